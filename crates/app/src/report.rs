//! `wholeplace report`: the PDF of a report from its JSON download.

use crate::output::print;
use anyhow::Context;
use std::{
    fs::File,
    io::{self, Read},
    path::Path,
    process::ExitCode,
};
use wholeplace_model::report::{JSON_LIMIT, report_from_json};
use wholeplace_report::report_pdf;
use wholeplace_words::Words;

pub(crate) fn run(report: &Path, output: &Path) -> anyhow::Result<ExitCode> {
    let json = bounded(report).with_context(|| format!("{} cannot be read", report.display()))?;
    let value = report_from_json(&json).with_context(|| format!("{} is not a report", report.display()))?;
    let pdf = report_pdf(&value, &Words::of(&value.language))?;
    std::fs::write(output, pdf).with_context(|| format!("{} cannot be written", output.display()))?;
    print(&format!("Wrote {}\n", output.display()))?;
    Ok(ExitCode::SUCCESS)
}

/// A file's bytes, at most one more than may be: enough for the model to say that there are too many.
fn bounded(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(JSON_LIMIT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
