//! A place's report and summary as PDF: every number of the picture is in it, for everyone who reads, and nothing else.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod poppler;
mod town;

use poppler::Pdf;
use std::sync::LazyLock;
use town::{ODD, Town};
use wholeplace_model::{
    picture::{Share, ViewPicture},
    release::Bound,
};
use wholeplace_report::{Brand, PlaceSource, place_pdf, place_summary_pdf, qr_png};
use wholeplace_words::Words;

static TOWN: LazyLock<Town> = LazyLock::new(Town::sample);
static PDF: LazyLock<Pdf> = LazyLock::new(|| pdf(&TOWN));

fn pdf(town: &Town) -> Pdf {
    Pdf(place_pdf(&town.source(), &Words::of("en")).unwrap())
}

/// Written out here by hand, so that the words of the program are not compared with themselves.
fn share(share: &Share) -> String {
    let between = match share.bound {
        Bound::Plain => "of",
        Bound::OrMore => "or more of",
        Bound::OrFewer => "or fewer of",
    };
    format!("{} {between} {}", share.parts, share.of)
}

/// A row of the tables at the end.
fn row(name: &str, view: &ViewPicture) -> String {
    let agree = share(&view.agree);
    match &view.detail {
        None => format!("{name} {agree} Only how many agree is shown here."),
        Some(detail) => {
            let [a, b, c, d, e] = detail.percents;
            format!("{name} {agree} ({}%) {a}% {b}% {c}% {d}% {e}%", view.agree.percent)
        }
    }
}

fn assert_accessible(pdf: &Pdf, title: &str) {
    let info = pdf.info();
    assert!(info.contains("Tagged:          yes"), "{info}");
    assert!(info.contains(&format!("Title:           {title}")), "{info}");
    assert!(info.contains("JavaScript:      no"), "{info}");
    assert!(pdf.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(pdf.holds("/Lang(en)"));
}

#[test]
fn report_and_summary_are_accessible_documents() {
    assert_accessible(&PDF, "Our strengths in 2026: a report about Harrowmere and the Dales");
    let summary = Pdf(place_summary_pdf(&TOWN.source(), &Words::of("en")).unwrap());
    assert_accessible(&summary, "Our strengths in 2026: a summary about Harrowmere and the Dales");
    assert!(summary.info().contains("Pages:           2\n"));
    for said in ["This is an indicator, not a mark.", "totals may be out by one answer for each small group"]
    {
        assert!(summary.text().contains(said) && PDF.text().contains(said), "{said}");
    }
}

#[test]
fn the_numbers_of_each_group_and_statement_are_those_of_the_picture() {
    let text = PDF.text();
    let (_, tables) = text.split_once("The numbers, group by group Vision").unwrap();
    let mut rest = tables;
    for statement in TOWN.picture.statements() {
        let answers = statement.answers.as_ref().unwrap();
        let blocks = answers.blocks.iter().map(|block| row(&block.label.groups.join(" + "), &block.view));
        let rows: Vec<_> = [row("Everyone", &answers.everyone)].into_iter().chain(blocks).collect();
        let whole = format!("{} {}", statement.text, rows.join(" "));
        let at = rest.find(&whole).unwrap_or_else(|| panic!("{whole}\n is not in\n{}", &rest[..1_500]));
        rest = &rest[at + whole.len()..];
    }
}

#[test]
fn each_statement_says_its_share_its_doubt_and_who_could_not_say() {
    let text = PDF.text();
    for statement in TOWN.picture.statements() {
        let (answers, unsure) = (statement.answers.as_ref().unwrap(), statement.unsure.as_ref().unwrap());
        let range = answers.everyone.range;
        let range = format!("Rough range: {:.0}% to {:.0}%.", range.low * 100.0, range.high * 100.0);
        let said = format!("{} said “I don't know”", share(&unsure.share));
        let start = format!(
            "{} {} agree ({}%).",
            statement.text,
            share(&answers.everyone.agree),
            answers.everyone.agree.percent
        );
        let at = text.find(&start).unwrap_or_else(|| panic!("{start}"));
        let block: String = text[at..].chars().take(start.len() + 260).collect();
        assert!(block.contains(&range) && block.contains(&said), "{range} {said} in {block}");
    }
}

#[test]
fn domains_people_and_gaps_are_those_of_the_picture() {
    let text = PDF.text();
    let shown = TOWN.picture.shown.as_ref().unwrap();
    for domain in &shown.domains {
        let one = domain.indicator.as_ref().unwrap();
        let (low, high) = (one.lowest_balanced.percent, one.highest_balanced.percent);
        assert!(text.contains(&format!("{} {}% {low}% {high}%", domain.title, one.balanced.percent)));
        let says =
            format!("On balance {}% agree. Its statements run from {low}% to {high}%.", one.balanced.percent);
        assert!(text.contains(&says), "{says}");
        for end in [format!("{low}%, the lowest here."), format!("{high}%, the highest here.")] {
            assert!(text.contains(&end), "{end}");
        }
    }
    for block in &shown.people.blocks {
        let name = block.label.groups.join(" + ");
        let row = format!(
            "{name} {} {} {}%",
            block.invited.unwrap(),
            block.respondents,
            block.share.unwrap().percent
        );
        assert!(text.contains(&row), "{row}");
    }
    let (_, table) = text.split_once("Agree least Agree most Points apart").unwrap();
    for id in shown.gaps.iter().take(10) {
        let statement = TOWN.picture.statement(id).unwrap();
        let gap = statement.answers.as_ref().unwrap().gap.as_ref().unwrap();
        let at = table.find(&statement.text).unwrap();
        let row: String = table[at..].chars().take(350).collect();
        assert!(row.contains(&format!(" {} Seen", gap.percent)), "{row}");
    }
}

#[test]
fn each_chart_is_told_in_words() {
    let tags = PDF.tags();
    let figures = tags.matches("Figure").count();
    let bars = TOWN.picture.statements().count();
    // The profile, what the colours mean, the groups' signs and two charts of gaps; a bar for each statement.
    assert_eq!(figures, bars + 5);
    assert!(PDF.holds("How far people agree, by domain. Vision and framework: "));
    let statement = TOWN.picture.statements().next().unwrap();
    let detail = statement.answers.as_ref().unwrap().everyone.detail.as_ref().unwrap();
    assert!(
        PDF.holds(&format!("Strongly disagree {}%, Disagree {}%", detail.percents[0], detail.percents[1]))
    );
}

#[test]
fn comments_stand_by_theme_and_name_a_group_only_where_they_may() {
    let text = PDF.text();
    for theme in &TOWN.comments.themes {
        let from = text.find(theme.name.as_ref().unwrap()).unwrap();
        for comment in &theme.comments {
            let squeezed = comment.text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text[from..].contains(&squeezed), "{squeezed}");
        }
    }
    assert_eq!(text.matches("From: ").count(), 2);
}

