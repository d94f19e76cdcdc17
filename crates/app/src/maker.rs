//! The documents that pages hand out, made by the `report` crate; and logos, drawn by `logo`.

use crate::logo;
use wholeplace_model::{
    instrument::Reading,
    picture::picture_json,
    report::{Report, report_json},
};
use wholeplace_report::{
    BlankSize, ChartSubject, InvitationSheet, PlaceSource, blank_pdf, chart, chart_png, comments_csv,
    dictionary_csv, invitation_pdf, picture_csv, place_docx, place_pdf, place_summary_pdf, place_xlsx,
    qr_png, qr_svg, report_pdf, report_text,
};
use wholeplace_web::{Brand, ChartOf, LogoProblem, MakeProblem, PictureFile, PictureSource, ReportMaker};
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
        let look = look(brand);
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

    fn picture_file(
        &self,
        file: &PictureFile,
        source: &PictureSource<'_>,
        words: &Words,
    ) -> Result<Option<Vec<u8>>, MakeProblem> {
        let PictureSource { picture, comments, reading, brand, alignment } = *source;
        let brand = look(brand);
        let place = PlaceSource { picture, comments, reading, brand: &brand, alignment };
        let made = match file {
            PictureFile::Report => place_pdf(&place, words),
            PictureFile::Summary => place_summary_pdf(&place, words),
            PictureFile::Word => place_docx(&place, words),
            PictureFile::Sheet => place_xlsx(&place, words),
            PictureFile::Csv => Ok(picture_csv(picture, words).into_bytes()),
            PictureFile::Comments => Ok(comments_csv(comments, picture, words).into_bytes()),
            PictureFile::Dictionary => Ok(dictionary_csv(words).into_bytes()),
            PictureFile::Json => Ok(picture_json(picture).into_bytes()),
            PictureFile::Chart { of, png } => match chart(picture, &subject(of), words) {
                None => return Ok(None),
                Some(chart) if *png => chart_png(&chart),
                Some(chart) => Ok(chart.svg.into_bytes()),
            },
        };
        made.map(Some).map_err(|error| MakeProblem(error.to_string()))
    }
}

fn look(brand: &Brand) -> wholeplace_report::Brand {
    let Brand { accent, logo } = brand.clone();
    wholeplace_report::Brand { accent, logo_png: logo }
}

fn subject(of: &ChartOf) -> ChartSubject {
    match of {
        ChartOf::Domains => ChartSubject::Profile,
        ChartOf::Gaps => ChartSubject::Gaps,
        ChartOf::Everyone(statement) => ChartSubject::Everyone(statement.clone()),
        ChartOf::Between(statement) => ChartSubject::Between(statement.clone()),
    }
}
