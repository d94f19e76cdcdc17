//! Every text that tries to be more than text, wherever a place or its people may write, in every file of a picture: it
//! is there to be read, and is no formula, field, element, link or command.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod csv;
mod office;
mod poppler;
mod sheet;
#[expect(dead_code, reason = "this file needs some of it")]
mod town;

use csv::read_csv;
use office::{Office, text_of};
use poppler::Pdf;
use roxmltree::Document;
use sheet::sheet;
use town::Town;
use wholeplace_fixtures::payloads::payloads;
use wholeplace_model::{
    picture::{Picture, picture_json},
    review::NAME_LIMIT,
};
use wholeplace_report::{
    ChartSubject, InvitationSheet, chart, comments_csv, dictionary_csv, invitation_pdf, picture_csv,
    place_docx, place_pdf, place_summary_pdf, place_xlsx,
};
use wholeplace_words::{Invitation, Words};

fn words() -> Words {
    Words::of("en")
}

/// As a name is kept: in one line, and no longer than a name may be.
fn named(payload: &str) -> String {
    let line: String = squeezed(payload).chars().take(NAME_LIMIT).collect();
    line.trim().to_owned()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without what no file keeps: controls, marks of byte order, and what turns the direction of reading.
fn seen(text: &str) -> String {
    let steers = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    text.chars().filter(|c| !c.is_control() && !steers(*c)).collect()
}

/// The fields of a column, without the apostrophe that keeps a formula from being one.
fn column(rows: &[Vec<String>], name: &str) -> Vec<String> {
    let at = rows[0].iter().position(|head| head == name).unwrap();
    rows[1..].iter().map(|row| squeezed(row[at].trim_start_matches('\''))).collect()
}

fn towns() -> impl Iterator<Item = (String, Town)> {
    payloads().into_iter().map(|payload| {
        let name = named(&payload);
        (payload.clone(), Town::sample().with_texts(|| name.clone(), || payload.clone()))
    })
}

#[test]
fn in_csv_files_it_is_a_field_that_starts_no_formula() {
    for (payload, town) in towns() {
        let numbers = read_csv(&picture_csv(&town.picture, &words()));
        let comments = read_csv(&comments_csv(&town.comments, &town.picture, &words()));
        for rows in [&numbers, &comments, &read_csv(&dictionary_csv(&words()))] {
            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{payload:.60} breaks a line");
            let starts = rows.concat().into_iter().filter_map(|field| field.chars().next());
            assert!(starts.into_iter().all(|c| !"=+-@\t\r\n".contains(c)), "{payload:.60} starts a formula");
        }
        let expected = |text: &str| squeezed(seen(text).trim_start_matches('\''));
        for name in ["domain", "statement"] {
            let fields = column(&numbers, name);
            assert!(fields.iter().all(|field| *field == expected(&named(&payload))), "{payload:.60}");
        }
        let fields = column(&comments, "comment");
        assert!(fields.iter().all(|field| *field == expected(&payload)), "{payload:.60}");
    }
}

#[test]
fn in_the_spreadsheet_it_is_a_cell_of_text() {
    let ours = Office(place_xlsx(&Town::sample().source(), &words()).unwrap());
    for (payload, town) in towns() {
        let book = Office(place_xlsx(&town.source(), &words()).unwrap());
        assert_eq!(book.names(), ours.names(), "{payload:.60} adds a part");
        for part in book.names().iter().filter(|name| name.ends_with(".xml") || name.ends_with(".rels")) {
            let text = book.part(part);
            let xml = Document::parse(&text).unwrap_or_else(|error| panic!("{payload:.60}: {part}: {error}"));
            let names = ["f", "hyperlink", "hyperlinks", "script"];
            assert!(
                !xml.descendants().any(|node| names.contains(&node.tag_name().name())),
                "{payload:.60} is more than text in {part}"
            );
            if part.ends_with(".rels") {
                assert_eq!(text, ours.part(part), "{payload:.60} leads elsewhere");
            }
        }
        let expected = |text: &str| squeezed(seen(text).trim_start_matches('\''));
        let statements = column(&sheet(&book, 2), "statement");
        assert!(statements.iter().all(|cell| *cell == expected(&named(&payload))), "{payload:.60}");
        let comments = column(&sheet(&book, 5), "comment");
        assert!(comments.iter().all(|cell| *cell == expected(&payload)), "{payload:.60}");
    }
}

#[test]
fn in_word_it_is_text_of_a_paragraph() {
    let ours = Office(place_docx(&Town::sample().source(), &words()).unwrap());
    let count = |part: &str, names: &[&str]| {
        let xml = Document::parse(part).unwrap();
        xml.descendants().filter(|node| names.contains(&node.tag_name().name())).count()
    };
    let fields = ["instrText", "fldSimple", "fldChar", "hyperlink", "object", "altChunk", "drawing"];
    let ours_in = |part: &str| count(&ours.part(part), &fields);
    for (payload, town) in towns() {
        let file = Office(place_docx(&town.source(), &words()).unwrap());
        assert_eq!(file.names(), ours.names(), "{payload:.60} adds a part");
        for part in file.names().iter().filter(|name| name.ends_with(".xml") || name.ends_with(".rels")) {
            let found = count(&file.part(part), &fields);
            assert_eq!(found, ours_in(part), "{payload:.60} is more than text in {part}");
        }
        let rels = "word/_rels/document.xml.rels";
        assert_eq!(file.part(rels), ours.part(rels), "{payload:.60} leads elsewhere");
        let body = file.part("word/document.xml");
        let text = squeezed(&text_of(&Document::parse(&body).unwrap().root()));
        assert!(text.contains(&squeezed(&seen(&payload))), "{payload:.60} is not in the report");
        let name = squeezed(&seen(&named(&payload)));
        assert!(text.matches(&name).count() > 100, "{payload:.60} is not in the tables");
    }
}

#[test]
fn in_json_it_comes_back_as_it_was() {
    for (payload, town) in towns() {
        let json = picture_json(&town.picture);
        assert!(!json.contains(|c: char| c.is_control() && c != '\n'), "{payload:.60}");
        let file: serde_json::Value = serde_json::from_str(&json).unwrap();
        let picture: Picture = serde_json::from_value(file["picture"].clone()).unwrap();
        assert_eq!(picture, town.picture, "{payload:.60}");
    }
}

#[test]
fn in_charts_it_is_drawn_and_runs_nothing() {
    for (payload, town) in towns() {
        let id = town.picture.statements().next().unwrap().id.clone();
        let of_statement = [ChartSubject::Everyone, ChartSubject::Groups, ChartSubject::Between];
        let subjects = of_statement.map(|subject| subject(id.clone()));
        for subject in subjects.iter().chain(&[ChartSubject::Profile, ChartSubject::Gaps]) {
            let svg = chart(&town.picture, subject, &words()).unwrap().svg;
            let xml = Document::parse(&svg).unwrap_or_else(|error| panic!("{payload:.60}: {error}"));
            for node in xml.descendants().filter(|node| node.is_element()) {
                let name = node.tag_name().name();
                let runs = ["script", "foreignObject", "image", "a", "use", "animate", "set", "iframe"];
                assert!(!runs.contains(&name), "{payload:.60} becomes {name} in {subject:?}");
                for attribute in node.attributes() {
                    let (name, value) = (attribute.name(), attribute.value());
                    assert!(!name.starts_with("on") && name != "href", "{payload:.60} becomes {name}");
                    assert!(name != "style" || !value.contains("fixed"), "{payload:.60} becomes a style");
                }
            }
            let first = seen(&named(&payload)).chars().find(|c| c.is_ascii_graphic());
            let text = text_of(&xml.root());
            assert!(first.is_none_or(|c| text.contains(c)), "{payload:.60} is drawn in {subject:?}");
        }
    }
}

/// Runs of letters that poppler gives back as they are: it takes a backtick for an accent.
fn readable(text: &str) -> Vec<String> {
    let plain = |c: char| c.is_ascii_graphic() && c != '`' && c != '$' || c.is_whitespace();
    let runs = text.split(|c: char| !plain(c)).map(solid).filter(|run| run.len() > 3);
    // No more than stands on one page.
    runs.map(|run| run.chars().take(60).collect()).collect()
}

/// Without any space: a line of a document may end anywhere.
fn solid(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn in_pdf_files_it_is_printed_and_runs_nothing() {
    let all = payloads();
    // Each text stands in every kind of place at least once over the turns.
    for turn in 0..3 {
        let mut names = all.iter().cycle().skip(turn * 5).map(|payload| named(payload));
        let mut said = all.iter().cycle().skip(turn).cloned();
        let mut town = Town::sample().with_texts(|| names.next().unwrap(), || said.next().unwrap());
        town.comments.themes.iter_mut().for_each(|theme| {
            let more: Vec<_> = theme.comments.iter().cycle().take(all.len()).cloned().collect();
            theme.comments = more;
            theme.comments.iter_mut().zip(&all).for_each(|(comment, text)| comment.text.clone_from(text));
        });
        let report = Pdf(place_pdf(&town.source(), &words()).unwrap());
        let summary = Pdf(place_summary_pdf(&town.source(), &words()).unwrap());
        let text = solid(&report.text());
        for run in all.iter().flat_map(|payload| readable(payload)) {
            assert!(text.contains(&run), "{run:.80} is not in the report");
        }
        for word in ["שלום", "ŵ", "□"] {
            assert!(text.contains(word), "{word} is not in the report");
        }
        for pdf in [report, summary] {
            let info = pdf.info();
            assert!(info.contains("JavaScript:      no") && info.contains("Tagged:          yes"), "{info}");
            for action in ["/JavaScript", "/Launch", "/SubmitForm", "/EmbeddedFile", "/URI(javascript"] {
                let action = action.as_bytes();
                let held = pdf.0.windows(action.len()).any(|bytes| bytes == action);
                assert!(!held, "{} is in the file", String::from_utf8_lossy(action));
            }
        }
    }
}

#[test]
fn on_posters_and_handouts_it_is_printed_on_one_page() {
    for (index, payload) in payloads().iter().enumerate() {
        let name = named(payload);
        let invitation = Invitation {
            place: name.clone(),
            review: name.clone(),
            group: Some(name.clone()),
            url: "https://strengths.harrowmere.example/join/7Q4M".to_owned(),
            minutes: 35,
            opens: None,
            closes: None,
            looks: false,
            smallest: 10,
        };
        let sheet = if index % 2 == 0 { InvitationSheet::Poster } else { InvitationSheet::Handout };
        let brand = wholeplace_report::Brand::default();
        let pdf = Pdf(invitation_pdf(&invitation, sheet, &brand, &words()).unwrap());
        let info = pdf.info();
        assert!(info.contains("Pages:           1\n") && info.contains("JavaScript:      no"), "{name}");
        let text = solid(&pdf.text());
        for run in readable(&name) {
            assert!(text.contains(&run), "{run} is not on the sheet: {text}");
        }
    }
}
