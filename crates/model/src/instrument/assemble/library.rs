//! Practice examples and resources, added to a reading.

use super::{Known, unique};
use crate::instrument::{
    Practice, Prose, Reading, Resource,
    fault::Faults,
    file::{LibraryFile, PracticeWords, ResourceWords},
    located::Located,
    read::Read,
    source::Source,
};

pub(super) fn add(
    file: Read<LibraryFile>,
    reading: Option<&mut Reading>,
    known: &Known,
    faults: &mut Faults,
) {
    check(&file.content, &file.source, known, faults);
    let Some(reading) = reading else { return };
    reading.practices = file.content.practices.into_iter().map(practice).collect();
    reading.resources = file.content.resources.into_iter().map(resource).collect();
}

fn check(library: &LibraryFile, source: &Source, known: &Known, faults: &mut Faults) {
    unique(library.practices.iter().map(|practice| &practice.id), source, faults);
    unique(library.resources.iter().map(|resource| &resource.id), source, faults);
    let practices = library.practices.iter().map(|practice| &practice.domains);
    let resources = library.resources.iter().map(|resource| &resource.domains);
    for domains in practices.chain(resources) {
        unique(domains.iter(), source, faults);
        domains.iter().for_each(|id| known.expect_domain(id, source, faults));
    }
    for practice in &library.practices {
        unique(practice.statements.iter(), source, faults);
        practice.statements.iter().for_each(|id| known.expect_statement(id, source, faults));
    }
}

fn practice(words: PracticeWords) -> Practice {
    Practice {
        id: words.id.into_inner(),
        title: words.title,
        place: words.place,
        years: words.years,
        domains: words.domains.into_iter().map(Located::into_inner).collect(),
        statements: words.statements.into_iter().map(Located::into_inner).collect(),
        approach: words.approach,
        story: Prose::parse(&words.story),
        figures: words.figures,
        learned: words.learned,
        source: words.source,
        url: words.url,
    }
}

fn resource(words: ResourceWords) -> Resource {
    Resource {
        id: words.id.into_inner(),
        title: words.title,
        kind: words.kind,
        by: words.by,
        year: words.year,
        domains: words.domains.into_iter().map(Located::into_inner).collect(),
        why: words.why,
        url: words.url,
    }
}
