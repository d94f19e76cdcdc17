//! Plays steps on the model and the store alone: no pages, no HTTP. A tab is what a page would have been shown, and
//! what was changed on it.

mod carrying;
mod running;

use std::sync::atomic::{AtomicU8, Ordering};
use wholeplace_fixtures::{harrowmere, opened::link_token, people::Facilitator};
use wholeplace_model::{
    access::{AnsweringSeat, Code, JoiningSeat, Token},
    instrument::{Instrument, strengths},
    report::compose,
    response::{Answer, Progress, Rating, Response, ResponseId, Seen, short_name},
    review::{Joining, ReviewId},
};
use wholeplace_report::report_text;
use wholeplace_store::{JoiningLink, Store, StoreError};
use wholeplace_words::Words;

const NOW: i64 = 1_795_000_000;

/// One person with one review.
pub(crate) struct Person {
    store: Store,
    runtime: tokio::runtime::Runtime,
    instrument: Instrument,
    seat: Option<AnsweringSeat>,
    tabs: Vec<Tab>,
    /// The tab they look at.
    tab: usize,
    noted: Option<Token>,
    /// The review of a place that they take part in, and what their link gives them.
    place: Option<(Facilitator, ReviewId)>,
    invited: Option<JoiningSeat>,
    /// What they were last told, if it was out of the ordinary.
    told: Option<&'static str>,
    _folder: tempfile::TempDir,
}

/// A domain page that is open.
#[derive(Default, Clone)]
struct Tab {
    domain: String,
    /// Each statement with its answer as it stands on the page, and the fingerprint of how it was shown.
    answers: Vec<(String, Answer, Seen)>,
}

type Outcome = Result<(), String>;

