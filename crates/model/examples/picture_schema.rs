//! Prints the JSON Schema of a picture file, as published in `docs/schemas/picture.json`.

fn main() {
    print!("{}", wholeplace_model::picture::picture_json_schema());
}
