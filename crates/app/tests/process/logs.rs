//! What is logged of a journey on which much goes wrong: lines of JSON, and nothing of what people wrote or hold.

use crate::support::{Person, Program, browser::Browser, folder, program::command};
use serde_json::Value;

const REASON: &str = "The bus stopped coming to our street";
const PLACE: &str = "Cwm Hyfryd";

#[test]
fn logs_are_json_and_tell_nothing_of_anybody() {
    let data = folder();
    let mut command = command(["serve", "--port", "0", "--data"]);
    command.arg(data.path()).env("WHOLEPLACE_LOG", "trace");
    let program = Program::start(command);
    let mut sam = Person::start(&program.address, "strengths");
    let (code, link) = sam.keys();
    let path = link.strip_prefix(&program.address).expect("a link to here").to_owned();

    assert_eq!(sam.post("/about", &[("place", PLACE), ("role", "neighbour")]).status, 303);
    assert_eq!(sam.post("/domain/vision", &[("reason-early-voice", REASON)]).status, 303);
    assert_eq!(sam.post("/domain/vision", &[("rating-early-voice", REASON)]).status, 422);
    assert_eq!(sam.post("/domain/vision", &[("reason-early-voice", &REASON.repeat(1_000))]).status, 422);
    assert_eq!(sam.post("/domain/vision", &[("reason-early-voice", &REASON.repeat(100_000))]).status, 413);
    assert_eq!(sam.get("/report/report.pdf").status, 200);
    assert_eq!(sam.get(&format!("/domain/{}", REASON.replace(' ', "-"))).status, 404);
    let mut other = Browser::at(&program.address);
    assert_eq!(other.get(&format!("/r/{}", sam.id)).expect("an answer").status, 403);
    assert_eq!(other.get(&format!("{path}x")).expect("an answer").status, 403);
    assert_eq!(other.get(&path).expect("an answer").status, 303);
    let secrets: Vec<_> = sam.browser.secrets().map(str::to_owned).collect();
    assert_eq!(sam.post("/erase", &[("sure", "yes")]).status, 200);
    assert_eq!(sam.post("/domain/vision", &[("reason-early-voice", REASON)]).status, 403);

    let log = program.stop();
    let lines: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("not JSON: {line}")))
        .collect();
    assert!(lines.iter().any(|line| line["message"] == "serving"), "{log}");
    assert!(lines.iter().all(|line| line["timestamp"].is_string() && line["level"].is_string()), "{log}");
    let known = [REASON, &REASON.replace(' ', "-"), "bus stopped", PLACE, "neighbour", &code, &path, &sam.id];
    for secret in known.into_iter().chain(secrets.iter().map(String::as_str)) {
        assert!(!log.contains(secret), "{secret:?} is in the log:\n{log}");
    }
}
