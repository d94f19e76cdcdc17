//! What is wrong with a field, as a sentence that says what to do about it.

use crate::Words;
use wholeplace_model::problem::{Problem, ProblemKind};

impl Words {
    #[must_use]
    pub fn explain(&self, problem: &Problem) -> String {
        match &problem.kind {
            ProblemKind::TooLong { limit, actual } => {
                self.say2("problem-too-long", "limit", *limit, "over", actual - limit)
            }
            ProblemKind::TooMany { limit } => self.say1("problem-too-many", "limit", *limit),
            ProblemKind::TooManyGroups { limit } => self.say1("problem-too-many-groups", "limit", *limit),
            ProblemKind::NotOnScale => self.say("problem-not-on-scale"),
            ProblemKind::NotAMark { statement, points } => {
                self.say2("problem-not-a-mark", "start", start(statement), "points", *points)
            }
            ProblemKind::EmptySheet => self.say("problem-empty-sheet"),
            ProblemKind::Unknown => self.say("problem-unknown"),
            ProblemKind::ChangedElsewhere { now } => {
                self.say1("problem-changed-elsewhere", "now", now.as_str())
            }
            ProblemKind::NotAsked => self.say("problem-not-asked"),
            ProblemKind::Missing => self.say("problem-missing"),
            ProblemKind::NotTicked => self.say("problem-not-ticked"),
            ProblemKind::NoReasonChosen => self.say("problem-no-reason-chosen"),
            ProblemKind::NoFile => self.say("problem-no-file"),
            ProblemKind::NotSent => self.say("problem-not-sent"),
            ProblemKind::NotAnAddress => self.say("problem-not-an-address"),
            ProblemKind::NoAddressOnLine { line, text } => {
                self.say2("problem-no-address-on-line", "line", *line, "text", text.as_str())
            }
            ProblemKind::TooManyAddresses { limit, actual } => {
                self.say2("problem-too-many-addresses", "limit", *limit, "actual", *actual)
            }
            ProblemKind::LastGroup => self.say("problem-last-group"),
            ProblemKind::Locked => self.say("problem-locked"),
            ProblemKind::Over => self.say("problem-over"),
            ProblemKind::InThePast => self.say("problem-in-the-past"),
            ProblemKind::BeforeOpening => self.say("problem-before-opening"),
            ProblemKind::AfterClosing => self.say("problem-after-closing"),
            ProblemKind::BeforeFirstDay => self.say("problem-before-first-day"),
            ProblemKind::Between { least, most } => {
                self.say2("problem-between", "least", *least, "most", *most)
            }
            ProblemKind::NameTaken => self.say("problem-name-taken"),
            ProblemKind::ThemeTaken => self.say("problem-theme-taken"),
            ProblemKind::TooManyThemes { limit } => self.say1("problem-too-many-themes", "limit", *limit),
            ProblemKind::DecidedMeanwhile => self.say("problem-decided-meanwhile"),
            ProblemKind::NotFivePoints => self.say("problem-not-five-points"),
            ProblemKind::NotADate => self.say("problem-not-a-date"),
            ProblemKind::NotANumber => self.say("problem-not-a-number"),
            ProblemKind::ChangedBySomebody { now } => {
                self.say1("problem-changed-by-somebody", "now", now.as_str())
            }
            ProblemKind::WrongSignIn => self.say("problem-wrong-sign-in"),
            ProblemKind::WrongPassword => self.say("problem-wrong-password"),
            ProblemKind::PasswordTooShort { least } => {
                self.say1("problem-password-too-short", "least", *least)
            }
            ProblemKind::PasswordGuessable => self.say("problem-password-guessable"),
            ProblemKind::PasswordHasEmail => self.say("problem-password-has-email"),
            ProblemKind::NotAColour => self.say("problem-not-a-colour"),
            ProblemKind::TooPale { nearest } => self.say1("problem-too-pale", "nearest", nearest.as_str()),
            ProblemKind::AlreadyMember => self.say("problem-already-member"),
            ProblemKind::TooManyInvitations => self.say("problem-too-many-invitations"),
            ProblemKind::LastOwner => self.say("problem-last-owner"),
            ProblemKind::NotAPicture => self.say("problem-not-a-picture"),
            ProblemKind::PictureTooLarge => self.say("problem-picture-too-large"),
        }
    }
}

/// The first words of a statement, by which people find it.
fn start(statement: &str) -> String {
    let words: Vec<_> = statement.split_whitespace().take(4).collect();
    words.join(" ") + " …"
}
