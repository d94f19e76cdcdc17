//! Reviews of places: who gets in, what counts, and that closing releases it once and for all.

use crate::facilitator::facilitator;
use crate::person::{NOW, Place, answer, empty_response, id, nothing, page, token};
use wholeplace_fixtures::opened::{link_id, open_review};
use wholeplace_model::{
    access::{AnsweringSeat, FacilitatorSeat},
    instrument::{StatementId, strengths},
    release::{METHOD_VERSION, Tally},
    response::{Answer, Rating, Seen},
    review::{Family, Group, Joining, LEAST_SMALLEST, LinkId, LinkLimits, ReviewId, Setup, SetupChange},
};
use wholeplace_store::{CheckProblem, JoiningLink, Store, StoreError, check};

pub(crate) const DAY: i64 = 86_400;
pub(crate) const SEED: [u8; 32] = [7; 32];
pub(crate) const CLOSES: i64 = NOW + 10 * DAY;

pub(crate) fn autumn() -> ReviewId {
    ReviewId("autumn".to_owned())
}

/// The link from which people choose, then one for each group in order.
pub(crate) fn link(number: usize) -> LinkId {
    let groups = [None, Some("leaders"), Some("practitioners"), Some("carers")];
    link_id(&autumn(), groups[number])
}

pub(crate) fn most(people: u32) -> LinkLimits {
    LinkLimits { most: Some(people), until: None }
}

pub(crate) fn statements() -> Vec<StatementId> {
    ["vision/a", "vision/b", "vision/c", "vision/d"].map(str::to_owned).to_vec()
}

pub(crate) fn setup() -> Setup {
    let group = |id: &&str| Group { invited: Some(20), ..Group::named(*id, *id) };
    let family = |id: &str, groups: &[&str]| Family::of(id, id, groups.iter().map(group));
    let families = vec![family("council", &["leaders", "practitioners"]), family("lived", &["carers"])];
    let usual = Setup::usual("Autumn", &strengths(), families);
    Setup { closes_at: Some(CLOSES), smallest: LEAST_SMALLEST, ..usual }
}

/// A review that has opened.
pub(crate) async fn opened(store: &Store) -> FacilitatorSeat {
    opened_with(store, setup()).await
}

pub(crate) async fn opened_with(store: &Store, setup: Setup) -> FacilitatorSeat {
    let seat = facilitator(store, "north").await;
    open_review(store, &seat, &autumn(), setup, statements(), NOW).await;
    seat
}

pub(crate) async fn follow(store: &Store, link: &LinkId, group: &str, number: u64, now: i64) -> Joining {
    let secret = store.installation_key().link_token(link);
    let JoiningLink::Open(seat) = store.joining_link(&secret).await.unwrap() else { return Joining::Off };
    let locks = token(number).locks(&store.installation_key());
    store.join(&seat, group.to_owned(), &empty_response(number), &locks, now).await.unwrap()
}

pub(crate) async fn seat_of(store: &Store, number: u64) -> AnsweringSeat {
    store.answering_seat(&id(number), token(number)).await.unwrap().unwrap()
}

/// Says the same about several statements, over whatever is stored.
pub(crate) async fn rate(store: &Store, seat: &AnsweringSeat, statements: &[&str], answer: Answer) {
    let stored = store.response(seat).await.unwrap();
    let seen = |statement: &str| Seen::of(&stored.answer(&format!("vision/{statement}")));
    let answers: Vec<_> =
        statements.iter().map(|statement| (*statement, answer.clone(), seen(statement))).collect();
    store.save_page(seat, page(&answers), NOW + 1).await.unwrap();
}

/// Somebody joins, rates all statements the same, and submits.
pub(crate) async fn take_part(store: &Store, group: &str, number: u64, point: u8) {
    assert_eq!(follow(store, &link(0), group, number, NOW).await, Joining::Started);
    let seat = seat_of(store, number).await;
    rate(store, &seat, &["a", "b", "c", "d"], answer(point, "")).await;
    store.finish(&seat, None, NOW).await.unwrap();
}

