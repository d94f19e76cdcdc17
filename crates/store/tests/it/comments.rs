//! What people said: at closing it loses its writers, then people decide about it one by one.

use crate::{
    facilitator::facilitator,
    person::{NOW, Place, answer, id},
    reviews::{DAY, SEED, autumn, follow, link, opened, rate, seat_of},
    set_aside::from_link,
    starting::contains,
};
use std::collections::HashSet;
use wholeplace_model::{
    access::FacilitatorSeat,
    comments::{Change, Comment, CommentId, HoldReason, SharedComments, State, THEME_LIMIT, ThemeId},
    place::What,
    problem::ProblemKind,
    review::Joining,
};
use wholeplace_store::{Changed, CommentCounts, CommentFilter, Forgotten, Store, StoreError, Tags};

const STATEMENTS: [&str; 4] = ["a", "b", "c", "d"];

/// Somebody joins, writes the same words about some statements, and submits.
async fn say(store: &Store, group: &str, number: u64, statements: &[&str], words: &str, named: bool) {
    assert_eq!(follow(store, &link(0), group, number, NOW).await, Joining::Started);
    let seat = seat_of(store, number).await;
    rate(store, &seat, statements, answer(3, words)).await;
    store.finish(&seat, Some(named), NOW).await.unwrap();
}

/// A closed review in which six carers wrote about four statements each; the first three let their group be said. Five
/// practitioners wrote nothing.
async fn closed(store: &Store, seed: [u8; 32]) -> FacilitatorSeat {
    let seat = opened(store).await;
    for number in 0..6 {
        let words = format!("Words of writer {number}");
        say(store, "carers", number, &STATEMENTS, &words, number < 3).await;
    }
    for number in 6..11 {
        say(store, "practitioners", number, &["a"], "", true).await;
    }
    store.close_review(&seat, &autumn(), seed, NOW + DAY).await.unwrap();
    seat
}

async fn all(store: &Store, seat: &FacilitatorSeat) -> Vec<Comment> {
    store.comments(seat, &autumn(), CommentFilter::default(), 1_000).await.unwrap()
}

async fn change(
    store: &Store,
    seat: &FacilitatorSeat,
    comment: &Comment,
    change: Change,
) -> Changed<Comment> {
    let id = &comment.id;
    let changed = store.change_comment(seat, &autumn(), id, comment.revision, vec![change], None).await;
    changed.unwrap().unwrap()
}

async fn shared(store: &Store, seat: &FacilitatorSeat) -> SharedComments {
    let released = store.released(seat, &autumn()).await.unwrap().unwrap();
    store.shared_comments(&released).await.unwrap()
}

fn tags(themes: &[&ThemeId], new: Option<(&str, &str)>) -> Option<Tags> {
    Some(Tags {
        themes: themes.iter().map(|theme| (*theme).clone()).collect(),
        new: new.map(|(id, name)| (ThemeId(id.to_owned()), name.to_owned())),
    })
}

#[tokio::test]
async fn every_reason_of_a_finished_response_becomes_a_comment_that_waits() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    for number in 0..5 {
        say(&store, "carers", number, &["a"], "  It   helps. ", false).await;
    }
    say(&store, "practitioners", 5, &["b"], "", false).await;
    assert_eq!(follow(&store, &link(0), "carers", 6, NOW).await, Joining::Started);
    rate(&store, &seat_of(&store, 6).await, &["a"], answer(3, "Not sent")).await;
    store.close_review(&seat, &autumn(), SEED, NOW + DAY).await.unwrap();
    let comments = all(&store, &seat).await;
    assert_eq!(comments.len(), 5);
    assert!(comments.iter().all(|comment| comment.text == "It helps." && comment.state == State::Waiting));
    assert_eq!(shared(&store, &seat).await, SharedComments::default());
    assert_eq!(store.check().await.unwrap().problems, []);
}

