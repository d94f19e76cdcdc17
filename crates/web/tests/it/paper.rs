//! Answers from paper: typed in by a facilitator, looked at twice, kept once, and never shown again. What comes of a
//! sheet that is kept is in `kept`.

mod kept;

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
        let keep = self.about_to_keep().await;
        let reply = self.sam.browser.submit(&keep).await;
        assert_eq!((reply.status, reply.html().heading()), (200, "Sheet 1 is kept"));
        (reply.html(), keep)
    }

    /// The form that keeps a filled sheet.
    async fn about_to_keep(&mut self) -> Form {
        let sheet = typed_on(&self.empty_sheet().await);
        sheet_on(&self.look_at(&sheet).await).press("go", "keep")
    }

    async fn follow(&mut self, page: &Html, to: &str) -> Html {
        let link = page.links().find(|link| link.contains(to)).unwrap().to_owned();
        self.sam.browser.get(&link).await.html()
    }

    async fn closes(&self) {
        let (store, now) = (&self.place.store, self.place.now());
        store.close_review(&self.round.seat, &self.round.id, [0; 32], now).await.unwrap();
    }

    async fn on_paper(&self, group: &str) -> u32 {
        self.round.counted(&self.place, group).await.2
    }

    async fn look_at(&mut self, form: &Form) -> Html {
        let reply = self.sam.browser.submit(&form.clone().press("go", "look")).await;
        assert_eq!((reply.status, reply.html().heading()), (200, "Read it against the sheet"));
        reply.html()
    }
}

/// The form of the sheet on a page, from whichever group.
pub(crate) fn sheet_on(page: &Html) -> Form {
    let is_sheet = |action: &&str| action.contains("/paper/") && !action.ends_with("/back");
    let action = page.all("form").map(|form| form.get("action")).find(is_sheet);
    page.form(action.unwrap_or_else(|| panic!("no sheet on {}", page.title())))
}

fn typed_on(page: &Html) -> Form {
    sheet_on(page)
        .with("mark-vision/early-voice", "4")
        .with("mark-leadership/whole-system", "?")
        .with("reason-vision/early-voice", "It says <b>yes</b> in pencil")
}

fn code_on(page: &Html) -> String {
    page.with_id("code").unwrap().text.trim().to_owned()
}

