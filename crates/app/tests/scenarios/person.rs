//! Somebody with a browser that knows pages, links, forms and cookies, and no scripts.

use super::{
    html::{Field, Form, Html},
    server::AtAPlace,
};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

pub(crate) struct Person {
    server: String,
    agent: ureq::Agent,
    cookies: BTreeMap<String, String>,
    /// The path of the page they are on.
    pub(crate) path: String,
    pub(crate) page: Html,
    /// The page's source, for what stands in no text.
    pub(crate) source: String,
    /// What they chose and wrote on this page: by the control's name.
    filled: BTreeMap<String, String>,
    pub(crate) noted_link: String,
    pub(crate) noted_code: String,
    /// The path of the review they noted.
    pub(crate) noted_review: String,
    /// The review of a place that this scenario is about.
    pub(crate) place: AtAPlace,
    pub(crate) private: Private,
}

/// What nobody but those who hold or wrote it may read: cookies, tokens in addresses, and all that is sent by forms.
pub(crate) type Private = Rc<RefCell<BTreeSet<String>>>;

/// Letters of the shortest text that says whose it is. Choices such as ratings are shorter.
const TELLING: usize = 8;

/// Letters of a token.
const TOKEN: usize = 20;

const MOST_REDIRECTS: usize = 10;

impl Person {
    pub(crate) fn new(server: &str) -> Self {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .build()
            .new_agent();
        Self {
            server: server.to_owned(),
            agent,
            cookies: BTreeMap::new(),
            path: "/".to_owned(),
            page: Html::default(),
            source: String::new(),
            filled: BTreeMap::new(),
            noted_link: String::new(),
            noted_code: String::new(),
            noted_review: String::new(),
            place: AtAPlace::default(),
            private: Private::default(),
        }
    }

    /// Somebody else with a browser of their own, about the same review of a place.
    pub(crate) fn somebody_else(&self) -> Self {
        Self { place: self.place.clone(), private: self.private.clone(), ..Self::new(&self.server) }
    }

    pub(crate) fn take_another_device(&mut self) {
        self.cookies.clear();
    }

    /// Holds a cookie that they got elsewhere.
    pub(crate) fn hold(&mut self, cookie: &str, value: &str) {
        self.private.borrow_mut().insert(value.to_owned());
        self.cookies.insert(cookie.to_owned(), value.to_owned());
    }

    /// The names of the cookies that they hold.
    pub(crate) fn cookies(&self) -> impl Iterator<Item = &str> {
        self.cookies.keys().map(String::as_str)
    }

    pub(crate) fn open(&mut self, path: &str) -> Result<(), String> {
        self.request(path, None)
    }

    /// Takes a file along: its content type and bytes.
    pub(crate) fn take(&self, path: &str) -> Result<(String, Vec<u8>), String> {
        let cookies = self.cookie_header();
        let answer = self.agent.get(format!("{}{path}", self.server)).header("cookie", &cookies).call();
        let mut answer = answer.map_err(|error| format!("{path}: {error}"))?;
        if answer.status() != 200 {
            return Err(format!("{path}: status {}", answer.status()));
        }
        let kind = answer.headers().get("content-type").and_then(|value| value.to_str().ok());
        let kind = kind.unwrap_or_default().to_owned();
        let bytes = answer.body_mut().read_to_vec().map_err(|error| format!("{path}: {error}"))?;
        Ok((kind, bytes))
    }

    fn cookie_header(&self) -> String {
        let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
        cookies.collect::<Vec<_>>().join("; ")
    }

    /// Follows the first link whose text holds `text`, in any case.
    pub(crate) fn follow(&mut self, text: &str) -> Result<(), String> {
        let found = self.page.links.iter().find(|link| holds(&link.text, text));
        let address = found.map(|link| link.address.clone()).ok_or_else(|| self.lacks("link", text))?;
        self.open(&address)
    }

    /// Presses the first button whose text holds `text`, which sends its form.
    pub(crate) fn press(&mut self, text: &str) -> Result<(), String> {
        let found = self.page.forms.iter().find_map(|form| {
            form.buttons.iter().find(|button| holds(&button.label, text)).map(|button| (form, button))
        });
        let (form, button) = found.ok_or_else(|| self.lacks("button", text))?;
        let fields = self.sent(form, button);
        let said = [&button.action, &form.action, &self.path].into_iter().find(|action| !action.is_empty());
        let action = said.cloned().unwrap_or_default();
        if form.is_post {
            return self.request(&action, Some(&fields));
        }
        let query: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        self.request(&format!("{action}?{}", query.join("&")), None)
    }

    /// Chooses a radio button or ticks a box by its label, in the group whose legend holds `group`.
    pub(crate) fn choose(&mut self, group: &str, label: &str) -> Result<(), String> {
        let field = self.field(|form, field| {
            matches!(field.kind.as_str(), "radio" | "checkbox")
                && field.group.contains(group)
                && form.label_of(field) == label
        });
        let (name, value) = field
            .map(|field| (field.name.clone(), field.value.clone()))
            .ok_or_else(|| self.lacks("choice", label))?;
        self.filled.insert(name, value);
        Ok(())
    }

