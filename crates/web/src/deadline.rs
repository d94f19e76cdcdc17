//! The longest a request may take, be it to arrive or to be done. After that a page says so.

use crate::error::WebError;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::time::Duration;
use tokio::time::timeout;

pub(crate) async fn keep(State(limit): State<Duration>, request: Request, next: Next) -> Response {
    timeout(limit, next.run(request)).await.unwrap_or_else(|_| WebError::Busy.into_response())
}
