//! The shape of an instrument's files: what each key means, whether it must be there and how much it may hold.
//!
//! The JSON Schema is made from these types and the reader checks files against that schema, so that a limit is said
//! once, here. What concerns more than one key or file is in `assemble`. Doc comments on fields are the schema's
//! descriptions: they are written for people who write instruments.

use super::located::Located;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Lower-case letters, digits and single hyphens.
pub(super) const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
/// A statement's id with its domain's.
pub(super) const STATEMENT_ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$";
/// The part of BCP 47 that names written languages.
pub(super) const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
/// A web address with a host and no user name.
pub(super) const ADDRESS: &str =
    "^[Hh][Tt][Tt][Pp][Ss]?://[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*(:[0-9]{1,5})?([/?#][^\\s\"<>\\\\`]*)?$";

/// The most domains of an instrument.
pub const DOMAIN_LIMIT: usize = 40;
/// The most statements of a domain.
pub const STATEMENT_LIMIT: usize = 20;

/// `instrument.toml`: what the instrument is, and its domains and statements in order. It holds no words.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Wholeplace instrument: outline (instrument.toml)")]
pub(super) struct OutlineFile {
    /// The version of this file format: 1.
    #[schemars(range(min = 1, max = 1))]
    #[expect(dead_code, reason = "the schema allows one value; a second format will branch on it")]
    pub(super) format: u8,
    /// A short name for the instrument that never changes.
    #[schemars(regex(pattern = ID), length(min = 1, max = 40))]
    pub(super) id: String,
    /// The version of the instrument's content. Change it when statements change their meaning.
    #[schemars(length(min = 1, max = 20))]
    pub(super) version: String,
    /// The licence of the words, as an SPDX expression or a sentence.
    #[schemars(length(min = 1, max = 200))]
    pub(super) licence: String,
    /// Languages it is written in, the main one first. Each has a file of words: `en` has `en.toml`.
    #[schemars(length(min = 1, max = 40), inner(regex(pattern = LANGUAGE), length(min = 2, max = 35)))]
    pub(super) languages: Vec<Located<String>>,
    /// How many points the scale has.
    #[schemars(range(min = 2, max = 11))]
    pub(super) points: u8,
    /// Domains, in order.
    #[schemars(length(min = 1, max = DOMAIN_LIMIT))]
    pub(super) domains: Vec<OutlineDomain>,
}

/// A domain's place in the order, and its statements'.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OutlineDomain {
    /// A short name for the domain that never changes.
    #[schemars(regex(pattern = ID), length(min = 1, max = 40))]
    pub(super) id: Located<String>,
    /// Short names of its statements, in order. They never change: answers are stored under them.
    #[schemars(length(min = 1, max = STATEMENT_LIMIT), inner(regex(pattern = ID), length(min = 1, max = 40)))]
    pub(super) statements: Vec<Located<String>>,
}

/// A file of words, such as `en.toml`: everything an instrument says in one language.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Wholeplace instrument: words in one language (en.toml)")]
pub(super) struct WordsFile {
    /// What the review is called.
    #[schemars(length(min = 1, max = 120))]
    pub(super) title: String,
    /// What it is, in one sentence.
    #[schemars(length(min = 1, max = 300))]
    pub(super) short: String,
    /// What it is about and what it is for, in Markdown.
    #[schemars(length(min = 1, max = 5000))]
    pub(super) intro: String,
    /// How to use it, step by step.
    #[serde(default)]
    #[schemars(length(max = 20), inner(length(min = 1, max = 500)))]
    pub(super) how: Vec<String>,
    /// A label for each point of the scale, from disagreeing most to agreeing most.
    #[schemars(length(min = 2, max = 11), inner(length(min = 1, max = 60)))]
    pub(super) scale: Located<Vec<String>>,
    /// What the answer outside the scale is called: "I don't know".
    #[schemars(length(min = 1, max = 60))]
    pub(super) unsure: String,
    /// What working this way means. Leave it out if the introduction says enough.
    #[serde(default)]
    #[schemars(with = "ApproachesWords")]
    pub(super) approaches: Option<ApproachesWords>,
    /// The words of each domain, by the domain's id.
    pub(super) domains: Located<BTreeMap<Located<String>, DomainWords>>,
}

