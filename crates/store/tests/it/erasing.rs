//! Erased and overwritten words are gone: from the tables, and from every byte of the files.

use crate::{
    person::{NOW, Place, answer, nothing, say, start, token},
    starting::contains,
};
use proptest::{prelude::*, test_runner::TestCaseResult};
use wholeplace_model::{
    access::AnsweringSeat,
    plan::Action,
    response::{About, Answer, Seen},
};
use wholeplace_store::{Erased, Store, StoreError};

#[tokio::test]
async fn erasing_says_exactly_what_was_removed() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    let neighbour = start(&store, 2).await;
    say(&store, &neighbour, "early", answer(1, "stays"), nothing()).await;
    say(&store, &seat, "early", answer(4, "mine"), nothing()).await;
    say(&store, &seat, "early", answer(5, "mine elsewhere"), nothing()).await;
    say(&store, &seat, "late", answer(2, ""), nothing()).await;
    let action = Action { id: "a".into(), what: "Talk".into(), ..Action::default() };
    store.add_action(&seat, action, NOW).await.unwrap();
    store.share(&seat, true, true, NOW).await.unwrap();

    let erased = store.erase(&seat).await.unwrap();
    let expected =
        Erased { answers: 2, reasons: 1, others: 1, actions: 1, shared: true, gone_from_disk: true };
    assert_eq!(erased, expected);
    assert_eq!(store.erase(&seat).await, Err(StoreError::NotFound));
    assert_eq!(store.response(&seat).await.err(), Some(StoreError::NotFound));
    assert!(store.seat_by_token(token(1)).await.unwrap().is_none());
    assert!(store.seat_by_code(&token(1).code()).await.unwrap().is_none());
    assert_eq!(store.response(&neighbour).await.unwrap().answer("vision/early"), answer(1, "stays"));
    assert!(store.check().await.unwrap().is_sound());
}

#[tokio::test]
async fn nothing_can_be_written_to_an_erased_response() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    store.erase(&seat).await.unwrap();
    let page = crate::person::page(&[("early", answer(3, "late"), nothing())]);
    assert_eq!(store.save_page(&seat, page, NOW).await, Err(StoreError::NotFound));
    assert_eq!(
        store.save_about(&seat, About::default(), About::default().seen(), NOW).await,
        Err(StoreError::NotFound)
    );
    assert_eq!(store.finish(&seat, None, NOW).await, Err(StoreError::NotFound));
    assert_eq!(store.add_action(&seat, Action::default(), NOW).await, Err(StoreError::NotFound));
    assert_eq!(store.share(&seat, true, true, NOW).await, Err(StoreError::NotFound));
}

#[tokio::test]
async fn a_long_read_in_the_way_is_said_and_got_over() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    say(&store, &seat, "early", answer(4, "my own words"), nothing()).await;
    let reader = place.by_hand();
    reader.execute_batch("begin; select count(*) from answers").unwrap();

    assert!(!store.erase(&seat).await.unwrap().gone_from_disk);
    assert_eq!(store.response(&seat).await.err(), Some(StoreError::NotFound));
    start(&store, 2).await;
    assert!(contains(&place.bytes(), b"my own words"));
    reader.execute_batch("commit").unwrap();
    store.close().await;
    assert!(!contains(&place.bytes(), b"my own words"));
}

/// What one of several people does next. Everything they type begins with a mark of their own.
#[derive(Debug, Clone)]
enum Step {
    /// Rewrites the reason of a statement at this length.
    Say {
        person: usize,
        statement: usize,
        length: usize,
    },
    Plan {
        person: usize,
        length: usize,
    },
    Erase {
        person: usize,
    },
}

const PEOPLE: usize = 12;

fn step() -> impl Strategy<Value = Step> {
    let length = prop_oneof![5 => 0_usize..400, 3 => 400_usize..3_000, 1 => 3_000_usize..20_000];
    prop_oneof![
        20 => (0..PEOPLE, 0_usize..36, length.clone())
            .prop_map(|(person, statement, length)| Step::Say { person, statement, length }),
        2 => (0..PEOPLE, length).prop_map(|(person, length)| Step::Plan { person, length }),
        1 => (0..PEOPLE).prop_map(|person| Step::Erase { person }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Rows of many sizes grow, shrink and move between pages; whatever happened, an erased person's words are in no
    /// byte of the files from the moment that erasing is answered, and overwritten words are not once it is quiet.
    #[test]
    fn no_erased_or_overwritten_word_is_left_in_any_byte(steps in prop::collection::vec(step(), 50..400)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(live(steps))?;
    }
}

async fn live(steps: Vec<Step>) -> TestCaseResult {
    let place = Place::new();
    let store = place.open();
    let mut people = Vec::new();
    for person in 0..PEOPLE {
        people.push(Person::new(&store, person).await);
    }
    for (time, step) in steps.into_iter().enumerate() {
        match step {
            Step::Say { person, statement, length } => {
                people[person].say(&store, statement, time, length).await
            }
            Step::Plan { person, length } => people[person].plan(&store, time, length).await,
            Step::Erase { person } => {
                let mark = people[person].mark();
                prop_assert!(store.erase(&people[person].seat).await.unwrap().gone_from_disk);
                prop_assert!(!contains(&place.bytes(), mark.as_bytes()), "{} is still there", mark);
                let number = people.len() + time;
                people[person] = Person::new(&store, number).await;
            }
        }
    }
    store.close().await;
    let bytes = place.bytes();
    for person in &people {
        for old in &person.overwritten {
            prop_assert!(!contains(&bytes, old.as_bytes()), "{} is still there", old);
        }
        for answer in person.said.values() {
            prop_assert!(
                contains(&bytes, &answer.reason.as_bytes()[..18]),
                "the search finds what is stored"
            );
        }
    }
    Ok(())
}

struct Person {
    seat: AnsweringSeat,
    number: usize,
    said: std::collections::HashMap<usize, Answer>,
    overwritten: Vec<String>,
}

impl Person {
    async fn new(store: &Store, number: usize) -> Self {
        let seat = start(store, number as u64).await;
        Self { seat, number, said: Default::default(), overwritten: Vec::new() }
    }

    /// What everything this person types begins with.
    fn mark(&self) -> String {
        format!("<person{:05}", self.number)
    }

    /// A text that no other has in it: the mark, the time, and so on to the length.
    fn text(&self, time: usize, length: usize) -> String {
        let unit = format!("{}@{time:05}>", self.mark());
        unit.repeat(length / unit.len() + 1)
    }

    async fn say(&mut self, store: &Store, statement: usize, time: usize, length: usize) {
        let new = answer(3, &self.text(time, length));
        let old = self.said.insert(statement, new.clone()).unwrap_or_default();
        say(store, &self.seat, &format!("s{statement}"), new, Seen::of(&old)).await;
        if !old.is_empty() {
            self.overwritten.push(old.reason[..18].to_owned());
        }
    }

    async fn plan(&self, store: &Store, time: usize, length: usize) {
        let what = self.text(time, length);
        let action = Action { id: time.to_string(), what, ..Action::default() };
        store.add_action(&self.seat, action, NOW).await.unwrap();
    }
}
