//! A page as a browser reads it: elements with their attributes, who is inside whom, and the text of each.

use super::form::{self, Form};
use html5gum::{DefaultEmitter, HtmlString, Token, Tokenizer};
use std::collections::BTreeMap;

#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    /// All text inside.
    pub(crate) text: String,
    pub(crate) parent: Option<usize>,
}

#[derive(Debug)]
pub(crate) struct Html {
    pub(crate) elements: Vec<Element>,
    /// All text of the page.
    pub(crate) text: String,
}

const VOID: [&str; 8] = ["area", "br", "hr", "img", "input", "link", "meta", "source"];

impl Html {
    pub(crate) fn read(html: &str) -> Self {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut page = Self { elements: Vec::new(), text: String::new() };
        let mut open: Vec<usize> = Vec::new();
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                Token::StartTag(tag) => {
                    let name = plain(&tag.name);
                    let attributes = tag.attributes.iter().map(|(name, value)| (plain(name), plain(value)));
                    let attributes = attributes.collect();
                    let parent = open.last().copied();
                    page.elements.push(Element {
                        name: name.clone(),
                        attributes,
                        text: String::new(),
                        parent,
                    });
                    if !tag.self_closing && !VOID.contains(&name.as_str()) {
                        open.push(page.elements.len() - 1);
                    }
                }
                Token::EndTag(tag) => {
                    let name = plain(&tag.name);
                    if let Some(place) = open.iter().rposition(|index| page.elements[*index].name == name) {
                        open.truncate(place);
                    }
                }
                Token::String(text) => {
                    let text = plain(&text);
                    page.text.push_str(&text);
                    open.iter().for_each(|index| page.elements[*index].text.push_str(&text));
                }
                _ => {}
            }
        }
        // The first line break in a text box is not part of its text.
        for area in page.elements.iter_mut().filter(|element| element.name == "textarea") {
            if let Some(text) = area.text.strip_prefix('\n') {
                area.text = text.to_owned();
            }
        }
        page
    }

    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    pub(crate) fn with_id(&self, id: &str) -> Option<&Element> {
        self.elements.iter().find(|element| element.get("id") == id)
    }

    pub(crate) fn with_class<'a>(&'a self, class: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |element| element.get("class").split(' ').any(|own| own == class))
    }

    /// The title in the browser's tab.
    pub(crate) fn title(&self) -> &str {
        self.all("title").next().map_or("", |title| title.text.as_str())
    }

    pub(crate) fn heading(&self) -> &str {
        self.all("h1").next().map_or("", |heading| heading.text.as_str())
    }

    /// What stands in the boxes of several lines. A line end right after the tag is not part of it.
    pub(crate) fn boxes(&self) -> impl Iterator<Item = &str> {
        self.all("textarea").map(|area| area.text.strip_prefix('\n').unwrap_or(&area.text))
    }

    /// Words to copy, whether in a box or in a list of answers.
    pub(crate) fn to_copy(&self) -> impl Iterator<Item = &str> {
        self.boxes().chain(self.with_class("reason").map(|reason| reason.text.as_str()))
    }

    /// Where links lead, in the page's order.
    pub(crate) fn links(&self) -> impl Iterator<Item = &str> {
        self.all("a").map(|link| link.get("href"))
    }

    /// The form that sends to an address that ends so.
    pub(crate) fn form(&self, action: &str) -> Form {
        let found = self.elements.iter().position(|e| e.name == "form" && e.get("action").ends_with(action));
        let index =
            found.unwrap_or_else(|| panic!("no form for {action} on {:?}: {}", self.title(), self.text));
        form::of(self, index)
    }

    /// All forms that send to such an address, in order.
    pub(crate) fn forms(&self, action: &str) -> Vec<Form> {
        let found = self.elements.iter().enumerate();
        let found = found.filter(|(_, e)| e.name == "form" && e.get("action").ends_with(action));
        found.map(|(index, _)| form::of(self, index)).collect()
    }

    pub(crate) fn has_form(&self, action: &str) -> bool {
        self.all("form").any(|form| form.get("action").ends_with(action))
    }

    /// Whether an element stands inside another.
    pub(crate) fn is_inside(&self, inner: usize, outer: usize) -> bool {
        let mut at = self.elements[inner].parent;
        while let Some(index) = at {
            if index == outer {
                return true;
            }
            at = self.elements[index].parent;
        }
        false
    }
}

impl Element {
    /// An attribute's value; empty where it has none.
    pub(crate) fn get(&self, attribute: &str) -> &str {
        self.attributes.get(attribute).map_or("", String::as_str)
    }

    pub(crate) fn has(&self, attribute: &str) -> bool {
        self.attributes.contains_key(attribute)
    }
}

fn plain(text: &HtmlString) -> String {
    String::from_utf8_lossy(text).into_owned()
}
