//! A review's themes, and which comments have them.

use crate::{
    Store, StoreError,
    comments::Tags,
    reviews,
    sqlite::{Session, values},
};
use wholeplace_model::{
    access::FacilitatorSeat,
    comments::{CommentId, THEME_LIMIT, Theme, ThemeId, read_theme_name},
    problem::{Problem, ProblemKind},
    review::{Review, ReviewId},
};

/// The form field with a new theme's name.
const NEW: &str = "new-theme";
/// The form field with the name of a theme that there is.
const NAME: &str = "name";

impl Store {
    /// Gives a theme another name.
    ///
    /// # Errors
    /// `NotFound` if there is no such theme or review at this place. The inner error is what is wrong with the name.
    pub async fn rename_theme(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        theme: &ThemeId,
        name: String,
    ) -> Result<Result<(), Problem>, StoreError> {
        let (place, review, theme) = (seat.place().clone(), review.clone(), theme.clone());
        self.write(move |session| {
            let review = reviews::at_place(session, &place, &review)?;
            let name = match read_theme_name(NAME, &name) {
                Ok(name) => name,
                Err(problem) => return Ok(Err(problem)),
            };
            if named(session, &review, &name)?.is_some_and(|found| found != theme) {
                return Ok(Err(Problem::new(NAME, ProblemKind::ThemeTaken)));
            }
            let sql = "update themes set name = $1 where id = $2 and review = $3";
            let found = session.run(sql, values![name, &theme.0, &review.id.0])?;
            if found == 1 { Ok(Ok(())) } else { Err(StoreError::NotFound) }
        })
        .await
    }

    /// Removes a theme. Comments that had it stay, without it.
    ///
    /// # Errors
    /// `NotFound` if there is no such theme or review at this place.
    pub async fn remove_theme(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        theme: &ThemeId,
    ) -> Result<(), StoreError> {
        let (place, review, theme) = (seat.place().clone(), review.clone(), theme.clone());
        self.write(move |session| {
            let review = reviews::at_place(session, &place, &review)?;
            let of_review = "select id from themes where id = $1 and review = $2";
            session
                .row(of_review, values![&theme.0, &review.id.0], |row| row.text(0))?
                .ok_or(StoreError::NotFound)?;
            session.run("delete from comment_themes where theme = $1", values![&theme.0])?;
            session.run("delete from themes where id = $1", values![&theme.0])?;
            Ok(())
        })
        .await
    }
}

/// A review's themes by name.
pub(crate) fn all(session: &Session<'_>, review: &ReviewId) -> Result<Vec<Theme>, StoreError> {
    let sql = "select id, name, (select count(*) from comment_themes where theme = themes.id) \
               from themes where review = $1 order by lower(name), id";
    session.rows(sql, values![&review.0], |row| {
        Ok(Theme { id: ThemeId(row.text(0)?), name: row.text(1)?, count: row.whole(2)?.unsigned_abs() })
    })
}

pub(crate) fn of_comment(session: &Session<'_>, comment: &CommentId) -> Result<Vec<ThemeId>, StoreError> {
    let sql = "select theme from comment_themes where comment = $1 order by theme";
    session.rows(sql, values![&comment.0], |row| row.text(0).map(ThemeId))
}

/// Gives a comment exactly these themes. One that has been removed meanwhile is left out.
pub(crate) fn set(
    session: &Session<'_>,
    review: &Review,
    comment: &CommentId,
    tags: Tags,
) -> Result<Result<(), Problem>, StoreError> {
    let mut themes = tags.themes;
    if let Some((id, name)) = tags.new {
        match found_or_made(session, review, id, &name)? {
            Ok(theme) => themes.push(theme),
            Err(problem) => return Ok(Err(problem)),
        }
    }
    themes.sort_unstable();
    themes.dedup();
    session.run("delete from comment_themes where comment = $1", values![&comment.0])?;
    for theme in themes {
        let sql = "insert into comment_themes (comment, theme) \
                   select $1, id from themes where id = $2 and review = $3";
        session.run(sql, values![&comment.0, theme.0, &review.id.0])?;
    }
    Ok(Ok(()))
}

fn found_or_made(
    session: &Session<'_>,
    review: &Review,
    id: ThemeId,
    name: &str,
) -> Result<Result<ThemeId, Problem>, StoreError> {
    let name = match read_theme_name(NEW, name) {
        Ok(name) => name,
        Err(problem) => return Ok(Err(problem)),
    };
    if let Some(found) = named(session, review, &name)? {
        return Ok(Ok(found));
    }
    if all(session, &review.id)?.len() >= THEME_LIMIT {
        return Ok(Err(Problem::new(NEW, ProblemKind::TooManyThemes { limit: THEME_LIMIT })));
    }
    let sql = "insert into themes (id, review, name) values ($1, $2, $3)";
    session.run(sql, values![&id.0, &review.id.0, name])?;
    Ok(Ok(id))
}

/// The theme of this name, in capitals or not.
fn named(session: &Session<'_>, review: &Review, name: &str) -> Result<Option<ThemeId>, StoreError> {
    let themes = all(session, &review.id)?;
    Ok(themes
        .into_iter()
        .find(|theme| theme.name.to_lowercase() == name.to_lowercase())
        .map(|theme| theme.id))
}
