//! A browser without scripts: it keeps cookies for the paths they are for, follows redirects and sends forms.

use super::{Form, Html, promises};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, HeaderValue, Request, header},
};
use tower::ServiceExt;

#[derive(Clone)]
pub(crate) struct Browser {
    service: Router,
    pub(crate) cookies: Vec<Cookie>,
    /// What it says it comes from, as a proxy would tell.
    pub(crate) address: String,
    /// Encodings that it takes.
    pub(crate) accepts: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cookie {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) path: String,
}

#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
    /// The path that answered, after any redirects.
    pub(crate) path: String,
}

impl Browser {
    pub(crate) fn new(service: Router) -> Self {
        Self { service, cookies: Vec::new(), address: "192.0.2.1".to_owned(), accepts: "" }
    }

    /// Opens an address, following redirects.
    pub(crate) async fn get(&mut self, path: &str) -> Reply {
        let reply = self.send(Request::get(path).body(Body::empty()).unwrap()).await;
        self.follow(reply).await
    }

    /// Sends a form as its page would, following redirects.
    pub(crate) async fn submit(&mut self, form: &Form) -> Reply {
        let reply = self.post(&form.action, &form.fields).await;
        self.follow(reply).await
    }

    /// Sends a form as the script that saves while people type does.
    pub(crate) async fn autosave(&mut self, form: &Form) -> Reply {
        let request = Request::post(&form.action)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded;charset=UTF-8")
            .header(header::ACCEPT, "application/json");
        self.send(request.body(Body::from(encoded(&form.fields))).unwrap()).await
    }

    /// Sends any fields to an address, and stays at what it answers.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(String, String)]) -> Reply {
        self.post_bytes(path, encoded(fields).into_bytes()).await
    }

    pub(crate) async fn post_bytes(&mut self, path: &str, body: Vec<u8>) -> Reply {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends one request with the cookies that belong to it.
    pub(crate) async fn send(&mut self, mut request: Request<Body>) -> Reply {
        let path = request.uri().path().to_owned();
        let cookies: Vec<_> =
            self.cookies.iter().filter(|cookie| cookie.is_for(&path)).map(Cookie::pair).collect();
        let headers = request.headers_mut();
        if !cookies.is_empty() {
            headers.insert(header::COOKIE, HeaderValue::from_bytes(cookies.join("; ").as_bytes()).unwrap());
        }
        headers.insert("x-forwarded-for", self.address.parse().unwrap());
        headers.insert(header::ACCEPT_ENCODING, self.accepts.parse().unwrap());
        let is_head = request.method() == "HEAD";
        let response = self.service.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        let reply = Reply { status: parts.status.as_u16(), headers: parts.headers, body, path };
        promises::check(&reply, is_head);
        self.keep_cookies(&reply);
        reply
    }

    pub(crate) async fn follow(&mut self, mut reply: Reply) -> Reply {
        for _ in 0..5 {
            let Some(next) = reply.location() else { return reply };
            let next = next.split('#').next().unwrap_or_default().to_owned();
            reply = self.send(Request::get(&next).body(Body::empty()).unwrap()).await;
        }
        panic!("redirects without an end at {}", reply.path)
    }

    pub(crate) fn cookie(&self, name: &str) -> Option<&Cookie> {
        self.cookies.iter().find(|cookie| cookie.name == name)
    }

    /// The same browser with another value in a cookie it has.
    pub(crate) fn holding(mut self, name: &str, value: &str) -> Self {
        let cookie = self.cookies.iter_mut().find(|cookie| cookie.name == name).unwrap();
        value.clone_into(&mut cookie.value);
        self
    }

    /// The same browser, signed in with a session's secret.
    pub(crate) fn with_session(mut self, secret: &str) -> Self {
        let (name, path) = ("wholeplace_session".to_owned(), "/".to_owned());
        self.cookies.push(Cookie { name, value: secret.to_owned(), path });
        self
    }

    /// Sends a file as its page's form would.
    pub(crate) async fn upload(&mut self, form: &Form, name: &str, file: &[u8]) -> Reply {
        let mut body = Vec::new();
        for (field, value) in form.fields.iter().filter(|(field, _)| field != name) {
            body.extend(
                format!("--bound\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n")
                    .as_bytes(),
            );
        }
        let head =
            format!("--bound\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"a.png\"\r\n\r\n");
        body.extend(head.as_bytes());
        body.extend(file);
        body.extend(b"\r\n--bound--\r\n");
        let request =
            Request::post(&form.action).header(header::CONTENT_TYPE, "multipart/form-data; boundary=bound");
        let reply = self.send(request.body(Body::from(body)).unwrap()).await;
        self.follow(reply).await
    }

    /// The same browser at a service that was started anew.
    pub(crate) fn with_cookies_of(mut self, other: &Self) -> Self {
        self.cookies = other.cookies.clone();
        self
    }

    fn keep_cookies(&mut self, reply: &Reply) {
        for line in reply.set_cookies() {
            let mut parts = line.split("; ");
            let (name, value) = parts.next().and_then(|pair| pair.split_once('=')).unwrap();
            let rest: Vec<_> = parts.collect();
            let path = rest.iter().find_map(|part| part.strip_prefix("Path=")).unwrap().to_owned();
            self.cookies.retain(|cookie| cookie.name != name || cookie.path != path);
            if !rest.contains(&"Max-Age=0") {
                self.cookies.push(Cookie { name: name.to_owned(), value: value.to_owned(), path });
            }
        }
    }
}

impl Cookie {
    fn is_for(&self, path: &str) -> bool {
        path.strip_prefix(&self.path)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || self.path.ends_with('/'))
    }

    fn pair(&self) -> String {
        format!("{}={}", self.name, self.value)
    }
}

impl Reply {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub(crate) fn html(&self) -> Html {
        Html::read(&self.text())
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn location(&self) -> Option<&str> {
        (300..400).contains(&self.status).then(|| self.header("location"))
    }

    pub(crate) fn set_cookies(&self) -> impl Iterator<Item = &str> {
        self.headers.get_all(header::SET_COOKIE).iter().map(|line| line.to_str().unwrap())
    }
}

/// Fields as a browser sends them: line ends as CRLF, everything but letters and digits percent-encoded.
pub(crate) fn encoded(fields: &[(String, String)]) -> String {
    let part = |text: &str| {
        let lines = text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n");
        let escaped = |byte: u8| match byte {
            b' ' => "+".to_owned(),
            b if b.is_ascii_alphanumeric() || b"*-._".contains(&b) => char::from(b).to_string(),
            b => format!("%{b:02X}"),
        };
        lines.bytes().map(escaped).collect::<String>()
    };
    fields.iter().map(|(name, value)| format!("{}={}", part(name), part(value))).collect::<Vec<_>>().join("&")
}
