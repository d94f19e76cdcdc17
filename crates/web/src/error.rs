//! Everything that can go wrong for a visitor, each with a page that says what happened and the way on.
//!
//! Details go to the log, and never hold answers or secrets.

use crate::{fields::Fields, own_path::sign_in_for, page::Page, place::Frame, script::Told, typed::Typed};
use askama::Template;
use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header},
    response::{IntoResponse, Redirect},
};
use std::borrow::Cow;
use wholeplace_model::place::Role;
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
    /// The same for the picture of a place's review.
    PictureSwitchedOff,
    /// A share link whose time is over.
    LinkOver,
    /// A picture that its place does not share with those who took part.
    PictureNotShared,
    TooMany {
        retry_seconds: u64,
    },
    /// More reviews started than people would.
    TooManyStarts {
        retry_seconds: u64,
    },
    /// Words for a review that has closed meanwhile, and the way on.
    Closed(String),
    /// Words for answers that an early look has taken in meanwhile, and the way on.
    InLook(String),
    /// More invitations tried that are not there than people would.
    TooManyInvitations {
        retry_seconds: u64,
    },
    /// Somebody who is not signed in, at a page or sending a form, and where to go back to.
    NotSignedIn {
        back: String,
        is_page: bool,
    },
    /// Somebody who belongs to the place, and may not do this there.
    TooSmallARole {
        needs: Role,
        place: String,
        /// The addresses of those who may.
        who: Vec<String>,
    },
    /// Somebody who is signed in and does not look after the installation.
    NotAdministrator,
    /// A link that works once, and has been used, replaced or left too long.
    LinkGone,
    /// More wrong passwords than a person would type.
    TooManySignIns {
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
        typed: Box<Typed>,
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
    /// Who can do what the visitor cannot.
    who_can: &'a [String],
    typed: &'a Typed,
    kept: Option<&'a Kept>,
}

/// What a place does not have is not there, whoever asks.
pub(crate) fn not_there(error: StoreError) -> WebError {
    match error {
        StoreError::NotFound => WebError::NotFound,
        error => error.into(),
    }
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
        self.keeping_typed(Typed::of(fields))
    }

    pub(crate) fn keeping_typed(self, typed: Typed) -> Self {
        Self::Keeping { cause: Box::new(self), typed: Box::new(typed) }
    }

    /// The same error, shown at a place to somebody who may see that.
    pub(crate) fn at_place(self, frame: Frame) -> Self {
        match self {
            Self::Keeping { cause, mut typed } => {
                typed.frame = Some(frame);
                Self::Keeping { cause, typed }
            }
            other => other,
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::NotText => StatusCode::BAD_REQUEST,
            Self::NoSeat
            | Self::StaleForm(_)
            | Self::PictureNotShared
            | Self::NotSignedIn { .. }
            | Self::TooSmallARole { .. }
            | Self::NotAdministrator => StatusCode::FORBIDDEN,
            Self::SwitchedOff | Self::PictureSwitchedOff | Self::LinkGone | Self::LinkOver => {
                StatusCode::GONE
            }
            Self::Closed(_) | Self::InLook(_) => StatusCode::CONFLICT,
            Self::TooMany { .. }
            | Self::TooManyStarts { .. }
            | Self::TooManyInvitations { .. }
            | Self::TooManySignIns { .. } => StatusCode::TOO_MANY_REQUESTS,
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
            Self::PictureSwitchedOff => "error-picture-switched-off",
            Self::LinkOver => "error-link-over",
            Self::PictureNotShared => "error-picture-not-shared",
            Self::TooMany { .. } => "error-too-many",
            Self::TooManyStarts { .. } => "error-too-many-starts",
            Self::TooManyInvitations { .. } => "error-too-many-invitations",
            Self::Closed(_) => "error-closed",
            Self::InLook(_) => "error-in-look",
            Self::NotSignedIn { .. } => "error-not-signed-in",
            Self::TooSmallARole { needs: Role::Owner, .. } => "error-not-owner",
            Self::TooSmallARole { .. } => "error-not-facilitator",
            Self::NotAdministrator => "error-not-administrator",
            Self::LinkGone => "error-link-gone",
            Self::TooManySignIns { .. } => "error-too-many-sign-ins",
            Self::NotOffered => "error-not-offered",
            Self::Busy => "error-busy",
            Self::Full => "error-full",
            Self::Internal => "error-internal",
            Self::Keeping { cause, .. } => cause.name(),
        }
    }

    fn way(&self) -> Cow<'_, str> {
        Cow::Borrowed(match self {
            Self::NoSeat | Self::TooMany { .. } => "/return",
            Self::Closed(way) | Self::InLook(way) => way,
            Self::LinkGone | Self::TooManySignIns { .. } => "/sign-in",
            Self::NotAdministrator => "/places",
            Self::NotSignedIn { back, .. } => return sign_in_for(back).into(),
            Self::TooSmallARole { place, .. } => return format!("/p/{place}").into(),
            Self::Keeping { cause, .. } => return cause.way(),
            _ => "/",
        })
    }

    /// Who can do what the visitor cannot.
    fn who_can(&self) -> &[String] {
        match self {
            Self::TooSmallARole { who, .. } => who,
            Self::Keeping { cause, .. } => cause.who_can(),
            _ => &[],
        }
    }
}

impl From<StoreError> for WebError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NoSeat,
            StoreError::Closed => Self::Closed("/return".to_owned()),
            StoreError::InLook => Self::InLook("/return".to_owned()),
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
        if let Self::NotSignedIn { back, is_page: true } = &self {
            return Redirect::to(&sign_in_for(back)).into_response();
        }
        let name = self.name();
        let words = Words::of("en");
        let nothing = Typed::default();
        let (page, kept, typed) = match &self {
            Self::StaleForm(kept) => {
                (Page::with_token(words, kept.token.clone(), kept.cookie.clone()), Some(kept), &nothing)
            }
            Self::Keeping { typed, .. } => (Page::bare(words), None, typed.as_ref()),
            _ => (Page::bare(words), None, &nothing),
        };
        let page = match &typed.frame {
            Some(frame) => page.of_place(frame.clone()),
            None => page,
        };
        let page = page.titled(&format!("{name}-title"));
        let (way, who_can) = (self.way(), self.who_can());
        let shown =
            page.show_as(self.status(), &ErrorPage { page: &page, name, way: &way, who_can, typed, kept });
        let mut response = shown.unwrap_or_else(|_| self.status().into_response());
        response.extensions_mut().insert(Told(page.say(&format!("{name}-text"))));
        if let Self::TooMany { retry_seconds }
        | Self::TooManyStarts { retry_seconds }
        | Self::TooManyInvitations { retry_seconds }
        | Self::TooManySignIns { retry_seconds } = self
        {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(retry_seconds));
        }
        response
    }
}
