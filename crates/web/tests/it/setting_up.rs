//! Setting up a review: a draft with good defaults, each setting on its own page, and opening it.

use crate::support::{Html, Member, Place, Round, instrument};

/// A facilitator with a new draft.
async fn draft(place: &Place) -> Drafting {
    let mut ann = place.facilitator().await;
    let form = ann.page("/reviews/new").await.form("/reviews/new").with("name", "Our strengths in 2027");
    let reply = ann.browser.submit(&form).await;
    assert_eq!(reply.html().heading(), "Our strengths in 2027");
    let seat = ann.facilitator_seat(place).await;
    let id = place.store.reviews(&seat).await.unwrap()[0].id.0.clone();
    Drafting { ann, path: format!("/review/{id}") }
}

struct Drafting {
    ann: Member,
    path: String,
}

impl Drafting {
    async fn page(&mut self, rest: &str) -> Html {
        self.ann.page(&format!("{}{rest}", self.path)).await
    }

    /// Fills in the one form of a page and sends it; gives the status and the page that follows.
    async fn decide(&mut self, rest: &str, fields: &[(&str, &str)]) -> (u16, Html) {
        let mut form = self.page(rest).await.form(rest);
        for (name, text) in fields {
            form = form.with(name, text);
        }
        let reply = self.ann.browser.submit(&form).await;
        (reply.status, reply.html())
    }

    async fn says(&mut self, words: &str) {
        let page = self.page("").await;
        assert!(page.text.contains(words), "{words:?} is not in {}", page.text);
    }

    async fn group_names(&mut self) -> Vec<String> {
        let page = self.page("/groups").await;
        page.all("h3").map(|heading| heading.text.trim().to_owned()).collect()
    }
}

const LAST_DAY: [(&str, &str); 3] = [("closes-day", "31"), ("closes-month", "3"), ("closes-year", "2027")];

#[tokio::test]
async fn a_new_review_needs_only_a_last_day_before_it_can_be_opened() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    drafting.says("One thing is left to decide").await;
    drafting.says("8 groups").await;
    drafting.says("10 people").await;
    let page = drafting.page("/open").await;
    assert!(page.links().any(|link| link.ends_with("/dates")) && !page.has_form("/open"));
    assert_eq!(drafting.decide("/dates", &LAST_DAY).await.0, 200);
    drafting.says("Until 31 March 2027").await;
    let form = drafting.page("/open").await.form("/open");
    let page = drafting.ann.browser.submit(&form).await.html();
    assert!(page.text.contains("People can answer until 31 March 2027."), "{}", page.text);
    let ways = page.links().filter(|link| link.contains("/invite/")).count();
    assert_eq!(ways, 9, "one for each group and one where people choose");
    // The form sent again opens nothing twice.
    assert_eq!(drafting.ann.browser.submit(&form).await.status, 200);
    assert_eq!(drafting.page("").await.links().filter(|link| link.contains("/invite/")).count(), 9);
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_draft() {
    let place = Place::new();
    let mut ann = place.facilitator().await;
    let form = ann.page("/reviews/new").await.form("/reviews/new").with("name", "Once");
    for _ in 0..2 {
        assert_eq!(ann.browser.submit(&form).await.status, 200);
    }
    let seat = ann.facilitator_seat(&place).await;
    assert_eq!(place.store.reviews(&seat).await.unwrap().len(), 1);
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_what_was_typed_stays() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    let long = "x".repeat(121);
    let huge = "1000001";
    let cases: [(&str, &str, &str, &str); 12] = [
        ("/name", "name", "", "Fill this in first"),
        ("/name", "name", &long, "1 character shorter"),
        ("/smallest", "smallest", "4", "from 5 to 50"),
        ("/smallest", "smallest", "51", "from 5 to 50"),
        ("/smallest", "smallest", "ten", "whole number in figures"),
        ("/smallest", "smallest", "", "Fill this in first"),
        ("/dates", "closes-day", "31", "There must be such a day"),
        ("/dates", "opens-year", "27", "There must be such a day"),
        ("/invited", "invited-carers", "many", "whole number in figures"),
        ("/invited", "invited-carers", huge, "from 0 to 1,000,000"),
        ("/group/carers", "name", "Housing", "Another group has this name"),
        ("/group/carers", "name", "", "Fill this in first"),
    ];
    for (page, field, typed, said) in cases {
        let (status, html) = drafting.decide(page, &[(field, typed)]).await;
        assert_eq!(status, 422, "{page} {field}={typed}");
        assert!(html.title().starts_with("Error: "), "{page}");
        assert!(html.text.contains(said), "{page} {field}={typed}: {}", html.text);
        let kept = html.form(page);
        assert!(kept.fields.contains(&(field.to_owned(), typed.to_owned())), "{page} {field}={typed}");
    }
    let backwards = [("opens-day", "1"), ("opens-month", "4"), ("opens-year", "2027")];
    let (status, html) = drafting.decide("/dates", &[&LAST_DAY[..], &backwards[..]].concat()).await;
    assert_eq!(status, 422);
    assert!(html.text.contains("Choose a day after the opening day"));
}

