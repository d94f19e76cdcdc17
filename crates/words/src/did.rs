//! What somebody did at a place, as a sentence without its subject: "Invited sam@example.org as facilitator".

use crate::{FluentValue, Words};
use wholeplace_model::place::{Role, What};

impl Words {
    #[must_use]
    pub fn did(&self, what: &What, zone: &str) -> String {
        match what {
            What::PlaceMade { name } => self.say1("did-place-made", "name", name.as_str()),
            What::NameChanged { from, to } => {
                self.say2("did-name-changed", "from", from.as_str(), "to", to.as_str())
            }
            What::TimeZoneChanged { from, to } => {
                self.say2("did-time-zone-changed", "from", from.as_str(), "to", to.as_str())
            }
            What::ColourChanged => self.say("did-colour-changed"),
            What::LogoChanged => self.say("did-logo-changed"),
            What::LogoRemoved => self.say("did-logo-removed"),
            What::PersonInvited { email, role } => {
                self.say2("did-person-invited", "email", email.as_str(), "role", self.role(*role))
            }
            What::InvitationEnded { email } => self.say1("did-invitation-ended", "email", email.as_str()),
            What::PersonJoined { role } => self.say1("did-person-joined", "role", self.role(*role)),
            What::RoleChanged { email, from, to } => self.say_with(
                "did-role-changed",
                [
                    ("email", email.as_str().into()),
                    ("from", self.role(*from).into()),
                    ("to", self.role(*to).into()),
                ],
            ),
            What::PersonRemoved { email } => self.say1("did-person-removed", "email", email.as_str()),
            What::PersonLeft => self.say("did-person-left"),
            What::PasswordLinkMade { email } => self.say1("did-password-link-made", "email", email.as_str()),
            What::PictureOpenToParticipants { review } => {
                self.say1("did-picture-open-to-participants", "review", review.as_str())
            }
            What::PictureClosedToParticipants { review } => {
                self.say1("did-picture-closed-to-participants", "review", review.as_str())
            }
            What::PictureLinkMade { review, until: None } => {
                self.say1("did-picture-link-made", "review", review.as_str())
            }
            What::PictureLinkMade { review, until: Some(until) } => self.say2(
                "did-picture-link-made-until",
                "review",
                review.as_str(),
                "day",
                self.day_at(*until, zone),
            ),
            What::PictureLinkEnded { review } => {
                self.say1("did-picture-link-ended", "review", review.as_str())
            }
            What::AlignmentShown { review } => self.say1("did-alignment-shown", "review", review.as_str()),
            What::AlignmentLeftOut { review } => {
                self.say1("did-alignment-left-out", "review", review.as_str())
            }
            What::ReviewMade { review } => self.say1("did-review-made", "review", review.as_str()),
            What::ReviewChanged { review, setting } => {
                self.say2("did-review-changed", "review", review.as_str(), "setting", setting.as_str())
            }
            What::ReviewDiscarded { review } => self.say1("did-review-discarded", "review", review.as_str()),
            What::ReviewOpened { review } => self.say1("did-review-opened", "review", review.as_str()),
            What::ReviewMoved { review, closes: Some(at) } => {
                self.say2("did-review-moved-to", "review", review.as_str(), "day", self.day_at(*at - 1, zone))
            }
            What::ReviewMoved { review, closes: None } => {
                self.say1("did-review-moved", "review", review.as_str())
            }
            What::ReviewEnded { review } => self.say1("did-review-ended", "review", review.as_str()),
            What::ReviewClosed { review } => self.say1("did-review-closed", "review", review.as_str()),
            What::LooksBegun { review } => self.say1("did-looks-begun", "review", review.as_str()),
            What::LinkLimited { review, group, most: Some(most) } => {
                self.at_link("did-link-limited", review, group, [("most", (*most).into())])
            }
            What::LinkLimited { review, group, most: None } => {
                self.at_link("did-link-unlimited", review, group, [])
            }
            What::LinkDated { review, group, until: Some(at) } => {
                self.at_link("did-link-dated", review, group, [("day", self.day_at(*at - 1, zone).into())])
            }
            What::LinkDated { review, group, until: None } => {
                self.at_link("did-link-undated", review, group, [])
            }
            What::LinkReplaced { review, group } => self.at_link("did-link-replaced", review, group, []),
            What::LinkEnded { review, group } => self.at_link("did-link-ended", review, group, []),
            What::MessagesAsked { review, group, count, reminder } => {
                let id = if *reminder { "did-reminders-asked" } else { "did-invitations-asked" };
                self.at_link(id, review, group, [("count", (*count).into())])
            }
            What::MessagesStopped { review, group, count } => {
                self.at_link("did-messages-stopped", review, group, [("count", (*count).into())])
            }
            What::AnswersSetAside { review, group, count, reason } => self.at_link(
                "did-answers-set-aside",
                review,
                group,
                [("count", (*count).into()), ("reason", reason.as_str().into())],
            ),
            What::AnswersTakenBack { review, group, count } => {
                self.at_link("did-answers-taken-back", review, group, [("count", (*count).into())])
            }
            What::UnsharedWordsRemoved { review, count } => {
                self.say2("did-unshared-words-removed", "review", review.as_str(), "count", *count)
            }
        }
    }

    /// A sentence about a link of a review, which leads into a group or lets people choose.
    fn at_link<'a, const N: usize>(
        &self,
        id: &str,
        review: &'a str,
        group: &'a str,
        more: [(&'static str, FluentValue<'a>); N],
    ) -> String {
        let whose = if group.is_empty() { "choose" } else { "group" };
        let common = [("review", review.into()), ("group", group.into()), ("whose", whose.into())];
        self.say_with(id, common.into_iter().chain(more))
    }

    /// What somebody with this role is called.
    #[must_use]
    pub fn role(&self, role: Role) -> String {
        self.say(match role {
            Role::Viewer => "role-viewer",
            Role::Facilitator => "role-facilitator",
            Role::Owner => "role-owner",
        })
    }

    /// What somebody with this role may do.
    #[must_use]
    pub fn role_text(&self, role: Role) -> String {
        self.say(match role {
            Role::Viewer => "role-viewer-text",
            Role::Facilitator => "role-facilitator-text",
            Role::Owner => "role-owner-text",
        })
    }
}
