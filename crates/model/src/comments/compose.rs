//! From cleared comments to what readers get. Ids put them in order, and ids are random.

use super::{
    Comment, FEWEST_NAMED, SharedComment, SharedComments, State, StatementComments, Theme, ThemeComments,
    ThemeId,
};
use crate::{instrument::StatementId, picture::Label};
use std::{cmp::Reverse, collections::HashMap};

/// Puts together what is shared: cleared comments only, whatever else is among them. `labels` are the release's blocks
/// in words, `statements` the instrument's order.
#[must_use]
pub fn compose(
    mut comments: Vec<(Comment, Vec<ThemeId>)>,
    themes: &[Theme],
    statements: &[StatementId],
    labels: &[Label],
) -> SharedComments {
    comments.retain(|(comment, _)| comment.state == State::Cleared);
    comments.sort_unstable_by(|(one, _), (other, _)| one.id.cmp(&other.id));
    let mut by_block: HashMap<usize, usize> = HashMap::new();
    for block in comments.iter().filter_map(|(comment, _)| comment.block) {
        *by_block.entry(block).or_default() += 1;
    }
    let named = |block: usize| by_block.get(&block).is_some_and(|count| *count >= FEWEST_NAMED);
    let shared: Vec<(SharedComment, Vec<ThemeId>)> = comments
        .into_iter()
        .map(|(comment, tags)| {
            let group =
                comment.block.filter(|block| named(*block)).and_then(|block| labels.get(block).cloned());
            (SharedComment { statement: comment.statement, text: comment.text, group }, tags)
        })
        .collect();
    SharedComments { themes: by_theme(&shared, themes), statements: by_statement(&shared, statements) }
}

fn by_theme(shared: &[(SharedComment, Vec<ThemeId>)], themes: &[Theme]) -> Vec<ThemeComments> {
    let picked = |name: Option<&String>, fits: &dyn Fn(&[ThemeId]) -> bool| {
        let comments: Vec<_> =
            shared.iter().filter(|(_, tags)| fits(tags)).map(|(comment, _)| comment.clone()).collect();
        ThemeComments { name: name.cloned(), count: comments.len(), comments }
    };
    let mut found: Vec<_> =
        themes.iter().map(|theme| picked(Some(&theme.name), &|tags| tags.contains(&theme.id))).collect();
    found.sort_by(|one, other| (Reverse(one.count), &one.name).cmp(&(Reverse(other.count), &other.name)));
    found.push(picked(None, &|tags| !themes.iter().any(|theme| tags.contains(&theme.id))));
    found.retain(|theme| theme.count > 0);
    found
}

fn by_statement(
    shared: &[(SharedComment, Vec<ThemeId>)],
    statements: &[StatementId],
) -> Vec<StatementComments> {
    let of = |statement: &StatementId| {
        let comments: Vec<_> = shared
            .iter()
            .filter(|(comment, _)| comment.statement == *statement)
            .map(|(comment, _)| comment.clone())
            .collect();
        StatementComments { statement: statement.clone(), count: comments.len(), comments }
    };
    statements.iter().map(of).filter(|found| found.count > 0).collect()
}
