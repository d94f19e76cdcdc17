//! Text that tries to be more than text in every field of a place's review: names, descriptions, comments and themes are
//! shown as they were typed on the pages of setting up, joining, running, the picture and the comments.

use crate::{
    payloads::{check, shown},
    support::{Html, Member, Place, Round},
};
use wholeplace_fixtures::payloads::payloads;

/// In one line, as a name is kept.
fn squeezed(text: &str, most: usize) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(most).collect();
    line.trim().to_owned()
}

/// A review that has opened with a payload wherever somebody who sets it up may write.
async fn opened(place: &Place, runner: Member, payload: &str) -> Round {
    let name = squeezed(payload, 60);
    Round::opens_at(place, runner, |setup| {
        setup.name.clone_from(&name);
        for family in &mut setup.families {
            family.name.clone_from(&name);
            for group in &mut family.groups {
                (group.name, group.about) = (name.clone(), name.clone());
            }
        }
    })
    .await
}

fn assert_shows(page: &Html, words: &str, at: &str) {
    check(page, at);
    assert!(squeezed(&shown(page), usize::MAX).contains(words), "{at} does not show {words:.60}");
}

#[tokio::test]
async fn what_is_typed_in_setting_up_a_review_is_shown_as_text_wherever_it_stands() {
    let place = Place::new();
    for payload in payloads() {
        let name = squeezed(&payload, 60);
        let round = opened(&place, place.facilitator().await, &payload).await;
        let mut ann = round.facilitator.clone();
        let invitation = place.browser().get(&round.link(&place, None)).await.html();
        assert_shows(&invitation, &name, "the invitation");
        for page in ["", "/preview", "/invited"] {
            assert_shows(&ann.page(&format!("/review/{}{page}", round.id.0)).await, &name, page);
        }
        // Locked once it has opened.
        check(&ann.page(&format!("/review/{}/groups", round.id.0)).await, "/groups");
        let mut sam = round.somebody(&place, "carers").await;
        assert_shows(&sam.page("").await, &name, "the overview of somebody who takes part");
        let round = round.closes_with(&place, &[]).await;
        for page in ["", "/domain/vision", "/statements?by=gap", "/comments"] {
            let path = format!("/review/{}/picture{page}", round.id.0);
            let shown = ann.page(&path).await;
            check(&shown, &path);
            assert!(page == "/comments" || squeezed(&shown.text, usize::MAX).contains(&name), "{path}");
        }
        check(&ann.page("/history").await, "/history");
    }
}

#[tokio::test]
async fn what_people_say_and_how_it_is_worded_is_shown_as_text() {
    let place = Place::new();
    for payload in payloads() {
        let (words, theme) = (squeezed(&payload, 1_000), squeezed(&payload, 60));
        let round = Round::said(&place, place.facilitator().await, &[&payload]).await;
        let mut ann = round.facilitator.clone();
        check(&ann.page(&round.about_comments("")).await, "comments");
        let comment = round.comments(&place).await.remove(0);
        let address = round.about_comments(&format!("/{}", comment.id.0));
        let page = ann.page(&address).await;
        check(&page, "a comment");
        assert!(
            squeezed(&shown(&page), usize::MAX).contains(&squeezed(&payload, usize::MAX)),
            "{payload:.60}"
        );
        let form = page.form(&comment.id.0).with("text", &format!("Again: {words}"));
        let form = form.with("new-theme", &theme).press("action", "share");
        assert_eq!(ann.browser.submit(&form).await.status, 200, "{words:.60}");
        let picture = format!("/review/{}/picture/comments?by=theme", round.id.0);
        let page = ann.page(&picture).await;
        assert_shows(&page, &format!("Again: {words}"), "the picture's comments");
        assert_shows(&page, &theme, "the picture's themes");
    }
}
