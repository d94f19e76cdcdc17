//! Places and the people who run them: what is kept, what is not, and what can only happen once.

use crate::{
    person::{KEY, NOW, Place as Folder, token},
    starting::contains,
};
use wholeplace_model::{
    access::{AccountSeat, OwnerSeat},
    place::{AccountId, Email, PlaceId, Role},
};
use wholeplace_store::{
    Accepted, AccountErased, Invited, MemberChanged, NewAccount, NewLink, NewPlace, NewSession, PasswordLink,
    Purpose, RoleChanged, Store, StoreError, StoredPassword, check, make_administrator, make_password_link,
};

fn email(name: &str) -> Email {
    Email::parse(&format!("{name}@example.org")).unwrap()
}

fn link(number: u64) -> NewLink {
    NewLink { id: format!("link{number}"), token: token(number), expires_at: NOW + 600 }
}

fn session(number: u64) -> NewSession {
    NewSession { id: format!("session{number}"), token: token(number) }
}

fn account(name: &str) -> NewAccount {
    let password = StoredPassword("$argon2id$none".to_owned());
    NewAccount { id: AccountId(name.to_owned()), email: email(name), password }
}

fn harrowmere() -> PlaceId {
    PlaceId("harrowmere".to_owned())
}

/// Ann, who looks after the installation and owns a place.
async fn ann(store: &Store) -> (AccountSeat, OwnerSeat) {
    assert!(store.make_first_administrator_link(link(1), NOW).await.unwrap());
    let accepted = store.accept_with_new_account(&token(1), account("ann"), None, session(2), NOW).await;
    assert_eq!(accepted.unwrap(), Accepted::Administrator);
    let seat = store.account_seat(&token(2), NOW).await.unwrap().unwrap();
    let administrator = store.administrator_seat(&seat).await.unwrap().unwrap();
    store.make_place(&administrator, &harrowmere(), "Harrowmere", NOW).await.unwrap();
    let owner = store.viewer_seat(&seat, &harrowmere()).await.unwrap().unwrap().owner().unwrap();
    (seat, owner)
}

async fn invite(store: &Store, owner: &OwnerSeat, name: &str, role: Role, number: u64) {
    let invited = store.invite(owner, email(name), role, link(number), NOW).await.unwrap();
    assert_eq!(invited, Invited::Yes);
}

async fn join(store: &Store, owner: &OwnerSeat, name: &str, role: Role, number: u64) -> AccountSeat {
    invite(store, owner, name, role, number).await;
    let (link, session) = (token(number), session(number + 1));
    let accepted = store.accept_with_new_account(&link, account(name), None, session, NOW).await;
    assert_eq!(accepted.unwrap(), Accepted::At(harrowmere()));
    store.account_seat(&token(number + 1), NOW).await.unwrap().unwrap()
}

#[tokio::test]
async fn no_secret_of_a_session_or_a_link_is_in_the_file() {
    let folder = Folder::new();
    let store = folder.open();
    let (_, owner) = ann(&store).await;
    invite(&store, &owner, "bo", Role::Viewer, 10).await;
    store.close().await;
    let bytes = folder.bytes();
    for number in [1, 2, 10] {
        assert!(!contains(&bytes, token(number).reveal().as_bytes()));
    }
    assert!(check(&folder.file()).unwrap().is_sound());
}