#[tokio::test]
async fn a_review_cannot_be_opened_once_its_last_day_has_passed() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    let past = [("closes-day", "1"), ("closes-month", "1"), ("closes-year", "2020")];
    drafting.decide("/dates", &past).await;
    let page = drafting.page("/open").await;
    assert!(!page.has_form("/open") && page.text.contains("Before you can open it"));
}

#[tokio::test]
async fn days_are_days_of_the_place_in_winter_and_in_summer() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    let summer = [("closes-day", "30"), ("closes-month", "6"), ("closes-year", "2027")];
    drafting.decide("/dates", &summer).await;
    let seat = drafting.ann.facilitator_seat(&place).await;
    let closes_at = place.store.reviews(&seat).await.unwrap()[0].setup.closes_at;
    assert_eq!(closes_at, Some(1_814_396_400), "23:00 in UTC is midnight in London");
    let form = drafting.page("/dates").await.form("/dates");
    let kept = ["day", "month", "year"].map(|part| {
        let name = format!("closes-{part}");
        form.fields.iter().find(|(field, _)| *field == name).unwrap().1.clone()
    });
    assert_eq!(kept, ["30", "6", "2027"]);
}

#[tokio::test]
async fn groups_are_added_changed_moved_and_removed() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    let (status, _) =
        drafting.decide("/group/new", &[("name", "Care providers"), ("family", "partners")]).await;
    assert_eq!(status, 200);
    drafting.decide("/group/health", &[("name", "Health"), ("about", "You work in health.")]).await;
    let groups = drafting.page("/groups").await;
    let up = groups.forms("/groups").into_iter().find(|form| form.get("group") == "managers").unwrap();
    drafting.ann.browser.submit(&up.press("go", "up")).await;
    let groups = drafting.page("/groups").await;
    let out = groups.forms("/groups").into_iter().find(|form| form.get("group") == "housing").unwrap();
    drafting.ann.browser.submit(&out.press("go", "remove")).await;
    let names = drafting.group_names().await;
    assert_eq!(
        names,
        [
            "Council managers",
            "Council leaders",
            "Practitioners",
            "Health",
            "Voluntary, community and faith groups",
            "Care providers",
            "People who draw on support",
            "Unpaid carers",
        ]
    );
    drafting.decide("/family/new", &[("name", "Neighbours")]).await;
    assert!(drafting.page("/groups").await.text.contains("This family has no groups yet."));
    drafting.says("8 groups").await;
}

#[tokio::test]
async fn the_last_group_stays() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    for family in ["council", "partners", "lived"] {
        let page = drafting.page("/groups").await;
        let form = page.forms("/groups").into_iter().find(|form| form.get("family") == family).unwrap();
        let reply = drafting.ann.browser.submit(&form.press("go", "remove")).await;
        assert_eq!(reply.status, if family == "lived" { 422 } else { 200 });
    }
    assert_eq!(drafting.group_names().await, ["People who draw on support", "Unpaid carers"]);
}

