//! A picture's pages against every file that can be taken from it, number by number, from the program itself.
//!
//! `page` reads the screen. The pages are read once, each file is then asked for what the screen shows.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[expect(dead_code, reason = "the names of parts are for other tests")]
#[path = "../../../report/tests/office/mod.rs"]
mod office;
mod page;
#[path = "../../../report/tests/poppler/mod.rs"]
mod poppler;
#[path = "../../../report/tests/sheet/mod.rs"]
mod sheet;
#[expect(dead_code, unused_imports, reason = "it is shared with the tests of the whole program")]
#[path = "../process/support/mod.rs"]
mod support;

use office::{Office, text_of};
use page::Table;
use poppler::Pdf;
use roxmltree::Document;
use serde_json::Value;
use std::{collections::BTreeMap, path::Path, sync::LazyLock};
use support::{folder, serve};
use wholeplace_fixtures::{closed::closed, harrowmere::make_place};
use wholeplace_model::{access::Token, instrument::strengths};
use wholeplace_store::Store;

/// The pages' tables and all files, taken from one service over HTTP.
struct Taken {
    /// A statement's table each, by the statement, in the instrument's order.
    statements: Vec<Table>,
    /// What each says of its figure on balance, in the same order.
    balances: Vec<String>,
    domains: Table,
    /// The gaps as the list of all statements shows them: statement, word, points.
    gaps: Vec<[String; 3]>,
    files: BTreeMap<&'static str, Vec<u8>>,
}

const FILES: [&str; 10] = [
    "report.pdf",
    "summary.pdf",
    "report.docx",
    "data.xlsx",
    "data.csv",
    "picture.json",
    "chart-domains.svg",
    "chart-domains.png",
    "chart-gaps.svg",
    "chart-gaps.png",
];

static TAKEN: LazyLock<Taken> = LazyLock::new(|| {
    let data = folder();
    let (session, picture) = prepare(data.path());
    let program = serve(data.path());
    let cookie = format!("wholeplace_session={}", session.reveal());
    let get = |path: &str| {
        let address = format!("{}{picture}{path}", program.address);
        let mut answer = ureq::get(&address).header("cookie", &cookie).call().unwrap();
        answer.body_mut().read_to_vec().unwrap()
    };
    let text = |path: &str| String::from_utf8(get(path)).unwrap();
    let front = page::tables(&text(""));
    let domains = strengths().outline.iter().map(|domain| domain.domain.clone()).collect::<Vec<_>>();
    let domains: Vec<_> = domains.iter().map(|id| text(&format!("/domain/{id}"))).collect();
    let statements = domains.iter().flat_map(|html| page::tables(html)).collect();
    let balances = domains.iter().flat_map(|html| page::balances(html)).collect();
    let gaps = page::gaps(&text("/statements?by=gap"));
    let files = FILES.map(|name| (name, get(&format!("/{name}")))).into();
    Taken { statements, balances, domains: front.into_iter().next().unwrap(), gaps, files }
});

/// A closed review in a data folder: the session of somebody who runs the place, and the path of its picture.
fn prepare(data: &Path) -> (Token, String) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let store = Store::open(&data.join("wholeplace.db"), [7; 32]).unwrap();
        let facilitator = make_place(&store, now()).await;
        let closed = closed(&store, &facilitator.seat, &strengths(), "", now() - 600).await;
        store.close().await;
        (facilitator.session, format!("/p/{}/review/{}/picture", facilitator.seat.place().0, closed.review.0))
    })
}

#[expect(clippy::disallowed_methods, reason = "the program's own clock cannot be set")]
fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    i64::try_from(since.unwrap().as_secs()).unwrap()
}

/// Every statement with each row of its table: the group's name, "12 of 15 (80%)", the rough range, and counts.
fn rows() -> impl Iterator<Item = (&'static str, &'static [String])> {
    TAKEN
        .statements
        .iter()
        .flat_map(|table| table.rows.iter().map(|row| (table.title.as_str(), row.as_slice())))
}

/// The hundredths of "On balance 38%, the lowest here."
fn on_balance(says: &str) -> &str {
    says.strip_prefix("On balance ").unwrap().split('%').next().unwrap()
}

