//! Links that work once. Opening one moves its secret from the address into a cookie and shows what it is for; only
//! sending the form there uses it up, so that a scanner of e-mail which opens every link does no harm. What sending it
//! does is in `press`.

use super::press::Press;
use crate::{
    address::Address,
    error::WebError,
    fields::Fields,
    member::MaybeSignedIn,
    page::Page,
    password::check_new,
    path::Path,
    seat::OpenForm,
    session::{Visit, held_link},
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, Response, header},
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    access::{AccountSeat, Token},
    place::{Email, checked_name},
    problem::{Problem, ProblemKind},
};
use wholeplace_store::{Link, Purpose, StoreError};

#[derive(Template)]
#[template(path = "account/link.html")]
struct LinkPage<'a> {
    page: &'a Page,
    lead: String,
    button: String,
    asks: Asks,
    email: &'a str,
    place: &'a str,
    /// The id of the place that is joined, by which a form sent twice leads there.
    at: &'a str,
    /// Whoever is signed in, where the link is for somebody else.
    other: Option<String>,
}

/// What a link's page asks of whoever opened it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Asks {
    email: bool,
    password: bool,
    place: bool,
    /// To sign in first, since the address has an account; then nothing else.
    sign_in: bool,
}

/// `GET /link/{token}`
pub(crate) async fn open(
    State(site): State<Site>,
    Address(asker): Address,
    Path(token): Path<String>,
) -> Result<Response<Body>, WebError> {
    let token = Token::parse(&token).ok_or(WebError::LinkGone)?;
    if site.store.link(&token, site.now()).await?.is_none() {
        let tried = site.limits.codes.count(asker, site.now());
        tried.map_err(|retry_seconds| WebError::TooMany { retry_seconds })?;
        return Err(WebError::LinkGone);
    }
    let mut headers = HeaderMap::new();
    headers.insert(header::SET_COOKIE, site.keys.link_cookie(&token));
    Ok((headers, Redirect::to("/link")).into_response())
}

/// `GET /link`
pub(crate) async fn show(
    State(site): State<Site>,
    MaybeSignedIn(seat): MaybeSignedIn,
    headers: HeaderMap,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let token = held_link(&headers).ok_or(WebError::LinkGone)?;
    let link = site.store.link(&token, site.now()).await?.ok_or(WebError::LinkGone)?;
    render(&site, page, &link, seat.as_ref(), &Fields::default()).await
}

/// `POST /link`
pub(crate) async fn accept(
    State(site): State<Site>,
    MaybeSignedIn(seat): MaybeSignedIn,
    headers: HeaderMap,
    page: Page,
    OpenForm { fields }: OpenForm,
) -> Result<Response<Body>, WebError> {
    let token = held_link(&headers).ok_or(WebError::LinkGone)?;
    let press = Press::of(&site, &Visit::of(&headers), token, seat);
    match filled_in(&press, page, &fields).await {
        Err(WebError::LinkGone) => press.again(fields.get("at")).await,
        outcome => outcome,
    }
}

/// Does what the link is for, if the form is filled in.
async fn filled_in(press: &Press<'_>, mut page: Page, fields: &Fields) -> Result<Response<Body>, WebError> {
    let site = press.site;
    let link = site.store.link(&press.link, site.now()).await?.ok_or(WebError::LinkGone)?;
    let asks = asks(site, &link, press.seat.as_ref()).await?;
    let email = link.purpose.email().cloned().or_else(|| Email::parse(fields.get("email")));
    let name = checked_name(fields.get("place"));
    if asks.email && email.is_none() {
        page.problems.push(Problem::new("email", ProblemKind::NotAnAddress));
    }
    if asks.place
        && let Err(kind) = &name
    {
        page.problems.push(Problem::new("place", kind.clone()));
    }
    let password = fields.get("password");
    if asks.password
        && let Err(kind) = check_new(password, email.as_ref().map_or("", Email::as_str))
    {
        page.problems.push(Problem::new("password", kind));
    }
    if !page.problems.is_empty() || asks.sign_in {
        return render(site, page, &link, press.seat.as_ref(), fields).await;
    }
    let place = name.ok().filter(|_| asks.place);
    match (&link.purpose, email) {
        (Purpose::SignIn(_), _) => press.sign_in().await,
        (Purpose::Password(_), _) => press.set_password(password).await,
        (_, Some(email)) if asks.password => press.join_anew(email, password, place).await,
        _ => press.join(place).await,
    }
}

async fn asks(site: &Site, link: &Link, seat: Option<&AccountSeat>) -> Result<Asks, WebError> {
    let is_own = own_email(site, seat).await?.as_deref() == link.purpose.email().map(Email::as_str);
    let is_invitation = matches!(link.purpose, Purpose::Member { .. } | Purpose::NewPlace(_));
    let sign_in = is_invitation && link.has_account && !is_own;
    let new_account = is_invitation && !link.has_account;
    let first = link.purpose == Purpose::FirstAdministrator;
    Ok(Asks {
        email: first,
        password: first || new_account || matches!(link.purpose, Purpose::Password(_)),
        place: matches!(link.purpose, Purpose::NewPlace(_)) && !sign_in,
        sign_in,
    })
}

async fn own_email(site: &Site, seat: Option<&AccountSeat>) -> Result<Option<String>, WebError> {
    let Some(seat) = seat else { return Ok(None) };
    match site.store.account(seat).await {
        Ok(account) => Ok(Some(account.email)),
        Err(StoreError::NotFound) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

async fn render(
    site: &Site,
    page: Page,
    link: &Link,
    seat: Option<&AccountSeat>,
    fields: &Fields,
) -> Result<Response<Body>, WebError> {
    let asks = asks(site, link, seat).await?;
    let name = match link.purpose {
        Purpose::SignIn(_) => "link-sign-in",
        Purpose::Password(_) => "link-password",
        Purpose::Member { .. } => "link-member",
        Purpose::NewPlace(_) => "link-new-place",
        Purpose::FirstAdministrator => "link-first",
    };
    let place_name = link.place_name.as_deref().unwrap_or_default();
    let role = match link.purpose {
        Purpose::Member { role, .. } => page.role_text(role),
        _ => String::new(),
    };
    let page = page.titled(&format!("{name}-title"));
    let page = match link.purpose {
        Purpose::Member { .. } => {
            let title = page.say1("link-member-title", "place", place_name);
            page.with_title(title)
        }
        _ => page,
    };
    let other = if asks.sign_in { own_email(site, seat).await? } else { None };
    page.show(&LinkPage {
        page: &page,
        lead: page.say2(&format!("{name}-lead"), "place", place_name, "role", role),
        button: page.say(&format!("{name}-button")),
        asks,
        email: link.purpose.email().map_or(fields.get("email"), Email::as_str),
        place: fields.get("place"),
        at: match &link.purpose {
            Purpose::Member { place, .. } => &place.0,
            _ => "",
        },
        other,
    })
}
