//! A picture as a table of plain values, a row for everyone and for each block of each statement: the CSV file and the
//! spreadsheet are written from it, so that they can't differ.

mod column;

pub(crate) use column::COLUMNS;

use wholeplace_model::{
    comments::{SharedComment, SharedComments},
    picture::{AnswersPicture, BlockPicture, DomainPicture, GapWord, Picture, StatementPicture, ViewPicture},
    release::Bound,
};
use wholeplace_words::Words;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Nothing,
    Text(String),
    Number(f64),
}

/// One row: everyone or one block, on one statement.
pub(crate) struct Row<'a> {
    pub(crate) domain: &'a DomainPicture,
    pub(crate) statement: &'a StatementPicture,
    /// Nothing where too few rated the statement.
    pub(crate) answers: Option<&'a AnswersPicture>,
    /// Nothing for everyone.
    pub(crate) block: Option<&'a BlockPicture>,
}

impl Row<'_> {
    pub(crate) fn view(&self) -> Option<&ViewPicture> {
        let everyone = || self.answers.map(|answers| &answers.everyone);
        self.block.map(|block| &block.view).or_else(everyone)
    }
}

/// All rows, in the instrument's order; everyone first, and once where there is no other block.
pub(crate) fn rows(picture: &Picture) -> Vec<Row<'_>> {
    let domains = picture.shown.iter().flat_map(|shown| &shown.domains);
    let statements = domains.flat_map(|domain| domain.statements.iter().map(move |one| (domain, one)));
    statements
        .flat_map(|(domain, statement)| {
            let answers = statement.answers.as_ref();
            let blocks = answers.into_iter().flat_map(|answers| answers.beside_everyone()).map(Some);
            [None].into_iter().chain(blocks).map(move |block| Row { domain, statement, answers, block })
        })
        .collect()
}

/// Themes and their comments: theme, comment, statement id, statement, group.
pub(crate) fn comment_rows(comments: &SharedComments, picture: &Picture, words: &Words) -> Vec<[String; 5]> {
    let each = |(theme, comment): (&Option<String>, &SharedComment)| {
        let statement = picture.statement(&comment.statement);
        [
            theme.clone().unwrap_or_else(|| words.say("said-no-theme")),
            comment.text.clone(),
            statement.map(|one| one.id.clone()).unwrap_or_default(),
            statement.map(|one| one.text.clone()).unwrap_or_default(),
            comment.group.as_ref().map(|group| words.block_name(group)).unwrap_or_default(),
        ]
    };
    let themes = comments.themes.iter();
    themes.flat_map(|theme| theme.comments.iter().map(|one| (&theme.name, one))).map(each).collect()
}

/// Names of the columns of [`comment_rows`], with the messages that say what they mean.
pub(crate) const COMMENT_COLUMNS: [(&str, &str); 5] = [
    ("theme", "table-theme"),
    ("comment", "table-comment"),
    ("statement_id", "table-statement_id"),
    ("statement", "table-statement"),
    ("group", "table-comment_group"),
];

fn group(row: &Row, words: &Words) -> String {
    row.block.map_or_else(|| words.say("picture-everyone"), |block| words.block_name(&block.label))
}

fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Plain => "plain",
        Bound::OrMore => "or-more",
        Bound::OrFewer => "or-fewer",
    }
}

fn gap(word: GapWord) -> &'static str {
    match word {
        GapWord::Similar => "similar",
        GapWord::Possible => "possible",
        GapWord::VeryDifferent => "very-different",
    }
}
