//! The checked files put together into an instrument, and everything reported in which they do not fit one another.
//!
//! An empty text or number here was missing or wrong in its file and was reported there, so it is passed over.

mod alignment;
mod easy;
mod library;
mod words;

use super::{
    Instrument, Outline,
    fault::{Fault, Faults},
    file::{AlignmentFile, EasyFile, LibraryFile, OutlineDomain, OutlineFile, WordsFile},
    located::Located,
    nearest::nearest,
    read::Read,
    source::Source,
};
use crate::response::short_name;
use std::collections::{BTreeMap, HashMap, HashSet};

/// The files beside the outline, by language.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) words: BTreeMap<String, Read<WordsFile>>,
    pub(super) easy: BTreeMap<String, Read<EasyFile>>,
    pub(super) library: BTreeMap<String, Read<LibraryFile>>,
    pub(super) alignment: BTreeMap<String, Read<AlignmentFile>>,
}

/// Puts the files together. The instrument is whole if nothing was added to `faults` before or here.
pub(super) fn assemble(outline: Read<OutlineFile>, parts: Parts, faults: &mut Faults) -> Instrument {
    languages(&outline, &parts, faults);
    let known = Known::of(&outline, faults);
    let mut readings = words::readings(parts.words, &known, faults);
    for (language, file) in parts.easy {
        easy::add(file, readings.get_mut(&language), &known, faults);
    }
    for (language, file) in parts.library {
        library::add(file, readings.get_mut(&language), &known, faults);
    }
    for (language, file) in parts.alignment {
        alignment::add(file, readings.get_mut(&language), &known, faults);
    }
    let OutlineFile { id, version, licence, languages, points, .. } = outline.content;
    Instrument {
        id,
        version,
        licence,
        languages: languages.into_iter().map(Located::into_inner).collect(),
        points,
        outline: known.outline,
        readings,
    }
}

/// What the other files may speak of.
struct Known {
    outline: Vec<Outline>,
    /// The ids of its domains, and of its statements with their domains'.
    ids: HashSet<String>,
    points: usize,
    /// Whether the list of domains and statements is all there. If not, nothing can be called unknown.
    whole: bool,
}

impl Known {
    fn of(outline: &Read<OutlineFile>, faults: &mut Faults) -> Self {
        let domains = &outline.content.domains;
        unique(domains.iter().map(|domain| &domain.id), &outline.source, faults);
        for domain in domains {
            unique(domain.statements.iter(), &outline.source, faults);
        }
        let is_whole =
            |list: &[Located<String>]| !list.is_empty() && list.iter().all(|id| !id.get().is_empty());
        let (parts, ids) = outline_of(domains);
        Self {
            points: outline.content.points.into(),
            whole: outline.whole
                && !domains.is_empty()
                && domains.iter().all(|domain| !domain.id.get().is_empty() && is_whole(&domain.statements)),
            outline: parts,
            ids,
        }
    }

    /// Whether an id is written here but not in the outline, and there is room to say so.
    fn lacks(&self, id: &str, faults: &Faults) -> bool {
        self.whole && !id.is_empty() && !self.ids.contains(id) && !faults.is_full()
    }

    /// Reports the id of a domain that is not in the outline.
    fn expect_domain(&self, id: &Located<String>, source: &Source, faults: &mut Faults) {
        let name = id.get();
        if self.lacks(name, faults) {
            let nearest = nearest(name, self.outline.iter().map(|outline| outline.domain.as_str()));
            let fault = Fault::UnknownDomain { id: name.clone(), nearest: nearest.map(str::to_owned) };
            faults.add(source, id.span(), fault);
        }
    }

    /// Reports the id of a statement, with its domain's, that is not in the outline.
    fn expect_statement(&self, id: &Located<String>, source: &Source, faults: &mut Faults) {
        let name = id.get();
        if self.lacks(name, faults) {
            let all = self.outline.iter().flat_map(|outline| &outline.statements);
            let nearest = nearest(name, all.map(String::as_str));
            let fault = Fault::UnknownStatement { id: name.clone(), nearest: nearest.map(str::to_owned) };
            faults.add(source, id.span(), fault);
        }
    }
}

/// The outline without what is there twice, so that its words are asked for once, and all of its ids.
fn outline_of(domains: &[OutlineDomain]) -> (Vec<Outline>, HashSet<String>) {
    let mut seen = HashSet::new();
    let mut outline = Vec::new();
    for domain in domains {
        let id = domain.id.get();
        let ids = domain.statements.iter().map(|name| format!("{id}/{}", name.get()));
        let statements = ids.filter(|statement| seen.insert(statement.clone())).collect();
        if seen.insert(id.clone()) {
            outline.push(Outline { domain: id.clone(), statements });
        }
    }
    (outline, seen)
}

/// Reports languages without words, and files of languages that are not named.
fn languages(outline: &Read<OutlineFile>, parts: &Parts, faults: &mut Faults) {
    let named = &outline.content.languages;
    unique(named.iter(), &outline.source, faults);
    for language in named.iter().filter(|language| !language.get().is_empty()) {
        if !parts.words.contains_key(language.get()) {
            let fault = Fault::LanguageWithoutFile { language: language.get().clone() };
            faults.add(&outline.source, language.span(), fault);
        }
    }
    if named.is_empty() || !outline.whole {
        return;
    }
    let files = (parts.words.iter().map(|(language, file)| (language, &file.source)))
        .chain(parts.easy.iter().map(|(language, file)| (language, &file.source)))
        .chain(parts.library.iter().map(|(language, file)| (language, &file.source)))
        .chain(parts.alignment.iter().map(|(language, file)| (language, &file.source)));
    for (language, source) in files {
        if !named.iter().any(|name| name.get() == language) {
            faults.add(source, 0..0, Fault::FileWithoutLanguage { language: language.clone() });
        }
    }
}

/// Reports ids that were used before in the same list.
fn unique<'a>(ids: impl Iterator<Item = &'a Located<String>>, source: &Source, faults: &mut Faults) {
    let mut first = HashMap::new();
    for id in ids.filter(|id| !id.get().is_empty()) {
        let span = id.span();
        if let Some(before) = first.get(id.get()) {
            let (first_line, _) = source.position(before);
            faults.add(source, span, Fault::Duplicate { id: id.get().clone(), first_line });
        } else {
            first.insert(id.get(), span);
        }
    }
}

/// The text of each of a domain's statements, in the outline's order; reports those without and those too many.
fn statement_texts(
    outline: &Outline,
    texts: Located<BTreeMap<Located<String>, String>>,
    known: &Known,
    (source, whole): (&Source, bool),
    faults: &mut Faults,
) -> Vec<(String, String)> {
    let span = texts.span();
    let mut texts = texts.into_inner();
    let mut found = Vec::new();
    for id in &outline.statements {
        let name = short_name(id);
        match texts.remove(name) {
            Some(text) => found.push((id.clone(), text)),
            None if whole && !name.is_empty() => {
                faults.add(source, span.clone(), Fault::StatementWithoutText { statement: name.to_owned() });
            }
            None => {}
        }
    }
    for key in texts.keys().filter(|_| known.whole) {
        if faults.is_full() {
            break;
        }
        let names = outline.statements.iter().map(|id| short_name(id));
        let nearest = nearest(key.get(), names).map(str::to_owned);
        faults.add(source, key.span(), Fault::UnknownStatement { id: key.get().clone(), nearest });
    }
    found
}
