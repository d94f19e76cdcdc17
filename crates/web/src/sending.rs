//! Messages that wait, handed to the mail server one after another in the background. Nothing here logs an address.

use crate::site::{MailProblem, Mailer, Site};
use std::{pin::pin, sync::atomic::Ordering, time::Duration};
use wholeplace_model::review::HandedOver;
use wholeplace_store::{Message, StoreError};

/// Between two messages, so that no mail server takes it for a flood.
const PACE: Duration = Duration::from_millis(500);
/// How often to look for messages that are to be tried again.
const LOOK: Duration = Duration::from_secs(20);
/// How long all messages wait once the mail server takes none. It is short enough that nobody has to start them again,
/// and long enough that no server locks an account out for wrong passwords.
const HELD: Duration = Duration::from_mins(5);

/// Sends whatever waits, now and later, until `stop`; what is being handed over then is ended first. Returns at once
/// where there is no mail server.
pub async fn keep_sending(site: Site, stop: impl Future<Output = ()>) {
    if site.mailer.is_none() {
        return;
    }
    if let Err(error) = site.store.settle_messages().await {
        tracing::error!(%error, "messages that were under way could not be looked through, so none are sent");
        return;
    }
    let mut stop = pin!(stop);
    loop {
        let pause = match send_next(&site).await {
            Ok(true) => PACE,
            Ok(false) if site.mail_is_held() => HELD,
            Ok(false) => LOOK,
            Err(error) => {
                tracing::warn!(%error, "messages wait, since the store cannot be used now");
                LOOK
            }
        };
        tokio::select! {
            () = &mut stop => return,
            () = site.mail_waits.notified(), if pause != HELD => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Hands over one message, if one is due and the mail server takes any. False if there is nothing more to do just now.
///
/// # Errors
/// Only if the store cannot be written.
pub async fn send_next(site: &Site) -> Result<bool, StoreError> {
    let Some(mailer) = site.mailer.clone() else { return Ok(false) };
    let Some(message) = site.store.next_message(site.now()).await? else { return Ok(false) };
    let outcome = hand_over(mailer, &message).await;
    site.mail_is_held.store(matches!(outcome, Err(MailProblem::TakesNone(_))), Ordering::Relaxed);
    match outcome {
        Ok(()) => site.store.message_done(message, HandedOver::Sent).await?,
        Err(MailProblem::Refused(reason)) => {
            tracing::info!(reason, "a message bounced");
            site.store.message_done(message, HandedOver::Refused).await?;
        }
        Err(MailProblem::TakesNone(reason)) => {
            tracing::error!(
                reason,
                "no message can be sent, so all wait; look at the settings of the mail server"
            );
            let until = site.now() + HELD.as_secs().cast_signed();
            site.store.hold_message(message, until).await?;
            return Ok(false);
        }
        Err(MailProblem::NotNow(reason)) => {
            tracing::warn!(reason, "a message is tried again later");
            site.store.put_message_back(message, site.now()).await?;
        }
        Err(MailProblem::Unknown(reason)) => {
            tracing::warn!(reason, "nobody knows whether a message was sent");
            site.store.message_done(message, HandedOver::Uncertain).await?;
        }
    }
    Ok(true)
}

async fn hand_over(mailer: Mailer, message: &Message) -> Result<(), MailProblem> {
    let (to, subject, body) = (message.address.clone(), message.subject.clone(), message.body.clone());
    let sent = tokio::task::spawn_blocking(move || mailer(&to, &subject, &body)).await;
    sent.unwrap_or_else(|_panic| Err(MailProblem::Unknown("the mailer failed".to_owned())))
}
