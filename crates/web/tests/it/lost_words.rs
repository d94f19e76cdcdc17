//! What was typed into a form is on the page that says it could not be saved, whichever form it was, and nothing else is.

use crate::support::{Browser, Form, Member, Person, Place, Reply, Round, instrument};

/// What the page gives to be copied.
fn to_copy(reply: &Reply) -> Vec<String> {
    assert_eq!(reply.header("cache-control"), "no-store");
    reply.html().to_copy().map(str::to_owned).collect()
}

/// Sends the form to a store that cannot write; what was typed, and only that, is there to be copied.
async fn cannot_save(place: &Place, browser: &mut Browser, form: &Form, typed: &[&str]) {
    place.stops_writing();
    let refused = browser.submit(form).await;
    assert_eq!((refused.status, refused.html().heading()), (500, "Something went wrong"));
    assert_eq!(to_copy(&refused), typed, "{}", form.action);
}

/// Whoever runs a closed review in which one comment was said, and the path of that.
async fn reader(place: &Place) -> (Round, Member, String) {
    let runner = place.facilitator().await;
    let round = Round::said(place, runner.clone(), &["It helps when people listen."]).await;
    let comment = round.comments(place).await.remove(0).id.0;
    let path = round.about_comments(&format!("/{comment}"));
    (round, runner, path)
}

#[tokio::test]
async fn other_words_for_a_comment() {
    let place = Place::new();
    let (_, mut runner, path) = reader(&place).await;
    let form = runner.page(&path).await.form(&path).press("action", "reword");
    let form = form.with("text", "It helps to be\nlistened to.").with("new-theme", "Listening");
    cannot_save(&place, &mut runner.browser, &form, &["It helps to be\nlistened to.", "Listening"]).await;
}

#[tokio::test]
async fn a_theme_s_name() {
    let place = Place::new();
    let (round, mut runner, path) = reader(&place).await;
    let form = runner.page(&path).await.form(&path).with("new-theme", "Listening").press("action", "share");
    runner.browser.submit(&form).await;
    let themes = runner.page(&round.about_comments("/themes")).await;
    let rename = |action: &&str| action.contains("/comments/themes/");
    let action = themes.all("form").map(|form| form.get("action")).find(rename).unwrap();
    let form = themes.form(action).with("name", "Being heard");
    cannot_save(&place, &mut runner.browser, &form, &["Being heard"]).await;
}

#[tokio::test]
async fn a_pasted_list() {
    let place = Place::new();
    let mut round = Round::opens(&place).await;
    let link = round.link_id(Some("carers")).0;
    let path = format!("/review/{}/invite/{link}/email/invitation", round.id.0);
    let list = "jo@example.org\nsam@example.org";
    let form = round.facilitator.page(&path).await.form("/email/invitation");
    let form = form.with("addresses", list).press("go", "check");
    let check = round.facilitator.browser.submit(&form).await.html();
    let form = check.form("/email/invitation").press("go", "send");
    cannot_save(&place, &mut round.facilitator.browser, &form, &[list]).await;
}

#[tokio::test]
async fn the_address_of_somebody_who_is_invited_to_a_place() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let form = owner
        .page("/people/invite")
        .await
        .form("/people/invite")
        .with("email", "bo@example.org")
        .choose("role", "viewer");
    cannot_save(&place, &mut owner.browser, &form, &["bo@example.org"]).await;
}

#[tokio::test]
async fn the_name_of_a_place_and_the_address_of_its_owner_to_be() {
    for (path, field, typed) in
        [("/places/new", "name", "Llanfair"), ("/places/invite", "email", "cai@example.org")]
    {
        let place = Place::new();
        let mut administrator = place.administrator().await;
        let form = administrator.browser.get(path).await.html().form(path).with(field, typed);
        cannot_save(&place, &mut administrator.browser, &form, &[typed]).await;
    }
}

#[tokio::test]
async fn words_stay_on_the_page_when_the_form_was_not_done_in_time() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let form = sam.page("/about").await.form("/about").with("role", "a friend");
    place.store.close().await;
    let refused = sam.browser.submit(&form).await;
    assert_eq!((refused.status, to_copy(&refused)), (503, vec!["a friend".to_owned()]));
}

#[tokio::test]
async fn no_password_and_no_code_is_ever_shown_again() {
    let place = Place::new();
    let sam = place.someone().await;
    let mut owner = place.owner().await;
    let mut browser = place.browser();
    let code = browser.get("/return").await.html().form("/return").with("code", &sam.code);
    let own = "a long password of mine";
    let sign_in = browser.get("/sign-in").await.html().form("/sign-in");
    let sign_in = sign_in.with("email", &owner.email).with("password", own);
    let change = owner.browser.get("/account/password").await.html().form("/account/password");
    let change = change.with("password", own);
    place.store.close().await;
    let mut elsewhere = browser.clone();
    let tries = [(&mut browser, code), (&mut elsewhere, sign_in), (&mut owner.browser, change)];
    for (browser, form) in tries {
        let refused = browser.submit(&form).await;
        assert_eq!(refused.status, 503, "{}", form.action);
        let text = refused.text();
        assert!(!text.contains(own) && !text.contains(&sam.code), "{}", form.action);
    }
}

#[tokio::test]
async fn at_a_device_of_several_people_the_next_one_reads_nothing() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut browser = place.browser();
    let page = browser.get(&round.link(&place, None)).await.html();
    let keep = browser.submit(&page.form("/join").choose("shared", "yes").choose("group", "carers")).await;
    let mut first = Person::keeping(browser, &keep);
    let form = first.page("/domain/vision").await.form("/domain/vision");
    let form = form.with("reason-early-voice", "what the first one thinks");
    let clear = first.page("/hand-over").await.form("/hand-over");
    first.browser.submit(&clear).await;
    let refused = first.browser.submit(&form).await;
    assert_eq!((refused.status, refused.html().heading()), (403, "Open your review first"));
    assert!(!refused.text().contains("what the first one thinks"));
}

#[tokio::test]
async fn what_a_page_put_into_its_form_itself_is_not_shown_as_typed() {
    let mut place = Place::new();
    let mut sam = place.someone().await;
    let plan = sam.page("/plan").await.form("/plan").with("what", "Ask the lunch club");
    place.now_offering(vec![instrument(2, 2, 5)]);
    sam.browser = place.browser().with_cookies_of(&sam.browser);
    let refused = sam.browser.submit(&plan).await;
    assert_eq!((refused.status, to_copy(&refused)), (503, vec!["Ask the lunch club".to_owned()]));
}
