//! Who took part, block by block: a small group's people are known only within its block.

use super::{Label, LabelKind, People, PeopleBlock, Setting, Share};
use crate::{
    measure::Fraction,
    release::{Block, BlockKind, Bound, Release, Table},
};

/// Who took part, from the release's blocks.
pub(super) fn people(blocks: &[Block], setting: &Setting) -> People {
    let respondents = blocks.iter().fold(0, |sum: u32, block| sum.saturating_add(block.respondents));
    let mut invited = blocks.iter().map(|block| block.invited);
    let invited = invited.try_fold(0, |sum: u32, block| sum.checked_add(block?));
    let blocks = blocks.iter().map(|block| {
        let share = took_part(block.respondents, block.invited);
        PeopleBlock {
            label: block_label(block, setting),
            respondents: block.respondents,
            invited: block.invited,
            share,
            few: share.is_some_and(|share| 2 * u64::from(share.parts) < u64::from(share.of)),
        }
    });
    People { respondents, invited, share: took_part(respondents, invited), blocks: blocks.collect() }
}

/// A release's blocks by name, in its order.
#[must_use]
pub fn block_labels(release: &Release, setting: &Setting) -> Vec<Label> {
    let blocks = release.shown().map(Table::blocks).unwrap_or_default();
    blocks.iter().map(|block| block_label(block, setting)).collect()
}

/// A block by name.
#[must_use]
pub fn block_label(block: &Block, setting: &Setting) -> Label {
    label(block.kind, &block.groups, block.family.as_deref(), setting)
}

/// A block's groups and family by name. One without a name goes by its id. Of several groups, all together are everyone.
pub(super) fn label(kind: BlockKind, groups: &[String], family: Option<&str>, setting: &Setting) -> Label {
    let named = |names: &[super::Name], id: &str| {
        names.iter().find(|name| name.id == id).map_or_else(|| id.to_owned(), |name| name.name.clone())
    };
    let everyone = kind != BlockKind::Group && groups.len() == setting.groups.len();
    Label {
        kind: if everyone { LabelKind::Everyone } else { kind.into() },
        groups: groups.iter().map(|id| named(&setting.groups, id)).collect(),
        ids: groups.to_vec(),
        family: family.map(|id| named(&setting.families, id)),
    }
}

/// The share of those asked who took part. A link that went further than it was sent gives more than all: then all.
fn took_part(respondents: u32, invited: Option<u32>) -> Option<Share> {
    let invited = invited?;
    let parts = respondents.min(invited);
    let percent = Fraction::new(parts.into(), invited.into())?.percent();
    Some(Share { parts, of: invited, percent, bound: Bound::Plain })
}

impl From<BlockKind> for LabelKind {
    fn from(kind: BlockKind) -> Self {
        match kind {
            BlockKind::Group => Self::Group,
            BlockKind::Family => Self::Family,
            BlockKind::Across => Self::Across,
            BlockKind::EveryoneElse => Self::EveryoneElse,
        }
    }
}
