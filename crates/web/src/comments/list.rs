//! Finding comments: how far reading has got, and a list by state, statement and theme.

use super::Scope;
use crate::{error::WebError, fields::Fields, page::Page, review::desk::Desk, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::Response,
};
use wholeplace_model::{
    comments::{Comment, CommentId, Theme, ThemeId},
    review::Stage,
};
use wholeplace_store::{CommentCounts, CommentFilter};

/// How many comments stand on one page.
const MOST: usize = 25;

/// About how many characters of a comment its line in the list shows.
const START: usize = 160;

#[derive(Template)]
#[template(path = "comments/list.html")]
struct ListPage<'a> {
    page: &'a Page,
    scope: &'a Scope<'a>,
    counts: CommentCounts,
    themes: Vec<Theme>,
    comments: Vec<Comment>,
    chosen: Chosen,
    next_waiting: Option<CommentId>,
    /// The comment after which the list goes on.
    more: Option<CommentId>,
    closed: bool,
    done: Option<Done>,
}

/// A comment that somebody decided about just now.
pub(crate) struct Done {
    pub(crate) comment: Comment,
    pub(crate) shared: bool,
}

/// The reader's choice, as it stands in the address.
struct Chosen {
    state: String,
    statement: String,
    theme: String,
}

impl ListPage<'_> {
    /// The states to choose from: name, words with how many, whether it is chosen.
    fn states(&self) -> [(&'static str, String, bool); 4] {
        let CommentCounts { waiting, cleared, held_back, .. } = self.counts;
        [
            ("all", "comments-filter-all", self.counts.all()),
            ("waiting", "comments-filter-waiting", waiting),
            ("cleared", "comments-filter-cleared", cleared),
            ("held-back", "comments-filter-held-back", held_back),
        ]
        .map(|(name, id, count)| (name, self.page.count(id, count), self.chosen.state == name))
    }

    /// The beginning of a comment, cut between words.
    fn start(&self, comment: &Comment) -> String {
        let mut start = String::new();
        for word in comment.text.split_whitespace() {
            if start.chars().count() + word.chars().count() > START {
                return match start.is_empty() {
                    true => word.chars().take(START).chain(['…']).collect(),
                    false => start + " …",
                };
            }
            if !start.is_empty() {
                start.push(' ');
            }
            start += word;
        }
        start
    }
}

/// `GET /p/{place}/review/{review}/comments?state=&statement=&theme=&after=`
pub(crate) async fn show(
    State(site): State<Site>,
    desk: Desk,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response<Body>, WebError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes())?;
    let scope = Scope::of(&site, &desk, &page)?;
    let (seat, review) = (&desk.seat, &desk.review.id);
    let chosen = Chosen::of(&query);
    let after = Some(query.get("after").to_owned()).filter(|after| !after.is_empty());
    let filter = chosen.filter(after.map(CommentId));
    let most = u32::try_from(MOST + 1).unwrap_or(u32::MAX);
    let mut comments = site.store.comments(seat, review, filter, most).await?;
    let more = comments.len() > MOST;
    comments.truncate(MOST);
    let more = comments.last().filter(|_| more).map(|last| last.id.clone());
    let page = desk.page(page).titled("comments-title");
    page.show(&ListPage {
        page: &page,
        counts: site.store.comment_counts(seat, review).await?,
        themes: site.store.themes(seat, review).await?,
        next_waiting: site.store.next_waiting(seat, review, None).await?,
        done: site.done(seat, review, &query).await?,
        closed: desk.review.stage(site.now()) == Stage::Closed,
        scope: &scope,
        comments,
        chosen,
        more,
    })
}

impl Chosen {
    fn of(query: &Fields) -> Self {
        let state = match query.get("state") {
            state @ ("waiting" | "cleared" | "held-back") => state,
            _ => "all",
        };
        Self {
            state: state.to_owned(),
            statement: query.get("statement").to_owned(),
            theme: query.get("theme").to_owned(),
        }
    }

    fn filter(&self, after: Option<CommentId>) -> CommentFilter {
        let some = |text: &String| (!text.is_empty()).then(|| text.clone());
        CommentFilter {
            state: (self.state != "all").then(|| self.state.clone()),
            statement: some(&self.statement),
            theme: some(&self.theme).map(ThemeId),
            after,
        }
    }
}
