//! A picture whose names can all be drawn: charts take them as they are, and PDF/UA refuses letters without a shape.

use crate::printable::drawable;
use wholeplace_model::picture::{DomainPicture, Label, Picture};

pub(super) fn picture(picture: &Picture) -> Picture {
    let mut picture = picture.clone();
    for text in [&mut picture.place, &mut picture.review, &mut picture.title, &mut picture.unsure] {
        make(text);
    }
    picture.scale.iter_mut().for_each(make);
    if let Some(shown) = &mut picture.shown {
        shown.people.blocks.iter_mut().for_each(|block| label(&mut block.label));
        shown.domains.iter_mut().for_each(domain);
    }
    picture
}

fn domain(domain: &mut DomainPicture) {
    make(&mut domain.title);
    make(&mut domain.question);
    for statement in &mut domain.statements {
        make(&mut statement.text);
        let answers = statement.answers.iter_mut();
        answers.flat_map(|answers| &mut answers.blocks).for_each(|block| label(&mut block.label));
    }
}

fn label(label: &mut Label) {
    label.groups.iter_mut().chain(&mut label.family).for_each(make);
}

fn make(text: &mut String) {
    *text = drawable(text);
}
