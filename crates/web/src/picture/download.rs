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
    site::{Brand, Site},
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
        let turn = match file.takes_a_turn() {
            true => Some(self.pdf_turn.acquire().await.map_err(|_| WebError::Busy)?),
            false => None,
        };
        // Whoever waited may find that another made it meanwhile.
        if let Some(made) = kept.found(name, fingerprint) {
            return Ok(made);
        }
        let bytes = self.make(looking, kept.clone(), file.clone(), beside, words.clone()).await?;
        drop(turn);
        self.pictures.put(kept, name, fingerprint, bytes.clone());
        Ok(bytes)
    }

    /// Makes a document on a thread of its own, so that pages go on being answered.
    async fn make(
        &self,
        looking: &Looking,
        kept: Arc<KeptPicture>,
        file: PictureFile,
        beside: Beside,
        words: Words,
    ) -> Result<Bytes, WebError> {
        let reading = self.reading(&looking.opened.review.setup.instrument, &words)?.clone();
        let maker = self.maker.clone();
        let made = tokio::task::spawn_blocking(move || {
            let source = PictureSource {
                picture: &kept.picture,
                comments: &beside.comments,
                reading: &reading,
                brand: &beside.brand,
                alignment: beside.alignment,
            };
            maker.picture_file(&file, &source, &words)
        });
        match made.await {
            Ok(Ok(Some(bytes))) => Ok(bytes.into()),
            Ok(Ok(None)) => Err(WebError::NotFound),
            Ok(Err(problem)) => Err(WebError::internal("picture file", &problem)),
            Err(_panic) => Err(WebError::mistake("picture file")),
        }
    }

    async fn beside(&self, looking: &Looking) -> Result<Beside, WebError> {
        let place = &looking.opened.place;
        let released = self.store.release_of(&looking.opened.seat).await?.ok_or(WebError::NotFound)?;
        let comments = self.store.shared_comments(&released).await?;
        let logo = match &place.logo {
            Some(fingerprint) => self.store.logo(fingerprint).await?,
            None => None,
        };
        let alignment = looking.opened.alignment;
        let brand = Brand { accent: place.place.accent.clone(), logo };
        Ok(Beside { comments, brand, alignment })
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
