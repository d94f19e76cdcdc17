//! Links that work once. Opening one moves its secret from the address into a cookie and shows what it is for; only
//! sending the form there uses it up, so that a scanner of e-mail which opens every link does no harm.

use super::{admit, new_id, new_session};
use crate::{
    address::Address, error::WebError, fields::Fields, member::MaybeSignedIn, page::Page,
    password::check_new, path::Path, seat::OpenForm, session::held_link, site::Site,
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
    place::{AccountId, Email, PlaceId, checked_name},
    problem::{Problem, ProblemKind},
};
use wholeplace_store::{Accepted, Link, NewAccount, NewPlace, Purpose, StoreError};

#[derive(Template)]
#[template(path = "account/link.html")]
struct LinkPage<'a> {
    page: &'a Page,
    lead: String,
    button: String,
    asks: Asks,
    email: &'a str,
    place: &'a str,
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
    let (_, link) = opened(&site, &headers).await?;
    render(&site, page, &link, seat.as_ref(), &Fields::default()).await
}

/// `POST /link`
pub(crate) async fn accept(
    State(site): State<Site>,
    MaybeSignedIn(seat): MaybeSignedIn,
    headers: HeaderMap,
    mut page: Page,
    OpenForm { fields }: OpenForm,
) -> Result<Response<Body>, WebError> {
    let (token, link) = opened(&site, &headers).await?;
    let asks = asks(&site, &link, seat.as_ref()).await?;
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
        return render(&site, page, &link, seat.as_ref(), &fields).await;
    }
    let place = name.ok().filter(|_| asks.place).map(|name| NewPlace { id: PlaceId(new_id()), name });
    match (&link.purpose, email, seat) {
        (Purpose::SignIn(_), ..) => sign_in(&site, &token).await,
        (Purpose::Password(_), ..) => set_password(&site, &token, password).await,
        (_, Some(email), _) if asks.password => join_anew(&site, &token, email, password, place).await,
        (_, _, Some(seat)) => {
            let accepted = site.store.accept(&seat, &token, place, site.now()).await?;
            let mut headers = HeaderMap::new();
            headers.insert(header::SET_COOKIE, site.keys.end_link_cookie());
            Ok((headers, Redirect::to(&next(accepted)?)).into_response())
        }
        _ => Err(WebError::LinkGone),
    }
}

async fn sign_in(site: &Site, token: &Token) -> Result<Response<Body>, WebError> {
    let session = new_session();
    if !site.store.sign_in_by_link(token, session.clone(), site.now()).await? {
        return Err(WebError::LinkGone);
    }
    // The sign-in page leads on from here, since it knows where somebody who is signed in belongs.
    Ok(admit(site, &session, "/sign-in"))
}

async fn set_password(site: &Site, token: &Token, password: &str) -> Result<Response<Body>, WebError> {
    let (password, session) = (site.passwords.hash(password).await?, new_session());
    if !site.store.set_password_by_link(token, password, session.clone(), site.now()).await? {
        return Err(WebError::LinkGone);
    }
    Ok(admit(site, &session, "/sign-in"))
}

async fn join_anew(
    site: &Site,
    token: &Token,
    email: Email,
    password: &str,
    place: Option<NewPlace>,
) -> Result<Response<Body>, WebError> {
    let (password, session) = (site.passwords.hash(password).await?, new_session());
    let account = NewAccount { id: AccountId(new_id()), email, password };
    let now = site.now();
    let accepted = site.store.accept_with_new_account(token, account, place, session.clone(), now).await?;
    Ok(admit(site, &session, &next(accepted)?))
}

fn next(accepted: Accepted) -> Result<String, WebError> {
    match accepted {
        Accepted::At(place) => Ok(format!("/p/{}", place.0)),
        Accepted::Administrator => Ok("/places".to_owned()),
        Accepted::Gone => Err(WebError::LinkGone),
        Accepted::SignInFirst => Ok("/link".to_owned()),
    }
}

/// The link whose secret this browser holds.
async fn opened(site: &Site, headers: &HeaderMap) -> Result<(Token, Link), WebError> {
    let token = held_link(headers).ok_or(WebError::LinkGone)?;
    let link = site.store.link(&token, site.now()).await?.ok_or(WebError::LinkGone)?;
    Ok((token, link))
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
        other,
    })
}
