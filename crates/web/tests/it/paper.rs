//! Answers from paper: keyed in by a facilitator, looked at twice, kept once, and never shown again.

use crate::support::{CLOSES, Form, Html, Member, Place, Round};

struct Desk {
    place: Place,
    round: Round,
    sam: Member,
}

impl Desk {
    async fn with_sheets() -> Self {
        let place = Place::new();
        let round = Round::opens(&place).await;
        let sam = round.facilitator.clone();
        Self { place, round, sam }
    }

    fn address(&self, group: &str) -> String {
        self.sam.path(&format!("/review/{}/paper{group}", self.round.id.0))
    }

    async fn empty_sheet(&mut self) -> Html {
        let path = self.address("/carers");
        let reply = self.sam.browser.get(&path).await;
        assert_eq!(reply.status, 200);
        reply.html()
    }

    /// Keeps a filled sheet: the page that follows, and the form that was sent.
    async fn keep(&mut self) -> (Html, Form) {
        let sheet = filled(&self.empty_sheet().await);
        let keep = self.look_at(&sheet).await.form("/paper/carers").press("go", "keep");
        let reply = self.sam.browser.submit(&keep).await;
        assert_eq!((reply.status, reply.html().heading()), (200, "Sheet from: Unpaid carers"));
        (reply.html(), keep)
    }

    async fn look_at(&mut self, form: &Form) -> Html {
        let reply = self.sam.browser.submit(&form.clone().press("go", "look")).await;
        assert_eq!((reply.status, reply.html().heading()), (200, "Read it against the sheet"));
        reply.html()
    }
}

fn filled(sheet: &Html) -> Form {
    sheet
        .form("/paper/carers")
        .with("mark-vision/early-voice", "4")
        .with("mark-leadership/whole-system", "?")
        .with("reason-vision/early-voice", "It says <b>yes</b> in pencil")
}

#[tokio::test]
async fn one_sheet_after_another_is_keyed_in_for_the_same_group_and_counted() {
    let mut desk = Desk::with_sheets().await;
    let groups = desk.sam.browser.get(&desk.address("")).await.html();
    assert!(groups.links().any(|link| link == desk.address("/carers")));
    let mut sheet = desk.empty_sheet().await;
    assert!(sheet.text.contains("No sheet kept yet."));
    for kept in 1..=3 {
        let look = desk.look_at(&filled(&sheet)).await;
        for words in ["Agree", "I don't know", "Skipped", "It says <b>yes</b> in pencil", "Unpaid carers"] {
            assert!(look.text.contains(words), "{words}");
        }
        assert_eq!(
            desk.round.counted(&desk.place, "carers").await.2,
            kept - 1,
            "not kept before the second look"
        );
        let reply = desk.sam.browser.submit(&look.form("/paper/carers").press("go", "keep")).await;
        sheet = reply.html();
        assert_eq!(sheet.heading(), "Sheet from: Unpaid carers");
        assert!(sheet.text.contains(if kept == 1 { "One sheet kept." } else { "sheets kept." }));
        assert!(!sheet.text.contains("pencil") && filled(&sheet).get("mark-vision/one-framework").is_empty());
    }
    assert_eq!(desk.round.counted(&desk.place, "carers").await, (3, 3, 3));
}

#[tokio::test]
async fn a_sheet_sent_twice_is_kept_once_and_not_shown_again() {
    let mut desk = Desk::with_sheets().await;
    let sheet = filled(&desk.empty_sheet().await).press("go", "look");
    let keep = desk.look_at(&sheet).await.form("/paper/carers").press("go", "keep");
    let first = desk.sam.browser.submit(&keep).await.html();
    let second = desk.sam.browser.submit(&keep).await.html();
    assert!(first.text.contains("One sheet kept.") && second.text.contains("One sheet kept."));
    assert_eq!(desk.round.counted(&desk.place, "carers").await.2, 1);
    for step in ["look", "change"] {
        let again = desk.sam.browser.submit(&sheet.clone().forged("go", step)).await;
        assert_eq!(again.html().heading(), "Sheet from: Unpaid carers");
        assert!(again.html().text.contains("That sheet is kept already."));
        assert!(!again.text().contains("pencil"));
    }
}

#[tokio::test]
async fn a_sheet_sent_twice_is_said_to_be_kept_though_the_review_closes_in_between() {
    let mut desk = Desk::with_sheets().await;
    let sheet = filled(&desk.empty_sheet().await).press("go", "look");
    let keep = desk.look_at(&sheet).await.form("/paper/carers").press("go", "keep");
    assert_eq!(desk.sam.browser.submit(&keep).await.status, 200);
    desk.place.store.close_review(&desk.round.seat, &desk.round.id, [0; 32], desk.place.now()).await.unwrap();
    let again = desk.sam.browser.submit(&keep).await;
    assert_eq!(again.status, 200, "{}", again.html().heading());
    assert_eq!(desk.round.counted(&desk.place, "carers").await.2, 1);
}

