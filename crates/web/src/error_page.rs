//! The page about something that went wrong. It is made outside of everything that can fail, for every address alike, from
//! what went wrong, who asked, and what the form held that they sent: no handler has to think of lost words.

use crate::{
    error::{Kept, WebError},
    page::Page,
    place::{self, Frame, Part},
    script::Told,
    session::{held_session, shared_invitation},
    site::Site,
    typed::{Sent, Typed},
};
use askama::Template;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::sync::Arc;
use wholeplace_model::place::PlaceId;
use wholeplace_words::Words;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    page: &'a Page,
    /// The start of the names of this page's sentences: `error-404`.
    name: &'static str,
    /// Where the way on leads.
    way: &'a str,
    /// Who can do what the visitor cannot.
    who_can: &'a [String],
    typed: Typed,
    kept: Option<&'a Kept>,
}

/// Who is signed in, as the top of a page shows it.
enum Asker {
    SignedIn,
    /// At a page of a place to which they belong.
    At(Frame),
}

/// Puts the page of an error in its place.
pub(crate) async fn show(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let sent = Sent::default();
    request.extensions_mut().insert(sent.clone());
    let (headers, path) = (request.headers().clone(), request.uri().path().to_owned());
    let mut response = next.run(request).await;
    let Some(error) = response.extensions_mut().remove::<Arc<WebError>>() else { return response };
    let typed = match sent.fields().filter(|_| may_see_typed(&error, &headers)) {
        Some(fields) => site.typed(&path, &fields),
        None => Typed::default(),
    };
    let page = page_for(&site, &error, &headers, &path).await;
    let mut shown = made(&error, page, typed);
    for (name, value) in response.headers() {
        if name != header::CONTENT_LENGTH {
            shown.headers_mut().append(name, value.clone());
        }
    }
    shown
}

/// At a device that several people use, whoever has no way into a response may not be who typed.
fn may_see_typed(error: &WebError, headers: &HeaderMap) -> bool {
    let others_may_see = matches!(error, WebError::NoSeat) && shared_invitation(headers).is_some();
    error.keeps_typed() && !others_may_see
}

fn made(error: &WebError, page: Page, typed: Typed) -> Response {
    let name = error.name();
    let page = page.titled(&format!("{name}-title"));
    let kept = match error {
        WebError::StaleForm(kept) => Some(kept),
        _ => None,
    };
    let way = match (&page.place, error.way()) {
        // Whoever is at a place goes on there.
        (Some(frame), way) if way == "/" => place::address(&frame.id).into(),
        (_, way) => way,
    };
    let who_can = error.who_can();
    let shown =
        page.show_as(error.status(), &ErrorPage { page: &page, name, way: &way, who_can, typed, kept });
    let mut response = shown.unwrap_or_else(|_| error.status().into_response());
    response.extensions_mut().insert(Told(page.say(&format!("{name}-text"))));
    response
}

/// The page with the ways on of whoever is signed in, at pages for people who sign in.
async fn page_for(site: &Site, error: &WebError, headers: &HeaderMap, path: &str) -> Page {
    let words = Words::of("en");
    let asker = asker(site, error, headers, path).await;
    let page = match (error, &asker) {
        (WebError::StaleForm(kept), _) => Page::with_token(words, kept.token.clone(), kept.cookie.clone()),
        (_, Some(_)) => Page::of(site, headers),
        (_, None) => Page::bare(words),
    };
    match asker {
        Some(Asker::At(frame)) => page.of_place(frame),
        Some(Asker::SignedIn) => page.for_signed_in(),
        None => page,
    }
}

/// Nobody where the store cannot say: the page of an error never waits for what may have caused it.
async fn asker(site: &Site, error: &WebError, headers: &HeaderMap, path: &str) -> Option<Asker> {
    let mut parts = path.split('/').skip(1);
    let (first, place, part) = (parts.next()?, parts.next(), parts.next());
    let is_for_members = matches!(first, "p" | "places" | "account");
    if !is_for_members || matches!(error, WebError::Busy | WebError::Internal) {
        return None;
    }
    let seat = site.store.account_seat(&held_session(headers)?, site.now()).await.ok()??;
    let Some(place) = place.filter(|_| first == "p") else { return Some(Asker::SignedIn) };
    let seat = match site.store.viewer_seat(&seat, &PlaceId(place.to_owned())).await {
        Ok(Some(seat)) => seat,
        _ => return Some(Asker::SignedIn),
    };
    let part = match part {
        Some("people") => Part::People,
        Some("settings" | "logo") => Part::Settings,
        Some("history") => Part::History,
        _ => Part::Reviews,
    };
    Some(site.frame(&seat, part).await.map_or(Asker::SignedIn, Asker::At))
}
