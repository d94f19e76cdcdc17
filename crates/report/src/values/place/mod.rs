//! The value of a place's report and of its summary: the picture, worded.
//!
//! `drawable` makes names fit for charts, `people` says who took part, `statement` how each was rated, `between` where
//! groups differ and agree, `beside` the comments, practice and resources, `alignment` the other frameworks.

mod alignment;
mod beside;
mod between;
mod drawable;
mod people;
mod statement;

pub(crate) use drawable::picture_in;

use super::{line, page_words, report::date_parts, sentences};
use crate::PlaceSource;
use serde_json::{Value, json};
use wholeplace_charts::{Chart, Frame};
use wholeplace_model::picture::{DomainPicture, Picture, Shown};
use wholeplace_words::{Point, Words};

/// How wide charts are drawn, in pixels: 640 fill the text's width with letters of about 10.6 pt.
const WIDTH: Frame = Frame::Sheet(640);

pub(crate) fn of_place(source: &PlaceSource, words: &Words) -> Value {
    let picture = source.picture;
    let mut value = cover(source, "place-title", words);
    if let Some(shown) = &picture.shown {
        value["shown"] = json!({
            "summary": summary(picture, shown, words),
            "profile": profile(picture, shown, words),
            "people": people::of(&shown.people, words),
            "key": has_bars(picture).then(|| chart(&wholeplace_charts::key(picture, words, "key", WIDTH))),
            "domains": shown.domains.iter().enumerate()
                .map(|(index, domain)| domain_value(picture, shown, index, domain, words)).collect::<Vec<_>>(),
            "between": between::of(picture, shown, GAPS, words),
            "ground": between::ground(picture, shown, words),
            "unsure": between::unsure(picture, shown, words),
            "comments": beside::comments(source, words),
            "next": beside::next(source, shown, words),
            "alignment": alignment::of(source, words),
        });
    }
    value
}

/// The value of the summary on two pages.
pub(crate) fn of_summary(source: &PlaceSource, words: &Words) -> Value {
    let picture = source.picture;
    let mut value = cover(source, "place-short-title", words);
    if let Some(shown) = &picture.shown {
        value["shown"] = json!({
            "summary": summary(picture, shown, words),
            "profile": profile(picture, shown, words),
            "people": people::of(&shown.people, words),
            "between": between::of(picture, shown, GAPS_IN_SUMMARY, words),
        });
    }
    value
}

/// Statements in the chart of gaps.
const GAPS: usize = 10;
const GAPS_IN_SUMMARY: usize = 2;

/// Sentences without variables that the templates use.
const SENTENCES: &[&str] = &[
    "place-cover-kind",
    "place-short-kind",
    "place-heading-short",
    "place-heading-profile",
    "place-heading-people",
    "place-heading-between",
    "place-heading-ground",
    "place-heading-unsure",
    "place-heading-comments",
    "place-heading-next-steps",
    "place-heading-method",
    "place-heading-protect",
    "place-heading-numbers",
    "place-profile-caption",
    "place-profile-heads-caption",
    "place-column-domain",
    "place-column-balance",
    "place-column-heads",
    "place-column-lowest",
    "place-column-highest",
    "place-column-page",
    "place-column-group",
    "place-column-asked",
    "place-column-took-part",
    "place-column-share",
    "place-column-agree",
    "place-column-statement",
    "place-column-least",
    "place-column-most",
    "place-column-gap",
    "place-column-unsure",
    "place-not-shown",
    "place-people-intro",
    "place-between-intro",
    "place-between-shapes",
    "place-between-none",
    "place-ground-intro",
    "place-ground-none",
    "place-unsure-intro",
    "place-unsure-none",
    "place-comments-intro",
    "place-next-intro",
    "place-heading-alignment",
    "place-alignment-intro",
    "place-alignment-questions",
    "place-alignment-none",
    "place-method-indicator",
    "place-method-balance",
    "place-method-domain",
    "place-method-spread",
    "place-method-range",
    "place-method-gap",
    "place-method-no-mean",
    "place-protect-headline",
    "place-protect-once",
    "picture-indicator",
    "picture-gap-caption",
    "chart-key",
];

