//! CSV, spreadsheet, JSON and chart files read back and compared with the picture, number by number.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod office;
mod sheet;
mod town;

use office::{Office, text_of};
use roxmltree::Document;
use sheet::sheet;
use std::{collections::BTreeMap, sync::LazyLock};
use town::{ODD, Town};
use wholeplace_model::{
    picture::{AnswersPicture, StatementPicture, ViewPicture, picture_json},
    release::Bound,
};
use wholeplace_report::{
    ChartSubject, chart, chart_png, comments_csv, dictionary_csv, picture_csv, place_xlsx,
};
use wholeplace_words::Words;

static TOWN: LazyLock<Town> = LazyLock::new(Town::sample);

fn words() -> Words {
    Words::of("en")
}

/// Rows of a CSV file, read as RFC 4180 says.
fn read_csv(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap();
    let (mut rows, mut row, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match (c, quoted) {
            ('"', true) if characters.peek() == Some(&'"') => field.push(characters.next().unwrap()),
            ('"', _) => quoted = !quoted,
            (',', false) => row.push(std::mem::take(&mut field)),
            ('\r', false) => {}
            ('\n', false) => {
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            (c, _) => field.push(c),
        }
    }
    assert!(row.is_empty() && field.is_empty() && !quoted, "the last line is whole");
    rows
}

/// A table's rows as fields by name, without empty ones.
fn named(rows: Vec<Vec<String>>) -> Vec<BTreeMap<String, String>> {
    let mut rows = rows.into_iter();
    let heads = rows.next().unwrap();
    let row = |row: Vec<String>| {
        let fields = heads.clone().into_iter().zip(row).filter(|(_, value)| !value.is_empty());
        fields.collect()
    };
    rows.map(row).collect()
}

/// What one row must hold, worked out from the picture alone.
fn expected(statement: &StatementPicture, view: &ViewPicture) -> BTreeMap<String, String> {
    let bound = match view.agree.bound {
        Bound::Plain => "plain",
        Bound::OrMore => "or-more",
        Bound::OrFewer => "or-fewer",
    };
    let share = |value: f64| ((value * 10_000.0).round() / 10_000.0).to_string();
    let mut row = BTreeMap::from([
        ("statement_id".to_owned(), statement.id.clone()),
        ("statement".to_owned(), statement.text.clone()),
        ("agree".to_owned(), view.agree.parts.to_string()),
        ("of".to_owned(), view.agree.of.to_string()),
        ("bound".to_owned(), bound.to_owned()),
        ("agree_percent".to_owned(), view.agree.percent.to_string()),
        ("range_low".to_owned(), share(view.range.low)),
        ("range_high".to_owned(), share(view.range.high)),
    ]);
    if let Some(detail) = &view.detail {
        for (point, (count, percent)) in (1..).zip(detail.counts.0.into_iter().zip(detail.percents)) {
            row.insert(format!("count_{point}"), count.to_string());
            row.insert(format!("percent_{point}"), percent.to_string());
        }
        row.insert("median_low".to_owned(), detail.median.low.to_string());
        row.insert("median_high".to_owned(), detail.median.high.to_string());
    }
    row
}

fn everyone(statement: &StatementPicture, answers: &AnswersPicture) -> BTreeMap<String, String> {
    let mut row = expected(statement, &answers.everyone);
    let (unsure, gap) = (statement.unsure.unwrap(), answers.gap.as_ref().unwrap());
    row.insert("group".to_owned(), "Everyone".to_owned());
    row.insert("balanced_percent".to_owned(), answers.balanced.percent.to_string());
    row.insert("unsure".to_owned(), unsure.share.parts.to_string());
    row.insert("unsure_of".to_owned(), unsure.share.of.to_string());
    row.insert("gap_points".to_owned(), gap.percent.to_string());
    row.insert("common_ground".to_owned(), if answers.common_ground { "yes" } else { "no" }.to_owned());
    row
}

/// Words, which are compared by hand elsewhere, and names that the test writes differently.
const WORDS: [&str; 7] = ["domain", "domain_id", "family", "group_ids", "pattern", "spread", "gap"];

fn assert_is_the_picture(rows: Vec<BTreeMap<String, String>>) {
    let mut rows = rows.into_iter().map(|mut row| {
        WORDS.iter().for_each(|name| drop(row.remove(*name)));
        row
    });
    for statement in TOWN.picture.statements() {
        let answers = statement.answers.as_ref().unwrap();
        assert_eq!(rows.next().unwrap(), everyone(statement, answers));
        for block in &answers.blocks {
            let mut row = expected(statement, &block.view);
            row.insert("group".to_owned(), block.label.groups.join(" + "));
            assert_eq!(rows.next().unwrap(), row);
        }
    }
    assert_eq!(rows.next(), None);
}

#[test]
fn the_csv_file_holds_every_number_of_the_picture_and_no_other() {
    assert_is_the_picture(named(read_csv(&picture_csv(&TOWN.picture, &words()))));
}

#[test]
fn the_spreadsheet_holds_every_number_of_the_picture_and_no_other() {
    let book = Office(place_xlsx(&TOWN.source(), &words()).unwrap());
    assert_is_the_picture(named(sheet(&book, 2)));
    let shown = TOWN.picture.shown.as_ref().unwrap();
    for (row, domain) in sheet(&book, 3).into_iter().skip(1).zip(&shown.domains) {
        let one = domain.indicator.as_ref().unwrap();
        let numbers = [one.balanced, one.per_head, one.lowest_balanced, one.highest_balanced];
        assert_eq!(row[0], domain.title);
        assert_eq!(row[1..], numbers.map(|number| number.percent.to_string()));
    }
    let people = sheet(&book, 4);
    assert_eq!(people.len(), shown.people.blocks.len() + 2);
    for (row, block) in people.into_iter().skip(1).zip(&shown.people.blocks) {
        let share = block.share.unwrap().percent;
        let numbers = [block.invited.unwrap(), block.respondents, share].map(|number| number.to_string());
        assert_eq!(row[1..], numbers);
    }
}

#[test]
fn the_spreadsheet_has_a_title_a_language_notes_and_no_formula() {
    let book = Office(place_xlsx(&TOWN.source(), &words()).unwrap());
    let core = book.part("docProps/core.xml");
    assert!(
        core.contains(
            "<dc:title>Our strengths in 2026: the numbers about Harrowmere and the Dales</dc:title>"
        )
    );
    assert!(core.contains("<dc:language>en</dc:language>"), "{core}");
    let notes: String = sheet(&book, 1).concat().join("\n");
    assert!(notes.contains("an indicator, not a mark") && notes.contains("out by one answer"), "{notes}");
    let workbook = book.part("xl/workbook.xml");
    let names: Vec<_> =
        workbook.split("<sheet name=\"").skip(1).map(|it| it.split('"').next().unwrap()).collect();
    assert_eq!(names, ["Notes", "Numbers", "Domains", "People", "Comments", "Columns"]);
    for number in 2..=6 {
        let sheet = book.part(&format!("xl/worksheets/sheet{number}.xml"));
        assert!(!sheet.contains("<f>") && !sheet.contains("<f "), "sheet {number} has no formula");
        assert!(
            sheet.contains("state=\"frozen\"") && sheet.contains("<tableParts"),
            "sheet {number} has a head"
        );
    }
}

#[test]
fn the_dictionary_tells_of_every_column_of_every_table() {
    let told: Vec<String> =
        read_csv(&dictionary_csv(&words())).into_iter().skip(1).map(|row| row[0].clone()).collect();
    let heads = |csv: &str| read_csv(csv).remove(0);
    for name in heads(&picture_csv(&TOWN.picture, &words())) {
        assert!(told.contains(&name), "{name}");
    }
    for name in heads(&comments_csv(&TOWN.comments, &TOWN.picture, &words())) {
        assert!(told.contains(&name), "{name}");
    }
}

#[test]
fn comments_come_with_their_themes() {
    let rows = named(read_csv(&comments_csv(&TOWN.comments, &TOWN.picture, &words())));
    assert_eq!(rows.len(), TOWN.comments.count());
    assert_eq!(rows[4]["theme"], "What people do for each other");
    assert!(rows.iter().any(|row| row["comment"].contains("any service did.\n\nI would like")));
    assert_eq!(rows.iter().filter(|row| row.contains_key("group")).count(), 2);
}

#[test]
fn no_text_becomes_a_formula_wherever_it_stands() {
    for start in ["=", "+", "-", "@", "\t", "\r", "\n=", "\u{0}=", "\u{ff1d}"] {
        let town = Town::sample().with_every_text(&format!("{start}HYPERLINK(\"https://a.example\",\"x\")"));
        for csv in
            [picture_csv(&town.picture, &words()), comments_csv(&town.comments, &town.picture, &words())]
        {
            let fields: Vec<String> = read_csv(&csv).concat();
            assert!(fields.iter().any(|field| field.contains("HYPERLINK")));
            for field in fields.iter().filter(|field| !field.is_empty()) {
                let first = field.chars().next().unwrap();
                let harmless = !"=+-@\t\r\n\u{ff1d}".contains(first);
                assert!(harmless, "{start:?} makes {field:?}");
            }
        }
        let book = Office(place_xlsx(&town.source(), &words()).unwrap());
        for part in book.names().iter().filter(|name| name.contains("worksheets/sheet")) {
            assert!(!book.part(part).contains("<f>"), "{start:?} makes a formula");
        }
    }
}

#[test]
fn odd_text_comes_back_from_the_spreadsheet_as_it_was_but_for_what_cannot_be_seen() {
    let town = Town::sample().with_every_text(ODD);
    let book = Office(place_xlsx(&town.source(), &words()).unwrap());
    let seen: String = ODD.chars().filter(|c| !c.is_control() && *c != '\u{202e}').collect();
    assert_eq!(sheet(&book, 2)[1][3], seen);
    assert_eq!(sheet(&book, 5)[1][1], seen);
    for part in book.names().iter().filter(|name| name.ends_with(".xml") || name.ends_with(".rels")) {
        assert!(Document::parse(&book.part(part)).is_ok(), "{part} is XML");
    }
}

#[test]
fn too_few_people_means_no_numbers_in_any_file() {
    let town = Town::of_nobody();
    assert_eq!(read_csv(&picture_csv(&town.picture, &words())).len(), 1);
    let book = Office(place_xlsx(&town.source(), &words()).unwrap());
    assert!(book.names().iter().filter(|name| name.contains("worksheets/sheet")).count() == 1);
    assert!(sheet(&book, 1).concat().join(" ").contains("Too few people took part"));
    assert!(picture_json(&town.picture).contains("\"shown\": null"));
    assert_eq!(chart(&town.picture, &ChartSubject::Profile, &words()), None);
}

#[test]
fn each_chart_can_be_taken_along_with_its_words() {
    let id = TOWN.picture.statements().next().unwrap().id.clone();
    let subjects = [
        ChartSubject::Profile,
        ChartSubject::Gaps,
        ChartSubject::Everyone(id.clone()),
        ChartSubject::Groups(id.clone()),
        ChartSubject::Between(id),
    ];
    for subject in subjects {
        let chart = chart(&TOWN.picture, &subject, &words()).unwrap();
        let document = Document::parse(&chart.svg).unwrap();
        let first = document.descendants().find(|node| node.has_tag_name("text")).unwrap();
        assert!(chart.title.starts_with(&text_of(&first)), "{subject:?} has its title on top");
        let png = chart_png(&chart).unwrap();
        let reader = png::Decoder::new(std::io::Cursor::new(&png)).read_info().unwrap();
        let info = reader.info();
        assert_eq!(info.width, 1_520);
        let said: Vec<String> = info.utf8_text.iter().map(|chunk| chunk.get_text().unwrap()).collect();
        assert_eq!(said, [chart.title, chart.description]);
    }
    assert_eq!(chart(&TOWN.picture, &ChartSubject::Everyone("no-such".to_owned()), &words()), None);
}
