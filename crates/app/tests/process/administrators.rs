//! How the first administrator comes in, and anybody back in who has lost their password.

use crate::support::{PATIENCE, Program, folder, program::command, run, serve};
use std::path::Path;

const PASSWORD: &str = "tri chath yn cysgu";

fn admin(what: &str, email: &str, data: &Path, more: &[&str]) -> (i32, String) {
    let mut arguments = vec!["admin", what, email, "--data", data.to_str().expect("a plain path")];
    arguments.extend(more);
    let outcome = run(arguments);
    (outcome.code(), outcome.out + &outcome.err)
}

/// The path of a link in what was printed.
fn link_in(printed: &str) -> String {
    let link = printed.split_whitespace().find(|word| word.contains("/link/")).expect("a link");
    link[link.find("/link/").expect("a path")..].to_owned()
}

/// Opens a link, sets a password with it, and says where that leads.
fn set_password(program: &Program, link: &str, email: Option<&str>) -> String {
    let mut browser = crate::support::browser::Browser::at(&program.address);
    assert_eq!(browser.get(link).expect("an answer").location, "/link");
    let page = browser.get("/link").expect("an answer").body;
    let page = String::from_utf8(page).expect("a page");
    let token = page.split("name=\"form\" value=\"").nth(1).expect("a form")[..32].to_owned();
    let mut fields = vec![("form", token.as_str()), ("password", PASSWORD)];
    fields.extend(email.map(|email| ("email", email)));
    browser.post("/link", &fields, "text/html").expect("an answer").location
}

#[test]
fn the_first_start_prints_a_link_for_the_first_administrator_and_no_later_one_does() {
    let data = folder();
    let program = serve(data.path());
    let printed = program.first_link();
    assert_eq!(set_password(&program, &link_in(&printed), Some("ann@example.org")), "/places");
    let log = program.stop();
    assert!(!log.contains(&link_in(&printed)), "the link is not logged");
    let again = serve(data.path());
    again.ask_to_stop();
    let ended = again.wait(PATIENCE);
    assert!(!ended.out.contains("/link/"), "{}", ended.out);
}

#[test]
fn an_administrator_is_made_from_the_command_line_before_and_while_the_service_runs() {
    let data = folder();
    let (code, first) =
        admin("create", "Ann@Example.org", data.path(), &["--base-url", "https://review.example.org/"]);
    assert_eq!(code, 0, "{first}");
    assert!(first.contains("ann@example.org is an administrator."), "{first}");
    assert!(first.contains("https://review.example.org/link/"), "{first}");
    let program = serve(data.path());
    assert_eq!(set_password(&program, &link_in(&first), None), "/sign-in");
    let (code, second) = admin("create", "bo@example.org", data.path(), &[]);
    assert_eq!(code, 0, "{second}");
    assert_eq!(set_password(&program, &link_in(&second), None), "/sign-in");
    let (code, lost) = admin("link", "ann@example.org", data.path(), &[]);
    assert_eq!(code, 0, "{lost}");
    assert_eq!(set_password(&program, &link_in(&lost), None), "/sign-in");
    program.stop();
    let mut check = command(["check", "--data"]);
    check.arg(data.path());
    assert_eq!(crate::support::program::finish(check).code(), 0);
}

#[test]
fn what_cannot_be_done_is_said() {
    let data = folder();
    let (code, said) = admin("create", "ann", data.path(), &[]);
    assert_eq!(code, 1);
    assert!(said.contains("“ann” cannot be an e-mail address."), "{said}");
    let (code, said) = admin("link", "ann@example.org", data.path(), &[]);
    assert_eq!(code, 1);
    assert!(said.contains("there is no data file"), "{said}");
    assert_eq!(admin("create", "ann@example.org", data.path(), &[]).0, 0);
    let (code, said) = admin("link", "bo@example.org", data.path(), &[]);
    assert_eq!(code, 1);
    assert!(said.contains("nobody has an account with the address bo@example.org"), "{said}");
    let (code, said) = admin("create", "ann@example.org", data.path(), &["--base-url", "nowhere"]);
    assert_eq!(code, 1);
    assert!(said.contains("base-url"), "{said}");
}
