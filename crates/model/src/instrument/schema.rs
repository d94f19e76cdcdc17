//! The JSON Schema of each kind of file, made from the types in `file`.

use super::{
    file::{AlignmentFile, EasyFile, LibraryFile, OutlineFile, WordsFile},
    shape::Shape,
};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;
use std::sync::LazyLock;

/// The kinds of file that an instrument's folder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// `instrument.toml`
    Outline,
    /// `en.toml`
    Words,
    /// `en-easy.toml`
    Easy,
    /// `library.en.toml`
    Library,
    /// `alignment.en.toml`
    Alignment,
}

impl FileKind {
    pub const ALL: [Self; 5] = [Self::Outline, Self::Words, Self::Easy, Self::Library, Self::Alignment];

    /// The kind's short name, which is also its published schema's: `words.schema.json`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Outline => "instrument",
            Self::Words => "words",
            Self::Easy => "easy",
            Self::Library => "library",
            Self::Alignment => "alignment",
        }
    }

    /// The JSON Schema (draft 2020-12) of files of this kind.
    #[must_use]
    pub fn schema(self) -> Value {
        match self {
            Self::Outline => schema_of::<OutlineFile>(),
            Self::Words => schema_of::<WordsFile>(),
            Self::Easy => schema_of::<EasyFile>(),
            Self::Library => schema_of::<LibraryFile>(),
            Self::Alignment => schema_of::<AlignmentFile>(),
        }
    }

    /// What the reader checks files of this kind against.
    pub(super) fn shape(self) -> &'static Shape {
        static SHAPES: LazyLock<[Shape; 5]> =
            LazyLock::new(|| FileKind::ALL.map(|kind| Shape::of(&kind.schema())));
        match self {
            Self::Outline => &SHAPES[0],
            Self::Words => &SHAPES[1],
            Self::Easy => &SHAPES[2],
            Self::Library => &SHAPES[3],
            Self::Alignment => &SHAPES[4],
        }
    }
}

fn schema_of<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value()
}
