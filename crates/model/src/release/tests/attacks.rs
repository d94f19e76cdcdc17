//! What somebody might try who knows the method, everybody's group and all that is published.
//!
//! "All worlds" are all ways in which everybody could have answered. What is certain is what holds in every world that
//! gives the same release. Limits are lowered in places small enough to go through all of them; the rules are the same.

use super::worlds::{all_counts, all_lists, json, place, tiny};
use crate::{
    measure::Counts,
    release::{Answers, FamilyTally, GroupTally, Shown, Tally, clamp::clamp, everyone::detail, release},
};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::HashMap;

const SMALLEST: u32 = 2;
const DETAILED_FROM: u32 = 4;

/// All ways in which groups of these sizes can answer.
fn all_answers(sizes: &[u32]) -> Vec<Vec<[u32; 5]>> {
    sizes.iter().fold(vec![Vec::new()], |worlds, size| {
        let ways = all_counts(*size);
        let longer = |world: Vec<[u32; 5]>| {
            let ways = ways.clone();
            ways.into_iter().map(move |points| [world.clone(), vec![points]].concat())
        };
        worlds.into_iter().flat_map(longer).collect()
    })
}

/// Worlds with the same release, for groups of these sizes in one family.
fn alike(sizes: &[u32]) -> Vec<Vec<Vec<[u32; 5]>>> {
    let mut found: HashMap<String, Vec<Vec<[u32; 5]>>> = HashMap::new();
    for world in all_answers(sizes) {
        let seen = json(&tiny(&place(SMALLEST, &[&world]), SMALLEST, DETAILED_FROM));
        found.entry(seen).or_default().push(world);
    }
    found.into_values().collect()
}

#[test]
fn nobody_in_a_small_block_is_known_for_certain_to_agree_or_not_to() {
    // Headlines alone; with a detailed block beside them; a demoted one; a group too small to stand alone.
    for sizes in [&[2, 2][..], &[3, 2], &[3, 3], &[2, 2, 4], &[4, 2], &[5, 3], &[2, 1], &[3, 1, 2]] {
        for worlds in alike(sizes) {
            let blocks = if sizes.contains(&1) { vec![sum_small(sizes)] } else { each_small(sizes) };
            for block in blocks {
                let people: u32 = block.iter().map(|group| sizes[*group]).sum();
                let agree = |world: &Vec<[u32; 5]>| -> u32 {
                    block.iter().map(|group| Counts(world[*group]).agree()).sum()
                };
                assert!(
                    worlds.iter().any(|world| agree(world) < people),
                    "all agree: {sizes:?}, {:?}",
                    worlds[0]
                );
                assert!(
                    worlds.iter().any(|world| agree(world) > 0),
                    "none agrees: {sizes:?}, {:?}",
                    worlds[0]
                );
            }
        }
    }
}

/// The small groups, each a block of its own.
fn each_small(sizes: &[u32]) -> Vec<Vec<usize>> {
    (0..sizes.len()).filter(|group| sizes[*group] < DETAILED_FROM).map(|group| vec![group]).collect()
}

/// The group of one and the one it joins.
fn sum_small(sizes: &[u32]) -> Vec<usize> {
    let one = sizes.iter().position(|size| *size == 1).unwrap();
    let other = (0..sizes.len()).filter(|group| *group != one).min_by_key(|group| sizes[*group]).unwrap();
    vec![one, other]
}

#[test]
fn the_same_test_finds_what_a_release_without_the_clamp_gives_away() {
    let sizes = [3, 3];
    let mut found: HashMap<Vec<u32>, Vec<u32>> = HashMap::new();
    for world in all_answers(&sizes) {
        let headlines = world.iter().map(|points| Counts(*points).agree()).collect();
        found.entry(headlines).or_default().push(Counts(world[0]).agree());
    }
    assert!(found.values().any(|agree| agree.iter().all(|agree| *agree == sizes[0])));
}

#[test]
fn everyone_less_the_blocks_in_full_leaves_nobody_or_several_small_blocks_together() {
    for length in 1..=4 {
        for sizes in all_lists(length, 9) {
            let sizes: Vec<u32> = sizes.iter().map(|size| size + SMALLEST).collect();
            let detail = detail(&sizes, 6);
            let rest: Vec<u32> = sizes
                .iter()
                .zip(&detail.blocks)
                .filter(|(_, shown)| !**shown)
                .map(|(size, _)| *size)
                .collect();
            if detail.everyone {
                assert!(rest.is_empty() || (rest.len() > 1 && rest.iter().sum::<u32>() >= 6), "{sizes:?}");
            }
            assert!(sizes.iter().zip(&detail.blocks).all(|(size, shown)| *size >= 6 || !shown), "{sizes:?}");
        }
    }
}

