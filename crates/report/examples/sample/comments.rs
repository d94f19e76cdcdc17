//! Invented comments on the invented place.

use wholeplace_model::{
    comments::{SharedComment, SharedComments, StatementComments, ThemeComments},
    instrument::Instrument,
    picture::{Label, LabelKind},
};

/// What was said, and whose group it names.
type Said = (&'static str, Option<&'static str>);

const SAID: [(&str, &[Said]); 3] = [
    (
        "Waiting and being passed on",
        &[
            (
                "I told my story four times before somebody wrote it down. The fifth person was wonderful.",
                None,
            ),
            (
                "When the lunch club rang the front door for us, we were seen within the week.",
                Some("Unpaid carers"),
            ),
            (
                "Nobody said how long it would be. I would have coped better with a bad answer than with none.",
                None,
            ),
        ],
    ),
    (
        "What people do for each other",
        &[
            (
                "The allotment group noticed my father before any service did.\n\nI would like the review to ask them too.",
                Some("People who draw on support"),
            ),
            ("Our team meets at the library now. Half of our visits start as a chat by the seed swap.", None),
        ],
    ),
    (
        "Money and forms",
        &[("We are asked what people can't do, on every page. There is one line for what they can.", None)],
    ),
];

/// The comments, about the instrument's first statements.
pub(crate) fn sample_comments(instrument: &Instrument) -> SharedComments {
    let mut statements = instrument.statements();
    let mut theme = |(name, said): &(&str, &[Said])| ThemeComments {
        name: Some((*name).to_owned()),
        count: said.len(),
        comments: said
            .iter()
            .map(|(text, group)| SharedComment {
                text: (*text).to_owned(),
                statement: statements.next().cloned().unwrap_or_default(),
                group: group.map(label),
            })
            .collect(),
    };
    let themes: Vec<ThemeComments> = SAID.iter().map(&mut theme).collect();
    let one = |comment: &SharedComment| StatementComments {
        statement: comment.statement.clone(),
        count: 1,
        comments: vec![comment.clone()],
    };
    let statements = themes.iter().flat_map(|theme| &theme.comments).map(one).collect();
    SharedComments { themes, statements }
}

fn label(group: &str) -> Label {
    Label { kind: LabelKind::Group, groups: vec![group.to_owned()], ids: Vec::new(), family: None }
}
