//! A page as somebody without scripts can use it: its title, text, links and forms, by the names people see.

use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};

#[derive(Default)]
pub(crate) struct Html {
    pub(crate) title: String,
    /// All text, with single spaces.
    pub(crate) text: String,
    pub(crate) links: Vec<Link>,
    pub(crate) forms: Vec<Form>,
    pub(crate) has_alert: bool,
}

#[derive(Default)]
pub(crate) struct Link {
    pub(crate) text: String,
    pub(crate) address: String,
}

#[derive(Default)]
pub(crate) struct Form {
    /// Empty for the page's own address.
    pub(crate) action: String,
    pub(crate) is_post: bool,
    pub(crate) fields: Vec<Field>,
    pub(crate) buttons: Vec<Field>,
}

/// A control or button of a form.
#[derive(Default)]
pub(crate) struct Field {
    pub(crate) kind: String,
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) is_checked: bool,
    pub(crate) label: String,
    /// The legend of the innermost fieldset around it.
    pub(crate) group: String,
    /// Where a button sends the form, if that is elsewhere than the form says.
    pub(crate) action: String,
    id: String,
}

/// Where text goes besides the page's own.
enum Into {
    Title,
    Link,
    Legend,
    Label { of: String },
    Button,
    Area,
}

impl Html {
    pub(crate) fn read(html: &str) -> Self {
        let mut page = Self::default();
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut open: Vec<(Into, String)> = Vec::new();
        let mut groups: Vec<String> = Vec::new();
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                Token::StartTag(tag) => page.start(&tag, &mut open, &mut groups),
                Token::EndTag(tag) => page.end(&text_of(&tag.name), &mut open, &mut groups),
                Token::String(text) => {
                    let text = text_of(&text);
                    page.text.push_str(&text);
                    open.iter_mut().for_each(|(_, held)| held.push_str(&text));
                }
                _ => {}
            }
        }
        page.text = plain(&page.text);
        page
    }

    fn start(&mut self, tag: &StartTag<()>, open: &mut Vec<(Into, String)>, groups: &mut Vec<String>) {
        let get =
            |name: &str| tag.attributes.get(name.as_bytes()).map(|value| text_of(value)).unwrap_or_default();
        let has = |name: &str| tag.attributes.contains_key(name.as_bytes());
        self.has_alert |= get("role") == "alert";
        self.text.push(' ');
        let group = groups.last().cloned().unwrap_or_default();
        let field = |kind: String| Field {
            kind,
            name: get("name"),
            value: get("value"),
            is_checked: has("checked"),
            id: get("id"),
            label: get("aria-label"),
            group: group.clone(),
            action: get("formaction"),
        };
        match text_of(&tag.name).as_str() {
            "title" => open.push((Into::Title, String::new())),
            "a" if has("href") => {
                self.links.push(Link { address: get("href"), ..Link::default() });
                open.push((Into::Link, String::new()));
            }
            "form" => self.forms.push(Form {
                action: get("action"),
                is_post: get("method").eq_ignore_ascii_case("post"),
                ..Form::default()
            }),
            "fieldset" => groups.push(String::new()),
            "legend" => open.push((Into::Legend, String::new())),
            "label" => open.push((Into::Label { of: get("for") }, String::new())),
            "input" => self.add(field(get("type"))),
            "textarea" => {
                self.add(field("textarea".into()));
                open.push((Into::Area, String::new()));
            }
            "button" => {
                if let Some(form) = self.forms.last_mut() {
                    form.buttons.push(field("button".into()));
                }
                open.push((Into::Button, String::new()));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: &str, open: &mut Vec<(Into, String)>, groups: &mut Vec<String>) {
        self.text.push(' ');
        if tag == "fieldset" {
            groups.pop();
        }
        if !matches!(tag, "title" | "a" | "legend" | "label" | "textarea" | "button") {
            return;
        }
        let Some((into, held)) = open.pop() else { return };
        let text = plain(&held);
        let form = self.forms.last_mut();
        match into {
            Into::Title => self.title = text,
            Into::Link => self.links.last_mut().into_iter().for_each(|link| link.text.clone_from(&text)),
            Into::Legend => groups.last_mut().into_iter().for_each(|group| group.clone_from(&text)),
            Into::Button => {
                form.and_then(|form| form.buttons.last_mut())
                    .into_iter()
                    .for_each(|b| b.label.clone_from(&text));
            }
            // A line end right after the tag is not part of the value.
            Into::Area => form
                .and_then(|form| form.fields.last_mut())
                .into_iter()
                .for_each(|area| area.value = held.strip_prefix('\n').unwrap_or(&held).to_owned()),
            Into::Label { of } => self.label(&of, &text),
        }
    }

    fn add(&mut self, field: Field) {
        if let Some(form) = self.forms.last_mut() {
            form.fields.push(field);
        }
    }

    /// Gives a label to the control it names, which may come later, or to the one inside it.
    fn label(&mut self, of: &str, text: &str) {
        let Some(form) = self.forms.last_mut() else { return };
        let named =
            form.fields.iter_mut().rev().find(|field| if of.is_empty() { true } else { field.id == of });
        match named {
            Some(field) => text.clone_into(&mut field.label),
            None => form.fields.push(Field {
                kind: "label".into(),
                id: of.into(),
                label: text.into(),
                ..Field::default()
            }),
        }
    }
}

impl Form {
    /// A control's label, also where the label came before the control.
    pub(crate) fn label_of<'a>(&'a self, field: &'a Field) -> &'a str {
        let before = |other: &&Field| other.kind == "label" && !field.id.is_empty() && other.id == field.id;
        self.fields.iter().find(before).map_or(&field.label, |label| &label.label)
    }
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn text_of(text: &HtmlString) -> String {
    String::from_utf8_lossy(text).into_owned()
}
