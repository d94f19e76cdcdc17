//! The ways into a review: listed, limited, replaced and switched off by its facilitators, and opened by whoever
//! follows one.

use crate::{
    Store, StoreError,
    access::secret_hash,
    audit::audit,
    hex, reviews,
    set_aside::IS_SET_ASIDE,
    sqlite::{Row, Session, values},
};
use wholeplace_model::{
    access::{FacilitatorSeat, InstallationKey, JoiningSeat, Token, ViewerSeat},
    place::What,
    review::{Counted, GroupId, Link, LinkId, Review, ReviewId},
};

/// What a link into a review leads to.
#[derive(Clone)]
pub enum JoiningLink {
    Open(JoiningSeat),
    /// It was switched off or replaced.
    Off,
    Unknown,
}

impl Store {
    /// Every link of a review, with how many people have started with each, the oldest first.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn links(&self, seat: &FacilitatorSeat, review: &ReviewId) -> Result<Vec<Link>, StoreError> {
        let (place, review) = (seat.place().clone(), review.clone());
        let sql = "select id, group_id, most, off_at, made_at, \
                   (select count(*) from responses where link = review_links.id) \
                   from review_links where review = $1 order by made_at, id";
        self.read(move |session| {
            reviews::at_place(session, &place, &review)?;
            session.rows(sql, values![review.0], link)
        })
        .await
    }

    /// Limits how many people may start with a link, or lifts the limit.
    ///
    /// # Errors
    /// `NotFound` if the place's review has no such link.
    pub async fn limit_link(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        link: &LinkId,
        most: Option<u32>,
        now: i64,
    ) -> Result<(), StoreError> {
        let (seat, review, link) = (seat.clone(), review.clone(), link.clone());
        self.write(move |session| {
            let review = reviews::at_place(session, seat.place(), &review)?;
            let group = group_name(session, &review, &link)?;
            let sql = "update review_links set most = $1 where id = $2 and review = $3 and off_at is null";
            found(session.run(sql, values![most, &link.0, &review.id.0])?)?;
            let what = What::LinkLimited { review: review.setup.name, group, most };
            audit(session, seat.place(), seat.account(), now, &what)
        })
        .await
    }

    /// Switches a link off; with `replacement`, a new one leads to the same group from now on.
    ///
    /// # Errors
    /// `NotFound` if the place's review has no such link, or it is off already.
    pub async fn end_link(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        link: &LinkId,
        replacement: Option<LinkId>,
        now: i64,
    ) -> Result<(), StoreError> {
        let (seat, review, link, key) = (seat.clone(), review.clone(), link.clone(), self.installation_key());
        self.write(move |session| {
            let review = reviews::at_place(session, seat.place(), &review)?;
            let name = group_name(session, &review, &link)?;
            let sql = "update review_links set off_at = $1 \
                           where id = $2 and review = $3 and off_at is null returning group_id, most";
            let ended = session.row(sql, values![now, link.0, &review.id.0], |row| {
                Ok((row.maybe_text(0)?, row.maybe_whole(1)?))
            })?;
            let (group, most) = ended.ok_or(StoreError::NotFound)?;
            let what = if let Some(id) = replacement {
                insert(session, &review.id, &id, group.as_ref(), most, &key, now)?;
                What::LinkReplaced { review: review.setup.name, group: name }
            } else {
                What::LinkEnded { review: review.setup.name, group: name }
            };
            audit(session, seat.place(), seat.account(), now, &what)
        })
        .await
    }

    /// What the link with this secret leads to.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn joining_link(&self, token: &Token) -> Result<JoiningLink, StoreError> {
        let hash = hex::encode(&token.hash(&self.0.key).0);
        let sql = "select review, id, group_id, token_hash, off_at from review_links where token_hash = $1";
        let read = |row: &Row<'_>| {
            let review = ReviewId(row.text(0)?);
            let hash = secret_hash(&row.text(3)?)?;
            Ok((review, LinkId(row.text(1)?), row.maybe_text(2)?, hash, row.maybe_whole(4)?))
        };
        let found = self.read(move |session| session.row(sql, values![hash], read)).await?;
        Ok(match found {
            None => JoiningLink::Unknown,
            Some((.., Some(_off))) => JoiningLink::Off,
            Some((review, link, group, hash, None)) => {
                JoiningSeat::open(review, link, group, token, &hash, &self.0.key)
                    .map_or(JoiningLink::Unknown, JoiningLink::Open)
            }
        })
    }

    /// How many people have started and finished, by group, in the review's order. Groups with nobody are there too.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn counted(&self, seat: &ViewerSeat, review: &ReviewId) -> Result<Vec<Counted>, StoreError> {
        let (place, id) = (seat.place().clone(), review.clone());
        let sql = format!(
            "select group_id, sum(1 - aside), sum(case when finished_at is not null then 1 - aside else 0 end), \
             sum(case when paper = 1 and finished_at is not null then 1 - aside else 0 end), sum(aside) \
             from (select group_id, finished_at, paper, case when {IS_SET_ASIDE} then 1 else 0 end as aside \
             from responses where review = $1) as counted group by group_id"
        );
        self.read(move |session| {
            let review = reviews::at_place(session, &place, &id)?;
            let found = session.rows(&sql, values![&id.0], counted)?;
            let of = |group: &GroupId| found.iter().find(|counted| counted.group == *group).cloned();
            let empty = |group: &GroupId| Counted { group: group.clone(), ..Counted::default() };
            let groups = review.setup.groups();
            Ok(groups.map(|group| of(&group.id).unwrap_or_else(|| empty(&group.id))).collect())
        })
        .await
    }
}

