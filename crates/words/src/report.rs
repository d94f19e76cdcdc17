//! What a report says in sentences: its first three, and how one domain stands.
//!
//! The screen, the PDF and the text all say it with these.

use crate::Words;
use wholeplace_model::report::{DomainReport, Report, Standing};

/// The most domains without any rating that a sentence names; more are counted.
const NAMED: usize = 3;

impl Words {
    /// The first three sentences of a report: what is strongest, where to look first, what was left open.
    #[must_use]
    pub fn summary_sentences(&self, report: &Report) -> [String; 3] {
        [self.strongest(report), self.look_first(report), self.left_open(report)]
    }

    /// How one domain stands, in one to five sentences: "You agree with 3 of 4 statements. You disagree with 1."
    #[must_use]
    pub fn standing_sentence(&self, standing: &Standing) -> String {
        let statements = standing.statements();
        let all = |id: &str| self.say1(id, "statements", statements);
        let counts = [
            (standing.agree, "standing-agree-all"),
            (standing.disagree, "standing-disagree-all"),
            (standing.neither, "standing-neither-all"),
            (standing.unsure, "standing-unsure-all"),
            (standing.unrated, "standing-nothing"),
        ];
        if let Some((_, id)) = counts.into_iter().find(|(count, _)| *count == statements) {
            return all(id);
        }
        let first = match standing.agree {
            _ if standing.rated() == 0 => None,
            0 => Some(all("standing-agree-none")),
            agree => Some(self.say2("standing-agree", "count", agree, "statements", statements)),
        };
        let rest = [
            (standing.disagree, "standing-disagree"),
            (standing.neither, "standing-neither"),
            (standing.unsure, "standing-unsure"),
            (standing.unrated, "standing-unrated"),
        ];
        let rest = rest.into_iter().filter(|(count, _)| *count > 0);
        let sentences = first.into_iter().chain(rest.map(|(count, id)| self.say1(id, "count", count)));
        sentences.collect::<Vec<_>>().join(" ")
    }

    fn strongest(&self, report: &Report) -> String {
        match Overall::of(report) {
            Overall::NothingRated => self.say("report-strongest-nothing-rated"),
            Overall::AllUnsure => self.say("report-strongest-all-unsure"),
            Overall::TooFew => self.say("report-strongest-too-few"),
            Overall::OnlyOne(domain) => {
                self.say1("report-strongest-only-one", "domains", domain.title.as_str())
            }
            Overall::Alike => self.say("report-strongest-alike"),
            Overall::Differ { highest, .. } => {
                let named = &report.summary.strongest;
                let standing = &highest.standing;
                let half_agree = 2 * standing.agree >= standing.rated();
                let id = match (standing.agree, named.is_empty()) {
                    (0, true) => "report-strongest-without-agreement-many",
                    (0, false) => "report-strongest-without-agreement",
                    (_, true) => "report-strongest-many",
                    (_, false) if half_agree => "report-strongest",
                    (_, false) => "report-strongest-below-half",
                };
                self.naming(id, named, report, highest)
            }
        }
    }

    fn look_first(&self, report: &Report) -> String {
        match Overall::of(report) {
            Overall::NothingRated => self.say("report-look-first-nothing-rated"),
            Overall::AllUnsure => self.say("report-look-first-all-unsure"),
            Overall::TooFew => self.say("report-look-first-too-few"),
            Overall::OnlyOne(_) => self.say("report-look-first-only-one"),
            Overall::Alike => self.say("report-look-first-alike"),
            Overall::Differ { lowest, .. } => {
                let named = &report.summary.look_first;
                let mostly_agree = 2 * lowest.standing.agree > lowest.standing.statements();
                let id = match (mostly_agree, named.is_empty()) {
                    (_, true) => "report-look-first-many",
                    (true, false) => "report-look-first-mostly-agree",
                    (false, false) => "report-look-first",
                };
                self.naming(id, named, report, lowest)
            }
        }
    }

    /// A sentence that names some domains, or counts those that are level where they are too many to name.
    fn naming(&self, id: &str, named: &[String], report: &Report, one_of_them: &DomainReport) -> String {
        let level = telling(report).filter(|domain| domain.standing.compare(&one_of_them.standing).is_eq());
        self.say2(id, "domains", self.list(named), "count", level.count())
    }

    fn left_open(&self, report: &Report) -> String {
        let summary = &report.summary;
        let (unrated, unsure, statements) = (summary.unrated, summary.unsure, summary.statements);
        let domains = summary.left_open.len();
        let id = match (unrated, unsure) {
            (0, 0) => "report-open-nothing",
            (0, _) if unsure == statements => "report-open-all-unsure",
            (0, _) => "report-open-unsure",
            _ if unrated == statements => "report-open-everything",
            (_, 0) if domains == 0 => "report-open-unrated",
            (_, 0) if domains <= NAMED => "report-open-unrated-in",
            (_, 0) => "report-open-unrated-in-many",
            _ if domains == 0 => "report-open-both",
            _ if domains <= NAMED => "report-open-both-in",
            _ => "report-open-both-in-many",
        };
        self.say_with(
            id,
            [
                ("unrated", unrated.into()),
                ("unsure", unsure.into()),
                ("statements", statements.into()),
                ("count", domains.into()),
                ("domains", self.list(&summary.left_open).into()),
                ("unsure-label", report.unsure.as_str().into()),
            ],
        )
    }
}

/// What can be said about a report's domains side by side.
enum Overall<'a> {
    NothingRated,
    AllUnsure,
    /// Statements were rated, but in no domain enough.
    TooFew,
    OnlyOne(&'a DomainReport),
    Alike,
    Differ {
        highest: &'a DomainReport,
        lowest: &'a DomainReport,
    },
}

impl<'a> Overall<'a> {
    fn of(report: &'a Report) -> Self {
        let summary = &report.summary;
        let rated = summary.statements.saturating_sub(summary.unrated + summary.unsure);
        let told: Vec<_> = telling(report).collect();
        let highest = told.iter().copied().max_by(|a, b| a.standing.compare(&b.standing));
        let lowest = told.iter().copied().min_by(|a, b| a.standing.compare(&b.standing));
        match (highest, lowest) {
            _ if rated == 0 && summary.unsure > 0 => Self::AllUnsure,
            _ if rated == 0 => Self::NothingRated,
            (Some(highest), Some(lowest)) if highest.standing.compare(&lowest.standing).is_gt() => {
                Self::Differ { highest, lowest }
            }
            (Some(only), _) if told.len() == 1 && report.domains.len() > 1 => Self::OnlyOne(only),
            (Some(_), _) => Self::Alike,
            _ => Self::TooFew,
        }
    }
}

fn telling(report: &Report) -> impl Iterator<Item = &DomainReport> {
    report.domains.iter().filter(|domain| domain.standing.says_enough())
}
