//! Changing one's own password, which ends one's other sessions.

use crate::{
    error::WebError,
    member::{SignedIn, SignedInForm},
    page::Page,
    password::check_new,
    site::Site,
};
use askama::Template;
use axum::{body::Body, extract::State, http::Response};
use wholeplace_model::{
    access::AccountSeat,
    problem::{Problem, ProblemKind},
};
use wholeplace_store::Changed;

#[derive(Template)]
#[template(path = "account/password.html")]
struct PasswordPage<'a> {
    page: &'a Page,
    email: &'a str,
    /// Whether they have one already, which must be given too.
    has_password: bool,
    changed: bool,
}

/// `GET /account/password`
pub(crate) async fn show(
    State(site): State<Site>,
    SignedIn(seat): SignedIn,
    page: Page,
) -> Result<Response<Body>, WebError> {
    render(&site, &seat, page, false).await
}

/// `POST /account/password`
pub(crate) async fn change(
    State(site): State<Site>,
    mut page: Page,
    SignedInForm { seat, fields }: SignedInForm,
) -> Result<Response<Body>, WebError> {
    let own = site.store.own_credentials(&seat).await?;
    let (old, new) = (fields.get("password-now"), fields.get("password"));
    if let Err(kind) = check_new(new, own.email.as_str()) {
        page.problems.push(Problem::new("password", kind));
    }
    if own.password.is_some() && old.is_empty() {
        page.problems.push(Problem::new("password-now", ProblemKind::Missing));
    }
    if !page.problems.is_empty() {
        return render(&site, &seat, page, false).await;
    }
    if own.password.is_some() {
        let key = ("password", &own.email);
        let counted = site.limits.accounts.count_for(key, site.now());
        counted.map_err(|retry_seconds| WebError::TooManySignIns { retry_seconds })?;
        if !site.passwords.verify(old, own.password.as_ref()).await? {
            page.problems.push(Problem::new("password-now", ProblemKind::WrongPassword));
            return render(&site, &seat, page, false).await;
        }
        site.limits.accounts.forgive_for(key);
    }
    let hashed = site.passwords.hash(new).await?;
    match site.store.change_password(&seat, own.password, hashed).await? {
        Changed::Yes => render(&site, &seat, page, true).await,
        Changed::Elsewhere(()) => {
            page.problems.push(Problem::new("password-now", ProblemKind::WrongPassword));
            render(&site, &seat, page, false).await
        }
    }
}

async fn render(
    site: &Site,
    seat: &AccountSeat,
    page: Page,
    changed: bool,
) -> Result<Response<Body>, WebError> {
    let account = site.store.account(seat).await?;
    let page = page.titled("password-title").for_signed_in();
    let has_password = account.has_password;
    page.show(&PasswordPage { page: &page, email: &account.email, has_password, changed })
}
