//! Instruments in folders: `wholeplace instrument check`, `new` and `schema`, and loading one to serve or preview.
//!
//! The only place that reads an instrument's files from disk. What they must hold is in the model.

mod command;

pub(crate) use command::{Command, run};

use anyhow::{Context, bail};
use std::{
    fmt, fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};
use wholeplace_model::instrument::{FILE_LIMIT, FileKind, FileProblem, Instrument};

/// A small commented instrument that passes the check, by file name.
const EXAMPLE: [(&str, &str); 4] = [
    ("instrument.toml", include_str!("../../example-instrument/instrument.toml")),
    ("en.toml", include_str!("../../example-instrument/en.toml")),
    ("en-easy.toml", include_str!("../../example-instrument/en-easy.toml")),
    ("library.en.toml", include_str!("../../example-instrument/library.en.toml")),
];

/// Why a folder did not give an instrument.
#[derive(Debug)]
pub(crate) enum LoadProblem {
    /// The folder or one of its files cannot be read.
    Unreadable { path: PathBuf, cause: io::Error },
    /// Everything that is wrong in the files.
    Files(Vec<FileProblem>),
}

/// Reads the instrument in a folder: every file in it whose name ends in `.toml`.
pub(crate) fn load(folder: &Path) -> Result<Instrument, LoadProblem> {
    let files = toml_files(folder)?;
    let by_name: Vec<(&str, &[u8])> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    Instrument::read(&by_name).map_err(LoadProblem::Files)
}

/// Prints every problem of the instrument in a folder, or what it holds. Fails if there is a problem.
pub(crate) fn check(folder: &Path, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    match load(folder) {
        Ok(instrument) => {
            summarise(&instrument, out)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(problem) => {
            writeln!(out, "{problem}")?;
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Writes the example instrument into a folder, which is made if need be and must hold none of its files.
pub(crate) fn new(folder: &Path, out: &mut impl Write) -> anyhow::Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let taken: Vec<_> =
        EXAMPLE.iter().map(|(name, _)| folder.join(name)).filter(|path| path.exists()).collect();
    if let Some(path) = taken.first() {
        bail!("{} is already there. Nothing was written; name a new folder.", path.display());
    }
    for (name, text) in EXAMPLE {
        let path = folder.join(name);
        // A file that turned up since the look above is still not overwritten.
        let written = fs::File::create_new(&path).and_then(|mut file| file.write_all(text.as_bytes()));
        written.with_context(|| format!("{} cannot be written", path.display()))?;
    }
    writeln!(
        out,
        "A small review is in {0}. Change it, then run: wholeplace instrument check {0}",
        folder.display()
    )?;
    Ok(())
}

/// Prints the JSON Schema of one kind of file, or of all, each under its name.
pub(crate) fn schema(kind: Option<FileKind>, out: &mut impl Write) -> anyhow::Result<()> {
    let schema = match kind {
        Some(kind) => kind.schema(),
        None => FileKind::ALL.into_iter().map(|kind| (kind.name().to_owned(), kind.schema())).collect(),
    };
    writeln!(out, "{schema:#}")?;
    Ok(())
}

/// Reads the name of a kind of file from the command line.
pub(crate) fn file_kind(name: &str) -> Result<FileKind, String> {
    FileKind::ALL.into_iter().find(|kind| kind.name() == name).ok_or_else(|| {
        let names: Vec<_> = FileKind::ALL.iter().map(|kind| kind.name()).collect();
        format!("kinds of file are: {}", names.join(", "))
    })
}

impl fmt::Display for LoadProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { path, cause } => write!(f, "{} cannot be read: {cause}", path.display()),
            Self::Files(problems) => {
                for problem in problems {
                    writeln!(f, "{problem}")?;
                }
                match problems.len() {
                    1 => f.write_str("1 problem."),
                    count => write!(f, "{count} problems."),
                }
            }
        }
    }
}

impl std::error::Error for LoadProblem {}

/// The folder's instrument files by name, in the order of their names.
fn toml_files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, LoadProblem> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |cause| LoadProblem::Unreadable { path, cause }
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        if path.extension().is_some_and(|extension| extension == "toml") && path.is_file() {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let bytes = bounded(&path).map_err(at(&path))?;
            files.push((name, bytes));
        }
    }
    files.sort();
    Ok(files)
}

