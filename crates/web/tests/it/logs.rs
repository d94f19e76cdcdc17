//! What the log says while people use the service and things go wrong: nothing of what they wrote or hold.

use crate::support::{DAY, Place, Round, UNREACHABLE, log};

#[tokio::test]
async fn nothing_personal_is_logged_whatever_happens() {
    let place = Place::failing();
    let mut sam = place.someone().await;
    sam.browser.address = "203.0.113.77".to_owned();
    sam.answer("vision", &[("early-voice", "4", "A telltale reason")]).await;
    let about = sam.page("/about").await.form("/about").with("place", "Telltale Town");
    sam.browser.submit(&about).await;
    let form = sam
        .page("/domain/vision")
        .await
        .form("/domain/vision")
        .with("reason-early-voice", "A telltale reason!");
    sam.browser.submit(&form.clone().forged("form", "telltale-token")).await;
    sam.browser.submit(&form.clone().forged("rating-early-voice", "telltale rating")).await;
    sam.browser.get("/open/TELLTALETELLTALETELLTALETE").await;
    let code = sam.browser.get("/return").await.html().form("/return").with("code", &sam.code);
    sam.browser.submit(&code).await;
    let email = sam.page("/keep").await.form("/keep").with("email", UNREACHABLE);
    assert_eq!(sam.browser.submit(&email).await.status, 422);
    assert_eq!(sam.open("/report/report.pdf").await.status, 500);
    assert_eq!(sam.open("/report/report.txt").await.status, 500);
    assert_eq!(sam.browser.get("/blank/strengths.pdf").await.status, 500);
    let share = sam.page("/share").await.form("/share");
    let shared = sam.browser.submit(&share).await.html().with_id("share-link").unwrap().text.clone();
    let session = sam.browser.cookies.clone();
    place.store.close().await;
    assert_eq!(sam.browser.submit(&form).await.status, 503);

    let log = log::heard();
    assert!(log.contains("a private link could not be e-mailed"), "the log was listened to: {log}");
    assert!(log.contains("a page could not be made"));
    let shared = shared.rsplit('/').next().unwrap();
    let mut secrets =
        vec!["telltale", "Telltale", "TELLTALE", "203.0.113", "unreachable.example", &sam.id, shared];
    secrets.extend([sam.code.as_str(), &sam.link["/open/".len()..]]);
    secrets.extend(session.iter().map(|cookie| cookie.value.as_str()));
    for secret in secrets {
        assert!(!log.contains(secret), "{secret} in the log: {log}");
    }
}

#[tokio::test]
async fn nothing_of_people_who_sign_in_is_logged() {
    let place = Place::new();
    let mut owner = place.owner().await;
    owner.browser.address = "203.0.113.78".to_owned();
    for (path, name, value) in [
        ("/sign-in", "email", "mallory-telltale@example.org"),
        ("/forgotten", "email", "mallory-telltale@example.org"),
        ("/sign-in/link", "email", owner.email.as_str()),
    ] {
        let mut browser = place.browser();
        let mut form = browser.get(path).await.html().form(path).with(name, value);
        if path == "/sign-in" {
            form = form.with("password", "a telltale password");
        }
        browser.submit(&form).await;
    }
    let form = owner.page("/people/invite").await.form("/people/invite").with("email", UNREACHABLE);
    let page = owner.browser.submit(&form).await.html();
    let link = page.with_id("made-link").unwrap().text.rsplit('/').next().unwrap().to_owned();
    place.browser().get("/link/TELLTALETELLTALETELLTALETE").await;
    let settings = owner.page("/settings").await.form("/settings").with("name", "Telltale Town");
    owner.browser.submit(&settings).await;
    let letter = place.letter(&owner.email).await[2].clone();
    let secrets: Vec<_> = owner.browser.cookies.iter().map(|cookie| cookie.value.clone()).collect();
    place.store.close().await;
    assert_eq!(owner.open("").await.status, 503);

    let log = log::heard();
    assert!(log.contains("an invitation could not be e-mailed"), "the log was listened to");
    let mailed = crate::signing_in::link_in(&letter)["/link/".len()..].to_owned();
    let known = [
        "telltale",
        "Telltale",
        "TELLTALE",
        "203.0.113.78",
        "unreachable.example",
        &owner.email,
        &link,
        &mailed,
    ];
    for secret in known.into_iter().chain(secrets.iter().map(String::as_str)) {
        assert!(!log.contains(secret), "{secret} in the log");
    }
}

