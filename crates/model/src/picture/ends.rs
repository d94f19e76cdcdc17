//! Which domains stand out at the two ends. Nothing is said of a difference that protecting people could have made, or
//! that is too small to talk about.

use super::{
    AnswersPicture, DomainPicture, Picture,
    statement::{apart, mean},
    summary::NAMED,
};
use crate::release::DETAILED_FROM;

/// The domains that people agree with most and least, as far as that can be said.
#[derive(Debug, Clone, PartialEq)]
pub enum DomainEnds<'a> {
    /// The ends can't be told apart, or not from a domain between them.
    Level,
    Apart {
        highest: DomainEnd<'a>,
        lowest: DomainEnd<'a>,
    },
}

/// The domains at one end that can't be told apart.
#[derive(Debug, Clone, PartialEq)]
pub struct DomainEnd<'a> {
    /// The furthest out first. None where more are level than a sentence names.
    pub named: Vec<&'a DomainPicture>,
    pub level: usize,
}

impl Picture {
    /// Which domains stand out; nothing with fewer than two to compare.
    #[must_use]
    pub fn domain_ends(&self) -> Option<DomainEnds<'_>> {
        let ids = &self.shown.as_ref()?.look_first;
        let lowest_first: Vec<_> = ids.iter().filter_map(|id| Placed::of(self.domain(id)?, self)).collect();
        let [lowest, .., highest] = lowest_first.as_slice() else { return None };
        if lowest_first.iter().any(|one| one.is_level_with(lowest) && one.is_level_with(highest)) {
            return Some(DomainEnds::Level);
        }
        Some(DomainEnds::Apart {
            highest: end(lowest_first.iter().rev(), highest),
            lowest: end(lowest_first.iter(), lowest),
        })
    }
}

fn end<'a, 'b>(all: impl Iterator<Item = &'b Placed<'a>>, furthest: &Placed) -> DomainEnd<'a>
where
    'a: 'b,
{
    let named: Vec<_> = all.filter(|one| one.is_level_with(furthest)).map(|one| one.domain).collect();
    let level = named.len();
    DomainEnd { named: if level > NAMED { Vec::new() } else { named }, level }
}

/// A domain, where it stands, and by how much protecting people can have moved it.
struct Placed<'a> {
    domain: &'a DomainPicture,
    value: f64,
    leeway: f64,
}

impl<'a> Placed<'a> {
    fn of(domain: &'a DomainPicture, picture: &Picture) -> Option<Self> {
        let answers = domain.statements.iter().filter_map(|one| one.answers.as_ref());
        let leeways: Vec<f64> = answers.filter_map(|answers| leeway(answers, picture)).collect();
        Some(Self { domain, value: domain.indicator.as_ref()?.balanced.value, leeway: mean(&leeways)? })
    }

    fn is_level_with(&self, other: &Self) -> bool {
        let difference = (self.value - other.value).abs();
        !apart(self.value, other.value) || difference <= self.leeway + other.leeway + 1e-6
    }
}

/// By how much a statement's balanced share can be out: in each family, by the answers that can have been moved.
///
/// Sizes alone decide, so that this says nothing of what people answered.
fn leeway(answers: &AnswersPicture, picture: &Picture) -> Option<f64> {
    let mut families: Vec<(Option<&str>, u32, u32)> = Vec::new();
    for block in &answers.blocks {
        let family = block.label.family.as_deref();
        let place = families.iter().position(|(known, ..)| *known == family).unwrap_or_else(|| {
            families.push((family, 0, 0));
            families.len() - 1
        });
        families[place].1 += can_have_moved(block.view.agree.of, picture);
        families[place].2 += block.view.agree.of;
    }
    let shares: Vec<f64> = families.iter().map(|(_, moved, of)| f64::from(*moved) / f64::from(*of)).collect();
    mean(&shares)
}

/// How many of a block's answers to a statement can have been moved: one of a small block, or one of each batch.
fn can_have_moved(of: u32, picture: &Picture) -> u32 {
    match picture.in_batches {
        true => of.div_ceil(picture.smallest.max(1)),
        false => u32::from(of < DETAILED_FROM),
    }
}
