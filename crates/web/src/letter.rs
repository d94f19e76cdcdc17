//! A link that was just made for somebody else: shown to copy, and e-mailed to them where there is a mail server.

use crate::{error::WebError, site::Site, turns};
use std::net::IpAddr;
use wholeplace_model::place::Email;

/// What became of the letter with a link.
pub(crate) struct Posted {
    pub(crate) link: String,
    pub(crate) to: String,
    pub(crate) sent: Sent,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sent {
    Yes,
    /// The mail server did not take it.
    No,
    /// There is no mail server, or too many letters have been sent.
    NotTried,
}

/// Sends the letter if it can.
pub(crate) async fn post(
    site: &Site,
    asker: IpAddr,
    to: &Email,
    link: String,
    subject: String,
    body: String,
) -> Result<Posted, WebError> {
    let sent = match site.mailer.clone() {
        Some(mailer) if site.may_write_to(asker, to).is_ok() => {
            let address = to.to_string();
            match turns::aside("mail", move || mailer(&address, &subject, &body)).await? {
                Ok(()) => Sent::Yes,
                Err(problem) => {
                    tracing::warn!(reason = %problem, "an invitation could not be e-mailed");
                    Sent::No
                }
            }
        }
        _ => Sent::NotTried,
    };
    Ok(Posted { link, to: to.to_string(), sent })
}

impl Posted {
    pub(crate) fn was_sent(&self) -> bool {
        self.sent == Sent::Yes
    }

    pub(crate) fn failed(&self) -> bool {
        self.sent == Sent::No
    }
}
