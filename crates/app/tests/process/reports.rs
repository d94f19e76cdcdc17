//! A report's PDF made from its JSON download, without a service.

use crate::support::{Outcome, Person, folder, run, serve};
use std::{
    fs::{self, File},
    path::Path,
};
use wholeplace_model::report::JSON_LIMIT;

fn report(from: &Path, to: &Path) -> Outcome {
    run(["report".as_ref(), from.as_os_str(), "-o".as_ref(), to.as_os_str()])
}

#[test]
fn a_downloaded_report_becomes_the_same_document() {
    let folder = folder();
    let program = serve(&folder.path().join("data"));
    let mut sam = Person::start(&program.address, "strengths");
    sam.post("/domain/vision", &[("rating-early-voice", "2"), ("reason-early-voice", "Cysylltiad 🌱 قوة")]);
    let (json, pdf) = (folder.path().join("report.json"), folder.path().join("report.pdf"));
    fs::write(&json, sam.get("/report/report.json").body).expect("written");
    program.stop();
    let made = report(&json, &pdf);
    assert_eq!(made.code(), 0, "{}", made.err);
    assert!(made.out.contains("report.pdf"), "{}", made.out);
    let bytes = fs::read(&pdf).expect("written");
    assert!(bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF"));
    assert!(bytes.len() > 10_000);
}

#[test]
fn what_is_no_report_is_said_with_its_place_and_nothing_is_written() {
    let folder = folder();
    let pdf = folder.path().join("report.pdf");
    let cases = [
        ("broken.json", "{\n  \"format\": \"wholeplace-report/1\",\n  \"report\": {", "line 3"),
        ("foreign.json", "{\"invoice\": 7}", "format"),
        ("later.json", "{\"format\": \"wholeplace-report/2\"}", "wholeplace-report/1"),
        ("empty.json", "", "line 1"),
        ("deep.json", &"[".repeat(100_000), "line 1"),
    ];
    for (name, text, part) in cases {
        let json = folder.path().join(name);
        fs::write(&json, text).expect("written");
        let ended = report(&json, &pdf);
        assert_eq!(ended.code(), 1, "{name}");
        assert!(ended.err.contains(&format!("{name} is not a report")), "{}", ended.err);
        assert!(ended.err.contains(part), "{}", ended.err);
        assert!(!pdf.exists(), "{name}");
    }
}

#[test]
fn a_file_that_is_too_large_is_said_to_be() {
    let folder = folder();
    let json = folder.path().join("huge.json");
    let file = File::create(&json).expect("made");
    // Far more than may be, none of it on the disk.
    file.set_len(JSON_LIMIT as u64 * 1_000).expect("a hole");
    let ended = report(&json, &folder.path().join("report.pdf"));
    assert_eq!(ended.code(), 1);
    assert!(ended.err.contains(&JSON_LIMIT.to_string()), "{}", ended.err);
}

#[test]
fn files_that_cannot_be_read_or_written_are_named() {
    let folder = folder();
    let ended = report(&folder.path().join("nothing.json"), &folder.path().join("report.pdf"));
    assert_eq!(ended.code(), 1);
    assert!(ended.err.contains("nothing.json cannot be read"), "{}", ended.err);
}
