//! Comments of a closed review, which its facilitators read and decide one by one.
//!
//! How they come about is in `gathered_comments`, themes are in `comment_themes`, what readers get in `shared_comments`.

use crate::{
    Changed, Store, StoreError,
    audit::audit,
    comment_themes, reviews,
    sqlite::{Row, Session, Value, values},
};
use wholeplace_model::{
    access::FacilitatorSeat,
    comments::{Change, Comment, CommentId, HoldReason, State, Theme, ThemeId},
    instrument::StatementId,
    place::What,
    problem::Problem,
    review::{Review, ReviewId},
};

const COLUMNS: &str = "id, statement, text, first_words, state, reason, block, revision";

/// How far the reading of a review's comments has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CommentCounts {
    pub waiting: u64,
    pub cleared: u64,
    pub held_back: u64,
    /// Comments whose words as first written are kept though something else is shared, or nothing.
    pub kept_words: u64,
}

/// What was forgotten of comments beside what is shared, for the page that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forgotten {
    /// Comments of which words were forgotten.
    pub comments: u64,
    /// As for [`crate::Erased`]: if false, the words' last traces go when a long read that is in the way is over.
    pub gone_from_disk: bool,
}

/// Which comments to list. What is none picks all.
#[derive(Debug, Clone, Default)]
pub struct CommentFilter {
    /// As [`State::name`] says it.
    pub state: Option<String>,
    pub statement: Option<StatementId>,
    pub theme: Option<ThemeId>,
    /// Goes on after this one.
    pub after: Option<CommentId>,
}

/// The themes that a comment gets.
#[derive(Debug, Clone, Default)]
pub struct Tags {
    pub themes: Vec<ThemeId>,
    /// A theme to make first, or to use if there is one of that name.
    pub new: Option<(ThemeId, String)>,
}

impl CommentCounts {
    #[must_use]
    pub fn read(&self) -> u64 {
        self.cleared + self.held_back
    }

    #[must_use]
    pub fn all(&self) -> u64 {
        self.waiting + self.read()
    }
}

impl Store {
    /// How many comments of a review wait, are shared and are held back.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn comment_counts(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
    ) -> Result<CommentCounts, StoreError> {
        self.read_comments(seat, review, counts).await
    }

    /// Comments of a review in the order of their ids, which is random; at most `most` of them.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn comments(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        filter: CommentFilter,
        most: u32,
    ) -> Result<Vec<Comment>, StoreError> {
        self.read_comments(seat, review, move |session, review| list(session, review, &filter, most)).await
    }

    /// One comment of a review, with its themes.
    ///
    /// # Errors
    /// `NotFound` if there is no such comment or review at this place.
    pub async fn comment(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        id: &CommentId,
    ) -> Result<(Comment, Vec<ThemeId>), StoreError> {
        let id = id.clone();
        self.read_comments(seat, review, move |session, review| {
            Ok((load(session, review, &id)?, comment_themes::of_comment(session, &id)?))
        })
        .await
    }

    /// The next comment after `after` that waits, from the first again once the last is passed.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn next_waiting(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        after: Option<&CommentId>,
    ) -> Result<Option<CommentId>, StoreError> {
        let after = after.map_or_else(String::new, |id| id.0.clone());
        self.read_comments(seat, review, move |session, review| {
            let sql = "select id from comments where review = $1 and state = 'waiting' and id <> $2 \
                       order by id <= $2, id limit 1";
            session.row(sql, values![&review.id.0, &after], |row| row.text(0).map(CommentId))
        })
        .await
    }

    /// Changes a comment step by step, and its themes where `tags` are given, if nobody else has since `revision`.
    ///
    /// # Errors
    /// `NotFound` if there is no such comment or review at this place, `Conflict` if its words have been forgotten. The
    /// inner error is what is wrong with the words or the new theme; then nothing is changed.
    pub async fn change_comment(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        id: &CommentId,
        revision: i64,
        changes: Vec<Change>,
        tags: Option<Tags>,
    ) -> Result<Result<Changed<Comment>, Problem>, StoreError> {
        let (place, review, id) = (seat.place().clone(), review.clone(), id.clone());
        self.write(move |session| {
            let review = reviews::at_place(session, &place, &review)?;
            let now = load(session, &review, &id)?;
            if now.revision != revision {
                return Ok(Ok(Changed::Elsewhere(now)));
            }
            if now.text.is_empty() {
                return Err(StoreError::Conflict);
            }
            let mut changes = changes.into_iter();
            let changed = match changes.try_fold(now, Comment::changed) {
                Ok(changed) => changed,
                Err(problem) => return Ok(Err(problem)),
            };
            if let Some(tags) = tags
                && let Err(problem) = comment_themes::set(session, &review, &id, tags)?
            {
                return Ok(Err(problem));
            }
            rewrite(session, &Comment { revision: revision + 1, ..changed })?;
            Ok(Ok(Changed::Yes))
        })
        .await
    }

    /// Forgets what is kept of comments beside what is shared: the first words of those that were changed, and all words
    /// of those held back. Answers when they are gone from the files as well.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review, `Conflict` while a comment waits.
    pub async fn forget_unshared_words(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        now: i64,
    ) -> Result<Forgotten, StoreError> {
        let (seat, id) = (seat.clone(), review.clone());
        let forget = move |session: &Session<'_>| {
            let review = reviews::at_place(session, seat.place(), &id)?;
            let counts = counts(session, &review)?;
            if counts.waiting > 0 {
                return Err(StoreError::Conflict);
            }
            if counts.kept_words == 0 {
                return Ok(0);
            }
            let sql = "update comments set first_words = null, revision = revision + 1, \
                       text = case when state = 'held-back' then '' else text end \
                       where review = $1 and (first_words is not null or (state = 'held-back' and text <> ''))";
            session.run(sql, values![&review.id.0])?;
            let what = What::UnsharedWordsRemoved { review: review.setup.name, count: counts.kept_words };
            audit(session, seat.place(), seat.account(), now, &what)?;
            Ok(counts.kept_words)
        };
        let (comments, gone_from_disk) = self.remove(forget).await?;
        Ok(Forgotten { comments, gone_from_disk })
    }

    /// A review's themes by name, each with how many comments have it.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn themes(&self, seat: &FacilitatorSeat, review: &ReviewId) -> Result<Vec<Theme>, StoreError> {
        self.read_comments(seat, review, |session, review| comment_themes::all(session, &review.id)).await
    }

    async fn read_comments<T: Send + 'static>(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        read: impl FnOnce(&Session<'_>, &Review) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (place, id) = (seat.place().clone(), review.clone());
        self.read(move |session| read(session, &reviews::at_place(session, &place, &id)?)).await
    }
}

