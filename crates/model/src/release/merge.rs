//! Which groups are shown together, from sizes alone.
//!
//! The same rule runs twice: on groups by their respondents, and for each statement on the resulting blocks by those who
//! rated it. It never looks at what was answered, so what it withholds says nothing about answers.

/// Something to be shown, alone or with others: a group, or a block of groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    /// Which family it counts to. Those of nobody's family are a family of their own, the last.
    pub(super) family: usize,
    pub(super) people: u32,
}

/// Units that are shown as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Merged {
    /// Where they stand in the list that was given, rising.
    pub(super) units: Vec<usize>,
    /// The family that the block counts to; none where it is what is left of several.
    pub(super) family: Option<usize>,
    pub(super) people: u32,
}

/// Puts units together until each block has at least `smallest` people; none where all together have fewer.
///
/// Units without anybody are named in the smallest block of their family, or with what is left of families: a block never
/// says that a group is empty.
pub(super) fn merge(units: &[Unit], smallest: u32) -> Vec<Merged> {
    let total: u64 = units.iter().map(|unit| u64::from(unit.people)).sum();
    if total < u64::from(smallest) || total == 0 {
        return Vec::new();
    }
    let families = units.iter().map(|unit| unit.family + 1).max().unwrap_or_default();
    let mut blocks = Vec::new();
    let mut left = Vec::new();
    let mut empty = Vec::new();
    for family in 0..families {
        let own = |index: &usize| units[*index].family == family;
        let (big, small): (Vec<_>, Vec<_>) =
            (0..units.len()).filter(own).partition(|index| units[*index].people >= smallest);
        let pool = people(units, &small);
        let first = blocks.len();
        blocks.extend(big.into_iter().map(|index| Merged::of(units, vec![index], Some(family))));
        if pool >= smallest {
            blocks.push(Merged::of(units, small, Some(family)));
        } else if blocks.len() == first {
            left.extend(small);
        } else if pool == 0 {
            empty.extend(small);
        } else if let Some(block) = smallest_of(&mut blocks[first..]) {
            block.absorb(units, small);
        }
    }
    in_order(&mut blocks);
    let rest = people(units, &left);
    if rest >= smallest {
        blocks.push(Merged::of(units, left, None));
    } else if let Some(block) = smallest_of(&mut blocks) {
        block.absorb(units, left);
    }
    for index in empty {
        let own = blocks.iter_mut().filter(|block| block.family == Some(units[index].family));
        if let Some(block) = own.min_by_key(|block| block.people) {
            block.absorb(units, vec![index]);
        }
    }
    in_order(&mut blocks);
    blocks
}

impl Merged {
    fn of(units: &[Unit], indexes: Vec<usize>, family: Option<usize>) -> Self {
        Self { people: people(units, &indexes), units: indexes, family }
    }

    fn absorb(&mut self, units: &[Unit], others: Vec<usize>) {
        self.people = self.people.saturating_add(people(units, &others));
        self.units.extend(others);
        self.units.sort_unstable();
    }
}

/// By what they hold, what is left of several families last. An order by how blocks came about would say which of a
/// block's groups was large enough by itself.
fn in_order(blocks: &mut [Merged]) {
    blocks.sort_by_key(|block| (block.family.is_none(), block.units.first().copied()));
}

fn people(units: &[Unit], indexes: &[usize]) -> u32 {
    indexes.iter().fold(0, |sum, index| sum.saturating_add(units[*index].people))
}

/// The block with the fewest people, the first of those that are level.
fn smallest_of(blocks: &mut [Merged]) -> Option<&mut Merged> {
    blocks.iter_mut().min_by_key(|block| block.people)
}
