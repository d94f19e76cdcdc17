//! Everything that can go wrong for a visitor: what it is called, and the way on. `error_page` makes the page of it.
//!
//! Details go to the log, and never hold answers or secrets.

use crate::{fields::Fields, own_path::sign_in_for};
use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header},
    response::{IntoResponse, Redirect},
};
use std::{borrow::Cow, sync::Arc};
use wholeplace_model::place::Role;
use wholeplace_store::StoreError;

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
}

/// A form that was kept because it could not be taken.
#[derive(Debug)]
pub(crate) struct Kept {
    pub(crate) path: String,
    pub(crate) fields: Fields,
    pub(crate) token: String,
    pub(crate) cookie: Option<HeaderValue>,
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

    /// Whether its page shows what the form held. Not where that was not read, where nothing is worth copying, or where
    /// the page has the form itself.
    pub(crate) fn keeps_typed(&self) -> bool {
        !matches!(
            self,
            Self::StaleForm(_)
                | Self::WrongMethod
                | Self::LinkGone
                | Self::TooMany { .. }
                | Self::TooManyInvitations { .. }
                | Self::TooManySignIns { .. }
        )
    }

    pub(crate) fn status(&self) -> StatusCode {
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
        }
    }

    /// The start of the names of this error's sentences in `errors.ftl`.
    pub(crate) fn name(&self) -> &'static str {
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
        }
    }

    /// Where its page leads on.
    pub(crate) fn way(&self) -> Cow<'_, str> {
        Cow::Borrowed(match self {
            Self::NoSeat | Self::TooMany { .. } => "/return",
            Self::Closed(way) | Self::InLook(way) => way,
            Self::LinkGone | Self::TooManySignIns { .. } => "/sign-in",
            Self::NotAdministrator => "/places",
            Self::NotSignedIn { back, .. } => return sign_in_for(back).into(),
            Self::TooSmallARole { place, .. } => return format!("/p/{place}").into(),
            _ => "/",
        })
    }

    /// Who can do what the visitor cannot.
    pub(crate) fn who_can(&self) -> &[String] {
        match self {
            Self::TooSmallARole { who, .. } => who,
            _ => &[],
        }
    }
}

impl From<StoreError> for WebError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
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
    /// Only what went wrong, for `error_page`, which knows who asked and what they had typed.
    fn into_response(self) -> Response<Body> {
        if let Self::NotSignedIn { back, is_page: true } = &self {
            return Redirect::to(&sign_in_for(back)).into_response();
        }
        let mut response = self.status().into_response();
        if let Self::TooMany { retry_seconds }
        | Self::TooManyStarts { retry_seconds }
        | Self::TooManyInvitations { retry_seconds }
        | Self::TooManySignIns { retry_seconds } = &self
        {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_seconds));
        }
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}
