//! A browser without scripts: it keeps cookies and follows nothing by itself.

use std::collections::BTreeMap;

#[derive(Clone)]
pub(crate) struct Browser {
    address: String,
    agent: ureq::Agent,
    cookies: BTreeMap<String, String>,
}

/// What the service answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Where it sends the browser; empty if nowhere.
    pub(crate) location: String,
    pub(crate) body: Vec<u8>,
}

/// That there was no answer: the service has gone, or the connection broke.
#[derive(Debug)]
pub(crate) struct NoAnswer;

impl Browser {
    pub(crate) fn at(address: &str) -> Self {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .timeout_global(Some(super::PATIENCE))
            .build()
            .new_agent();
        Self { address: address.to_owned(), agent, cookies: BTreeMap::new() }
    }

    /// The same browser, after the service came back somewhere else.
    pub(crate) fn moved_to(&self, address: &str) -> Self {
        Self { cookies: self.cookies.clone(), ..Self::at(address) }
    }

    pub(crate) fn get(&mut self, path: &str) -> Result<Answer, NoAnswer> {
        let request = self.agent.get(format!("{}{path}", self.address)).header("cookie", self.sent_cookies());
        self.read(request.call())
    }

    /// Sends a form; `accept` says what kind of answer is wanted.
    pub(crate) fn post(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        accept: &str,
    ) -> Result<Answer, NoAnswer> {
        let request =
            self.agent.post(format!("{}{path}", self.address)).header("cookie", self.sent_cookies());
        self.read(request.header("accept", accept).send_form(fields.iter().copied()))
    }

    /// Every secret that the service gave this browser.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &str> {
        self.cookies.values().map(String::as_str)
    }

    pub(crate) fn sent_cookies(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn read(
        &mut self,
        answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
    ) -> Result<Answer, NoAnswer> {
        let mut answer = answer.map_err(|_| NoAnswer)?;
        for cookie in answer.headers().get_all("set-cookie") {
            let pair = cookie.to_str().unwrap_or_default().split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let location = answer.headers().get("location").and_then(|value| value.to_str().ok());
        let location = location.unwrap_or_default().to_owned();
        let status = answer.status().as_u16();
        let body = answer.body_mut().read_to_vec().map_err(|_| NoAnswer)?;
        Ok(Answer { status, location, body })
    }
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}
