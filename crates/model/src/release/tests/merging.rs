//! Which groups are shown together.

use super::worlds::all_lists;
use crate::release::merge::{Merged, Unit, merge};
use std::collections::{BTreeMap, BTreeSet};

fn units(families: &[&[u32]]) -> Vec<Unit> {
    let families = families.iter().enumerate();
    families
        .flat_map(|(family, sizes)| sizes.iter().map(move |people| Unit { family, people: *people }))
        .collect()
}

/// The blocks as lists of groups (leaders 0, managers 1, practitioners 2, NHS 3, ...) with their people.
fn blocks(families: &[&[u32]], smallest: u32) -> Vec<(Vec<usize>, u32)> {
    merge(&units(families), smallest).into_iter().map(|block| (block.units, block.people)).collect()
}

#[test]
fn small_groups_join_others_of_their_family_first() {
    let place: [&[u32]; 3] = [&[4, 11, 38], &[7, 3, 6], &[9, 3]];
    let at_ten = [(vec![0, 1], 15), (vec![2], 38), (vec![3, 4, 5], 16), (vec![6, 7], 12)];
    assert_eq!(blocks(&place, 10), at_ten);
    let at_five = [(vec![0, 1], 15), (vec![2], 38), (vec![3], 7), (vec![4, 5], 9), (vec![6, 7], 12)];
    assert_eq!(blocks(&place, 5), at_five);
}

#[test]
fn a_family_too_small_to_stand_alone_joins_the_smallest_block() {
    let place: [&[u32]; 3] = [&[2, 12, 40], &[11, 0, 10], &[2, 1]];
    let merged = merge(&units(&place), 10);
    let found: Vec<_> = merged.iter().map(|block| (block.units.clone(), block.people)).collect();
    assert_eq!(found, [(vec![0, 1], 14), (vec![2], 40), (vec![3, 4], 11), (vec![5, 6, 7], 13)]);
    assert_eq!(merged[3].family, Some(1), "it counts to the family that took the others in");
}

#[test]
fn families_too_small_to_stand_alone_are_everyone_else() {
    let merged = merge(&units(&[&[3, 3, 3], &[3, 3, 3], &[3, 3]]), 10);
    assert_eq!(merged, [Merged { units: (0..8).collect(), family: None, people: 24 }]);
}

#[test]
fn too_few_in_all_are_not_shown() {
    assert_eq!(blocks(&[&[1, 1, 3], &[1, 1, 1], &[1, 0]], 10), []);
    assert_eq!(blocks(&[&[0, 0], &[0]], 10), []);
}

/// All places of four groups in families of two, or of three, one and none, with up to eight people in each group.
fn small_places() -> impl Iterator<Item = Vec<Unit>> {
    const FAMILIES: [[usize; 4]; 3] = [[0, 0, 1, 1], [0, 0, 0, 1], [0, 1, 1, 2]];
    FAMILIES.into_iter().flat_map(|families| {
        all_lists(4, 8).map(move |sizes| {
            families.into_iter().zip(sizes).map(|(family, people)| Unit { family, people }).collect()
        })
    })
}

#[test]
fn every_block_is_large_enough_and_everybody_is_in_one() {
    for units in small_places() {
        for smallest in [2, 3, 5] {
            let total: u32 = units.iter().map(|unit| unit.people).sum();
            let merged = merge(&units, smallest);
            assert_eq!(merged.is_empty(), total < smallest, "{units:?}");
            assert!(
                merged.iter().all(|block| block.people >= smallest),
                "{units:?} at {smallest}: {merged:?}"
            );
            let mut named: Vec<usize> = merged.iter().flat_map(|block| block.units.clone()).collect();
            named.sort_unstable();
            assert!(merged.is_empty() || named.into_iter().eq(0..4), "{units:?} at {smallest}: {merged:?}");
        }
    }
}

/// What anybody can see of a merge.
type Seen = Vec<(Vec<usize>, Option<usize>, u32)>;

fn seen(units: &[Unit], smallest: u32) -> Seen {
    merge(units, smallest).into_iter().map(|block| (block.units, block.family, block.people)).collect()
}

/// Whoever knows the method and sees the blocks can't tell that a group is empty: one person in it is possible too.
///
/// Two things that sizes alone give away are left out. A block with as many people as a block must have can hold one group
/// with all of them. And where a family joined another's block, which block that was bounds the sizes in it.
#[test]
fn a_group_of_none_looks_like_a_group_of_one() {
    let smallest = 3;
    let mut sizes: BTreeMap<(Vec<usize>, Seen), Vec<BTreeSet<u32>>> = BTreeMap::new();
    for units in small_places() {
        let families: Vec<usize> = units.iter().map(|unit| unit.family).collect();
        let found =
            sizes.entry((families, seen(&units, smallest))).or_insert_with(|| vec![BTreeSet::new(); 4]);
        for (sizes, unit) in found.iter_mut().zip(&units) {
            sizes.insert(unit.people);
        }
    }
    let mut looked_at = 0;
    for ((families, seen), sizes) in &sizes {
        let across = |(groups, family, _): &(Vec<usize>, Option<usize>, u32)| {
            family.is_some_and(|family| groups.iter().any(|group| families[*group] != family))
        };
        if seen.iter().any(across) {
            continue;
        }
        for (groups, _, people) in seen.iter().filter(|(.., people)| *people > smallest) {
            for group in groups.iter().filter(|group| sizes[**group].contains(&0)) {
                assert!(sizes[*group].contains(&1), "group {group} is empty for certain: {seen:?}, {people}");
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 500, "{looked_at}");
}

#[test]
fn blocks_stand_in_an_order_that_does_not_say_which_group_is_large() {
    let alone = merge(&units(&[&[10, 0, 10]]), 10);
    let pooled = merge(&units(&[&[9, 1, 10]]), 10);
    assert_eq!(alone, pooled);
}

#[test]
fn merging_again_changes_nothing() {
    for units in small_places() {
        let once = merge(&units, 3);
        let families = |block: &Merged| block.family.unwrap_or(3);
        let blocks: Vec<Unit> =
            once.iter().map(|block| Unit { family: families(block), people: block.people }).collect();
        let twice: Vec<u32> = merge(&blocks, 3).into_iter().map(|block| block.people).collect();
        assert_eq!(twice, once.iter().map(|block| block.people).collect::<Vec<_>>(), "{units:?}");
    }
}
