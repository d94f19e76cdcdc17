//! `wholeplace report`: the PDF of a report from its JSON download.

use anyhow::Context;
use std::{fs, path::Path, process::ExitCode};
use wholeplace_model::report::report_from_json;
use wholeplace_report::report_pdf;
use wholeplace_words::Words;

pub(crate) fn run(report: &Path, output: &Path) -> anyhow::Result<ExitCode> {
    let json = fs::read(report).with_context(|| format!("{} cannot be read", report.display()))?;
    let value = report_from_json(&json).with_context(|| format!("{} is not a report", report.display()))?;
    let pdf = report_pdf(&value, &Words::of(&value.language))?;
    fs::write(output, pdf).with_context(|| format!("{} cannot be written", output.display()))?;
    println!("Wrote {}", output.display());
    Ok(ExitCode::SUCCESS)
}