/// What working this way means, and the family of approaches that do.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ApproachesWords {
    /// What it means, in Markdown.
    #[schemars(length(min = 1, max = 5000))]
    pub(super) what: String,
    /// What the law says about it, in Markdown.
    #[schemars(length(min = 1, max = 5000))]
    pub(super) law: String,
    /// What people hope for from it.
    #[schemars(length(min = 1, max = 20), inner(length(min = 1, max = 500)))]
    pub(super) hopes: Vec<String>,
    /// What it needs around it, in Markdown.
    #[schemars(length(min = 1, max = 5000))]
    pub(super) conditions: String,
    /// The approaches.
    #[schemars(length(min = 1, max = 60))]
    pub(super) family: Vec<ApproachWords>,
}

/// One approach.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ApproachWords {
    /// A short name that never changes.
    #[schemars(regex(pattern = ID), length(min = 1, max = 40))]
    pub(super) id: Located<String>,
    /// What it is called.
    #[schemars(length(min = 1, max = 120))]
    pub(super) title: String,
    /// What it is, in a sentence or two.
    #[schemars(length(min = 1, max = 600))]
    pub(super) text: String,
}

/// The words of one domain.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DomainWords {
    /// What the domain is called.
    #[schemars(length(min = 1, max = 120))]
    pub(super) title: String,
    /// What it asks, as one question.
    #[schemars(length(min = 1, max = 300))]
    pub(super) question: String,
    /// What good looks like, in Markdown.
    #[schemars(length(min = 1, max = 5000))]
    pub(super) good: String,
    /// Why it matters, in Markdown.
    #[schemars(length(min = 1, max = 5000))]
    pub(super) why: String,
    /// Questions to think about.
    #[serde(default)]
    #[schemars(length(max = 20), inner(length(min = 1, max = 500)))]
    pub(super) prompts: Vec<String>,
    /// The statements' words, by the statement's id.
    #[schemars(with = "BTreeMap<String, StatementText>")]
    pub(super) statements: Located<BTreeMap<Located<String>, String>>,
}

/// An Easy Read file, such as `en-easy.toml`: every statement in short sentences with one idea each.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Wholeplace instrument: Easy Read words in one language (en-easy.toml)")]
pub(super) struct EasyFile {
    /// Easy Read words of each domain, by the domain's id.
    pub(super) domains: Located<BTreeMap<Located<String>, EasyDomain>>,
}

/// Easy Read words of one domain.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct EasyDomain {
    /// The statements' Easy Read words, by the statement's id.
    #[schemars(with = "BTreeMap<String, StatementText>")]
    pub(super) statements: Located<BTreeMap<Located<String>, String>>,
}

/// What a statement says, as something a person can agree or disagree with.
#[derive(JsonSchema)]
#[schemars(inline, transparent)]
#[expect(dead_code, reason = "only its schema is used: it gives the values of a map their limits")]
struct StatementText(#[schemars(length(min = 1, max = 600))] String);

/// An alignment file, such as `alignment.en.toml`: which statements speak to which areas of frameworks that a place also
/// answers to.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Wholeplace instrument: alignment with frameworks in one language (alignment.en.toml)")]
pub(super) struct AlignmentFile {
    /// Questions to ask about each area.
    #[serde(default)]
    #[schemars(length(max = 20), inner(length(min = 1, max = 500)))]
    pub(super) questions: Vec<String>,
    /// The frameworks.
    #[schemars(length(min = 1, max = 10))]
    pub(super) frameworks: Vec<FrameworkWords>,
}

/// One framework.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FrameworkWords {
    /// A short name that never changes.
    #[schemars(regex(pattern = ID), length(min = 1, max = 40))]
    pub(super) id: Located<String>,
    /// What the framework is called.
    #[schemars(length(min = 1, max = 200))]
    pub(super) title: String,
    /// What it is and whom it is for, in your own words.
    #[schemars(length(min = 1, max = 1000))]
    pub(super) about: String,
    /// Who wrote it.
    #[schemars(length(min = 1, max = 400))]
    pub(super) source: String,
    /// Where to read it.
    #[schemars(regex(pattern = ADDRESS), length(min = 1, max = 500))]
    pub(super) url: String,
    /// What it asks about, in its own order.
    #[schemars(length(min = 1, max = 100))]
    pub(super) areas: Vec<AreaWords>,
}