/// "12 of 15 (80%)" as numbers and how they are meant.
fn parts(share: &str) -> (u64, &'static str, u64) {
    let words: Vec<_> = share.split(' ').filter(|word| !word.starts_with('(')).collect();
    let bound = match words[1..words.len() - 1].join(" ").as_str() {
        "of" => "plain",
        "or more of" => "or-more",
        "or fewer of" => "or-fewer",
        other => panic!("{other} in {share}"),
    };
    (words[0].parse().unwrap(), bound, words[words.len() - 1].parse().unwrap())
}

fn assert_rows_are_those_of_the_screen(table: &[Vec<String>]) {
    let column = |name: &str| table[0].iter().position(|head| head == name).unwrap();
    let mut lines = table[1..].iter();
    let mut balances = TAKEN.balances.iter();
    for (statement, row) in rows() {
        let line = lines.next().unwrap();
        let get = |name: &str| line.get(column(name)).map(String::as_str).unwrap_or_default();
        assert_eq!((get("statement"), get("group")), (statement, row[0].as_str()));
        if row[0] == "Everyone" {
            assert_eq!(get("balanced_percent"), on_balance(balances.next().unwrap()), "{statement}");
        }
        let (agree, bound, of) = parts(&row[1]);
        assert_eq!((get("agree"), get("bound"), get("of")), (&*agree.to_string(), bound, &*of.to_string()));
        // The file has more digits than the screen, which may have rounded the other way where a half was near.
        for (name, shown) in ["range_low", "range_high"].into_iter().zip(row[2].split(" to ")) {
            let shown: f64 = shown.trim_end_matches('%').parse().unwrap();
            let percent = get(name).parse::<f64>().unwrap() * 100.0;
            assert!((percent - shown).abs() < 0.506, "{percent} is not {shown}: {statement}, {}", row[0]);
        }
        let counts = [1, 2, 3, 4, 5].map(|point| get(&format!("count_{point}")).to_owned());
        let shown = if row.len() > 4 { row[3..].to_vec() } else { vec![String::new(); 5] };
        assert_eq!(counts.as_slice(), shown, "{statement}, {}", row[0]);
        let percent = row[1].split_once('(').map(|(_, percent)| percent.trim_end_matches("%)"));
        percent.iter().for_each(|percent| assert_eq!(get("agree_percent"), *percent));
    }
    assert_eq!(lines.next(), None);
}

#[test]
fn the_screen_shows_every_statement_every_domain_and_every_gap() {
    assert_eq!(TAKEN.statements.len(), 36);
    assert_eq!(TAKEN.balances.len(), 36);
    assert_eq!(TAKEN.domains.rows.len(), 9);
    assert_eq!(TAKEN.gaps.len(), 36);
    assert!(rows().any(|(_, row)| row.len() == 4) && rows().any(|(_, row)| row.len() == 8));
}

#[test]
fn csv_and_spreadsheet_have_the_numbers_of_the_screen() {
    let csv = String::from_utf8(TAKEN.files["data.csv"].clone()).unwrap();
    let csv = csv.trim_start_matches('\u{feff}').lines().map(page::csv_line).collect::<Vec<_>>();
    assert_rows_are_those_of_the_screen(&csv);
    let book = Office(TAKEN.files["data.xlsx"].clone());
    assert_rows_are_those_of_the_screen(&sheet::sheet(&book, 2));
    for (row, shown) in sheet::sheet(&book, 3)[1..].iter().zip(&TAKEN.domains.rows) {
        assert_eq!((&row[0], format!("{}%", row[1])), (&shown[0], shown[1].clone()));
        assert!(shown[shown.len() - 2].starts_with(&format!("{}%", row[3])), "{shown:?}");
        assert!(shown[shown.len() - 1].starts_with(&format!("{}%", row[4])), "{shown:?}");
    }
}

