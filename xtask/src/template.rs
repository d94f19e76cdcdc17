//! An Askama template taken apart: the expressions in it, and any human words that stand in it as they are.

/// One thing found in a template, with its line from 1.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    pub line: usize,
    pub text: String,
}

/// What is inside every `{{ }}` and `{% %}`.
#[must_use]
pub fn expressions(template: &str) -> Vec<Found> {
    take_apart(template).1
}

/// Words that people would see or hear and that come from no language file: text between tags, in attributes that are
/// read out, in `<script>` and `<style>`, and sentences in quotes inside expressions.
#[must_use]
pub fn stray_words(template: &str) -> Vec<Found> {
    let (html, expressions) = take_apart(template);
    let mut found: Vec<Found> = pieces(&html).into_iter().filter(|found| has_words(&found.text)).collect();
    for expression in expressions {
        let sentences = quoted(&expression.text).into_iter().filter(|text| is_sentence(text));
        found.extend(sentences.map(|text| Found { line: expression.line, text }));
    }
    found.sort_by_key(|found| found.line);
    found
}

/// Attributes that people read or hear.
const SPOKEN: [&str; 9] = [
    "title",
    "alt",
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "placeholder",
    "label",
    "summary",
];

/// The template with every Askama part blanked (line ends stay), and what its expressions held.
fn take_apart(template: &str) -> (String, Vec<Found>) {
    let mut html = String::new();
    let mut expressions = Vec::new();
    let mut rest = template;
    while let Some(start) = ["{{", "{%", "{#"].iter().filter_map(|open| rest.find(open)).min() {
        html.push_str(&rest[..start]);
        let close = match &rest[start..start + 2] {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        let inside = &rest[start + 2..];
        let end = inside.find(close).unwrap_or(inside.len());
        if close != "#}" {
            expressions.push(Found { line: line_at(&html, html.len()), text: inside[..end].to_owned() });
        }
        html.push(' ');
        html.extend(inside[..end].chars().filter(|c| *c == '\n'));
        rest = inside.get(end + 2..).unwrap_or_default();
    }
    html.push_str(rest);
    (html, expressions)
}

/// Text between tags and the values of spoken attributes.
fn pieces(html: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < html.len() {
        let tag = html[at..].find('<').map_or(html.len(), |start| at + start);
        found.push(Found { line: line_at(html, at), text: without_entities(&html[at..tag]) });
        if html[tag..].starts_with("<!--") {
            at = html[tag..].find("-->").map_or(html.len(), |end| tag + end + 3);
            continue;
        }
        let end = tag_end(html, tag);
        let line = line_at(html, tag);
        found.extend(
            attributes(&html[tag..end])
                .into_iter()
                .filter(is_spoken)
                .map(|(name, value)| Found { line, text: format!("{name}: {}", without_entities(&value)) }),
        );
        at = end;
    }
    // An attribute is reported with its name, so its name alone is no word of it.
    found.retain(|piece| !SPOKEN.iter().any(|name| piece.text.trim_end() == format!("{name}:")));
    found
}

/// Where the tag that starts at `start` ends; a `>` inside quotes does not end it.
fn tag_end(html: &str, start: usize) -> usize {
    let mut quote = None;
    for (offset, c) in html[start..].char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return start + offset + 1,
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    html.len()
}

/// The attributes of a tag that have a value in quotes.
fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    let mut rest = tag;
    while let Some(equals) = rest.find('=') {
        let name = rest[..equals].trim_end().rsplit([' ', '\n', '\t', '"', '\'']).next().unwrap_or_default();
        let after = rest[equals + 1..].trim_start();
        let Some(quote) = after.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            rest = after;
            continue;
        };
        let value = &after[1..];
        let end = value.find(quote).unwrap_or(value.len());
        attributes.push((name.to_lowercase(), value[..end].to_owned()));
        rest = value.get(end + 1..).unwrap_or_default();
    }
    attributes
}

fn is_spoken((name, _): &(String, String)) -> bool {
    SPOKEN.contains(&name.as_str())
}

fn without_entities(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        plain.push_str(&rest[..start]);
        let end = rest[start..].find(';').map_or(start + 1, |end| start + end + 1);
        rest = &rest[end..];
    }
    plain.push_str(rest);
    plain.trim().to_owned()
}

fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// A name in the code has no space and no capital; what people read nearly always does.
fn is_sentence(text: &str) -> bool {
    let starts_high = text.chars().next().is_some_and(char::is_uppercase);
    has_words(text) && (starts_high || text.trim().contains(char::is_whitespace))
}

fn quoted(expression: &str) -> Vec<String> {
    expression.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn line_at(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::{expressions, stray_words};

    fn strays(template: &str) -> Vec<String> {
        stray_words(template).into_iter().map(|found| format!("{} {}", found.line, found.text)).collect()
    }

    #[test]
    fn words_from_the_language_files_pass() {
        let template = "{% extends \"layout.html\" %}\n{# A note. #}\n<h1 class=\"big\">{{ page.say(\"home-title\") }}</h1>\n\
            <img alt=\"{{ page.say(\"home-picture\") }}\" src=\"a.svg\"> &middot; 1 &ndash; 2";
        assert_eq!(strays(template), Vec::<String>::new());
    }

    #[test]
    fn words_in_the_page_are_found_where_they_stand() {
        assert_eq!(strays("<p>\n{{ x }}\nHello</p>"), ["1 Hello"].map(|text| text.to_owned()));
        assert_eq!(strays("<a title='Go back' href=\"/\">&larr;</a>"), ["1 title: Go back"]);
        assert_eq!(strays("<input placeholder=\"Error: {{ x }}\">"), ["1 placeholder: Error:"]);
        assert_eq!(strays("{{ page.title }} and {{ page.place }}"), ["1 and"]);
        assert_eq!(strays("{% let t = \"Save this\" %}"), ["1 Save this"]);
    }

    #[test]
    fn expressions_are_found_with_their_lines() {
        let found = expressions("a\n{% if x %}\n{{ y }}{% endif %}");
        let lines: Vec<_> = found.iter().map(|found| (found.line, found.text.trim())).collect();
        assert_eq!(lines, [(2, "if x"), (3, "y"), (3, "endif")]);
    }
}
