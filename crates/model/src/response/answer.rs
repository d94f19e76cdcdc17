//! One statement's rating and the words that say why.

/// The most characters a reason may have.
pub const REASON_LIMIT: usize = 20_000;

/// A point on the instrument's scale, or "I don't know".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
