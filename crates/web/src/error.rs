//! Everything that can go wrong for a visitor, each with a page that says what happened and the way on.
//!
//! Details go to the log, and never hold answers or secrets.

use crate::{fields::Fields, page::Page, script::Told};
use askama::Template;
use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header},
    response::IntoResponse,
};
use wholeplace_store::StoreError;
use wholeplace_words::Words;

#[derive(Debug)]
pub(crate) enum WebError {
    NotFound,
    WrongMethod,
    /// A form or its number of fields is over the limit.
    TooLarge,
    /// A POST that is no form of ours.
    NotAForm,
    /// Bytes that are not UTF-8.
    NotText,
    /// No secret, or the wrong one, for this review.
    NoSeat,
    /// A form without the token of its visit; it can be sent again.
    StaleForm(Kept),
    /// A share link that its owner switched off.
    SwitchedOff,
    TooMany {
        retry_seconds: u64,
    },
    /// More reviews started than people would.
    TooManyStarts {
        retry_seconds: u64,
    },
    /// Words for a review that has closed meanwhile, and the way on.
    Closed(String),
    /// More invitations tried that are not there than people would.
    TooManyInvitations {
        retry_seconds: u64,
    },
    /// The review's instrument is not offered here at present.
    NotOffered,
    /// Too much to do, or stopping.
    Busy,
    /// The disk is full: nothing was saved.
    Full,
    Internal,
    /// Another error, with what the person had typed, which its page shows.
    Keeping {
        cause: Box<WebError>,
        typed: Vec<(String, String)>,
    },
}

/// A form that was kept because it could not be taken.
#[derive(Debug)]
pub(crate) struct Kept {
    pub(crate) path: String,
    pub(crate) fields: Fields,
    pub(crate) token: String,
    pub(crate) cookie: Option<HeaderValue>,
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    page: &'a Page,
    /// The start of the names of this page's sentences: `error-404`.
    name: &'static str,
    /// Where the way on leads.
    way: &'a str,
    typed: &'a [(String, String)],
    kept: Option<&'a Kept>,
}

impl WebError {
    /// An error nobody should see, logged with where it happened.
    pub(crate) fn internal(place: &'static str, error: &dyn std::error::Error) -> Self {
        tracing::error!(place, error = %error, "a page could not be made");
        Self::Internal
    }

    /// A mistake in the program. What the panic said may hold somebody's words, so it is not logged.
    pub(crate) fn mistake(place: &'static str) -> Self {
        tracing::error!(place, "a page could not be made because of a mistake in the program");
        Self::Internal
    }

    /// The same error, with what the person had typed shown on its page.
    pub(crate) fn keeping(self, fields: &Fields) -> Self {
        Self::Keeping { cause: Box::new(self), typed: fields.typed() }
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::NotText => StatusCode::BAD_REQUEST,
            Self::NoSeat | Self::StaleForm(_) => StatusCode::FORBIDDEN,
            Self::SwitchedOff => StatusCode::GONE,
            Self::Closed(_) => StatusCode::CONFLICT,
            Self::TooMany { .. } | Self::TooManyStarts { .. } | Self::TooManyInvitations { .. } => {
                StatusCode::TOO_MANY_REQUESTS
            }
            Self::NotOffered | Self::Busy | Self::Full => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Keeping { cause, .. } => cause.status(),
        }
    }

    /// The start of the names of this error's sentences in `errors.ftl`.
    fn name(&self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::WrongMethod => "error-method",
            Self::TooLarge => "error-too-large",
            Self::NotAForm => "error-not-a-form",
            Self::NotText => "error-not-text",
            Self::NoSeat => "error-no-seat",
            Self::StaleForm(_) => "error-stale-form",
            Self::SwitchedOff => "error-switched-off",
            Self::TooMany { .. } => "error-too-many",
            Self::TooManyStarts { .. } => "error-too-many-starts",
            Self::TooManyInvitations { .. } => "error-too-many-invitations",
            Self::Closed(_) => "error-closed",
            Self::NotOffered => "error-not-offered",
            Self::Busy => "error-busy",
            Self::Full => "error-full",
            Self::Internal => "error-internal",
            Self::Keeping { cause, .. } => cause.name(),
        }
    }

    fn way(&self) -> &str {
        match self {
            Self::NoSeat | Self::TooMany { .. } => "/return",
            Self::Closed(way) => way,
            Self::Keeping { cause, .. } => cause.way(),
            _ => "/",
        }
    }
}

impl From<StoreError> for WebError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NoSeat,
            StoreError::Closed => Self::Closed("/return".to_owned()),
            StoreError::Full => {
                tracing::error!(
                    "the disk is full or cannot be written: nothing is saved until there is room"
                );
                Self::Full
            }
            StoreError::Unavailable(_) => Self::Busy,
            other => Self::internal("store", &other),
        }
    }
}

impl IntoResponse for WebError {
    fn into_response(self) -> Response<Body> {
        let name = self.name();
        let words = Words::of("en");
        let (page, kept, typed): (_, _, &[_]) = match &self {
            Self::StaleForm(kept) => {
                (Page::with_token(words, kept.token.clone(), kept.cookie.clone()), Some(kept), &[])
            }
            Self::Keeping { typed, .. } => (Page::bare(words), None, typed),
            _ => (Page::bare(words), None, &[]),
        };
        let page = page.titled(&format!("{name}-title"));
        let shown =
            page.show_as(self.status(), &ErrorPage { page: &page, name, way: self.way(), typed, kept });
        let mut response = shown.unwrap_or_else(|_| self.status().into_response());
        response.extensions_mut().insert(Told(page.say(&format!("{name}-text"))));
        if let Self::TooMany { retry_seconds }
        | Self::TooManyStarts { retry_seconds }
        | Self::TooManyInvitations { retry_seconds } = self
        {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(retry_seconds));
        }
        response
    }
}
