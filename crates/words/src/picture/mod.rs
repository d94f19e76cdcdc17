//! How a picture's numbers are said: shares, groups, patterns, one statement, one domain.
//!
//! Pages, charts and documents all say them with these, so that none says more than another. `summary` has the first
//! sentences.

mod summary;

pub use summary::Point;

use crate::Words;
use wholeplace_model::{
    measure::{Pattern, Range, Spread},
    picture::{
        AnswersPicture, DomainPicture, Gap, GapWord, Label, LabelKind, Picture, Share, StatementPicture,
        UnsureFinding, UnsurePicture, ViewPicture,
    },
    release::Bound,
};

impl Words {
    /// A block by the names of its groups.
    #[must_use]
    pub fn block_name(&self, label: &Label) -> String {
        match label.kind {
            LabelKind::Everyone => self.say("picture-everyone"),
            LabelKind::EveryoneElse => self.say("picture-everyone-else"),
            LabelKind::Group | LabelKind::Family | LabelKind::Across => self.together(&label.groups),
        }
    }

    /// Groups that are shown as one. Their names may have an "and" in them, so that none stands between them.
    fn together(&self, groups: &[String]) -> String {
        let mut names = groups.iter().cloned();
        let first = names.next().unwrap_or_default();
        names.fold(first, |before, next| self.say2("picture-together", "first", before, "second", next))
    }

    /// "12 of 15", "14 or more of 15".
    #[must_use]
    pub fn share(&self, share: &Share) -> String {
        let id = match share.bound {
            Bound::Plain => "picture-share",
            Bound::OrMore => "picture-share-or-more",
            Bound::OrFewer => "picture-share-or-fewer",
        };
        self.say2(id, "parts", share.parts, "of", share.of)
    }

    /// As [`Words::share`], with hundredths where a block is large enough for its distribution.
    #[must_use]
    pub fn share_of_view(&self, view: &ViewPicture) -> String {
        let share = self.share(&view.agree);
        match view.detail {
            Some(_) => self.say2("picture-share-percent", "share", share, "percent", view.agree.percent),
            None => share,
        }
    }

    /// "18 of 38 agree (47%)."
    #[must_use]
    pub fn agree_sentence(&self, view: &ViewPicture) -> String {
        let id = match view.agree.bound {
            Bound::Plain if view.detail.is_some() => "picture-agree-percent",
            Bound::Plain => "picture-agree",
            Bound::OrMore => "picture-agree-or-more",
            Bound::OrFewer => "picture-agree-or-fewer",
        };
        self.say_with(
            id,
            [
                ("parts", view.agree.parts.into()),
                ("of", view.agree.of.into()),
                ("percent", view.agree.percent.into()),
            ],
        )
    }

    /// "Rough range: 37% to 59%"
    #[must_use]
    pub fn rough_range(&self, range: &Range) -> String {
        self.say2("picture-range", "low", hundredths(range.low), "high", hundredths(range.high))
    }

    #[must_use]
    pub fn percent(&self, percent: u32) -> String {
        self.say1("picture-percent", "percent", percent)
    }

    #[must_use]
    pub fn pattern_word(&self, pattern: Pattern) -> String {
        self.say(pattern_ids(pattern).0)
    }

    #[must_use]
    pub fn spread_word(&self, spread: Spread) -> String {
        self.say(spread_ids(spread).0)
    }

    #[must_use]
    pub fn gap_word(&self, word: GapWord) -> String {
        self.say(match word {
            GapWord::Similar => "picture-gap-similar",
            GapWord::Possible => "picture-gap-possible",
            GapWord::VeryDifferent => "picture-gap-very-different",
        })
    }

    /// By how much numbers may be out, so that nobody can be picked out.
    #[must_use]
    pub fn protected_sentence(&self, picture: &Picture) -> String {
        if picture.in_batches {
            self.say1("picture-protected-in-batches", "smallest", picture.smallest)
        } else {
            self.say("picture-protected")
        }
    }

    /// How a statement was rated, in one to three sentences.
    #[must_use]
    pub fn statement_sentence(&self, statement: &StatementPicture) -> String {
        let Some(answers) = &statement.answers else { return self.say("picture-too-few") };
        let mut sentences = vec![self.agree_sentence(&answers.everyone)];
        if let Some(detail) = &answers.everyone.detail {
            sentences.push(self.say(pattern_ids(detail.pattern).1));
        }
        if let Some(spread) = &answers.spread {
            sentences.push(self.say(spread_ids(spread.word).1));
        }
        sentences.join(" ")
    }

    /// Who could not say. `label` is the instrument's own for not knowing.
    #[must_use]
    pub fn unsure_sentence(&self, unsure: &UnsurePicture, label: &str) -> String {
        let id = match unsure.finding {
            UnsureFinding::Few => "picture-unsure-few",
            UnsureFinding::Many => "picture-unsure-many",
            UnsureFinding::NoOneCouldSay => return self.say("picture-unsure-no-one"),
        };
        self.say2(id, "share", self.share(&unsure.share), "label", label)
    }