#[tokio::test]
async fn closing_releases_exactly_what_the_method_gives_for_the_submitted_answers() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    for number in 0..7 {
        take_part(&store, "practitioners", number, 2).await;
    }
    for number in 7..13 {
        take_part(&store, "carers", number, if number < 10 { 5 } else { 3 }).await;
    }
    assert_eq!(follow(&store, &link(0), "carers", 13, NOW).await, Joining::Started);
    rate(&store, &seat_of(&store, 13).await, &["a"], answer(1, "")).await;

    store.close_review(&seat, &autumn(), SEED, NOW + DAY).await.unwrap();

    let released = store.released(&seat, &autumn()).await.unwrap().unwrap();
    assert_eq!((released.made_at, released.release.method()), (NOW + DAY, METHOD_VERSION));
    let review = store.review(&seat, &autumn()).await.unwrap();
    let families = review.setup.families.iter().map(|family| {
        use wholeplace_model::release::{FamilyTally, GroupTally};
        let groups = family.groups.iter().map(|group| GroupTally::new(&group.id, group.invited));
        FamilyTally::new(&family.id, groups.collect())
    });
    let mut tally = Tally::new(LEAST_SMALLEST, statements(), families.collect());
    for (group, points) in [("practitioners", &[2; 7][..]), ("carers", &[5, 5, 5, 3, 3, 3])] {
        let group = tally.group(group).unwrap();
        tally.count_respondents(group, u32::try_from(points.len()).unwrap());
        for point in points {
            for statement in 0..4 {
                tally.count(group, statement, Rating::Point(*point)).unwrap();
            }
        }
    }
    assert_eq!(released.release, wholeplace_model::release::release(&tally));
    let looked = store.check().await.unwrap();
    assert_eq!((looked.problems, looked.releases, looked.taken_out), (vec![], 1, 0));
}

#[tokio::test]
async fn what_somebody_changes_after_submitting_counts_and_what_they_reopen_does_not() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    for number in 0..6 {
        take_part(&store, "carers", number, 4).await;
    }
    rate(&store, &seat_of(&store, 0).await, &["a"], answer(1, "")).await;
    store.reopen(&seat_of(&store, 1).await, NOW).await.unwrap();
    store.close_review(&seat, &autumn(), SEED, NOW + DAY).await.unwrap();

    let released = store.released(&seat, &autumn()).await.unwrap().unwrap();
    let table = released.release.shown().unwrap();
    assert_eq!(table.blocks()[0].respondents, 5);
    let everyone = |statement: &str| table.statement(statement).unwrap().answers.clone().unwrap().everyone;
    assert_eq!((everyone("vision/a").agree, everyone("vision/a").of), (4, 5));
    assert_eq!(store.check().await.unwrap().releases, 1);
}

#[tokio::test]
async fn after_closing_nothing_is_taken_and_nothing_released_changes() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    for number in 0..6 {
        take_part(&store, "carers", number, 4).await;
    }
    assert_eq!(store.close_due(SEED, CLOSES - 1).await.unwrap(), []);
    assert_eq!(follow(&store, &link(0), "carers", 6, CLOSES).await, Joining::Closed);
    let late = seat_of(&store, 0).await;
    let saved = store.save_page(&late, page(&[("a", answer(1, "Too late"), nothing())]), CLOSES).await;
    assert_eq!(saved, Err(StoreError::Closed));
    assert_eq!(store.finish(&late, None, CLOSES).await, Err(StoreError::Closed));
    assert_eq!(store.reopen(&late, CLOSES).await, Err(StoreError::Closed));

    assert_eq!(store.close_due(SEED, CLOSES).await.unwrap(), [autumn()]);
    let first = store.released(&seat, &autumn()).await.unwrap().unwrap();
    store.close_review(&seat, &autumn(), SEED, CLOSES + DAY).await.unwrap();
    store.erase(&late).await.unwrap();
    let second = store.released(&seat, &autumn()).await.unwrap().unwrap();
    assert_eq!((first.release, first.made_at), (second.release, second.made_at));
    let looked = store.check().await.unwrap();
    assert_eq!((looked.problems, looked.releases, looked.taken_out), (vec![], 0, 1));
}

