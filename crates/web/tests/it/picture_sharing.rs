//! Who may see a picture is a facilitator's to say, and to take back.

use crate::support::{Place, Round, Valley, ended, page, plain};
use wholeplace_model::place::Role;
use wholeplace_store::PictureReach;

const DAY: i64 = 24 * 60 * 60;

#[tokio::test]
async fn a_facilitator_shows_the_picture_to_those_who_took_part_and_stops_again() {
    let mut valley = Valley::new().await;
    let (share, picture) = (valley.share(), valley.for_participant());
    let mut participant = valley.place.browser().taking_part(&valley.closed);
    for (shared, status) in [(true, 200), (false, 403)] {
        let form = page(&mut valley.runner.browser, &share).await.form("/share");
        let form = if shared { form.choose("participants", "yes") } else { form.untick("participants") };
        let saved = valley.runner.browser.submit(&form).await;
        assert!(plain(&saved.html().text).contains("Saved."));
        assert_eq!(participant.get(&picture).await.status, status);
    }
    let history = valley.runner.page("/history").await.text;
    assert!(history.contains("Showed the picture of Autumn review to those who took part"));
    assert!(history.contains("Stopped showing the picture of Autumn review to those who took part"));
}

#[tokio::test]
async fn two_facilitators_do_not_undo_each_other_unseen() {
    let mut valley = Valley::new().await;
    let share = valley.share();
    let mut other = valley.runner.browser.clone();
    let early = page(&mut other, &share).await.form("/share");
    let form = page(&mut valley.runner.browser, &share).await.form("/share").choose("participants", "yes");
    valley.runner.browser.submit(&form).await;
    let told = other.submit(&early.clone().untick("alignment")).await.html();
    assert!(plain(&told.text).contains("Someone else changed this while you were here"));
    let sharing = valley.place.store.picture_sharing(&valley.seat, &valley.closed.review).await.unwrap();
    assert_eq!(sharing.reach, PictureReach { participants: true, alignment: true });
    let same = other.submit(&early.choose("participants", "yes")).await.html();
    assert!(plain(&same.text).contains("Saved."), "both want the same");
}

/// Makes a link on the page, and gives its path.
async fn make_link(valley: &mut Valley, term: &str) -> String {
    let share = valley.share();
    let form = page(&mut valley.runner.browser, &share).await.form("/share/link").choose("term", term);
    let shown = valley.runner.browser.submit(&form).await.html();
    let link = &shown.with_id("picture-link").unwrap().text;
    link.trim().strip_prefix("http://review.example.org").unwrap().to_owned()
}

#[tokio::test]
async fn a_link_works_until_its_day_or_until_it_is_switched_off() {
    let mut valley = Valley::new().await;
    let mut reader = valley.place.browser();
    let first = make_link(&mut valley, "30").await;
    assert_eq!(reader.get(&first).await.status, 200);
    let second = make_link(&mut valley, "90").await;
    let off = (410, "This link has been switched off".to_owned());
    for rest in ["", "/domain/vision", "/statements"] {
        assert_eq!(ended(&reader.get(&format!("{first}{rest}")).await), off, "a new one takes its place");
        assert_eq!(reader.get(&format!("{second}{rest}")).await.status, 200);
    }
    valley.place.wait(90 * DAY - 1);
    assert_eq!(reader.get(&second).await.status, 200, "to the last second");
    valley.place.wait(1);
    for rest in ["", "/domain/vision", "/statements"] {
        let reply = reader.get(&format!("{second}{rest}")).await;
        assert_eq!(ended(&reply), (410, "This link has ended".to_owned()));
    }
}

#[tokio::test]
async fn a_link_that_was_switched_off_stays_off() {
    let mut valley = Valley::new().await;
    let link = make_link(&mut valley, "always").await;
    let share = valley.share();
    let stop = page(&mut valley.runner.browser, &share).await.form("/share/stop");
    for _ in 0..2 {
        let after = valley.runner.browser.submit(&stop).await.html();
        assert!(!after.has_form("/share/stop") && after.text.contains("Your last link is switched off."));
    }
    let mut reader = valley.place.browser();
    let off = (410, "This link has been switched off".to_owned());
    assert_eq!(ended(&reader.get(&link).await), off);
    let new = make_link(&mut valley, "year").await;
    assert_eq!(ended(&reader.get(&link).await), off);
    assert_eq!(reader.get(&new).await.status, 200);
    let history = valley.runner.page("/history").await.text;
    assert!(history.contains("Switched off the link to the picture of Autumn review"));
    assert!(!history.contains(&new["/picture/".len()..]), "no secret in the history");
}

#[tokio::test]
async fn guessing_links_is_stopped_and_a_link_is_no_key_to_anything_else() {
    let valley = Valley::new().await;
    let link = valley.link().await;
    let secret = &link["/picture/".len()..];
    let mut reader = valley.place.browser();
    assert_eq!(reader.get("/picture/x").await.status, 404);
    for other in ["/open/", "/shared/", "/join/", "/link/"] {
        assert!(reader.get(&format!("{other}{secret}")).await.status >= 400, "{other}");
    }
    let unknown = format!("/picture/{}", "4".repeat(26));
    let tries = (0..30).map(|_| unknown.clone());
    let mut last = 0;
    for path in tries {
        last = reader.get(&path).await.status;
    }
    assert_eq!(last, 429);
    assert_eq!(reader.get(&link).await.status, 200, "a link that is right still opens");
}

#[tokio::test]
async fn a_viewer_sees_the_picture_and_may_not_share_it() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let seat = owner.facilitator_seat(&place).await;
    let closed = place.closed(&seat).await;
    let draft = Round::drafted(&place, &owner).await;
    let mut viewer = owner.colleague(&place, Role::Viewer).await;
    let list = viewer.page("").await;
    let picture = format!("/review/{}/picture", closed.review.0);
    assert!(list.links().any(|link| link == viewer.path(&picture)));
    assert!(list.text.contains("Spring review"), "it is open");
    assert!(!list.links().any(|link| link.contains(&closed.open.0)), "and has no picture yet");
    assert!(!list.text.contains("Our autumn review"), "a draft is for those who set it up: {draft}");
    let picture = viewer.page(&picture).await;
    let back = viewer.path("");
    assert!(picture.links().any(|link| link == back));
    assert!(!picture.links().any(|link| link.ends_with("/share")));
    assert_eq!(viewer.open(&format!("/review/{}/share", closed.review.0)).await.status, 403);
    let picture = owner.page(&format!("/review/{}/picture", closed.review.0)).await;
    assert!(picture.links().any(|link| link.ends_with("/share")));
}
