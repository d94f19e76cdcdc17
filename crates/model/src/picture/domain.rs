//! One domain of a picture: an indicator of how far people agree, always with its lowest and highest statement.

use super::{
    DomainIndicator, DomainPicture, Indicator, Setting, StatementPicture,
    statement::{apart, mean, statement},
};
use crate::{instrument::Domain, release::Table};

pub(super) fn domain(domain: &Domain, table: &Table, setting: &Setting) -> DomainPicture {
    let statements: Vec<_> = domain.statements.iter().map(|one| statement(one, table, setting)).collect();
    DomainPicture {
        id: domain.id.clone(),
        title: domain.title.clone(),
        question: domain.question.clone(),
        indicator: indicator(&statements),
        statements,
    }
}

/// Nothing where fewer than three quarters of the statements are shown: the rest could change it too much.
fn indicator(statements: &[StatementPicture]) -> Option<DomainIndicator> {
    let shown: Vec<_> = statements.iter().filter_map(|one| Some((&one.id, one.answers.as_ref()?))).collect();
    if 4 * shown.len() < 3 * statements.len() {
        return None;
    }
    let balanced = |value: &f64, other: &f64| value.total_cmp(other);
    let order = |index: &usize, other: &usize| {
        balanced(&shown[*index].1.balanced.value, &shown[*other].1.balanced.value)
    };
    let lowest = (0..shown.len()).min_by(order)?;
    let highest = (0..shown.len()).rev().max_by(order)?;
    let mean_balanced = mean(&shown.iter().map(|(_, one)| one.balanced.value).collect::<Vec<_>>())?;
    let heads =
        shown.iter().map(|(_, one)| f64::from(one.everyone.agree.parts) / f64::from(one.everyone.agree.of));
    let per_head = mean(&heads.collect::<Vec<_>>())?;
    Some(DomainIndicator {
        balanced: Indicator::of(mean_balanced),
        per_head: Indicator::of(per_head),
        show_per_head: apart(mean_balanced, per_head),
        lowest: shown[lowest].0.clone(),
        lowest_balanced: shown[lowest].1.balanced,
        highest: shown[highest].0.clone(),
        highest_balanced: shown[highest].1.balanced,
        statements: shown.len(),
    })
}
