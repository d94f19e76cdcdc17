//! A picture whose names can all be drawn: charts take them as they are, and PDF/UA refuses letters without a shape.

use wholeplace_model::picture::{DomainPicture, Label, Picture};

/// The picture with each text of it as `drawn` makes it.
pub(crate) fn picture_in(picture: &Picture, drawn: fn(&str) -> String) -> Picture {
    let mut picture = picture.clone();
    let make = |text: &mut String| *text = drawn(text);
    for text in [&mut picture.place, &mut picture.review, &mut picture.title, &mut picture.unsure] {
        make(text);
    }
    picture.scale.iter_mut().for_each(make);
    if let Some(shown) = &mut picture.shown {
        shown.people.blocks.iter_mut().for_each(|block| label(&mut block.label, make));
        shown.domains.iter_mut().for_each(|one| domain(one, make));
    }
    picture
}

fn domain(domain: &mut DomainPicture, make: impl Fn(&mut String) + Copy) {
    make(&mut domain.title);
    make(&mut domain.question);
    for statement in &mut domain.statements {
        make(&mut statement.text);
        let answers = statement.answers.iter_mut();
        answers.flat_map(|answers| &mut answers.blocks).for_each(|block| label(&mut block.label, make));
    }
}

fn label(label: &mut Label, make: impl Fn(&mut String)) {
    label.groups.iter_mut().chain(&mut label.family).for_each(make);
}
