//! How comments come about: once, at the close, the reasons of finished responses are taken from their writers.

use crate::{
    StoreError,
    set_aside::IS_SET_ASIDE,
    sqlite::{Session, values},
};
use wholeplace_model::{
    comments::{Gathered, Written, gather},
    release::Release,
    review::Review,
};

/// Takes the reasons out of a review's finished responses and keeps them as comments, in the order of their ids. A review
/// that does not ask for reasons keeps none, though answers that were carried in may hold some.
pub(crate) fn keep(
    session: &Session<'_>,
    review: &Review,
    release: &Release,
    seed: &[u8; 32],
) -> Result<(), StoreError> {
    if !review.setup.asks.reasons {
        return Ok(());
    }
    let written = written(session, review)?;
    let sql = "insert into comments (id, review, statement, text, first_words, state, reason, block, revision) \
               values ($1, $2, $3, $4, null, 'waiting', null, $5, 1)";
    for Gathered { id, statement, text, block } in gather(seed, &review.id.0, written, release) {
        session.run(sql, values![id.0, &review.id.0, statement, text, position(block)])?;
    }
    Ok(())
}

/// The reasons in responses that count. A writer's group is left behind here unless they let it be named.
fn written(session: &Session<'_>, review: &Review) -> Result<Vec<Written>, StoreError> {
    let sql = format!(
        "select answers.response, answers.statement, answers.reason, responses.group_id, responses.names_group \
         from responses join answers on answers.response = responses.id and answers.reason <> '' \
         where responses.review = $1 and responses.finished_at is not null and not {IS_SET_ASIDE} \
         order by answers.response"
    );
    let mut found: Vec<Written> = Vec::new();
    let (mut writer, mut response) = (0, String::new());
    session.each(&sql, values![&review.id.0], |row| {
        let this = row.text(0)?;
        if this != response {
            writer += 1;
            response = this;
        }
        let named = review.setup.asks.may_name_group() && row.whole(4)? != 0;
        let group = if named { row.maybe_text(3)? } else { None };
        found.push(Written { writer, statement: row.text(1)?, text: row.text(2)?, group });
        Ok(())
    })?;
    Ok(found)
}

fn position(block: Option<usize>) -> Option<i64> {
    block.and_then(|block| i64::try_from(block).ok())
}
