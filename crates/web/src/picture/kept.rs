//! Pictures and pages that were made before. A release never changes, so neither does what is made of it: it is made
//! once, and kept while there is room.
//!
//! What is kept belongs to one review. It is only reached with an opened door to that review, and is named by all that
//! it was made from: the name of its place may change after it has closed.

use crate::{error::WebError, site::Site};
use axum::body::Bytes;
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};
use wholeplace_model::{
    picture::{Picture, Setting, compose},
    review::ReviewId,
};
use wholeplace_store::OpenedPicture;
use wholeplace_words::Words;

/// The most bytes of pages and documents that are kept, over all pictures.
const MOST_BYTES: usize = 48 << 20;

/// The most pictures that are kept, however small.
const MOST_PICTURES: usize = 64;

/// All that are kept, the one used last at the end.
#[derive(Default)]
pub(crate) struct Pictures(Mutex<Vec<(Key, Arc<KeptPicture>)>>);

/// All that a picture is made from, beside what can't change.
#[derive(Debug, PartialEq, Eq)]
struct Key {
    review: ReviewId,
    revision: i64,
    place: String,
    released_at: i64,
    language: &'static str,
}

/// A picture, and what has been made of it.
pub(crate) struct KeptPicture {
    pub(crate) picture: Picture,
    made: Mutex<HashMap<String, Made>>,
    bytes: AtomicUsize,
}

/// A page or document, and what beside the picture it was made from.
struct Made {
    beside: u64,
    bytes: Bytes,
}

/// What pages are made from beside the picture.
pub(crate) const NOTHING: u64 = 0;

impl Site {
    /// The picture behind an opened door; nothing while its review has not closed.
    pub(crate) async fn picture(
        &self,
        opened: &OpenedPicture,
        words: &Words,
    ) -> Result<Option<Arc<KeptPicture>>, WebError> {
        let Some(released_at) = opened.released_at else { return Ok(None) };
        let key = Key {
            review: opened.review.id.clone(),
            revision: opened.review.revision,
            place: opened.place.place.name.clone(),
            released_at,
            language: words.language(),
        };
        if let Some(kept) = self.pictures.find(&key) {
            return Ok(Some(kept));
        }
        let Some(released) = self.store.release_of(&opened.seat).await? else { return Ok(None) };
        let instrument = self.instruments.get(&opened.review.setup.instrument).ok_or(WebError::NotOffered)?;
        let setting = Setting::of(&opened.review, &opened.place.place.name, released_at);
        let picture = compose(&released.release, instrument, instrument.reading(words.language()), &setting);
        let kept = Arc::new(KeptPicture { picture, made: Mutex::default(), bytes: AtomicUsize::new(0) });
        Ok(Some(self.pictures.keep(key, kept)))
    }
}

impl Pictures {
    /// A page or document of a picture, made by `make` if it was not made before.
    pub(crate) fn piece<E>(
        &self,
        kept: &KeptPicture,
        name: &str,
        make: impl FnOnce(&Picture) -> Result<Vec<u8>, E>,
    ) -> Result<Bytes, E> {
        if let Some(made) = kept.found(name, NOTHING) {
            return Ok(made);
        }
        let made = Bytes::from(make(&kept.picture)?);
        self.put(kept, name, NOTHING, made.clone());
        Ok(made)
    }

    /// Keeps a page or document of a picture, in place of any by its name.
    pub(crate) fn put(&self, kept: &KeptPicture, name: &str, beside: u64, bytes: Bytes) {
        kept.bytes.fetch_add(bytes.len(), Ordering::Relaxed);
        let before = lock(&kept.made).insert(name.to_owned(), Made { beside, bytes });
        kept.bytes.fetch_sub(before.map_or(0, |made| made.bytes.len()), Ordering::Relaxed);
        forget(&mut lock(&self.0));
    }

    fn find(&self, key: &Key) -> Option<Arc<KeptPicture>> {
        let mut all = lock(&self.0);
        let at = all.iter().rposition(|(other, _)| other == key)?;
        let last = all.len() - 1;
        all[at..].rotate_left(1);
        Some(all[last].1.clone())
    }

    /// Keeps a picture, or gives the one that another request has kept meanwhile.
    fn keep(&self, key: Key, new: Arc<KeptPicture>) -> Arc<KeptPicture> {
        if let Some(kept) = self.find(&key) {
            return kept;
        }
        let mut all = lock(&self.0);
        all.push((key, new.clone()));
        forget(&mut all);
        new
    }
}

