//! What every page shares: its words, its title, the token for its forms; and how it becomes a response.

use crate::{
    assets,
    error::WebError,
    look,
    place::Frame,
    prose,
    session::{Visit, shared_invitation},
    site::Site,
    taking_part::Taking,
};
use askama::Template;
use axum::{
    body::Body,
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, Response, StatusCode, header, request::Parts},
};
use wholeplace_model::{instrument::Prose, problem::Problem};
use wholeplace_words::{FluentValue, Words};

/// A page in the making. Templates say words through it: `page.say("home-title")`.
pub(crate) struct Page {
    words: Words,
    pub(crate) title: String,
    /// Sent back by every form of this page.
    pub(crate) form: String,
    pub(crate) problems: Vec<Problem>,
    /// Where the person can leave this device's review, on the pages of a review.
    pub(crate) review: Option<String>,
    /// The review of a place that the person takes part in, on the pages of their response.
    pub(crate) taking: Option<Taking>,
    /// Where a page is only shown as others will see it.
    pub(crate) preview: Option<Preview>,
    /// Whether several people use this browser, one after another.
    pub(crate) shared_device: bool,
    /// Whether it is for somebody who is signed in, outside any place.
    pub(crate) signed_in: bool,
    /// The place whose page it is.
    pub(crate) place: Option<Frame>,
    /// The address of the style sheet with the colour of the place that it speaks for, if that has one.
    pub(crate) look: Option<String>,
    cookie: Option<HeaderValue>,
}

/// A page of a review that is not open yet, shown out of use to those who set it up.
pub(crate) struct Preview {
    /// The address of the review's first page.
    pub(crate) path: String,
    pub(crate) is_domain: bool,
}

impl FromRequestParts<Site> for Page {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        Ok(Self::of(site, &parts.headers))
    }
}

impl std::ops::Deref for Page {
    type Target = Words;

    fn deref(&self) -> &Words {
        &self.words
    }
}

impl Page {
    /// A page for whoever sent these headers.
    pub(crate) fn of(site: &Site, headers: &HeaderMap) -> Self {
        let visit = Visit::of(headers);
        let cookie = visit.is_new.then(|| site.keys.visit_cookie(&visit));
        Self {
            shared_device: shared_invitation(headers).is_some(),
            ..Self::with_token(site.words.clone(), site.keys.form_token(&visit), cookie)
        }
    }

    /// A page about something that went wrong, without a form of its own.
    pub(crate) fn bare(words: Words) -> Self {
        Self {
            words,
            title: String::new(),
            form: String::new(),
            problems: Vec::new(),
            review: None,
            taking: None,
            preview: None,
            shared_device: false,
            signed_in: false,
            place: None,
            look: None,
            cookie: None,
        }
    }

    /// A page that shows a form again with a token and cookie that will do.
    pub(crate) fn with_token(words: Words, form: String, cookie: Option<HeaderValue>) -> Self {
        Self { form, cookie, ..Self::bare(words) }
    }

    /// Titles the page with a sentence of the language files.
    pub(crate) fn titled(mut self, id: &str) -> Self {
        self.title = self.words.say(id);
        self
    }

    pub(crate) fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// A page about a report that is not the reader's own.
    pub(crate) fn for_a_reader(self) -> Self {
        Self { words: self.words.for_a_reader(), ..self }
    }

    pub(crate) fn of_review(mut self, id: &str) -> Self {
        self.review = Some(id.to_owned());
        self
    }

    /// A page of a response, whether it is in a review of a place or not.
    pub(crate) fn of_response(self, id: &str, taking: Option<Taking>) -> Self {
        let accent = taking.as_ref().and_then(|taking| taking.accent.clone());
        Self { taking, ..self.of_review(id).in_colour(accent.as_deref()) }
    }

    /// A page in the colour of the place that it speaks for, if that has chosen one.
    pub(crate) fn in_colour(self, accent: Option<&str>) -> Self {
        Self { look: accent.and_then(look::address), ..self }
    }

    pub(crate) fn for_signed_in(mut self) -> Self {
        self.signed_in = true;
        self
    }

    /// Whether it is a page for somebody who is signed in, or of signing in.
    pub(crate) fn is_for_member(&self) -> bool {
        self.signed_in || self.place.is_some()
    }

