//! Setting up a review: a draft with good defaults, each setting on its own page, and opening it.

use crate::support::{Html, LAST_DAY, Place, Round, draft, instrument};

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
    let (huge, endless) = ("1000001", "99999999999999999999");
    let cases: [(&str, &str, &str, &str); 14] = [
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
        ("/invited", "invited-carers", endless, "from 0 to 1,000,000"),
        ("/smallest", "smallest", endless, "from 5 to 50"),
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
    assert!(html.text.contains("Choose the first day or a later one"));
}

#[tokio::test]
async fn the_page_after_a_change_says_that_it_was_saved() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    let said = |page: &Html| {
        let status = page.elements.iter().find(|element| element.get("role") == "status");
        status.map(|element| element.text.trim().to_owned()).unwrap_or_default()
    };
    for (page, field, typed) in [
        ("/name", "name", "Better"),
        ("/smallest", "smallest", "12"),
        ("/group/carers", "name", "Carers"),
        ("/family/lived", "name", "People"),
    ] {
        assert_eq!(said(&drafting.decide(page, &[(field, typed)]).await.1), "Saved.", "{page}");
    }
    let later = [("opens-day", "1"), ("opens-month", "3"), ("opens-year", "2027")];
    drafting.decide("/dates", &[&LAST_DAY[..], &later[..]].concat()).await;
    assert!(said(&drafting.decide("/open", &[]).await.1).starts_with("Your review is ready"));
    assert_eq!(said(&drafting.page("").await), "", "it is said once");
    let mut open = draft(&place).await;
    open.decide("/dates", &LAST_DAY).await;
    assert!(said(&open.decide("/open", &[]).await.1).starts_with("Your review is open"));
    assert_eq!(said(&open.page("?done=You+have+won").await), "", "and in no words but ours");
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
    assert!(reply.status == 422 && reply.text().contains("Choose today or a later day"));
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
    let domain = drafting.page("/preview/domain/vision").await;
    assert!(domain.all("legend").count() >= 4);
    let check = drafting.page("/preview/check").await;
    assert!(check.text.contains("Send your answers") || check.text.contains("Check"), "{}", check.text);
    for page in [invitation, domain, check] {
        let shown = page.elements.iter().position(|e| e.get("class") == "preview").unwrap();
        assert!(page.elements[shown].has("disabled"), "no field or button works");
        let inside = page.elements.iter().enumerate().filter(|(at, _)| page.is_inside(*at, shown));
        assert!(inside.clone().all(|(_, element)| !element.has("href")), "no link leads on");
        assert!(inside.filter(|(_, element)| element.name == "button").count() > 0);
    }
}

#[tokio::test]
async fn a_preview_leads_through_every_page_that_people_will_see() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    let mut address = drafting.ann.path(&format!("{}/preview", drafting.path));
    let mut seen = Vec::new();
    loop {
        let page = drafting.ann.browser.get(&address).await.html();
        assert!(page.text.contains("This is a preview"));
        seen.push(page.heading().to_owned());
        let on: Vec<_> =
            page.elements.iter().filter(|e| e.name == "a" && e.text.trim().starts_with("Next: ")).collect();
        let Some(next) = on.first() else { break };
        assert!(on.len() == 2 && on[1].get("href") == next.get("href"), "above the page and below it");
        address = next.get("href").to_owned();
    }
    let titles = wholeplace_model::instrument::strengths();
    let titles: Vec<_> = titles.reading("en").domains.iter().map(|domain| domain.title.clone()).collect();
    assert_eq!(seen[2..11], titles);
    assert!(seen.len() == 12 && seen[0] == "Our strengths in 2027" && address.ends_with("/preview/check"));
    assert_eq!(drafting.ann.open(&format!("{}/preview/domain/none", drafting.path)).await.status, 404);
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
