//! A value that remembers where in its file it was written, so that a problem found later can say so.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;
use std::{
    borrow::{Borrow, Cow},
    ops::Range,
};
use toml::Spanned;

/// A value and the bytes it takes up in its file. In a schema it is the value alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub(super) struct Located<T>(Spanned<T>);

impl<T> Located<T> {
    pub(super) fn span(&self) -> Range<usize> {
        self.0.span()
    }

    pub(super) fn get(&self) -> &T {
        self.0.get_ref()
    }

    pub(super) fn into_inner(self) -> T {
        self.0.into_inner()
    }
}

/// Located texts compare as their texts do, so that a key can be looked up by what it says.
impl Borrow<str> for Located<String> {
    fn borrow(&self) -> &str {
        self.get()
    }
}

impl<T: JsonSchema> JsonSchema for Located<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}