    /// How far apart the groups are, and whether all agree; nothing with fewer than two blocks.
    #[must_use]
    pub fn gap_sentence(&self, answers: &AnswersPicture) -> Option<String> {
        let sentence = self.difference(answers, answers.gap.as_ref()?)?;
        let ground = answers.common_ground.then(|| self.say("picture-common-ground"));
        Some([sentence].into_iter().chain(ground).collect::<Vec<_>>().join(" "))
    }

    /// How far apart the answers of the two groups are that differ most, where both have bars.
    #[must_use]
    pub fn steps_sentence(&self, answers: &AnswersPicture) -> Option<String> {
        let steps = answers.steps_apart?.value();
        Some(self.say1("picture-steps-apart", "steps", format!("{steps:.1}")))
    }

    fn difference(&self, answers: &AnswersPicture, gap: &Gap) -> Option<String> {
        let id = match gap.word {
            GapWord::Similar => return Some(self.say("picture-gap-similar-says")),
            GapWord::Possible => "picture-gap-possible-says",
            GapWord::VeryDifferent => "picture-gap-very-different-says",
        };
        let [(lowest, low), (highest, high)] = self.ends(answers, gap)?;
        Some(self.say_with(
            id,
            [
                ("lowest", lowest.into()),
                ("low", low.into()),
                ("highest", highest.into()),
                ("high", high.into()),
            ],
        ))
    }

    /// Name and share of the blocks that agree least and most.
    #[must_use]
    pub fn ends(&self, answers: &AnswersPicture, gap: &Gap) -> Option<[(String, String); 2]> {
        let end = |index: usize| {
            let block = answers.blocks.get(index)?;
            Some((self.block_name(&block.label), self.share_of_view(&block.view)))
        };
        Some([end(gap.lowest)?, end(gap.highest)?])
    }

    /// How many agree with a statement on balance, and whether it stands at an end of its domain.
    #[must_use]
    pub fn balance_sentence(&self, domain: &DomainPicture, statement: &StatementPicture) -> Option<String> {
        let balanced = statement.answers.as_ref()?.balanced.percent;
        let ends = domain.indicator.as_ref();
        let ends = ends.filter(|one| one.lowest_balanced.percent != one.highest_balanced.percent);
        let id = match ends {
            Some(ends) if ends.lowest == statement.id => "picture-balance-lowest",
            Some(ends) if ends.highest == statement.id => "picture-balance-highest",
            _ => "picture-balance",
        };
        Some(self.say1(id, "percent", balanced))
    }

    /// How far people agree with a domain's statements, in one or two sentences.
    #[must_use]
    pub fn domain_sentence(&self, domain: &DomainPicture) -> String {
        let Some(indicator) = &domain.indicator else { return self.say("picture-domain-nothing") };
        let mut sentence = self.say_with(
            "picture-domain-says",
            [
                ("percent", indicator.balanced.percent.into()),
                ("low", indicator.lowest_balanced.percent.into()),
                ("high", indicator.highest_balanced.percent.into()),
            ],
        );
        if indicator.show_per_head {
            let heads = self.say1("picture-domain-per-head", "percent", indicator.per_head.percent);
            sentence = [sentence, heads].join(" ");
        }
        sentence
    }
}

/// In whole hundredths, halves upwards.
fn hundredths(value: f64) -> i64 {
    (value * 100.0 + 1e-9).round() as i64
}

/// The pattern's word, and the sentence that says it.
fn pattern_ids(pattern: Pattern) -> (&'static str, &'static str) {
    match pattern {
        Pattern::Divided => ("picture-pattern-divided", "picture-pattern-divided-says"),
        Pattern::MostlyAgree => ("picture-pattern-mostly-agree", "picture-pattern-mostly-agree-says"),
        Pattern::MostlyDisagree => {
            ("picture-pattern-mostly-disagree", "picture-pattern-mostly-disagree-says")
        }
        Pattern::LeaningAgree => ("picture-pattern-leaning-agree", "picture-pattern-leaning-agree-says"),
        Pattern::LeaningDisagree => {
            ("picture-pattern-leaning-disagree", "picture-pattern-leaning-disagree-says")
        }
        Pattern::Mixed => ("picture-pattern-mixed", "picture-pattern-mixed-says"),
    }
}

fn spread_ids(spread: Spread) -> (&'static str, &'static str) {
    match spread {
        Spread::Close => ("picture-spread-close", "picture-spread-close-says"),
        Spread::Some => ("picture-spread-some", "picture-spread-some-says"),
        Spread::Wide => ("picture-spread-wide", "picture-spread-wide-says"),
    }
}