#[tokio::test]
async fn what_was_set_aside_with_its_answers_becomes_no_comment() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    for number in 0..6 {
        assert_eq!(follow(&store, &link(3), "carers", number, NOW + 9).await, Joining::Started);
        let seat = seat_of(&store, number).await;
        rate(&store, &seat, &["a"], answer(3, "From a flood")).await;
        store.finish(&seat, None, NOW).await.unwrap();
        say(&store, "practitioners", 10 + number, &["a"], "From somebody", false).await;
    }
    store.set_aside(&seat, &autumn(), &from_link(3, NOW, NOW + 10), "A leak", NOW).await.unwrap();
    store.close_review(&seat, &autumn(), SEED, NOW + DAY).await.unwrap();
    let comments = all(&store, &seat).await;
    assert_eq!(comments.len(), 6);
    assert!(comments.iter().all(|comment| comment.text == "From somebody"));
}

#[tokio::test]
async fn stored_comments_hold_nothing_that_leads_to_a_writer_or_a_time() {
    let place = Place::new();
    let store = place.open();
    closed(&store, SEED).await;
    let by_hand = place.by_hand();
    let columns: Vec<String> = by_hand
        .prepare("select name from pragma_table_info('comments')")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let expected =
        ["id", "review", "statement", "text", "first_words", "state", "reason", "block", "revision"];
    assert_eq!(columns, expected);
    let ids: Vec<String> = by_hand
        .prepare("select id from comments order by rowid")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert!(ids.is_sorted(), "the order of rows in the file is that of their random ids");
    assert_eq!(ids.len(), 24);
    let responses: HashSet<String> = (0..6).map(|number| id(number).0).collect();
    assert!(ids.iter().all(|id| responses.iter().all(|response| !id.contains(&response[..8]))));
    let differ: i64 = by_hand
        .query_row("select count(distinct state || revision || review) from comments", [], |row| row.get(0))
        .unwrap();
    assert_eq!(differ, 1, "all comments look alike but for their words, statement and block");
}

#[tokio::test]
async fn the_order_of_comments_comes_from_the_seed_and_not_from_who_finished_first() {
    let order = async |seed: [u8; 32]| {
        let place = Place::new();
        let store = place.open();
        let seat = closed(&store, seed).await;
        all(&store, &seat).await.into_iter().map(|c| (c.statement, c.text)).collect::<Vec<_>>()
    };
    let (one, other) = (order([1; 32]).await, order([2; 32]).await);
    assert_ne!(one, other);
    let sorted = |mut list: Vec<(String, String)>| {
        list.sort();
        list
    };
    assert_ne!(one, sorted(one.clone()));
    assert_eq!(sorted(one), sorted(other));
}

#[tokio::test]
async fn two_facilitators_do_not_undo_each_other() {
    let place = Place::new();
    let store = place.open();
    let seat = closed(&store, SEED).await;
    let comment = all(&store, &seat).await.remove(0);
    assert_eq!(change(&store, &seat, &comment, Change::Clear).await, Changed::Yes);
    let late = change(&store, &seat, &comment, Change::HoldBack(HoldReason::Hurts)).await;
    let Changed::Elsewhere(now) = late else { panic!("the second decision overwrote the first") };
    assert_eq!(now.state, State::Cleared);
    assert_eq!(change(&store, &seat, &now, Change::Reopen).await, Changed::Yes);
    let (now, _) = store.comment(&seat, &autumn(), &comment.id).await.unwrap();
    assert_eq!((now.state, now.revision), (State::Waiting, 3));
}

