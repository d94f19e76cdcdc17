//! What the templates of a picture ask: the picture's values in words, its lines drawn, its statements in an order.
//!
//! Pages of a picture are made once and shown through all its doors. Where a page leads to another it writes `<base>`,
//! which no text of a person can hold, since all of that is escaped; `show` puts the door's own address there.

use super::file::anchor;
use wholeplace_charts as charts;
use wholeplace_model::{
    instrument::{Prose, Reading, StatementId},
    measure::{Pattern, Range, Spread},
    picture::{
        AnswersPicture, BlockPicture, DomainIndicator, DomainPicture, GapWord, Label, LabelKind, PeopleBlock,
        Picture, Share, Shown, StatementPicture, ViewPicture,
    },
};
use wholeplace_words::Words;

/// The most statements that a list on the first page names.
pub(crate) const NAMED: usize = 5;

/// A picture that shows something, with the words to say it in.
pub(crate) struct View<'a> {
    pub(crate) words: &'a Words,
    pub(crate) picture: &'a Picture,
    pub(crate) shown: &'a Shown,
    pub(crate) reading: &'a Reading,
}

/// One of the three things that a picture says first.
pub(crate) struct Finding<'a> {
    /// What the style sheet calls it.
    pub(crate) kind: &'static str,
    pub(crate) title: String,
    pub(crate) sentence: String,
    pub(crate) statements: Vec<&'a StatementPicture>,
}

