//! What stands beside the numbers: what people said, and practice and resources for where fewest agree.

use super::super::{
    line, paragraphs,
    report::{practice_value, resource_value},
};
use crate::PlaceSource;
use serde_json::{Value, json};
use wholeplace_model::{
    comments::SharedComment,
    picture::{Label, Shown},
};
use wholeplace_words::Words;

/// Domains that ideas are shown for, and the most of each kind.
const DOMAINS: usize = 3;
const PRACTICES: usize = 2;
const RESOURCES: usize = 2;

/// Comments by theme.
pub(super) fn comments(source: &PlaceSource, words: &Words) -> Value {
    let from = |group: &Label| words.say1("place-comments-from", "group", line(&words.block_name(group)));
    let comment = |comment: &SharedComment| {
        let statement = source.picture.statement(&comment.statement);
        json!({
            "text": paragraphs(&comment.text),
            "about": statement.map(|one| words.say1("place-comments-about", "statement", line(&one.text))),
            "from": comment.group.as_ref().map(from),
        })
    };
    let themes = source.comments.themes.iter().filter(|theme| !theme.comments.is_empty());
    themes
        .map(|theme| {
            json!({
                "name": theme.name.as_ref().map_or_else(|| words.say("said-no-theme"), |name| line(name)),
                "count": words.say1("place-comments-count", "count", theme.count),
                "comments": theme.comments.iter().map(comment).collect::<Vec<_>>(),
            })
        })
        .collect()
}

/// Practice and resources for the domains that fewest agree with.
pub(super) fn next(source: &PlaceSource, shown: &Shown, words: &Words) -> Value {
    let domains = shown.look_first.iter().filter_map(|id| source.picture.domain(id)).take(DOMAINS);
    let (mut practices, mut resources) = (Unsaid::default(), Unsaid::default());
    let domain = domains.map(|domain| {
        let known = source.reading.practices_for(&domain.id).into_iter();
        let practices = known.filter(|one| practices.first_time(&one.title)).take(PRACTICES);
        let practices: Vec<_> = practices.map(|one| practice_value(one, words)).collect();
        let known = source.reading.resources_for(&domain.id).into_iter();
        let resources = known.filter(|one| resources.first_time(&one.title)).take(RESOURCES);
        json!({
            "title": line(&domain.title),
            "sentence": words.domain_sentence(domain),
            "practices": practices,
            "resources": resources.map(|one| resource_value(one, words)).collect::<Vec<_>>(),
        })
    });
    domain.collect()
}

/// Titles that have not been told yet: what speaks to two domains is told once.
#[derive(Default)]
struct Unsaid<'a>(Vec<&'a str>);

impl<'a> Unsaid<'a> {
    fn first_time(&mut self, title: &'a str) -> bool {
        let first = !self.0.contains(&title);
        self.0.push(title);
        first
    }
}