fn counts(session: &Session<'_>, review: &Review) -> Result<CommentCounts, StoreError> {
    let count = |condition: &str| -> Result<u64, StoreError> {
        let sql = format!("select count(*) from comments where review = $1 and {condition}");
        Ok(session.count(&sql, values![&review.id.0])?.unsigned_abs())
    };
    Ok(CommentCounts {
        waiting: count("state = 'waiting'")?,
        cleared: count("state = 'cleared'")?,
        held_back: count("state = 'held-back'")?,
        kept_words: count("(first_words is not null or (state = 'held-back' and text <> ''))")?,
    })
}

fn list(
    session: &Session<'_>,
    review: &Review,
    filter: &CommentFilter,
    most: u32,
) -> Result<Vec<Comment>, StoreError> {
    let mut sql = format!("select {COLUMNS} from comments where review = $1");
    let mut values = vec![Value::from(&review.id.0)];
    let conditions = [
        ("state = ", filter.state.clone(), ""),
        ("statement = ", filter.statement.clone(), ""),
        (
            "id in (select comment from comment_themes where theme = ",
            filter.theme.clone().map(|id| id.0),
            ")",
        ),
        ("id > ", filter.after.clone().map(|id| id.0), ""),
    ];
    for (opens, value, closes) in conditions {
        if let Some(value) = value {
            values.push(value.into());
            sql += &format!(" and {opens}${}{closes}", values.len());
        }
    }
    sql += &format!(" order by id limit {most}");
    session.rows(&sql, &values, comment)
}

fn load(session: &Session<'_>, review: &Review, id: &CommentId) -> Result<Comment, StoreError> {
    let sql = format!("select {COLUMNS} from comments where review = $1 and id = $2");
    session.row(&sql, values![&review.id.0, &id.0], comment)?.ok_or(StoreError::NotFound)
}

/// Every comment of a review that is shared.
pub(crate) fn cleared(session: &Session<'_>, review: &ReviewId) -> Result<Vec<Comment>, StoreError> {
    let sql = format!("select {COLUMNS} from comments where review = $1 and state = 'cleared' order by id");
    session.rows(&sql, values![&review.0], comment)
}

fn rewrite(session: &Session<'_>, comment: &Comment) -> Result<(), StoreError> {
    session.run(
        "update comments set text = $1, first_words = $2, state = $3, reason = $4, revision = $5 where id = $6",
        values![
            &comment.text,
            comment.first_words.clone(),
            comment.state.name(),
            comment.state.reason().map(HoldReason::name),
            comment.revision,
            &comment.id.0,
        ],
    )?;
    Ok(())
}

fn comment(row: &Row<'_>) -> Result<Comment, StoreError> {
    let state = State::parse(&row.text(4)?, row.maybe_text(5)?.as_deref())
        .ok_or_else(|| StoreError::Damaged("a comment in a state that there is not".to_owned()))?;
    Ok(Comment {
        id: CommentId(row.text(0)?),
        statement: row.text(1)?,
        text: row.text(2)?,
        first_words: row.maybe_text(3)?,
        state,
        block: row.maybe_whole(6)?.and_then(|block| usize::try_from(block).ok()),
        revision: row.whole(7)?,
    })
}
