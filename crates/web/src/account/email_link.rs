//! Asking for a link by e-mail: to sign in, or to set a new password. The page says the same whether the address has an
//! account or not, and the message goes out after the page does.

use super::new_link;
use crate::{
    address::Address,
    error::WebError,
    limit::TooManyLetters,
    page::Page,
    seat::OpenForm,
    site::{Mailer, Site},
};
use askama::Template;
use axum::{body::Body, extract::State, http::Response};
use std::net::IpAddr;
use wholeplace_model::{
    place::Email,
    problem::{Problem, ProblemKind},
};
use wholeplace_store::Purpose;

/// How long a link that was asked for by e-mail works: 15 minutes.
const WORKS_SECONDS: i64 = 15 * 60;

#[derive(Template)]
#[template(path = "account/email-link.html")]
struct EmailLinkPage<'a> {
    page: &'a Page,
    /// The start of the names of this page's sentences.
    name: &'static str,
    action: &'static str,
    can_email: bool,
    email: &'a str,
    sent: bool,
}

#[derive(Clone, Copy)]
enum Kind {
    SignIn,
    Password,
}

/// `GET /sign-in/link`
pub(crate) async fn sign_in(State(site): State<Site>, page: Page) -> Result<Response<Body>, WebError> {
    Kind::SignIn.render(&site, page, "", false)
}

/// `POST /sign-in/link`
pub(crate) async fn send_sign_in(
    State(site): State<Site>,
    Address(asker): Address,
    page: Page,
    OpenForm { fields }: OpenForm,
) -> Result<Response<Body>, WebError> {
    Kind::SignIn.send(&site, asker, page, fields.get("email")).await
}

/// `GET /forgotten`
pub(crate) async fn forgotten(State(site): State<Site>, page: Page) -> Result<Response<Body>, WebError> {
    Kind::Password.render(&site, page, "", false)
}

/// `POST /forgotten`
pub(crate) async fn send_password(
    State(site): State<Site>,
    Address(asker): Address,
    page: Page,
    OpenForm { fields }: OpenForm,
) -> Result<Response<Body>, WebError> {
    Kind::Password.send(&site, asker, page, fields.get("email")).await
}

impl Kind {
    async fn send(
        self,
        site: &Site,
        asker: IpAddr,
        mut page: Page,
        typed: &str,
    ) -> Result<Response<Body>, WebError> {
        let Some(mailer) = site.mailer.clone() else { return Err(WebError::NotFound) };
        let Some(email) = Email::parse(typed) else {
            page.problems.push(Problem::new("email", ProblemKind::NotAnAddress));
            return self.render(site, page, typed.trim(), false);
        };
        match site.may_write_to(asker, &email) {
            Ok(()) => {
                let link = new_link(site, WORKS_SECONDS);
                let url = site.link_url(&link);
                if site.store.make_account_link(self.purpose(&email), link, site.now()).await? {
                    post(mailer, email.clone(), self.letter(&page, &url));
                }
            }
            // Who asks too often for one account is told the same and sent no more.
            Err(TooManyLetters::Received) => {}
            Err(TooManyLetters::Asked) => {
                page.problems.push(Problem::new("email", ProblemKind::NotSent));
                return self.render(site, page, typed.trim(), false);
            }
        }
        self.render(site, page, email.as_str(), true)
    }

    fn render(self, site: &Site, page: Page, email: &str, sent: bool) -> Result<Response<Body>, WebError> {
        let (name, action) = match self {
            Self::SignIn => ("sign-in-link", "/sign-in/link"),
            Self::Password => ("forgotten", "/forgotten"),
        };
        let page = page.titled(&format!("{name}-title"));
        let can_email = site.mailer.is_some();
        page.show(&EmailLinkPage { page: &page, name, action, can_email, email, sent })
    }

    fn purpose(self, email: &Email) -> Purpose {
        match self {
            Self::SignIn => Purpose::SignIn(email.clone()),
            Self::Password => Purpose::Password(email.clone()),
        }
    }

    /// Subject and text.
    fn letter(self, page: &Page, url: &str) -> (String, String) {
        match self {
            Self::SignIn => (page.say("sign-in-link-subject"), page.say1("sign-in-link-body", "link", url)),
            Self::Password => (page.say("forgotten-subject"), page.say1("forgotten-body", "link", url)),
        }
    }
}

/// Sends a message without keeping the page waiting, which would tell that there is somebody to send it to.
fn post(mailer: Mailer, to: Email, (subject, body): (String, String)) {
    tokio::task::spawn_blocking(move || {
        if let Err(problem) = mailer(to.as_str(), &subject, &body) {
            tracing::warn!(reason = %problem, "a link to sign in or set a password could not be e-mailed");
        }
    });
}
