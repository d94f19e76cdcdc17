//! Whether all blocks may be shown as one distribution beside the single ones.
//!
//! Whoever takes the blocks that are shown in full from everyone is left with the others added up. These must be at least
//! two, and enough people, or the rest would be one small block in full. Sizes alone decide.

/// How much of each block is shown, and whether everyone's distribution is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Detail {
    /// For each block whether its distribution is shown.
    pub(super) blocks: Vec<bool>,
    pub(super) everyone: bool,
}

/// Decides for blocks with so many answers each.
pub(super) fn detail(sizes: &[u32], detailed_from: u32) -> Detail {
    let mut blocks: Vec<bool> = sizes.iter().map(|size| *size >= detailed_from).collect();
    while !covered(sizes, &blocks, detailed_from) {
        let detailed = (0..sizes.len()).filter(|index| blocks[*index]);
        let Some(smallest) = detailed.min_by_key(|index| sizes[*index]) else {
            return Detail { blocks, everyone: false };
        };
        blocks[smallest] = false;
    }
    Detail { blocks, everyone: true }
}

/// Whether those without a distribution of their own are none, or enough to hide among one another.
pub(super) fn covered(sizes: &[u32], detailed: &[bool], detailed_from: u32) -> bool {
    let hidden: Vec<u32> =
        sizes.iter().zip(detailed).filter(|(_, shown)| !**shown).map(|(size, _)| *size).collect();
    let people: u64 = hidden.iter().copied().map(u64::from).sum();
    hidden.is_empty() || (hidden.len() >= 2 && people >= u64::from(detailed_from))
}
