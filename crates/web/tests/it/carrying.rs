//! Making one's own review a review for a place: who can, what they are told, and where their answers go.

use crate::support::{CLOSES, DAY, Html, Member, Person, Place, Round, instrument};
use wholeplace_fixtures::opened::open_draft;
use wholeplace_model::{
    access::FacilitatorSeat,
    place::Role,
    review::{Review, ReviewId, Setup, SetupChange},
};

/// Somebody with a finished review of their own, who also runs the reviews of a place.
async fn sam_who_runs(place: &Place) -> (Person, Member) {
    let ann = place.facilitator().await;
    let sam = signed_in(finished(place).await, &ann);
    (sam, ann)
}

async fn finished(place: &Place) -> Person {
    let mut sam = place.someone().await;
    sam.answer("vision", &[("early-voice", "4", "Sam's own words")]).await;
    let form = sam.page("/check").await.form("/finish");
    assert_eq!(sam.browser.submit(&form).await.path, sam.path("/report"));
    sam
}

fn signed_in(sam: Person, member: &Member) -> Person {
    let session = member.browser.cookie("wholeplace_session").unwrap().value.clone();
    Person { browser: sam.browser.with_session(&session), ..sam }
}

/// Makes the review and ticks that the answers go in, as a carer.
async fn carry(sam: &mut Person) -> String {
    let form = sam.page("/invite").await.form("/invite").with("name", "Our strengths in 2027");
    let reply = sam.browser.submit(&form.choose("carry", "yes").choose("group", "carers")).await;
    assert_eq!((reply.status, reply.html().heading()), (200, "Our strengths in 2027"));
    reply.path
}

/// The review whose first page this is, changed, with a last day, and opened if wanted.
struct Drafted<'a> {
    place: &'a Place,
    seat: FacilitatorSeat,
    id: ReviewId,
}

impl<'a> Drafted<'a> {
    async fn at(place: &'a Place, ann: &Member, path: &str) -> Self {
        let id = ReviewId(path.rsplit('/').next().unwrap().to_owned());
        Self { place, seat: ann.facilitator_seat(place).await, id }
    }

    async fn review(&self) -> Review {
        self.place.store.review(&self.seat, &self.id).await.unwrap()
    }

    async fn change(&self, change: impl FnOnce(&mut Setup)) {
        let review = self.review().await;
        let mut setup = review.setup.clone();
        change(&mut setup);
        let change = SetupChange::of(&review, setup, self.place.now()).unwrap();
        let store = &self.place.store;
        store.change_review(&self.seat, &self.id, review.revision, change, self.place.now()).await.unwrap();
    }

    async fn open(&self) {
        self.change(|setup| setup.closes_at = Some(CLOSES)).await;
        let statements = self.place.statements();
        open_draft(&self.place.store, &self.seat, &self.id, statements, self.place.now()).await;
    }

    /// Started and finished as carers.
    async fn carers(&self) -> (u32, u32) {
        let counted = self.place.store.counted(&self.seat, &self.id).await.unwrap();
        let carers = counted.iter().find(|counted| counted.group == "carers").unwrap();
        (carers.started, carers.finished)
    }
}

fn says(page: &Html, words: &str) {
    assert!(page.text.contains(words), "{words:?} is not in {}", page.text);
}

#[tokio::test]
async fn who_is_not_signed_in_is_told_whom_to_ask_and_comes_back_after_signing_in() {
    let place = Place::new();
    let mut sam = finished(&place).await;
    let page = sam.page("/invite").await;
    says(&page, "Ask an owner of your place for one.");
    let link = page.links().find(|link| link.starts_with("/sign-in")).unwrap().to_owned();
    assert_eq!(link, format!("/sign-in?next={}", sam.path("/invite")));
    let form = sam.browser.get(&link).await.html().form("/sign-in");
    assert_eq!(form.get("next"), sam.path("/invite"));
    let mut sam = signed_in(sam, &place.facilitator().await);
    assert_eq!(sam.browser.get(&link).await.path, sam.path("/invite"));
    assert!(sam.page("/invite").await.has_form("/invite"));
}

#[tokio::test]
async fn who_runs_no_place_s_reviews_is_told_whom_to_ask() {
    let place = Place::new();
    let sam = finished(&place).await;
    let viewer = place.owner().await.colleague(&place, Role::Viewer).await;
    for member in [&viewer, &place.administrator().await] {
        let mut sam = signed_in(sam.clone(), member);
        let page = sam.page("/invite").await;
        says(&page, "you do not run the reviews of a place yet");
        assert!(!page.has_form("/invite") && page.links().any(|link| link == "/places"));
    }
}