#[tokio::test]
async fn a_link_is_accepted_by_one_of_many_who_try_at_once() {
    let folder = Folder::new();
    let store = folder.open();
    let (_, owner) = ann(&store).await;
    invite(&store, &owner, "bo", Role::Facilitator, 10).await;
    let link = token(10);
    let tries = (0..8).map(|number| {
        let (store, link) = (store.clone(), link.clone());
        let new = NewAccount { id: AccountId(format!("bo{number}")), ..account("bo") };
        tokio::spawn(async move {
            store.accept_with_new_account(&link, new, None, session(100 + number), NOW).await.unwrap()
        })
    });
    let mut joined = 0;
    for attempt in tries.collect::<Vec<_>>() {
        joined += u32::from(attempt.await.unwrap() == Accepted::At(harrowmere()));
    }
    assert_eq!(joined, 1);
    assert_eq!(store.members(&owner).await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_place_keeps_an_owner_whatever_its_owners_do_at_once() {
    let folder = Folder::new();
    let store = folder.open();
    let (seat, ann) = ann(&store).await;
    let bo = join(&store, &ann, "bo", Role::Owner, 10).await;
    let bo = store.viewer_seat(&bo, &harrowmere()).await.unwrap().unwrap().owner().unwrap();
    let demote = store.change_role(&ann, bo.account(), (Role::Owner, Role::Viewer), NOW);
    let (left, demoted) = tokio::join!(store.leave(&ann, NOW), demote);
    let outcomes = (left.unwrap(), demoted.unwrap());
    let one_of_them =
        [(MemberChanged::Yes, RoleChanged::LastOwner), (MemberChanged::LastOwner, RoleChanged::Yes)];
    assert!(one_of_them.contains(&outcomes), "{outcomes:?}");
    assert!(check(&folder.file()).unwrap().is_sound());
    let roles = (Role::Viewer, Role::Owner);
    let missing = store.change_role(&ann, &AccountId("cy".to_owned()), roles, NOW).await;
    assert_eq!(missing.unwrap(), RoleChanged::NotThere);
    drop(seat);
}

#[tokio::test]
async fn of_two_owners_who_change_one_role_the_second_is_told_of_the_first() {
    let folder = Folder::new();
    let store = folder.open();
    let (_, ann) = ann(&store).await;
    let bo = join(&store, &ann, "bo", Role::Viewer, 10).await;
    let bo = store.viewer_seat(&bo, &harrowmere()).await.unwrap().unwrap();
    let change = async |seen, to| store.change_role(&ann, bo.account(), (seen, to), NOW).await.unwrap();
    assert_eq!(change(Role::Viewer, Role::Owner).await, RoleChanged::Yes);
    assert_eq!(change(Role::Viewer, Role::Facilitator).await, RoleChanged::Elsewhere(Role::Owner));
    assert_eq!(change(Role::Viewer, Role::Owner).await, RoleChanged::Yes, "two who want the same agree");
    assert_eq!(change(Role::Owner, Role::Facilitator).await, RoleChanged::Yes);
}

#[tokio::test]
async fn a_link_for_one_thing_does_no_other() {
    let folder = Folder::new();
    let store = folder.open();
    let (seat, owner) = ann(&store).await;
    invite(&store, &owner, "bo", Role::Viewer, 10).await;
    assert!(!store.sign_in_by_link(&token(10), session(11), NOW).await.unwrap());
    invite(&store, &owner, "bo", Role::Viewer, 12).await;
    let password = StoredPassword("$argon2id$other".to_owned());
    assert!(!store.set_password_by_link(&token(12), password, session(13), NOW).await.unwrap());
    invite(&store, &owner, "bo", Role::Viewer, 14).await;
    assert_eq!(store.accept(&seat, &token(14), None, NOW).await.unwrap(), Accepted::SignInFirst);
    let other = store.accept_with_new_account(&token(14), account("cy"), None, session(15), NOW).await;
    assert_eq!(other.unwrap(), Accepted::SignInFirst, "and no other address takes it");
    let administrator = store.administrator_seat(&seat).await.unwrap().unwrap();
    store.invite_owner(&administrator, email("bo"), link(16), NOW).await.unwrap();
    let without = store.accept_with_new_account(&token(16), account("bo"), None, session(17), NOW).await;
    assert_eq!(without, Err(StoreError::Conflict), "a place to make needs a name");
    assert!(store.credentials(&email("bo")).await.unwrap().is_none(), "and nothing was half done");
    let place = NewPlace { id: PlaceId("fens".to_owned()), name: "The Fens".to_owned() };
    let made = store.accept_with_new_account(&token(16), account("bo"), Some(place), session(18), NOW).await;
    assert_eq!(made.unwrap(), Accepted::At(PlaceId("fens".to_owned())));
}

#[tokio::test]
async fn a_link_opens_nothing_from_the_moment_it_ends() {
    let folder = Folder::new();
    let store = folder.open();
    ann(&store).await;
    let new = link(10);
    let ends = new.expires_at;
    assert!(store.make_account_link(Purpose::SignIn(email("ann")), new, NOW).await.unwrap());
    assert!(store.link(&token(10), ends - 1).await.unwrap().is_some());
    assert!(store.link(&token(10), ends).await.unwrap().is_none());
    assert!(!store.sign_in_by_link(&token(10), session(11), ends).await.unwrap());
}

#[tokio::test]
async fn an_account_that_a_long_read_keeps_in_the_file_for_now_is_not_said_to_be_gone() {
    let folder = Folder::new();
    let store = folder.open();
    let (_, owner) = ann(&store).await;
    let bo = join(&store, &owner, "bo", Role::Facilitator, 10).await;
    let reader = folder.by_hand();
    reader.execute_batch("begin; select count(*) from accounts").unwrap();
    assert_eq!(store.erase_account(&bo).await.unwrap(), AccountErased::Yes { gone_from_disk: false });
}

#[tokio::test]
async fn an_account_that_is_removed_leaves_nothing_of_its_address_in_the_file() {
    let folder = Folder::new();
    let store = folder.open();
    let (seat, owner) = ann(&store).await;
    let bo = join(&store, &owner, "telltale-bo", Role::Facilitator, 10).await;
    let only = store.erase_account(&seat).await.unwrap();
    assert_eq!(only, AccountErased::OnlyOwnerOf(vec!["Harrowmere".to_owned()]));
    assert_eq!(store.erase_account(&bo).await.unwrap(), AccountErased::Yes { gone_from_disk: true });
    assert!(store.account_seat(&token(11), NOW).await.unwrap().is_none());
    let history = store.history(&owner, i64::MAX, 50).await.unwrap();
    assert_eq!(history[0].who, None, "who joined has left");
    assert_eq!(history.len(), 3);
    assert!(check(&folder.file()).unwrap().is_sound());
}

#[tokio::test]
async fn a_link_that_an_owner_made_is_dead_once_the_person_belongs_elsewhere_too() {
    let folder = Folder::new();
    let store = folder.open();
    let (seat, owner) = ann(&store).await;
    let bo = join(&store, &owner, "bo", Role::Viewer, 10).await;
    let made = store.make_password_link(&owner, bo.account(), link(20), NOW).await.unwrap();
    assert_eq!(made, PasswordLink::Made("bo@example.org".to_owned()));
    assert!(store.link(&token(20), NOW).await.unwrap().is_some());
    let administrator = store.administrator_seat(&seat).await.unwrap().unwrap();
    store.invite_owner(&administrator, email("bo"), link(21), NOW).await.unwrap();
    let place = NewPlace { id: PlaceId("fens".to_owned()), name: "The Fens".to_owned() };
    let accepted = store.accept(&bo, &token(21), Some(place), NOW).await.unwrap();
    assert_eq!(accepted, Accepted::At(PlaceId("fens".to_owned())));
    assert!(store.link(&token(20), NOW).await.unwrap().is_none());
    let again = store.make_password_link(&owner, bo.account(), link(22), NOW).await.unwrap();
    assert_eq!(again, PasswordLink::NotOnlyHere);
}

#[tokio::test]
async fn an_administrator_is_made_with_and_without_a_service_that_runs() {
    let folder = Folder::new();
    let new = AccountId("ann".to_owned());
    make_administrator(&folder.file(), KEY, &new, &email("ann"), &link(1), NOW).unwrap();
    let store = folder.open();
    assert_eq!(store.installation_key().0, KEY);
    assert!(store.has_administrator().await.unwrap());
    let other = AccountId("bo".to_owned());
    make_administrator(&folder.file(), [9; 32], &other, &email("bo"), &link(2), NOW).unwrap();
    assert!(make_password_link(&folder.file(), &email("ann"), &link(3), NOW).unwrap());
    assert!(!make_password_link(&folder.file(), &email("cy"), &link(4), NOW).unwrap());
    for number in [1, 2, 3] {
        let found = store.link(&token(number), NOW).await.unwrap().unwrap();
        assert!(found.has_account, "the running service sees link {number}");
    }
    let first = store.make_first_administrator_link(link(5), NOW).await.unwrap();
    assert!(!first, "there is an administrator already");
    let password = StoredPassword("$argon2id$new".to_owned());
    assert!(store.set_password_by_link(&token(3), password, session(6), NOW).await.unwrap());
    assert!(store.link(&token(1), NOW).await.unwrap().is_none(), "older links to the account are dead");
    store.close().await;
    assert!(check(&folder.file()).unwrap().is_sound());
}

#[test]
fn the_check_finds_a_place_without_an_owner_and_a_password_that_is_no_hash() {
    let folder = Folder::new();
    drop(folder.open());
    let file = folder.by_hand();
    file.execute_batch(
        "insert into places values ('p', 'Harrowmere', 'Europe/London', null, 1, 1);
         insert into accounts values ('a', 'a@example.org', 'open sesame', 0, 1);
         insert into members values ('p', 'a', 'king', 1);
         insert into sessions values ('s', 'a', 'short', 1, 1);",
    )
    .unwrap();
    drop(file);
    let problems: Vec<_> = check(&folder.file()).unwrap().problems.iter().map(ToString::to_string).collect();
    for rule in ["a place has an owner", "a password is stored as a hash", "a role there is", "whole hashes"]
    {
        assert!(problems.iter().any(|problem| problem.contains(rule)), "{rule} is not in {problems:?}");
    }
}
