//! The columns: each one's name, what kind of value it has, what it means, and how to get it from a row.

use super::{Cell, Row, bound, gap, group};
use wholeplace_model::{
    measure::{Pattern, Spread},
    picture::{Distribution, ViewPicture},
};
use wholeplace_words::Words;

/// One column of the table.
pub(crate) struct Column {
    /// Stays the same in all languages and versions, for programs to rely on.
    pub(crate) name: &'static str,
    /// The message that says what it means.
    pub(crate) meaning: &'static str,
    pub(crate) kind: Kind,
    pub(crate) cell: fn(&Row, &Words) -> Cell,
}

/// What kind of value a column has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Number,
    Percent,
    Share,
    Point,
    Steps,
}

impl Kind {
    pub(crate) fn say(self, words: &Words) -> String {
        words.say(match self {
            Self::Text => "table-kind-text",
            Self::Number => "table-kind-number",
            Self::Percent => "table-kind-percent",
            Self::Share => "table-kind-share",
            Self::Point => "table-kind-point",
            Self::Steps => "table-kind-steps",
        })
    }
}

macro_rules! columns {
    ($($name:literal $meaning:literal $kind:ident $cell:expr,)*) => {
        &[$(Column { name: $name, meaning: $meaning, kind: Kind::$kind, cell: $cell }),*]
    };
}

pub(crate) const COLUMNS: &[Column] = columns! {
    "domain_id" "table-domain_id" Text |row, _| text(&row.domain.id),
    "domain" "table-domain" Text |row, _| text(&row.domain.title),
    "statement_id" "table-statement_id" Text |row, _| text(&row.statement.id),
    "statement" "table-statement" Text |row, _| text(&row.statement.text),
    "group_ids" "table-group_ids" Text |row, _| some(row.block.map(|block| text(&block.label.ids.join(" ")))),
    "group" "table-group" Text |row, words| text(&group(row, words)),
    "family" "table-family" Text |row, _| {
        some(row.block.and_then(|block| block.label.family.as_deref()).map(text))
    },
    "agree" "table-agree" Number |row, _| view(row, |it| number(it.agree.parts)),
    "of" "table-of" Number |row, _| view(row, |it| number(it.agree.of)),
    "bound" "table-bound" Text |row, _| view(row, |it| text(bound(it.agree.bound))),
    "agree_percent" "table-agree_percent" Percent |row, _| view(row, |it| number(it.agree.percent)),
    "range_low" "table-range_low" Share |row, _| view(row, |it| four_digits(it.range.low)),
    "range_high" "table-range_high" Share |row, _| view(row, |it| four_digits(it.range.high)),
    "count_1" "table-count_1" Number |row, _| detail(row, |it| it.counts.0[0]),
    "count_2" "table-count_2" Number |row, _| detail(row, |it| it.counts.0[1]),
    "count_3" "table-count_3" Number |row, _| detail(row, |it| it.counts.0[2]),
    "count_4" "table-count_4" Number |row, _| detail(row, |it| it.counts.0[3]),
    "count_5" "table-count_5" Number |row, _| detail(row, |it| it.counts.0[4]),
    "percent_1" "table-percent_1" Percent |row, _| detail(row, |it| it.percents[0]),
    "percent_2" "table-percent_2" Percent |row, _| detail(row, |it| it.percents[1]),
    "percent_3" "table-percent_3" Percent |row, _| detail(row, |it| it.percents[2]),
    "percent_4" "table-percent_4" Percent |row, _| detail(row, |it| it.percents[3]),
    "percent_5" "table-percent_5" Percent |row, _| detail(row, |it| it.percents[4]),
    "median_low" "table-median_low" Point |row, _| detail(row, |it| it.median.low.into()),
    "median_high" "table-median_high" Point |row, _| detail(row, |it| it.median.high.into()),
    "pattern" "table-pattern" Text |row, _| {
        some(row.view().and_then(|it| it.detail.as_ref()).map(|it| text(pattern(it.pattern))))
    },
    "spread" "table-spread" Text |row, _| everyone(row, || Some(text(spread(row.answers?.spread?.word)))),
    "balanced_percent" "table-balanced_percent" Percent |row, _| {
        everyone(row, || Some(number(row.answers?.balanced.percent)))
    },
    "unsure" "table-unsure" Number |row, _| {
        everyone(row, || Some(number(row.statement.unsure?.share.parts)))
    },
    "unsure_of" "table-unsure_of" Number |row, _| {
        everyone(row, || Some(number(row.statement.unsure?.share.of)))
    },
    "gap_points" "table-gap_points" Percent |row, _| {
        everyone(row, || Some(number(row.answers?.gap.as_ref()?.percent)))
    },
    "gap" "table-gap" Text |row, _| everyone(row, || Some(text(gap(row.answers?.gap.as_ref()?.word)))),
    "steps_apart" "table-steps_apart" Steps |row, _| {
        everyone(row, || Some(four_digits(row.answers?.steps_apart?.value())))
    },
    "common_ground" "table-common_ground" Text |row, _| {
        everyone(row, || Some(text(if row.answers?.common_ground { "yes" } else { "no" })))
    },
};

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn number(number: u32) -> Cell {
    Cell::Number(number.into())
}

/// To ten thousandths: more would pretend to know more.
fn four_digits(number: f64) -> Cell {
    Cell::Number((number * 10_000.0).round() / 10_000.0)
}

fn some(cell: Option<Cell>) -> Cell {
    cell.unwrap_or(Cell::Nothing)
}

fn view(row: &Row, of: impl Fn(&ViewPicture) -> Cell) -> Cell {
    some(row.view().map(of))
}

fn detail(row: &Row, of: impl Fn(&Distribution) -> u32) -> Cell {
    some(row.view().and_then(|it| it.detail.as_ref()).map(|it| number(of(it))))
}

fn everyone(row: &Row, cell: impl Fn() -> Option<Cell>) -> Cell {
    if row.block.is_none() { some(cell()) } else { Cell::Nothing }
}

fn pattern(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::Divided => "divided",
        Pattern::MostlyAgree => "mostly-agree",
        Pattern::MostlyDisagree => "mostly-disagree",
        Pattern::LeaningAgree => "leaning-agree",
        Pattern::LeaningDisagree => "leaning-disagree",
        Pattern::Mixed => "mixed",
    }
}

fn spread(spread: Spread) -> &'static str {
    match spread {
        Spread::Close => "close",
        Spread::Some => "some",
        Spread::Wide => "wide",
    }
}
