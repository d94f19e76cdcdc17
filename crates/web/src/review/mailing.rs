//! How far messages have got, as counts on the review's page; and stopping them. `email` asks for them.

use super::{
    desk::{Desk, DeskForm},
    invitation::group_of,
};
use crate::{error::WebError, page::Page, path::Path, site::Site};
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::review::{Link, Mailing, MailingId, MailingKind};

/// A mailing as the page tells of it.
pub(super) struct Shown {
    pub(super) name: String,
    pub(super) asked: String,
    pub(super) mailing: Mailing,
}

impl Shown {
    /// The name of each number's sentence with the number, without those that are nought and need no word.
    pub(super) fn counts(&self) -> Vec<(&'static str, u32)> {
        let counts = [
            ("mail-asked-for", self.mailing.asked),
            ("mail-sent", self.mailing.sent),
            ("mail-waiting", self.mailing.waiting),
            ("mail-refused", self.mailing.refused),
            ("mail-failed", self.mailing.failed),
            ("mail-uncertain", self.mailing.uncertain),
            ("mail-dropped", self.mailing.dropped),
        ];
        let always = 3;
        let shown = counts.into_iter().enumerate().filter(|(at, (_, count))| *at < always || *count > 0);
        shown.map(|(_, count)| count).collect()
    }
}

/// The review's mailings, the newest first.
pub(super) async fn shown(
    site: &Site,
    desk: &Desk,
    page: &Page,
    links: &[Link],
) -> Result<Vec<Shown>, WebError> {
    let mailings = site.store.mailings(&desk.seat, &desk.review.id).await?;
    let shown = mailings.into_iter().map(|mailing| {
        let link = links.iter().find(|link| link.id == mailing.link);
        let group = link.and_then(|link| group_of(&desk.review.setup, link));
        let group = group.map_or_else(|| page.say("mail-progress-choose"), str::to_owned);
        let name = match mailing.kind {
            MailingKind::Invitation => page.say1("mail-progress-invitation", "group", group),
            MailingKind::Reminder => page.say1("mail-progress-reminder", "group", group),
        };
        let asked = page.say1("mail-asked", "moment", page.moment(mailing.asked_at, &desk.zone));
        Shown { name, asked, mailing }
    });
    Ok(shown.collect())
}

/// `POST /p/{place}/review/{review}/mailing/{mailing}/stop`
pub(crate) async fn stop(
    State(site): State<Site>,
    Path((_, _, mailing)): Path<(String, String, String)>,
    DeskForm { desk, .. }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let stopped = site.store.stop_mailing(&desk.seat, &desk.review.id, &MailingId(mailing), site.now()).await;
    stopped?;
    Ok(Redirect::to(&format!("{}#e-mails", desk.path)).into_response())
}
