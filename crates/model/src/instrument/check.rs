//! One file against its shape: reports every way in which it differs, and mends it so that it can be read all the same.
//!
//! Mending drops unknown keys and puts empty values where something is missing or of the wrong type. An empty value
//! tells later checks that this was reported. What concerns several keys or files is in `assemble`.

use super::{
    address,
    fault::{Fault, Faults, Form},
    nearest::nearest,
    shape::{Key, Shape},
    source::Source,
};
use std::{borrow::Cow, collections::BTreeMap, ops::Range};
use toml::{
    Spanned,
    de::{DeInteger, DeString, DeTable, DeValue},
};

/// Checks a file. In one that could not be read to its end, nothing is called missing or
/// empty: what was to be there may have been swallowed by the mistake.
pub(super) fn check<'i>(
    root: &mut Spanned<DeTable<'i>>,
    shape: &'static Shape,
    (source, whole): (&Source, bool),
    faults: &mut Faults,
) {
    let mut checker = Checker { source, whole, faults };
    let span = root.span();
    match shape {
        Shape::Table { keys } => checker.table(root.get_mut(), span, keys),
        _ => unreachable!("a file is a table with known keys"),
    }
}

struct Checker<'a> {
    source: &'a Source,
    whole: bool,
    faults: &'a mut Faults,
}

impl Checker<'_> {
    fn value<'i>(&mut self, value: &mut Spanned<DeValue<'i>>, shape: &'static Shape) {
        let span = value.span();
        match (shape, value.get_mut()) {
            (Shape::Text { least, most, form }, DeValue::String(text)) => {
                self.text(text, span, (*least, *most), *form);
            }
            (Shape::Whole { least, most }, DeValue::Integer(number)) => {
                let known = i64::from_str_radix(number.as_str(), number.radix());
                if !known.is_ok_and(|number| (*least..=*most).contains(&number)) {
                    self.faults.add(self.source, span, Fault::OutOfRange { least: *least, most: *most });
                    *number = DeInteger::default();
                }
            }
            (Shape::List { least, most, entry }, DeValue::Array(list)) => {
                let actual = list.len();
                if actual < *least {
                    self.faults.add(self.source, span, Fault::TooFew { least: *least, actual });
                } else if actual > *most {
                    self.faults.add(self.source, span, Fault::TooMany { limit: *most, actual });
                }
                for value in list.iter_mut() {
                    self.value(value, entry);
                }
            }
            (Shape::Table { keys }, DeValue::Table(table)) => self.table(table, span, keys),
            (Shape::Lookup { entry }, DeValue::Table(table)) => {
                for (_, value) in table.iter_mut() {
                    self.value(value, entry);
                }
            }
            (shape, found) => {
                let fault = Fault::WrongType { expected: expected(shape), found: described(found) };
                self.faults.add(self.source, span.clone(), fault);
                *value = Spanned::new(span.clone(), empty(shape, &span));
            }
        }
    }

    fn text(&mut self, text: &str, span: Range<usize>, (least, most): (usize, usize), form: Option<Form>) {
        let actual = text.chars().count();
        let fault = if least > 0 && text.trim().is_empty() {
            if !self.whole {
                return;
            }
            Fault::Empty
        } else if actual > most {
            Fault::TooLong { limit: most, actual }
        } else if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            Fault::ControlCharacter
        } else {
            match form {
                Some(form) if !has_form(text, form) => Fault::Form(form),
                _ => return,
            }
        };
        self.faults.add(self.source, span, fault);
    }

    fn table<'i>(
        &mut self,
        table: &mut DeTable<'i>,
        span: Range<usize>,
        keys: &'static BTreeMap<String, Key>,
    ) {
        let misspelt = self.drop_unknown(table, keys);
        for (name, key) in keys {
            if let Some(value) = table.get_mut(name.as_str()) {
                self.value(value, &key.shape);
            } else if key.required {
                if self.whole && !misspelt.contains(&name.as_str()) {
                    let fault = Fault::MissingKey { key: name.clone(), meaning: key.meaning.clone() };
                    self.faults.add(self.source, span.clone(), fault);
                }
                put_empty(table, &span, name, &key.shape);
            }
        }
    }

    /// Takes out the keys that do not belong, and says which known keys they stood for: those need no second report.
    fn drop_unknown(
        &mut self,
        table: &mut DeTable<'_>,
        keys: &'static BTreeMap<String, Key>,
    ) -> Vec<&'static str> {
        let mut absent: Vec<&'static str> = keys.keys().map(String::as_str).collect();
        absent.retain(|known| table.get(*known).is_none());
        let written = table.keys().map(|key| (key.get_ref().to_string(), key.span()));
        let unknown: Vec<_> = written.filter(|(name, _)| !keys.contains_key(name)).collect();
        let mut meant = Vec::new();
        for (key, span) in unknown {
            table.remove(key.as_str());
            if self.faults.is_full() {
                continue;
            }
            let nearest = nearest(&key, absent.iter().copied());
            meant.extend(nearest);
            let (nearest, known) = (nearest.map(str::to_owned), keys.keys().cloned().collect());
            self.faults.add(self.source, span, Fault::UnknownKey { key, nearest, known });
        }
        meant
    }
}

fn has_form(text: &str, form: Form) -> bool {
    match form {
        Form::Id => is_id(text),
        Form::StatementId => {
            text.split_once('/').is_some_and(|(domain, statement)| is_id(domain) && is_id(statement))
        }
        Form::Language => is_language(text),
        Form::Address => address::is_web_page(text),
    }
}

fn is_id(text: &str) -> bool {
    let part =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    text.split('-').all(part)
}

/// Whether this is a language tag that an instrument may use.
pub(super) fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.chars().all(|c| c.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()))
}

fn put_empty<'i>(table: &mut DeTable<'i>, span: &Range<usize>, name: &str, shape: &'static Shape) {
    let key: DeString<'i> = Cow::Owned(name.to_owned());
    table.insert(Spanned::new(span.clone(), key), Spanned::new(span.clone(), empty(shape, span)));
}

fn empty<'i>(shape: &'static Shape, span: &Range<usize>) -> DeValue<'i> {
    match shape {
        Shape::Text { .. } => DeValue::String(Cow::Borrowed("")),
        Shape::Whole { .. } => DeValue::Integer(DeInteger::default()),
        Shape::List { .. } => DeValue::Array(Default::default()),
        Shape::Lookup { .. } => DeValue::Table(DeTable::new()),
        Shape::Table { keys } => {
            let mut table = DeTable::new();
            for (name, key) in keys.iter().filter(|(_, key)| key.required) {
                put_empty(&mut table, span, name, &key.shape);
            }
            DeValue::Table(table)
        }
    }
}

fn expected(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text { .. } => "text",
        Shape::Whole { .. } => "a whole number",
        Shape::List { .. } => "a list",
        Shape::Table { .. } | Shape::Lookup { .. } => "a table",
    }
}

fn described(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
