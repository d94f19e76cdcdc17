//! First actions: what will be done, by whom, by when, and how people will notice.

use crate::{
    problem::{Problem, ProblemKind},
    response::{Seen, tidy},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The most actions one plan holds.
pub const ACTION_LIMIT: usize = 100;
/// The most characters one field of an action holds.
pub const FIELD_LIMIT: usize = 2_000;

/// Actions in the order the person wants them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    pub actions: Vec<Action>,
}

/// One thing to do. Only `what` must be said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Action {
    pub id: String,
    pub what: String,
    /// The domain or statement it is for: `vision` or `vision/early-voice`; empty for the place as a whole.
    pub for_what: String,
    pub who: String,
    pub with_whom: String,
    /// As the person wrote it: "by Easter" is as good as a date.
    pub by_when: String,
    /// How we will know.
    pub sign: String,
}

impl Action {
    /// A fingerprint of the action as a page shows it, to send back with a change.
    #[must_use]
    pub fn seen(&self) -> Seen {
        let Self { id: _, what, for_what, who, with_whom, by_when, sign } = self;
        Seen::of_texts(&[what, for_what, who, with_whom, by_when, sign])
    }

    /// The action with its text tidied, or every problem it has.
    ///
    /// # Errors
    /// A missing `what`, and every field that is too long.
    pub fn checked(self) -> Result<Self, Vec<Problem>> {
        let action = Self {
            id: self.id,
            what: tidy(&self.what),
            for_what: self.for_what,
            who: tidy(&self.who),
            with_whom: tidy(&self.with_whom),
            by_when: tidy(&self.by_when),
            sign: tidy(&self.sign),
        };
        let mut problems = Vec::new();
        if action.what.is_empty() {
            problems.push(Problem::new("what", ProblemKind::Missing));
        }
        let fields = [
            ("what", &action.what),
            ("for_what", &action.for_what),
            ("who", &action.who),
            ("with_whom", &action.with_whom),
            ("by_when", &action.by_when),
            ("sign", &action.sign),
        ];
        for (field, text) in fields {
            let actual = text.chars().count();
            if actual > FIELD_LIMIT {
                problems.push(Problem::new(field, ProblemKind::TooLong { limit: FIELD_LIMIT, actual }));
            }
        }
        if problems.is_empty() { Ok(action) } else { Err(problems) }
    }
}

/// Which way to move an action in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    Up,
    Down,
}

impl Plan {
    /// Moves an action one place; at the end of the list it stays.
    pub fn shift(&mut self, id: &str, direction: Move) {
        let Some(from) = self.actions.iter().position(|action| action.id == id) else { return };
        let to = match direction {
            Move::Up => from.saturating_sub(1),
            Move::Down => (from + 1).min(self.actions.len() - 1),
        };
        self.actions.swap(from, to);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action(what: &str) -> Action {
        Action { id: what.to_owned(), what: what.to_owned(), ..Action::default() }
    }

    fn plan() -> Plan {
        Plan { actions: ["a", "b", "c"].map(action).to_vec() }
    }

    fn order(plan: &Plan) -> String {
        plan.actions.iter().map(|action| action.id.as_str()).collect()
    }

    #[test]
    fn an_action_needs_only_to_say_what() {
        assert_eq!(action(" Talk\r\n").checked().map(|action| action.what), Ok("Talk".to_owned()));
        assert_eq!(action(" ").checked(), Err(vec![Problem::new("what", ProblemKind::Missing)]));
    }

    #[test]
    fn every_field_too_long_is_said() {
        let long = "é".repeat(FIELD_LIMIT + 1);
        let action = Action {
            id: "a".into(),
            what: long.clone(),
            for_what: long.clone(),
            who: long.clone(),
            with_whom: long.clone(),
            by_when: long.clone(),
            sign: long,
        };
        let kind = ProblemKind::TooLong { limit: FIELD_LIMIT, actual: FIELD_LIMIT + 1 };
        let fields = ["what", "for_what", "who", "with_whom", "by_when", "sign"];
        assert_eq!(action.checked(), Err(fields.map(|field| Problem::new(field, kind.clone())).to_vec()));
    }

    #[test]
    fn an_action_moves_one_place_and_stays_at_the_ends() {
        let mut plan = plan();
        plan.shift("b", Move::Up);
        assert_eq!(order(&plan), "bac");
        plan.shift("b", Move::Up);
        assert_eq!(order(&plan), "bac");
        plan.shift("a", Move::Down);
        plan.shift("a", Move::Down);
        assert_eq!(order(&plan), "bca");
        plan.shift("elsewhere", Move::Down);
        assert_eq!(order(&plan), "bca");
    }

    #[test]
    fn moving_in_an_empty_plan_does_nothing() {
        let mut plan = Plan::default();
        plan.shift("a", Move::Down);
        assert_eq!(plan, Plan::default());
    }
}
