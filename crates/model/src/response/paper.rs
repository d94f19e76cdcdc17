//! What a facilitator typed in from one sheet of paper, read into answers or into every problem at once.

use super::{Answer, PageFields, REASON_LIMIT, Rating, tidy};
use crate::{
    instrument::{Instrument, StatementId},
    problem::{Problem, ProblemKind},
};
use std::collections::BTreeMap;

impl Instrument {
    /// Turns a sheet's fields into answers. For each statement `ID` of the instrument: `mark-ID`, which is a point of
    /// the scale, `?` or `u` for "I don't know", or empty where nothing was ticked; and `reason-ID`.
    ///
    /// # Errors
    /// Every mark that is none, each with its statement in `language`; reasons that are too long; a sheet without any
    /// answer.
    pub fn read_sheet(
        &self,
        language: &str,
        fields: &PageFields,
    ) -> Result<BTreeMap<StatementId, Answer>, Vec<Problem>> {
        let reading = self.reading(language);
        let value = |prefix: &str, id: &str| {
            let is_it = |field: &str| field.strip_prefix(prefix).is_some_and(|rest| rest == id);
            fields.iter().rev().find(|(field, _)| is_it(field)).map_or("", |(_, value)| value.as_str())
        };
        let (mut answers, mut problems) = (BTreeMap::new(), Vec::new());
        for id in self.statements() {
            let rating = read_mark(value("mark-", id), self.points).unwrap_or_else(|| {
                let statement = reading.statement(id).map_or_else(|| id.clone(), |found| found.text.clone());
                let kind = ProblemKind::NotAMark { statement, points: self.points };
                problems.push(Problem::new(format!("mark-{id}"), kind));
                None
            });
            let reason = tidy(value("reason-", id));
            let actual = reason.chars().count();
            if actual > REASON_LIMIT {
                let kind = ProblemKind::TooLong { limit: REASON_LIMIT, actual };
                problems.push(Problem::new(format!("reason-{id}"), kind));
            }
            let answer = Answer { rating, reason };
            if !answer.is_empty() {
                answers.insert(id.clone(), answer);
            }
        }
        if answers.is_empty() && problems.is_empty() {
            let first = self.statements().next().map_or("", String::as_str);
            problems.push(Problem::new(format!("mark-{first}"), ProblemKind::EmptySheet));
        }
        if problems.is_empty() { Ok(answers) } else { Err(problems) }
    }
}

/// A mark on paper as it is typed; `None` if it is no mark.
fn read_mark(text: &str, points: u8) -> Option<Option<Rating>> {
    match text.trim() {
        "" => Some(None),
        "?" | "u" | "U" => Some(Some(Rating::Unsure)),
        point => match Rating::parse(point, points)? {
            Rating::Point(point) => Some(Some(Rating::Point(point))),
            Rating::Unsure => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::strengths;

    fn fields(pairs: &[(&str, &str)]) -> PageFields {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn digits_question_marks_and_gaps_are_read_as_they_are_meant() {
        let instrument = strengths();
        let ids: Vec<_> = instrument.statements().take(3).cloned().collect();
        let pairs = fields(&[
            (&format!("mark-{}", ids[0]), "4"),
            (&format!("mark-{}", ids[1]), " ? "),
            (&format!("mark-{}", ids[2]), "U"),
            (&format!("reason-{}", ids[0]), "  In pencil\r\n"),
        ]);
        let answers = instrument.read_sheet("en", &pairs).expect("a sheet");
        assert_eq!(answers.len(), 3);
        assert_eq!(
            answers[&ids[0]],
            Answer { rating: Some(Rating::Point(4)), reason: "In pencil".to_owned() }
        );
        assert_eq!(answers[&ids[1]].rating, Some(Rating::Unsure));
        assert_eq!(answers[&ids[2]].rating, Some(Rating::Unsure));
    }

    #[test]
    fn every_wrong_mark_is_named_with_its_statement() {
        let instrument = strengths();
        let ids: Vec<_> = instrument.statements().take(5).cloned().collect();
        let marks = ["0", "6", "44", "unsure", "x"];
        let pairs = ids.iter().zip(marks).map(|(id, mark)| (format!("mark-{id}"), mark.to_owned()));
        let problems = instrument.read_sheet("en", &pairs.collect()).expect_err("problems");
        assert_eq!(problems.len(), 5);
        let text = &instrument.reading("en").statement(&ids[0]).expect("a statement").text;
        let kind = ProblemKind::NotAMark { statement: text.clone(), points: 5 };
        assert_eq!(problems[0], Problem::new(format!("mark-{}", ids[0]), kind));
    }

    #[test]
    fn a_sheet_with_nothing_on_it_is_no_sheet() {
        let problems = strengths().read_sheet("en", &Vec::new()).expect_err("problems");
        assert_eq!(problems[0].kind, ProblemKind::EmptySheet);
    }

    #[test]
    fn words_alone_are_a_sheet() {
        let instrument = strengths();
        let first = instrument.statements().next().expect("a statement").clone();
        let pairs = fields(&[(&format!("reason-{first}"), "Only words")]);
        assert_eq!(instrument.read_sheet("en", &pairs).expect("a sheet")[&first].reason, "Only words");
    }
}