pub(crate) fn insert(
    session: &Session<'_>,
    review: &ReviewId,
    id: &LinkId,
    group: Option<&GroupId>,
    most: Option<i64>,
    key: &InstallationKey,
    now: i64,
) -> Result<(), StoreError> {
    let hash = hex::encode(&key.link_token(id).hash(key).0);
    session.run(
        "insert into review_links (id, review, group_id, token_hash, most, made_at) values ($1, $2, $3, $4, $5, $6)",
        values![&id.0, &review.0, group, hash, most, now],
    )?;
    Ok(())
}

fn link(row: &Row<'_>) -> Result<Link, StoreError> {
    Ok(Link {
        id: LinkId(row.text(0)?),
        group: row.maybe_text(1)?,
        most: row.maybe_whole(2)?.map(people),
        off_at: row.maybe_whole(3)?,
        made_at: row.whole(4)?,
        started: people(row.whole(5)?),
    })
}

fn counted(row: &Row<'_>) -> Result<Counted, StoreError> {
    Ok(Counted {
        group: row.text(0)?,
        started: people(row.whole(1)?),
        finished: people(row.whole(2)?),
        paper: people(row.whole(3)?),
        set_aside: people(row.whole(4)?),
    })
}

/// What the group is called that a link of this review leads into; empty where people choose.
pub(crate) fn group_name(
    session: &Session<'_>,
    review: &Review,
    link: &LinkId,
) -> Result<String, StoreError> {
    let sql = "select group_id from review_links where id = $1 and review = $2";
    let found = session.row(sql, values![&link.0, &review.id.0], |row| row.maybe_text(0))?;
    let group = found.ok_or(StoreError::NotFound)?;
    Ok(group.and_then(|id| review.setup.group(&id)).map(|group| group.name.clone()).unwrap_or_default())
}

/// Whether a link was switched off or replaced.
pub(crate) fn is_off(session: &Session<'_>, link: &LinkId) -> Result<bool, StoreError> {
    let sql = "select off_at from review_links where id = $1";
    Ok(session.row(sql, values![&link.0], |row| row.maybe_whole(0))?.flatten().is_some())
}

/// A count of people as it is stored.
pub(crate) fn people(count: i64) -> u32 {
    u32::try_from(count.max(0)).unwrap_or(u32::MAX)
}

fn found(changed: usize) -> Result<(), StoreError> {
    if changed == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}
