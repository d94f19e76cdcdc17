//! Messages to lists of addresses: asked for, counted and stopped by facilitators. `mail_queue` hands them over.

use crate::{
    Store, StoreError,
    audit::audit,
    links, reviews,
    sqlite::{Row, Session, values},
};
use wholeplace_model::{
    access::FacilitatorSeat,
    place::{Email, What},
    review::{LinkId, Mailing, MailingId, MailingKind, ReviewId},
};

/// Messages to ask for: the same words to each address.
#[derive(Clone)]
pub struct NewMailing {
    /// Made by the page that asks, so that a form sent twice sends no one two.
    pub id: MailingId,
    pub link: LinkId,
    pub kind: MailingKind,
    pub subject: String,
    pub body: String,
    pub addresses: Vec<Email>,
}

impl Store {
    /// Keeps messages to be handed over. Asking for the same mailing again changes nothing.
    ///
    /// # Errors
    /// `NotFound` if the place's review has no such link, `Conflict` if the link leads nobody in any more.
    pub async fn ask_mailing(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        new: NewMailing,
        now: i64,
    ) -> Result<(), StoreError> {
        let (seat, review) = (seat.clone(), review.clone());
        self.write(move |session| ask(session, &seat, &review, &new, now)).await
    }

    /// The mailings of a review, the newest first.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn mailings(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
    ) -> Result<Vec<Mailing>, StoreError> {
        let (place, review) = (seat.place().clone(), review.clone());
        self.read(move |session| {
            reviews::at_place(session, &place, &review)?;
            let sql = format!("{SELECT} where review = $1 order by asked_at desc, id");
            session.rows(&sql, values![review.0], mailing)
        })
        .await
    }

    /// Drops the messages of a mailing that still wait, with their addresses. It is no error if none does.
    ///
    /// # Errors
    /// `NotFound` if the place's review has no such mailing.
    pub async fn stop_mailing(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        id: &MailingId,
        now: i64,
    ) -> Result<(), StoreError> {
        let (seat, review, id) = (seat.clone(), review.clone(), id.clone());
        let work = move |session: &Session<'_>| {
            let review = reviews::at_place(session, seat.place(), &review)?;
            let sql = format!("{SELECT} where id = $1 and review = $2");
            let found = session.row(&sql, values![&id.0, &review.id.0], mailing)?;
            let mailing = found.ok_or(StoreError::NotFound)?;
            let count = drop_waiting(session, &id, now)?;
            if count == 0 {
                return Ok(());
            }
            let group = links::group_name(session, &review, &mailing.link)?;
            let what = What::MessagesStopped { review: review.setup.name, group, count };
            audit(session, seat.place(), seat.account(), now, &what)
        };
        self.remove(work).await.map(|((), _)| ())
    }
}

const SELECT: &str = "select id, link, kind, asked_at, stopped_at, asked, sent, refused, failed, uncertain, \
                      (select count(*) from messages where mailing = mailings.id) from mailings";

/// Drops the messages that wait, and says how many. One that is being handed over goes its way.
pub(crate) fn drop_waiting(session: &Session<'_>, id: &MailingId, now: i64) -> Result<u32, StoreError> {
    let dropped = session.run("delete from messages where mailing = $1 and sending = 0", values![&id.0])?;
    let sql = "update mailings set stopped_at = $1 where id = $2 and stopped_at is null";
    session.run(sql, values![now, &id.0])?;
    Ok(u32::try_from(dropped).unwrap_or(u32::MAX))
}

fn ask(
    session: &Session<'_>,
    seat: &FacilitatorSeat,
    review: &ReviewId,
    new: &NewMailing,
    now: i64,
) -> Result<(), StoreError> {
    let review = reviews::at_place(session, seat.place(), review)?;
    let group = links::group_name(session, &review, &new.link)?;
    let sql = "select review from mailings where id = $1";
    match session.row(sql, values![&new.id.0], |row| row.text(0))? {
        Some(of) if of == review.id.0 => return Ok(()),
        Some(_) => return Err(StoreError::NotFound),
        None => {}
    }
    if !links::works(session, &new.link, now)? {
        return Err(StoreError::Conflict);
    }
    let count = u32::try_from(new.addresses.len()).unwrap_or(u32::MAX);
    session.run(
        "insert into mailings (id, review, link, kind, subject, body, asked_at, asked) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![&new.id.0, &review.id.0, &new.link.0, new.kind.name(), &new.subject, &new.body, now, count],
    )?;
    for (address, number) in new.addresses.iter().zip(1_i64..) {
        session.run(
            "insert into messages (mailing, number, address, not_before) values ($1, $2, $3, $4)",
            values![&new.id.0, number, address.as_str(), now],
        )?;
    }
    let reminder = new.kind == MailingKind::Reminder;
    let what = What::MessagesAsked { review: review.setup.name, group, count, reminder };
    audit(session, seat.place(), seat.account(), now, &what)
}

fn mailing(row: &Row<'_>) -> Result<Mailing, StoreError> {
    let kind = MailingKind::parse(&row.text(2)?)
        .ok_or_else(|| StoreError::Damaged("messages of an unknown kind".to_owned()))?;
    let count = |column| row.whole(column).map(links::people);
    let (asked, sent, refused, failed, uncertain, waiting) =
        (count(5)?, count(6)?, count(7)?, count(8)?, count(9)?, count(10)?);
    let done_or_waiting = sent + refused + failed + uncertain + waiting;
    Ok(Mailing {
        id: MailingId(row.text(0)?),
        link: LinkId(row.text(1)?),
        kind,
        asked_at: row.whole(3)?,
        stopped_at: row.maybe_whole(4)?,
        asked,
        waiting,
        sent,
        refused,
        failed,
        uncertain,
        dropped: asked.saturating_sub(done_or_waiting),
    })
}
