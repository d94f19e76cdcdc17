//! A sheet from paper that is kept: its code, who may see it and for how long, and taking the sheet back.

use super::{Desk, code_on, sheet_on};
use crate::support::Round;

#[tokio::test]
async fn a_sheet_gets_a_number_and_a_code_with_which_its_answers_are_taken_out() {
    let mut desk = Desk::with_sheets().await;
    let (first, _) = desk.keep().await;
    let (page, keep) = desk.keep().await;
    assert_eq!(page.heading(), "Sheet 1 is kept", "each sitting counts its own");
    let again = desk.sam.browser.submit(&keep).await.html();
    assert_eq!(code_on(&again), code_on(&page), "sent again, it is the same sheet");
    assert_ne!(code_on(&first), code_on(&page));
    assert_eq!(desk.on_paper("carers").await, 2);

    let mut browser = desk.place.browser();
    let form = browser.get("/return").await.html().form("/return").with("code", &code_on(&page));
    let opened = browser.submit(&form).await;
    assert!(opened.status == 200 && opened.path.starts_with("/r/"), "{}", opened.path);
    let erase = format!("{}/erase", opened.path);
    let form = browser.get(&erase).await.html().form("/erase").choose("sure", "yes");
    assert_eq!(browser.submit(&form).await.html().heading(), "Your answers have been removed");
    assert_eq!(desk.on_paper("carers").await, 1);
}

#[tokio::test]
async fn a_code_is_in_view_for_a_short_while_and_not_once_the_next_sheet_is_kept() {
    let mut desk = Desk::with_sheets().await;
    let keep = desk.about_to_keep().await;
    let reply = desk.sam.browser.post(&keep.action, &keep.fields).await;
    let cookie = reply.set_cookies().find(|line| line.starts_with("wholeplace_sheet=")).unwrap().to_owned();
    assert!(cookie.contains("; HttpOnly") && cookie.ends_with("; Max-Age=1800"), "{cookie}");
    assert!(cookie.contains(&format!("Path={};", desk.address(""))), "{cookie}");
    let sheet = desk.sam.browser.get(&keep.action).await.html();
    let code = code_on(&sheet);
    assert!(!cookie.contains(&code));
    desk.keep().await;
    let sheet = desk.sam.browser.get(&keep.action).await.html();
    assert!(sheet.with_id("code").is_none() && !sheet.has_form("/back"), "{}", sheet.text);
    assert!(sheet.text.contains("We do not show its code again."));
}

#[tokio::test]
async fn no_address_gives_a_code_and_no_other_visit_gets_it() {
    let mut desk = Desk::with_sheets().await;
    let (page, keep) = desk.keep().await;
    let address = keep.action.clone();
    desk.sam.browser.cookies.retain(|cookie| cookie.name != "wholeplace_sheet");
    for query in ["", "?kept=1", "?kept=0&again=yes", "?back=yes", "?go=keep"] {
        let page = desk.sam.browser.get(&format!("{address}{query}")).await.html();
        assert!(page.with_id("code").is_none(), "{query}");
    }
    let mut elsewhere = desk.place.signed_in(&desk.sam.email, desk.sam.place.clone()).await;
    let empty = elsewhere.browser.get(&address).await.html();
    assert_eq!(empty.heading(), "Sheet from: Unpaid carers", "to another visit it is no sheet that was kept");
    let mut back = page.form("/back").forged("form", sheet_on(&empty).get("form"));
    back.action = format!("{address}/back");
    assert_eq!(elsewhere.browser.submit(&back).await.status, 200);
    assert_eq!(desk.on_paper("carers").await, 1, "nor does it take the sheet back");
}

#[tokio::test]
async fn the_last_sheet_is_taken_back_once_and_typed_in_again_elsewhere() {
    let mut desk = Desk::with_sheets().await;
    let (page, _) = desk.keep().await;
    let back = page.form("/back");
    for _ in 0..2 {
        let page = desk.sam.browser.submit(&back).await.html();
        assert_eq!(page.heading(), "Sheet from: Unpaid carers");
        assert!(page.text.contains("Sheet 1 is taken back.") && page.text.contains("No sheet kept yet."));
        assert!(!page.text.contains("pencil") && page.with_id("code").is_none());
        assert_eq!(desk.round.counted(&desk.place, "carers").await, (0, 0, 0));
    }
    assert!(!desk.place.has_on_disk("in pencil"));
    desk.keep().await;
    assert_eq!(desk.on_paper("carers").await, 1);
}

#[tokio::test]
async fn a_form_for_taking_back_reaches_nothing_but_a_sheet_of_this_review_that_this_visit_kept() {
    let mut desk = Desk::with_sheets().await;
    let (page, _) = desk.keep().await;
    let back = page.form("/back");
    // What the same browser has started as a participant is no sheet.
    let invitation = desk.sam.browser.get(&desk.round.link(&desk.place, None)).await.html();
    let join = invitation.form("/join").choose("group", "carers");
    assert_eq!(desk.sam.browser.submit(&join).await.status, 200);
    let path = desk.address(&format!("/carers/{}/back", join.get("once")));
    assert_eq!(desk.sam.browser.post(&path, &back.fields).await.status, 303);
    assert_eq!(desk.round.counted(&desk.place, "carers").await.0, 2);
    let other = Round::opens_at(&desk.place, desk.sam.clone(), |_| {}).await;
    let path = back.action.replace(&desk.round.id.0, &other.id.0);
    assert_eq!(desk.sam.browser.post(&path, &back.fields).await.status, 303);
    assert_eq!(desk.on_paper("carers").await, 1, "it is not a sheet of the other review");
}

#[tokio::test]
async fn a_sheet_stays_in_once_the_review_has_closed_and_that_is_said() {
    let mut desk = Desk::with_sheets().await;
    let (page, _) = desk.keep().await;
    desk.closes().await;
    let refused = desk.sam.browser.submit(&page.form("/back")).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("The review has closed, so the sheet stays in."));
    assert_eq!(desk.on_paper("carers").await, 1);
}
