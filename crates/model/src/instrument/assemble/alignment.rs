//! An alignment with frameworks, added to a reading.

use super::{Known, unique};
use crate::instrument::{
    Alignment, Area, Framework, Reading,
    fault::Faults,
    file::{AlignmentFile, AreaWords, FrameworkWords},
    located::Located,
    read::Read,
    source::Source,
};

pub(super) fn add(
    file: Read<AlignmentFile>,
    reading: Option<&mut Reading>,
    known: &Known,
    faults: &mut Faults,
) {
    check(&file.content, &file.source, known, faults);
    let Some(reading) = reading else { return };
    let AlignmentFile { questions, frameworks } = file.content;
    let frameworks = frameworks.into_iter().map(framework).collect();
    reading.alignment = Some(Alignment { questions, frameworks });
}

fn check(alignment: &AlignmentFile, source: &Source, known: &Known, faults: &mut Faults) {
    unique(alignment.frameworks.iter().map(|framework| &framework.id), source, faults);
    for framework in &alignment.frameworks {
        unique(framework.areas.iter().map(|area| &area.id), source, faults);
        for area in &framework.areas {
            unique(area.statements.iter(), source, faults);
            area.statements.iter().for_each(|id| known.expect_statement(id, source, faults));
        }
    }
}

fn framework(words: FrameworkWords) -> Framework {
    Framework {
        id: words.id.into_inner(),
        title: words.title,
        about: words.about,
        source: words.source,
        url: words.url,
        areas: words.areas.into_iter().map(area).collect(),
    }
}

fn area(words: AreaWords) -> Area {
    Area {
        id: words.id.into_inner(),
        theme: Some(words.theme).filter(|theme| !theme.trim().is_empty()),
        title: words.title,
        text: words.text,
        statements: words.statements.into_iter().map(Located::into_inner).collect(),
    }
}
