//! CSV, spreadsheet and JSON files read back and compared with the picture, number by number.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod csv;
mod office;
#[expect(dead_code, reason = "this file says some of it")]
mod said;
mod sheet;
mod town;

use csv::read_csv;
use office::Office;
use roxmltree::Document;
use serde_json::Value;
use sheet::sheet;
use std::{
    collections::{BTreeMap, HashSet},
    sync::LazyLock,
};
use town::{ODD, Town};
use wholeplace_model::{
    measure::Spread,
    picture::{
        BlockPicture, DomainPicture, GapWord, LabelKind, Picture, Share, StatementPicture, UnsureFinding,
        ViewPicture, picture_json,
    },
    release::Bound,
};
use wholeplace_report::{ChartSubject, chart, comments_csv, dictionary_csv, picture_csv, place_xlsx};
use wholeplace_words::Words;

static TOWN: LazyLock<Town> = LazyLock::new(Town::sample);

fn words() -> Words {
    Words::of("en")
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
fn expected(
    domain: &DomainPicture,
    statement: &StatementPicture,
    view: Option<&ViewPicture>,
) -> BTreeMap<String, String> {
    let mut row = BTreeMap::new();
    let mut put = |name: &str, value: String| drop(row.insert(name.to_owned(), value));
    put("domain_id", domain.id.clone());
    put("domain", domain.title.clone());
    put("statement_id", statement.id.clone());
    put("statement", statement.text.clone());
    let Some(view) = view else { return row };
    put("agree", view.agree.parts.to_string());
    put("of", view.agree.of.to_string());
    put("bound", kebab(&view.agree.bound));
    put("agree_percent", view.agree.percent.to_string());
    put("range_low", four_digits(view.range.low));
    put("range_high", four_digits(view.range.high));
    let Some(detail) = &view.detail else { return row };
    for (point, (count, percent)) in (1..).zip(detail.counts.0.into_iter().zip(detail.percents)) {
        put(&format!("count_{point}"), count.to_string());
        put(&format!("percent_{point}"), percent.to_string());
    }
    put("median_low", detail.median.low.to_string());
    put("median_high", detail.median.high.to_string());
    put("pattern", kebab(&detail.pattern));
    row
}

fn four_digits(value: f64) -> String {
    ((value * 10_000.0).round() / 10_000.0).to_string()
}

/// `VeryDifferent` as it is written in files.
fn kebab(word: &impl std::fmt::Debug) -> String {
    let word = format!("{word:?}");
    let starts = |c: char| if c.is_uppercase() { format!("-{}", c.to_lowercase()) } else { c.to_string() };
    word.chars().map(starts).collect::<String>().trim_start_matches('-').to_owned()
}

fn everyone(domain: &DomainPicture, statement: &StatementPicture) -> BTreeMap<String, String> {
    let answers = statement.answers.as_ref();
    let mut row = expected(domain, statement, answers.map(|answers| &answers.everyone));
    let mut put = |name: &str, value: String| drop(row.insert(name.to_owned(), value));
    put("group", "Everyone".to_owned());
    if let Some(unsure) = statement.unsure {
        put("unsure", unsure.share.parts.to_string());
        put("unsure_of", unsure.share.of.to_string());
    }
    let Some(answers) = answers else { return row };
    put("balanced_percent", answers.balanced.percent.to_string());
    put("common_ground", if answers.common_ground { "yes" } else { "no" }.to_owned());
    if let Some(spread) = answers.spread {
        put("spread", kebab(&spread.word));
    }
    if let Some(gap) = &answers.gap {
        put("gap_points", gap.percent.to_string());
        put("gap", kebab(&gap.word));
    }
    if let Some(steps) = answers.steps_apart {
        put("steps_apart", four_digits(steps.value()));
    }
    row
}

fn block(
    domain: &DomainPicture,
    statement: &StatementPicture,
    block: &BlockPicture,
) -> BTreeMap<String, String> {
    let mut row = expected(domain, statement, Some(&block.view));
    row.insert("group".to_owned(), said::name(&block.label));
    row.insert("group_ids".to_owned(), block.label.ids.join(" "));
    row.extend(block.label.family.clone().map(|family| ("family".to_owned(), family)));
    row
}

fn assert_is_the_picture(picture: &Picture, rows: Vec<BTreeMap<String, String>>) {
    let mut rows = rows.into_iter();
    for domain in &picture.shown.as_ref().unwrap().domains {
        for statement in &domain.statements {
            assert_eq!(rows.next().unwrap(), everyone(domain, statement));
            for one in statement.answers.iter().flat_map(|answers| answers.beside_everyone()) {
                assert_eq!(rows.next().unwrap(), block(domain, statement, one));
            }
        }
    }
    assert_eq!(rows.next(), None);
}

#[test]
fn the_csv_file_holds_every_number_of_the_picture_and_no_other() {
    for town in Town::both() {
        assert_is_the_picture(&town.picture, named(read_csv(&picture_csv(&town.picture, &words()))));
    }
}

#[test]
fn the_json_file_is_the_picture() {
    for town in Town::both() {
        let file: Value = serde_json::from_str(&picture_json(&town.picture)).unwrap();
        assert_eq!(file["format"], "wholeplace-picture/1");
        let picture: Picture = serde_json::from_value(file["picture"].clone()).unwrap();
        assert_eq!(picture, town.picture);
    }
}

#[test]
fn the_spreadsheet_holds_every_number_of_the_picture_and_no_other() {
    for town in Town::both() {
        let book = Office(place_xlsx(&town.source(), &words()).unwrap());
        assert_is_the_picture(&town.picture, named(sheet(&book, 2)));
        let shown = town.picture.shown.as_ref().unwrap();
        let domains = shown.domains.iter().map(|domain| {
            let numbers = domain.indicator.as_ref().map(|one| {
                let numbers = [one.balanced, one.per_head, one.lowest_balanced, one.highest_balanced];
                numbers.map(|number| number.percent.to_string()).to_vec()
            });
            [vec![domain.title.clone()], numbers.unwrap_or_default()].concat()
        });
        assert_eq!(sheet(&book, 3)[1..], domains.collect::<Vec<_>>());
        let row = |name: String, invited: Option<u32>, respondents: u32, share: Option<Share>| {
            let known = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
            let share = known(share.map(|share| share.percent));
            let mut row = vec![name, known(invited), respondents.to_string(), share];
            row.truncate(if row[3].is_empty() { 3 } else { 4 });
            row
        };
        let people = &shown.people;
        let blocks = people.blocks.iter();
        let blocks = blocks.map(|one| row(said::name(&one.label), one.invited, one.respondents, one.share));
        let all = row("Everyone".to_owned(), people.invited, people.respondents, people.share);
        assert_eq!(sheet(&book, 4)[1..], blocks.chain([all]).collect::<Vec<_>>());
    }
}

/// The two places together hold all that there is to say, so that nothing goes without being compared.
#[test]
fn nothing_that_may_be_held_back_is_missing_from_the_places_that_files_are_compared_for() {
    let towns = Town::both();
    let statements: Vec<_> = towns.iter().flat_map(|town| town.picture.statements()).collect();
    let answers: Vec<_> = statements.iter().filter_map(|one| one.answers.as_ref()).collect();
    let blocks = || answers.iter().flat_map(|answers| &answers.blocks);
    let views = || answers.iter().map(|one| &one.everyone).chain(blocks().map(|block| &block.view));
    for bound in [Bound::Plain, Bound::OrMore, Bound::OrFewer] {
        assert!(views().any(|view| view.agree.bound == bound), "{bound:?}");
    }
    for bound in [Bound::OrMore, Bound::OrFewer] {
        assert!(answers.iter().any(|one| one.everyone.agree.bound == bound), "everyone {bound:?}");
    }
    for kind in
        [LabelKind::Group, LabelKind::Family, LabelKind::Across, LabelKind::EveryoneElse, LabelKind::Everyone]
    {
        assert!(blocks().any(|block| block.label.kind == kind), "{kind:?}");
    }
    for word in [GapWord::Similar, GapWord::Possible, GapWord::VeryDifferent] {
        assert!(answers.iter().filter_map(|one| one.gap.as_ref()).any(|gap| gap.word == word), "{word:?}");
    }
    for finding in [UnsureFinding::Few, UnsureFinding::Many, UnsureFinding::NoOneCouldSay] {
        assert!(
            statements.iter().filter_map(|one| one.unsure).any(|one| one.finding == finding),
            "{finding:?}"
        );
    }
    for spread in [Spread::Close, Spread::Some, Spread::Wide] {
        assert!(answers.iter().filter_map(|one| one.spread).any(|one| one.word == spread), "{spread:?}");
    }
    let patterns: HashSet<_> =
        views().filter_map(|view| Some(kebab(&view.detail.as_ref()?.pattern))).collect();
    assert_eq!(patterns.len(), 6, "{patterns:?}");
    assert!(statements.iter().any(|one| one.answers.is_none() && one.unsure.is_some()));
    assert!(statements.iter().any(|one| one.answers.is_none() && one.unsure.is_none()));
    assert!(answers.iter().any(|one| one.gap.is_none()));
    assert!(answers.iter().any(|one| one.steps_apart.is_some() && one.gap.is_some()));
    let shown = || towns.iter().filter_map(|town| town.picture.shown.as_ref());
    assert!(shown().flat_map(|shown| &shown.domains).any(|domain| domain.indicator.is_none()));
    assert!(shown().any(|shown| shown.people.invited.is_none()));
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
fn long_words_in_the_spreadsheet_are_shown_whole() {
    let book = Office(place_xlsx(&TOWN.source(), &words()).unwrap());
    let notes = book.part("xl/worksheets/sheet1.xml");
    let notes = Document::parse(&notes).unwrap();
    let rows = notes.descendants().filter(|node| node.has_tag_name("row"));
    let heights: Vec<f64> =
        rows.filter_map(|row| row.attribute("ht")).map(|height| height.parse().unwrap()).collect();
    let long = sheet(&book, 1).iter().filter(|row| row[0].chars().count() > 85).count();
    assert!(long > 0 && heights.iter().filter(|height| **height >= 30.0).count() == long, "{heights:?}");
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
