//! Cookies and form tokens. A visit cookie names nobody: it only lets a form prove that this site's page sent it.
//!
//! Signing in gives a cookie with the session's secret; a link that works once moves its secret into a cookie that only
//! its own page is sent. The secret of a response lives in a cookie of its own, sent only to that response's pages, so that several reviews
//! can be open in one browser and none shows its secret in the address bar.

use axum::http::{HeaderMap, HeaderValue, header};
use wholeplace_model::{
    access::{InstallationKey, Token},
    hex,
    place::PlaceId,
    response::ResponseId,
    review::ReviewId,
};
use wholeplace_store::NewSession;

/// What cookies and form tokens are made with.
pub(crate) struct Keys {
    forms: [u8; 32],
    starts: [u8; 32],
    links: [u8; 32],
    /// Whether people reach the service over TLS, so that cookies may insist on it.
    secure: bool,
}

/// One browser's visit, from its cookie or new.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    id: String,
    pub(crate) is_new: bool,
}

/// What a link that works once can begin.
pub(crate) struct LinkBegins {
    pub(crate) session: NewSession,
    pub(crate) place: PlaceId,
}

const VISIT: &str = "wholeplace_visit";
/// Starts the names of the cookies that say which responses this browser has begun.
const BEGUN: &str = "wholeplace_begun_";
const DEVICE: &str = "wholeplace_device";
const SESSION: &str = "wholeplace_session";
const LINK: &str = "wholeplace_link";
const SHEET: &str = "wholeplace_sheet";

impl Visit {
    /// The visit that the browser says it is on, or a new one.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        match cookie(headers, VISIT) {
            Some(id) if hex::decode::<16>(id).is_some() => Self { id: id.to_owned(), is_new: false },
            _ => Self { id: hex::encode(&random::<16>()), is_new: true },
        }
    }
}

impl Keys {
    pub(crate) fn new(key: &InstallationKey, secure: bool) -> Self {
        Self {
            forms: blake3::derive_key("wholeplace 2026 form tokens", &key.0),
            starts: blake3::derive_key("wholeplace 2026 responses started with a form", &key.0),
            links: blake3::derive_key("wholeplace 2026 what a link that works once begins", &key.0),
            secure,
        }
    }

    /// What a form of this visit must send back.
    pub(crate) fn form_token(&self, visit: &Visit) -> String {
        hex::encode(&blake3::keyed_hash(&self.forms, visit.id.as_bytes()).as_bytes()[..16])
    }

    /// Whether a form came from a page that this visit was given.
    pub(crate) fn vouches_for(&self, visit: &Visit, token: &str) -> bool {
        let expected = blake3::hash(self.form_token(visit).as_bytes());
        !visit.is_new && blake3::hash(token.as_bytes()) == expected
    }

    pub(crate) fn visit_cookie(&self, visit: &Visit) -> HeaderValue {
        self.cookie(VISIT, &visit.id, "/", "")
    }

    /// Ends the visit, so that nothing that was typed in it can be sent again.
    pub(crate) fn end_visit_cookie(&self) -> HeaderValue {
        self.cookie(VISIT, "", "/", "; Max-Age=0")
    }

    /// The id and the secret of the response that is started with a form, the same however often this visit sends it.
    pub(crate) fn started_with(&self, visit: &Visit, once: &str) -> (ResponseId, Token) {
        let bytes = *blake3::keyed_hash(&self.starts, format!("{} {once}", visit.id).as_bytes()).as_bytes();
        let token = std::array::from_fn(|index| bytes[index]);
        (ResponseId(hex::encode(&bytes[16..24])), Token::from_random(token))
    }

    /// What a link that works once begins in this visit, the same however often its form is sent.
    pub(crate) fn begun_with_link(&self, visit: &Visit, link: &Token) -> LinkBegins {
        let bytes =
            *blake3::keyed_hash(&self.links, format!("{} {}", visit.id, link.reveal()).as_bytes()).as_bytes();
        let token = Token::from_random(std::array::from_fn(|index| bytes[index]));
        LinkBegins {
            session: NewSession { id: hex::encode(&bytes[16..24]), token },
            place: PlaceId(hex::encode(&bytes[24..])),
        }
    }

