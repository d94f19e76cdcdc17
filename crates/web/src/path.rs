//! The variable parts of an address. One that cannot be read (bad UTF-8, say) is an address that we do not have.

use crate::error::WebError;
use axum::{extract::FromRequestParts, http::request::Parts};
use serde::de::DeserializeOwned;

/// As axum's, with our own page where it fails.
pub(crate) struct Path<T>(pub(crate) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WebError> {
        let read = axum::extract::Path::from_request_parts(parts, state).await;
        read.map(|parts| Self(parts.0)).map_err(|_| WebError::NotFound)
    }
}
