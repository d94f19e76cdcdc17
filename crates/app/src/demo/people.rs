//! The invented people who take part: what each answers and when, from the story, the comments and a seed.

use super::{
    chance::Chance,
    content::{Content, InventedGroup, Remark},
};
use std::collections::{BTreeMap, HashMap};
use wholeplace_model::{
    instrument::{Instrument, StatementId},
    response::{Answer, Rating, ResponseId},
    review::GroupId,
};

/// How much one person differs from others in all that they answer, and from themselves in each, on the story's scale.
const BETWEEN_PEOPLE: i64 = 3;
const BETWEEN_ANSWERS: i64 = 8;
/// So many in a hundred answers are skipped.
const SKIPPED: i64 = 4;
/// So many in a hundred people stop after some of the domains.
const STOPPING: i64 = 8;
/// So many in a hundred people in the open review have not finished yet.
const UNDER_WAY: i64 = 24;
/// So many in a hundred people with lived experience answer on paper.
const ON_PAPER: i64 = 22;

/// Somebody who takes part.
pub(super) struct Participant {
    pub(super) id: ResponseId,
    pub(super) group: GroupId,
    pub(super) answers: BTreeMap<StatementId, Answer>,
    pub(super) finished: bool,
    /// Whether a facilitator typed it in.
    pub(super) on_paper: bool,
    /// Whether their group may be named beside their comments.
    pub(super) names_group: bool,
    /// When they start, as thousandths of the time that the review has been open.
    pub(super) when: i64,
}

/// Everybody who took part in the closed review, with all that they said.
pub(super) fn of_closed_round(content: &Content, instrument: &Instrument, seed: u64) -> Vec<Participant> {
    let mut chance = Chance::new(seed);
    let mut everybody = Vec::new();
    for group in content.place.groups() {
        let first = everybody.len();
        for number in 0..group.took_part {
            let mut person = invent(content, instrument, group, &mut chance);
            // Every other person lets their group be named.
            person.names_group = number % 2 == 0;
            everybody.push(person);
        }
        give_comments(content, group, &mut everybody[first..]);
    }
    everybody
}

/// Everybody who has started in the open review so far.
pub(super) fn of_open_round(content: &Content, instrument: &Instrument, seed: u64) -> Vec<Participant> {
    let mut chance = Chance::new(seed);
    let mut everybody = Vec::new();
    for group in content.place.groups() {
        for _ in 0..group.so_far {
            let mut person = invent(content, instrument, group, &mut chance);
            if !person.on_paper && chance.percent(UNDER_WAY) {
                person.finished = false;
                stop_early(instrument, &mut person, &mut chance);
            }
            everybody.push(person);
        }
    }
    everybody
}

fn invent(
    content: &Content,
    instrument: &Instrument,
    group: &InventedGroup,
    chance: &mut Chance,
) -> Participant {
    let own = chance.about_zero(BETWEEN_PEOPLE);
    let mut answers = BTreeMap::new();
    for statement in instrument.statements() {
        let Some(view) = content.story.get(statement) else { continue };
        if chance.percent(SKIPPED) {
            continue;
        }
        let rating = if chance.percent(view.unsure[group.unsure]) {
            Rating::Unsure
        } else {
            let stands = view.sees[group.sees] + own + chance.about_zero(BETWEEN_ANSWERS);
            point((stands + 5).div_euclid(10))
        };
        answers.insert(statement.clone(), Answer { rating: Some(rating), reason: String::new() });
    }
    let lived = group.unsure == 2;
    let mut person = Participant {
        id: ResponseId(format!("{:016x}", chance.next())),
        group: group.id.clone(),
        answers,
        finished: true,
        on_paper: lived && chance.percent(ON_PAPER),
        names_group: false,
        when: chance.below(960),
    };
    if chance.percent(STOPPING) {
        stop_early(instrument, &mut person, chance);
    }
    person
}

/// Leaves out what follows some domain, though never all.
fn stop_early(instrument: &Instrument, person: &mut Participant, chance: &mut Chance) {
    let domains = i64::try_from(instrument.outline.len()).unwrap_or(1);
    let kept = usize::try_from(1 + chance.below(domains)).unwrap_or(1);
    for domain in instrument.outline.iter().skip(kept) {
        for statement in &domain.statements {
            person.answers.remove(statement);
        }
    }
}

/// Hands a group's comments to its people in turn, those that name the group to people who let it be named.
fn give_comments(content: &Content, group: &InventedGroup, people: &mut [Participant]) {
    let mut turns: HashMap<bool, usize> = HashMap::new();
    for (statement, remarks) in &content.comments {
        for remark in remarks.iter().filter(|remark| remark.from == group.id) {
            let mut writers: Vec<_> =
                people.iter_mut().filter(|person| person.names_group == remark.names).collect();
            let turn = turns.entry(remark.names).or_default();
            let next = *turn % writers.len().max(1);
            if let Some(writer) = writers.get_mut(next) {
                writer.answers.insert(statement.clone(), said(remark));
            }
            *turn += 1;
        }
    }
}

fn said(remark: &Remark) -> Answer {
    Answer { rating: Some(rating(remark.rates)), reason: remark.says.clone() }
}

/// A rating as the files write it.
pub(super) fn rating(number: u8) -> Rating {
    if number == 0 { Rating::Unsure } else { Rating::Point(number) }
}

fn point(number: i64) -> Rating {
    Rating::Point(u8::try_from(number.clamp(1, 5)).unwrap_or(3))
}
