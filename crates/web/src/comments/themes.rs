//! A review's themes: giving them other names, and removing them.

use super::{Scope, Values, review_id, theme_id};
use crate::{
    error::WebError,
    fields::Fields,
    member::{Facilitator, FacilitatorForm},
    page::Page,
    path::Path,
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    access::FacilitatorSeat,
    comments::{Theme, ThemeId},
};

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
    Path(values): Path<Values>,
    Facilitator(seat): Facilitator,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response<Body>, WebError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes())?;
    render(&site, &seat, &values, page, None, query.has("saved")).await
}

/// `POST /p/{place}/review/{review}/comments/themes/{theme}`
pub(crate) async fn rename(
    State(site): State<Site>,
    Path(values): Path<Values>,
    mut page: Page,
    FacilitatorForm { seat, fields }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    let (review, theme) = (review_id(&values), theme_id(&values));
    let name = fields.get(NAME).to_owned();
    match site.store.rename_theme(&seat, &review, &theme, name.clone()).await? {
        Ok(()) => Ok(to_themes(&values)),
        Err(problem) => {
            page.problems.push(problem);
            render(&site, &seat, &values, page, Some((theme, name)), false).await
        }
    }
}

/// `POST /p/{place}/review/{review}/comments/themes/{theme}/remove`
pub(crate) async fn remove(
    State(site): State<Site>,
    Path(values): Path<Values>,
    FacilitatorForm { seat, .. }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    site.store.remove_theme(&seat, &review_id(&values), &theme_id(&values)).await?;
    Ok(to_themes(&values))
}

async fn render(
    site: &Site,
    seat: &FacilitatorSeat,
    values: &Values,
    page: Page,
    typed: Option<(ThemeId, String)>,
    saved: bool,
) -> Result<Response<Body>, WebError> {
    let scope = site.scope(seat, values, &page).await?;
    let page = scope.page(page, "themes-title");
    let themes = site.store.themes(seat, &scope.review.id).await?;
    if typed.as_ref().is_some_and(|(id, _)| !themes.iter().any(|theme| theme.id == *id)) {
        return Err(WebError::NotFound);
    }
    page.show(&ThemesPage { page: &page, scope: &scope, themes, typed, saved })
}

fn to_themes(values: &Values) -> Response<Body> {
    let part = |name: &str| values.get(name).map_or("", String::as_str);
    let base = format!("/p/{}/review/{}/comments", part("place"), part("review"));
    Redirect::to(&format!("{base}/themes?saved=yes")).into_response()
}
