//! Telephone numbers, NHS numbers, and other numbers long enough to be somebody's, however they are spaced.

use super::{Flag, FlagKind};

/// From how many digits on a number is flagged, whatever is between them.
const LONG: usize = 7;
/// From how many digits without a gap.
const LONG_RUN: usize = 6;
/// The most characters between two digits of one number.
const LARGEST_GAP: usize = 3;

/// Whether ten digits are an NHS number: the last is eleven minus the weighted sum of the others, modulo eleven.
#[must_use]
pub fn is_nhs_number(digits: &[u32]) -> bool {
    let Some((check, rest)) = digits.split_last() else { return false };
    if digits.len() != 10 {
        return false;
    }
    let sum: u32 = rest.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    match 11 - sum % 11 {
        10 => false,
        11 => *check == 0,
        expected => *check == expected,
    }
}

pub(super) fn find(text: &str) -> Vec<Flag> {
    candidates(text)
        .into_iter()
        .filter_map(|number| {
            let kind = number.kind()?;
            let lone_bracket =
                text[number.start..].starts_with('(') && !text[number.start..number.end].contains(')');
            Some(Flag { span: number.start + usize::from(lone_bracket)..number.end, kind })
        })
        .collect()
}

/// Runs of digits with little between them.
struct Number {
    start: usize,
    end: usize,
    plus: bool,
    runs: Vec<Vec<u32>>,
}

impl Number {
    fn kind(&self) -> Option<FlagKind> {
        let digits: Vec<u32> = self.runs.concat();
        let longest = self.runs.iter().map(Vec::len).max().unwrap_or_default();
        if self.is_years() || (digits.len() < LONG && longest < LONG_RUN) {
            return None;
        }
        Some(if self.is_phone(&digits) {
            FlagKind::Phone
        } else if self.has_nhs_number() {
            FlagKind::NhsNumber
        } else {
            FlagKind::Number
        })
    }

    /// "2023 to 2024" is nobody's.
    fn is_years(&self) -> bool {
        let is_year = |run: &Vec<u32>| run.len() == 4 && matches!(run[..2], [1, 9] | [2, 0]);
        self.runs.iter().all(is_year)
    }

    /// As numbers are dialled within the United Kingdom or to it.
    fn is_phone(&self, digits: &[u32]) -> bool {
        let starts = |with: &[u32]| digits.starts_with(with);
        match digits.len() {
            10 | 11 if starts(&[0]) => true,
            12..=15 if starts(&[4, 4]) || starts(&[0, 0]) => true,
            length => self.plus && length >= 8,
        }
    }

    fn has_nhs_number(&self) -> bool {
        (0..self.runs.len()).any(|first| {
            (first + 1..=self.runs.len()).any(|last| is_nhs_number(&self.runs[first..last].concat()))
        })
    }
}

fn candidates(text: &str) -> Vec<Number> {
    let mut numbers: Vec<Number> = Vec::new();
    let mut gap = String::new();
    let mut before = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if let Some(digit) = digit(c) {
            match numbers.last_mut() {
                Some(number) if number.end == at => {
                    if let Some(run) = number.runs.last_mut() {
                        run.push(digit);
                    }
                    number.end = end;
                }
                Some(number) if joins(&gap) && number.end + gap.len() == at => {
                    number.runs.push(vec![digit]);
                    number.end = end;
                }
                _ => {
                    let (plus, start) = opening(before, at);
                    numbers.push(Number { start, end, plus, runs: vec![vec![digit]] });
                }
            }
            gap.clear();
        } else {
            gap.push(c);
        }
        before = Some((before.map_or(' ', |(_, now)| now), c));
    }
    numbers
}

/// Whether a number may go on after this.
fn joins(gap: &str) -> bool {
    gap.chars().count() <= LARGEST_GAP
        && gap
            .chars()
            .all(|c| (c.is_whitespace() && c != '\n') || matches!(c, '-' | '.' | '(' | ')' | '/' | '–' | '‑'))
}

/// Whether a plus stands before the first digit, perhaps with a bracket between, and where the number starts with it.
fn opening(before: Option<(char, char)>, at: usize) -> (bool, usize) {
    match before {
        Some((_, '+')) => (true, at - 1),
        Some(('+', '(')) => (true, at - 2),
        Some((_, '(')) => (false, at - 1),
        _ => (false, at),
    }
}

/// Digits of any script count; only ours can be checked.
fn digit(c: char) -> Option<u32> {
    const OTHER_ZEROS: [char; 6] = ['٠', '۰', '०', '০', '੦', '０'];
    c.to_digit(10).or_else(|| {
        OTHER_ZEROS.iter().find_map(|zero| {
            let value = u32::from(c).checked_sub(u32::from(*zero))?;
            (value < 10).then_some(value)
        })
    })
}
