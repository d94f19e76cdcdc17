//! Which statements speak to which areas of frameworks that a place also answers to, as the instrument's writers see it.
//!
//! It is a reading beside the results and not one of them: it says where to look and what to ask, and predicts nothing.

use super::StatementId;

/// An instrument beside other frameworks, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alignment {
    /// Questions to ask about each area.
    pub questions: Vec<String>,
    pub frameworks: Vec<Framework>,
}

/// A framework that a place answers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framework {
    pub id: String,
    pub title: String,
    /// What it is and whom it is for.
    pub about: String,
    /// Who wrote it.
    pub source: String,
    pub url: String,
    /// What it asks about, in its own order.
    pub areas: Vec<Area>,
}

/// One thing that a framework asks about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    pub id: String,
    /// The framework's theme that it belongs to, where it has themes.
    pub theme: Option<String>,
    pub title: String,
    pub text: String,
    /// The statements that speak to it, the closest first.
    pub statements: Vec<StatementId>,
}
