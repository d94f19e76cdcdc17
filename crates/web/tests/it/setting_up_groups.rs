//! Who takes part in a review that is being set up: groups and families, added, changed, moved and removed.

use crate::support::{Form, Html, Place, draft};

#[tokio::test]
async fn groups_are_added_changed_moved_and_removed() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    let (status, _) =
        drafting.decide("/group/new", &[("name", "Care providers"), ("family", "partners")]).await;
    assert_eq!(status, 200);
    drafting.decide("/group/health", &[("name", "Health"), ("about", "You work in health.")]).await;
    let groups = drafting.page("/groups").await;
    let up = groups.forms("/groups").into_iter().find(|form| form.get("group") == "managers").unwrap();
    drafting.ann.browser.submit(&up.press("go", "up")).await;
    let groups = drafting.page("/groups").await;
    let page = drafting.ann.browser.submit(&removal(&groups, "housing")).await.html();
    assert!(page.text.contains("“Housing” is gone from the groups."));
    let names = drafting.group_names().await;
    assert_eq!(
        names,
        [
            "Council managers",
            "Council leaders",
            "Practitioners",
            "Health",
            "Voluntary, community and faith groups",
            "Care providers",
            "People who draw on support",
            "Unpaid carers",
        ]
    );
    drafting.decide("/family/new", &[("name", "Neighbours")]).await;
    assert!(drafting.page("/groups").await.text.contains("This family has no groups yet."));
    drafting.says("8 groups").await;
}

/// The form that removes a group, pressed.
fn removal(groups: &Html, group: &str) -> Form {
    let forms = groups.forms("/groups").into_iter();
    forms.filter(|form| form.get("group") == group).map(|form| form.press("go", "remove")).next().unwrap()
}

#[tokio::test]
async fn a_family_goes_with_its_groups_once_somebody_has_seen_what_goes() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    let groups = drafting.page("/groups").await;
    let family = groups.forms("/groups").into_iter().find(|form| form.get("family") == "partners").unwrap();
    let asked = drafting.ann.browser.submit(&family.forged("go", "remove")).await.html();
    assert_eq!(asked.heading(), "Remove the family “Partners”?");
    for name in ["NHS", "Housing", "Voluntary, community and faith groups"] {
        assert!(asked.text.contains(name), "{name}");
    }
    assert_eq!(drafting.group_names().await.len(), 8, "nothing has gone yet");
    // Another facilitator adds a group meanwhile, which must not go unseen.
    drafting.decide("/group/new", &[("name", "Care providers"), ("family", "partners")]).await;
    let reply = drafting.ann.browser.submit(&asked.form("/remove")).await;
    let again = reply.html();
    assert!(reply.status == 409 && again.text.contains("Care providers"), "{}", again.text);
    let form = again.form("/remove");
    let page = drafting.ann.browser.submit(&form).await.html();
    let said = page.elements.iter().find(|element| element.get("role") == "status").unwrap();
    assert_eq!(said.text.trim(), "“Partners” is gone, and the 4 groups in it too.");
    assert_eq!(drafting.group_names().await.len(), 5);
    // The form sent again only leads back.
    assert_eq!(drafting.ann.browser.submit(&form).await.html().heading(), "Who takes part");
}

#[tokio::test]
async fn two_families_of_one_name_are_refused_and_what_was_typed_stays() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    for page in ["/family/new", "/family/lived"] {
        let (status, html) = drafting.decide(page, &[("name", "council")]).await;
        assert!(status == 422 && html.text.contains("Another family has this name"), "{page}");
        assert_eq!(html.form(page).get("name"), "council");
        assert!(html.links().any(|link| link == "#name"));
    }
}

#[tokio::test]
async fn the_last_group_stays() {
    let place = Place::new();
    let mut drafting = draft(&place).await;
    for family in ["council", "partners"] {
        drafting.decide(&format!("/family/{family}/remove"), &[]).await;
    }
    let last = drafting.page("/family/lived/remove").await;
    assert!(!last.has_form("/remove") && last.text.contains("A review needs at least one group"));
    let token = last.form("/sign-out").get("form").to_owned();
    let path = drafting.ann.path(&format!("{}/family/lived/remove", drafting.path));
    drafting.ann.browser.post(&path, &[("form".to_owned(), token)]).await;
    let groups = drafting.page("/groups").await;
    let (support, carers) = (removal(&groups, "support"), removal(&groups, "carers"));
    drafting.ann.browser.submit(&support).await;
    let reply = drafting.ann.browser.submit(&carers).await;
    assert_eq!(reply.status, 422);
    assert_eq!(drafting.group_names().await, ["Unpaid carers"]);
}