impl KeptPicture {
    /// What was made by this name before, if what it was made from beside the picture is still the same.
    pub(crate) fn found(&self, name: &str, beside: u64) -> Option<Bytes> {
        lock(&self.made).get(name).filter(|made| made.beside == beside).map(|made| made.bytes.clone())
    }
}

/// Drops those used longest ago while there is too much, but never the one used last.
fn forget(all: &mut Vec<(Key, Arc<KeptPicture>)>) {
    let bytes = |all: &[(Key, Arc<KeptPicture>)]| -> usize {
        all.iter().map(|(_, kept)| kept.bytes.load(Ordering::Relaxed)).sum()
    };
    while all.len() > 1 && (all.len() > MOST_PICTURES || bytes(all) > MOST_BYTES) {
        all.remove(0);
    }
}

/// What is kept is whole at every moment, so a thread that panicked meanwhile has broken nothing.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::convert::Infallible;

    fn key(review: &str, place: &str) -> Key {
        let (review, place) = (ReviewId(review.to_owned()), place.to_owned());
        Key { review, revision: 1, place, released_at: 0, language: "en" }
    }

    fn picture(review: &str) -> Arc<KeptPicture> {
        let picture = Picture {
            place: String::new(),
            review: review.to_owned(),
            instrument: String::new(),
            instrument_version: String::new(),
            language: "en".to_owned(),
            title: String::new(),
            scale: Vec::new(),
            unsure: String::new(),
            opened_at: 0,
            closed_at: 0,
            released_at: 0,
            method: 1,
            smallest: 10,
            in_batches: false,
            shown: None,
        };
        Arc::new(KeptPicture { picture, made: Mutex::default(), bytes: AtomicUsize::new(0) })
    }

    fn page(pictures: &Pictures, kept: &KeptPicture, name: &str, text: &str) -> Bytes {
        let make = |_: &Picture| Ok::<_, Infallible>(text.as_bytes().to_vec());
        let Ok(made) = pictures.piece(kept, name, make);
        made
    }

    #[test]
    fn a_page_is_made_once_and_belongs_to_one_picture() {
        let pictures = Pictures::default();
        let one = pictures.keep(key("one", "Dale"), picture("one"));
        let other = pictures.keep(key("other", "Dale"), picture("other"));
        assert_eq!(page(&pictures, &one, "front", "first"), "first");
        assert_eq!(page(&pictures, &one, "front", "again"), "first");
        assert_eq!(page(&pictures, &other, "front", "another's"), "another's");
        assert_eq!(pictures.find(&key("one", "Dale")).unwrap().picture.review, "one");
        assert!(pictures.find(&key("one", "Renamed")).is_none(), "a new name asks for a new picture");
    }

    #[test]
    fn a_document_is_made_anew_when_what_stands_beside_the_picture_has_changed() {
        let pictures = Pictures::default();
        let kept = pictures.keep(key("one", "Dale"), picture("one"));
        pictures.put(&kept, "report.pdf", 1, Bytes::from_static(b"with a comment"));
        assert!(kept.found("report.pdf", 1).is_some() && kept.found("report.pdf", 2).is_none());
        pictures.put(&kept, "report.pdf", 2, Bytes::from_static(b"without"));
        assert!(kept.found("report.pdf", 1).is_none());
        assert_eq!(kept.bytes.load(Ordering::Relaxed), "without".len(), "only the newest takes room");
    }

    #[test]
    fn no_more_is_kept_than_there_is_room_for_and_the_one_used_last_stays() {
        let pictures = Pictures::default();
        for number in 0..=MOST_PICTURES {
            pictures.keep(key(&number.to_string(), "Dale"), picture(""));
            assert!(pictures.find(&key("0", "Dale")).is_some(), "0 is used again and again");
        }
        assert!(pictures.find(&key("1", "Dale")).is_none());
        assert!(pictures.find(&key(&MOST_PICTURES.to_string(), "Dale")).is_some());
        let large = pictures.find(&key("0", "Dale")).unwrap();
        pictures.put(&large, "report.pdf", NOTHING, vec![0; MOST_BYTES + 1].into());
        assert_eq!(lock(&pictures.0).len(), 1);
        assert!(pictures.find(&key("0", "Dale")).is_some());
    }
}
