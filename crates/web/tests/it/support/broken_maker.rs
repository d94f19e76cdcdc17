//! Documents that cannot be made, in each of the ways there are.

use wholeplace_model::{instrument::Reading, report::Report};
use wholeplace_web::{Brand, LogoProblem, MakeProblem, PictureFile, PictureSource, ReportMaker};
use wholeplace_words::{Invitation, Words};

/// Fails at everything, in each of the ways there are.
pub(crate) struct BrokenMaker;

impl ReportMaker for BrokenMaker {
    fn report_pdf(&self, _: &Report, _: &Words) -> Result<Vec<u8>, MakeProblem> {
        Err(MakeProblem("no fonts".to_owned()))
    }

    fn report_text(&self, _: &Report, _: &Words) -> String {
        panic!("telltale words in a panic")
    }

    fn report_json(&self, _: &Report) -> String {
        panic!("telltale words in a panic")
    }

    fn blank_pdf(&self, _: &Reading, _: bool, _: &Words) -> Result<Vec<u8>, MakeProblem> {
        panic!("telltale words in a panic")
    }

    fn logo_png(&self, _: &[u8]) -> Result<Vec<u8>, LogoProblem> {
        panic!("telltale words in a panic")
    }

    fn picture_file(
        &self,
        _: &PictureFile,
        _: &PictureSource<'_>,
        _: &Words,
    ) -> Result<Option<Vec<u8>>, MakeProblem> {
        Err(MakeProblem("no fonts".to_owned()))
    }

    fn invitation_pdf(&self, _: &Invitation, _: bool, _: &Brand, _: &Words) -> Result<Vec<u8>, MakeProblem> {
        Err(MakeProblem("no printer".to_owned()))
    }

    fn qr_svg(&self, _: &str, _: &Words) -> Result<String, MakeProblem> {
        Err(MakeProblem("no printer".to_owned()))
    }

    fn qr_png(&self, _: &str) -> Result<Vec<u8>, MakeProblem> {
        Err(MakeProblem("no printer".to_owned()))
    }
}