/// One thing that a framework asks about.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AreaWords {
    /// A short name that never changes.
    #[schemars(regex(pattern = ID), length(min = 1, max = 40))]
    pub(super) id: Located<String>,
    /// The framework's theme that it belongs to, if it has themes above its areas.
    #[serde(default)]
    #[schemars(length(max = 120))]
    pub(super) theme: String,
    /// What the area is called.
    #[schemars(length(min = 1, max = 200))]
    pub(super) title: String,
    /// What it is about, in your own words.
    #[schemars(length(min = 1, max = 600))]
    pub(super) text: String,
    /// The statements that speak to it, as `domain/statement`, the closest first.
    #[schemars(length(min = 1, max = 40), inner(regex(pattern = STATEMENT_ID), length(min = 3, max = 81)))]
    pub(super) statements: Vec<Located<String>>,
}

/// A library file, such as `library.en.toml`: practice examples and resources in one language.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    title = "Wholeplace instrument: practice examples and resources in one language (library.en.toml)"
)]
pub(super) struct LibraryFile {
    /// Practice examples.
    #[serde(default)]
    #[schemars(length(max = 500))]
    pub(super) practices: Vec<PracticeWords>,
    /// Things to read or use.
    #[serde(default)]
    #[schemars(length(max = 500))]
    pub(super) resources: Vec<ResourceWords>,
}

/// A story of what a place did and what others could take from it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PracticeWords {
    /// A short name that never changes.
    #[schemars(regex(pattern = ID), length(min = 1, max = 40))]
    pub(super) id: Located<String>,
    /// What the story is called.
    #[schemars(length(min = 1, max = 200))]
    pub(super) title: String,
    /// Where it happened.
    #[schemars(length(min = 1, max = 120))]
    pub(super) place: String,
    /// When it happened or was reported, in words.
    #[schemars(length(min = 1, max = 60))]
    pub(super) years: String,
    /// Ids of the domains it speaks to, the closest first.
    #[schemars(length(min = 1, max = 40), inner(regex(pattern = ID), length(min = 1, max = 40)))]
    pub(super) domains: Vec<Located<String>>,
    /// The statements it helps with most, as `domain/statement`.
    #[serde(default)]
    #[schemars(length(max = 40), inner(regex(pattern = STATEMENT_ID), length(min = 3, max = 81)))]
    pub(super) statements: Vec<Located<String>>,
    /// The approach taken, for browsing.
    #[schemars(length(min = 1, max = 120))]
    pub(super) approach: String,
    /// What happened, in Markdown.
    #[schemars(length(min = 1, max = 5000))]
    pub(super) story: String,
    /// Figures, each with what it counts.
    #[serde(default)]
    #[schemars(length(max = 20), inner(length(min = 1, max = 300)))]
    pub(super) figures: Vec<String>,
    /// What a reader could take to their own place.
    #[schemars(length(min = 1, max = 600))]
    pub(super) learned: String,
    /// Who says so.
    #[schemars(length(min = 1, max = 400))]
    pub(super) source: String,
    /// Where to read it.
    #[schemars(regex(pattern = ADDRESS), length(min = 1, max = 500))]
    pub(super) url: String,
}

/// Something to read or use.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ResourceWords {
    /// A short name that never changes.
    #[schemars(regex(pattern = ID), length(min = 1, max = 40))]
    pub(super) id: Located<String>,
    /// What it is called.
    #[schemars(length(min = 1, max = 200))]
    pub(super) title: String,
    /// What kind of thing it is: a guide, a report, a video.
    #[schemars(length(min = 1, max = 60))]
    pub(super) kind: String,
    /// Who made it.
    #[schemars(length(min = 1, max = 200))]
    pub(super) by: String,
    /// The year it came out.
    #[schemars(range(min = 1900, max = 2100))]
    pub(super) year: u16,
    /// Ids of the domains it speaks to, the closest first.
    #[schemars(length(min = 1, max = 40), inner(regex(pattern = ID), length(min = 1, max = 40)))]
    pub(super) domains: Vec<Located<String>>,
    /// Why somebody would want it.
    #[schemars(length(min = 1, max = 600))]
    pub(super) why: String,
    /// Where to find it.
    #[schemars(regex(pattern = ADDRESS), length(min = 1, max = 500))]
    pub(super) url: String,
}