#[tokio::test]
async fn nothing_of_a_flood_a_shared_picture_or_an_early_look_is_logged() {
    let place = Place::new();
    let owner = place.owner().await;
    let round = Round::opens_at(&place, owner.clone(), |setup| {
        (setup.interim, setup.smallest) = (true, 5);
        setup.name = "Telltale review".to_owned();
        setup.families[0].groups[0].name = "Telltale group".to_owned();
    })
    .await;
    let mut ann = round.facilitator.clone();
    ann.browser.address = "203.0.113.79".to_owned();

    // A flood: looked at, refused, set aside, taken back.
    round.flood(&place, "leaders").await;
    let home = format!("/review/{}", round.id.0);
    let page = ann.page(&home).await;
    let look = page.links().find(|link| link.contains("/flood/")).unwrap().to_owned();
    let form = ann.browser.get(&look).await.html().form(&look);
    let form = form.with("reason", "A telltale leak");
    ann.browser.submit(&form.clone().with("reason", &"telltale ".repeat(50))).await;
    ann.browser.submit(&form.clone().forged("first", "telltale")).await;
    ann.browser.submit(&form.clone().forged("form", "telltale-token")).await;
    assert_eq!(ann.browser.submit(&form).await.status, 200);
    ann.browser.submit(&ann.clone().page(&home).await.form("/undo")).await;

    // An early look, at answers that somebody sent a day ago.
    let mut people = Vec::new();
    for _ in 0..6 {
        let mut sam = round.somebody(&place, "carers").await;
        sam.answer("vision", &[("early-voice", "4", "A telltale reason")]).await;
        let finish = sam.page("/check").await.form("/finish");
        sam.browser.submit(&finish).await;
        people.push(sam);
    }
    let mut sam = people.remove(0);
    let email = sam.page("/keep").await.form("/keep").with("email", UNREACHABLE);
    assert_eq!(sam.browser.submit(&email).await.status, 422);
    place.wait(DAY);
    let mut ann = place.signed_in(&ann.email, ann.place.clone()).await;
    let begin = ann.page(&format!("{home}/look")).await;
    assert!(begin.has_form("/look"), "a look can begin");
    ann.browser.submit(&begin.form("/look")).await;
    let looked = ann.page(&format!("{home}/look")).await;
    assert!(!looked.has_form("/look"), "a look has begun");

    // A picture that is shared by a link, guessed at, switched off and asked for again.
    let closed = round.closes_with(&place, &["A telltale comment"]).await;
    let share = format!("{home}/share");
    let make = ann.page(&share).await.form("/share/link").choose("term", "30");
    let page = ann.browser.submit(&make).await.html();
    let link = page.with_id("picture-link").unwrap().text.trim().rsplit('/').next().unwrap().to_owned();
    let mut reader = place.browser();
    reader.address = "203.0.113.79".to_owned();
    for rest in
        ["", "/domain/vision", "/statements", "/comments", "/picture.json", "/nothing", "/domain/TELLTALE"]
    {
        reader.get(&format!("/picture/{link}{rest}")).await;
    }
    reader.get("/picture/TELLTALETELLTALETELLTALETE").await;
    reader.get(&format!("/picture/{link}x")).await;
    let stop = ann.page(&share).await.form("/share/stop");
    ann.browser.submit(&stop).await;
    assert_eq!(reader.get(&format!("/picture/{link}")).await.status, 410);
    place.store.close().await;
    assert_eq!(reader.get(&format!("/picture/{link}")).await.status, 503);

    let log = log::heard();
    assert!(log.contains("a private link could not be e-mailed"), "the log was listened to: {log}");
    let joining = closed.link(&place, None);
    let mut secrets = vec!["telltale", "Telltale", "TELLTALE", "203.0.113.79", &ann.email, &link];
    secrets.extend([&joining["/join/".len()..], sam.code.as_str(), &sam.link["/open/".len()..], &sam.id]);
    let cookies = [&ann.browser, &sam.browser, &reader].map(|browser| browser.cookies.clone()).concat();
    secrets.extend(cookies.iter().map(|cookie| cookie.value.as_str()).filter(|value| value.len() > 8));
    for secret in secrets {
        assert!(!log.contains(secret), "{secret} is in the log");
    }
}