#[tokio::test]
async fn a_sheet_gets_a_number_and_a_code_with_which_its_answers_are_taken_out() {
    let mut desk = Desk::with_sheets().await;
    let (first, _) = desk.keep().await;
    let (page, keep) = desk.keep().await;
    assert!(page.text.contains("Sheet 1 is kept."), "each sitting counts its own");
    let again = desk.sam.browser.submit(&keep).await.html();
    let code = |page: &Html| page.with_id("code").unwrap().text.trim().to_owned();
    assert_eq!(code(&again), code(&page), "sent again, it is the same sheet");
    assert_ne!(code(&first), code(&page));
    assert_eq!(desk.round.counted(&desk.place, "carers").await.2, 2);

    let mut browser = desk.place.browser();
    let form = browser.get("/return").await.html().form("/return").with("code", &code(&page));
    let opened = browser.submit(&form).await;
    assert!(opened.status == 200 && opened.path.starts_with("/r/"), "{}", opened.path);
    let erase = format!("{}/erase", opened.path);
    let form = browser.get(&erase).await.html().form("/erase").choose("sure", "yes");
    assert_eq!(browser.submit(&form).await.html().heading(), "Your answers have been removed");
    assert_eq!(desk.round.counted(&desk.place, "carers").await.2, 1);
}

#[tokio::test]
async fn no_address_gives_a_code_again_and_no_other_visit_gets_it() {
    let mut desk = Desk::with_sheets().await;
    let (_, keep) = desk.keep().await;
    let once = keep.get("once").to_owned();
    for query in ["?kept=1".to_owned(), format!("?kept=0&once={once}"), format!("?once={once}&again=yes")] {
        let page = desk.sam.browser.get(&desk.address(&format!("/carers{query}"))).await.html();
        assert!(page.with_id("code").is_none(), "{query}");
    }
    let mut elsewhere = desk.place.signed_in(&desk.sam.email, desk.sam.place.clone()).await;
    let path = desk.address("/carers");
    let empty = elsewhere.browser.get(&path).await.html().form("/paper/carers").forged("once", &once);
    let back = empty.clone().forged("kept", "1").fields;
    elsewhere.browser.post(&format!("{path}/back"), &back).await;
    assert_eq!(desk.round.counted(&desk.place, "carers").await.2, 1, "nor does it take the sheet back");
}

#[tokio::test]
async fn the_last_sheet_is_taken_back_once_and_typed_in_again_elsewhere() {
    let mut desk = Desk::with_sheets().await;
    let (page, _) = desk.keep().await;
    let back = page.form("/paper/carers/back");
    for _ in 0..2 {
        let page = desk.sam.browser.submit(&back).await.html();
        assert_eq!(page.heading(), "Sheet from: Unpaid carers");
        assert!(page.text.contains("Sheet 1 is taken back.") && page.text.contains("No sheet kept yet."));
        assert!(!page.text.contains("pencil") && page.with_id("code").is_none());
        assert_eq!(desk.round.counted(&desk.place, "carers").await, (0, 0, 0));
    }
    assert!(!desk.place.has_on_disk("in pencil"));
    desk.keep().await;
    assert_eq!(desk.round.counted(&desk.place, "carers").await.2, 1);
}

#[tokio::test]
async fn a_form_for_taking_back_reaches_nothing_but_a_sheet_of_this_review_that_this_visit_kept() {
    let mut desk = Desk::with_sheets().await;
    let (page, _) = desk.keep().await;
    let back = page.form("/paper/carers/back");
    // What the same browser has started as a participant is no sheet.
    let invitation = desk.sam.browser.get(&desk.round.link(&desk.place, None)).await.html();
    let join = invitation.form("/join").choose("group", "carers");
    assert_eq!(desk.sam.browser.submit(&join).await.status, 200);
    desk.sam.browser.submit(&back.clone().forged("once", join.get("once"))).await;
    assert_eq!(desk.round.counted(&desk.place, "carers").await.0, 2);
    let other = Round::opens_at(&desk.place, desk.sam.clone(), |_| {}).await;
    let path = desk.sam.path(&format!("/review/{}/paper/carers/back", other.id.0));
    desk.sam.browser.post(&path, &back.fields).await;
    assert_eq!(desk.round.counted(&desk.place, "carers").await.2, 1, "it is not a sheet of the other review");
}

#[tokio::test]
async fn a_sheet_stays_in_once_the_review_has_closed_and_that_is_said() {
    let mut desk = Desk::with_sheets().await;
    let (page, _) = desk.keep().await;
    desk.place.store.close_review(&desk.round.seat, &desk.round.id, [0; 32], desk.place.now()).await.unwrap();
    let refused = desk.sam.browser.submit(&page.form("/paper/carers/back")).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("The review has closed, so the sheet stays in."));
    assert_eq!(desk.round.counted(&desk.place, "carers").await.2, 1);
}

