//! The steps of somebody who makes their own review a review for their place, on the model and the store alone.

use super::{NOW, Outcome, Person, check};
use wholeplace_fixtures::{harrowmere, opened::open_draft};
use wholeplace_model::review::{Carrying, ReviewId};

impl Person {
    pub(super) fn carry(&mut self, words: &str, values: &[&str]) -> Outcome {
        match (words, values) {
            ("they sign in to run the reviews of their place", []) => self.sign_in(),
            ("they make it a review for their place and carry their answers in as _", [group]) => {
                self.make_review(group)
            }
            ("their answers wait", []) => {
                let wish = self.runtime.block_on(self.store.carry_wish(self.seat()?, NOW));
                let comes = wish.map_err(|error| error.to_string())?.map(|wish| wish.comes);
                check(comes == Some(Carrying::Waits), || format!("{comes:?}"))
            }
            ("they open the review that they set up", []) => self.open_draft(),
            (words, values) => self.run(words, values),
        }
    }

    fn sign_in(&mut self) -> Outcome {
        let facilitator = self.runtime.block_on(harrowmere::make_place(&self.store, NOW));
        self.place = Some((facilitator, ReviewId("ours".to_owned())));
        Ok(())
    }

    fn make_review(&mut self, name: &str) -> Outcome {
        let (facilitator, ours) = self.place.as_ref().ok_or("they are not signed in")?;
        let (setup, seat) = (harrowmere::setup(NOW), self.seat()?);
        let group = setup.groups().find(|group| group.name == name).ok_or("no such group")?.id.clone();
        let made = self.store.make_review_for(&facilitator.seat, ours.clone(), setup, seat, group, NOW);
        self.runtime.block_on(made).map_err(|error| error.to_string())
    }

    fn open_draft(&mut self) -> Outcome {
        let (facilitator, ours) = self.place.as_ref().ok_or("they are not signed in")?;
        let statements = self.instrument.statements().cloned().collect();
        self.runtime.block_on(open_draft(&self.store, &facilitator.seat, ours, statements, NOW));
        Ok(())
    }
}
