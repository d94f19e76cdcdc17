//! Downloads of a picture: made once, and kept while there is room and nothing beside the picture changes.

use super::{
    door::Looking,
    file::{PictureFile, PictureSource},
    kept::KeptPicture,
};
use crate::{
    error::WebError,
    page::Page,
    path::Path,
    report::document,
    site::{Brand, MakeProblem, Site},
    turns,
};
use axum::{
    body::{Body, Bytes},
    extract::State,
    http::Response,
};
use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};
use wholeplace_model::comments::SharedComments;
use wholeplace_words::Words;

/// What a document is made from beside the picture.
struct Beside {
    comments: SharedComments,
    brand: Brand,
    alignment: bool,
}

/// `GET …/picture/{file}`
pub(crate) async fn download(
    State(site): State<Site>,
    looking: Looking,
    page: Page,
    Path(values): Path<HashMap<String, String>>,
) -> Result<Response<Body>, WebError> {
    let name = values.get("file").map(String::as_str).unwrap_or_default();
    let kept = site.picture(&looking.opened, &page).await?.ok_or(WebError::NotFound)?;
    // Where nothing may be shown, there is nothing to take along.
    kept.picture.shown.as_ref().ok_or(WebError::NotFound)?;
    let file = PictureFile::named(name, &kept.picture).ok_or(WebError::NotFound)?;
    let bytes = site.made(&looking, &kept, &file, name, &page).await?;
    let called = format!("{}-{name}", kept.picture.instrument);
    let response = document(file.content_type(), file.disposition(), &called, bytes);
    Ok(looking.unlisted(response))
}

impl Site {
    async fn made(
        &self,
        looking: &Looking,
        kept: &Arc<KeptPicture>,
        file: &PictureFile,
        name: &str,
        words: &Words,
    ) -> Result<Bytes, WebError> {
        let beside = self.beside(looking).await?;
        let fingerprint = beside.fingerprint();
        if let Some(made) = kept.found(name, fingerprint) {
            return Ok(made);
        }
        let reading = self.reading(&looking.opened.review.setup.instrument, words)?.clone();
        let (site, kept, name, words) = (self.clone(), kept.clone(), name.to_owned(), words.clone());
        let takes_a_turn = file.takes_a_turn();
        let file = file.clone();
        let make = move || {
            // Whoever waited may find that another made it meanwhile.
            if let Some(made) = kept.found(&name, fingerprint) {
                return Ok(Some(made));
            }
            let source = PictureSource {
                picture: &kept.picture,
                comments: &beside.comments,
                reading: &reading,
                brand: &beside.brand,
                alignment: beside.alignment,
            };
            let made = site.maker.picture_file(&file, &source, &words)?.map(Bytes::from);
            // Kept even if whoever asked for it has gone: they may ask again.
            if let Some(bytes) = &made {
                site.pictures.put(&kept, &name, fingerprint, bytes.clone());
            }
            Ok::<_, MakeProblem>(made)
        };
        let made = match takes_a_turn {
            true => self.pdf_turns.take("picture file", make).await?,
            false => turns::aside("picture file", make).await?,
        };
        made.map_err(|problem| WebError::internal("picture file", &problem))?.ok_or(WebError::NotFound)
    }

    async fn beside(&self, looking: &Looking) -> Result<Beside, WebError> {
        let released = self.store.release_of(&looking.opened.seat).await?.ok_or(WebError::NotFound)?;
        let comments = self.store.shared_comments(&released).await?;
        let brand = self.brand(&looking.opened.place).await?;
        Ok(Beside { comments, brand, alignment: looking.opened.alignment })
    }
}

impl Beside {
    fn fingerprint(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (&self.brand.accent, &self.brand.logo, self.alignment).hash(&mut hasher);
        for theme in &self.comments.themes {
            theme.name.hash(&mut hasher);
            for comment in &theme.comments {
                (&comment.text, &comment.statement, &comment.group).hash(&mut hasher);
            }
        }
        hasher.finish()
    }
}