#[test]
fn json_has_the_numbers_of_the_screen() {
    let file: Value = serde_json::from_slice(&TAKEN.files["picture.json"]).unwrap();
    let domains = file["picture"]["shown"]["domains"].as_array().unwrap();
    let (mut shown, mut balances) = (rows(), TAKEN.balances.iter());
    for statement in domains.iter().flat_map(|domain| domain["statements"].as_array().unwrap()) {
        let answers = &statement["answers"];
        let balanced = answers["balanced"]["percent"].to_string();
        assert_eq!(balanced, on_balance(balances.next().unwrap()), "{}", statement["text"]);
        let blocks = answers["blocks"].as_array().unwrap().iter().map(|block| &block["view"]);
        for view in [&answers["everyone"]].into_iter().chain(blocks) {
            let (text, row) = shown.next().unwrap();
            assert_eq!(statement["text"], text);
            let agree = &view["agree"];
            let numbers = (
                agree["parts"].as_u64().unwrap(),
                agree["bound"].as_str().unwrap(),
                agree["of"].as_u64().unwrap(),
            );
            assert_eq!(numbers, parts(&row[1]), "{text}, {}", row[0]);
            let counts = view["detail"]["counts"].as_array().into_iter().flatten().map(Value::to_string);
            assert_eq!(counts.collect::<Vec<_>>(), if row.len() > 4 { &row[3..] } else { &[] });
        }
    }
    assert!(shown.next().is_none());
}

#[test]
fn word_and_pdf_have_the_numbers_of_the_screen() {
    let body = Office(TAKEN.files["report.docx"].clone()).part("word/document.xml");
    let document = Document::parse(&body).unwrap();
    let cells = |row: roxmltree::Node| {
        row.children()
            .filter(|node| node.tag_name().name() == "tc")
            .map(|cell| text_of(&cell))
            .collect::<Vec<_>>()
    };
    let lines = document.descendants().filter(|node| node.tag_name().name() == "tr").map(cells);
    let lines: Vec<_> = lines.filter(|line| line.len() == 7 && line[0] != "Group").collect();
    let pdf = Pdf(TAKEN.files["report.pdf"].clone()).text();
    let paragraphs = document.descendants().filter(|node| node.tag_name().name() == "p");
    let mut paragraphs = paragraphs.map(|node| text_of(&node));
    let mut pages = pdf.as_str();
    for (table, balance) in TAKEN.statements.iter().zip(&TAKEN.balances) {
        for says in [&table.title, balance] {
            assert!(paragraphs.any(|paragraph| paragraph == *says), "Word: {says}");
            pages = pages.split_once(says.as_str()).unwrap_or_else(|| panic!("PDF: {says}")).1;
        }
    }
    let (_, mut rest) = pdf.split_once("The numbers, group by group").unwrap();
    for ((statement, row), line) in rows().zip(&lines) {
        assert_eq!(row[..2], line[..2], "{statement}");
        assert_eq!(row.len() > 4, !line[2].is_empty(), "{statement}, {}", row[0]);
        let at =
            rest.find(&format!("{} {}", row[0], row[1])).unwrap_or_else(|| panic!("{statement} {row:?}"));
        rest = &rest[at..];
    }
    assert_eq!(lines.len(), rows().count());
}

#[test]
fn the_summary_and_the_charts_have_the_numbers_of_the_screen() {
    let drawn = |name: &str| {
        let text = String::from_utf8(TAKEN.files[name].clone()).unwrap();
        let document = Document::parse(&text).unwrap();
        let texts =
            document.descendants().filter(|node| node.has_tag_name("text") || node.has_tag_name("desc"));
        texts.map(|node| text_of(&node)).collect::<Vec<_>>().join(" ")
    };
    let summary = Pdf(TAKEN.files["summary.pdf"].clone()).text();
    let (domains, gaps) = (drawn("chart-domains.svg"), drawn("chart-gaps.svg"));
    for row in &TAKEN.domains.rows {
        let end = |cell: &str| cell.split('%').next().unwrap().to_owned();
        let (low, high) = (end(&row[row.len() - 2]), end(&row[row.len() - 1]));
        let says = format!("{} {} ({low} to {high})", row[0], row[1]);
        assert!(summary.contains(&says) && domains.contains(&says), "{says}");
        let told = format!("{}: {} on balance, statements from {low}% to {high}%.", row[0], row[1]);
        assert!(
            domains.contains(&told) && page::png_text(&TAKEN.files["chart-domains.png"]).contains(&told),
            "{told}"
        );
    }
    for (rank, [statement, word, points]) in TAKEN.gaps.iter().take(10).enumerate() {
        let says = format!("{word}: {points}");
        assert!(gaps.contains(&format!("{statement} {says}")), "{says}");
        assert!(rank >= 2 || summary.contains(&says), "{says}");
        assert!(page::png_text(&TAKEN.files["chart-gaps.png"]).contains(statement), "{statement}");
    }
}
