//! The demo's invented place as data: the files beside this one, read and checked against the instrument.

use anyhow::Context;
use serde::Deserialize;
use std::collections::BTreeMap;
use wholeplace_model::instrument::StatementId;

/// All that the demo is filled with.
pub(super) struct Content {
    pub(super) place: InventedPlace,
    pub(super) story: BTreeMap<StatementId, View>,
    pub(super) comments: BTreeMap<StatementId, Vec<Remark>>,
    pub(super) themes: BTreeMap<String, String>,
    pub(super) solo: Solo,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InventedPlace {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) accent: String,
    pub(super) accounts: Accounts,
    pub(super) closed: Round,
    pub(super) open: Round,
    pub(super) families: Vec<InventedFamily>,
}

/// Who signs in, by e-mail address.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Accounts {
    pub(super) administrator: String,
    pub(super) owner: String,
    pub(super) facilitator: String,
    pub(super) viewer: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Round {
    pub(super) id: String,
    pub(super) name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InventedFamily {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) groups: Vec<InventedGroup>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InventedGroup {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) about: String,
    pub(super) invited: u32,
    /// How many finished the closed review.
    pub(super) took_part: u32,
    /// How many have started the open one.
    pub(super) so_far: u32,
    /// Where these people stand in [`View::sees`].
    pub(super) sees: usize,
    /// Where they stand in [`View::unsure`].
    pub(super) unsure: usize,
}

/// How a statement is seen.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct View {
    /// From 10, strongly disagree, to 50, strongly agree.
    pub(super) sees: [i64; 6],
    /// How many in a hundred say that they don't know.
    pub(super) unsure: [i64; 3],
}

/// What somebody said beside a rating, and what became of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Remark {
    /// The writer's group.
    pub(super) from: String,
    /// 0 for "I don't know".
    pub(super) rates: u8,
    pub(super) says: String,
    #[serde(default)]
    pub(super) themes: Vec<String>,
    /// Whether the writer lets their group be named.
    #[serde(default)]
    pub(super) names: bool,
    /// Nobody has read it yet.
    #[serde(default)]
    pub(super) waits: bool,
    /// The words as they are shared, where they differ from what was said.
    pub(super) cleared: Option<String>,
    /// Why it is held back.
    pub(super) held: Option<String>,
}

/// A review that somebody answered on their own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Solo {
    pub(super) place: String,
    pub(super) role: String,
    pub(super) answers: BTreeMap<StatementId, SoloAnswer>,
    pub(super) actions: Vec<SoloAction>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SoloAnswer {
    pub(super) rates: u8,
    #[serde(default)]
    pub(super) says: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SoloAction {
    pub(super) what: String,
    pub(super) for_what: String,
    pub(super) who: String,
    pub(super) with_whom: String,
    pub(super) by_when: String,
    pub(super) sign: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Story {
    statements: BTreeMap<StatementId, View>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Comments {
    themes: BTreeMap<String, String>,
    statements: BTreeMap<StatementId, Vec<Remark>>,
}

impl Content {
    /// Reads the files that were built in. A test keeps them right.
    pub(super) fn read() -> anyhow::Result<Self> {
        let story: Story = toml::from_str(include_str!("story.toml")).context("the demo's story")?;
        let comments: Comments =
            toml::from_str(include_str!("comments.toml")).context("the demo's comments")?;
        Ok(Self {
            place: toml::from_str(include_str!("place.toml")).context("the demo's place")?,
            story: story.statements,
            comments: comments.statements,
            themes: comments.themes,
            solo: toml::from_str(include_str!("solo.toml")).context("the demo's own report")?,
        })
    }
}

impl InventedPlace {
    pub(super) fn groups(&self) -> impl Iterator<Item = &InventedGroup> {
        self.families.iter().flat_map(|family| &family.groups)
    }
}