#[tokio::test]
async fn only_cleared_words_are_shared_and_as_they_were_changed() {
    let place = Place::new();
    let store = place.open();
    let seat = closed(&store, SEED).await;
    let comments = all(&store, &seat).await;
    change(&store, &seat, &comments[0], Change::Reword("Words of [name]".to_owned())).await;
    let (reworded, _) = store.comment(&seat, &autumn(), &comments[0].id).await.unwrap();
    assert_eq!(reworded.first_words.as_ref(), Some(&comments[0].text));
    change(&store, &seat, &reworded, Change::Clear).await;
    change(&store, &seat, &comments[1], Change::HoldBack(HoldReason::PicksOut)).await;
    let shared = shared(&store, &seat).await;
    assert_eq!(shared.count(), 1);
    assert_eq!(shared.themes[0].comments[0].text, "Words of [name]");
    let counts = store.comment_counts(&seat, &autumn()).await.unwrap();
    assert_eq!(counts, CommentCounts { waiting: 22, cleared: 1, held_back: 1, kept_words: 2 });
    assert_eq!(store.check().await.unwrap().problems, []);
}

#[tokio::test]
async fn a_group_is_said_only_where_its_writers_let_it() {
    let place = Place::new();
    let store = place.open();
    let seat = closed(&store, SEED).await;
    for comment in all(&store, &seat).await {
        change(&store, &seat, &comment, Change::Clear).await;
    }
    let shared = shared(&store, &seat).await;
    for comment in shared.statements.iter().flat_map(|statement| &statement.comments) {
        let writer: u32 = comment.text.rsplit(' ').next().unwrap().parse().unwrap();
        let group = comment.group.as_ref().map(|label| label.groups.clone());
        assert_eq!(group, (writer < 3).then(|| vec!["carers".to_owned()]), "{}", comment.text);
    }
}

#[tokio::test]
async fn readers_go_from_one_waiting_comment_to_the_next_until_none_is_left() {
    let place = Place::new();
    let store = place.open();
    let seat = closed(&store, SEED).await;
    let comments = all(&store, &seat).await;
    let (mut seen, mut last) = (Vec::new(), None);
    while let Some(next) = store.next_waiting(&seat, &autumn(), last.as_ref()).await.unwrap() {
        let (comment, _) = store.comment(&seat, &autumn(), &next).await.unwrap();
        change(&store, &seat, &comment, Change::Clear).await;
        seen.push(next.clone());
        last = Some(next);
    }
    assert_eq!(seen, comments.iter().map(|comment| comment.id.clone()).collect::<Vec<_>>());
    change(&store, &seat, &all(&store, &seat).await[3], Change::Reopen).await;
    let next = store.next_waiting(&seat, &autumn(), last.as_ref()).await.unwrap();
    assert_eq!(next, Some(comments[3].id.clone()), "from the first again");
}

#[tokio::test]
async fn comments_are_found_by_state_statement_and_theme_a_page_at_a_time() {
    let place = Place::new();
    let store = place.open();
    let seat = closed(&store, SEED).await;
    let comments = all(&store, &seat).await;
    let first = &comments[0];
    let tagged = tags(&[], Some(("t", "Trust")));
    store.change_comment(&seat, &autumn(), &first.id, 1, vec![Change::Clear], tagged).await.unwrap().unwrap();
    let found = async |filter: CommentFilter| store.comments(&seat, &autumn(), filter, 10).await.unwrap();
    let by_state = CommentFilter { state: Some("cleared".to_owned()), ..CommentFilter::default() };
    assert_eq!(found(by_state).await.len(), 1);
    let by_statement = CommentFilter { statement: Some("vision/b".to_owned()), ..CommentFilter::default() };
    assert_eq!(found(by_statement).await.len(), 6);
    let by_theme = CommentFilter { theme: Some(ThemeId("t".to_owned())), ..CommentFilter::default() };
    assert_eq!(found(by_theme).await[0].id, first.id);
    let page = found(CommentFilter::default()).await;
    let next = CommentFilter { after: Some(page[9].id.clone()), ..CommentFilter::default() };
    assert_eq!((page.len(), found(next).await[0].id.clone()), (10, comments[10].id.clone()));
}

