//! A person's own report: on screen and as PDF, text and JSON, all from one value.

use crate::{
    error::WebError, invite::wish, page::Page, path::Path, seat::Seat, site::Site, taking_part::Taking,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, HeaderValue, Response, header},
    response::IntoResponse,
};
use wholeplace_model::{
    instrument::Side,
    report::{DomainReport, Report, StatementReport, compose},
    response::Rating,
};
use wholeplace_words::Words;

#[derive(Template)]
#[template(path = "report.html")]
struct ReportPage<'a> {
    page: &'a Page,
    id: &'a str,
    view: ReportView<'a>,
    may_reopen: bool,
    /// The name of the sentence that says how a wish to carry the answers in stands, if there is one.
    wish: Option<&'static str>,
}

/// A report as both its owner's page and a shared page show it.
pub(crate) struct ReportView<'a> {
    pub(crate) report: &'a Report,
    pub(crate) sentences: [String; 3],
    /// The address of the downloads, to which `report.pdf` and so on are added.
    pub(crate) downloads: String,
}

impl<'a> ReportView<'a> {
    pub(crate) fn of(report: &'a Report, words: &Words, downloads: String) -> Self {
        Self { report, sentences: words.summary_sentences(report), downloads }
    }

    /// Domains in the order to look at them.
    pub(crate) fn domains(&self) -> impl Iterator<Item = &DomainReport> {
        self.report.look_first.iter().filter_map(|id| self.report.domain(id))
    }

    /// What an action is for, in words; nothing where it is for the whole place.
    pub(crate) fn purpose(&self, target: &str) -> Option<&str> {
        let domain = self.report.domains.iter().find(|domain| target == domain.id);
        let statements = || self.report.domains.iter().flat_map(|domain| &domain.statements);
        let statement = || statements().find(|statement| target == statement.id);
        domain
            .map(|domain| domain.title.as_str())
            .or_else(|| statement().map(|statement| statement.text.as_str()))
    }

    /// How many statements of a domain have each point of the scale, from disagreeing most; then "I don't know";
    /// then those without a rating.
    pub(crate) fn counts(&self, domain: &DomainReport) -> Vec<usize> {
        let points = self.report.scale.len();
        let mut counts = vec![0; points + 2];
        for statement in &domain.statements {
            let column = match statement.rating {
                Some(Rating::Point(point)) => usize::from(point) - 1,
                Some(Rating::Unsure) => points,
                None => points + 1,
            };
            counts[column.min(points + 1)] += 1;
        }
        counts
    }

    /// Which side a statement's rating is on, to name its style.
    pub(crate) fn lean(&self, statement: &StatementReport) -> &'static str {
        let points = u8::try_from(self.report.scale.len()).unwrap_or(u8::MAX);
        match statement.rating {
            Some(Rating::Point(point)) => match Side::of(point, points) {
                Side::Agree => "agree",
                Side::Neither => "neither",
                Side::Disagree => "disagree",
            },
            Some(Rating::Unsure) => "unsure",
            None => "unrated",
        }
    }

    /// Names the colour of a point for the style sheet: 1 to 5 however many points the scale has.
    pub(crate) fn tone(&self, column: &usize) -> usize {
        let points = self.report.scale.len();
        match column {
            column if *column >= points => 0,
            column if points == 1 => column + 1,
            column => 1 + (column * 4 + (points - 1) / 2) / (points - 1),
        }
    }
}

/// `GET /r/{id}/report`
pub(crate) async fn show(
    State(site): State<Site>,
    Seat(seat): Seat,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let (review, instrument) = site.opened(&seat).await?;
    let report = compose(instrument, &review, page.language(), site.now());
    let taking = site.taking(&page, &seat, &review).await?;
    let may_reopen = review.finished_at.is_some() && !Taking::stays(taking.as_ref());
    let wish = site.store.carry_wish(&seat, site.now()).await?.map(|wish| wish::title(wish.comes));
    let page = page.titled("report-page-title").of_response(&review.id.0, taking);
    let view = ReportView::of(&report, &page, format!("/r/{}/report", review.id.0));
    page.show(&ReportPage { page: &page, id: &review.id.0, view, may_reopen, wish })
}

/// `GET /r/{id}/report/report.pdf` and the other forms.
pub(crate) async fn download(
    State(site): State<Site>,
    Seat(seat): Seat,
    page: Page,
    Path((_, file)): Path<(String, String)>,
) -> Result<Response<Body>, WebError> {
    let (review, instrument) = site.opened(&seat).await?;
    let report = compose(instrument, &review, page.language(), site.now());
    send(&site, &page, report, &file).await
}

/// A report as the file that was asked for.
pub(crate) async fn send(
    site: &Site,
    words: &Words,
    report: Report,
    file: &str,
) -> Result<Response<Body>, WebError> {
    let name = format!("{}-{file}", report.instrument);
    match file {
        "report.pdf" => {
            let bytes = pdf(site, words, report).await?;
            Ok(document("application/pdf", "inline", &name, bytes))
        }
        "report.txt" => {
            let text = site.maker.report_text(&report, words);
            Ok(document("text/plain; charset=utf-8", "attachment", &name, text))
        }
        "report.json" => {
            let json = site.maker.report_json(&report);
            Ok(document("application/json", "attachment", &name, json))
        }
        _ => Err(WebError::NotFound),
    }
}

async fn pdf(site: &Site, words: &Words, report: Report) -> Result<Vec<u8>, WebError> {
    let (maker, words) = (site.maker.clone(), words.clone());
    let made = site.pdf_turns.take("report PDF", move || maker.report_pdf(&report, &words)).await?;
    made.map_err(|problem| WebError::internal("report PDF", &problem))
}

/// A document to look at (`inline`) or to keep (`attachment`). Names hold only an instrument's id and a file's name.
pub(crate) fn document(
    kind: &'static str,
    disposition: &str,
    name: &str,
    body: impl Into<Body>,
) -> Response<Body> {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("{disposition}; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    (headers, body.into()).into_response()
}
