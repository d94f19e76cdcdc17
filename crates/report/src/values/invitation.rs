//! The value of a poster or a handout.

use super::{line, sentences};
use crate::{
    Brand, InvitationSheet, ReportError,
    printable::{plain, printable_address},
    qr_svg,
};
use serde_json::{Value, json};
use wholeplace_words::{Invitation, Words};

pub(crate) fn of_invitation(
    invitation: &Invitation,
    sheet: InvitationSheet,
    brand: &Brand,
    words: &Words,
) -> Result<Value, ReportError> {
    let place = line(&invitation.place);
    let review = line(&invitation.review);
    let title = match sheet {
        InvitationSheet::Poster => "invitation-title-poster",
        InvitationSheet::Handout => "invitation-title-handout",
    };
    let shown = invitation.url.trim_start_matches("https://").trim_start_matches("http://");
    let mut value = json!({
        "language": words.language(),
        "handout": sheet == InvitationSheet::Handout,
        "document-title": words.say2(title, "review", review.as_str(), "place", place.as_str()),
        "review": review,
        "headline": words.say1("invitation-headline", "place", place.as_str()),
        "group": invitation.group.as_ref().map(|group| words.say1("invitation-for", "group", line(group))),
        "qr": qr_svg(&invitation.url, words)?,
        "qr-alt": words.say1("invitation-qr-alt", "address", plain(&invitation.url)),
        "url": invitation.url,
        "address": printable_address(shown),
        "say": sentences(words, &["invitation-kind", "invitation-lead", "invitation-scan", "invitation-address"]),
        "facts": facts(invitation, words),
    });
    brand.put_into(&mut value, &invitation.place, words);
    Ok(value)
}

/// What somebody wants to know first, each with its sign.
fn facts(invitation: &Invitation, words: &Words) -> Value {
    let heading = match (&invitation.opens, &invitation.closes) {
        (Some(from), Some(date)) => {
            words.say2("invitation-from-heading", "from", line(from), "date", line(date))
        }
        (None, Some(date)) => words.say1("invitation-until-heading", "date", line(date)),
        (_, None) => words.say("invitation-open-heading"),
    };
    let until = match &invitation.closes {
        _ if invitation.looks => "invitation-until-looks",
        Some(_) => "invitation-until",
        None => "invitation-open",
    };
    let private = words.say1("invitation-private", "smallest", invitation.smallest);
    json!([
        { "sign": "talk", "heading": words.say("invitation-what-heading"), "text": words.say("invitation-what") },
        { "sign": "clock", "heading": words.say1("invitation-time-heading", "minutes", invitation.minutes),
          "text": words.say("invitation-time") },
        { "sign": "lock", "heading": words.say("invitation-private-heading"), "text": private },
        { "sign": "day", "heading": heading, "text": words.say(until) },
    ])
}