#[test]
fn what_all_say_and_what_all_but_one_say_is_released_alike() {
    for sizes in [&[2, 2][..], &[3, 3], &[3, 2, 4]] {
        for world in all_answers(sizes) {
            let clamped: Vec<_> =
                world.iter().map(|points| clamp(Counts(*points), DETAILED_FROM).0).collect();
            let see = |world: &[[u32; 5]]| json(&tiny(&place(SMALLEST, &[world]), SMALLEST, DETAILED_FROM));
            assert_eq!(see(&world), see(&clamped));
        }
    }
}

#[test]
fn not_knowing_is_never_certain_of_all_of_a_few() {
    let mut found: HashMap<String, Vec<(u32, u32)>> = HashMap::new();
    for rated in 0..=6 {
        for unsure in 0..=6 {
            let mut tally = place(SMALLEST, &[&[[rated, 0, 0, 0, 0]]]);
            let group = &mut tally.families[0].groups[0];
            (group.respondents, group.answers[0].unsure) = (12, unsure);
            let release = tiny(&tally, SMALLEST, DETAILED_FROM);
            if rated + unsure < DETAILED_FROM {
                found.entry(json(&release)).or_default().push((rated, unsure));
            }
        }
    }
    for worlds in found.values() {
        assert!(worlds.iter().any(|(rated, _)| *rated > 0), "all don't know for certain: {worlds:?}");
    }
}

#[test]
fn no_block_of_a_statement_has_fewer_answers_than_the_smallest_group() {
    for sizes in all_lists(4, 4) {
        for rated in
            all_lists(4, 4).filter(|rated| rated.iter().zip(&sizes).all(|(rated, size)| rated <= size))
        {
            let group = |index: usize| {
                let answers =
                    vec![Answers { points: [0, rated[index], 0, 0, 0], unsure: sizes[index] - rated[index] }];
                GroupTally { id: format!("g{index}"), invited: None, respondents: sizes[index], answers }
            };
            let families = vec![
                FamilyTally::new("f0", vec![group(0), group(1)]),
                FamilyTally::new("f1", vec![group(2), group(3)]),
            ];
            let tally = Tally::new(3, vec!["domain/statement".to_owned()], families);
            let release = tiny(&tally, 3, 6);
            let Some(table) = release.shown() else { continue };
            let answers = &table.statements()[0].answers;
            assert_eq!(answers.is_none(), rated.iter().sum::<u32>() < 3, "{sizes:?} {rated:?}");
            let Some(answers) = answers else { continue };
            assert!(answers.blocks.iter().all(|block| block.shown.headline().of >= 3), "{sizes:?} {rated:?}");
            assert_eq!(answers.everyone.of, rated.iter().sum::<u32>());
        }
    }
}

#[test]
fn a_group_of_none_and_a_group_of_one_give_the_same_file() {
    let with = |managers: [u32; 5], leaders: [u32; 5]| {
        json(&release(&place(10, &[&[[4, 4, 8, 8, 8], managers, leaders], &[[3, 3, 3, 3, 3]]])))
    };
    assert_eq!(with([2, 2, 3, 3, 3], [0, 0, 0, 0, 0]), with([2, 2, 3, 3, 2], [0, 0, 0, 0, 1]));
}

/// Places of up to four families of up to four groups of any size that matters, with three statements.
fn any_place() -> impl Strategy<Value = Tally> {
    let answers = (proptest::array::uniform5(0_u32..9), 0_u32..6)
        .prop_map(|(points, unsure)| Answers { points, unsure });
    let group = (prop::collection::vec(answers, 3), 0_u32..4, prop::option::of(0_u32..80), 0_u32..4);
    let group = group.prop_map(|(mut answers, skipped, invited, fate)| {
        if fate == 0 {
            answers = vec![Answers::default(); 3];
        }
        let said = |answers: &Answers| answers.counts().n() + answers.unsure;
        let respondents =
            if fate == 0 { 0 } else { answers.iter().map(said).max().unwrap_or_default() + skipped };
        GroupTally { id: String::new(), invited, respondents, answers }
    });
    let families = prop::collection::vec(prop::collection::vec(group, 0..4), 1..4);
    (families, 5_u32..=12).prop_map(|(families, smallest)| {
        let statements = (0..3).map(|index| format!("domain/{index}")).collect();
        let families = families.into_iter().enumerate().map(|(family, mut groups)| {
            groups.iter_mut().enumerate().for_each(|(index, group)| group.id = format!("{family}-{index}"));
            FamilyTally::new(format!("f{family}"), groups)
        });
        Tally::new(smallest, statements, families.collect())
    })
}

