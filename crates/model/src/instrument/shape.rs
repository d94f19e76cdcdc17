//! The JSON Schema of a file, worked out once into what the reader needs to check one.
//!
//! Only the parts of JSON Schema that the file types use are understood; anything else stops the build of a shape,
//! so that the published schema can never promise what the reader does not check.

use super::fault::Form;
use super::file;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What a value must be.
#[derive(Debug, Clone)]
pub(super) enum Shape {
    Text {
        least: usize,
        most: usize,
        form: Option<Form>,
    },
    Whole {
        least: i64,
        most: i64,
    },
    List {
        least: usize,
        most: usize,
        entry: Box<Shape>,
    },
    /// A table with these keys and no others.
    Table {
        keys: BTreeMap<String, Key>,
    },
    /// A table with any keys; each value has the same shape.
    Lookup {
        entry: Box<Shape>,
    },
}

#[derive(Debug, Clone)]
pub(super) struct Key {
    pub(super) shape: Shape,
    pub(super) required: bool,
    pub(super) meaning: String,
}

impl Shape {
    /// Works a whole schema out.
    ///
    /// # Panics
    /// Where the schema uses something that is not understood. File types are fixed when the program is built and a
    /// test goes through all of them.
    pub(super) fn of(schema: &Value) -> Self {
        let definitions = schema.get("$defs").cloned().unwrap_or_default();
        match compile(schema, &definitions) {
            Ok(shape) => shape,
            Err(trouble) => panic!("the schema says what the reader cannot check: {trouble}"),
        }
    }
}

fn compile(schema: &Value, definitions: &Value) -> Result<Shape, String> {
    let object = schema.as_object().ok_or("not an object")?;
    if let Some(reference) = object.get("$ref").and_then(Value::as_str) {
        let name = reference.strip_prefix("#/$defs/").ok_or("a reference to elsewhere")?;
        return compile(definitions.get(name).ok_or("a reference to nothing")?, definitions);
    }
    understood(object)?;
    let size =
        |key: &str| object.get(key).and_then(Value::as_u64).and_then(|size| usize::try_from(size).ok());
    let bound = |key: &str| object.get(key).and_then(Value::as_i64);
    match object.get("type").and_then(Value::as_str) {
        Some("string") => Ok(Shape::Text {
            least: size("minLength").unwrap_or_default(),
            most: size("maxLength").ok_or("a text without a limit")?,
            form: object.get("pattern").map(form).transpose()?,
        }),
        Some("integer") => Ok(Shape::Whole {
            least: bound("minimum").ok_or("a number without a least")?,
            most: bound("maximum").ok_or("a number without a most")?,
        }),
        Some("array") => Ok(Shape::List {
            least: size("minItems").unwrap_or_default(),
            most: size("maxItems").ok_or("a list without a limit")?,
            entry: Box::new(compile(object.get("items").ok_or("a list of nothing")?, definitions)?),
        }),
        Some("object") => table(object, definitions),
        other => Err(format!("type {other:?}")),
    }
}

fn table(object: &Map<String, Value>, definitions: &Value) -> Result<Shape, String> {
    let Some(properties) = object.get("properties").and_then(Value::as_object) else {
        let entry = object.get("additionalProperties").ok_or("a table of nothing")?;
        return Ok(Shape::Lookup { entry: Box::new(compile(entry, definitions)?) });
    };
    if object.get("additionalProperties") != Some(&Value::Bool(false)) {
        return Err("a table open to unknown keys".into());
    }
    let required = object.get("required").and_then(Value::as_array);
    let is_required = |key: &String| required.is_some_and(|all| all.iter().any(|one| one == key));
    let mut keys = BTreeMap::new();
    for (key, schema) in properties {
        let shape = compile(schema, definitions)?;
        let meaning = schema.get("description").and_then(Value::as_str).ok_or("a key without a meaning")?;
        keys.insert(key.clone(), Key { shape, required: is_required(key), meaning: meaning.to_owned() });
    }
    Ok(Shape::Table { keys })
}

fn understood(object: &Map<String, Value>) -> Result<(), String> {
    const CHECKED: [&str; 12] = [
        "type",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "minItems",
        "maxItems",
        "minLength",
        "maxLength",
        "minimum",
        "maximum",
        "pattern",
    ];
    // These inform people and editors and ask nothing of a file. The format of a number is its Rust type, which its
    // range always fits into.
    const INFORMING: [&str; 6] = ["$schema", "$defs", "title", "description", "default", "format"];
    match object.keys().find(|key| !CHECKED.contains(&key.as_str()) && !INFORMING.contains(&key.as_str())) {
        Some(key) => Err(format!("keyword {key}")),
        None => Ok(()),
    }
}

fn form(pattern: &Value) -> Result<Form, String> {
    match pattern.as_str() {
        Some(file::ID) => Ok(Form::Id),
        Some(file::STATEMENT_ID) => Ok(Form::StatementId),
        Some(file::LANGUAGE) => Ok(Form::Language),
        Some(file::ADDRESS) => Ok(Form::Address),
        _ => Err(format!("pattern {pattern}")),
    }
}