#[tokio::test]
async fn themes_are_made_named_anew_and_removed_without_losing_a_comment() {
    let place = Place::new();
    let store = place.open();
    let seat = closed(&store, SEED).await;
    let review = autumn();
    let comments = all(&store, &seat).await;
    let tag = async |comment: &Comment, tags| {
        store.change_comment(&seat, &review, &comment.id, 1, vec![Change::Clear], tags).await.unwrap()
    };
    tag(&comments[0], tags(&[], Some(("t", "Trust")))).await.unwrap();
    tag(&comments[1], tags(&[], Some(("u", "  trust ")))).await.unwrap();
    let (trust, gone) = (ThemeId("t".to_owned()), ThemeId("gone".to_owned()));
    tag(&comments[2], tags(&[&trust, &gone], Some(("v", "Time")))).await.unwrap();
    let counted = |themes: Vec<wholeplace_model::comments::Theme>| {
        themes.into_iter().map(|theme| (theme.name, theme.count)).collect::<Vec<_>>()
    };
    let themes = counted(store.themes(&seat, &review).await.unwrap());
    assert_eq!(themes, [("Time".to_owned(), 1), ("Trust".to_owned(), 3)]);
    let taken = store.rename_theme(&seat, &review, &trust, "TIME".to_owned()).await.unwrap();
    assert_eq!(taken.unwrap_err().kind, ProblemKind::ThemeTaken);
    store.rename_theme(&seat, &review, &trust, "Being trusted".to_owned()).await.unwrap().unwrap();
    assert_eq!(shared(&store, &seat).await.themes[0].name.as_deref(), Some("Being trusted"));
    store.remove_theme(&seat, &review, &trust).await.unwrap();
    let shared = shared(&store, &seat).await;
    assert_eq!(shared.count(), 3);
    assert_eq!(shared.themes.iter().map(|theme| theme.count).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(store.remove_theme(&seat, &review, &trust).await, Err(StoreError::NotFound));
    assert_eq!(store.check().await.unwrap().problems, []);
}

#[tokio::test]
async fn there_are_only_so_many_themes() {
    let place = Place::new();
    let store = place.open();
    let seat = closed(&store, SEED).await;
    let comment = all(&store, &seat).await.remove(0);
    for number in 0..=THEME_LIMIT {
        let name = format!("Theme {number}");
        let tags = tags(&[], Some((&name, &name)));
        let revision = i64::try_from(number).unwrap() + 1;
        let made = store.change_comment(&seat, &autumn(), &comment.id, revision, vec![], tags).await.unwrap();
        assert_eq!(made.is_ok(), number < THEME_LIMIT, "theme {number}");
    }
}

#[tokio::test]
async fn what_is_not_shared_is_forgotten_to_the_last_byte_once_all_is_read() {
    let place = Place::new();
    let store = place.open();
    let seat = closed(&store, SEED).await;
    let review = autumn();
    assert_eq!(store.forget_unshared_words(&seat, &review, NOW).await, Err(StoreError::Conflict));
    for (number, comment) in all(&store, &seat).await.iter().enumerate() {
        let words = format!("Sentence number {number} by xylophonist");
        let revision = comment.revision;
        let reword = vec![Change::Reword(words)];
        store.change_comment(&seat, &review, &comment.id, revision, reword, None).await.unwrap().unwrap();
        let (comment, _) = store.comment(&seat, &review, &comment.id).await.unwrap();
        let decision = if number == 0 { Change::HoldBack(HoldReason::Hurts) } else { Change::Clear };
        change(&store, &seat, &comment, decision).await;
    }
    for number in 0..6 {
        store.erase(&seat_of(&store, number).await).await.unwrap();
    }
    assert!(contains(&place.bytes(), b"Words of writer"));
    let forgotten = |comments| Ok(Forgotten { comments, gone_from_disk: true });
    assert_eq!(store.forget_unshared_words(&seat, &review, NOW).await, forgotten(24));
    assert_eq!(store.forget_unshared_words(&seat, &review, NOW).await, forgotten(0), "once more");
    let history = store.history(&seat, i64::MAX, 50).await.unwrap();
    let done =
        history.iter().filter(|line| matches!(line.what, What::UnsharedWordsRemoved { count: 24, .. }));
    assert_eq!(done.count(), 1);
    assert!(!contains(&place.bytes(), b"Words of writer"), "first words are still in the file");
    assert!(!contains(&place.bytes(), b"Sentence number 0 by"), "held back words are still in the file");
    assert_eq!(shared(&store, &seat).await.count(), 23);
    let held = CommentFilter { state: Some("held-back".to_owned()), ..CommentFilter::default() };
    let held = store.comments(&seat, &review, held, 2).await.unwrap().remove(0);
    let change =
        store.change_comment(&seat, &review, &held.id, held.revision, vec![Change::Clear], None).await;
    assert_eq!(change.err(), Some(StoreError::Conflict), "nothing is left to share");
    assert_eq!(store.check().await.unwrap().problems, []);
}

#[tokio::test]
async fn a_comment_in_a_state_that_there_is_not_is_damage_and_not_held_back() {
    for (state, reason) in
        [("lost", "null"), ("held-back", "'lost'"), ("held-back", "null"), ("cleared", "'hurts'")]
    {
        let place = Place::new();
        let store = place.open();
        let seat = closed(&store, SEED).await;
        let data = place.by_hand();
        data.execute(&format!("update comments set state = '{state}', reason = {reason}"), []).unwrap();
        let read = store.comments(&seat, &autumn(), CommentFilter::default(), 10).await;
        assert!(matches!(read, Err(StoreError::Damaged(_))), "{state} {reason}");
    }
}

#[tokio::test]
async fn words_that_a_long_read_keeps_in_the_file_for_now_are_not_said_to_be_gone() {
    let place = Place::new();
    let store = place.open();
    let seat = closed(&store, SEED).await;
    for comment in all(&store, &seat).await {
        change(&store, &seat, &comment, Change::HoldBack(HoldReason::Hurts)).await;
    }
    let reader = place.by_hand();
    reader.execute_batch("begin; select count(*) from comments").unwrap();
    let forgotten = store.forget_unshared_words(&seat, &autumn(), NOW).await.unwrap();
    assert_eq!(forgotten, Forgotten { comments: 24, gone_from_disk: false });
}

#[tokio::test]
async fn taking_ones_answers_out_after_closing_leaves_all_comments_so_that_none_shows_whose_they_were() {
    let place = Place::new();
    let store = place.open();
    let seat = closed(&store, SEED).await;
    let before = all(&store, &seat).await;
    store.erase(&seat_of(&store, 2).await).await.unwrap();
    assert_eq!(all(&store, &seat).await, before);
}

#[tokio::test]
async fn another_place_reaches_no_comment() {
    let place = Place::new();
    let store = place.open();
    let seat = closed(&store, SEED).await;
    let other = facilitator(&store, "south").await;
    let review = autumn();
    let comment = all(&store, &seat).await.remove(0).id;
    let gone = Err(StoreError::NotFound);
    assert_eq!(store.comment_counts(&other, &review).await.map(drop), gone);
    assert_eq!(store.comments(&other, &review, CommentFilter::default(), 9).await.map(drop), gone);
    assert_eq!(store.comment(&other, &review, &comment).await.map(drop), gone);
    assert_eq!(store.next_waiting(&other, &review, None).await.map(drop), gone);
    assert_eq!(store.themes(&other, &review).await.map(drop), gone);
    let clear = store.change_comment(&other, &review, &comment, 1, vec![Change::Clear], None).await;
    assert_eq!(clear.map(drop), gone);
    assert_eq!(store.forget_unshared_words(&other, &review, NOW).await.map(drop), gone);
    let missing = CommentId("none".to_owned());
    assert_eq!(store.comment(&seat, &review, &missing).await.map(drop), gone);
}