#[tokio::test]
async fn before_they_choose_they_are_told_what_anybody_who_takes_part_is_told() {
    let place = Place::new();
    let (mut sam, _) = sam_who_runs(&place).await;
    let page = sam.page("/invite").await;
    for words in [
        "It will be a review for Harrowmere.",
        "They never see who said what.",
        "put together with those of others",
        "A group of fewer than 10 people is never shown by itself.",
        "The words you wrote go along.",
        "can hold them back",
        "you can change your answers or take them out",
        "You work with people each day",
    ] {
        says(&page, words);
    }
    for way in ["/protection", &sam.path("/check")] {
        assert!(page.links().any(|link| link == way), "{way}");
    }
    let form = page.form("/invite");
    assert_eq!((form.get("carry"), form.get("group")), ("", ""), "nothing is chosen for them");
}

#[tokio::test]
async fn a_review_can_be_made_without_the_answers_that_led_to_it() {
    let place = Place::new();
    let (mut sam, ann) = sam_who_runs(&place).await;
    let form = sam.page("/invite").await.form("/invite").with("name", "Without mine");
    let path = sam.browser.submit(&form).await.path;
    let drafted = Drafted::at(&place, &ann, &path).await;
    assert_eq!(drafted.review().await.setup.name, "Without mine");
    assert!(sam.page("/invite").await.has_form("/invite"), "nothing waits");
    drafted.open().await;
    assert_eq!(drafted.carers().await, (0, 0));
}

#[tokio::test]
async fn answers_wait_unseen_and_go_in_when_the_review_opens() {
    let place = Place::new();
    let (mut sam, mut ann) = sam_who_runs(&place).await;
    let path = carry(&mut sam).await;
    let drafted = Drafted::at(&place, &ann, &path).await;
    let page = sam.page("/invite").await;
    says(&page, "When “Our strengths in 2027” opens at Harrowmere, your answers go in.");
    says(&page, "You take part as: Unpaid carers.");
    assert!(page.links().any(|link| link == path));
    says(&sam.page("/report").await, "Your answers wait for a review");

    for rest in ["", "/groups", "/open", "/preview"] {
        let text = ann.browser.get(&format!("{path}{rest}")).await.text();
        assert!(!text.contains(&sam.id) && !text.contains("wait"), "{path}{rest}");
    }
    let history = ann.page("/history").await;
    says(&history, "Our strengths in 2027");
    assert!(["carr", "carers"].iter().all(|word| !history.text.contains(word)), "{}", history.text);

    drafted.open().await;
    assert_eq!(drafted.carers().await, (1, 1));
    for rest in ["", "/report", "/plan", "/share", "/keep", "/invite"] {
        says(&sam.page(rest).await, "Our strengths in 2027. You take part as: Unpaid carers.");
    }
    assert!(!sam.page("/invite").await.has_form("/carry"));
    assert_eq!(sam.answered("vision", "early-voice").await.1, "Sam's own words");
    let mut elsewhere = sam.on_another_device(place.browser()).await;
    says(&elsewhere.page("").await, "You have sent your answers, so they count.");
    let form = elsewhere.page("/erase").await.form("/erase").choose("sure", "yes");
    assert_eq!(elsewhere.browser.submit(&form).await.html().heading(), "Your answers have been removed");
    assert_eq!(drafted.carers().await, (0, 0));
}

#[tokio::test]
async fn pages_of_a_plan_name_the_review_while_an_action_is_changed() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut sam = round.somebody(&place, "carers").await;
    let form = sam.page("/plan").await.form("/plan").with("what", "Ask three people");
    let plan = sam.browser.submit(&form).await.html();
    let action = plan.links().find(|link| link.starts_with(&sam.path("/plan/"))).unwrap().to_owned();
    let page = sam.browser.get(&action).await.html();
    says(&page, "Our autumn review. You take part as: Unpaid carers.");
    let again = sam.browser.submit(&page.form(&action).with("what", "")).await;
    assert_eq!(again.status, 422);
    says(&again.html(), "Our autumn review. You take part as: Unpaid carers.");
}

