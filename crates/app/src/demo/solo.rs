//! A review that somebody at the invented place answered on their own, up to the report that they share.

use super::{content::Solo, people::rating};
use crate::{admin, serve::random};
use anyhow::Context;
use wholeplace_model::{
    access::Token,
    instrument::Instrument,
    plan::{Action, Plan},
    response::{About, Answer, Response, ResponseId},
};
use wholeplace_store::Store;

/// Ways to a finished report.
pub(super) struct SoloReport {
    /// For its owner.
    pub(super) own: Token,
    /// For whoever it is shared with.
    pub(super) shared: Token,
}

/// Keeps the review, finished, and shares its report.
pub(super) async fn make(
    store: &Store,
    solo: &Solo,
    instrument: &Instrument,
    at: i64,
) -> anyhow::Result<SoloReport> {
    let own = Token::from_random(random()?);
    let mut response = Response::new(ResponseId(admin::new_id()?), instrument, at);
    response.about = About { place: solo.place.clone(), role: solo.role.clone() };
    response.finished_at = Some(at);
    response.plan = plan(solo)?;
    for (statement, answer) in &solo.answers {
        let answer = Answer { rating: Some(rating(answer.rates)), reason: answer.says.clone() };
        response.answers.insert(statement.clone(), answer);
    }
    store.start_response(&response, &own.locks(&store.installation_key())).await?;
    let seat = store.seat_by_token(own.clone()).await?.context("no seat at the report")?;
    let share = store.share(&seat, true, true, at).await?;
    Ok(SoloReport { shared: own.share(share.generation), own })
}

fn plan(solo: &Solo) -> anyhow::Result<Plan> {
    let actions = solo.actions.iter().map(|action| {
        Ok(Action {
            id: admin::new_id()?,
            what: action.what.clone(),
            for_what: action.for_what.clone(),
            who: action.who.clone(),
            with_whom: action.with_whom.clone(),
            by_when: action.by_when.clone(),
            sign: action.sign.clone(),
        })
    });
    Ok(Plan { actions: actions.collect::<anyhow::Result<_>>()? })
}
