//! Looking after the data file: backup, restore, check.

use anyhow::{Context, bail};
use clap::Args;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Where the data is.
#[derive(Args)]
pub(crate) struct Place {
    /// The folder with the data file
    #[arg(long, env = "WHOLEPLACE_DATA", value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

impl Place {
    fn existing(&self) -> anyhow::Result<PathBuf> {
        let path = file_in(&self.data);
        if !path.exists() {
            bail!("there is no data file in {}. Give its folder with --data DIR", self.data.display());
        }
        Ok(path)
    }
}

/// The data file in a data folder.
pub(crate) fn file_in(folder: &Path) -> PathBuf {
    folder.join("wholeplace.db")
}

pub(crate) fn backup(to: &Path, place: &Place) -> anyhow::Result<ExitCode> {
    wholeplace_store::backup(&place.existing()?, to)
        .with_context(|| format!("no backup was made in {}", to.display()))?;
    println!("Backed up to {}, and read back in full.", to.display());
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn restore(from: &Path, place: &Place) -> anyhow::Result<ExitCode> {
    std::fs::create_dir_all(&place.data)
        .with_context(|| format!("the folder {} cannot be made", place.data.display()))?;
    let to = file_in(&place.data);
    wholeplace_store::restore(from, &to)
        .with_context(|| format!("nothing was restored to {}", to.display()))?;
    println!("Restored to {}, and read back in full.", to.display());
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn check(place: &Place) -> anyhow::Result<ExitCode> {
    let report = wholeplace_store::check(&place.existing()?)?;
    for problem in &report.problems {
        println!("{problem}");
    }
    if report.problems.is_empty() {
        println!("All is well: {} reviews, {} answers.", report.responses, report.answers);
        Ok(ExitCode::SUCCESS)
    } else {
        println!(
            "Found {} problems. Keep a copy of the data file, and restore a backup.",
            report.problems.len()
        );
        Ok(ExitCode::FAILURE)
    }
}
