//! A review's themes: giving them other names, and removing them.

use super::{Scope, Which};
use crate::{
    error::WebError,
    fields::Fields,
    page::Page,
    path::Path,
    review::desk::{Desk, DeskForm},
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::comments::{Theme, ThemeId};

/// The form field with a theme's name; where it is wrong, its id too.
const NAME: &str = "name";

#[derive(Template)]
#[template(path = "comments/themes.html")]
struct ThemesPage<'a> {
    page: &'a Page,
    scope: &'a Scope<'a>,
    themes: Vec<Theme>,
    /// A name that could not be saved, with its theme.
    typed: Option<(ThemeId, String)>,
    saved: bool,
}

/// A theme and the field with its name.
struct Row<'a> {
    theme: &'a Theme,
    field: String,
    value: &'a str,
    wrong: bool,
}

impl ThemesPage<'_> {
    fn rows(&self) -> Vec<Row<'_>> {
        self.themes
            .iter()
            .map(|theme| match &self.typed {
                Some((id, name)) if *id == theme.id => {
                    Row { theme, field: NAME.to_owned(), value: name, wrong: true }
                }
                _ => Row { theme, field: format!("{NAME}-{}", theme.id.0), value: &theme.name, wrong: false },
            })
            .collect()
    }
}

/// `GET /p/{place}/review/{review}/comments/themes`
pub(crate) async fn show(
    State(site): State<Site>,
    desk: Desk,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response<Body>, WebError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes())?;
    render(&site, &desk, page, None, query.has("saved")).await
}

/// `POST /p/{place}/review/{review}/comments/themes/{theme}`
pub(crate) async fn rename(
    State(site): State<Site>,
    Path((_, _, theme)): Path<Which>,
    mut page: Page,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let theme = ThemeId(theme);
    let name = fields.get(NAME).to_owned();
    match site.store.rename_theme(&desk.seat, &desk.review.id, &theme, name.clone()).await? {
        Ok(()) => Ok(to_themes(&desk)),
        Err(problem) => {
            page.problems.push(problem);
            render(&site, &desk, page, Some((theme, name)), false).await
        }
    }
}

/// `POST /p/{place}/review/{review}/comments/themes/{theme}/remove`
pub(crate) async fn remove(
    State(site): State<Site>,
    Path((_, _, theme)): Path<Which>,
    DeskForm { desk, .. }: DeskForm,
) -> Result<Response<Body>, WebError> {
    site.store.remove_theme(&desk.seat, &desk.review.id, &ThemeId(theme)).await?;
    Ok(to_themes(&desk))
}

async fn render(
    site: &Site,
    desk: &Desk,
    page: Page,
    typed: Option<(ThemeId, String)>,
    saved: bool,
) -> Result<Response<Body>, WebError> {
    let scope = Scope::of(site, desk, &page)?;
    let page = desk.page(page).titled("themes-title");
    let themes = site.store.themes(&desk.seat, &desk.review.id).await?;
    if typed.as_ref().is_some_and(|(id, _)| !themes.iter().any(|theme| theme.id == *id)) {
        return Err(WebError::NotFound);
    }
    page.show(&ThemesPage { page: &page, scope: &scope, themes, typed, saved })
}

fn to_themes(desk: &Desk) -> Response<Body> {
    Redirect::to(&desk.at("comments/themes?saved=yes")).into_response()
}
