//! Text that tries to be more than text in what is typed while a review runs: why answers are set aside, a pasted list of
//! addresses, sheets of paper; and the names of a review in e-mails, in files to invite with and on a shared picture.

use crate::{
    paper::sheet_on,
    payloads::{check, shown},
    support::{Html, Member, Place, Round, log},
};
use wholeplace_fixtures::payloads::payloads;
use wholeplace_model::place::Role;
use wholeplace_web::{Limits, send_next, service};

/// In one line, as it is kept.
fn squeezed(text: &str, most: usize) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(most).collect();
    line.trim().to_owned()
}

fn assert_shows(page: &Html, words: &str, at: &str) {
    check(page, at);
    assert!(squeezed(&shown(page), usize::MAX).contains(words), "{at} does not show {words:.60}");
}

fn assert_not_logged() {
    let log = log::heard();
    for payload in payloads() {
        assert!(!log.contains(&payload), "{payload:.60} is in the log");
    }
}

/// A review whose name, families and groups are all called so.
async fn called(place: &Place, runner: Member, name: &str) -> Round {
    Round::opens_at(place, runner, |setup| {
        name.clone_into(&mut setup.name);
        for family in &mut setup.families {
            name.clone_into(&mut family.name);
            family.groups.iter_mut().for_each(|group| name.clone_into(&mut group.name));
        }
    })
    .await
}

#[tokio::test]
async fn why_answers_are_set_aside_is_shown_as_text() {
    let place = Place::new();
    let owner = place.owner().await;
    let mut viewer = owner.colleague(&place, Role::Viewer).await;
    let round = Round::opens_at(&place, owner, |_| {}).await;
    round.flood(&place, "leaders").await;
    let mut ann = round.facilitator.clone();
    let home = format!("/review/{}", round.id.0);
    for payload in payloads() {
        let page = ann.page(&home).await;
        let look = page.links().find(|link| link.contains("/flood/")).unwrap().to_owned();
        let form = ann.browser.get(&look).await.html().form(&look);
        let long = format!("{payload}{}", " z".repeat(300));
        let refused = ann.browser.submit(&form.clone().with("reason", &long)).await;
        assert_eq!(refused.status, 422);
        assert_shows(&refused.html(), &squeezed(&payload, usize::MAX), "the reason to put right");
        let stale = ann.browser.submit(&form.clone().with("reason", &payload).forged("form", "stale")).await;
        assert_shows(&stale.html(), &squeezed(&payload, usize::MAX), "the reason to send again");

        let reason = squeezed(&payload, 300);
        assert_eq!(ann.browser.submit(&form.with("reason", &reason)).await.status, 200);
        let page = ann.page(&home).await;
        assert_shows(&page, &reason, "the review");
        assert_shows(&ann.page("/history").await, &reason, "the history");
        check(&viewer.page("").await, "what a viewer sees");
        ann.browser.submit(&page.form("/undo")).await;
    }
    assert_not_logged();
}

#[tokio::test]
async fn a_pasted_list_is_shown_again_as_text_and_nothing_of_it_is_written_to() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut ann = round.facilitator.clone();
    let path = format!("/review/{}/invite/{}/email/invitation", round.id.0, round.link_id(Some("carers")).0);
    for payload in payloads() {
        let form = ann.page(&path).await.form("/email/invitation").press("go", "check");
        let list = format!("jo@example.org\n{payload}");
        let refused = ann.browser.submit(&form.clone().with("addresses", &list)).await;
        assert_eq!(refused.status, 422, "{payload:.60}");
        assert_shows(&refused.html(), &squeezed(&payload, usize::MAX), "the list to put right");
        for (name, value) in [("subject", &payload), ("text", &payload), ("go", &payload)] {
            let forged = form.clone().with("addresses", "jo@example.org").forged(name, value);
            check(&ann.browser.submit(&forged).await.html(), "a list with a field that is not ours");
        }
    }
    assert!(place.postbox.lock().unwrap().is_empty());
    assert_not_logged();
}

