//! The invented place's reviews: set up, opened, answered by everybody at once, and closed.

use super::{
    content::{Content, InventedGroup, Round},
    people::Participant,
    times::Span,
};
use crate::serve::random;
use anyhow::{Context, bail};
use std::sync::Arc;
use tokio::task::JoinSet;
use wholeplace_model::{
    access::{FacilitatorSeat, Token},
    instrument::Instrument,
    response::Response,
    review::{Family, Group, Joining, LinkId, ReviewId, Setup},
};
use wholeplace_store::{JoiningLink, Store};

/// How long people take to answer: half an hour.
const TAKES: i64 = 30 * 60;

/// A review that takes answers.
pub(super) struct OpenRound {
    pub(super) id: ReviewId,
    /// The link from which people choose their group.
    pub(super) link: Token,
    span: Span,
}

/// Sets a review up and opens it.
pub(super) async fn open(
    store: &Store,
    seat: &FacilitatorSeat,
    content: &Content,
    instrument: &Instrument,
    (round, span): (&Round, Span),
) -> anyhow::Result<OpenRound> {
    let id = ReviewId(round.id.clone());
    store.make_review(seat, id.clone(), setup(content, instrument, round, span), span.drafted).await?;
    let revision = store.review(seat, &id).await?.revision;
    let links: Vec<_> =
        (0..=content.place.groups().count()).map(|number| LinkId(format!("{}-{number}", round.id))).collect();
    let link = store.installation_key().link_token(&links[0]);
    let statements = instrument.statements().cloned().collect();
    store.open_review(seat, &id, revision, statements, links, span.opens).await?;
    Ok(OpenRound { id, link, span })
}

/// Has everybody answer, between the opening and `until`. They all come at once, so that their saves share commits.
pub(super) async fn answer(
    store: &Store,
    seat: &FacilitatorSeat,
    round: &OpenRound,
    instrument: &Instrument,
    people: Vec<Participant>,
    until: i64,
) -> anyhow::Result<()> {
    let way_in = Arc::new(WayIn {
        store: store.clone(),
        seat: seat.clone(),
        round: round.id.clone(),
        link: round.link.clone(),
    });
    let mut all = JoinSet::new();
    for person in people {
        let started = round.span.opens + (until - round.span.opens - TAKES) * person.when / 1_000;
        let mut response = Response::new(person.id.clone(), instrument, started);
        response.answers = person.answers.clone();
        response.changed_at = started + TAKES;
        let token = Token::from_random(random()?);
        all.spawn(Arc::clone(&way_in).take(person, response, token));
    }
    while let Some(done) = all.join_next().await {
        done??;
    }
    Ok(())
}

struct WayIn {
    store: Store,
    seat: FacilitatorSeat,
    round: ReviewId,
    link: Token,
}

impl WayIn {
    async fn take(
        self: Arc<Self>,
        person: Participant,
        mut response: Response,
        token: Token,
    ) -> anyhow::Result<()> {
        let store = &self.store;
        let (started, ended) = (response.started_at, response.changed_at);
        let locks = token.locks(&store.installation_key());
        if person.on_paper {
            response.finished_at = Some(ended);
            return joined(
                store.type_in(&self.seat, &self.round, person.group, &response, &locks, ended).await?,
            );
        }
        let JoiningLink::Open(link) = store.joining_link(&self.link).await? else {
            bail!("the link is not open")
        };
        joined(store.join(&link, person.group, &response, &locks, started).await?)?;
        let seat = store.answering_seat(&person.id, token).await?.context("no seat")?;
        if person.finished {
            store.finish(&seat, Some(person.names_group), ended).await?;
        }
        Ok(())
    }
}

fn joined(outcome: Joining) -> anyhow::Result<()> {
    match outcome {
        Joining::Started => Ok(()),
        other => bail!("somebody could not take part: {other:?}"),
    }
}

fn setup(content: &Content, instrument: &Instrument, round: &Round, span: Span) -> Setup {
    let group = |group: &InventedGroup| Group {
        about: group.about.clone(),
        invited: Some(group.invited),
        ..Group::named(&group.id, &group.name)
    };
    let families = content.place.families.iter();
    let families =
        families.map(|family| Family::of(&family.id, &family.name, family.groups.iter().map(group)));
    Setup { closes_at: Some(span.closes), ..Setup::usual(&round.name, instrument, families.collect()) }
}
