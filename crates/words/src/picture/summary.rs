//! What a picture says first: who took part, where people agree, where groups differ, what many could not say.

use crate::Words;
use wholeplace_model::{
    instrument::StatementId,
    picture::{DomainEnd, DomainEnds, GapWord, People, Picture, Shown},
};

/// A sentence, and the texts of the statements that it introduces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    pub sentence: String,
    pub statements: Vec<String>,
}

impl Words {
    /// Where most people agree, where groups see very differently, what many could not say.
    #[must_use]
    pub fn picture_points(&self, picture: &Picture) -> Vec<Point> {
        let Some(shown) = &picture.shown else { return Vec::new() };
        let named = |ids: &[StatementId], id: &str, otherwise: String| {
            let texts = ids.iter().filter_map(|id| picture.statement(id)).map(|one| one.text.clone());
            let statements: Vec<String> = texts.collect();
            let sentence = if statements.is_empty() { otherwise } else { self.say(id) };
            Point { sentence, statements }
        };
        let summary = &shown.summary;
        vec![
            named(&summary.agree_most, "picture-says-agree", self.agree(picture)),
            named(&summary.see_differently, "picture-says-differ", self.differ(picture)),
            named(&summary.could_not_say, "picture-says-unsure", self.unsure(shown)),
        ]
    }

    /// How many took part, and of how many where that is known.
    #[must_use]
    pub fn people_sentence(&self, people: &People) -> String {
        match (&people.share, people.invited) {
            (Some(share), Some(invited)) if people.respondents <= invited => self.say_with(
                "picture-says-people-invited",
                [
                    ("parts", people.respondents.into()),
                    ("of", invited.into()),
                    ("percent", share.percent.into()),
                ],
            ),
            _ => self.say1("picture-says-people", "respondents", people.respondents),
        }
    }

    /// Whose view may be missing; nothing where nobody knows how many were asked.
    #[must_use]
    pub fn missing_sentence(&self, people: &People) -> Option<String> {
        let few: Vec<String> = people
            .blocks
            .iter()
            .filter(|block| block.few)
            .map(|block| self.say1("picture-quoted", "text", self.block_name(&block.label)))
            .collect();
        if !few.is_empty() {
            return Some(self.say1("picture-missing", "groups", self.list(&few)));
        }
        people.blocks.iter().all(|block| block.invited.is_some()).then(|| self.say("picture-missing-none"))
    }

    /// Which domains people agree with most and least, as far as any stand out; nothing with fewer than two to compare.
    #[must_use]
    pub fn domains_sentences(&self, picture: &Picture) -> Vec<String> {
        match picture.domain_ends() {
            None => Vec::new(),
            Some(DomainEnds::Level) => vec![self.say("picture-says-level")],
            Some(DomainEnds::Apart { highest, lowest }) => vec![
                self.end(&highest, "picture-says-high", "picture-says-high-count"),
                self.end(&lowest, "picture-says-low", "picture-says-low-count"),
            ],
        }
    }

    fn end(&self, end: &DomainEnd, named: &str, counted: &str) -> String {
        let titles: Vec<String> = end.named.iter().map(|domain| domain.title.clone()).collect();
        match titles.as_slice() {
            [] => self.say1(counted, "count", end.level),
            titles => self.say1(named, "domains", self.list(titles)),
        }
    }

    fn agree(&self, picture: &Picture) -> String {
        let answers = picture.statements().filter_map(|one| one.answers.as_ref());
        match answers.filter(|answers| answers.most_agree()).count() {
            0 => self.say("picture-says-agree-none"),
            count => self.say1("picture-says-agree-count", "count", count),
        }
    }

    fn differ(&self, picture: &Picture) -> String {
        let gaps = picture.statements().filter_map(|one| one.answers.as_ref()?.gap.as_ref());
        match gaps.filter(|gap| gap.word == GapWord::VeryDifferent).count() {
            0 => self.say("picture-says-differ-none"),
            count => self.say1("picture-says-differ-count", "count", count),
        }
    }

    fn unsure(&self, shown: &Shown) -> String {
        match shown.unsure.len() {
            0 => self.say("picture-says-unsure-none"),
            count => self.say1("picture-says-unsure-count", "count", count),
        }
    }
}
