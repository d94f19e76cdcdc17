//! A picture beside the frameworks that its place also answers to: which statements speak to what they ask about.
//!
//! It only points: no figure is worked out for an area, and no rating is predicted.

#[cfg(test)]
mod tests;

use crate::{
    instrument::{Area, Framework, Reading},
    picture::{Picture, StatementPicture},
};

/// A picture beside all frameworks of its instrument.
#[derive(Debug, Clone, PartialEq)]
pub struct Aligned<'a> {
    /// Questions to ask about each area.
    pub questions: &'a [String],
    pub frameworks: Vec<AlignedFramework<'a>>,
}

/// A picture beside one framework. Title, source and address are the framework's.
#[derive(Debug, Clone, PartialEq)]
pub struct AlignedFramework<'a> {
    pub framework: &'a Framework,
    pub areas: Vec<AlignedArea<'a>>,
}

/// What a picture has to say to one area of a framework.
#[derive(Debug, Clone, PartialEq)]
pub struct AlignedArea<'a> {
    pub area: &'a Area,
    /// Whether the area is the first of its theme, so that the theme's name goes before it.
    pub opens_theme: bool,
    /// The statements that speak to it, the closest first. None where too few people took part.
    pub statements: Vec<&'a StatementPicture>,
}

/// Puts a picture beside the frameworks of its instrument; nothing where the instrument names none.
#[must_use]
pub fn align<'a>(picture: &'a Picture, reading: &'a Reading) -> Option<Aligned<'a>> {
    let alignment = reading.alignment.as_ref()?;
    let frameworks = alignment
        .frameworks
        .iter()
        .map(|framework| AlignedFramework { framework, areas: areas(framework, picture) });
    Some(Aligned { questions: &alignment.questions, frameworks: frameworks.collect() })
}

fn areas<'a>(framework: &'a Framework, picture: &'a Picture) -> Vec<AlignedArea<'a>> {
    let mut theme: Option<&str> = None;
    let areas = framework.areas.iter().map(|area| {
        let opens_theme = area.theme.is_some() && area.theme.as_deref() != theme;
        theme = area.theme.as_deref();
        let statements = area.statements.iter().filter_map(|id| picture.statement(id));
        AlignedArea { area, opens_theme, statements: statements.collect() }
    });
    areas.collect()
}
