//! The documents that pages hand out, made by the `report` crate; and logos, drawn by `logo`.

use crate::logo;
use wholeplace_model::{
    instrument::Reading,
    report::{Report, report_json},
};
use wholeplace_report::{
    BlankSize, InvitationSheet, blank_pdf, invitation_pdf, qr_png, qr_svg, report_pdf, report_text,
};
use wholeplace_web::{Brand, LogoProblem, MakeProblem, ReportMaker};
use wholeplace_words::{Invitation, Words};

pub(crate) struct Documents;

impl ReportMaker for Documents {
    fn report_pdf(&self, report: &Report, words: &Words) -> Result<Vec<u8>, MakeProblem> {
        report_pdf(report, words).map_err(|error| MakeProblem(error.to_string()))
    }

    fn report_text(&self, report: &Report, words: &Words) -> String {
        report_text(report, words)
    }

    fn report_json(&self, report: &Report) -> String {
        report_json(report)
    }

    fn blank_pdf(&self, reading: &Reading, large: bool, words: &Words) -> Result<Vec<u8>, MakeProblem> {
        let size = if large { BlankSize::Large18pt } else { BlankSize::Standard };
        blank_pdf(reading, size, words).map_err(|error| MakeProblem(error.to_string()))
    }

    fn invitation_pdf(
        &self,
        invitation: &Invitation,
        handout: bool,
        brand: &Brand,
        words: &Words,
    ) -> Result<Vec<u8>, MakeProblem> {
        let sheet = if handout { InvitationSheet::Handout } else { InvitationSheet::Poster };
        let Brand { accent, logo } = brand.clone();
        let look = wholeplace_report::Brand { accent, logo_png: logo };
        invitation_pdf(invitation, sheet, &look, words).map_err(|error| MakeProblem(error.to_string()))
    }

    fn qr_svg(&self, url: &str, words: &Words) -> Result<String, MakeProblem> {
        qr_svg(url, words).map_err(|error| MakeProblem(error.to_string()))
    }

    fn qr_png(&self, url: &str) -> Result<Vec<u8>, MakeProblem> {
        qr_png(url).map_err(|error| MakeProblem(error.to_string()))
    }

    fn logo_png(&self, upload: &[u8]) -> Result<Vec<u8>, LogoProblem> {
        logo::redraw(upload)
    }
}