#[test]
fn a_review_of_too_few_says_why_nothing_is_shown_and_shows_nothing() {
    let town = Town::of_nobody();
    let words = Words::of("en");
    for pdf in [pdf(&town), Pdf(place_summary_pdf(&town.source(), &words).unwrap())] {
        let text = pdf.text();
        assert!(text.contains("With fewer than 10 people, an answer could be traced"), "{text}");
        assert!(!text.contains('%') && !text.contains("lunch club"), "{text}");
    }
}

#[test]
fn a_place_with_a_logo_and_a_colour_sees_them() {
    let brand = Brand { accent: Some("#7a1f5c".to_owned()), logo_png: Some(qr_png("logo").unwrap()) };
    let branded = pdf(&Town { brand, ..Town::sample() });
    assert!(branded.holds("The logo of Harrowmere and the Dales"));
    assert_ne!(branded.picture(20).2, PDF.picture(20).2);
}

#[test]
fn what_people_and_places_wrote_is_words_and_never_run() {
    // What has no shape is not in the text: controls, a turn of direction, a private letter.
    let readable = ODD.split(" \u{0}").next().unwrap();
    let town = Town::sample().with_every_text(ODD);
    let pdf = pdf(&town);
    assert!(pdf.text().matches(readable).count() > 100);
    assert!(pdf.info().contains("JavaScript:      no"));
    assert!(Pdf(place_summary_pdf(&town.source(), &Words::of("en")).unwrap()).text().contains(readable));
}

#[test]
fn the_picture_stands_beside_other_frameworks_only_where_the_place_wants_it() {
    let text = PDF.text();
    let reading = TOWN.instrument.reading("en");
    let alignment = reading.alignment.as_ref().unwrap();
    assert!(text.contains("It does not say how anybody would rate the place."));
    for framework in &alignment.frameworks {
        assert!(PDF.holds(&framework.url), "{}", framework.url);
        for area in &framework.areas {
            assert!(text.contains(area.title.as_str()), "{}", area.title);
        }
    }
    let without = PlaceSource { alignment: false, ..TOWN.source() };
    let without = Pdf(place_pdf(&without, &Words::of("en")).unwrap());
    assert!(!without.text().contains("Beside other frameworks"));
}

#[test]
fn no_word_is_printed_over_another_however_many_people_answered() {
    let mut town = Town::sample();
    let shown = town.picture.shown.as_mut().unwrap();
    for statement in shown.domains.iter_mut().flat_map(|domain| &mut domain.statements) {
        let answers = statement.answers.as_mut().unwrap();
        for view in answers.blocks.iter_mut().map(|block| &mut block.view).chain([&mut answers.everyone]) {
            (view.agree.parts, view.agree.of) = (11_234, 22_345);
        }
    }
    assert_eq!(pdf(&town).words_over_others(), Vec::<String>::new());
}
