//! An invented place whose people answered: 240 of them in ten groups, two of those very small.

use wholeplace_model::{
    instrument::{Instrument, strengths},
    picture::{Name, Picture, Setting, compose},
    release::{FamilyTally, GroupTally, Tally, release},
    response::Rating,
};

/// Group, how many were asked, how many took part, and how far they lean to agreeing, in hundredths.
type Group = (&'static str, &'static str, u32, u32, u32);

const COUNCIL: [Group; 4] = [
    ("leaders", "Senior leaders", 14, 4, 78),
    ("managers", "Team managers", 34, 21, 70),
    ("practitioners", "Social workers and practitioners", 160, 83, 52),
    ("commissioners", "Commissioners", 18, 12, 66),
];

const PARTNERS: [Group; 3] = [
    ("nhs", "NHS colleagues", 60, 26, 55),
    ("housing", "Housing", 20, 7, 48),
    ("voluntary", "Voluntary, community and faith organisations", 70, 31, 47),
];

const LIVED: [Group; 3] = [
    ("support", "People who draw on support", 120, 34, 34),
    ("carers", "Unpaid carers", 80, 19, 27),
    ("neighbours", "Neighbours and local people", 40, 3, 45),
];

const FAMILIES: [(&str, &str, &[Group]); 3] = [
    ("council", "Council", &COUNCIL),
    ("partners", "Partners", &PARTNERS),
    ("lived", "People with lived experience", &LIVED),
];

/// The picture of the invented place.
pub(crate) fn sample_picture() -> Picture {
    let instrument = strengths();
    picture_of(&instrument, &answered(&instrument))
}

/// The picture of a tally of the invented place's groups.
pub(crate) fn picture_of(instrument: &Instrument, tally: &Tally) -> Picture {
    let named = |id: &str, name: &str| Name { id: id.to_owned(), name: name.to_owned() };
    let setting = Setting {
        place: "Harrowmere and the Dales".to_owned(),
        review: "Our strengths in 2026".to_owned(),
        families: FAMILIES.iter().map(|(id, name, _)| named(id, name)).collect(),
        groups: FAMILIES.iter().flat_map(|(_, _, groups)| *groups).map(|one| named(one.0, one.1)).collect(),
        opened_at: 1_793_600_000,
        closed_at: 1_795_392_000,
        released_at: 1_795_529_100,
    };
    compose(&release(tally), instrument, instrument.reading("en"), &setting)
}

/// The groups with nothing counted yet.
pub(crate) fn nothing_answered(instrument: &Instrument) -> Tally {
    let families = FAMILIES.iter().map(|(id, _, groups)| {
        FamilyTally::new(*id, groups.iter().map(|one| GroupTally::new(one.0, Some(one.2))).collect())
    });
    Tally::new(10, instrument.statements().cloned().collect(), families.collect())
}

fn answered(instrument: &Instrument) -> Tally {
    let mut tally = nothing_answered(instrument);
    let statements = tally.statements.len();
    for (_, _, groups) in FAMILIES {
        for (id, _, _, people, lean) in groups {
            let group = tally.group(id).expect("a group of the tally");
            tally.count_respondents(group, *people);
            for statement in 0..statements {
                for person in 0..*people {
                    let chance = mixed(*people, statement, person);
                    if let Some(rating) = rating(*lean, statement, chance) {
                        tally.count(group, statement, rating).expect("a rating on the scale");
                    }
                }
            }
        }
    }
    tally
}

/// A person's rating: their group's lean, moved by the statement, with some chance to it. Now and then none.
fn rating(lean: u32, statement: usize, chance: u32) -> Option<Rating> {
    let unknown = if statement % 11 == 4 { 34 } else { 6 };
    if chance % 100 < unknown {
        return if chance.is_multiple_of(3) { None } else { Some(Rating::Unsure) };
    }
    let moved = [18, -14, 6, -2, 11, -22, 0, 25, -9][(statement / 4) % 9] + [9, -6, 2, -13][statement % 4];
    let at = i64::from(lean) + moved + i64::from(chance / 100 % 70) - 35;
    Some(Rating::Point(match at {
        ..12 => 1,
        12..33 => 2,
        33..50 => 3,
        50..78 => 4,
        _ => 5,
    }))
}

fn mixed(a: u32, b: usize, c: u32) -> u32 {
    let b = u32::try_from(b).expect("few statements");
    let mut x = a.wrapping_mul(2_654_435_761) ^ b.wrapping_mul(40_503) ^ c.wrapping_mul(2_246_822_519);
    for _ in 0..3 {
        x ^= x >> 15;
        x = x.wrapping_mul(2_246_822_519);
        x ^= x >> 13;
    }
    x
}
