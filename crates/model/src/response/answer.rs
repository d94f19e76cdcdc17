//! One statement's rating and the words that say why.

/// The most characters a reason may have.
pub const REASON_LIMIT: usize = 20_000;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A point on the instrument's scale, or "I don't know".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(from = "RatingForm", into = "RatingForm")]
#[schemars(with = "RatingForm")]
pub enum Rating {
    /// 1 disagrees most.
    Point(u8),
    Unsure,
}

/// What a person said about one statement. Either half may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    pub rating: Option<Rating>,
    pub reason: String,
}

impl Answer {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rating.is_none() && self.reason.is_empty()
    }
}

impl Rating {
    /// The form of a rating in forms and in the database: `1` to `11`, or `unsure`.
    #[must_use]
    pub fn parse(text: &str, points: u8) -> Option<Self> {
        if text == "unsure" {
            return Some(Self::Unsure);
        }
        let point = (1..=points).find(|point| point.to_string() == text)?;
        Some(Self::Point(point))
    }
}

impl std::fmt::Display for Rating {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Point(point) => write!(f, "{point}"),
            Self::Unsure => f.write_str("unsure"),
        }
    }
}

/// A rating in JSON: the point as a number, or the word `unsure`.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "a rating is a point on the scale, such as 3, or \"unsure\"")]
enum RatingForm {
    Point(u8),
    Word(UnsureWord),
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum UnsureWord {
    Unsure,
}

impl From<RatingForm> for Rating {
    fn from(form: RatingForm) -> Self {
        match form {
            RatingForm::Point(point) => Self::Point(point),
            RatingForm::Word(UnsureWord::Unsure) => Self::Unsure,
        }
    }
}

impl From<Rating> for RatingForm {
    fn from(rating: Rating) -> Self {
        match rating {
            Rating::Point(point) => Self::Point(point),
            Rating::Unsure => Self::Word(UnsureWord::Unsure),
        }
    }
}
