//! Group commit: people who save at once share commits, and nobody's failure is another's.

use crate::person::{NOW, Place, answer, nothing, page, start};
use wholeplace_model::plan::{Action, Move};
use wholeplace_store::StoreError;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_who_save_at_once_share_commits() {
    let place = Place::new();
    let store = place.open();
    let mut seats = Vec::new();
    for number in 0..32 {
        seats.push(start(&store, number).await);
    }
    let before = store.activity();
    let saves: Vec<_> = seats
        .iter()
        .flat_map(|seat| (0..20).map(move |statement| (seat.clone(), statement)))
        .map(|(seat, statement)| {
            let store = store.clone();
            let page = page(&[(&format!("s{statement}"), answer(3, "at once"), nothing())]);
            tokio::spawn(async move { store.save_page(&seat, page, NOW).await })
        })
        .collect();
    for save in saves {
        save.await.unwrap().unwrap();
    }
    let after = store.activity();
    assert_eq!(after.jobs - before.jobs, 640);
    assert!(after.commits - before.commits < 320, "{} commits", after.commits - before.commits);
    for seat in &seats {
        assert_eq!(store.response(seat).await.unwrap().answers.len(), 20);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_write_that_fails_does_not_spoil_the_others_in_its_commit() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    let bystander = start(&store, 3).await;
    let gone = start(&store, 2).await;
    store.erase(&gone).await.unwrap();
    let writes: Vec<_> = (0..200)
        .map(|number| {
            let (store, seat, gone) = (store.clone(), seat.clone(), gone.clone());
            let bystander = bystander.clone();
            tokio::spawn(async move {
                if number % 2 == 0 {
                    let page = page(&[(&format!("s{number}"), answer(3, "kept"), nothing())]);
                    store.save_page(&seat, page, NOW).await.map(|_| ())
                } else if number % 4 == 1 {
                    // It fails after it has written: the response's time is changed before the action is missed.
                    store.move_action(&bystander, "nothing", Move::Up, NOW + 1_000).await
                } else {
                    let action = Action { id: "x".into(), ..Action::default() };
                    let seen = action.seen();
                    store.change_action(&gone, action, seen, NOW).await.map(|_| ())
                }
            })
        })
        .collect();
    for (number, write) in writes.into_iter().enumerate() {
        let expected = if number % 2 == 0 { Ok(()) } else { Err(StoreError::NotFound) };
        assert_eq!(write.await.unwrap(), expected);
    }
    let response = store.response(&seat).await.unwrap();
    assert_eq!(response.answers.len(), 100);
    let bystander = store.response(&bystander).await.unwrap();
    assert_eq!(bystander.changed_at, NOW, "nothing of a failed write stays");
}
