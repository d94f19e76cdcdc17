//! The report as plain text: for an e-mail, a screen reader or a search. `page` breaks its lines.

mod page;

use crate::values::for_what;
use page::Page;
use wholeplace_model::report::{DomainReport, Report, StatementReport};
use wholeplace_words::Words;

/// The report as text, in lines of up to 76 characters, in the order of the PDF.
#[must_use]
pub fn report_text(report: &Report, words: &Words) -> String {
    let mut page = Page::default();
    page.title(&report.title);
    for (id, name, value) in
        [("report-for-place", "place", &report.place), ("report-by-role", "role", &report.role)]
    {
        if !value.is_empty() {
            page.line(&words.say1(id, name, value.as_str()));
        }
    }
    page.line(&words.say1("report-made-on", "date", words.day(report.made_at)));
    page.gap();
    page.section(&words.say("report-heading-summary"));
    for sentence in words.summary_sentences(report) {
        page.item(&sentence);
    }
    page.gap();
    page.section(&words.say("report-heading-profile"));
    let domains: Vec<_> = report.look_first.iter().filter_map(|id| report.domain(id)).collect();
    for domain in &domains {
        page.line(&domain.title);
        page.indented(&words.standing_sentence(&domain.standing));
    }
    page.gap();
    for domain in domains {
        domain_text(&mut page, report, domain, words);
    }
    actions_text(&mut page, report, words);
    closing_text(&mut page, report, words);
    page.into_text()
}

fn domain_text(page: &mut Page, report: &Report, domain: &DomainReport, words: &Words) {
    page.section(&domain.title);
    page.line(&domain.question);
    page.line(&words.standing_sentence(&domain.standing));
    page.gap();
    for statement in &domain.statements {
        statement_text(page, report, statement, words);
    }
    page.heading(&words.say("report-heading-good"));
    page.prose(&domain.good);
    if !domain.practices.is_empty() {
        page.heading(&words.say("report-heading-practices"));
    }
    for practice in &domain.practices {
        page.line(&practice.title);
        page.line(&words.say2(
            "report-practice-where",
            "place",
            practice.place.as_str(),
            "years",
            practice.years.as_str(),
        ));
        page.prose(&practice.story);
        for figure in &practice.figures {
            page.item(figure);
        }
        page.line(&words.say1("report-practice-learned", "learned", practice.learned.as_str()));
        page.line(&words.say1("report-source", "source", practice.source.as_str()));
        page.indented(&practice.url);
        page.gap();
    }
    if !domain.resources.is_empty() {
        page.heading(&words.say("report-heading-resources"));
    }
    for resource in &domain.resources {
        page.item(&resource.title);
        page.indented(&words.say_with(
            "report-resource-by",
            [
                ("kind", resource.kind.as_str().into()),
                ("by", resource.by.as_str().into()),
                ("year", resource.year.to_string().into()),
            ],
        ));
        page.indented(&resource.why);
        page.indented(&resource.url);
    }
    page.gap();
}

fn statement_text(page: &mut Page, report: &Report, statement: &StatementReport, words: &Words) {
    page.line(&statement.text);
    let label = statement.label.clone().unwrap_or_else(|| words.say("report-not-rated"));
    page.indented(&format!("→ {label}"));
    if report.reasons_shown {
        page.quote(&statement.reason);
    }
    page.gap();
}

fn actions_text(page: &mut Page, report: &Report, words: &Words) {
    page.section(&words.say("report-heading-actions"));
    if report.actions.is_empty() {
        page.line(&words.say("report-actions-none-text"));
    }
    for (index, action) in report.actions.iter().enumerate() {
        page.line(&words.say1("report-action-number", "number", index + 1));
        page.indented(&action.what);
        let subject = for_what(report, action).unwrap_or_else(|| words.say("report-action-whole-place"));
        let rows = [
            ("report-action-for", &subject),
            ("report-action-who", &action.who),
            ("report-action-with", &action.with_whom),
            ("report-action-when", &action.by_when),
            ("report-action-sign", &action.sign),
        ];
        for (id, value) in rows.into_iter().filter(|(_, value)| !value.is_empty()) {
            page.indented(&format!("{}: {value}", words.say(id)));
        }
        page.gap();
    }
}

fn closing_text(page: &mut Page, report: &Report, words: &Words) {
    page.gap();
    page.section(&words.say("report-heading-how"));
    for id in CLOSING_HOW {
        page.item(&words.say(id));
    }
    page.gap();
    page.section(&words.say("report-heading-next"));
    for id in CLOSING_NEXT {
        page.item(&words.say(id));
    }
    page.gap();
    page.line(&words.say2(
        "report-instrument-version",
        "title",
        report.title.as_str(),
        "version",
        report.instrument_version.as_str(),
    ));
}

const CLOSING_HOW: [&str; 5] = [
    "report-how-indicator",
    "report-how-order",
    "report-how-no-score",
    "report-how-reasons",
    "report-how-practice",
];
const CLOSING_NEXT: [&str; 4] =
    ["report-next-talk", "report-next-people", "report-next-act", "report-next-review"];
