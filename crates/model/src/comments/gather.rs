//! From the reasons in finished responses to comments that nothing links: not to their writer, nor to each other, nor to
//! when they were written.

use super::{CommentId, tidy_words};
use crate::{
    instrument::StatementId,
    release::{BlockKind, Release},
};
use std::collections::{HashMap, HashSet};

/// So many comments of a block, and so many writers in it, there must be before a comment says whose view it is.
pub const FEWEST_NAMED: usize = 3;

/// A reason as it was written. Only closing a review sees one beside its writer.
#[derive(Debug, Clone)]
pub struct Written {
    /// Tells the writers of a review apart.
    pub writer: u64,
    pub statement: StatementId,
    pub text: String,
    /// The writer's group, if they let it be named.
    pub group: Option<String>,
}

/// A comment as it is first kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathered {
    pub id: CommentId,
    pub statement: StatementId,
    pub text: String,
    /// Where the writer's block stands in the release, if it may be said.
    pub block: Option<usize>,
}

/// The comments of a review in the order of their ids, which `seed` makes random. None where too few took part for
/// anything to be released.
#[must_use]
pub fn gather(seed: &[u8; 32], review: &str, written: Vec<Written>, release: &Release) -> Vec<Gathered> {
    if release.shown().is_none() {
        return Vec::new();
    }
    let named = blocks_to_name(&written, release);
    let key =
        blake3::derive_key("wholeplace 2026 comment ids", &[seed.as_slice(), review.as_bytes()].concat());
    let mut gathered: Vec<Gathered> = (0_u64..)
        .zip(written)
        .filter_map(|(number, reason)| {
            let text = tidy_words(&reason.text);
            let hash = blake3::keyed_hash(&key, &number.to_le_bytes());
            let block = reason.group.and_then(|group| named.get(&group).copied());
            (!text.is_empty()).then(|| Gathered {
                id: CommentId(hash.to_hex()[..32].to_owned()),
                statement: reason.statement,
                text,
                block,
            })
        })
        .collect();
    gathered.sort_unstable_by(|one, other| one.id.cmp(&other.id));
    gathered
}

/// For each group whose block may be said, where that block stands: it shows people of one kind, is large enough, and
/// enough of those in it wrote something and let it be said.
fn blocks_to_name(written: &[Written], release: &Release) -> HashMap<String, usize> {
    let blocks = release.shown().map(|table| table.blocks()).unwrap_or_default();
    let of_group: HashMap<&String, usize> = blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.kind != BlockKind::EveryoneElse && block.respondents >= release.smallest())
        .flat_map(|(index, block)| block.groups.iter().map(move |group| (group, index)))
        .collect();
    let mut writers: HashMap<usize, HashSet<u64>> = HashMap::new();
    for reason in written {
        if let Some(block) = reason.group.as_ref().and_then(|group| of_group.get(group)) {
            writers.entry(*block).or_default().insert(reason.writer);
        }
    }
    of_group
        .into_iter()
        .filter(|(_, block)| writers.get(block).is_some_and(|writers| writers.len() >= FEWEST_NAMED))
        .map(|(group, block)| (group.clone(), block))
        .collect()
}
