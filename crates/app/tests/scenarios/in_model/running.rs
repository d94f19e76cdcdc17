//! The steps of somebody who sets up a review of a place, closes it, and reads its picture and comments, on the model and
//! the store alone.

use super::{NOW, Outcome, Person, check};
use wholeplace_fixtures::{harrowmere::make_place, opened::open_draft, people::Facilitator};
use wholeplace_model::{
    access::Token,
    comments::{Change, HoldReason, flags::replaced},
    picture::Share,
    release::Release,
    response::{Answer, Rating, Response, ResponseId},
    review::{Joining, Review, ReviewId, Setup, SetupChange, ready_to_open},
};
use wholeplace_store::{Changed, CommentFilter, JoiningLink, StoreError};
use wholeplace_words::{Day, Words};

const ZONE: &str = "Europe/London";

impl Person {
    pub(super) fn run(&mut self, words: &str, values: &[&str]) -> Outcome {
        match (words, values) {
            ("somebody runs the reviews of a place", []) => {
                let facilitator = self.runtime.block_on(make_place(&self.store, NOW));
                self.place = Some((facilitator, ReviewId("ours".to_owned())));
                Ok(())
            }
            ("they run the reviews of the place", []) => self.at_work().map(drop),
            ("they set up a review called _", [name]) => {
                let (facilitator, ours) = self.at_work()?;
                let setup = Words::of("en").usual_setup(&self.instrument, name);
                let made = self.store.make_review(&facilitator.seat, ours.clone(), setup, NOW);
                self.runtime.block_on(made).map_err(said)
            }
            ("it has _ groups", [count]) => {
                let groups = self.review()?.setup.groups().count();
                check(groups.to_string() == *count, || format!("it has {groups}"))
            }
            ("they say that _ people of _ are invited", [count, group]) => {
                let count = count.parse().ok();
                self.change(|setup| {
                    let groups = setup.families.iter_mut().flat_map(|family| &mut family.groups);
                    groups.filter(|known| known.name == *group).for_each(|known| known.invited = count);
                })
            }
            ("they let people answer until the end of _", [year]) => {
                let day = Day::read("31", "12", year).ok_or("no such day")?;
                self.change(|setup| setup.closes_at = Some(day.ends(ZONE)))
            }
            ("they open it to people", []) => self.open_to_people(),
            ("somebody takes part by the link for _", [group]) => self.follow_link_for(group),
            ("the review closes", []) => self.close(),
            ("they are told that the review has closed", []) => self.was_told("closed"),
            ("the words _ are there to copy", [text]) => {
                let written = self.tabs[self.tab].answers.iter().any(|(_, answer, _)| answer.reason == *text);
                check(written, || format!("{text:?} is lost"))
            }
            ("they type in _ sheets from _ with _ for _", [count, group, mark, statement]) => {
                self.type_in(count, group, mark, statement)
            }
            ("they close it for good", []) => self.close(),
            ("the picture says that _ people took part", [count]) => {
                let release = self.release()?;
                let blocks = release.shown().map(|table| table.blocks()).unwrap_or_default();
                let people: u32 = blocks.iter().map(|block| block.respondents).sum();
                check(people.to_string() == *count, || format!("{people} took part"))
            }
            ("the picture says that _ of _ agree that _", [share, group, statement]) => {
                self.agrees(share, group, statement)
            }
            ("the picture shows nothing and says why that is right", []) => {
                let release = self.release()?;
                check(release.shown().is_none(), || "it shows something".to_owned())
            }
            ("they share the comment _ with what is marked replaced", [text]) => self.decide(text, |text| {
                vec![Change::Reword(replaced(text, |kind| Words::of("en").marker(kind))), Change::Clear]
            }),
            ("they hold back the comment _ because _", [text, reason]) => {
                let words = Words::of("en");
                let reason = HoldReason::ALL.into_iter().find(|known| words.hold_reason(*known) == *reason);
                let reason = reason.ok_or("no such reason")?;
                self.decide(text, |_| vec![Change::HoldBack(reason)])
            }
            ("the picture shows the comment _", [text]) => {
                let shared = self.shared()?;
                check(shared.contains(text), || format!("they read {shared}"))
            }
            ("the picture does not show _", [text]) => {
                let shared = self.shared()?;
                check(!shared.contains(text), || format!("they read {shared}"))
            }
            _ => Err("there is no such step in the model".to_owned()),
        }
    }
    /// Whoever runs the reviews, and the one that they run.
    fn at_work(&self) -> Result<&(Facilitator, ReviewId), String> {
        self.place.as_ref().ok_or_else(|| "nobody runs a review".to_owned())
    }

    fn review(&self) -> Result<Review, String> {
        let (facilitator, ours) = self.at_work()?;
        self.runtime.block_on(self.store.review(&facilitator.seat, ours)).map_err(said)
    }

    fn change(&self, change: impl Fn(&mut Setup)) -> Outcome {
        let (facilitator, _) = self.at_work()?;
        let review = self.review()?;
        let mut wanted = review.setup.clone();
        change(&mut wanted);
        let change = SetupChange::of(&review, wanted, NOW).map_err(|problems| format!("{problems:?}"))?;
        let changed = self.store.change_review(&facilitator.seat, &review.id, review.revision, change, NOW);
        check(self.runtime.block_on(changed) == Ok(Changed::Yes), || "it was not changed".to_owned())
    }

