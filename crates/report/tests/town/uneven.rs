//! An invented place with all that a picture may have to hold back: small groups shown across families, a group of which
//! nobody knows how many were asked, statements that few or nobody rated, and some on which all of a small group agree.

use super::picture::{nothing_answered, picture_of};
use wholeplace_model::{instrument::Instrument, picture::Picture, release::Answers};

/// How many took part of each group: leaders, managers, practitioners, commissioners; health, housing, voluntary; those
/// who draw on support, carers, neighbours. Only the council has enough to stand alone.
const PEOPLE: [u32; 10] = [4, 12, 24, 0, 4, 2, 3, 5, 2, 1];

/// The group of which nobody knows how many were asked, and where the council's end.
const NOT_KNOWN: usize = 6;
const COUNCIL: usize = 4;

pub(crate) fn uneven_picture(instrument: &Instrument) -> Picture {
    let mut tally = nothing_answered(instrument);
    let statements = tally.statements.len();
    let mut groups: Vec<_> = tally.families.iter_mut().flat_map(|family| &mut family.groups).collect();
    groups[NOT_KNOWN].invited = None;
    for (index, (group, people)) in groups.iter_mut().zip(PEOPLE).enumerate() {
        group.respondents = people;
        group.answers = (0..statements).map(|statement| answers(index, people, statement)).collect();
    }
    picture_of(instrument, &tally)
}

/// What a group answered to a statement. The first two domains' statements are each about something held back.
fn answers(group: usize, people: u32, statement: usize) -> Answers {
    let council = group < COUNCIL;
    let only = |it: bool, points: [u32; 5]| Answers { points: if it { points } else { [0; 5] }, unsure: 0 };
    match statement {
        // All of a small block agree, and none of another.
        0 if people < 20 => only(true, if council { [0, 0, 0, people, 0] } else { [people, 0, 0, 0, 0] }),
        // Only one block's people know, so that everyone's answers are those of few.
        2 => only(!council, [0, 0, 0, 0, people]),
        3 => only(group == 1, [0, people, 0, 0, 0]),
        // Too few rated these, and then too few said anything at all.
        4 => Answers { points: [0; 5], unsure: people },
        5 => Answers { points: [0, 0, 0, people.min(1), 0], unsure: people - people.min(1) },
        6 => only(group == 0, [1, 0, 0, 3, 0]),
        // So few outside the council that they are shown with it.
        8 if !council => only(group > 6, [0, people, 0, 0, 0]),
        _ => mixed(group, people, statement),
    }
}

/// Answers that lean one way in one group and another way in another.
fn mixed(group: usize, people: u32, statement: usize) -> Answers {
    let mut answers = Answers::default();
    for person in 0..people as usize {
        match (person * 7 + group * 5 + statement * 3) % 11 {
            0 if statement % 4 == 1 => answers.unsure += 1,
            drawn => answers.points[lean(drawn, statement + group)] += 1,
        }
    }
    answers
}

fn lean(drawn: usize, towards: usize) -> usize {
    match towards % 5 {
        0 => 3 + drawn % 2,
        1 => [0, 0, 1, 1, 0, 4, 4, 3, 4, 0, 1][drawn],
        2 => drawn % 5,
        3 => [1, 0, 1, 2, 1, 3, 0, 1, 2, 1, 1][drawn],
        _ => [3, 4, 3, 2, 3, 4, 3, 2, 1, 3, 4][drawn],
    }
}
