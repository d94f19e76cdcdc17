//! The published schemas are those the reader checks against.

use serde_json::Value;
use wholeplace_model::instrument::FileKind;

const PUBLISHED: [(FileKind, &str); 5] = [
    (FileKind::Outline, include_str!("../../../../instruments/schema/instrument.schema.json")),
    (FileKind::Words, include_str!("../../../../instruments/schema/words.schema.json")),
    (FileKind::Easy, include_str!("../../../../instruments/schema/easy.schema.json")),
    (FileKind::Library, include_str!("../../../../instruments/schema/library.schema.json")),
    (FileKind::Alignment, include_str!("../../../../instruments/schema/alignment.schema.json")),
];
const FORMAT_PAGE: &str = include_str!("../../../../docs/instrument-format.md");

/// To bring a copy up to date: `wholeplace instrument schema words > instruments/schema/words.schema.json`.
#[test]
fn published_schemas_are_up_to_date() {
    for (kind, published) in PUBLISHED {
        let published: Value = serde_json::from_str(published).expect("JSON");
        assert!(published == kind.schema(), "instruments/schema/{}.schema.json is out of date", kind.name());
    }
}

#[test]
fn every_key_has_a_meaning_and_stands_on_the_format_page() {
    for kind in FileKind::ALL {
        let schema = kind.schema();
        let definitions = schema["$defs"].as_object().into_iter().flatten().map(|(_, schema)| schema);
        for table in definitions.chain([&schema]) {
            for (key, value) in table["properties"].as_object().into_iter().flatten() {
                assert!(value["description"].is_string(), "{}: {key}", kind.name());
                assert!(FORMAT_PAGE.contains(&format!("`{key}`")), "{}: {key} is not explained", kind.name());
            }
        }
    }
}
