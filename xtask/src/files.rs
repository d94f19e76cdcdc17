//! The project's own files: what is found under its root, without what is built, installed or hidden.

use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};

const NOT_OURS: [&str; 4] = ["target", "node_modules", "out", "data"];

/// A text file and its place under the root, with `/` between the parts.
pub struct SourceFile {
    pub name: String,
    pub text: String,
}

/// The root of the workspace.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Every text file under `folder` whose name ends in one of `endings`, in order of name.
///
/// # Errors
/// A folder or file that can't be read, or is not UTF-8.
pub fn under(folder: &str, endings: &[&str]) -> Result<Vec<SourceFile>> {
    let root = root();
    let mut paths = Vec::new();
    collect(&root.join(folder), &mut paths)?;
    paths.retain(|path| endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)));
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text =
                fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            let name = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            Ok(SourceFile { name, text })
        })
        .collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_file() {
            found.push(path);
        } else if path.is_dir() && !name.starts_with('.') && !NOT_OURS.contains(&name.as_str()) {
            collect(&path, found)?;
        }
    }
    Ok(())
}
