//! Prose as HTML.

use askama::Template;
use wholeplace_model::instrument::{Block, Inline, Prose};

#[derive(Template)]
#[template(path = "prose.html")]
struct ProseHtml<'a> {
    blocks: &'a [Block],
}

pub(crate) fn html(prose: &Prose) -> String {
    ProseHtml { blocks: &prose.0 }.render().unwrap_or_default()
}
