//! What the people of a place may do, changed by its owners.

use crate::support::Place;
use wholeplace_model::place::Role;

#[tokio::test]
async fn of_two_owners_who_change_one_role_the_second_sees_what_the_first_chose() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let colleague = owner.colleague(&place, Role::Viewer).await;
    let theirs = format!("/people/{}", colleague.account.0);
    let form = owner.page(&theirs).await.form(&theirs);
    owner.browser.submit(&form.clone().choose("role", "owner")).await;
    let reply = owner.browser.submit(&form.choose("role", "facilitator")).await;
    assert_eq!(reply.status, 422);
    let page = reply.html();
    assert!(page.text.contains("It is now: “Owner”."), "{}", page.text);
    assert!(page.text.contains("Owner since"), "nothing was changed");
    let again = page.form(&theirs);
    assert_eq!(again.get("role"), "facilitator");
    owner.browser.submit(&again).await;
    assert!(owner.page(&theirs).await.text.contains("Facilitator since"));
}

#[tokio::test]
async fn roles_are_changed_and_the_last_owner_stays_one() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let mut colleague = owner.colleague(&place, Role::Viewer).await;
    let own = format!("/people/{}", owner.account.0);
    let theirs = format!("/people/{}", colleague.account.0);
    let demote = owner.page(&own).await.form(&own).choose("role", "viewer");
    let refused = owner.browser.submit(&demote).await;
    assert_eq!(refused.status, 422);
    assert!(refused.html().text.contains("There is no other owner."));
    let remove = owner.page(&own).await.form("/remove");
    assert_eq!(owner.browser.submit(&remove).await.status, 422);
    let leave = owner.page("/people").await.form("/leave");
    assert_eq!(owner.browser.submit(&leave).await.status, 422);
    assert_eq!(colleague.open("/settings").await.status, 403);
    let promote = owner.page(&theirs).await.form(&theirs).choose("role", "owner");
    assert_eq!(owner.browser.submit(&promote).await.path, owner.path("/people"));
    assert_eq!(colleague.open("/settings").await.status, 200, "from the next page on");
    assert_eq!(owner.browser.submit(&demote).await.path, owner.path("/people"));
    assert_eq!(owner.open("/settings").await.status, 403);
    let leave = owner.page("/people").await.form("/leave");
    assert_eq!(owner.browser.submit(&leave).await.path, "/places");
    assert_eq!(owner.open("").await.status, 404);
    assert_eq!(owner.browser.get(&owner.path(&theirs)).await.status, 404);
}
