//! Errors as the script that saves while people type reads them: what the page would say, as JSON.
//!
//! Only what trying again cannot mend is told so; after anything else the script tries again by itself.

use axum::{
    Json,
    extract::Request,
    http::header,
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde_json::json;

/// What an error page says, carried beside it.
#[derive(Clone)]
pub(crate) struct Told(pub(crate) String);

/// Whether a request comes from the script.
pub(crate) fn asks(headers: &header::HeaderMap) -> bool {
    headers.get(header::ACCEPT).is_some_and(|kind| kind == "application/json")
}

pub(crate) async fn tell(request: Request, next: Next) -> Response {
    let for_script = asks(request.headers());
    let response = next.run(request).await;
    match response.extensions().get::<Told>() {
        Some(Told(text)) if for_script && response.status().is_client_error() => {
            let problem = json!({ "field": "", "text": text });
            (response.status(), Json(json!({ "saved": false, "problems": [problem] }))).into_response()
        }
        _ => response,
    }
}
