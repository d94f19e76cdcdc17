//! What somebody had typed where it could not be saved, as its page shows it to be copied: answers in words beside their
//! statements, and whatever else the form held. What went wrong is in `error`, the page in `error_page`.

use crate::{answer::label, fields::Fields, site::Site};
use std::sync::{Arc, OnceLock};
use wholeplace_model::{
    instrument::{Instrument, Reading},
    response::{Answer, Rating},
};

/// The form of a request as it came, once it has been read whole. It travels with the request, so that the page of an
/// error can show what was typed whatever happened to the request since.
#[derive(Clone, Default)]
pub(crate) struct Sent(Arc<OnceLock<Vec<u8>>>);

impl Sent {
    pub(crate) fn keep(&self, body: Vec<u8>) {
        // A request has one form.
        let _ = self.0.set(body);
    }

    pub(crate) fn fields(&self) -> Option<Fields> {
        Fields::parse(self.0.get()?).ok()
    }
}

#[derive(Debug, Default)]
pub(crate) struct Typed {
    pub(crate) answers: Vec<TypedAnswer>,
    /// All other fields, by name.
    pub(crate) rest: Vec<(String, String)>,
}

#[derive(Debug)]
pub(crate) struct TypedAnswer {
    pub(crate) statement: String,
    /// Its label, or the mark as it was typed if that is none; empty where there is no rating.
    pub(crate) rating: String,
    pub(crate) reason: String,
}

impl Site {
    /// What a form at this address held. The right to the response may be what is missing, so the statements are looked
    /// for in all instruments on offer.
    pub(crate) fn typed(&self, path: &str, fields: &Fields) -> Typed {
        let domain = path.rsplit_once("/domain/").map_or("", |(_, domain)| domain);
        let read = |instrument| Typed::in_words(instrument, self.words.language(), domain, fields);
        let typed = self.instruments.values().map(read).max_by_key(|typed| typed.answers.len());
        typed.unwrap_or_else(|| Typed::of(fields))
    }
}

impl Typed {
    fn of(fields: &Fields) -> Self {
        Self { rest: fields.typed(), ..Self::default() }
    }

    fn in_words(instrument: &Instrument, language: &str, domain: &str, fields: &Fields) -> Self {
        let (reading, mut typed) = (instrument.reading(language), Self::of(fields));
        for statement in reading.domains.iter().flat_map(|domain| &domain.statements) {
            let id = statement.id.as_str();
            let short = id.strip_prefix(domain).and_then(|rest| rest.strip_prefix('/'));
            let rating = typed.take("mark", id).or_else(|| typed.take("rating", short?));
            let reason = typed.take("reason", id).or_else(|| typed.take("reason", short?));
            if rating.is_some() || reason.is_some() {
                typed.answers.push(TypedAnswer {
                    statement: statement.text.clone(),
                    rating: rating.map(|rating| said(instrument, reading, rating)).unwrap_or_default(),
                    reason: reason.unwrap_or_default(),
                });
            }
        }
        typed
    }

    fn take(&mut self, kind: &str, statement: &str) -> Option<String> {
        let is_it = |(name, _): &(String, String)| {
            name.strip_prefix(kind).and_then(|rest| rest.strip_prefix('-')) == Some(statement)
        };
        let at = self.rest.iter().position(is_it)?;
        Some(self.rest.remove(at).1)
    }
}

/// A rating or a mark in words.
fn said(instrument: &Instrument, reading: &Reading, typed: String) -> String {
    let rating = match typed.trim() {
        "?" | "u" | "U" => Some(Rating::Unsure),
        point => Rating::parse(point, instrument.points),
    };
    label(reading, &Answer { rating, reason: String::new() }).map_or(typed, str::to_owned)
}
