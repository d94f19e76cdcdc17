//! One statement of a picture, from what the release says about it and nothing else.

use super::{
    AnswersPicture, BlockPicture, Distribution, Gap, Indicator, LabelKind, Setting, Share, SpreadPicture,
    StatementPicture, UnsureFinding, UnsurePicture, ViewPicture, gap::gap_between, people::label,
    segments::largest_remainder,
};
use crate::{
    instrument::Statement,
    measure::{Counts, Fraction, Range, wilson},
    release::{
        Bound, Headline, ReleasedAnswers, ReleasedStatement, ReleasedUnsure, Shown, StatementBlock, Table,
    },
};

/// From this share on, in hundredths, a block agrees enough for common ground.
pub(super) const COMMON_GROUND: u64 = 60;

/// From this share on, in hundredths, not knowing is a finding in itself.
const MANY_UNSURE: u64 = 25;

/// From this many hundredths apart, a share by heads is shown beside the balanced one.
const APART: f64 = 0.10;

pub(super) fn statement(statement: &Statement, table: &Table, setting: &Setting) -> StatementPicture {
    let released = table.statement(&statement.id);
    let answers = |released: &ReleasedStatement| answers(released.answers.as_ref()?, table, setting);
    StatementPicture {
        id: statement.id.clone(),
        text: statement.text.clone(),
        answers: released.and_then(answers),
        unsure: released.and_then(|released| released.unsure).and_then(|unsure| could_not_say(&unsure)),
    }
}

fn answers(released: &ReleasedAnswers, table: &Table, setting: &Setting) -> Option<AnswersPicture> {
    let everyone = view(released.everyone, released.distribution)?;
    let balanced = Indicator::of(balanced(&released.blocks)?);
    let spread =
        |counts: Counts| Some(SpreadPicture { word: counts.spread()?, doubled: counts.leik_doubled()? });
    let shares: Option<Vec<Fraction>> =
        released.blocks.iter().map(|block| block.shown.headline().share()).collect();
    let shares = shares?;
    let gap = gap_between(&shares);
    let blocks: Option<Vec<_>> =
        released.blocks.iter().map(|block| block_picture(block, table, setting)).collect();
    Some(AnswersPicture {
        show_per_head: apart(balanced.value, released.everyone.share()?.value()),
        everyone,
        balanced,
        spread: released.distribution.and_then(spread),
        blocks: blocks?,
        steps_apart: gap.as_ref().and_then(|gap| steps_apart(&released.blocks, gap)),
        gap,
        common_ground: shares.len() >= 2 && shares.iter().all(|share| share.reaches(COMMON_GROUND)),
    })
}

fn steps_apart(blocks: &[StatementBlock], gap: &Gap) -> Option<Fraction> {
    let distribution = |index: usize| match &blocks.get(index)?.shown {
        Shown::Distribution(counts) => Some(counts),
        Shown::Headline(_) => None,
    };
    distribution(gap.lowest)?.distance(distribution(gap.highest)?)
}

/// The mean over families of the share that agrees in each, by heads within a family.
///
/// What is left of families in which no group could stand alone counts as one family, so that nobody is left out.
fn balanced(blocks: &[StatementBlock]) -> Option<f64> {
    let mut families: Vec<(Option<&str>, u64, u64)> = Vec::new();
    for block in blocks {
        let Headline { agree, of, .. } = block.shown.headline();
        let family = block.family.as_deref();
        let place = families.iter().position(|(known, ..)| *known == family).unwrap_or_else(|| {
            families.push((family, 0, 0));
            families.len() - 1
        });
        families[place].1 += u64::from(agree);
        families[place].2 += u64::from(of);
    }
    let shares: Option<Vec<f64>> =
        families.iter().map(|(_, agree, of)| Fraction::new(*agree, *of).map(Fraction::value)).collect();
    mean(&shares?)
}

fn block_picture(block: &StatementBlock, table: &Table, setting: &Setting) -> Option<BlockPicture> {
    let groups = block.blocks.iter().filter_map(|index| table.blocks().get(*index));
    let mut groups: Vec<String> = groups.flat_map(|block| block.groups.iter().cloned()).collect();
    let order = |id: &String| setting.groups.iter().position(|name| name.id == *id);
    groups.sort_by_key(order);
    let counts = match block.shown {
        Shown::Distribution(counts) => Some(counts),
        Shown::Headline(_) => None,
    };
    Some(BlockPicture {
        label: label(block.kind, &groups, block.family.as_deref(), setting),
        view: view(block.shown.headline(), counts)?,
    })
}

fn view(headline: Headline, counts: Option<Counts>) -> Option<ViewPicture> {
    let share = headline.share()?;
    Some(ViewPicture {
        agree: Share::of(headline.agree, headline.of, headline.bound)?,
        range: neat_range(wilson(share)),
        detail: counts.and_then(distribution),
    })
}

fn distribution(counts: Counts) -> Option<Distribution> {
    Some(Distribution {
        percents: largest_remainder(counts.0),
        pattern: counts.pattern()?,
        median: counts.median()?,
        modes: counts.modes(),
        counts,
    })
}

fn could_not_say(unsure: &ReleasedUnsure) -> Option<UnsurePicture> {
    let finding = if unsure.unsure == unsure.of || unsure.bound == Bound::OrMore {
        UnsureFinding::NoOneCouldSay
    } else if unsure.share()?.reaches(MANY_UNSURE) {
        UnsureFinding::Many
    } else {
        UnsureFinding::Few
    };
    Some(UnsurePicture { share: Share::of(unsure.unsure, unsure.of, unsure.bound)?, finding })
}

impl AnswersPicture {
    /// The blocks to show beside everyone: none where the only one is everyone once more.
    #[must_use]
    pub fn beside_everyone(&self) -> &[BlockPicture] {
        match self.blocks.as_slice() {
            [only] if only.label.kind == LabelKind::Everyone => &[],
            blocks => blocks,
        }
    }
}

pub(super) fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// A number to the nine digits after the point that are kept: it is written shortly and reads back as the same number.
pub(super) fn neat(value: f64) -> f64 {
    // Adding nothing turns the nothing below nothing, which arithmetic knows, into plain nothing.
    (value * 1e9).round() / 1e9 + 0.0
}

pub(super) fn neat_range(range: Range) -> Range {
    Range { low: neat(range.low), high: neat(range.high) }
}

/// Whether two proportions are ten hundredths apart or more, but for what arithmetic loses.
pub(super) fn apart(one: f64, other: f64) -> bool {
    (one - other).abs() + 1e-6 >= APART
}

impl Share {
    /// None of nobody is no share.
    #[must_use]
    pub fn of(parts: u32, of: u32, bound: Bound) -> Option<Self> {
        let percent = Fraction::new(parts.into(), of.into())?.percent();
        Some(Self { parts, of, percent, bound })
    }
}

impl Indicator {
    pub(super) fn of(value: f64) -> Self {
        // A tiny step up keeps a half that arithmetic left just below itself a half.
        Self { value: neat(value), percent: (value * 100.0 + 1e-6).round() as u32 }
    }
}