    pub(crate) fn of_place(self, frame: Frame) -> Self {
        let page = self.in_colour(frame.accent.as_deref());
        Self { place: Some(frame), ..page }
    }

    pub(crate) fn in_preview(self, preview: Preview) -> Self {
        Self { preview: Some(preview), ..self }
    }

    /// The title in the browser's tab, which starts with "Error: " when there is one and names the place, if it is one's.
    pub(crate) fn full_title(&self) -> String {
        let id = if self.problems.is_empty() { "page-title" } else { "page-title-error" };
        match &self.place {
            Some(frame) if frame.name != self.title => {
                let page = self.words.say2(
                    "place-page-title",
                    "page",
                    self.title.as_str(),
                    "place",
                    frame.name.as_str(),
                );
                self.words.say1(id, "page", page)
            }
            _ => self.words.say1(id, "page", self.title.as_str()),
        }
    }

    pub(crate) fn style(&self) -> &'static str {
        assets::style()
    }

    pub(crate) fn running_style(&self) -> &'static str {
        assets::running_style()
    }

    pub(crate) fn picture_style(&self) -> &'static str {
        assets::picture_style()
    }

    pub(crate) fn paper_style(&self) -> &'static str {
        assets::paper_style()
    }

    pub(crate) fn comments_style(&self) -> &'static str {
        assets::comments_style()
    }

    pub(crate) fn script(&self) -> &'static str {
        assets::script()
    }

    pub(crate) fn member_style(&self) -> &'static str {
        assets::member_style()
    }

    pub(crate) fn member_script(&self) -> &'static str {
        assets::member_script()
    }

    pub(crate) fn icon(&self) -> &'static str {
        assets::icon()
    }

    /// Prose as HTML; safe because prose can hold nothing else.
    pub(crate) fn prose(&self, text: &Prose) -> String {
        prose::html(text)
    }

    /// A count in a sentence.
    pub(crate) fn count<'a>(&self, id: &str, count: impl Into<FluentValue<'a>>) -> String {
        self.words.say1(id, "count", count)
    }

    /// What is wrong with a field, in words, if anything.
    pub(crate) fn problem(&self, field: &str) -> Option<String> {
        let problem = self.problems.iter().find(|problem| problem.field == field)?;
        Some(self.words.explain(problem))
    }

    /// The class of a field that something is wrong with, for the style sheet.
    pub(crate) fn wrong(&self, field: &str) -> &'static str {
        if self.problem(field).is_some() { "wrong" } else { "" }
    }

    /// The ids of what describes a field: its hint, if it has one, and what is wrong with it.
    pub(crate) fn describers(&self, field: &str, hint: &str) -> String {
        let hint = (!hint.is_empty()).then(|| format!("{field}-hint"));
        let problem = self.problem(field).map(|_| format!("{field}-problem"));
        hint.into_iter().chain(problem).collect::<Vec<_>>().join(" ")
    }

    /// The page as a response.
    pub(crate) fn show(&self, template: &impl Template) -> Result<Response<Body>, WebError> {
        let status = if self.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        self.show_as(status, template)
    }

    pub(crate) fn show_as(
        &self,
        status: StatusCode,
        template: &impl Template,
    ) -> Result<Response<Body>, WebError> {
        let mut html = template.render().map_err(|error| WebError::internal("template", &error))?;
        if self.preview.is_some() {
            html = without_links(&html);
        }
        let mut response = Response::new(Body::from(html));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        if let Some(cookie) = &self.cookie {
            headers.append(header::SET_COOKIE, cookie.clone());
        }
        Ok(response)
    }
}

/// The part of a page that is shown out of use can be read, and leads nowhere.
fn without_links(html: &str) -> String {
    let start = html.find("<fieldset class=\"preview\"").unwrap_or(html.len());
    let (before, shown) = html.split_at(start);
    let end = shown.find("</main>").unwrap_or(shown.len());
    let (shown, after) = shown.split_at(end);
    let mut shown = shown.replace(" href=\"", " data-leads-to=\"");
    for (link, text) in [("<a ", "<span "), ("<a\n", "<span\n"), ("</a>", "</span>")] {
        shown = shown.replace(link, text);
    }
    format!("{before}{shown}{after}")
}
