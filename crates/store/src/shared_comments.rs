//! What people said, for those who may see the picture: cleared comments only.

use crate::{Released, Store, StoreError, comment_themes, comments, reviews};
use wholeplace_model::{
    comments::{SharedComments, compose},
    picture::{Name, Setting, block_labels},
    review::Setup,
};

impl Store {
    /// The comments that are shared beside a release. Whoever holds the release has a right to them.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn shared_comments(&self, released: &Released) -> Result<SharedComments, StoreError> {
        let id = released.review.id.clone();
        let labels = block_labels(&released.release, &names(&released.review.setup));
        self.read(move |session| {
            let themes = comment_themes::all(session, &id)?;
            let cleared = comments::cleared(session, &id)?
                .into_iter()
                .map(|comment| {
                    let tags = comment_themes::of_comment(session, &comment.id)?;
                    Ok((comment, tags))
                })
                .collect::<Result<_, StoreError>>()?;
            Ok(compose(cleared, &themes, &reviews::statements(session, &id)?, &labels))
        })
        .await
    }
}

fn names(setup: &Setup) -> Setting {
    let name = |id: &str, name: &str| Name { id: id.to_owned(), name: name.to_owned() };
    Setting {
        families: setup.families.iter().map(|family| name(&family.id, &family.name)).collect(),
        groups: setup.groups().map(|group| name(&group.id, &group.name)).collect(),
        ..Setting::default()
    }
}
