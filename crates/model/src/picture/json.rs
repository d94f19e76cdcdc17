//! A picture as a JSON file that anybody may take along. The published schema is `docs/schemas/picture.json`.

use super::Picture;
use schemars::JsonSchema;
use serde::Serialize;

/// What the `format` field says; the number rises when a reader of the old form could no longer read the new one.
pub const PICTURE_FORMAT: &str = "wholeplace-picture/1";

/// The file's outermost object.
#[derive(Serialize, JsonSchema)]
#[schemars(
    title = "Wholeplace picture",
    description = "What the people of a place answered, protected so that nobody can be picked out."
)]
#[serde(deny_unknown_fields)]
struct PictureFile<'a> {
    /// Always `wholeplace-picture/1`.
    format: &'static str,
    picture: &'a Picture,
}

/// The picture as a JSON file, indented, ending with a line break.
///
/// # Panics
/// Never: a picture holds only what JSON can say.
#[must_use]
pub fn picture_json(picture: &Picture) -> String {
    let file = PictureFile { format: PICTURE_FORMAT, picture };
    let mut json = serde_json::to_string_pretty(&file).expect("a picture holds only what JSON can say");
    json.push('\n');
    json
}

/// The JSON Schema of the file, as published in `docs/schemas/picture.json`.
///
/// # Panics
/// Never: a schema is JSON.
#[must_use]
pub fn picture_json_schema() -> String {
    let mut schema = schemars::schema_for!(PictureFile<'_>);
    schema.insert("$id".to_owned(), format!("urn:{}", PICTURE_FORMAT.replace('/', ":")).into());
    let mut json = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    json.push('\n');
    json
}
