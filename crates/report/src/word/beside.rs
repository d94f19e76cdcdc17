//! The picture beside the frameworks that its place also answers to, where the place shows that: as in the PDF.

use super::Report;
use wholeplace_model::alignment::{AlignedArea, align};

impl Report<'_> {
    /// Nothing where the place does not show it or its instrument names no framework.
    pub(super) fn beside(&mut self) {
        let aligned = align(self.source.picture, self.source.reading).filter(|_| self.source.alignment);
        let Some(aligned) = aligned else { return };
        self.heading(1, "place-heading-alignment");
        self.text("place-alignment-intro");
        if !aligned.questions.is_empty() {
            self.heading(2, "place-alignment-questions");
            aligned.questions.iter().for_each(|question| self.body.bullet(question));
        }
        for one in &aligned.frameworks {
            self.body.heading(2, &one.framework.title);
            self.body.text(&one.framework.about);
            let source = self.words.say1("report-source", "source", one.framework.source.as_str());
            self.link(&source, &one.framework.url);
            one.areas.iter().for_each(|area| self.area(area));
        }
    }

    fn area(&mut self, aligned: &AlignedArea) {
        let words = self.words;
        self.leading(|report| {
            if let Some(theme) = aligned.area.theme.as_ref().filter(|_| aligned.opens_theme) {
                report.body.strong(theme);
            }
            report.body.heading(3, &aligned.area.title);
            if !aligned.area.text.is_empty() {
                report.body.text(&aligned.area.text);
            }
        });
        if aligned.statements.is_empty() {
            self.text("place-alignment-none");
        }
        for statement in &aligned.statements {
            let answers = statement.answers.as_ref();
            let says = answers.map(|answers| words.agree_sentence(&answers.everyone));
            self.point(&statement.text, Some(says.unwrap_or_else(|| words.say("picture-too-few"))));
        }
    }
}
