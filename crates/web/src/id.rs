//! Ids that are made here: names in addresses and in the store, which open nothing.

use crate::session::random;
use wholeplace_model::hex;

/// How many letters and figures such an id has.
const LENGTH: usize = 16;

pub(crate) fn new_id() -> String {
    hex::encode(&random::<8>())
}

/// The id that a page made for something new, so that a form sent twice makes it once.
pub(crate) fn made_id(sent: &str) -> String {
    if is_id(sent) { sent.to_owned() } else { new_id() }
}

pub(crate) fn is_id(text: &str) -> bool {
    text.len() == LENGTH && hex::decode::<8>(text).is_some()
}

/// What a page gives along with a form, so that a form sent twice starts one response. Nobody can guess it.
pub(crate) fn new_once() -> String {
    hex::encode(&random::<16>())
}