#[tokio::test]
async fn two_people_at_one_setting_see_both_versions_and_lose_nothing() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    let names = drafting.page("/name").await.form("/name");
    let about = drafting.page("/group/carers").await.form("/group/carers");
    let smallest = drafting.page("/smallest").await.form("/smallest");
    drafting.decide("/name", &[("name", "Their name")]).await;
    drafting.decide("/group/carers", &[("about", "Their words")]).await;
    let reply = drafting.ann.browser.submit(&names.with("name", "Our name")).await;
    let page = reply.html();
    assert_eq!(reply.status, 422);
    assert!(page.text.contains("Their name") && page.form("/name").get("name") == "Our name");
    drafting.says("Their name").await;
    drafting.ann.browser.submit(&page.form("/name")).await;
    drafting.says("Our name").await;
    let reply = drafting.ann.browser.submit(&about.with("about", "Our words")).await;
    assert!(
        reply.status == 422 && reply.text().contains("Their words") && reply.text().contains("Our words")
    );
    // Another setting is none of it.
    assert_eq!(drafting.ann.browser.submit(&smallest.with("smallest", "12")).await.status, 200);
    drafting.says("12 people").await;
}

#[tokio::test]
async fn a_review_that_somebody_changed_meanwhile_is_looked_through_again_before_it_opens() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    drafting.decide("/dates", &LAST_DAY).await;
    let form = drafting.page("/open").await.form("/open");
    drafting.decide("/smallest", &[("smallest", "7")]).await;
    let reply = drafting.ann.browser.submit(&form).await;
    assert_eq!(reply.status, 409);
    assert!(reply.text().contains("Somebody has changed the review") && reply.text().contains("7 people"));
}

#[tokio::test]
async fn an_instrument_without_five_points_can_be_seen_and_not_chosen() {
    let place = Place::offering(vec![wholeplace_model::instrument::strengths(), instrument(2, 3, 7)]);
    let mut drafting = draft(&place).await;
    let other = instrument(2, 3, 7);
    assert_ne!(other.points, 5);
    let page = drafting.page("/instrument").await;
    assert!(page.text.contains("You can't use this one here"));
    let mut form = page.form("/instrument");
    form = form.forged("instrument", &other.id);
    let reply = drafting.ann.browser.submit(&form).await;
    assert_eq!(reply.status, 422);
    assert!(reply.text().contains("five points"));
}

#[tokio::test]
async fn after_opening_what_people_were_told_stays_and_the_rest_can_change() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut ann = round.facilitator.clone();
    let path = format!("/review/{}", round.id.0);
    for page in ["/instrument", "/groups", "/group/carers", "/family/council", "/smallest", "/asks"] {
        let html = ann.page(&format!("{path}{page}")).await;
        assert!(html.text.contains("It was set when the review opened"), "{page}");
    }
    let mut form = ann.page(&format!("{path}/name")).await.form("/name");
    let token = form.get("form").to_owned();
    let posted = [("form", token.as_str()), ("smallest", "5"), ("go", "remove"), ("group", "carers")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
    for page in ["/smallest", "/groups"] {
        let reply = ann.browser.post(&ann.path(&format!("{path}{page}")), &posted).await;
        assert_eq!(reply.status, 422, "{page}");
    }
    let review = place.store.review(&round.seat, &round.id).await.unwrap();
    assert!(review.setup.smallest == 10 && review.setup.group("carers").is_some());
    form = form.with("name", "A better name");
    assert_eq!(ann.browser.submit(&form).await.status, 200);
    let form = ann.page(&format!("{path}/dates")).await.form("/dates");
    let early = form.clone().with("closes-year", "2020");
    let reply = ann.browser.submit(&early).await;
    assert!(reply.status == 422 && reply.text().contains("Choose a day that is still to come"));
    assert_eq!(ann.browser.submit(&form.with("closes-year", "2027")).await.status, 200);
    let review = place.store.review(&round.seat, &round.id).await.unwrap();
    assert_eq!(review.setup.name, "A better name");
    assert_eq!(review.setup.closes_at, Some(crate::support::CLOSES + 365 * crate::support::DAY));
}

#[tokio::test]
async fn a_preview_shows_what_people_will_see_and_leads_nowhere() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    let invitation = drafting.page("/preview").await;
    assert!(invitation.text.contains("Unpaid carers") && invitation.text.contains("10 people"));
    let domain = drafting.page("/preview/domain").await;
    assert!(domain.all("legend").count() >= 4);
    for page in [invitation, domain] {
        let shown = page.elements.iter().position(|e| e.get("class") == "preview").unwrap();
        assert!(page.elements[shown].has("disabled"), "no field or button works");
        let inside = page.elements.iter().enumerate().filter(|(at, _)| page.is_inside(*at, shown));
        assert!(inside.clone().all(|(_, element)| !element.has("href")), "no link leads on");
        assert!(inside.filter(|(_, element)| element.name == "button").count() > 0);
    }
}

