//! A posted form as names and values, read strictly: bad UTF-8, too many fields or too much is said, not guessed at.

use crate::{error::WebError, multipart, typed::Sent};
use axum::{
    body::{Body, HttpBody},
    extract::Request,
    http::header,
};
use std::{future::poll_fn, pin::Pin};
use wholeplace_model::instrument::{DOMAIN_LIMIT, STATEMENT_LIMIT};

/// The most bytes a form may have: room for twenty reasons of 20,000 characters, each of which may take twelve bytes as
/// browsers send it.
pub(crate) const BODY_LIMIT: usize = 5 * 1024 * 1024;
/// The most bytes read of a form that is too large. A browser shows our page about it only once it has sent everything.
const PATIENCE_LIMIT: usize = 64 * 1024 * 1024;
/// The most fields a form may have: the largest is a sheet from paper, with a mark and a reason for each statement.
const FIELD_LIMIT: usize = 2 * DOMAIN_LIMIT * STATEMENT_LIMIT + 20;

/// What our pages put into forms themselves, and what is chosen there and not typed.
const OWN: [&str; 35] = [
    "action",
    "after",
    "alignment",
    "at",
    "carry",
    "do",
    "domain",
    "family",
    "first",
    "for_what",
    "form",
    "go",
    "instrument",
    "interim",
    "kept",
    "last",
    "link",
    "mailing",
    "name-group",
    "name_group",
    "new",
    "next",
    "once",
    "participants",
    "plan",
    "reasons",
    "revision",
    "seen",
    "shared",
    "state",
    "suggested",
    "sure",
    "term",
    "theme",
    "version",
];

/// A form's fields in the order they came.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields(pub(crate) Vec<(String, String)>);

/// A form that a file came with.
#[derive(Debug, Clone, Default)]
pub(crate) struct Upload {
    pub(crate) fields: Fields,
    /// The bytes of the file; none if nothing was chosen.
    pub(crate) file: Vec<u8>,
}

impl Upload {
    /// Reads the body of a form with one file. One that is sent again from the page that kept it has lost its file.
    pub(crate) async fn read(request: Request) -> Result<Self, WebError> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let Some(boundary) = kind.and_then(multipart::boundary).map(str::to_owned) else {
            return Ok(Self { fields: Fields::read(request).await?, file: Vec::new() });
        };
        let body = whole(request.into_body()).await?;
        let mut upload = Self::default();
        for part in multipart::parts(&body, &boundary).ok_or(WebError::NotAForm)? {
            if part.is_file {
                upload.file = part.bytes.to_vec();
            } else {
                let value = String::from_utf8(part.bytes.to_vec()).map_err(|_| WebError::NotText)?;
                upload.fields.0.push((part.name, value));
            }
        }
        Ok(upload)
    }
}

impl Fields {
    /// Reads the body of a form.
    pub(crate) async fn read(request: Request) -> Result<Self, WebError> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded")) {
            return Err(WebError::NotAForm);
        }
        let sent = request.extensions().get::<Sent>().cloned();
        let body = whole(request.into_body()).await?;
        let fields = Self::parse(&body)?;
        if let Some(sent) = sent {
            sent.keep(body);
        }
        Ok(fields)
    }

    /// Reads `name=value&name=value`, percent-encoded.
    pub(crate) fn parse(body: &[u8]) -> Result<Self, WebError> {
        if body.is_empty() {
            return Ok(Self::default());
        }
        let pairs: Vec<_> = body.split(|byte| *byte == b'&').collect();
        if pairs.len() > FIELD_LIMIT {
            return Err(WebError::TooLarge);
        }
        let fields = pairs.into_iter().map(|pair| {
            let cut = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
            Ok((decode(&pair[..cut])?, decode(pair.get(cut + 1..).unwrap_or_default())?))
        });
        fields.collect::<Result<Vec<_>, WebError>>().map(Self)
    }

    /// The last value of a field; empty where the form has none.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.iter().rev().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// The fields that may stand on another page: no password is ever shown again.
    pub(crate) fn without_secrets(&self) -> Self {
        Self(self.0.iter().filter(|(name, _)| !is_secret(name)).cloned().collect())
    }

    /// What a person typed, without what the page itself put in, and without passwords and codes.
    pub(crate) fn typed(&self) -> Vec<(String, String)> {
        let is_own = |name: &str| OWN.contains(&name) || name.starts_with("seen-");
        let is_typed = |(name, value): &&(String, String)| {
            !is_own(name) && !is_secret(name) && name != "code" && !value.trim().is_empty() && !is_id(value)
        };
        self.0.iter().filter(is_typed).cloned().collect()
    }
}

/// An id that a page made, of a place or of something new.
fn is_id(value: &str) -> bool {
    matches!(value.len(), 16 | 32) && value.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_secret(name: &str) -> bool {
    name.starts_with("password")
}

/// All bytes of a body that is not too large.
async fn whole(mut body: Body) -> Result<Vec<u8>, WebError> {
    let (mut bytes, mut length) = (Vec::new(), 0);
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        // Whoever ended the connection will not see this.
        let Ok(data) = frame.map_err(|_| WebError::NotText)?.into_data() else { continue };
        length += data.len();
        if length > PATIENCE_LIMIT {
            return Err(WebError::TooLarge);
        } else if length > BODY_LIMIT {
            bytes = Vec::new();
        } else {
            bytes.extend_from_slice(&data);
        }
    }
    if length > BODY_LIMIT { Err(WebError::TooLarge) } else { Ok(bytes) }
}

fn decode(text: &[u8]) -> Result<String, WebError> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        match (byte, after) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, beyond @ ..]) => {
                let digit =
                    |byte: &u8| char::from(*byte).to_digit(16).and_then(|value| u8::try_from(value).ok());
                let (high, low) = digit(high).zip(digit(low)).ok_or(WebError::NotText)?;
                bytes.push(high << 4 | low);
                rest = beyond;
            }
            (b'%', _) => return Err(WebError::NotText),
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).map_err(|_| WebError::NotText)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(body: &str) -> Vec<(String, String)> {
        Fields::parse(body.as_bytes()).expect("a readable form").0
    }

    #[test]
    fn reads_what_browsers_send() {
        let fields = pairs("rating-a=4&reason-a=caf%C3%A9+%26+t%C5%B7&empty=&bare");
        let expected = [("rating-a", "4"), ("reason-a", "café & tŷ"), ("empty", ""), ("bare", "")];
        assert_eq!(fields, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn says_when_it_is_not_text() {
        for body in ["reason=%FF", "reason=%C3", "reason=%", "reason=%zz"] {
            assert!(matches!(Fields::parse(body.as_bytes()), Err(WebError::NotText)), "{body}");
        }
    }

    #[test]
    fn a_sheet_of_the_largest_instrument_fits() {
        let each = "mark-a/b=4&reason-a/b=Some+words&";
        let sheet = each.repeat(DOMAIN_LIMIT * STATEMENT_LIMIT) + "form=f&once=o&kept=0&go=look";
        assert!(Fields::parse(sheet.as_bytes()).is_ok());
    }

    #[test]
    fn a_flood_of_fields_is_refused() {
        assert!(matches!(Fields::parse("a=1&".repeat(100_000).as_bytes()), Err(WebError::TooLarge)));
    }
}
