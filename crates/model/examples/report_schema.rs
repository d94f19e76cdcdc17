//! Prints the JSON Schema of a report file, as published in `docs/schemas/report.json`.

fn main() {
    print!("{}", wholeplace_model::report::report_json_schema());
}