/// The last part of a sheet's address.
fn once(form: &Form) -> String {
    form.action.rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn one_sheet_after_another_is_typed_in_for_the_same_group_and_counted() {
    let mut desk = Desk::with_sheets().await;
    let groups = desk.sam.browser.get(&desk.address("")).await.html();
    let mut sheet = desk.follow(&groups, "/paper/carers").await;
    assert!(sheet.text.contains("No sheet kept yet."));
    for kept in 1..=3 {
        assert_eq!(sheet.heading(), "Sheet from: Unpaid carers");
        assert!(!sheet.text.contains("pencil") && sheet_on(&sheet).get("mark-vision/early-voice").is_empty());
        let look = desk.look_at(&typed_on(&sheet)).await;
        for words in ["Agree", "I don't know", "Skipped", "It says <b>yes</b> in pencil", "Unpaid carers"] {
            assert!(look.text.contains(words), "{words}");
        }
        assert_eq!(desk.on_paper("carers").await, kept - 1, "not kept before the second look");
        let page = desk.sam.browser.submit(&sheet_on(&look).press("go", "keep")).await.html();
        assert_eq!(page.heading(), format!("Sheet {kept} is kept"));
        assert!(!page.text.contains("pencil"));
        sheet = desk.follow(&page, "?kept=").await;
        assert!(sheet.text.contains(if kept == 1 { "One sheet kept." } else { "sheets kept." }));
    }
    assert_eq!(desk.round.counted(&desk.place, "carers").await, (3, 3, 3));
}

#[tokio::test]
async fn keeping_a_sheet_leads_to_a_page_without_a_secret_in_its_address_to_which_the_browser_can_go_back() {
    let mut desk = Desk::with_sheets().await;
    let keep = desk.about_to_keep().await;
    let reply = desk.sam.browser.post(&keep.action, &keep.fields).await;
    let (status, to) = (reply.status, reply.location().unwrap().to_owned());
    assert_eq!(status, 303);
    let page = desk.sam.browser.get(&to).await.html();
    let code = code_on(&page);
    assert!(!to.to_lowercase().contains(&code.to_lowercase().replace([' ', '-'], "")));
    desk.follow(&page, "?kept=1").await;
    let back = desk.sam.browser.get(&to).await.html();
    assert_eq!(code_on(&back), code, "while the next sheet is typed, the code is there to go back to");
    assert!(back.has_form("/back"));
}

#[tokio::test]
async fn the_sheet_s_own_address_shows_an_empty_sheet_until_it_is_kept_and_never_again() {
    let mut desk = Desk::with_sheets().await;
    let sheet = desk.empty_sheet().await;
    let address = sheet_on(&sheet).action;
    let again = desk.sam.browser.get(&address).await.html();
    assert_eq!(sheet_on(&again).action, address, "going back to it, it is the same sheet");
    let look = desk.look_at(&typed_on(&again)).await;
    desk.sam.browser.submit(&sheet_on(&look).press("go", "keep")).await;
    let kept = desk.sam.browser.get(&address).await.html();
    assert_eq!(kept.heading(), "Sheet 1 is kept");
    assert!(!kept.text.contains("pencil"));
    for bad in ["x", "0123456789abcdef0123456789abcdeg", "0123456789abcdef"] {
        assert_eq!(desk.sam.browser.get(&desk.address(&format!("/carers/{bad}"))).await.status, 404);
    }
}

#[tokio::test]
async fn another_group_is_taken_with_all_that_was_typed() {
    let mut desk = Desk::with_sheets().await;
    let form = typed_on(&desk.empty_sheet().await).with("mark-vision/one-framework", "not a mark");
    let reply = desk.sam.browser.submit(&form.clone().press("go", "group")).await;
    let page = reply.html();
    assert_eq!((reply.status, page.heading()), (200, "Which group is this sheet from?"));
    let is_leaders = |e: &&crate::support::Element| e.get("formaction").contains("/paper/leaders/");
    let leaders = page.all("button").find(is_leaders).unwrap().get("formaction").to_owned();
    let mut chosen = sheet_on(&page).press("go", "change");
    let back = desk.sam.browser.submit(&chosen).await.html();
    assert_eq!(back.heading(), "Sheet from: Unpaid carers", "there is a way back to the sheet");
    chosen.action = leaders;
    let page = desk.sam.browser.submit(&chosen).await.html();
    assert_eq!(page.heading(), "Sheet from: Leaders");
    let there = sheet_on(&page);
    for name in ["mark-vision/early-voice", "reason-vision/early-voice", "mark-vision/one-framework"] {
        assert_eq!(there.get(name), form.get(name), "{name}");
    }
    let look = desk.look_at(&there.with("mark-vision/one-framework", "")).await;
    desk.sam.browser.submit(&sheet_on(&look).press("go", "keep")).await;
    assert_eq!((desk.on_paper("leaders").await, desk.on_paper("carers").await), (1, 0));
}

#[tokio::test]
async fn from_an_empty_sheet_taking_another_group_leads_straight_to_the_groups() {
    let mut desk = Desk::with_sheets().await;
    let form = sheet_on(&desk.empty_sheet().await).press("go", "group");
    assert_eq!(desk.sam.browser.submit(&form).await.html().heading(), "Type in answers from paper");
}

#[tokio::test]
async fn each_page_leads_back_to_where_one_came_from() {
    let mut desk = Desk::with_sheets().await;
    let review = desk.sam.path(&format!("/review/{}", desk.round.id.0));
    let groups = desk.sam.browser.get(&desk.address("")).await.html();
    assert_eq!(groups.with_class("back").next().unwrap().get("href"), review);
    let sheet = typed_on(&desk.empty_sheet().await);
    let look = desk.look_at(&sheet).await;
    assert_eq!(look.with_class("back").next().unwrap().get("value"), "change");
    let page = desk.sam.browser.submit(&sheet_on(&look).press("go", "keep")).await.html();
    assert_eq!(page.with_class("back").next().unwrap().get("href"), desk.address(""));
}

#[tokio::test]
async fn a_sheet_sent_twice_is_kept_once_and_not_shown_again() {
    let mut desk = Desk::with_sheets().await;
    let sheet = typed_on(&desk.empty_sheet().await).press("go", "look");
    let keep = sheet_on(&desk.look_at(&sheet).await).press("go", "keep");
    for go in ["keep", "keep", "look", "change", "group"] {
        let reply = desk.sam.browser.submit(&keep.clone().forged("go", go)).await;
        assert_eq!((reply.status, reply.html().heading()), (200, "Sheet 1 is kept"), "{go}");
        assert!(!reply.text().contains("pencil"));
        assert_eq!(desk.on_paper("carers").await, 1);
    }
}

#[tokio::test]
async fn a_sheet_sent_twice_is_said_to_be_kept_though_the_review_closes_in_between() {
    let mut desk = Desk::with_sheets().await;
    let keep = desk.about_to_keep().await;
    assert_eq!(desk.sam.browser.submit(&keep).await.status, 200);
    desk.closes().await;
    let again = desk.sam.browser.submit(&keep).await;
    assert_eq!((again.status, again.html().heading()), (200, "Sheet 1 is kept"));
    assert_eq!(desk.on_paper("carers").await, 1);
}

#[tokio::test]
async fn what_is_wrong_on_a_sheet_names_the_statement_and_keeps_everything() {
    let mut desk = Desk::with_sheets().await;
    let form = typed_on(&desk.empty_sheet().await).with("mark-vision/one-framework", "7").press("go", "look");
    let reply = desk.sam.browser.submit(&form).await;
    let page = reply.html();
    assert_eq!((reply.status, page.heading()), (422, "Sheet from: Unpaid carers"));
    let summary = &page.with_class("problem-summary").next().unwrap().text;
    assert!(summary.contains("“One framework guides how …”: type a number from 1 to 5"), "{summary}");
    let beside = &page.with_id("mark-vision/one-framework-problem").unwrap().text;
    assert!(beside.starts_with("Type a number from 1 to 5"), "{beside}");
    let back = sheet_on(&page);
    assert_eq!(back.get("mark-vision/one-framework"), "7");
    assert_eq!(back.get("mark-vision/early-voice"), "4");
    assert_eq!(back.get("reason-vision/early-voice"), "It says <b>yes</b> in pencil");
    assert_eq!(back.action, form.action);
    // Nor does forging the last step get past the check.
    assert_eq!(desk.sam.browser.submit(&form.forged("go", "keep")).await.status, 422);
    assert_eq!(desk.on_paper("carers").await, 0);
}

#[tokio::test]
async fn a_sheet_can_be_changed_after_the_second_look() {
    let mut desk = Desk::with_sheets().await;
    let form = typed_on(&desk.empty_sheet().await);
    let look = desk.look_at(&form).await;
    let page = desk.sam.browser.submit(&sheet_on(&look).press("go", "change")).await.html();
    let changed = sheet_on(&page);
    assert_eq!(changed.get("mark-leadership/whole-system"), "?");
    assert!(page.all("details").next().unwrap().has("open"), "what was written is not folded away");
    let look = desk.look_at(&changed.with("mark-leadership/whole-system", "1")).await;
    assert!(look.text.contains("Strongly disagree"));
}

#[tokio::test]
async fn an_empty_sheet_is_not_kept() {
    let mut desk = Desk::with_sheets().await;
    let form = sheet_on(&desk.empty_sheet().await).press("go", "look");
    let reply = desk.sam.browser.submit(&form).await;
    assert_eq!(reply.status, 422);
    assert!(reply.html().text.contains("There is nothing on this sheet yet."));
}

#[tokio::test]
async fn a_review_that_closes_over_a_sheet_shows_what_was_typed_whatever_is_pressed() {
    let mut desk = Desk::with_sheets().await;
    let form = typed_on(&desk.empty_sheet().await);
    let keep = sheet_on(&desk.look_at(&form).await);
    // Not so late that signing in is needed again.
    desk.closes().await;
    for (form, go) in [(&keep, "keep"), (&keep, "change"), (&form, "look"), (&form, "group")] {
        let refused = desk.sam.browser.submit(&form.clone().press("go", go)).await;
        assert_eq!((refused.status, refused.html().heading()), (409, "This review has closed"), "{go}");
        let page = refused.html();
        assert!(page.to_copy().any(|text| text == "It says <b>yes</b> in pencil"), "{go}");
        assert!(page.boxes().next().is_none() && page.text.contains("Agree"), "{go}");
        assert!(page.text.contains("Harrowmere"), "still at the place");
    }
    assert!(desk.empty_sheet().await.text.contains("This review takes no answers now."));
    assert_eq!(desk.on_paper("carers").await, 0);
}

#[tokio::test]
async fn a_sheet_that_nothing_is_there_for_any_more_is_shown_in_words_to_copy() {
    let mut desk = Desk::with_sheets().await;
    let form = typed_on(&desk.empty_sheet().await).press("go", "look");
    let gone = ["/paper/carers/", &format!("/review/{}/", desk.round.id.0)];
    for (there, elsewhere) in gone.into_iter().zip(["/paper/nobody/", "/review/gone/"]) {
        let reply = desk.sam.browser.post(&form.action.replace(there, elsewhere), &form.fields).await;
        assert_eq!(reply.status, 404, "{elsewhere}");
        let page = reply.html();
        assert!(page.to_copy().any(|text| text == "It says <b>yes</b> in pencil"), "{elsewhere}");
        assert!(page.boxes().next().is_none() && page.text.contains("Agree"), "{elsewhere}");
    }
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
        let form = typed_on(&desk.empty_sheet().await).forged("go", "keep");
        let path = format!("{path}/{}", once(&form));
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