#[tokio::test]
async fn what_is_missing_is_said_beside_its_field_and_what_was_typed_stays() {
    let place = Place::new();
    let (mut sam, ann) = sam_who_runs(&place).await;
    let form = sam.page("/invite").await.form("/invite");
    let other = place.facilitator().await.place.0;
    let cases = [
        (form.clone().with("name", " "), "name", "Fill this in first"),
        (form.clone().with("name", "x").choose("carry", "yes"), "group", "Choose one from the list"),
        (form.clone().with("name", "x").forged("place", &other), "place", "Choose one from the list"),
        (form.clone().with("name", "x").forged("place", ""), "place", "Choose one from the list"),
    ];
    for (form, field, said) in cases {
        let reply = sam.browser.submit(&form).await;
        let page = reply.html();
        assert_eq!(reply.status, 422, "{field}");
        assert!(page.title().starts_with("Error: "));
        says(&page, said);
        let again = page.form("/invite");
        assert_eq!((again.get("name"), again.get("new")), (form.get("name"), form.get("new")), "{field}");
        assert_eq!(again.get("carry"), form.get("carry"), "{field}");
    }
    let seat = ann.facilitator_seat(&place).await;
    assert!(place.store.reviews(&seat).await.unwrap().is_empty());
}

#[tokio::test]
async fn who_signed_out_meanwhile_is_shown_what_they_typed() {
    let place = Place::new();
    let (mut sam, ann) = sam_who_runs(&place).await;
    let form = sam.page("/invite").await.form("/invite").with("name", "Typed before");
    place.store.end_session(&ann.seat, ann.seat.session()).await.unwrap();
    let reply = sam.browser.submit(&form).await;
    assert_eq!(reply.status, 403);
    let page = reply.html();
    assert!(page.boxes().any(|text| text.contains("Typed before")), "{}", page.text);
    assert!(page.links().any(|link| link == format!("/sign-in?next={}", sam.path("/invite"))));
}

#[tokio::test]
async fn whoever_runs_several_places_chooses_one() {
    let place = Place::new();
    let (sam, owner) = (finished(&place).await, place.administrator().await);
    let seat = place.store.administrator_seat(&owner.seat).await.unwrap().unwrap();
    for name in ["Fen", "Moor"] {
        let id = wholeplace_model::place::PlaceId(name.to_owned());
        place.store.make_place(&seat, &id, name, place.now()).await.unwrap();
    }
    let mut sam = signed_in(sam, &owner);
    let form = sam.page("/invite").await.form("/invite").with("name", "Ours");
    assert_eq!(sam.browser.submit(&form).await.status, 422, "no place is chosen for them");
    let reply = sam.browser.submit(&form.choose("place", "Moor")).await;
    assert!(reply.path.starts_with("/p/Moor/review/"), "{}", reply.path);
}

#[tokio::test]
async fn two_tabs_make_one_review_and_carry_the_answers_in_once() {
    let place = Place::new();
    let (mut sam, ann) = sam_who_runs(&place).await;
    let fill = |page: Html| {
        page.form("/invite").with("name", "Ours").choose("carry", "yes").choose("group", "carers")
    };
    let (one, other) = (fill(sam.page("/invite").await), fill(sam.page("/invite").await));
    let draft = sam.browser.submit(&one).await.path;
    assert_eq!(sam.browser.submit(&one).await.path, draft, "the same form again");
    let reply = sam.browser.submit(&other).await;
    assert_eq!(reply.path, sam.path("/invite"));
    says(&reply.html(), "Your answers wait for a review");
    let drafted = Drafted::at(&place, &ann, &draft).await;
    assert_eq!(place.store.reviews(&drafted.seat).await.unwrap().len(), 1);
    drafted.open().await;
    assert_eq!(sam.browser.submit(&other).await.path, sam.path("/invite"));
    assert_eq!(
        (drafted.carers().await, place.store.reviews(&drafted.seat).await.unwrap().len()),
        ((1, 1), 1)
    );
}

#[tokio::test]
async fn the_group_can_be_changed_and_the_answers_kept_out_while_they_wait() {
    let place = Place::new();
    let (mut sam, ann) = sam_who_runs(&place).await;
    let drafted = Drafted::at(&place, &ann, &carry(&mut sam).await).await;
    let page = sam.page("/invite").await;
    let form = page.form("/carry").press("do", "choose");
    assert_eq!(form.get("group"), "carers");
    let page = sam.browser.submit(&form.clone().choose("group", "housing")).await.html();
    says(&page, "You take part as: Housing");
    let refused = sam.browser.submit(&form.forged("group", "nobody")).await;
    assert_eq!(refused.status, 422);
    says(&refused.html(), "Choose one from the list");

    let page = sam.browser.submit(&page.form("/carry").press("do", "stop")).await.html();
    assert!(page.has_form("/invite") && !page.has_form("/carry"));
    drafted.open().await;
    assert_eq!(
        place.store.counted(&drafted.seat, &drafted.id).await.unwrap().iter().map(|c| c.started).sum::<u32>(),
        0
    );
}

