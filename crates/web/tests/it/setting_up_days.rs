//! The days of a review, chosen in setting up and later.

use crate::support::{DAY, Place, Round, draft};

#[tokio::test]
async fn a_day_that_cannot_be_meant_is_refused_as_soon_as_it_is_chosen() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    let day = |name: &str, [day, month, year]: [&str; 3]| {
        [("day", day), ("month", month), ("year", year)]
            .map(|(part, value)| (format!("{name}-{part}"), value.to_owned()))
    };
    let (gone, far) = ("Choose today or a later day", "Choose one in the next 2 years");
    for (name, typed, said) in [
        ("closes", ["23", "11", "2026"], gone),
        ("opens", ["22", "11", "2026"], gone),
        ("closes", ["1", "1", "2029"], far),
        ("opens", ["31", "12", "2199"], far),
    ] {
        let fields = day(name, typed);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let (status, page) = drafting.decide("/dates", &fields).await;
        assert!(status == 422 && page.text.contains(said), "{typed:?}: {}", page.text);
        assert_eq!(page.form("/dates").get(&format!("{name}-year")), typed[2]);
    }
    let today = [day("opens", ["24", "11", "2026"]), day("closes", ["24", "11", "2026"])].concat();
    let today: Vec<_> = today.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(drafting.decide("/dates", &today).await.0, 200, "one day is enough");
}

#[tokio::test]
async fn a_review_cannot_be_opened_once_its_last_day_has_passed_and_the_rest_can_still_be_set() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    let today = [("closes-day", "24"), ("closes-month", "11"), ("closes-year", "2026")];
    drafting.decide("/dates", &today).await;
    place.wait(DAY);
    drafting.sign_in_again(&place).await;
    assert_eq!(drafting.decide("/name", &[("name", "Better")]).await.0, 200);
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
                reply.text().contains("This review has closed") && !reply.text().contains("or a later day")
            );
        }
    }
    let setup = place.store.review(&round.seat, &round.id).await.unwrap().setup;
    assert_eq!((setup.name.as_str(), setup.closes_at), ("Our autumn review", Some(closes)));
    assert_eq!(setup.groups().filter_map(|group| group.invited).count(), 0);
}
