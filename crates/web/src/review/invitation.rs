//! One way into a review: its link and code, what to print, and words to send.

use super::{
    desk::Desk,
    limits::{self, Typed},
    setting::seen,
};
use crate::{error::WebError, page::Page, path::Path, report::document, site::Site};
use askama::Template;
use axum::{body::Body, extract::State, http::Response};
use wholeplace_model::review::{Link, LinkId, Setup};
use wholeplace_words::{Day, Invitation, Words};

#[derive(Template)]
#[template(path = "review/invitation.html")]
struct InvitationPage<'a> {
    page: &'a Page,
    path: &'a str,
    link: &'a Link,
    group: Option<&'a str>,
    url: &'a str,
    /// SVG made here from the address alone.
    qr: String,
    invitation: String,
    reminder: String,
    can_email: bool,
    /// Its last day, once that has passed.
    was_last: Option<String>,
    limits: &'a Typed,
    seen: &'a str,
}

impl InvitationPage<'_> {
    /// The most people who can start with the link, once so many have.
    fn is_full_at(&self) -> Option<u32> {
        self.link.limits.most.filter(|most| self.link.started >= *most)
    }
}

/// `GET /p/{place}/review/{review}/invite/{link}`
pub(crate) async fn show(
    State(site): State<Site>,
    desk: Desk,
    Path((_, _, link)): Path<(String, String, String)>,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let link = desk.link(&site, &link).await?;
    render(&site, &desk, &link, page, &Typed::stored(&link, &desk), &seen(&link.limits))
}

/// `GET /p/{place}/review/{review}/invite/{link}/file/{file}`: the code as a picture, and what to print.
pub(crate) async fn download(
    State(site): State<Site>,
    desk: Desk,
    Path((_, _, link, file)): Path<(String, String, String, String)>,
) -> Result<Response<Body>, WebError> {
    let link = desk.link(&site, &link).await?;
    let url = url(&site, &link.id);
    let (kind, bytes) = match file.as_str() {
        "code.svg" => ("image/svg+xml", site.maker.qr_svg(&url, &site.words).map(String::into_bytes)),
        "code.png" => ("image/png", site.maker.qr_png(&url)),
        "poster.pdf" | "handout.pdf" => {
            let invitation = words_for(&site, &desk, &link, &site.words)?;
            let brand = site.brand(&site.store.place(&desk.seat).await?).await?;
            let (maker, words, handout) = (site.maker.clone(), site.words.clone(), file == "handout.pdf");
            let print = move || maker.invitation_pdf(&invitation, handout, &brand, &words);
            ("application/pdf", site.pdf_turns.take("an invitation", print).await?)
        }
        _ => return Err(WebError::NotFound),
    };
    let bytes = bytes.map_err(|error| WebError::internal("an invitation", &error))?;
    Ok(document(kind, "attachment", &file, bytes))
}

/// What the group is called that a link leads into; none where people choose.
pub(super) fn group_of<'a>(setup: &'a Setup, link: &Link) -> Option<&'a str> {
    link.group.as_ref().and_then(|id| setup.group(id)).map(|group| group.name.as_str())
}

/// What invitations by this link say.
pub(super) fn words_for(
    site: &Site,
    desk: &Desk,
    link: &Link,
    words: &Words,
) -> Result<Invitation, WebError> {
    let setup = &desk.review.setup;
    let instrument = site.instruments.get(&setup.instrument).ok_or(WebError::NotOffered)?;
    let opens_at = setup.opens_at.filter(|at| *at > site.now());
    let closes_at = [setup.closes_at, link.limits.until].into_iter().flatten().min();
    Ok(Invitation {
        place: desk.frame.name.clone(),
        review: setup.name.clone(),
        group: group_of(setup, link).map(str::to_owned),
        url: url(site, &link.id),
        minutes: instrument.minutes(),
        opens: opens_at.map(|at| words.the_day(Day::of(at, &desk.zone))),
        closes: closes_at.map(|at| words.the_day(Day::before(at, &desk.zone))),
        looks: setup.interim,
        smallest: setup.smallest,
    })
}

fn url(site: &Site, link: &LinkId) -> String {
    let token = site.store.installation_key().link_token(link);
    site.url(&format!("/join/{}", token.reveal()))
}

pub(super) fn render(
    site: &Site,
    desk: &Desk,
    link: &Link,
    page: Page,
    limits: &Typed,
    seen: &str,
) -> Result<Response<Body>, WebError> {
    let group = group_of(&desk.review.setup, link);
    let page = desk.page(page);
    let title = match group {
        Some(group) => page.say1("invitation-page-title", "group", group),
        None => page.say("invitation-page-title-choose"),
    };
    let page = page.with_title(title);
    let words = words_for(site, desk, link, &page)?;
    let qr = site.maker.qr_svg(&words.url, &page);
    page.show(&InvitationPage {
        page: &page,
        path: &desk.path,
        link,
        group,
        url: &words.url,
        qr: qr.map_err(|error| WebError::internal("a code", &error))?,
        invitation: page.invitation_text(&words),
        reminder: page.reminder_text(&words),
        can_email: site.mailer.is_some() && link.works(site.now()),
        was_last: if link.limits.are_over(site.now()) { limits::last_day(link, desk, &page) } else { None },
        limits,
        seen,
    })
}
