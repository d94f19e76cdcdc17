//! A language's words, put in the outline's order.

use super::{Known, statement_texts};
use crate::instrument::{
    Approach, Approaches, Domain, Outline, Prose, Reading, Statement,
    fault::{Fault, Faults},
    file::{ApproachesWords, DomainWords, WordsFile},
    located::Located,
    read::Read,
    source::Source,
};
use std::collections::BTreeMap;

/// The readings of all languages, without Easy Read, library and alignment.
pub(super) fn readings(
    files: BTreeMap<String, Read<WordsFile>>,
    known: &Known,
    faults: &mut Faults,
) -> BTreeMap<String, Reading> {
    files
        .into_iter()
        .map(|(language, file)| (language.clone(), reading(language, file, known, faults)))
        .collect()
}

fn reading(language: String, file: Read<WordsFile>, known: &Known, faults: &mut Faults) -> Reading {
    let Read { source, content: words, whole } = file;
    scale(&words.scale, known, &source, faults);
    let span = words.domains.span();
    let mut by_id = words.domains.into_inner();
    for id in by_id.keys() {
        known.expect_domain(id, &source, faults);
    }
    let mut domains = Vec::new();
    for outline in known.outline.iter().filter(|outline| !outline.domain.is_empty()) {
        match by_id.remove(outline.domain.as_str()) {
            Some(words) => domains.push(domain(outline, words, known, (&source, whole), faults)),
            None if whole => {
                let fault = Fault::DomainWithoutWords { domain: outline.domain.clone() };
                faults.add(&source, span.clone(), fault);
            }
            None => {}
        }
    }
    Reading {
        language,
        title: words.title,
        short: words.short,
        intro: Prose::parse(&words.intro),
        how: words.how,
        scale: words.scale.into_inner(),
        unsure: words.unsure,
        approaches: words.approaches.map(|words| approaches(words, &source, faults)),
        domains,
        practices: Vec::new(),
        resources: Vec::new(),
        alignment: None,
    }
}

fn scale(scale: &Located<Vec<String>>, known: &Known, source: &Source, faults: &mut Faults) {
    let (labels, points) = (scale.get().len(), known.points);
    if labels != points && labels > 0 && points > 0 {
        faults.add(source, scale.span(), Fault::ScaleLabels { points, labels });
    }
}

fn domain(
    outline: &Outline,
    words: DomainWords,
    known: &Known,
    file: (&Source, bool),
    faults: &mut Faults,
) -> Domain {
    let texts = statement_texts(outline, words.statements, known, file, faults);
    Domain {
        id: outline.domain.clone(),
        title: words.title,
        question: words.question,
        good: Prose::parse(&words.good),
        why: Prose::parse(&words.why),
        statements: texts.into_iter().map(|(id, text)| Statement { id, text, easy: None }).collect(),
        prompts: words.prompts,
    }
}

fn approaches(words: ApproachesWords, source: &Source, faults: &mut Faults) -> Approaches {
    super::unique(words.family.iter().map(|approach| &approach.id), source, faults);
    Approaches {
        what: Prose::parse(&words.what),
        law: Prose::parse(&words.law),
        hopes: words.hopes,
        conditions: Prose::parse(&words.conditions),
        family: words
            .family
            .into_iter()
            .map(|words| Approach { id: words.id.into_inner(), title: words.title, text: words.text })
            .collect(),
    }
}