    /// Says that several people use this browser, one after another, each starting at the same invitation.
    pub(crate) fn device_cookie(&self, invitation: &Token) -> HeaderValue {
        self.cookie(DEVICE, &invitation.reveal(), "/", "")
    }

    pub(crate) fn end_device_cookie(&self) -> HeaderValue {
        self.cookie(DEVICE, "", "/", "; Max-Age=0")
    }

    /// The cookie that opens a response on its own pages, until the browser closes.
    pub(crate) fn seat_cookie(&self, id: &ResponseId, token: &Token) -> HeaderValue {
        self.cookie(&seat_name(id), &token.reveal(), &format!("/r/{}", id.0), "")
    }

    /// Takes a response's cookie off this browser.
    pub(crate) fn end_seat_cookie(&self, id: &ResponseId) -> HeaderValue {
        self.cookie(&seat_name(id), "", &format!("/r/{}", id.0), "; Max-Age=0")
    }

    /// Says at the invitations of a review which response this browser has begun there, until the browser closes.
    pub(crate) fn begun_cookie(&self, id: &ResponseId, review: &ReviewId) -> HeaderValue {
        self.cookie(&format!("{BEGUN}{}", id.0), &review.0, "/join", "")
    }

    pub(crate) fn end_begun_cookie(&self, id: &ResponseId) -> HeaderValue {
        self.cookie(&format!("{BEGUN}{}", id.0), "", "/join", "; Max-Age=0")
    }

    /// The cookie of somebody who is signed in, until the browser closes.
    pub(crate) fn session_cookie(&self, token: &Token) -> HeaderValue {
        self.cookie(SESSION, &token.reveal(), "/", "")
    }

    pub(crate) fn end_session_cookie(&self) -> HeaderValue {
        self.cookie(SESSION, "", "/", "; Max-Age=0")
    }

    /// The cookie that holds the secret of a link that works once, for the page where it is used.
    pub(crate) fn link_cookie(&self, token: &Token) -> HeaderValue {
        self.cookie(LINK, &token.reveal(), "/link", "")
    }

    pub(crate) fn end_link_cookie(&self) -> HeaderValue {
        self.cookie(LINK, "", "/link", "; Max-Age=0")
    }

    /// Says on the pages for paper, at this address, which sheet this browser kept last. Its code is in view for half an
    /// hour, or until the next one is kept.
    pub(crate) fn sheet_cookie(&self, paper: &str, sheet: &str) -> HeaderValue {
        self.cookie(SHEET, sheet, paper, "; Max-Age=1800")
    }

    fn cookie(&self, name: &str, value: &str, path: &str, extra: &str) -> HeaderValue {
        let secure = if self.secure { "; Secure" } else { "" };
        let text = format!("{name}={value}; Path={path}; HttpOnly; SameSite=Lax{secure}{extra}");
        HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
    }
}

/// The token that this browser holds for a response.
pub(crate) fn held_token(headers: &HeaderMap, id: &ResponseId) -> Option<Token> {
    Token::parse(cookie(headers, &seat_name(id))?)
}

/// The invitation at which the people who share this browser start, if several do.
pub(crate) fn shared_invitation(headers: &HeaderMap) -> Option<Token> {
    Token::parse(cookie(headers, DEVICE)?)
}

/// The responses that this browser has begun in a review.
pub(crate) fn begun(headers: &HeaderMap, review: &ReviewId) -> Vec<ResponseId> {
    let begun = cookies(headers).filter(|(_, value)| *value == review.0);
    begun.filter_map(|(name, _)| Some(ResponseId(name.strip_prefix(BEGUN)?.to_owned()))).collect()
}

/// The secret of the session that this browser holds.
pub(crate) fn held_session(headers: &HeaderMap) -> Option<Token> {
    Token::parse(cookie(headers, SESSION)?)
}

/// The secret of the link that this browser has opened.
pub(crate) fn held_link(headers: &HeaderMap) -> Option<Token> {
    Token::parse(cookie(headers, LINK)?)
}

/// The sheet from paper whose code this browser may show.
pub(crate) fn sheet_in_view(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, SHEET)
}

/// Bytes from the operating system's source of randomness.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

fn seat_name(id: &ResponseId) -> String {
    format!("wholeplace_{}", id.0)
}

fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    cookies(headers).find_map(|(found, value)| (found == name).then_some(value))
}

fn cookies(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
}