#[tokio::test]
async fn what_is_wrong_on_a_sheet_names_the_statement_and_keeps_everything() {
    let mut desk = Desk::with_sheets().await;
    let form = filled(&desk.empty_sheet().await).with("mark-vision/one-framework", "7").press("go", "look");
    let reply = desk.sam.browser.submit(&form).await;
    let page = reply.html();
    assert_eq!((reply.status, page.heading()), (422, "Sheet from: Unpaid carers"));
    let problem = &page.with_id("mark-vision/one-framework-problem").unwrap().text;
    assert!(problem.contains("One framework guides") && problem.contains("from 1 to 5"), "{problem}");
    let back = page.form("/paper/carers");
    assert_eq!(back.get("mark-vision/one-framework"), "7");
    assert_eq!(back.get("mark-vision/early-voice"), "4");
    assert_eq!(back.get("reason-vision/early-voice"), "It says <b>yes</b> in pencil");
    assert_eq!(back.get("once"), form.get("once"));
    // Nor does forging the last step get past the check.
    assert_eq!(desk.sam.browser.submit(&form.forged("go", "keep")).await.status, 422);
    assert_eq!(desk.round.counted(&desk.place, "carers").await.2, 0);
}

#[tokio::test]
async fn a_sheet_can_be_changed_after_the_second_look() {
    let mut desk = Desk::with_sheets().await;
    let form = filled(&desk.empty_sheet().await);
    let look = desk.look_at(&form).await;
    let page = desk.sam.browser.submit(&look.form("/paper/carers").press("go", "change")).await.html();
    let changed = page.form("/paper/carers");
    assert_eq!(changed.get("mark-leadership/whole-system"), "?");
    assert!(page.all("details").next().unwrap().has("open"), "what was written is not folded away");
    let look = desk.look_at(&changed.with("mark-leadership/whole-system", "1")).await;
    assert!(look.text.contains("Strongly disagree"));
}

#[tokio::test]
async fn an_empty_sheet_is_not_kept() {
    let mut desk = Desk::with_sheets().await;
    let form = desk.empty_sheet().await.form("/paper/carers").press("go", "look");
    let reply = desk.sam.browser.submit(&form).await;
    assert_eq!(reply.status, 422);
    assert!(reply.html().text.contains("There is nothing on this sheet yet."));
}

#[tokio::test]
async fn a_review_that_closes_over_a_sheet_shows_what_was_typed() {
    let mut desk = Desk::with_sheets().await;
    let form = filled(&desk.empty_sheet().await);
    let keep = desk.look_at(&form).await.form("/paper/carers").press("go", "keep");
    // Not so late that signing in is needed again.
    desk.place.store.close_review(&desk.round.seat, &desk.round.id, [0; 32], desk.place.now()).await.unwrap();
    let refused = desk.sam.browser.submit(&keep).await;
    assert_eq!((refused.status, refused.html().heading()), (409, "This review has closed"));
    assert!(refused.html().to_copy().any(|text| text == "It says <b>yes</b> in pencil"));
    let page = refused.html();
    assert!(page.boxes().next().is_none() && page.text.contains("Agree") && page.text.contains("Harrowmere"));
    assert!(desk.empty_sheet().await.text.contains("This review takes no answers now."));
    assert_eq!(desk.round.counted(&desk.place, "carers").await.2, 0);
}

#[tokio::test]
async fn sheets_of_another_place_s_review_or_of_no_group_are_not_there() {
    let mut desk = Desk::with_sheets().await;
    let other = Round::opens(&desk.place).await;
    for path in [
        desk.sam.path(&format!("/review/{}/paper", other.id.0)),
        desk.sam.path(&format!("/review/{}/paper/carers", other.id.0)),
        desk.address("/nobody"),
    ] {
        let reply = desk.sam.browser.get(&path).await;
        assert_eq!(reply.status, 404, "{path}");
        let form = filled(&desk.empty_sheet().await).forged("go", "keep");
        assert!(matches!(desk.sam.browser.post(&path, &form.fields).await.status, 404 | 405), "{path}");
    }
    assert_eq!(other.counted(&desk.place, "carers").await, (0, 0, 0));
}

#[tokio::test]
async fn a_review_without_reasons_has_no_boxes_for_them_on_paper_either() {
    let place = Place::new();
    let round = Round::opens_with(&place, |setup| setup.asks.reasons = false).await;
    let mut sam = round.facilitator.clone();
    let page = sam.page(&format!("/review/{}/paper/carers", round.id.0)).await;
    assert_eq!(page.boxes().count(), 0);
}

#[tokio::test]
async fn no_sheets_are_taken_before_opening_or_after_closing() {
    let place = Place::new();
    let round = Round::opens_with(&place, |setup| setup.opens_at = Some(CLOSES - 1)).await;
    let mut sam = round.facilitator.clone();
    let page = sam.page(&format!("/review/{}/paper/carers", round.id.0)).await;
    assert!(page.text.contains("This review takes no answers now."));
}
