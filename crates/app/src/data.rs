//! Looking after the data file: backup, restore, check.

use crate::{
    output::print,
    settings::{Flags, SettingProblem, data_folder_and_base_url},
};
use anyhow::{Context, bail};
use clap::Args;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Where the data is.
#[derive(Args)]
pub(crate) struct Place {
    /// The folder with the data file [default: data]
    #[arg(long, env = "WHOLEPLACE_DATA", value_name = "DIR")]
    data: Option<String>,

    /// The settings file of the service, which may name the folder
    #[arg(long, env = "WHOLEPLACE_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
}

impl Place {
    fn folder(self) -> anyhow::Result<PathBuf> {
        let flags = Flags { data: self.data, config: self.config, ..Flags::default() };
        Ok(data_folder_and_base_url(flags).map_err(listed)?.0)
    }

    /// The data folder, and where people reach the service if that is set.
    pub(crate) fn folder_and_base_url(
        self,
        base_url: Option<String>,
    ) -> anyhow::Result<(PathBuf, Option<String>)> {
        let flags = Flags { data: self.data, config: self.config, base_url, ..Flags::default() };
        data_folder_and_base_url(flags).map_err(listed)
    }

    fn existing(self) -> anyhow::Result<PathBuf> {
        let folder = self.folder()?;
        let path = file_in(&folder);
        if !path.exists() {
            bail!("there is no data file in {}. Give its folder with --data DIR", folder.display());
        }
        Ok(path)
    }
}

fn listed(problems: Vec<SettingProblem>) -> anyhow::Error {
    let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
    anyhow::anyhow!(lines.join("\n"))
}

/// The data file in a data folder.
pub(crate) fn file_in(folder: &Path) -> PathBuf {
    folder.join("wholeplace.db")
}

pub(crate) fn backup(to: &Path, place: Place) -> anyhow::Result<ExitCode> {
    wholeplace_store::backup(&place.existing()?, to)
        .with_context(|| format!("no backup was made in {}", to.display()))?;
    print(&format!("Backed up to {}, and read back in full.\n", to.display()))?;
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn restore(from: &Path, place: Place) -> anyhow::Result<ExitCode> {
    let folder = place.folder()?;
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    let to = file_in(&folder);
    wholeplace_store::restore(from, &to)
        .with_context(|| format!("nothing was restored to {}", to.display()))?;
    print(&format!("Restored to {}, and read back in full.\n", to.display()))?;
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn check(place: Place) -> anyhow::Result<ExitCode> {
    let report = wholeplace_store::check(&place.existing()?)?;
    for problem in &report.problems {
        print(&format!("{problem}\n"))?;
    }
    if !report.is_sound() {
        let found = report.problems.len();
        print(&format!("Found {found} problems. Keep a copy of the data file, and restore a backup.\n"))?;
        return Ok(ExitCode::FAILURE);
    }
    print(&format!("All is well: {} responses, {} answers.\n", report.responses, report.answers))?;
    for (releases, what) in [
        (report.releases, "made again from their answers, and all the same"),
        (report.taken_out, "not made again, because people have taken their answers out since"),
        (report.other_method, "not made again, because another version of the method made them"),
    ] {
        if releases > 0 {
            print(&format!("Releases {what}: {releases}.\n"))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
