//! The demo's content is whole, and the place that it makes tells the story that it is meant to tell.

use super::{
    content::Content,
    fill::{Filled, fill},
    people,
};
use std::collections::BTreeSet;
use wholeplace_model::{
    access::PictureSeat,
    comments::HoldReason,
    instrument::strengths,
    release::{Release, Table},
    review::ReviewId,
};
use wholeplace_store::{PictureDoor, Store};

/// 25 November 2026, at noon in London.
const NOW: i64 = 1_795_608_000;

fn content() -> Content {
    Content::read().expect("the demo's files can be read")
}

/// A demo as it stands at [`NOW`].
struct Demo {
    store: Store,
    filled: Filled,
    _folder: tempfile::TempDir,
}

impl Demo {
    async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(&folder.path().join("demo.db"), [7; 32]).expect("a store");
        let filled = fill(&store, &strengths(), NOW).await.expect("it is filled");
        Self { store, filled, _folder: folder }
    }

    fn closed(&self) -> ReviewId {
        ReviewId(self.filled.place.closed.id.clone())
    }

    async fn seat(&self) -> PictureSeat {
        match self.store.picture_by_link(&self.filled.picture, NOW).await.expect("a door") {
            PictureDoor::Open(opened) => opened.seat,
            _ => panic!("the picture is shared"),
        }
    }

    async fn release(&self) -> Release {
        self.store.release_of(&self.seat().await).await.expect("read").expect("released").release
    }
}

/// The share who agree in the block that a group is in.
fn share(table: &Table, group: &str, statement: &str) -> f64 {
    let block = table.blocks().iter().position(|block| block.groups.iter().any(|id| id == group));
    let block = block.expect("the group is in a block");
    let answers = table.statement(statement).and_then(|statement| statement.answers.as_ref()).expect("shown");
    let shown =
        answers.blocks.iter().find(|shown| shown.blocks.contains(&block)).expect("the block is shown");
    let headline = shown.shown.headline();
    f64::from(headline.agree) / f64::from(headline.of)
}

#[test]
fn the_files_speak_of_the_instruments_statements_and_of_the_places_groups() {
    let (content, instrument) = (content(), strengths());
    let statements: BTreeSet<_> = instrument.statements().cloned().collect();
    let story: BTreeSet<_> = content.story.keys().cloned().collect();
    assert_eq!(story, statements, "each statement has its story");
    let solo: BTreeSet<_> = content.solo.answers.keys().cloned().collect();
    assert_eq!(solo, statements, "the report answers each statement");
    let groups: BTreeSet<_> = content.place.groups().map(|group| group.id.as_str()).collect();
    for (statement, remarks) in &content.comments {
        assert!(statements.contains(statement), "{statement}");
        for remark in remarks {
            assert!(groups.contains(remark.from.as_str()), "{}", remark.from);
            assert!(remark.rates <= instrument.points, "{}", remark.says);
            assert!(remark.themes.iter().all(|theme| content.themes.contains_key(theme)), "{}", remark.says);
            assert!(remark.held.as_deref().is_none_or(|held| HoldReason::parse(held).is_some()));
        }
    }
}

#[test]
fn two_hundred_and_forty_people_take_part_in_ten_groups_and_every_comment_has_a_writer() {
    let content = content();
    let everybody = people::of_closed_round(&content, &strengths(), 1);
    assert_eq!(everybody.len(), 240);
    assert_eq!(content.place.groups().count(), 10);
    let tiny = content.place.groups().filter(|group| group.took_part < 5).count();
    assert_eq!(tiny, 2);
    let written: usize =
        everybody.iter().flat_map(|person| person.answers.values()).filter(|a| !a.reason.is_empty()).count();
    assert_eq!(written, content.comments.values().map(Vec::len).sum::<usize>());
}

#[test]
fn the_same_seed_invents_the_same_people() {
    let (content, instrument) = (content(), strengths());
    let lines = |seed| -> Vec<_> {
        let invented = people::of_closed_round(&content, &instrument, seed);
        invented.into_iter().map(|person| (person.id, person.answers, person.when)).collect()
    };
    assert!(lines(1) == lines(1));
    assert!(lines(1) != lines(2));
}

#[tokio::test]
async fn the_picture_tells_the_story() {
    let demo = Demo::new().await;
    let release = demo.release().await;
    let table = release.shown().expect("enough people took part");
    assert_eq!(table.blocks().len(), 8, "the two tiny groups are shown with others of their family");
    for group in ["housing", "young-carers"] {
        let block = table.blocks().iter().find(|block| block.groups.iter().any(|id| id == group));
        assert!(block.is_some_and(|block| block.groups.len() > 1 && block.respondents >= 10), "{group}");
    }
    for statement in ["coproduction/expected", "coproduction/strategic-voice", "vision/early-voice"] {
        let gap = share(table, "leaders", statement) - share(table, "support", statement);
        assert!(gap > 0.4, "leaders are not alone in their view of {statement}: {gap}");
    }
    for group in demo.filled.place.groups() {
        for statement in ["leadership/whole-system", "impact/case-studies"] {
            assert!(share(table, &group.id, statement) >= 0.6, "{} on {statement}", group.id);
        }
        assert!(share(table, &group.id, "systems/aligned-forms") < 0.4, "{} on forms", group.id);
    }
    let unsure = table.statement("quality/supervision").and_then(|statement| statement.unsure.as_ref());
    assert!(unsure.is_some_and(|unsure| 4 * unsure.unsure >= unsure.of), "many cannot say: {unsure:?}");
}

#[tokio::test]
async fn most_comments_are_shared_some_wait_and_one_is_held_back() {
    let demo = Demo::new().await;
    let content = content();
    let counts =
        demo.store.comment_counts(&demo.filled.doors.facilitator, &demo.closed()).await.expect("counted");
    let waiting = content.comments.values().flatten().filter(|remark| remark.waits).count();
    assert_eq!(counts.waiting, waiting as u64);
    assert_eq!(counts.held_back, 1);
    assert!(counts.cleared > 100, "{counts:?}");
    let themes = demo.store.themes(&demo.filled.doors.facilitator, &demo.closed()).await.expect("themes");
    assert_eq!(themes.len(), content.themes.len());
    assert!(themes.iter().all(|theme| theme.count > 5), "{themes:?}");
}

#[tokio::test]
async fn the_next_review_is_open_and_half_answered() {
    let demo = Demo::new().await;
    let (seat, id) = (&demo.filled.doors.facilitator, ReviewId(demo.filled.place.open.id.clone()));
    let counted = demo.store.counted(seat, &id).await.expect("counted");
    let (started, finished) = counted
        .iter()
        .fold((0, 0), |(started, finished), group| (started + group.started, finished + group.finished));
    assert_eq!(started, 125);
    assert!((80..120).contains(&finished), "{finished}");
    assert!(counted.iter().any(|group| group.paper > 0), "some came on paper");
    assert_eq!(
        demo.store.links(seat, &id).await.expect("links").len(),
        11,
        "one for each group, and one for all"
    );
}

#[tokio::test]
async fn what_was_released_can_be_made_again() {
    let demo = Demo::new().await;
    let report = demo.store.check().await.expect("checked");
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    assert_eq!(report.releases, 1);
}
