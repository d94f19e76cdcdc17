//! First actions: adding, changing, moving and removing them.

use crate::person::{NOW, Place, start};
use wholeplace_model::plan::{ACTION_LIMIT, Action, Move};
use wholeplace_store::{Added, Changed, StoreError};

#[tokio::test]
async fn actions_keep_the_order_the_person_wants() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    for id in ["a", "b", "c", "b"] {
        assert_eq!(store.add_action(&seat, action(id, "do"), NOW).await.unwrap(), Added::Yes);
    }
    let order = async || {
        let plan = store.response(&seat).await.unwrap().plan;
        plan.actions.into_iter().map(|action| action.id).collect::<String>()
    };
    assert_eq!(order().await, "abc");
    store.move_action(&seat, "c", Move::Up, NOW).await.unwrap();
    assert_eq!(order().await, "acb");
    store.move_action(&seat, "a", Move::Up, NOW).await.unwrap();
    store.move_action(&seat, "b", Move::Down, NOW).await.unwrap();
    assert_eq!(order().await, "acb");
    store.remove_action(&seat, "c", NOW).await.unwrap();
    store.remove_action(&seat, "c", NOW).await.unwrap();
    store.add_action(&seat, action("d", "do"), NOW).await.unwrap();
    store.move_action(&seat, "b", Move::Down, NOW).await.unwrap();
    assert_eq!(order().await, "adb");
    assert_eq!(store.move_action(&seat, "c", Move::Up, NOW).await, Err(StoreError::NotFound));
}

#[tokio::test]
async fn a_plan_says_when_it_is_full() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    for number in 0..ACTION_LIMIT {
        store.add_action(&seat, action(&number.to_string(), "do"), NOW).await.unwrap();
    }
    assert_eq!(store.add_action(&seat, action("more", "do"), NOW).await.unwrap(), Added::PlanIsFull);
    assert_eq!(store.add_action(&seat, action("7", "do"), NOW).await.unwrap(), Added::Yes);
    assert_eq!(store.response(&seat).await.unwrap().plan.actions.len(), ACTION_LIMIT);
}

#[tokio::test]
async fn a_change_does_not_overwrite_another_devices_change() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    let first = action("a", "Ask people");
    store.add_action(&seat, first.clone(), NOW).await.unwrap();
    let phone = Action { who: "Bethan".into(), ..first.clone() };
    let laptop = Action { by_when: "Easter".into(), ..first.clone() };
    let seen = first.seen();
    assert_eq!(store.change_action(&seat, phone.clone(), seen.clone(), NOW).await.unwrap(), Changed::Yes);
    let refused = store.change_action(&seat, laptop.clone(), seen, NOW).await.unwrap();
    assert_eq!(refused, Changed::Elsewhere(phone.clone()));
    assert_eq!(store.response(&seat).await.unwrap().plan.actions, std::slice::from_ref(&phone));
    store.change_action(&seat, laptop.clone(), phone.seen(), NOW).await.unwrap();
    assert_eq!(store.response(&seat).await.unwrap().plan.actions, [laptop]);
    let missing = store.change_action(&seat, action("z", "x"), first.seen(), NOW).await;
    assert_eq!(missing, Err(StoreError::NotFound));
}

fn action(id: &str, what: &str) -> Action {
    Action { id: id.into(), what: what.into(), ..Action::default() }
}
