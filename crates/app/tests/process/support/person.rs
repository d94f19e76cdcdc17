//! Somebody who answers a review, and what they know of what was saved.

use super::browser::{Answer, Browser, NoAnswer};
use serde_json::Value;

#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) browser: Browser,
    /// The token of their visit's forms.
    form: String,
    pub(crate) id: String,
}

impl Person {
    /// Starts a review of an instrument.
    pub(crate) fn start(address: &str, instrument: &str) -> Self {
        Self::try_to_start(address, instrument).expect("an answer")
    }

    /// The same at a service that may go away meanwhile.
    pub(crate) fn try_to_start(address: &str, instrument: &str) -> Result<Self, NoAnswer> {
        let mut browser = Browser::at(address);
        let path = format!("/start/{instrument}");
        let page = browser.get(&path)?;
        assert_eq!(page.status, 200, "{}", page.text());
        let form = form_token(&page.text());
        let started = browser.post(&path, &[("form", &form)], "text/html")?;
        assert_eq!(started.status, 303, "{}", started.text());
        let id = started.location.split('/').nth(2).expect("the review's address").to_owned();
        Ok(Self { browser, form, id })
    }

    /// Opens a review with its code, in a browser that knows nothing of it.
    pub(crate) fn come_back(address: &str, code: &str) -> Self {
        let mut browser = Browser::at(address);
        let form = form_token(&browser.get("/return").expect("the page").text());
        let opened =
            browser.post("/return", &[("form", &form), ("code", code)], "text/html").expect("an answer");
        assert_eq!(opened.status, 303, "{}", opened.text());
        let id = opened.location.split('/').nth(2).expect("the review's address").to_owned();
        Self { browser, form, id }
    }

    /// The same person, after the service came back somewhere else.
    pub(crate) fn moved_to(&self, address: &str) -> Self {
        Self { browser: self.browser.moved_to(address), ..self.clone() }
    }

    pub(crate) fn get(&mut self, page: &str) -> Answer {
        self.browser.get(&format!("/r/{}{page}", self.id)).expect("an answer")
    }

    pub(crate) fn post(&mut self, page: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(page, fields, "text/html").expect("an answer")
    }

    /// Sends a form as the script that saves as people type does.
    pub(crate) fn send(
        &mut self,
        page: &str,
        fields: &[(&str, &str)],
        accept: &str,
    ) -> Result<Answer, NoAnswer> {
        let mut all = vec![("form", self.form.as_str())];
        all.extend_from_slice(fields);
        self.browser.post(&format!("/r/{}{page}", self.id), &all, accept)
    }

    /// A form as the bytes that a browser sends, for tests that send them in their own way.
    pub(crate) fn raw_form(&self, page: &str, fields: &[(&str, &str)]) -> String {
        let mut body = format!("form={}", self.form);
        fields
            .iter()
            .for_each(|(name, value)| body.push_str(&format!("&{name}={}", value.replace(' ', "+"))));
        format!(
            "POST /r/{}{page} HTTP/1.1\r\nHost: localhost\r\nCookie: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.id,
            self.browser.sent_cookies(),
            body.len(),
        )
    }

    /// The code and the link to come back with.
    pub(crate) fn keys(&mut self) -> (String, String) {
        let page = self.get("/keep").text();
        let held = |mark: &str| {
            let rest = page.split_once(mark).expect("it is on the page").1;
            rest.split_once('<').expect("it ends").0.to_owned()
        };
        (held("id=\"code\">"), held("id=\"link\">"))
    }

    /// Every answer of the review, by statement: its rating (null where there is none) and its reason.
    pub(crate) fn answers(&mut self) -> Vec<(String, Value, String)> {
        let report = self.get("/report/report.json");
        assert_eq!(report.status, 200, "{}", report.text());
        let report: Value = serde_json::from_slice(&report.body).expect("JSON");
        let domains = report["report"]["domains"].as_array().expect("domains");
        let statements =
            domains.iter().flat_map(|domain| domain["statements"].as_array().expect("statements"));
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        statements.map(|one| (text(&one["id"]), one["rating"].clone(), text(&one["reason"]))).collect()
    }
}

/// The token that the first form of a page sends back.
pub(crate) fn form_token(page: &str) -> String {
    let rest = page.split_once("name=\"form\" value=\"").expect("a form").1;
    rest.split_once('"').expect("its end").0.to_owned()
}