/// A file's bytes, at most one more than may be: enough for the model to say that there are too many.
fn bounded(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(FILE_LIMIT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn summarise(instrument: &Instrument, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{} {}: no problems.", instrument.id, instrument.version)?;
    let (domains, statements) = (instrument.outline.len(), instrument.statements().count());
    writeln!(out, "Domains: {domains}. Statements: {statements}. Points: {}.", instrument.points)?;
    for language in &instrument.languages {
        let reading = instrument.reading(language);
        let easy = reading.domains.iter().flat_map(|domain| &domain.statements).all(|one| one.easy.is_some());
        writeln!(
            out,
            "{language}: {}. Easy Read: {}. Practice examples: {}. Resources: {}.",
            reading.title,
            if easy { "yes" } else { "no" },
            reading.practices.len(),
            reading.resources.len(),
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own for one test, taken away afterwards.
    struct Folder(PathBuf);

    impl Folder {
        fn named(name: &str) -> Self {
            let path =
                std::env::temp_dir().join(format!("wholeplace-instrument-{name}-{}", std::process::id()));
            let _ = fs::remove_dir_all(&path);
            Self(path)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn checked(folder: &Folder) -> (ExitCode, String) {
        let mut out = Vec::new();
        let code = check(&folder.0, &mut out).expect("printed");
        (code, String::from_utf8(out).expect("text"))
    }

    #[test]
    fn a_new_instrument_passes_the_check() {
        let folder = Folder::named("new");
        new(&folder.0, &mut Vec::new()).expect("written");
        let (code, said) = checked(&folder);
        assert_eq!(code, ExitCode::SUCCESS);
        assert_eq!(
            said,
            "example 1: no problems.\nDomains: 2. Statements: 4. Points: 4.\n\
             en: Example review. Easy Read: yes. Practice examples: 1. Resources: 1.\n"
        );
    }

    #[test]
    fn the_built_in_instrument_s_folder_gives_the_built_in_instrument() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../instruments/strengths");
        let instrument = load(&folder).expect("it has no problems");
        assert_eq!(instrument, wholeplace_model::instrument::strengths());
    }

    #[test]
    fn new_overwrites_nothing() {
        let folder = Folder::named("overwrite");
        fs::create_dir_all(&folder.0).expect("made");
        fs::write(folder.0.join("en.toml"), "mine").expect("written");
        let said = new(&folder.0, &mut Vec::new()).expect_err("refused").to_string();
        assert!(said.contains("en.toml is already there"), "{said}");
        assert_eq!(fs::read_to_string(folder.0.join("en.toml")).expect("there"), "mine");
        assert!(!folder.0.join("instrument.toml").exists());
    }

    #[test]
    fn check_prints_every_problem_and_fails() {
        let folder = Folder::named("problems");
        new(&folder.0, &mut Vec::new()).expect("written");
        fs::write(folder.0.join("notes.toml"), "").expect("written");
        fs::write(folder.0.join("read me.txt"), "ignored").expect("written");
        let broken = EXAMPLE[0].1.replace("points = 4", "points = 5");
        fs::write(folder.0.join("instrument.toml"), broken).expect("written");
        let (code, said) = checked(&folder);
        assert_eq!(code, ExitCode::FAILURE);
        let lines: Vec<_> = said.lines().collect();
        assert!(lines[0].starts_with("en.toml:17:9: The scale has 5 points"), "{said}");
        assert!(lines[1].starts_with("notes.toml:1:1: "), "{said}");
        assert_eq!(lines[2], "2 problems.");
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let folder = Folder::named("nowhere");
        let (code, said) = checked(&folder);
        assert_eq!(code, ExitCode::FAILURE);
        assert!(said.contains("nowhere") && said.contains("cannot be read"), "{said}");
    }

    #[test]
    fn schemas_are_json_by_kind_or_all_together() {
        let printed = |kind| {
            let mut out = Vec::new();
            schema(kind, &mut out).expect("printed");
            serde_json::from_slice::<serde_json::Value>(&out).expect("JSON")
        };
        let all = printed(None);
        for kind in FileKind::ALL {
            assert_eq!(file_kind(kind.name()), Ok(kind));
            assert_eq!(all[kind.name()], printed(Some(kind)));
        }
        let unknown = "kinds of file are: instrument, words, easy, library, alignment";
        assert_eq!(file_kind("word"), Err(unknown.to_owned()));
    }
}
