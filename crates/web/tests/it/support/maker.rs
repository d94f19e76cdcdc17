//! Documents made at once, which still hold everything that they were given: the real ones have tests of their own.

use wholeplace_model::{
    instrument::Reading,
    picture::picture_json,
    report::{Report, report_json},
};
use wholeplace_web::{Brand, LogoProblem, MakeProblem, PictureFile, PictureSource, ReportMaker};
use wholeplace_words::{Invitation, Words};

pub(crate) struct QuickMaker;

impl ReportMaker for QuickMaker {
    fn report_pdf(&self, report: &Report, words: &Words) -> Result<Vec<u8>, MakeProblem> {
        Ok(format!("%PDF-fake\n{}", self.report_text(report, words)).into_bytes())
    }

    fn report_text(&self, report: &Report, words: &Words) -> String {
        let mut lines = words.summary_sentences(report).to_vec();
        lines.extend([report.place.clone(), report.role.clone()]);
        for statement in report.domains.iter().flat_map(|domain| &domain.statements) {
            lines.extend([statement.text.clone(), statement.reason.clone()]);
        }
        for action in &report.actions {
            let fields = [&action.what, &action.who, &action.with_whom, &action.by_when, &action.sign];
            lines.extend(fields.map(String::clone));
        }
        lines.join("\n")
    }

    fn report_json(&self, report: &Report) -> String {
        report_json(report)
    }

    fn blank_pdf(&self, reading: &Reading, large: bool, _: &Words) -> Result<Vec<u8>, MakeProblem> {
        Ok(format!("%PDF-fake {} {large}", reading.title).into_bytes())
    }

    fn logo_png(&self, upload: &[u8]) -> Result<Vec<u8>, LogoProblem> {
        match upload {
            b"no picture" => Err(LogoProblem::NotAPicture),
            b"a bomb" => Err(LogoProblem::TooLarge),
            picture => Ok([b"PNG of ", picture].concat()),
        }
    }

    fn picture_file(
        &self,
        file: &PictureFile,
        source: &PictureSource<'_>,
        _: &Words,
    ) -> Result<Option<Vec<u8>>, MakeProblem> {
        let comments = format!("{:?}", source.comments);
        let json = picture_json(source.picture);
        Ok(Some(
            match file {
                PictureFile::Json => json,
                PictureFile::Report | PictureFile::Summary => {
                    format!("%PDF-fake {file:?}\n{json}\n{comments}")
                }
                _ => format!("{file:?}\n{json}\n{comments}"),
            }
            .into_bytes(),
        ))
    }

    fn invitation_pdf(
        &self,
        invitation: &Invitation,
        handout: bool,
        _: &Brand,
        words: &Words,
    ) -> Result<Vec<u8>, MakeProblem> {
        Ok(format!("%PDF-fake {handout}\n{}", words.invitation_text(invitation)).into_bytes())
    }

    fn qr_svg(&self, url: &str, _: &Words) -> Result<String, MakeProblem> {
        Ok(format!("<svg role=\"img\" aria-label=\"QR code for {url}\"></svg>"))
    }

    fn qr_png(&self, url: &str) -> Result<Vec<u8>, MakeProblem> {
        Ok(format!("PNG-fake {url}").into_bytes())
    }
}
