//! What the tests need from the machine: found, installed where that is possible, or named.

use crate::steps::run_command;
use anyhow::{Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// A program and the Debian packages that bring it.
#[derive(Clone, Copy)]
pub(crate) struct Need {
    program: &'static str,
    packages: &'static [&'static str],
}

/// Reads PDF files back.
pub(crate) const POPPLER: Need = Need { program: "pdftotext", packages: &["poppler-utils"] };
/// With a font of its own, so that pages have letters on a machine without any.
const CHROMIUM: Need = Need { program: "chromium", packages: &["chromium", "fonts-dejavu-core"] };

/// The oldest Node.js that Playwright runs on.
const NODE: u32 = 20;

/// Makes sure that these programs are there.
///
/// # Errors
/// One is missing and can't be installed from here; the message says what to do.
pub(crate) fn debian(needs: &[Need]) -> Result<()> {
    let missing = needs.iter().filter(|need| find(need.program).is_none());
    let missing: Vec<&str> = missing.flat_map(|need| need.packages).copied().collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !is_root() || find("apt-get").is_none() {
        bail!("the tests need more programs. On Debian: sudo apt-get install {}", missing.join(" "));
    }
    run_command(Command::new("apt-get").arg("update"))?;
    run_command(
        Command::new("apt-get")
            .args(["install", "--yes", "--no-install-recommends"])
            .args(&missing)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

/// Where Chromium is: at `$CHROMIUM`, or from Debian.
///
/// # Errors
/// There is none and it can't be installed from here.
pub(crate) fn chromium() -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        if !path.is_file() {
            bail!("$CHROMIUM is {}, and there is no such file", path.display());
        }
        return Ok(path);
    }
    debian(&[CHROMIUM])?;
    match find(CHROMIUM.program) {
        Some(path) => Ok(path),
        None => bail!("Chromium was not found. Set $CHROMIUM to the path of its program"),
    }
}

/// # Errors
/// Node.js or npm is missing or too old.
pub(crate) fn node() -> Result<()> {
    let install =
        format!("Install Node.js {NODE} or later with npm. On Debian: sudo apt-get install nodejs npm");
    if find("npm").is_none() {
        bail!("the browser tests need npm. {install}");
    }
    let output = Command::new("node").arg("--version").stdin(Stdio::null()).output();
    let version =
        output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= NODE => Ok(()),
        Some(_) => bail!("the browser tests need a newer Node.js than {version}. {install}"),
        None => bail!("the browser tests need Node.js. {install}"),
    }
}

/// Whether the Node packages in `folder` are missing or others than its lock file names.
pub(crate) fn packages_are_stale(folder: &Path) -> bool {
    // npm writes this file last, after it has put every package in place.
    let changed = |name: &str| fs::metadata(folder.join(name)).and_then(|data| data.modified());
    match (changed("node_modules/.package-lock.json"), changed("package-lock.json")) {
        (Ok(installed), Ok(locked)) => installed < locked,
        _ => true,
    }
}

fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|path| path.is_file())
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").stdin(Stdio::null()).output();
    output.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
