//! One way into a review: its link and code, what to print, and words to send.

use super::{
    dates,
    desk::{Desk, DeskForm},
};
use crate::{
    error::{WebError, not_there},
    page::Page,
    path::Path,
    report::document,
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    problem::{Problem, ProblemKind},
    review::{INVITED_LIMIT, Link, LinkId, Setup},
};
use wholeplace_words::{Invitation, Words};

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
    most: &'a str,
}

/// `GET /p/{place}/review/{review}/invite/{link}`
pub(crate) async fn show(
    State(site): State<Site>,
    desk: Desk,
    Path((_, _, link)): Path<(String, String, String)>,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let link = desk.link(&site, &link).await?;
    let most = link.most.map(|most| most.to_string()).unwrap_or_default();
    render(&site, &desk, &link, page, &most)
}

/// `POST /p/{place}/review/{review}/invite/{link}`: limits how many can start with it.
pub(crate) async fn limit(
    State(site): State<Site>,
    Path((_, _, link)): Path<(String, String, String)>,
    mut page: Page,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let link = desk.link(&site, &link).await.map_err(|error| error.keeping(&fields))?;
    let typed = fields.get("most").trim();
    let most = match typed.replace(',', "").parse() {
        _ if typed.is_empty() => None,
        Ok(most) if (1..=INVITED_LIMIT).contains(&most) => Some(most),
        outcome => {
            let between = ProblemKind::Between { least: 1, most: INVITED_LIMIT };
            let kind = if outcome.is_ok() { between } else { ProblemKind::NotANumber };
            page.problems.push(Problem::new("most", kind));
            return render(&site, &desk, &link, page, typed);
        }
    };
    let limited = site.store.limit_link(&desk.seat, &desk.review.id, &link.id, most, site.now()).await;
    limited.map_err(|error| not_there(error).keeping(&fields))?;
    Ok(Redirect::to(&format!("{}/invite/{}", desk.path, link.id.0)).into_response())
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
    Ok(Invitation {
        place: desk.frame.name.clone(),
        review: setup.name.clone(),
        group: group_of(setup, link).map(str::to_owned),
        url: url(site, &link.id),
        minutes: instrument.minutes(),
        closes: dates::last_day(desk, words),
        smallest: setup.smallest,
    })
}

fn url(site: &Site, link: &LinkId) -> String {
    let token = site.store.installation_key().link_token(link);
    site.url(&format!("/join/{}", token.reveal()))
}

fn render(site: &Site, desk: &Desk, link: &Link, page: Page, most: &str) -> Result<Response<Body>, WebError> {
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
        can_email: site.mailer.is_some() && link.off_at.is_none(),
        most,
    })
}