/// What stands on every cover, and the sentences.
fn cover(source: &PlaceSource, title: &str, words: &Words) -> Value {
    let picture = source.picture;
    let (place, review) = (line(&picture.place), line(&picture.review));
    let mut value = json!({
        "language": picture.language,
        "document-title": words.say2(title, "review", review.as_str(), "place", place.as_str()),
        "title": review,
        "place": place,
        "date": date_parts(picture.released_at),
        "page-words": page_words(words),
        "say": sentences(words, SENTENCES),
        "about": about(picture, words),
        "scale": picture.scale.iter().map(|label| line(label)).collect::<Vec<_>>(),
        "motif": motif(picture),
        "nothing": words.say1("picture-nothing", "smallest", picture.smallest),
        "smallest": words.say1("picture-smallest", "smallest", picture.smallest),
        "protected": words.protected_sentence(picture),
        "protect-smallest": words.say1("place-protect-smallest", "smallest", picture.smallest),
        "method-agree": words.say1("place-method-agree", "label", line(&picture.unsure)),
        "version": words.say_with("place-version", [
            ("title", line(&picture.title).into()),
            ("version", line(&picture.instrument_version).into()),
            ("method", picture.method.into()),
        ]),
        "shown": null,
    });
    source.brand.put_into(&mut value, &picture.place, words);
    value
}

/// When it was open, who took part, when it was made: a line each.
fn about(picture: &Picture, words: &Words) -> Vec<String> {
    let open =
        words.say2("place-open", "from", words.day(picture.opened_at), "to", words.day(picture.closed_at));
    let people = picture.shown.as_ref().map(|shown| words.people_sentence(&shown.people));
    let made = words.say1("place-made", "date", words.day(picture.released_at));
    [Some(open), people, Some(made)].into_iter().flatten().collect()
}

/// A column for each domain, and for each statement a point of a scale of five from how many agree.
fn motif(picture: &Picture) -> Vec<Vec<Option<f64>>> {
    let shown = picture.shown.iter().flat_map(|shown| &shown.domains);
    let point = |value: f64| 1.0 + 4.0 * value;
    shown
        .map(|domain| {
            let answers = domain.statements.iter().map(|one| one.answers.as_ref());
            answers.map(|answers| answers.map(|answers| point(answers.balanced.value))).collect()
        })
        .collect()
}

fn summary(picture: &Picture, shown: &Shown, words: &Words) -> Value {
    let point = |point: Point| {
        json!({
            "sentence": point.sentence,
            "statements": point.statements.iter().map(|text| line(text)).collect::<Vec<_>>(),
        })
    };
    let summary = &shown.summary;
    json!({
        "people": words.people_sentence(&shown.people),
        "missing": words.missing_sentence(&shown.people).map(|text| line(&text)),
        "domains": words.domains_sentences(picture).iter().map(|text| line(text)).collect::<Vec<_>>(),
        "points": words.picture_points(picture).into_iter().map(point).collect::<Vec<_>>(),
        "count": words.say2(
            "picture-says-shown", "shown", summary.statements_shown, "statements", summary.statements
        ),
    })
}

fn profile(picture: &Picture, shown: &Shown, words: &Words) -> Value {
    let heads = shown.domains.iter().filter_map(|domain| domain.indicator.as_ref());
    let percent = |percent: u32| words.percent(percent);
    let rows = shown.domains.iter().enumerate().map(|(index, domain)| {
        let numbers = domain.indicator.as_ref().map(|one| {
            [
                percent(one.balanced.percent),
                percent(one.per_head.percent),
                percent(one.lowest_balanced.percent),
                percent(one.highest_balanced.percent),
            ]
        });
        json!({ "id": domain_id(index), "title": line(&domain.title), "numbers": numbers })
    });
    json!({
        "chart": wholeplace_charts::profile(picture, words, "profile", WIDTH).as_ref().map(chart),
        "heads": heads.clone().any(|one| one.show_per_head),
        "nothing": words.say("place-nothing-to-show"),
        "rows": rows.collect::<Vec<_>>(),
    })
}

fn domain_value(
    picture: &Picture,
    shown: &Shown,
    index: usize,
    domain: &DomainPicture,
    words: &Words,
) -> Value {
    json!({
        "id": domain_id(index),
        "position": words.say2("place-domain-place", "number", index + 1, "count", shown.domains.len()),
        "title": line(&domain.title),
        "question": line(&domain.question),
        "sentence": words.domain_sentence(domain),
        "statements": domain.statements.iter()
            .map(|one| statement::of(picture, domain, one, words)).collect::<Vec<_>>(),
    })
}

/// Whether the answers to any statement are drawn point by point.
fn has_bars(picture: &Picture) -> bool {
    picture.statements().filter_map(|one| one.answers.as_ref()).any(|one| one.everyone.detail.is_some())
}

fn domain_id(index: usize) -> String {
    format!("domain-{}", index + 1)
}

/// A chart for a template: its drawing, and the words that stand for it.
fn chart(chart: &Chart) -> Value {
    json!({ "svg": chart.svg, "alt": format!("{}. {}", chart.title, chart.description) })
}
