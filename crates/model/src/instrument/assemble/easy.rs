//! Easy Read words, added to the statements of a reading. A language has them for every statement or for none, so
//! that nobody meets the harder words halfway.

use super::{Known, statement_texts};
use crate::instrument::{
    Reading,
    fault::{Fault, Faults},
    file::EasyFile,
    read::Read,
};
use std::collections::BTreeMap;

pub(super) fn add(file: Read<EasyFile>, reading: Option<&mut Reading>, known: &Known, faults: &mut Faults) {
    let texts = texts(file, known, faults);
    let Some(reading) = reading else { return };
    for statement in reading.domains.iter_mut().flat_map(|domain| &mut domain.statements) {
        statement.easy = texts.get(&statement.id).cloned();
    }
}

fn texts(file: Read<EasyFile>, known: &Known, faults: &mut Faults) -> BTreeMap<String, String> {
    let Read { source, content, whole } = file;
    let span = content.domains.span();
    let mut by_id = content.domains.into_inner();
    for id in by_id.keys() {
        known.expect_domain(id, &source, faults);
    }
    let mut all = BTreeMap::new();
    for outline in known.outline.iter().filter(|outline| !outline.domain.is_empty()) {
        match by_id.remove(outline.domain.as_str()) {
            Some(words) => {
                all.extend(statement_texts(outline, words.statements, known, (&source, whole), faults));
            }
            None if whole => {
                let fault = Fault::DomainWithoutWords { domain: outline.domain.clone() };
                faults.add(&source, span.clone(), fault);
            }
            None => {}
        }
    }
    all
}