#[tokio::test]
async fn in_an_invitation_the_names_of_a_review_are_words_of_a_message_and_of_its_files() {
    let mut place = Place::new();
    let site = place.site();
    place.service = service(&Limits::default(), site.clone());
    let runner = place.facilitator().await;
    for payload in payloads() {
        let name = squeezed(&payload, 60);
        let round = called(&place, runner.clone(), &name).await;
        let mut ann = round.facilitator.clone();
        let way = format!("/review/{}/invite/{}", round.id.0, round.link_id(Some("carers")).0);
        assert_shows(&ann.page(&way).await, &name, "the way in");
        for file in ["code.svg", "poster.pdf", "handout.pdf"] {
            let text = ann.open(&format!("{way}/file/{file}")).await.text();
            assert!(file == "code.svg" || text.contains(&name), "{name} is not in {file}");
            assert!(file != "code.svg" || !text.contains("alert"), "{name} is in {file}");
        }
        for kind in ["invitation", "reminder"] {
            let path = format!("{way}/email/{kind}");
            let form = ann.page(&path).await.form(&path).with("addresses", "jo@example.org");
            let look = ann.browser.submit(&form.press("go", "check")).await.html();
            assert_shows(&look, &name, "the message to look at");
            let sent = ann.browser.submit(&look.form(&path).press("go", "send")).await;
            check(&sent.html(), "the message on its way");
        }
        while send_next(&site).await.unwrap() {}
        let letters = std::mem::take(&mut *place.postbox.lock().unwrap());
        assert_eq!(letters.len(), 2, "{name}");
        for [to, subject, text] in letters {
            assert_eq!(to, "jo@example.org");
            assert!(!subject.contains(|c: char| c.is_control()), "{subject:?} is one line");
            assert!(subject.contains(&name) || text.contains(&name), "{name} is in neither");
        }
    }
    assert_not_logged();
}

#[tokio::test]
async fn what_is_typed_from_paper_is_shown_as_text_and_then_no_more() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut ann = round.facilitator.clone();
    let path = ann.path(&format!("/review/{}/paper/carers", round.id.0));
    for payload in payloads() {
        let words = squeezed(&payload, usize::MAX);
        let sheet = sheet_on(&ann.browser.get(&path).await.html()).press("go", "look");
        let sheet = sheet.with("reason-vision/early-voice", &payload);
        let wrong = ann.browser.submit(&sheet.clone().with("mark-vision/early-voice", &payload)).await;
        assert_eq!(wrong.status, 422);
        assert_shows(&wrong.html(), &words, "the sheet to put right");
        let look = ann.browser.submit(&sheet.with("mark-vision/early-voice", "4")).await.html();
        assert_shows(&look, &words, "the second look");
        let kept = ann.browser.submit(&sheet_on(&look).press("go", "keep")).await;
        assert_eq!(kept.status, 200);
        let next = squeezed(&shown(&kept.html()), usize::MAX);
        assert!(!next.contains(&words), "{payload:.60} is shown again");
    }
    assert_not_logged();
}

#[tokio::test]
async fn on_a_shared_picture_and_an_early_look_names_are_text() {
    let place = Place::new();
    let owner = place.owner().await;
    for payload in payloads() {
        let name = squeezed(&payload, 60);
        let looked = Round::opens_at(&place, owner.clone(), |setup| {
            setup.interim = true;
            setup.name.clone_from(&name);
        })
        .await;
        let mut ann = looked.facilitator.clone();
        check(&ann.page(&format!("/review/{}/look", looked.id.0)).await, "the early look");

        let round = called(&place, owner.clone(), &name).await.closes_with(&place, &[&payload]).await;
        let link = place.picture_link(&round.seat, &round.id).await;
        assert_shows(&ann.page(&format!("/review/{}/share", round.id.0)).await, &name, "sharing");
        for page in ["", "/domain/vision", "/statements?by=gap", "/comments"] {
            let path = format!("{link}{page}");
            let reply = place.browser().get(&path).await;
            assert_eq!(reply.status, 200, "{path}");
            let expected = if page == "/comments" { "" } else { &name };
            assert_shows(&reply.html(), expected, "a shared picture");
        }
        let json = place.browser().get(&format!("{link}/picture.json")).await.json();
        assert_eq!(json["picture"]["review"].as_str(), Some(name.as_str()));
    }
    assert_not_logged();
}
