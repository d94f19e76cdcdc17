//! A form on a page, filled in and sent as a browser would: only what is checked, chosen or typed goes along.

use super::{Element, Html};

#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub(crate) action: String,
    pub(crate) fields: Vec<(String, String)>,
    controls: Vec<Control>,
}

#[derive(Debug, Clone)]
struct Control {
    name: String,
    kind: String,
    value: String,
}

/// The form that starts at an element.
pub(super) fn of(page: &Html, index: usize) -> Form {
    let mut form = Form {
        action: page.elements[index].get("action").to_owned(),
        fields: Vec::new(),
        controls: Vec::new(),
    };
    for (place, element) in page.elements.iter().enumerate() {
        if page.is_inside(place, index) && element.has("name") {
            form.take(page, place, element);
        }
    }
    form
}

impl Form {
    /// Types into a box that is on the page.
    pub(crate) fn with(mut self, name: &str, text: &str) -> Self {
        let typed = |control: &Control| control.name == name && control.kind != "radio";
        assert!(self.controls.iter().any(typed), "there is no box {name} in {:?}", self.controls);
        self.put(name, text);
        self
    }

    /// Picks a radio, an option or a tick box that is on the page.
    pub(crate) fn choose(mut self, name: &str, value: &str) -> Self {
        let there = |control: &Control| control.name == name && control.value == value;
        assert!(self.controls.iter().any(there), "{name}={value} cannot be chosen from {:?}", self.controls);
        self.put(name, value);
        self
    }

    pub(crate) fn untick(mut self, name: &str) -> Self {
        self.fields.retain(|(field, _)| field != name);
        self
    }

    /// Presses a button that has a name.
    pub(crate) fn press(self, name: &str, value: &str) -> Self {
        self.choose(name, value)
    }

    /// Sends what no page would: for tests of bad input.
    pub(crate) fn forged(mut self, name: &str, value: &str) -> Self {
        self.put(name, value);
        self
    }

    pub(crate) fn get(&self, name: &str) -> &str {
        self.fields.iter().rev().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    fn put(&mut self, name: &str, value: &str) {
        self.fields.retain(|(field, _)| field != name);
        self.fields.push((name.to_owned(), value.to_owned()));
    }

    fn take(&mut self, page: &Html, place: usize, element: &Element) {
        let name = element.get("name").to_owned();
        let (kind, value) = match element.name.as_str() {
            "input" => (element.get("type").to_owned(), element.get("value").to_owned()),
            "textarea" => ("textarea".to_owned(), element.text.clone()),
            "button" => ("button".to_owned(), element.get("value").to_owned()),
            "select" => return self.take_select(page, place, name),
            _ => return,
        };
        let goes = match kind.as_str() {
            "radio" | "checkbox" => element.has("checked"),
            kind => kind != "button",
        };
        if goes {
            self.fields.push((name.clone(), value.clone()));
        }
        self.controls.push(Control { name, kind, value });
    }

    fn take_select(&mut self, page: &Html, place: usize, name: String) {
        let inside = page
            .elements
            .iter()
            .enumerate()
            .filter(|(index, option)| option.name == "option" && page.is_inside(*index, place));
        let options: Vec<&Element> = inside.map(|(_, option)| option).collect();
        let chosen = options.iter().find(|option| option.has("selected")).or(options.first());
        if let Some(chosen) = chosen {
            self.fields.push((name.clone(), chosen.get("value").to_owned()));
        }
        for option in options {
            let value = option.get("value").to_owned();
            self.controls.push(Control { name: name.clone(), kind: "option".to_owned(), value });
        }
    }
}
