//! A place's report and summary as PDF: every number of the picture is in it, for everyone who reads, and nothing else.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod poppler;
mod said;
mod town;

use poppler::Pdf;
use std::sync::LazyLock;
use town::{ODD, Town};
use wholeplace_model::picture::{Share, ViewPicture};
use wholeplace_report::{Brand, PlaceSource, place_pdf, place_summary_pdf, qr_png};
use wholeplace_words::Words;

static TOWN: LazyLock<&Town> = LazyLock::new(|| &BOTH[0].0);
static PDF: LazyLock<&Pdf> = LazyLock::new(|| &BOTH[0].1);

fn pdf(town: &Town) -> Pdf {
    Pdf(place_pdf(&town.source(), &Words::of("en")).unwrap())
}

/// The two places with their reports.
static BOTH: LazyLock<[(Town, Pdf); 2]> = LazyLock::new(|| {
    Town::both().map(|town| {
        let report = pdf(&town);
        (town, report)
    })
});

/// A row of the tables at the end.
fn row(name: &str, view: &ViewPicture) -> String {
    let agree = said::share_of_view(view);
    match &view.detail {
        None => format!("{name} {agree} Only how many agree is shown here."),
        Some(detail) => {
            format!("{name} {agree} {}", detail.percents.map(|percent| format!("{percent}%")).join(" "))
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

/// Takes what stands up to the end of `line`, which must come, from what is left of a text.
fn take(rest: &mut &str, line: &str) {
    let at = rest.find(line).unwrap_or_else(|| panic!("{line}\n is not in\n{:.1500}", rest));
    *rest = &rest[at + line.len()..];
}

#[test]
fn the_numbers_of_each_group_and_statement_are_those_of_the_picture() {
    for (town, pdf) in BOTH.iter() {
        let text = pdf.text();
        let (_, mut rest) = text.split_once("The numbers, group by group").unwrap();
        for domain in &town.picture.shown.as_ref().unwrap().domains {
            take(&mut rest, &domain.title);
            for statement in &domain.statements {
                let Some(answers) = &statement.answers else {
                    assert!(!rest.contains(&statement.text), "{}", statement.text);
                    continue;
                };
                let blocks =
                    answers.beside_everyone().iter().map(|block| row(&said::name(&block.label), &block.view));
                // A page may end between two rows.
                let everyone = [statement.text.clone(), row("Everyone", &answers.everyone)];
                everyone.into_iter().chain(blocks).for_each(|line| take(&mut rest, &line));
            }
            if domain.statements.iter().all(|statement| statement.answers.is_none()) {
                take(&mut rest, "too little to show");
            }
        }
    }
}

#[test]
fn each_statement_says_its_share_its_doubt_and_who_could_not_say() {
    for (town, pdf) in BOTH.iter() {
        let text = pdf.text();
        let mut rest = text.as_str();
        for domain in &town.picture.shown.as_ref().unwrap().domains {
            take(&mut rest, &format!("{} {}", domain.title, domain.question));
            take(&mut rest, &said::domain(domain));
            for statement in &domain.statements {
                let balance = said::balance(domain, statement);
                let unsure = statement.unsure.iter().map(said::unsure);
                let answers = statement.answers.iter();
                let range =
                    answers.clone().map(|answers| format!("{}.", said::range(&answers.everyone.range)));
                let first = [statement.text.clone(), said::statement(statement)];
                let lines: Vec<_> = first.into_iter().chain(range).chain(balance).chain(unsure).collect();
                take(&mut rest, &lines.join(" "));
                answers.filter_map(said::gap).for_each(|gap| take(&mut rest, &gap));
            }
        }
    }
}

#[test]
fn domains_people_and_gaps_are_those_of_the_picture() {
    for (town, pdf) in BOTH.iter() {
        let text = pdf.text();
        let mut rest = text.as_str();
        let shown = town.picture.shown.as_ref().unwrap();
        let heads =
            shown.domains.iter().filter_map(|domain| domain.indicator.as_ref()).any(|one| one.show_per_head);
        take(
            &mut rest,
            if heads { "On balance By heads Lowest Highest Page" } else { "On balance Lowest Highest Page" },
        );
        for domain in &shown.domains {
            let numbers = domain.indicator.as_ref().map(|one| {
                let per_head = heads.then_some(one.per_head);
                let numbers =
                    [Some(one.balanced), per_head, Some(one.lowest_balanced), Some(one.highest_balanced)];
                let numbers = numbers.into_iter().flatten().map(|number| format!("{}%", number.percent));
                numbers.collect::<Vec<_>>().join(" ")
            });
            let numbers = numbers.unwrap_or_else(|| "too little to show".to_owned());
            take(&mut rest, &format!("{} {numbers}", domain.title));
        }
        take(&mut rest, "Group Asked Took part Share");
        let known = |number: Option<String>| number.unwrap_or_else(|| "not known".to_owned());
        let row = |name: String, invited: Option<u32>, respondents: u32, share: Option<Share>| {
            let share = known(share.map(|share| format!("{}%", share.percent)));
            format!("{name} {} {respondents} {share}", known(invited.map(|invited| invited.to_string())))
        };
        let people = &shown.people;
        for one in &people.blocks {
            take(&mut rest, &row(said::name(&one.label), one.invited, one.respondents, one.share));
        }
        take(&mut rest, &row("Everyone".to_owned(), people.invited, people.respondents, people.share));
        take(&mut rest, "Agree least Agree most Points apart");
        for id in shown.gaps.iter().take(10) {
            let statement = town.picture.statement(id).unwrap();
            let answers = statement.answers.as_ref().unwrap();
            let gap = answers.gap.as_ref().unwrap();
            take(&mut rest, &statement.text);
            for index in [gap.lowest, gap.highest] {
                let block = &answers.blocks[index];
                take(
                    &mut rest,
                    &format!("{} {}", said::name(&block.label), said::share_of_view(&block.view)),
                );
            }
            take(&mut rest, &format!("{} {}", gap.percent, said::gap_word(gap.word)));
        }
    }
}

#[test]
fn the_summary_says_the_numbers_of_the_picture_in_words_and_charts() {
    for (town, _) in BOTH.iter() {
        let pdf = Pdf(place_summary_pdf(&town.source(), &Words::of("en")).unwrap());
        let text = pdf.text();
        let shown = town.picture.shown.as_ref().unwrap();
        let people = &shown.people;
        let took_part = match (people.invited, people.share) {
            (Some(invited), Some(share)) => {
                format!(
                    "{} of the {invited} people who were asked took part ({}%).",
                    people.respondents, share.percent
                )
            }
            _ => format!("{} people took part.", people.respondents),
        };
        let few: Vec<_> =
            people.blocks.iter().filter(|block| block.few).map(|block| said::name(&block.label)).collect();
        let summary = &shown.summary;
        let counts = format!(
            "{} of {} statements have enough answers to show.",
            summary.statements_shown, summary.statements
        );
        let lines = [took_part, counts].into_iter().chain(said::ends(&town.picture));
        for line in lines {
            assert!(text.contains(&line), "{line} in {text}");
        }
        assert!(few.iter().all(|name| text.contains(&format!("“{name}”"))), "{few:?} in {text}");
        for id in
            [&summary.agree_most, &summary.see_differently, &summary.could_not_say].into_iter().flatten()
        {
            assert!(text.contains(&town.picture.statement(id).unwrap().text), "{id}");
        }
        for domain in &shown.domains {
            let value = domain.indicator.as_ref().map(|one| {
                let (low, high) = (one.lowest_balanced.percent, one.highest_balanced.percent);
                format!("{} {}% ({low} to {high})", domain.title, one.balanced.percent)
            });
            let value = value.unwrap_or_else(|| format!("{} {}", domain.title, said::domain(domain)));
            assert!(text.contains(&value), "{value} in {text}");
        }
        let mut rest = text.as_str();
        for statement in shown.gaps.iter().take(2).filter_map(|id| town.picture.statement(id)) {
            let answers = statement.answers.as_ref().unwrap();
            let gap = answers.gap.as_ref().unwrap();
            take(&mut rest, &format!("{}: {} points apart", said::gap_word(gap.word), gap.percent));
            for index in [gap.lowest, gap.highest] {
                let block = &answers.blocks[index];
                take(
                    &mut rest,
                    &format!("{}: {}", said::name(&block.label), said::share_of_view(&block.view)),
                );
            }
        }
        let told = format!("How far people agree, by domain. {}", said::profile_alt(&town.picture));
        assert!(pdf.holds(&told), "{told}");
        let told = format!("Where groups see things most differently. {}", said::gaps_alt(&town.picture, 2));
        assert!(pdf.holds(&told), "{told}");
    }
}

#[test]
fn each_chart_is_told_in_words() {
    for (town, pdf) in BOTH.iter() {
        let answers = town.picture.statements().filter_map(|one| Some((one, one.answers.as_ref()?)));
        let bars: Vec<_> = answers.filter(|(_, answers)| answers.everyone.detail.is_some()).collect();
        // The profile, what the colours mean, the groups' signs and two charts of gaps; a bar for each statement.
        assert_eq!(pdf.tags().matches("Figure").count(), bars.len() + 5);
        assert!(pdf.holds(&format!("How far people agree, by domain. {}", said::profile_alt(&town.picture))));
        for (statement, answers) in bars {
            let mut told = format!("How people rated: {}. ", statement.text);
            told += &said::bars_alt(&town.picture, "Everyone", &answers.everyone);
            statement.unsure.iter().for_each(|unsure| told += &format!(" {}", said::unsure(unsure)));
            assert!(pdf.holds(&told), "{told}");
        }
    }
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
