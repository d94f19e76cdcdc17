//! An invented place that tests make documents of.

#[path = "../../examples/sample/comments.rs"]
mod comments;
#[path = "../../examples/sample/picture.rs"]
mod picture;
mod uneven;

use comments::sample_comments;
use picture::{nothing_answered, picture_of, sample_picture};
use wholeplace_model::{
    comments::SharedComments,
    instrument::{Instrument, strengths},
    picture::Picture,
};
use wholeplace_report::{Brand, PlaceSource};

/// Text that would do something wherever it were taken for code.
pub(crate) const ODD: &str =
    "=1+1 #panic(1) $x$ </w:t></svg><script>alert(1)</script> & \"q\" {page} \u{0}\u{b}\u{202e}\u{e000}";

pub(crate) struct Town {
    pub(crate) instrument: Instrument,
    pub(crate) picture: Picture,
    pub(crate) comments: SharedComments,
    pub(crate) brand: Brand,
}

impl Town {
    pub(crate) fn sample() -> Self {
        let instrument = strengths();
        let comments = sample_comments(&instrument);
        Self { picture: sample_picture(), comments, brand: Brand::default(), instrument }
    }

    /// The two places that every file is compared for: one where all can be shown, and one where much is held back.
    pub(crate) fn both() -> [Self; 2] {
        let (town, uneven) = (Self::sample(), Self::sample());
        [town, Self { picture: uneven::uneven_picture(&uneven.instrument), ..uneven }]
    }

    pub(crate) fn source(&self) -> PlaceSource<'_> {
        let reading = self.instrument.reading("en");
        PlaceSource {
            picture: &self.picture,
            comments: &self.comments,
            reading,
            brand: &self.brand,
            alignment: true,
        }
    }

    /// A place of which too few took part.
    pub(crate) fn of_nobody() -> Self {
        let town = Self::sample();
        Self { picture: picture_of(&town.instrument, &nothing_answered(&town.instrument)), ..town }
    }

    /// The same place with one text wherever people, places or instruments wrote something.
    pub(crate) fn with_every_text(self, odd: &str) -> Self {
        self.with_texts(|| odd.to_owned(), || odd.to_owned())
    }

    /// The same with texts of one kind for names, titles and sentences, and of another for comments.
    pub(crate) fn with_texts(
        mut self,
        mut odd: impl FnMut() -> String,
        mut said: impl FnMut() -> String,
    ) -> Self {
        self.picture.place = odd();
        self.picture.review = odd();
        self.picture.title = odd();
        self.picture.unsure = odd();
        self.picture.scale.iter_mut().for_each(|point| *point = odd());
        let shown = self.picture.shown.as_mut().unwrap();
        for block in &mut shown.people.blocks {
            block.label.groups = vec![odd()];
        }
        for domain in &mut shown.domains {
            domain.title = odd();
            domain.question = odd();
            for statement in &mut domain.statements {
                statement.text = odd();
                for block in statement.answers.iter_mut().flat_map(|answers| &mut answers.blocks) {
                    block.label.groups = vec![odd()];
                    block.label.family = Some(odd());
                }
            }
        }
        for theme in &mut self.comments.themes {
            theme.name = Some(odd());
            for comment in &mut theme.comments {
                comment.text = said();
                comment.group.iter_mut().for_each(|label| label.groups = vec![odd()]);
            }
        }
        self
    }
}
