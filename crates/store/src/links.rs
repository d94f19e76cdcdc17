//! The ways into a review: listed, limited, replaced and switched off by its facilitators, and opened by whoever
//! follows one.

use crate::{
    Changed, Store, StoreError,
    access::secret_hash,
    audit::audit,
    hex, reviews,
    set_aside::IS_SET_ASIDE,
    sqlite::{Row, Session, values},
};
use wholeplace_model::{
    access::{FacilitatorSeat, InstallationKey, JoiningSeat, Token, ViewerSeat},
    place::What,
    review::{Counted, GroupId, Link, LinkId, LinkLimits, Review, ReviewId},
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
        let sql = "select id, group_id, most, until_at, off_at, made_at, \
                   (select count(*) from responses where link = review_links.id) \
                   from review_links where review = $1 order by made_at, id";
        self.read(move |session| {
            reviews::at_place(session, &place, &review)?;
            session.rows(sql, values![review.0], link)
        })
        .await
    }

    /// Sets how many people may start with a link, and until when, where its limits still are as they were `seen`.
    ///
    /// # Errors
    /// `NotFound` if the place's review has no such link, or it is off.
    pub async fn limit_link(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        link: &LinkId,
        (seen, wanted): (LinkLimits, LinkLimits),
        now: i64,
    ) -> Result<Changed<LinkLimits>, StoreError> {
        let (seat, review, link) = (seat.clone(), review.clone(), link.clone());
        self.write(move |session| {
            let review = reviews::at_place(session, seat.place(), &review)?;
            let group = group_name(session, &review, &link)?;
            let (off_at, stored) = limits(session, &link)?;
            if off_at.is_some() {
                return Err(StoreError::NotFound);
            }
            if stored == wanted {
                return Ok(Changed::Yes);
            }
            if stored != seen {
                return Ok(Changed::Elsewhere(stored));
            }
            let sql = "update review_links set most = $1, until_at = $2 where id = $3";
            session.run(sql, values![wanted.most, wanted.until, &link.0])?;
            let name = review.setup.name;
            if wanted.until != stored.until {
                let what =
                    What::LinkDated { review: name.clone(), group: group.clone(), until: wanted.until };
                audit(session, seat.place(), seat.account(), now, &what)?;
            }
            if wanted.most != stored.most {
                let what = What::LinkLimited { review: name, group, most: wanted.most };
                audit(session, seat.place(), seat.account(), now, &what)?;
            }
            Ok(Changed::Yes)
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
                           where id = $2 and review = $3 and off_at is null \
                           returning group_id, most, until_at";
            let ended = session.row(sql, values![now, link.0, &review.id.0], |row| {
                Ok((row.maybe_text(0)?, limits_at(row, 1)?))
            })?;
            let (group, limits) = ended.ok_or(StoreError::NotFound)?;
            let what = if let Some(id) = replacement {
                // A new link past its last day would lead nobody in.
                let until = if limits.are_over(now) { None } else { limits.until };
                insert(session, &review.id, &id, group.as_ref(), &key, now)?;
                let sql = "update review_links set most = $1, until_at = $2 where id = $3";
                session.run(sql, values![limits.most, until, &id.0])?;
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
    key: &InstallationKey,
    now: i64,
) -> Result<(), StoreError> {
    let hash = hex::encode(&key.link_token(id).hash(key).0);
    session.run(
        "insert into review_links (id, review, group_id, token_hash, made_at) values ($1, $2, $3, $4, $5)",
        values![&id.0, &review.0, group, hash, now],
    )?;
    Ok(())
}

fn link(row: &Row<'_>) -> Result<Link, StoreError> {
    Ok(Link {
        id: LinkId(row.text(0)?),
        group: row.maybe_text(1)?,
        limits: limits_at(row, 2)?,
        off_at: row.maybe_whole(4)?,
        made_at: row.whole(5)?,
        started: people(row.whole(6)?),
    })
}

/// `most` and `until_at`, from this column on.
fn limits_at(row: &Row<'_>, column: usize) -> Result<LinkLimits, StoreError> {
    Ok(LinkLimits { most: row.maybe_whole(column)?.map(people), until: row.maybe_whole(column + 1)? })
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

/// When a link was switched off, if it was, and its limits.
pub(crate) fn limits(session: &Session<'_>, link: &LinkId) -> Result<(Option<i64>, LinkLimits), StoreError> {
    let sql = "select off_at, most, until_at from review_links where id = $1";
    let found = session.row(sql, values![&link.0], |row| Ok((row.maybe_whole(0)?, limits_at(row, 1)?)))?;
    found.ok_or(StoreError::NotFound)
}

/// Whether a link was not switched off, nor is past its last day.
pub(crate) fn works(session: &Session<'_>, link: &LinkId, now: i64) -> Result<bool, StoreError> {
    let (off_at, limits) = limits(session, link)?;
    Ok(off_at.is_none() && !limits.are_over(now))
}

/// A count of people as it is stored.
pub(crate) fn people(count: i64) -> u32 {
    u32::try_from(count.max(0)).unwrap_or(u32::MAX)
}
