//! The longest a request may take, from its first byte to the answer's. After that a page says so.

use crate::error::WebError;
use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::time::Duration;
use tokio::time::timeout;

const TIME_LIMIT: Duration = Duration::from_secs(30);

pub(crate) async fn keep(request: Request, next: Next) -> Response {
    timeout(TIME_LIMIT, next.run(request)).await.unwrap_or_else(|_| WebError::Busy.into_response())
}