#[tokio::test]
async fn a_release_that_its_answers_do_not_give_is_found() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    for number in 0..6 {
        take_part(&store, "carers", number, 4).await;
    }
    store.close_review(&seat, &autumn(), SEED, NOW + DAY).await.unwrap();
    let looked = place.damaged(store, "update answers set rating = '1' where statement = 'vision/b'").await;
    assert_eq!(looked.problems, [CheckProblem::Release { review: "autumn".to_owned() }]);
}

#[tokio::test]
async fn a_release_that_was_changed_is_found_even_once_answers_were_taken_out() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    for number in 0..6 {
        take_part(&store, "carers", number, 4).await;
    }
    store.close_review(&seat, &autumn(), SEED, NOW + DAY).await.unwrap();
    store.erase(&seat_of(&store, 0).await).await.unwrap();
    store.close().await;
    drop(store);
    assert_eq!(check(&place.file()).unwrap().problems, []);
    let data = place.by_hand();
    for change in ["body = replace(body, '6', '7')", "made_at = made_at + 1"] {
        let body: (String, i64) = data
            .query_row("select body, made_at from releases", [], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        assert_eq!(data.execute(&format!("update releases set {change}"), []).unwrap(), 1);
        let problem = CheckProblem::ReleaseChanged { review: "autumn".to_owned() };
        assert_eq!(check(&place.file()).unwrap().problems, [problem], "{change}");
        data.execute("update releases set body = ?1, made_at = ?2", body).unwrap();
    }
    assert_eq!(check(&place.file()).unwrap().problems, []);
}

#[tokio::test]
async fn a_release_of_another_method_is_counted_as_that_and_not_as_answers_taken_out() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    take_part(&store, "carers", 0, 4).await;
    store.close_review(&seat, &autumn(), SEED, NOW + DAY).await.unwrap();
    // One that was made before digests were kept.
    let looked = place.damaged(store, "update releases set digest = null, method = 0").await;
    assert_eq!((looked.problems, looked.releases, looked.taken_out, looked.other_method), (vec![], 0, 0, 1));
}

#[tokio::test]
async fn a_link_leads_into_its_own_group_as_long_as_it_is_on_and_has_room() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    assert_eq!(follow(&store, &link(1), "carers", 0, NOW).await, Joining::NoSuchGroup);
    assert_eq!(follow(&store, &link(0), "nobody", 0, NOW).await, Joining::NoSuchGroup);
    store.limit_link(&seat, &autumn(), &link(3), (LinkLimits::default(), most(2)), NOW).await.unwrap();
    for number in 0..2 {
        assert_eq!(follow(&store, &link(3), "carers", number, NOW).await, Joining::Started);
    }
    assert_eq!(follow(&store, &link(3), "carers", 2, NOW).await, Joining::Full);
    let new = LinkId("new".to_owned());
    store.end_link(&seat, &autumn(), &link(3), Some(new.clone()), NOW).await.unwrap();
    assert_eq!(follow(&store, &link(3), "carers", 2, NOW).await, Joining::Off);
    assert_eq!(follow(&store, &new, "carers", 2, NOW).await, Joining::Started);
    let counted = store.counted(&seat, &autumn()).await.unwrap();
    let numbers: Vec<_> =
        counted.iter().map(|group| (group.group.as_str(), group.started, group.finished)).collect();
    assert_eq!(numbers, [("leaders", 0, 0), ("practitioners", 0, 0), ("carers", 3, 0)]);
}