#[tokio::test]
async fn a_draft_can_be_thrown_away_and_an_open_review_cannot() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    let form = drafting.page("/discard").await.form("/discard");
    assert_eq!(drafting.ann.browser.submit(&form).await.html().heading(), "Harrowmere");
    let gone = drafting.ann.open(&drafting.path.clone()).await;
    assert_eq!(gone.status, 404);
    let round = Round::opens(&place).await;
    let mut ann = round.facilitator.clone();
    let path = ann.path(&format!("/review/{}/discard", round.id.0));
    let token = ann.page("").await.form("/sign-out").get("form").to_owned();
    ann.browser.post(&path, &[("form".to_owned(), token)]).await;
    assert!(place.store.review(&round.seat, &round.id).await.is_ok());
}

#[tokio::test]
async fn everything_that_was_done_is_in_the_history_of_the_place() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    drafting.decide("/dates", &LAST_DAY).await;
    drafting.decide("/name", &[("name", "Better")]).await;
    let form = drafting.page("/open").await.form("/open");
    drafting.ann.browser.submit(&form).await;
    let history = drafting.ann.page("/history").await.text;
    for line in [
        "Made a draft of the review Our strengths in 2027",
        "Changed the dates of the review Our strengths in 2027",
        "Changed the name of the review Our strengths in 2027",
        "Opened the review Better",
    ] {
        assert!(history.contains(line), "{line} is not in {history}");
    }
}

#[tokio::test]
async fn a_form_for_opening_sent_many_times_at_once_leads_everybody_to_the_opened_review() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    drafting.decide("/dates", &LAST_DAY).await;
    let form = drafting.page("/open").await.form("/open");
    let sent = (0..8).map(|_| {
        let (mut ann, form) = (drafting.ann.clone(), form.clone());
        tokio::spawn(async move { ann.browser.submit(&form).await })
    });
    for reply in sent.collect::<Vec<_>>() {
        let reply = reply.await.unwrap();
        assert_eq!(reply.status, 200);
        assert!(!reply.html().has_form("/open"));
    }
}

#[tokio::test]
async fn once_the_last_day_has_passed_nothing_is_offered_to_change_and_a_late_form_says_why() {
    let place = Place::new();
    let closes = place.now() + 3_600;
    let round = Round::opens_with(&place, |setup| setup.closes_at = Some(closes)).await;
    let mut ann = round.facilitator.clone();
    let path = format!("/review/{}", round.id.0);
    let (name, invited, dates) = (format!("{path}/name"), format!("{path}/invited"), format!("{path}/dates"));
    let forms = [
        ann.page(&name).await.form("/name").with("name", "Another name"),
        ann.page(&invited).await.form("/invited").with("invited-carers", "40"),
        ann.page(&dates).await.form("/dates").with("closes-year", "2027"),
    ];
    place.wait_until(closes);
    let links: Vec<_> = ann.page(&path).await.links().map(str::to_owned).collect();
    for page in ["/name", "/invited", "/dates", "/paper"] {
        assert!(!links.iter().any(|link| link.ends_with(page)), "{page}");
    }
    assert!(links.iter().any(|link| link.ends_with("/close")));
    for closed in [false, true] {
        if closed {
            place.store.close_due([0; 32], place.now()).await.unwrap();
        }
        for (form, page) in forms.iter().zip([&name, &invited, &dates]) {
            let shown = ann.page(page).await;
            assert!(!shown.has_form(page) && shown.text.contains("This review has closed"), "{page}");
            let reply = ann.browser.submit(form).await;
            assert_eq!(reply.status, 422, "{page}");
            assert!(
                reply.text().contains("This review has closed") && !reply.text().contains("still to come")
            );
        }
    }
    let setup = place.store.review(&round.seat, &round.id).await.unwrap().setup;
    assert_eq!((setup.name.as_str(), setup.closes_at), ("Our autumn review", Some(closes)));
    assert_eq!(setup.groups().filter_map(|group| group.invited).count(), 0);
}