impl<'a> View<'a> {
    /// Strength, difference and silence.
    pub(crate) fn findings(&self) -> Vec<Finding<'a>> {
        let summary = &self.shown.summary;
        let kinds = [
            ("agree", "picture-page-strength", &summary.agree_most),
            ("differ", "picture-page-difference", &summary.see_differently),
            ("unsure", "picture-page-silence", &summary.could_not_say),
        ];
        let points = self.words.picture_points(self.picture);
        let findings = kinds.into_iter().zip(points).map(|((kind, title, ids), point)| Finding {
            kind,
            title: self.words.say(title),
            sentence: point.sentence,
            statements: self.statements(ids).collect(),
        });
        findings.collect()
    }

    /// The statements with these ids, in their order.
    pub(crate) fn statements(&self, ids: &[StatementId]) -> impl Iterator<Item = &'a StatementPicture> {
        ids.iter().filter_map(|id| self.picture.statement(id))
    }

    /// The first few of them.
    pub(crate) fn few(&self, ids: &[StatementId]) -> Vec<&'a StatementPicture> {
        self.statements(ids).take(NAMED).collect()
    }

    /// The domain that a statement belongs to.
    pub(crate) fn domain_of(&self, statement: &StatementPicture) -> &'a DomainPicture {
        let found = self
            .shown
            .domains
            .iter()
            .find(|domain| domain.statements.iter().any(|other| other.id == statement.id));
        found.unwrap_or(&self.shown.domains[0])
    }

    /// The text of the statement with this id.
    pub(crate) fn text(&self, id: &StatementId) -> &'a str {
        self.picture.statement(id).map_or("", |statement| statement.text.as_str())
    }

    /// What the instrument says of a domain that goes well.
    pub(crate) fn good(&self, domain: &DomainPicture) -> Option<&'a Prose> {
        self.reading.domains.iter().find(|other| other.id == domain.id).map(|domain| &domain.good)
    }

    pub(crate) fn domain_line(&self, indicator: &DomainIndicator) -> String {
        charts::domain_line(indicator)
    }

    /// How people answered, as a bar; nothing where it may not be shown point by point.
    pub(crate) fn answers_line(&self, view: &ViewPicture, id: &str) -> Option<String> {
        view.detail.as_ref().map(|detail| charts::answers_line(detail, id))
    }

    pub(crate) fn groups_line(&self, answers: &AnswersPicture) -> String {
        charts::groups_line(self.picture, answers)
    }

    pub(crate) fn share_line(&self, share: &Share) -> String {
        charts::share_line(share)
    }

    pub(crate) fn sign(&self, label: &Label) -> String {
        charts::sign(self.picture, label)
    }

    /// The signs of a domain's line with what they mean; by heads only where some domain shows it.
    pub(crate) fn domain_key(&self) -> Vec<(String, String)> {
        let [balanced, range, heads] = charts::domain_signs();
        let mut key = vec![
            (balanced, self.words.say("chart-profile-key-balanced")),
            (range, self.words.say("chart-profile-key-range")),
        ];
        if self.shows_heads() {
            key.push((heads, self.words.say("chart-profile-key-heads")));
        }
        key
    }

    pub(crate) fn shows_heads(&self) -> bool {
        self.shown.domains.iter().filter_map(|domain| domain.indicator.as_ref()).any(|one| one.show_per_head)
    }

    /// Whether any domain has a line of its own.
    pub(crate) fn has_indicators(&self) -> bool {
        self.shown.domains.iter().any(|domain| domain.indicator.is_some())
    }

    /// Whether any group is shown together with others, but not all with all.
    pub(crate) fn has_joined_groups(&self) -> bool {
        let mut labels = self.shown.people.blocks.iter().map(|block| &block.label);
        labels.any(|label| label.kind != LabelKind::Everyone && label.groups.len() > 1)
    }

    /// Whether anything is shown of any of these statements.
    pub(crate) fn has_answers<'b>(&self, statements: impl IntoIterator<Item = &'b StatementPicture>) -> bool {
        answers(statements).next().is_some()
    }

    /// Whether any of these statements has a bar, so that its colours must be told.
    pub(crate) fn has_bars<'b>(&self, statements: impl IntoIterator<Item = &'b StatementPicture>) -> bool {
        answers(statements).any(|answers| answers.everyone.detail.is_some())
    }

    /// Whether groups are set side by side for any of these statements.
    pub(crate) fn has_gaps<'b>(&self, statements: impl IntoIterator<Item = &'b StatementPicture>) -> bool {
        answers(statements).any(|answers| answers.gap.is_some())
    }

    /// The colours of the scale's points, each with its label.
    pub(crate) fn colours(&self) -> Vec<(String, &'a str)> {
        charts::point_signs("key").into_iter().zip(self.picture.scale.iter().map(String::as_str)).collect()
    }

    /// The blocks of a statement, those that agree most first.
    pub(crate) fn blocks(&self, answers: &'a AnswersPicture) -> Vec<&'a BlockPicture> {
        let mut blocks: Vec<_> = answers.blocks.iter().collect();
        blocks.sort_by(|one, other| proportion(&other.view.agree).total_cmp(&proportion(&one.view.agree)));
        blocks
    }

    /// How many agree in the block that agrees least; nothing with fewer than two.
    pub(crate) fn least(&self, answers: &AnswersPicture) -> Option<String> {
        let [(group, share), _] = self.words.ends(answers, answers.gap.as_ref()?)?;
        Some(self.words.say2("picture-page-common-row", "group", group, "share", share))
    }

    /// How many of some groups took part, and of how many where that is known.
    pub(crate) fn took_part(&self, block: &PeopleBlock) -> String {
        let people = block.respondents;
        match block.invited {
            Some(invited) if people <= invited => {
                self.words.say2("picture-page-people-row", "respondents", people, "invited", invited)
            }
            _ => self.words.say1("picture-page-people-alone", "respondents", people),
        }
    }

    /// Whether fewer than half of those asked took part in some group.
    pub(crate) fn few_took_part(&self) -> bool {
        self.shown.people.blocks.iter().any(|block| block.few)
    }

    pub(crate) fn range(&self, range: &Range) -> String {
        let hundredths = |value: f64| (value * 100.0 + 1e-9).round() as i64;
        self.words.say2("picture-page-low-high", "low", hundredths(range.low), "high", hundredths(range.high))
    }

    /// What an element is called that shows a statement: no other on its page has the same.
    pub(crate) fn anchor(&self, id: &StatementId) -> String {
        anchor(id)
    }

    /// Names a pattern's look for the style sheet.
    pub(crate) fn pattern_look(&self, pattern: &Pattern) -> &'static str {
        match pattern {
            Pattern::MostlyAgree | Pattern::LeaningAgree => "agree",
            Pattern::MostlyDisagree | Pattern::LeaningDisagree => "disagree",
            Pattern::Divided => "differ",
            Pattern::Mixed => "plain",
        }
    }

    /// Names a spread's look for the style sheet.
    pub(crate) fn spread_look(&self, spread: &Spread) -> &'static str {
        if *spread == Spread::Wide { "differ" } else { "plain" }
    }

    /// Names a gap's look for the style sheet.
    pub(crate) fn gap_look(&self, word: &GapWord) -> &'static str {
        if *word == GapWord::VeryDifferent { "differ" } else { "plain" }
    }
}

fn answers<'a>(
    statements: impl IntoIterator<Item = &'a StatementPicture>,
) -> impl Iterator<Item = &'a AnswersPicture> {
    statements.into_iter().filter_map(|one| one.answers.as_ref())
}

fn proportion(share: &Share) -> f64 {
    f64::from(share.parts) / f64::from(share.of)
}
