//! Starting a response, coming back to it, and the file it is in.

use crate::person::{KEY, NOW, Place, answer, empty_response, id, nothing, say, start, token, try_start};
use wholeplace_model::{access::Code, response::About};
use wholeplace_store::{Changed, Store, StoreError};

#[tokio::test]
async fn a_person_comes_back_by_link_by_code_and_by_cookie() {
    let place = Place::new();
    let store = place.open();
    start(&store, 1).await;
    let by_link = store.seat_by_token(token(1)).await.unwrap().unwrap();
    let code = Code::parse(&token(1).code().reveal().to_lowercase()).unwrap();
    let by_code = store.seat_by_code(&code).await.unwrap().unwrap();
    let by_cookie = store.answering_seat(&id(1), token(1)).await.unwrap().unwrap();
    for seat in [by_link, by_code, by_cookie] {
        assert_eq!(seat.response(), &id(1));
        assert!(seat.token() == &token(1));
        assert_eq!(store.response(&seat).await.unwrap(), empty_response(1));
    }
}

#[tokio::test]
async fn nobody_gets_in_with_another_secret() {
    let place = Place::new();
    let store = place.open();
    start(&store, 1).await;
    start(&store, 2).await;
    assert!(store.answering_seat(&id(1), token(2)).await.unwrap().is_none());
    assert!(store.answering_seat(&id(9), token(1)).await.unwrap().is_none());
    assert!(store.seat_by_token(token(3)).await.unwrap().is_none());
    assert!(store.seat_by_code(&token(3).code()).await.unwrap().is_none());
    assert!(store.seat_by_token(token(1).share(1)).await.unwrap().is_none());
}

#[tokio::test]
async fn no_secret_is_in_the_file() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    store.share(&seat, true, true, NOW).await.unwrap();
    store.close().await;
    let bytes = place.bytes();
    let code = token(1).code().reveal();
    for secret in [token(1).reveal(), code.clone(), code.replace(' ', ""), token(1).share(1).reveal()] {
        assert!(!contains(&bytes, secret.as_bytes()));
    }
}

#[tokio::test]
async fn an_id_or_a_secret_cannot_be_taken_twice() {
    let place = Place::new();
    let store = place.open();
    start(&store, 1).await;
    assert_eq!(try_start(&store, 1).await.err(), Some(StoreError::Conflict));
    let locks = token(1).locks(&store.installation_key());
    assert_eq!(store.start_response(&empty_response(2), &locks).await, Err(StoreError::Conflict));
}

#[tokio::test]
async fn everything_is_there_after_closing_and_opening() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    say(&store, &seat, "early", answer(4, "We were asked 🙂"), nothing()).await;
    let about = About { place: "Môn".into(), role: "carer".into() };
    let said = store.save_about(&seat, about.clone(), About::default().seen(), NOW + 2).await;
    assert_eq!(said, Ok(Changed::Yes));
    let elsewhere = store.save_about(&seat, About::default(), About::default().seen(), NOW + 2).await;
    assert_eq!(elsewhere, Ok(Changed::Elsewhere(about)), "nobody's words are overwritten unseen");
    store.finish(&seat, None, NOW + 3).await.unwrap();
    store.finish(&seat, None, NOW + 9).await.unwrap();
    let before = store.response(&seat).await.unwrap();
    assert_eq!(before.finished_at, Some(NOW + 3));
    store.close().await;
    assert!(matches!(store.response(&seat).await, Err(StoreError::Unavailable(_))));
    assert!(matches!(store.finish(&seat, None, NOW).await, Err(StoreError::Unavailable(_))));
    drop(store);

    let store = Store::open(&place.file(), [9; 32]).unwrap();
    assert_eq!(store.installation_key().0, KEY, "the key of the first opening stays");
    let seat = store.seat_by_token(token(1)).await.unwrap().unwrap();
    assert_eq!(store.response(&seat).await.unwrap(), before);
    store.reopen(&seat, NOW + 4).await.unwrap();
    assert_eq!(store.response(&seat).await.unwrap().finished_at, None);
}

#[tokio::test]
async fn only_one_serves_from_a_file() {
    let place = Place::new();
    let store = place.open();
    assert_eq!(Store::open(&place.file(), KEY).err(), Some(StoreError::InUse));
    store.close().await;
    drop(store);
    place.open();
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_owner_may_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let store = place.open();
    start(&store, 1).await;
    for file in std::fs::read_dir(place.folder.path()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", file.file_name());
    }
}

#[test]
fn a_missing_folder_and_a_strange_file_are_refused() {
    let place = Place::new();
    let missing = place.folder.path().join("nowhere/wholeplace.db");
    assert!(matches!(Store::open(&missing, KEY).err(), Some(StoreError::Unavailable(_))));
    std::fs::write(place.file(), "Dear diary, this is no database at all. ".repeat(200)).unwrap();
    assert!(matches!(Store::open(&place.file(), KEY).err(), Some(StoreError::Damaged(_))));
}

pub(crate) fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    // The search of the standard library is fast even where these tests are not compiled to be.
    String::from_utf8_lossy(bytes).contains(std::str::from_utf8(needle).unwrap())
}
