//! What the first sentences of a picture say, and the orders in which its statements may be read.

use super::{
    AnswersPicture, DomainPicture, GapWord, Orders, StatementPicture, Summary, UnsureFinding,
    statement::COMMON_GROUND,
};
use crate::{
    instrument::{DomainId, StatementId},
    measure::Fraction,
};
use std::cmp::Reverse;

/// The most statements a sentence names.
pub(super) const NAMED: usize = 3;

/// From this share on, in hundredths, people mostly agree.
const MOSTLY: u64 = 75;

pub(super) fn summary(domains: &[DomainPicture]) -> Summary {
    let all: Vec<&StatementPicture> = statements(domains).collect();
    Summary {
        agree_most: few(agreed(&all)),
        see_differently: few(very_different(&all)),
        could_not_say: few(could_not_say(&all)),
        statements_shown: all.iter().filter(|one| one.answers.is_some()).count(),
        statements: all.len(),
    }
}

pub(super) fn orders(domains: &[DomainPicture]) -> Orders {
    let all: Vec<&StatementPicture> = statements(domains).collect();
    Orders {
        instrument: ids(&all),
        agreement: ids(&sorted(&all, |one| Reverse(answers(one).map(agree)))),
        gap: ids(&sorted(&all, gap_order)),
        spread: ids(&sorted(&all, |one| Reverse(spread(one)))),
    }
}

/// Statements with a gap, by gap, then spread, then the instrument's order.
pub(super) fn gaps(domains: &[DomainPicture]) -> Vec<StatementId> {
    let all: Vec<_> = statements(domains).filter(|one| gap(one).is_some()).collect();
    ids(&sorted(&all, gap_order))
}

pub(super) fn common_ground(domains: &[DomainPicture]) -> Vec<StatementId> {
    let all: Vec<_> =
        statements(domains).filter(|one| answers(one).is_some_and(|answers| answers.common_ground)).collect();
    ids(&sorted(&all, |one| Reverse(answers(one).and_then(lowest_share))))
}

pub(super) fn unsure(domains: &[DomainPicture]) -> Vec<StatementId> {
    could_not_say(&statements(domains).collect::<Vec<_>>()).into_iter().map(|(id, _)| id).collect()
}

/// Domains with an indicator, lowest first and otherwise in the instrument's order.
pub(super) fn look_first(domains: &[DomainPicture]) -> Vec<DomainId> {
    let mut shown: Vec<_> = domains.iter().filter_map(|one| Some((one, one.indicator.as_ref()?))).collect();
    shown.sort_by(|(_, a), (_, b)| a.balanced.value.total_cmp(&b.balanced.value));
    shown.into_iter().map(|(domain, _)| domain.id.clone()).collect()
}

fn statements(domains: &[DomainPicture]) -> impl Iterator<Item = &StatementPicture> {
    domains.iter().flat_map(|domain| &domain.statements)
}

/// A statement and what it is ranked by.
type Ranked = (StatementId, Fraction);

impl AnswersPicture {
    /// Whether at least three quarters agree, and in no block fewer than sixty in the hundred.
    #[must_use]
    pub fn most_agree(&self) -> bool {
        agree(self).reaches(MOSTLY) && lowest_share(self).is_some_and(|share| share.reaches(COMMON_GROUND))
    }
}

fn agreed(all: &[&StatementPicture]) -> Vec<Ranked> {
    let agreed = all
        .iter()
        .filter_map(|one| Some((one.id.clone(), answers(one).filter(|one| one.most_agree()).map(agree)?)));
    largest_first(agreed.collect())
}

fn very_different(all: &[&StatementPicture]) -> Vec<Ranked> {
    let very = |one: &&&StatementPicture| {
        answers(one).and_then(|one| one.gap.as_ref()).is_some_and(|gap| gap.word == GapWord::VeryDifferent)
    };
    let mut found: Vec<_> = all.iter().filter(very).copied().collect();
    found.sort_by_key(|one| gap_order(one));
    found.iter().filter_map(|one| Some((one.id.clone(), gap(one)?))).collect()
}

fn could_not_say(all: &[&StatementPicture]) -> Vec<Ranked> {
    let share = |one: &&StatementPicture| {
        let unsure = one.unsure.filter(|unsure| unsure.finding != UnsureFinding::Few)?;
        Some((one.id.clone(), Fraction::new(unsure.share.parts.into(), unsure.share.of.into())?))
    };
    largest_first(all.iter().filter_map(share).collect())
}

fn largest_first(mut ranked: Vec<Ranked>) -> Vec<Ranked> {
    ranked.sort_by_key(|(_, share)| Reverse(*share));
    ranked
}

/// The first few. Of level ones all are named or none: naming some would say that they stand out.
fn few(ranked: Vec<Ranked>) -> Vec<StatementId> {
    let cut = ranked.get(NAMED).map(|(_, share)| *share);
    let named = ranked.into_iter().take(NAMED).filter(|(_, share)| Some(*share) != cut);
    named.map(|(id, _)| id).collect()
}

fn sorted<'a, K: Ord>(
    all: &[&'a StatementPicture],
    key: impl Fn(&StatementPicture) -> K,
) -> Vec<&'a StatementPicture> {
    let mut sorted = all.to_vec();
    sorted.sort_by_key(|one| key(one));
    sorted
}

fn ids(statements: &[&StatementPicture]) -> Vec<StatementId> {
    statements.iter().map(|one| one.id.clone()).collect()
}

fn answers(statement: &StatementPicture) -> Option<&AnswersPicture> {
    statement.answers.as_ref()
}

fn agree(answers: &AnswersPicture) -> Fraction {
    let share = answers.everyone.agree;
    Fraction { parts: share.parts.into(), of: share.of.into() }
}

fn lowest_share(answers: &AnswersPicture) -> Option<Fraction> {
    let shares = answers.blocks.iter().map(|block| block.view.agree);
    shares.filter_map(|share| Fraction::new(share.parts.into(), share.of.into())).min()
}

fn gap(statement: &StatementPicture) -> Option<Fraction> {
    Some(answers(statement)?.gap.as_ref()?.size)
}

fn spread(statement: &StatementPicture) -> Option<Fraction> {
    Some(answers(statement)?.spread?.doubled)
}

/// Largest gap first, then widest spread; none of either last.
fn gap_order(statement: &StatementPicture) -> Reverse<(Option<Fraction>, Option<Fraction>)> {
    Reverse((gap(statement), spread(statement)))
}
