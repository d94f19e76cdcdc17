//! What a form sent for one domain, read into an [`AnswerPage`] or into every problem at once.

use super::{Answer, REASON_LIMIT, Rating, Seen};
use crate::{
    instrument::{Instrument, StatementId},
    problem::{Problem, ProblemKind},
};

/// The form's fields, by name. For each statement `NAME` of the domain: `rating-NAME`, `reason-NAME`, `seen-NAME`.
pub type PageFields = Vec<(String, String)>;

/// One domain's answers as posted, each with what the page had shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerPage {
    pub domain: String,
    pub answers: Vec<PostedAnswer>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostedAnswer {
    pub statement: StatementId,
    pub answer: Answer,
    pub seen: Seen,
}

impl Instrument {
    /// Turns a domain page's fields into answers, or into all the problems they have.
    ///
    /// # Errors
    /// Every field that names an unknown statement, is too long or is not on the scale.
    pub fn read_page(&self, domain: &str, fields: &PageFields) -> Result<AnswerPage, Vec<Problem>> {
        let mut problems = unknown_fields(self, domain, fields);
        let Some(outline) = self.domain(domain) else {
            return Err(vec![Problem::new("domain", ProblemKind::Unknown)]);
        };
        let mut answers = Vec::new();
        for statement in &outline.statements {
            let name = short_name(statement);
            let value = |prefix: &str| {
                let key = format!("{prefix}-{name}");
                fields.iter().rev().find(|(field, _)| *field == key).map(|(_, value)| value.as_str())
            };
            let rating = match value("rating").filter(|text| !text.is_empty()) {
                None => None,
                Some(text) => Rating::parse(text, self.points).or_else(|| {
                    problems.push(Problem::new(format!("rating-{name}"), ProblemKind::NotOnScale));
                    None
                }),
            };
            let reason = tidy(value("reason").unwrap_or_default());
            let actual = reason.chars().count();
            if actual > REASON_LIMIT {
                let kind = ProblemKind::TooLong { limit: REASON_LIMIT, actual };
                problems.push(Problem::new(format!("reason-{name}"), kind));
            }
            let seen = Seen(value("seen").unwrap_or_default().to_owned());
            answers.push(PostedAnswer {
                statement: statement.clone(),
                answer: Answer { rating, reason },
                seen,
            });
        }
        if problems.is_empty() {
            Ok(AnswerPage { domain: domain.to_owned(), answers })
        } else {
            Err(problems)
        }
    }
}

/// The last part of a statement's id, which names it within its domain and in forms.
#[must_use]
pub fn short_name(statement: &str) -> &str {
    statement.rsplit('/').next().unwrap_or(statement)
}

/// Line ends as `\n`, no NUL or other control characters, no white space at the ends.
#[must_use]
pub fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    kept.trim().to_owned()
}

fn unknown_fields(instrument: &Instrument, domain: &str, fields: &PageFields) -> Vec<Problem> {
    let known = instrument.domain(domain).map(|outline| outline.statements.as_slice()).unwrap_or_default();
    fields
        .iter()
        .filter_map(|(field, _)| {
            let name =
                ["rating-", "reason-", "seen-"].iter().find_map(|prefix| field.strip_prefix(prefix))?;
            let is_known = known.iter().any(|statement| short_name(statement) == name);
            (!is_known).then(|| Problem::new(field, ProblemKind::NotAsked))
        })
        .collect()
}