    /// Writes into the text box of the group whose legend holds `group`, or the box labelled so where there is none.
    pub(crate) fn write(&mut self, group: &str, text: &str) -> Result<(), String> {
        let name = self
            .text_box(group)
            .map(|field| field.name.clone())
            .ok_or_else(|| self.lacks("text box", group))?;
        self.filled.insert(name, text.to_owned());
        Ok(())
    }

    /// Writes into the box of this name.
    pub(crate) fn fill(&mut self, name: &str, text: &str) {
        self.filled.insert(name.to_owned(), text.to_owned());
    }

    /// The label of what is chosen in a group, and what stands in its text box.
    pub(crate) fn answer(&self, group: &str) -> (Option<String>, String) {
        let chosen = self.page.forms.iter().find_map(|form| {
            let field =
                form.fields.iter().find(|f| f.kind == "radio" && f.is_checked && f.group.contains(group))?;
            Some(form.label_of(field).to_owned())
        });
        (chosen, self.text_box(group).map(|field| field.value.clone()).unwrap_or_default())
    }

    fn text_box(&self, group: &str) -> Option<&Field> {
        let is_text = |field: &Field| matches!(field.kind.as_str(), "textarea" | "text" | "");
        self.field(|_, field| is_text(field) && field.group.contains(group))
            .or_else(|| self.field(|form, field| is_text(field) && holds(form.label_of(field), group)))
    }

    fn field(&self, is_it: impl Fn(&Form, &Field) -> bool) -> Option<&Field> {
        self.page.forms.iter().find_map(|form| form.fields.iter().find(|field| is_it(form, field)))
    }

    /// What a form sends when this button is pressed.
    fn sent(&self, form: &Form, button: &Field) -> Vec<(String, String)> {
        let mut sent = Vec::new();
        for field in form.fields.iter().filter(|field| !field.name.is_empty()) {
            let filled = self.filled.get(&field.name);
            match field.kind.as_str() {
                "radio" | "checkbox" => {
                    let is_chosen = filled.map_or(field.is_checked, |value| *value == field.value);
                    if is_chosen {
                        sent.push((field.name.clone(), field.value.clone()));
                    }
                }
                _ => sent.push((field.name.clone(), filled.unwrap_or(&field.value).clone())),
            }
        }
        if !button.name.is_empty() {
            sent.push((button.name.clone(), button.value.clone()));
        }
        sent
    }

    fn request(&mut self, path: &str, form: Option<&[(String, String)]>) -> Result<(), String> {
        let mut path = path.split('#').next().unwrap_or(path).to_owned();
        let mut form = form;
        let sent = form.into_iter().flatten().map(|(_, value)| value).filter(|value| value.len() >= TELLING);
        self.private.borrow_mut().extend(sent.cloned());
        for _ in 0..MOST_REDIRECTS {
            let tokens = path.split(['/', '?', '=']).filter(|part| part.len() >= TOKEN);
            self.private.borrow_mut().extend(tokens.map(str::to_owned));
            let address = format!("{}{path}", self.server);
            let cookies = self.cookie_header();
            let answer = match form {
                None => self.agent.get(&address).header("cookie", &cookies).call(),
                Some(fields) => {
                    let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
                    self.agent
                        .post(&address)
                        .header("cookie", &cookies)
                        .header("origin", &self.server)
                        .send_form(fields)
                }
            };
            let mut answer = answer.map_err(|error| format!("{path}: {error}"))?;
            for cookie in answer.headers().get_all("set-cookie") {
                self.keep(cookie.to_str().unwrap_or_default());
            }
            let way_on = answer.headers().get("location").and_then(|value| value.to_str().ok());
            if let (true, Some(way_on)) = (answer.status().is_redirection(), way_on) {
                path = way_on.strip_prefix(&self.server).unwrap_or(way_on).to_owned();
                form = None;
                continue;
            }
            let status = answer.status().as_u16();
            self.source = answer.body_mut().read_to_string().map_err(|error| format!("{path}: {error}"))?;
            self.page = Html::read(&self.source);
            self.filled.clear();
            self.path = path;
            return if status < 500 { Ok(()) } else { Err(format!("{}: status {status}", self.path)) };
        }
        Err(format!("{path}: sent on more than {MOST_REDIRECTS} times"))
    }

    fn keep(&mut self, cookie: &str) {
        let (pair, rest) = cookie.split_once(';').unwrap_or((cookie, ""));
        let Some((name, value)) = pair.split_once('=') else { return };
        if value.is_empty() || rest.to_lowercase().contains("max-age=0") {
            self.cookies.remove(name);
        } else {
            self.hold(name, value);
        }
    }

    fn lacks(&self, what: &str, text: &str) -> String {
        format!("{} ({:?}) has no {what} {text:?}", self.path, self.page.title)
    }
}

fn holds(text: &str, part: &str) -> bool {
    text.to_lowercase().contains(&part.to_lowercase())
}

fn encoded(value: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    value.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
