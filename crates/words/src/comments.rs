//! What in a comment is marked and why, where it stands, and why it is held back.

use crate::Words;
use wholeplace_model::comments::{HoldReason, State, flags::FlagKind};

impl Words {
    /// What a marked part looks like: "a name?"
    #[must_use]
    pub fn flag(&self, kind: FlagKind) -> String {
        self.say(match kind {
            FlagKind::Email => "comments-flag-email",
            FlagKind::Web => "comments-flag-web",
            FlagKind::NhsNumber => "comments-flag-nhs-number",
            FlagKind::Phone => "comments-flag-phone",
            FlagKind::Postcode => "comments-flag-postcode",
            FlagKind::Name => "comments-flag-name",
            FlagKind::Number => "comments-flag-number",
        })
    }

    /// What stands in place of a marked part: "[name]"
    #[must_use]
    pub fn marker(&self, kind: FlagKind) -> String {
        self.say(match kind {
            FlagKind::Email => "comments-marker-email",
            FlagKind::Web => "comments-marker-web",
            FlagKind::NhsNumber | FlagKind::Number => "comments-marker-number",
            FlagKind::Phone => "comments-marker-phone",
            FlagKind::Postcode => "comments-marker-postcode",
            FlagKind::Name => "comments-marker-name",
        })
    }

    #[must_use]
    pub fn hold_reason(&self, reason: HoldReason) -> String {
        self.say(match reason {
            HoldReason::PicksOut => "comments-reason-picks-out",
            HoldReason::Hurts => "comments-reason-hurts",
            HoldReason::AtRisk => "comments-reason-at-risk",
            HoldReason::SaysNothing => "comments-reason-says-nothing",
            HoldReason::Other => "comments-reason-other",
        })
    }

    #[must_use]
    pub fn comment_state(&self, state: State) -> String {
        match state {
            State::Waiting => self.say("comments-is-waiting"),
            State::Cleared => self.say("comments-is-cleared"),
            State::HeldBack(reason) => self.say1("comments-is-held-back", "reason", self.hold_reason(reason)),
        }
    }
}
