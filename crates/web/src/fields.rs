//! A posted form as names and values, read strictly: bad UTF-8, too many fields or too much is said, not guessed at.

use crate::{error::WebError, id::is_id, multipart, typed::Sent};
use axum::{
    body::{Body, HttpBody},
    extract::Request,
    http::header,
};
use std::{future::poll_fn, pin::Pin};
use wholeplace_model::{
    comments::HoldReason,
    instrument::{DOMAIN_LIMIT, STATEMENT_LIMIT},
    place::Role,
};

/// The most bytes a form may have: room for twenty reasons of 20,000 characters, each of which may take twelve bytes as
/// browsers send it.
pub(crate) const BODY_LIMIT: usize = 5 * 1024 * 1024;
/// The most bytes read of a form that is too large. A browser shows our page about it only once it has sent everything.
const PATIENCE_LIMIT: usize = 64 * 1024 * 1024;
/// The most fields a form may have: the largest is a sheet from paper, with a mark and a reason for each statement.
const FIELD_LIMIT: usize = 2 * DOMAIN_LIMIT * STATEMENT_LIMIT + 20;

/// What our pages put into forms themselves, and what is chosen there and not typed.
const OWN: [&str; 38] = [
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
    "group",
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
    "statement",
    "suggested",
    "sure",
    "term",
    "theme",
    "time_zone",
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
            let is_kept_back = is_own(name) || is_secret(name) || name == "code";
            !is_kept_back && !value.trim().is_empty() && !is_id(value) && !is_choice(name, value)
        };
        self.0.iter().filter(is_typed).cloned().collect()
    }
}

/// What was chosen, where another form has a box to type in by the same name.
fn is_choice(name: &str, value: &str) -> bool {
    match name {
        "role" => Role::parse(value).is_some(),
        "reason" => HoldReason::parse(value).is_some(),
        _ => false,
    }
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

    /// What has a name of its own in a template and is not typed: hidden fields, buttons, and what is chosen.
    fn not_typed(template: &str) -> Vec<&str> {
        let tags = template.split('<').filter(|tag| {
            let kinds = ["type=\"hidden\"", "type=\"radio\"", "type=\"checkbox\""];
            ["button", "select"].iter().any(|name| tag.starts_with(name))
                || kinds.iter().any(|kind| tag.contains(kind))
        });
        let names = tags.filter_map(|tag| tag.split_once(" name=\"")?.1.split_once('"'));
        names.map(|(name, _)| name).filter(|name| !name.contains("{{")).collect()
    }

    #[test]
    fn what_is_not_typed_in_any_form_is_known() {
        // The list comes back hidden to be sent; the others share their name with a box to type in.
        let known = ["addresses", "place", "role", "reason"];
        let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/templates"))];
        let mut seen = 0;
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("the templates") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let template = std::fs::read_to_string(&path).expect("a template");
                for name in not_typed(&template).into_iter().filter(|name| !known.contains(name)) {
                    let typed = Fields(vec![(name.to_owned(), "x".to_owned())]).typed();
                    assert!(typed.is_empty(), "{name} in {}", path.display());
                    seen += 1;
                }
            }
        }
        assert!(seen > 40, "only {seen}");
    }

    #[test]
    fn a_flood_of_fields_is_refused() {
        assert!(matches!(Fields::parse("a=1&".repeat(100_000).as_bytes()), Err(WebError::TooLarge)));
    }
}