#[tokio::test]
async fn paper_answers_count_and_are_marked_in_the_counts_only() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    let mut sheet = empty_response(1);
    sheet.finished_at = Some(NOW);
    for statement in statements() {
        sheet.answers.insert(statement, Answer { rating: Some(Rating::Unsure), reason: String::new() });
    }
    let locks = token(1).locks(&store.installation_key());
    let typed = store.type_in(&seat, &autumn(), "carers".to_owned(), &sheet, &locks, NOW).await.unwrap();
    assert_eq!(typed, Joining::Started);
    let secret = token(2).locks(&store.installation_key());
    let again = store.type_in(&seat, &autumn(), "carers".to_owned(), &sheet, &secret, CLOSES).await;
    assert_eq!(again, Ok(Joining::Started), "the same sheet again, even after the last day");
    let carers = store.counted(&seat, &autumn()).await.unwrap().pop().unwrap();
    assert_eq!((carers.started, carers.finished, carers.paper), (1, 1, 1));
    assert_eq!(store.check().await.unwrap().problems, []);
}

#[tokio::test]
async fn a_change_that_meets_the_closing_is_refused_and_the_release_stays_proven() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    for number in 0..6 {
        take_part(&store, "carers", number, 4).await;
    }
    let review = store.review(&seat, &autumn()).await.unwrap();
    let mut wanted = review.setup.clone();
    wanted.families[0].groups[0].invited = Some(99);
    let change = SetupChange::of(&review, wanted, NOW).unwrap();
    let late = |now| store.change_review(&seat, &review.id, review.revision, change.clone(), now);
    assert_eq!(late(CLOSES).await, Err(StoreError::Closed), "the last day has passed");
    store.close_review(&seat, &autumn(), SEED, NOW + DAY).await.unwrap();
    assert_eq!(late(NOW).await, Err(StoreError::Closed), "it was closed early");
    assert_eq!(store.review(&seat, &autumn()).await.unwrap().setup, review.setup);
    let looked = store.check().await.unwrap();
    assert_eq!((looked.problems, looked.releases), (vec![], 1));
}

#[tokio::test]
async fn opening_drops_families_without_groups_and_gives_every_group_a_link() {
    let place = Place::new();
    let store = place.open();
    let seat = facilitator(&store, "north").await;
    let mut setup = setup();
    setup.families.push(Family::of("empty", "Nobody yet", []));
    store.make_review(&seat, autumn(), setup.clone(), NOW).await.unwrap();
    let revision = store.review(&seat, &autumn()).await.unwrap().revision;
    let id = autumn();
    let open = |links| {
        let links = (0..links).map(link).collect();
        store.open_review(&seat, &id, revision, statements(), links, NOW)
    };
    assert!(open(3).await.is_err(), "a group would get no link");
    assert_eq!(store.review(&seat, &autumn()).await.unwrap().setup, setup, "nothing was changed");
    open(4).await.unwrap();
    let opened = store.review(&seat, &autumn()).await.unwrap();
    assert_eq!(
        opened.setup.families.iter().map(|family| family.id.as_str()).collect::<Vec<_>>(),
        ["council", "lived"]
    );
    assert_eq!(store.links(&seat, &autumn()).await.unwrap().len(), 4);
}

#[tokio::test]
async fn another_place_reaches_nothing_of_a_review() {
    let place = Place::new();
    let store = place.open();
    opened(&store).await;
    let other = facilitator(&store, "south").await;
    let id = autumn();
    assert_eq!(store.reviews(&other).await.unwrap(), []);
    assert_eq!(store.review(&other, &id).await, Err(StoreError::NotFound));
    assert_eq!(store.links(&other, &id).await, Err(StoreError::NotFound));
    assert_eq!(store.counted(&other, &id).await, Err(StoreError::NotFound));
    assert_eq!(
        store.limit_link(&other, &id, &link(0), (most(1), most(2)), NOW).await,
        Err(StoreError::NotFound)
    );
    assert_eq!(store.end_link(&other, &id, &link(0), None, NOW).await, Err(StoreError::NotFound));
    assert_eq!(store.close_review(&other, &id, SEED, NOW).await, Err(StoreError::NotFound));
    assert!(matches!(store.released(&other, &id).await, Err(StoreError::NotFound)));
}
