//! The queue of messages, one handed over at a time. That a message is being handed over is on disk before the mail
//! server hears of it, so that after a stop and restart no one is sent two; how it ended is on disk, and the address
//! gone, before the next.

use crate::{
    Store, StoreError, links, mailings, reviews,
    sqlite::{Row, Session, values},
};
use wholeplace_model::review::{HandedOver, LinkId, MailingId, ReviewId, Stage};

/// After so many tries a message counts as failed.
const MOST_TRIES: i64 = 6;
/// Seconds before the second try; twice as long before each further one.
const FIRST_WAIT: i64 = 60;

/// A message to hand over now. It has no `Debug`: an address belongs in no log.
pub struct Message {
    mailing: MailingId,
    number: i64,
    tries: i64,
    pub address: String,
    pub subject: String,
    pub body: String,
}

impl Store {
    /// The next message to hand over, if one is due; from here on it counts as being handed over. Messages of a review
    /// that takes no more answers, or whose link leads nobody in any more, are dropped instead.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn next_message(&self, now: i64) -> Result<Option<Message>, StoreError> {
        loop {
            match self.write(move |session| next(session, now)).await? {
                Next::Message(message) => return Ok(Some(message)),
                Next::None => return Ok(None),
                Next::Drop(mailing) => {
                    let work = move |session: &Session<'_>| mailings::drop_waiting(session, &mailing, now);
                    self.remove(work).await?;
                }
            }
        }
    }

    /// Notes what came of a message, and forgets its address.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn message_done(&self, message: Message, outcome: HandedOver) -> Result<(), StoreError> {
        let work = move |session: &Session<'_>| done(session, &message.mailing, message.number, outcome);
        self.remove(work).await.map(|((), _)| ())
    }

    /// Puts back a message that the mail server surely did not take, to be tried again later; after several tries it
    /// counts as failed.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn put_message_back(&self, message: Message, now: i64) -> Result<(), StoreError> {
        let tries = message.tries + 1;
        if tries >= MOST_TRIES {
            return self.message_done(message, HandedOver::Failed).await;
        }
        let not_before = now + (FIRST_WAIT << message.tries);
        self.put_back(message, tries, not_before).await
    }

    /// Puts back a message because the mail server takes none from anybody, until this time. That is no try of it.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn hold_message(&self, message: Message, until: i64) -> Result<(), StoreError> {
        let tries = message.tries;
        self.put_back(message, tries, until).await
    }

    async fn put_back(&self, message: Message, tries: i64, not_before: i64) -> Result<(), StoreError> {
        let work = move |session: &Session<'_>| put_back(session, &message, tries, not_before);
        self.remove(work).await.map(|((), _)| ())
    }

    /// Counts messages that were being handed over when the program last stopped: nobody knows whether they were sent,
    /// so they are not sent again. Called once, before the first message is taken.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn settle_messages(&self) -> Result<(), StoreError> {
        let work = |session: &Session<'_>| {
            let sql = "select mailing, number from messages where sending = 1";
            let left = session.rows(sql, values![], |row| Ok((MailingId(row.text(0)?), row.whole(1)?)))?;
            for (mailing, number) in left {
                done(session, &mailing, number, HandedOver::Uncertain)?;
            }
            Ok(())
        };
        self.remove(work).await.map(|((), _)| ())
    }
}

/// What is due.
enum Next {
    Message(Message),
    /// A mailing of which nothing may be sent any more.
    Drop(MailingId),
    None,
}

fn next(session: &Session<'_>, now: i64) -> Result<Next, StoreError> {
    let sql = "select messages.mailing, messages.number, messages.tries, messages.address, mailings.subject, \
               mailings.body, mailings.review, mailings.link from messages \
               join mailings on mailings.id = messages.mailing \
               where messages.sending = 0 and messages.not_before <= $1 \
               order by messages.not_before, messages.mailing, messages.number limit 1";
    let read = |row: &Row<'_>| Ok((message(row)?, ReviewId(row.text(6)?), LinkId(row.text(7)?)));
    let Some((message, review, link)) = session.row(sql, values![now], read)? else {
        return Ok(Next::None);
    };
    let takes_answers = matches!(reviews::load(session, &review)?.stage(now), Stage::Waiting | Stage::Open);
    if !takes_answers || !links::works(session, &link, now)? {
        return Ok(Next::Drop(message.mailing));
    }
    let sql = "update messages set sending = 1 where mailing = $1 and number = $2";
    session.run(sql, values![&message.mailing.0, message.number])?;
    Ok(Next::Message(message))
}

/// Has a message wait again, unless its mailing was stopped meanwhile: then it goes as those did that waited.
fn put_back(session: &Session<'_>, message: &Message, tries: i64, not_before: i64) -> Result<(), StoreError> {
    let Message { mailing, number, .. } = message;
    let sql = "delete from messages where mailing = $1 and number = $2 \
               and exists (select 1 from mailings where id = $1 and stopped_at is not null)";
    if session.run(sql, values![&mailing.0, *number])? == 0 {
        let sql =
            "update messages set sending = 0, tries = $1, not_before = $2 where mailing = $3 and number = $4";
        session.run(sql, values![tries, not_before, &mailing.0, *number])?;
    }
    Ok(())
}

fn done(
    session: &Session<'_>,
    mailing: &MailingId,
    number: i64,
    outcome: HandedOver,
) -> Result<(), StoreError> {
    let sql = "delete from messages where mailing = $1 and number = $2";
    if session.run(sql, values![&mailing.0, number])? == 0 {
        return Ok(());
    }
    let count = match outcome {
        HandedOver::Sent => "update mailings set sent = sent + 1 where id = $1",
        HandedOver::Refused => "update mailings set refused = refused + 1 where id = $1",
        HandedOver::Failed => "update mailings set failed = failed + 1 where id = $1",
        HandedOver::Uncertain => "update mailings set uncertain = uncertain + 1 where id = $1",
    };
    session.run(count, values![&mailing.0])?;
    Ok(())
}

fn message(row: &Row<'_>) -> Result<Message, StoreError> {
    Ok(Message {
        mailing: MailingId(row.text(0)?),
        number: row.whole(1)?,
        tries: row.whole(2)?,
        address: row.text(3)?,
        subject: row.text(4)?,
        body: row.text(5)?,
    })
}