fn answered(tally: &Tally, group: &str, statement: usize) -> Answers {
    let mut groups = tally.families.iter().flat_map(|family| &family.groups);
    groups.find(|one| one.id == group).unwrap().answers[statement]
}

/// Lists of numbers anywhere in a file.
fn number_lists(value: &Value) -> Vec<Vec<u64>> {
    match value {
        Value::Array(entries) => {
            let numbers: Option<Vec<u64>> = entries.iter().map(Value::as_u64).collect();
            numbers.map_or_else(|| entries.iter().flat_map(number_lists).collect(), |numbers| vec![numbers])
        }
        Value::Object(entries) => entries.values().flat_map(number_lists).collect(),
        _ => Vec::new(),
    }
}

proptest! {
    #[test]
    fn every_release_holds_to_what_a_release_may_say(tally in any_place()) {
        let made = release(&tally);
        let read: Result<crate::release::Release, _> = serde_json::from_str(&json(&made));
        prop_assert_eq!(read.map_err(|problem| problem.to_string()), Ok(made));
    }

    #[test]
    fn no_file_holds_a_distribution_of_fewer_than_twenty(tally in any_place()) {
        let file = serde_json::to_value(release(&tally)).unwrap();
        for list in number_lists(&file).into_iter().filter(|list| list.len() == 5) {
            let places = list == [0, 1, 2, 3, 4];
            prop_assert!(places || list.iter().sum::<u64>() >= 20, "{:?}", list);
        }
    }

    #[test]
    fn who_said_what_within_a_block_cannot_be_seen(tally in any_place(), from in 0_usize..16, to in 0_usize..16) {
        let before = release(&tally);
        let Some(table) = before.shown() else { return Ok(()) };
        let Some(block) = table.blocks().iter().find(|block| block.groups.len() > 1) else { return Ok(()) };
        let (one, other) = (&block.groups[from % block.groups.len()], &block.groups[to % block.groups.len()]);
        let mut changed = tally.clone();
        for statement in 0..3 {
            let answer = |group: &str| answered(&tally, group, statement).points.iter().position(|count| *count > 0);
            if let (Some(mine), Some(theirs)) = (answer(one), answer(other)) {
                for (group, lost, got) in [(one, mine, theirs), (other, theirs, mine)] {
                    let group = changed.families.iter_mut().flat_map(|family| &mut family.groups).find(|one| one.id == *group);
                    let points = &mut group.unwrap().answers[statement].points;
                    points[lost] -= 1;
                    points[got] += 1;
                }
            }
        }
        prop_assert_eq!(json(&release(&changed)), json(&before));
    }

    #[test]
    fn one_changed_mind_in_a_block_where_all_agree_changes_nothing(size in 10_u32..20, other in 10_u32..40) {
        let see = |points| json(&release(&place(10, &[&[points, [other, 0, 0, 0, 0]]])));
        prop_assert_eq!(see([0, 0, 0, 0, size]), see([0, 0, 1, 0, size - 1]));
    }

    #[test]
    fn everyone_less_the_blocks_in_full_is_more_than_one_block(tally in any_place()) {
        let made = release(&tally);
        for statement in made.shown().into_iter().flat_map(|table| table.statements()) {
            let Some(answers) = &statement.answers else { continue };
            let Some(mut rest) = answers.distribution else { continue };
            for block in &answers.blocks {
                if let Shown::Distribution(counts) = block.shown {
                    rest.0.iter_mut().zip(counts.0).for_each(|(rest, count)| *rest -= count);
                }
            }
            let hidden = answers.blocks.iter().filter(|block| matches!(block.shown, Shown::Headline(_))).count();
            prop_assert!(rest.n() == 0 && hidden == 0 || rest.n() >= 20 && hidden >= 2);
        }
    }
}