#[tokio::test]
async fn who_chose_a_group_that_was_removed_chooses_another_also_once_it_is_open() {
    let place = Place::new();
    let (mut sam, ann) = sam_who_runs(&place).await;
    let drafted = Drafted::at(&place, &ann, &carry(&mut sam).await).await;
    drafted.change(|setup| setup.families.retain(|family| family.id != "lived")).await;
    says(&sam.page("/invite").await, "You chose a group that “Our strengths in 2027” no longer has.");
    drafted.open().await;
    let page = sam.page("/invite").await;
    says(&page, "is open until the end of 3 December 2026, and your answers are not in it yet");
    says(&sam.page("/report").await, "Your answers are not in the review");
    let form = page.form("/carry").press("do", "choose");
    assert_eq!(form.get("group"), "");
    let sent = sam.browser.submit(&form.choose("group", "housing")).await;
    assert_eq!(sent.path, sam.path("/sent"));
    assert_eq!(sent.html().heading(), "Thank you. Your answers are sent");
    says(&sam.page("").await, "You take part as: Housing");
    assert!(place.store.check().await.unwrap().is_sound());
}

#[tokio::test]
async fn once_the_review_has_closed_it_is_too_late_and_their_own_review_goes_on() {
    let place = Place::new();
    let (mut sam, ann) = sam_who_runs(&place).await;
    let drafted = Drafted::at(&place, &ann, &carry(&mut sam).await).await;
    drafted.change(|setup| setup.families.retain(|family| family.id != "lived")).await;
    drafted.open().await;
    let form = sam.page("/invite").await.form("/carry").press("do", "choose").choose("group", "housing");
    place.wait_until(CLOSES + DAY);
    let page = sam.browser.submit(&form).await.html();
    says(&page, "“Our strengths in 2027” closed on 3 December 2026.");
    sam.browser.submit(&page.form("/carry").press("do", "stop")).await;
    assert!(!sam.page("/invite").await.has_form("/carry"));
    sam.answer("vision", &[("early-voice", "2", "Still mine")]).await;
    assert_eq!(sam.answered("vision", "early-voice").await.1, "Still mine");
}

#[tokio::test]
async fn a_review_that_asks_something_else_by_now_takes_nothing() {
    let place = Place::new();
    let (mut sam, ann) = sam_who_runs(&place).await;
    let drafted = Drafted::at(&place, &ann, &carry(&mut sam).await).await;
    drafted.change(|setup| setup.interim = true).await;
    says(&sam.page("/invite").await, "for one day after they go in");
    drafted.change(|setup| setup.instrument = "sized".to_owned()).await;
    let page = sam.page("/invite").await;
    says(&page, "does not ask what you answered any more");
    assert!(!page.elements.iter().any(|element| element.get("name") == "group"));
}

#[tokio::test]
async fn the_draft_asks_what_the_response_answers() {
    let place = Place::offering(vec![wholeplace_model::instrument::strengths(), instrument(2, 3, 5)]);
    let ann = place.facilitator().await;
    let mut browser = place.browser();
    let form = browser.get("/start/sized").await.html().form("/start/sized");
    let keep = browser.submit(&form).await;
    let mut sam = signed_in(Person::keeping(browser, &keep), &ann);
    let page = sam.page("/invite").await;
    says(&page, "You have not answered anything yet");
    assert_eq!(page.form("/invite").get("carry"), "");
    sam.answer("d1", &[("s1", "4", "")]).await;
    let drafted = Drafted::at(&place, &ann, &carry(&mut sam).await).await;
    assert_eq!(drafted.review().await.setup.instrument, "sized");
}

#[tokio::test]
async fn a_scale_that_no_place_can_use_is_said_and_nothing_is_offered() {
    let place = Place::offering(vec![instrument(1, 1, 11)]);
    let sam = place.someone().await;
    let mut sam = signed_in(sam, &place.facilitator().await);
    let page = sam.page("/invite").await;
    says(&page, "A place can only use a review with five points");
    assert!(!page.has_form("/invite"));
}

#[tokio::test]
async fn who_takes_part_in_a_review_is_offered_no_other() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let sam = round.somebody(&place, "carers").await;
    let mut sam = signed_in(sam, &round.facilitator);
    let page = sam.page("/invite").await;
    assert!(!page.has_form("/invite") && !page.has_form("/carry"));
    assert!(!page.text.contains("Make this a review for your place"));
}
