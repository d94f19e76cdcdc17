//! Coming back by link and by code, guessing, and leaving a shared computer.

use crate::support::{Browser, Place, Reply, UNREACHABLE};

async fn enter(browser: &mut Browser, code: &str) -> Reply {
    let form = browser.get("/return").await.html().form("/return").with("code", code);
    browser.submit(&form).await
}

/// The code with its first letter changed, so that the check letter no longer fits.
fn with_a_letter_wrong(code: &str) -> String {
    let other = if code.starts_with('7') { "8" } else { "7" };
    format!("{other}{}", &code[1..])
}

#[tokio::test]
async fn the_link_opens_the_review_elsewhere_and_leaves_the_address_bar() {
    let place = Place::new();
    let mut sam = place.someone().await;
    sam.answer("vision", &[("early-voice", "3", "from the library")]).await;
    let mut at_home = sam.on_another_device(place.browser()).await;
    assert_eq!(at_home.answered("vision", "early-voice").await.1, "from the library");
    let mut small_letters = place.browser();
    assert_eq!(
        small_letters.get(&format!("/open/{}", sam.link[6..].to_lowercase())).await.path,
        sam.path("")
    );
}

#[tokio::test]
async fn the_code_opens_it_in_any_spacing_case_and_look_alikes() {
    let place = Place::new();
    let sam = place.someone().await;
    let joined = sam.code.replace(' ', "");
    let look_alike = sam.code.replace('0', "O").replace('1', "l");
    for typed in [
        sam.code.clone(),
        joined.to_lowercase(),
        format!("  {}\r\n", sam.code.replace(' ', "-")),
        sam.code.replace(' ', " – "),
        look_alike.clone(),
        look_alike.to_lowercase(),
        joined.chars().map(|letter| format!("{letter} ")).collect(),
    ] {
        let opened = enter(&mut place.browser(), &typed).await;
        assert_eq!((opened.status, opened.path.as_str()), (200, sam.path("").as_str()), "{typed:?}");
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_code_is_said_and_the_code_stays_in_the_box() {
    let place = Place::new();
    let sam = place.someone().await;
    for (typed, says) in [
        ("".to_owned(), "Enter the code you wrote down"),
        (with_a_letter_wrong(&sam.code), "There is a letter or number wrong"),
        (sam.code[..11].to_owned(), "should have 18 letters and numbers. This one has 9"),
        (format!("{}U", &sam.code[..22]), "has “U” in it"),
        ("<b>".to_owned(), "has “<” in it"),
    ] {
        let refused = enter(&mut place.browser(), &typed).await;
        let page = refused.html();
        assert_eq!((refused.status, refused.path.as_str()), (422, "/return"));
        assert!(page.text.contains(says), "{typed:?}: {}", page.text);
        assert_eq!(page.form("/return").get("code"), typed);
    }
}

#[tokio::test]
async fn a_wrong_letter_is_noticed_before_any_look_up_and_is_no_guess() {
    let place = Place::new();
    let sam = place.someone().await;
    let mut browser = place.browser();
    for _ in 0..50 {
        assert_eq!(enter(&mut browser, &with_a_letter_wrong(&sam.code)).await.status, 422);
    }
    // Even with the data gone, a slip is answered as a slip: nothing was looked up.
    place.store.close().await;
    assert_eq!(enter(&mut browser, &with_a_letter_wrong(&sam.code)).await.status, 422);
    assert_ne!(enter(&mut browser, &sam.code).await.status, 422);
}

#[tokio::test]
async fn whoever_guesses_is_told_to_wait_and_nobody_else_is() {
    let place = Place::new();
    let sam = place.someone().await;
    let elsewhere = Place::new().someone().await;
    let mut guesser = place.browser();
    place.wait(60);
    for _ in 0..20 {
        let unknown = enter(&mut guesser, &elsewhere.code).await;
        assert_eq!(unknown.status, 422);
        assert!(unknown.text().contains("We have no review with this code."));
    }
    place.wait(100);
    let stopped = enter(&mut guesser, &sam.code).await;
    assert_eq!((stopped.status, stopped.header("retry-after")), (429, "500"));
    assert_eq!(stopped.html().heading(), "Wait a few minutes");
    let link = guesser.get(&elsewhere.link).await;
    assert_eq!(link.status, 429);
    guesser.address = "203.0.113.9, 192.0.2.99".to_owned();
    assert_eq!(enter(&mut guesser, &sam.code).await.status, 200);
    guesser.address = "203.0.113.9, 192.0.2.1".to_owned();
    assert_eq!(enter(&mut guesser, &sam.code).await.status, 429, "only what the proxy adds counts");
    place.wait(500);
    assert_eq!(enter(&mut guesser, &sam.code).await.path, sam.path(""));
}

#[tokio::test]
async fn one_network_s_many_addresses_count_as_one() {
    let place = Place::new();
    let elsewhere = Place::new().someone().await;
    let mut guesser = place.browser();
    let mut last = 0;
    for host in 0..21 {
        guesser.address = format!("2001:db8:1:2::{host:x}");
        last = enter(&mut guesser, &elsewhere.code).await.status;
    }
    assert_eq!(last, 429);
    guesser.address = "2001:db8:1:3::1".to_owned();
    assert_eq!(enter(&mut guesser, &elsewhere.code).await.status, 422);
}

#[tokio::test]
async fn a_link_that_is_not_right_opens_nothing_and_says_what_to_do() {
    let place = Place::new();
    let sam = place.someone().await;
    for link in ["/open/x".to_owned(), format!("/open/{}", "0".repeat(26)), format!("{}0", sam.link)] {
        let mut browser = place.browser();
        let refused = browser.get(&link).await;
        assert_eq!((refused.status, refused.html().heading()), (403, "Open your review first"));
        assert!(browser.cookies.iter().all(|cookie| cookie.name == "wholeplace_visit"));
    }
}

#[tokio::test]
async fn closing_the_review_leaves_nothing_of_it_in_the_browser() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let close = sam.page("").await.form("/close");
    let closed = sam.browser.submit(&close).await;
    assert_eq!((closed.status, closed.path.as_str()), (200, "/return"));
    assert_eq!(sam.open("").await.status, 403);
    assert_eq!(sam.open("/domain/vision").await.status, 403);
    let names: Vec<_> = sam.browser.cookies.iter().map(|cookie| cookie.name.as_str()).collect();
    assert_eq!(names, ["wholeplace_visit"]);
    assert_eq!(enter(&mut sam.browser, &sam.code.clone()).await.path, sam.path(""));
}

#[tokio::test]
async fn link_and_code_can_be_e_mailed_and_the_address_is_not_kept() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let keep = sam.page("/keep").await.form("/keep");
    let sent = sam.browser.submit(&keep.clone().with("email", " sam@example.org ")).await;
    assert!(sent.text().contains("We have sent it."));
    let letters = place.postbox.lock().unwrap().clone();
    let [to, _, text] = &letters[0];
    assert_eq!(to, "sam@example.org");
    assert!(text.contains(&sam.code) && text.contains(&format!("http://review.example.org{}", sam.link)));
    assert!(!place.has_on_disk("sam@example.org"));

    for (address, says) in [
        ("sam", "Check the e-mail address."),
        ("sam@example.org\r\nBcc: all@example.org", "Check the e-mail address."),
        (UNREACHABLE, "We could not send the e-mail."),
    ] {
        let refused = sam.browser.submit(&keep.clone().with("email", address)).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains(says));
    }
    assert_eq!(place.postbox.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn cookies_insist_on_tls_where_people_reach_us_by_it() {
    for (place, secure) in [(Place::over_tls(), true), (Place::new(), false)] {
        let mut browser = place.browser();
        let form = browser.get("/start/strengths").await;
        let started = browser.post("/start/strengths", &form.html().form("/start/strengths").fields).await;
        let cookies: Vec<_> = form.set_cookies().chain(started.set_cookies()).collect();
        assert_eq!(cookies.len(), 2);
        assert!(cookies.iter().all(|cookie| cookie.split("; ").any(|part| part == "Secure") == secure));
    }
}