impl Person {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Self {
            store: Store::open(&folder.path().join("wholeplace.db"), [7; 32]).expect("a store"),
            runtime: tokio::runtime::Runtime::new().expect("a runtime"),
            instrument: strengths(),
            seat: None,
            tabs: vec![Tab::default()],
            tab: 0,
            noted: None,
            place: None,
            invited: None,
            told: None,
            _folder: folder,
        }
    }

    pub(crate) fn play(&mut self, text: &str) -> Outcome {
        let parts: Vec<&str> = text.split('"').collect();
        let values: Vec<&str> = parts.iter().skip(1).step_by(2).copied().collect();
        let words = parts.iter().step_by(2).copied().collect::<Vec<_>>().join("_");
        match (words.as_str(), values.as_slice()) {
            ("a person has started a review", []) => self.start(),
            ("they open the domain _", [domain]) => self.open(domain),
            ("they rate _ as _", [statement, label]) => self.rate(statement, label, None),
            ("they rate _ as _ because _", [statement, label, reason]) => {
                self.rate(statement, label, Some(reason))
            }
            ("they save and continue", []) => self.save(),
            ("they check their answers", []) => self.response().map(drop),
            ("they finish", []) => self.do_it(|store, seat| Box::pin(store.finish(seat, None, NOW))),
            ("they reopen the review", []) => self.do_it(|store, seat| Box::pin(store.reopen(seat, NOW))),
            ("they note their code" | "they note their link", []) => {
                self.noted = Some(self.seat()?.token().clone());
                Ok(())
            }
            ("they take another device", []) => {
                (self.seat, self.tabs, self.tab) = (None, vec![Tab::default()], 0);
                Ok(())
            }
            ("they take another tab", []) => {
                self.tabs.push(Tab::default());
                self.tab = self.tabs.len() - 1;
                Ok(())
            }
            ("they go back to the first tab", []) => {
                self.tab = 0;
                Ok(())
            }
            ("they come back with the link", []) => self.come_back_by_link(),
            ("they come back with the code in small letters without spaces", []) => {
                let code = self.noted()?.code().reveal().to_lowercase().replace(' ', "");
                self.come_back_by_code(&code)
            }
            ("they come back with the code with one letter wrong", []) => {
                let code = self.noted()?.code().reveal();
                let other = if code.starts_with('7') { "8" } else { "7" };
                self.come_back_by_code(&format!("{other}{}", &code[1..]))
            }
            ("they erase the review", []) => {
                let seat = self.seat()?.clone();
                self.runtime.block_on(self.store.erase(&seat)).map_err(|error| error.to_string())?;
                (self.seat, self.told) = (None, Some("removed"));
                Ok(())
            }
            ("the domain _ is _", [domain, progress]) => self.progress_is(domain, progress),
            ("_ is rated _", [statement, label]) => self.is_rated(statement, label, None),
            ("_ is rated _ because _", [statement, label, reason]) => {
                self.is_rated(statement, label, Some(reason))
            }
            ("they see _", [text]) => self.sees(text),
            ("the report shows _", [text]) => self.report_shows(text),
            ("they are on the report", []) => {
                check(self.response()?.finished_at.is_some(), || "the review is not finished".to_owned())
            }
            ("they are told what is wrong", []) => self.was_told("wrong"),
            ("they are told what was removed", []) => self.was_told("removed"),
            ("the review is not there", []) => {
                check(self.seat.is_none(), || "the review can still be opened".to_owned())
            }
            ("a place has opened a review", []) => self.open_review(),
            ("they open the invitation", []) => self.follow_link(),
            ("they take part as _", [group]) => self.take_part(group),
            ("they send their answers", []) => {
                self.do_it(|store, seat| Box::pin(store.finish(seat, None, NOW)))
            }
            ("their answers are counted", []) => self.is_counted(),
            (words, values) => self.carry(words, values),
        }
    }

    fn start(&mut self) -> Outcome {
        static NUMBER: AtomicU8 = AtomicU8::new(1);
        let token = Token::from_random([NUMBER.fetch_add(1, Ordering::Relaxed); 16]);
        let response = Response::new(ResponseId("review".to_owned()), &self.instrument, NOW);
        let locks = token.locks(&self.store.installation_key());
        let started = self.runtime.block_on(self.store.start_response(&response, &locks));
        started.map_err(|error| error.to_string())?;
        self.noted = Some(token);
        self.come_back_by_link()
    }

    fn open_review(&mut self) -> Outcome {
        self.place = Some(self.runtime.block_on(async {
            let facilitator = harrowmere::make_place(&self.store, NOW).await;
            let review = harrowmere::open(&self.store, &facilitator, "autumn", NOW).await;
            (facilitator, review)
        }));
        Ok(())
    }

    fn follow_link(&mut self) -> Outcome {
        let (_, review) = self.place.as_ref().ok_or("there is no review")?;
        let token = link_token(&self.store, review, None);
        match self.runtime.block_on(self.store.joining_link(&token)) {
            Ok(JoiningLink::Open(seat)) => self.invited = Some(seat),
            _ => return Err("the link does not open".to_owned()),
        }
        Ok(())
    }

    fn take_part(&mut self, group: &str) -> Outcome {
        let seat = self.invited.clone().ok_or("no link was followed")?;
        let token = Token::from_random([99; 16]);
        let response = Response::new(ResponseId("review".to_owned()), &self.instrument, NOW);
        let locks = token.locks(&self.store.installation_key());
        let joined = self.runtime.block_on(async {
            let (told, _) = self.store.way_in(&seat, NOW).await?;
            let groups =
                told.review.setup.groups().find(|known| known.name == group).map(|known| known.id.clone());
            self.store.join(&seat, groups.unwrap_or_default(), &response, &locks, NOW).await
        });
        check(joined == Ok(Joining::Started), || format!("{joined:?}"))?;
        self.noted = Some(token);
        self.come_back_by_link()
    }

    fn is_counted(&self) -> Outcome {
        let (facilitator, review) = self.place.as_ref().ok_or("there is no review")?;
        let counted = self.runtime.block_on(self.store.counted(&facilitator.seat, review));
        let finished: u32 =
            counted.map_err(|error| error.to_string())?.iter().map(|group| group.finished).sum();
        check(finished == 1, || format!("{finished} are counted"))
    }

    fn open(&mut self, title: &str) -> Outcome {
        let response = self.response()?;
        let reading = self.instrument.reading("en");
        let domain = reading.domains.iter().find(|domain| domain.title == title).ok_or("no such domain")?;
        let answers = domain.statements.iter().map(|statement| {
            let answer = response.answer(&statement.id);
            let seen = Seen::of(&answer);
            (statement.id.clone(), answer, seen)
        });
        self.tabs[self.tab] = Tab { domain: domain.id.clone(), answers: answers.collect() };
        Ok(())
    }

    fn rate(&mut self, statement: &str, label: &str, reason: Option<&str>) -> Outcome {
        let rating = self.rating(label)?;
        let id = self.statement(statement)?;
        let open = &mut self.tabs[self.tab].answers;
        let (_, answer, _) = open.iter_mut().find(|(one, ..)| *one == id).ok_or("not on this page")?;
        answer.rating = Some(rating);
        if let Some(reason) = reason {
            reason.clone_into(&mut answer.reason);
        }
        Ok(())
    }

    /// Sends the open page as a form would, read by the instrument.
    fn save(&mut self) -> Outcome {
        let tab = self.tabs[self.tab].clone();
        let fields = tab.answers.iter().flat_map(|(statement, answer, seen)| {
            let name = short_name(statement);
            let rating = answer.rating.map(|rating| rating.to_string()).unwrap_or_default();
            [
                (format!("rating-{name}"), rating),
                (format!("reason-{name}"), answer.reason.clone()),
                (format!("seen-{name}"), seen.0.clone()),
            ]
        });
        let page = self.instrument.read_page(&tab.domain, &fields.collect()).map_err(|p| format!("{p:?}"))?;
        let seat = self.seat()?.clone();
        match self.runtime.block_on(self.store.save_page(&seat, page, NOW)) {
            Err(StoreError::Closed) => self.told = Some("closed"),
            saved => drop(saved.map_err(|error| error.to_string())?),
        }
        Ok(())
    }

    fn come_back_by_link(&mut self) -> Outcome {
        let token = Token::parse(&self.noted()?.reveal()).ok_or("the link can't be read")?;
        let seat = self.runtime.block_on(self.store.seat_by_token(token));
        self.seat = seat.map_err(|error| error.to_string())?;
        Ok(())
    }

    fn come_back_by_code(&mut self, typed: &str) -> Outcome {
        let Ok(code) = Code::parse(typed) else {
            self.told = Some("wrong");
            return Ok(());
        };
        let seat = self.runtime.block_on(self.store.seat_by_code(&code));
        self.seat = seat.map_err(|error| error.to_string())?;
        Ok(())
    }

    fn progress_is(&self, title: &str, expected: &str) -> Outcome {
        let reading = self.instrument.reading("en");
        let place =
            reading.domains.iter().position(|domain| domain.title == title).ok_or("no such domain")?;
        let found = match self.response()?.progress(&self.instrument.outline[place].statements) {
            Progress::NotStarted => "Not started",
            Progress::Started => "Started",
            Progress::Done => "Done",
        };
        check(found == expected, || format!("it is {found}"))
    }

    fn is_rated(&self, statement: &str, label: &str, reason: Option<&str>) -> Outcome {
        let answer = self.response()?.answer(&self.statement(statement)?);
        check(answer.rating == Some(self.rating(label)?), || format!("{:?} is stored", answer.rating))?;
        check(reason.is_none_or(|reason| reason == answer.reason), || answer.reason.clone())
    }

    /// What any page of the review would show of what was written.
    fn sees(&self, text: &str) -> Outcome {
        let response = self.response()?;
        let mut written = response.answers.values().chain(response.others.values());
        check(written.any(|answer| answer.reason.contains(text)), || format!("{text:?} is not kept"))
    }

    fn report_shows(&self, text: &str) -> Outcome {
        let report = compose(&self.instrument, &self.response()?, "en", NOW);
        let shown = report_text(&report, &Words::of("en"));
        check(shown.contains(text), || format!("the report does not show {text:?}"))
    }

    fn was_told(&self, what: &str) -> Outcome {
        check(self.told == Some(what), || format!("they were told {:?}", self.told))
    }

    fn seat(&self) -> Result<&AnsweringSeat, String> {
        self.seat.as_ref().ok_or_else(|| "no review is open".to_owned())
    }

    fn noted(&self) -> Result<&Token, String> {
        self.noted.as_ref().ok_or_else(|| "nothing was noted".to_owned())
    }

    fn response(&self) -> Result<Response, String> {
        self.runtime.block_on(self.store.response(self.seat()?)).map_err(|error| error.to_string())
    }

    fn do_it<'a>(
        &'a self,
        change: impl FnOnce(&'a Store, &'a AnsweringSeat) -> std::pin::Pin<Box<dyn Future<Output = Done> + 'a>>,
    ) -> Outcome {
        self.runtime.block_on(change(&self.store, self.seat()?)).map_err(|error| error.to_string())
    }

    fn rating(&self, label: &str) -> Result<Rating, String> {
        let reading = self.instrument.reading("en");
        if label == reading.unsure {
            return Ok(Rating::Unsure);
        }
        let place = reading.scale.iter().position(|point| point == label).ok_or("no such answer")?;
        u8::try_from(place + 1).map(Rating::Point).map_err(|error| error.to_string())
    }

    /// The id of the statement that begins so.
    fn statement(&self, start: &str) -> Result<String, String> {
        let reading = self.instrument.reading("en");
        let mut statements = reading.domains.iter().flat_map(|domain| &domain.statements);
        let found = statements.find(|statement| statement.text.starts_with(start));
        found.map(|statement| statement.id.clone()).ok_or_else(|| format!("no statement begins {start:?}"))
    }
}

type Done = Result<(), wholeplace_store::StoreError>;

fn check(holds: bool, why: impl FnOnce() -> String) -> Outcome {
    if holds { Ok(()) } else { Err(why()) }
}