    fn open_to_people(&self) -> Outcome {
        let (facilitator, _) = self.at_work()?;
        let review = self.review()?;
        check(ready_to_open(&review.setup, Some(&self.instrument), NOW).is_empty(), || {
            "it is not ready".to_owned()
        })?;
        let (seat, statements) = (&facilitator.seat, self.instrument.statements().cloned().collect());
        self.runtime.block_on(open_draft(&self.store, seat, &review.id, statements, NOW));
        Ok(())
    }

    fn close(&self) -> Outcome {
        let (facilitator, ours) = self.at_work()?;
        let closed = self.store.close_review(&facilitator.seat, ours, [7; 32], NOW + 1);
        self.runtime.block_on(closed).map_err(said)
    }

    fn follow_link_for(&mut self, group: &str) -> Outcome {
        let (facilitator, ours) = self.at_work()?;
        let links = self.runtime.block_on(self.store.links(&facilitator.seat, ours)).map_err(said)?;
        let review = self.review()?;
        let known = review.setup.groups().find(|known| known.name == group).ok_or("no such group")?;
        let link = links.iter().find(|link| link.group.as_ref() == Some(&known.id)).ok_or("no such link")?;
        let token = self.store.installation_key().link_token(&link.id);
        match self.runtime.block_on(self.store.joining_link(&token)).map_err(said)? {
            JoiningLink::Open(seat) => self.invited = Some(seat),
            _ => return Err("the link does not open".to_owned()),
        }
        self.take_part(group)
    }

    fn type_in(&self, count: &str, group: &str, mark: &str, statement: &str) -> Outcome {
        let (facilitator, ours) = self.at_work()?;
        let review = self.review()?;
        let group =
            review.setup.groups().find(|known| known.name == group).ok_or("no such group")?.id.clone();
        let rating = Rating::parse(mark, 5).ok_or("no such mark")?;
        let answer = Answer { rating: Some(rating), reason: String::new() };
        for number in 0..count.parse::<u8>().map_err(|error| error.to_string())? {
            let mut sheet = Response::new(ResponseId(format!("{group}-{number}")), &self.instrument, NOW);
            sheet.answers.insert(self.statement(statement)?, answer.clone());
            sheet.finished_at = Some(NOW);
            let letters = group.as_bytes();
            let secret = Token::from_random(std::array::from_fn(|at| letters[at % letters.len()] ^ number));
            let locks = secret.locks(&self.store.installation_key());
            let kept = self.store.type_in(&facilitator.seat, ours, group.clone(), &sheet, &locks, NOW);
            let kept = self.runtime.block_on(kept).map_err(said)?;
            check(kept == Joining::Started, || format!("{kept:?}"))?;
        }
        Ok(())
    }

    fn release(&self) -> Result<Release, String> {
        let (facilitator, ours) = self.at_work()?;
        let released = self.runtime.block_on(self.store.released(&facilitator.seat, ours)).map_err(said)?;
        Ok(released.ok_or("it has not closed")?.release)
    }

    /// What the release says of the block that a group is in.
    fn agrees(&self, share: &str, group: &str, statement: &str) -> Outcome {
        let (review, release, id) = (self.review()?, self.release()?, self.statement(statement)?);
        let group =
            review.setup.groups().find(|known| known.name == group).ok_or("no such group")?.id.clone();
        let table = release.shown().ok_or("nothing is shown")?;
        let block = table.blocks().iter().position(|block| block.groups.contains(&group));
        let found = table.statements().iter().find(|known| known.id == id).ok_or("no such statement")?;
        let answers = found.answers.clone().ok_or("the statement is not shown")?;
        let shown = answers
            .blocks
            .into_iter()
            .find(|shown| shown.blocks == block.map(|at| vec![at]).unwrap_or_default());
        let headline = shown.ok_or("the group is not shown")?.shown.headline();
        let said =
            Share::of(headline.agree, headline.of, headline.bound).map(|share| Words::of("en").share(&share));
        check(said.as_deref() == Some(share), || format!("it says {said:?}"))
    }

    /// Reads the comment that begins so, and decides.
    fn decide(&self, text: &str, decision: impl Fn(&str) -> Vec<Change>) -> Outcome {
        let (facilitator, ours) = self.at_work()?;
        let (seat, review) = (&facilitator.seat, ours);
        let all = self.runtime.block_on(self.store.comments(seat, review, CommentFilter::default(), 50));
        let all = all.map_err(said)?;
        let comment = all.iter().find(|known| known.text.starts_with(text)).ok_or("nobody wrote that")?;
        let (id, revision, changes) = (&comment.id, comment.revision, decision(&comment.text));
        let changed = self.store.change_comment(seat, review, id, revision, changes, None);
        match self.runtime.block_on(changed).map_err(said)? {
            Ok(Changed::Yes) => Ok(()),
            other => Err(format!("{other:?}")),
        }
    }

    /// All that others can read, in one text.
    fn shared(&self) -> Result<String, String> {
        let (facilitator, ours) = self.at_work()?;
        let shared = self.runtime.block_on(async {
            let released = self.store.released(&facilitator.seat, ours).await?;
            self.store.shared_comments(&released.ok_or(StoreError::NotFound)?).await
        });
        let shared = shared.map_err(said)?;
        let comments = shared.statements.iter().flat_map(|statement| &statement.comments);
        Ok(comments.map(|comment| comment.text.as_str()).collect::<Vec<_>>().join("\n"))
    }
}

fn said(error: StoreError) -> String {
    error.to_string()
}
