//! What people said: read one by one by those who run the review, and shared with those who may see the picture.

use crate::support::{Element, Html, Member, Place, Round};
use wholeplace_model::{
    comments::{Comment, HoldReason, State},
    place::Role,
};

const WORDS: [&str; 4] = [
    "Ask Mrs Okafor on 01632 960123.",
    "It helps when people listen.",
    "<script>alert(1)</script> &amp; \"quotes\" {{ 7*7 }}",
    "The lunch club notices first.",
];

/// A closed review with these comments, and whoever runs it.
async fn said(place: &Place, words: &[&str]) -> (Round, Member) {
    let runner = place.facilitator().await;
    (Round::said(place, runner.clone(), words).await, runner)
}

async fn with_words(place: &Place, round: &Round, words: &str) -> Comment {
    let comments = round.comments(place).await;
    comments.into_iter().find(|comment| comment.text.contains(words)).unwrap()
}

async fn open(runner: &mut Member, round: &Round, comment: &Comment) -> Html {
    runner.page(&round.about_comments(&format!("/{}", comment.id.0))).await
}

/// Presses a button on a comment's page, after what `fill` does to the form.
async fn press(runner: &mut Member, round: &Round, comment: &Comment, action: &str) -> Html {
    let form = open(runner, round, comment).await.form(&comment.id.0).press("action", action);
    runner.browser.submit(&form).await.html()
}

async fn readers_page(member: &mut Member, round: &Round, by: &str) -> Html {
    member.page(&format!("/review/{}/picture/comments?by={by}", round.id.0)).await
}

#[tokio::test]
async fn a_comment_shows_its_statement_and_marks_what_could_pick_somebody_out() {
    let place = Place::new();
    let (round, mut runner) = said(&place, &WORDS).await;
    let comment = with_words(&place, &round, "Okafor").await;
    let page = open(&mut runner, &round, &comment).await;
    let marks: Vec<_> = page.all("mark").map(|mark| mark.text.as_str()).collect();
    assert_eq!(marks, ["Mrs Okafor name", "01632 960123 phone number"]);
    assert!(page.text.contains("We marked 2 parts"), "{}", page.text);
    assert!(page.text.contains("0 of 4 read"));
    assert!(page.text.contains("It may show: People who draw on support + Unpaid carers"), "{}", page.text);
    for words in &WORDS[1..] {
        assert!(!page.text.contains(words), "another comment is on the page");
    }
}

#[tokio::test]
async fn one_press_replaces_what_is_marked_and_the_next_shares_it() {
    let place = Place::new();
    let (round, mut runner) = said(&place, &WORDS).await;
    let comment = with_words(&place, &round, "Okafor").await;
    let page = press(&mut runner, &round, &comment, "replace").await;
    assert!(page.text.contains("Ask [name] on [phone]."), "{}", page.text);
    assert!(page.text.contains("Saved."));
    assert_eq!(round.comment(&place, &comment.id).await.state, State::Waiting);
    let next = press(&mut runner, &round, &comment, "share").await;
    assert!(next.text.contains("The last comment is now shared."));
    assert!(next.text.contains("1 of 4 read"));
    let page = readers_page(&mut runner, &round, "theme").await;
    assert!(page.text.contains("Ask [name] on [phone]."));
    assert!(!page.text.contains("Okafor"));
}

#[tokio::test]
async fn a_decision_leads_to_the_next_comment_and_can_be_undone_there() {
    let place = Place::new();
    let (round, mut runner) = said(&place, &WORDS).await;
    let comments = round.comments(&place).await;
    let next = press(&mut runner, &round, &comments[0], "share").await;
    assert!(next.has_form(&format!("/comments/{}", comments[1].id.0)));
    let undo = next.form(&format!("{}/undo", comments[0].id.0));
    let page = runner.browser.submit(&undo).await.html();
    assert_eq!(page.heading(), "Read a comment");
    assert_eq!(round.comment(&place, &comments[0].id).await.state, State::Waiting);
}

#[tokio::test]
async fn after_the_last_comment_the_list_says_so() {
    let place = Place::new();
    let (round, mut runner) = said(&place, &WORDS).await;
    let mut last = None;
    for comment in round.comments(&place).await {
        last = Some(press(&mut runner, &round, &comment, "share").await);
    }
    let page = last.unwrap();
    assert_eq!(page.heading(), "What people said");
    for words in ["4 of 4 read.", "All comments have been read", "The last comment is now shared."] {
        assert!(page.text.contains(words), "{words}");
    }
    assert!(!page.text.contains("left to decide"));
    let review = runner.path(&format!("/review/{}", round.id.0));
    let on = format!("{review}/picture/comments");
    assert!(page.with_class("button").any(|link| link.get("href") == on), "the way on");
    assert_eq!(page.with_class("back").next().unwrap().get("href"), review, "and the way back");
}

#[tokio::test]
async fn holding_back_needs_a_reason_and_keeps_what_was_typed_until_there_is_one() {
    let place = Place::new();
    let (round, mut runner) = said(&place, &WORDS).await;
    let comment = with_words(&place, &round, "lunch").await;
    let address = comment.id.0.as_str();
    let page = open(&mut runner, &round, &comment).await;
    let form =
        page.form(address).with("text", "My own words").with("new-theme", "Clubs").press("action", "hold");
    let reply = runner.browser.submit(&form).await;
    let page = reply.html();
    assert_eq!(reply.status, 422);
    assert!(page.title().starts_with("Error: "));
    assert_eq!(page.form(address).get("text"), "My own words");
    assert_eq!(page.form(address).get("new-theme"), "Clubs");
    let form = page.form(address).choose("reason", "hurts").press("action", "hold");
    runner.browser.submit(&form).await;
    let held = round.comment(&place, &comment.id).await;
    assert_eq!((held.state, held.text.as_str()), (State::HeldBack(HoldReason::Hurts), "My own words"));
    let page = readers_page(&mut runner, &round, "statement").await;
    assert!(page.text.contains("No comments are shared yet"));
}

#[tokio::test]
async fn words_that_are_typed_and_shared_in_one_go_are_the_words_that_are_shared() {
    let place = Place::new();
    let (round, mut runner) = said(&place, &WORDS).await;
    let comment = with_words(&place, &round, "lunch").await;
    let form = open(&mut runner, &round, &comment).await.form(&comment.id.0);
    let form = form.with("text", "A club notices first.\r\nAlways.").press("action", "share");
    runner.browser.submit(&form).await;
    let page = open(&mut runner, &round, &comment).await;
    assert!(page.text.contains("The lunch club notices first."), "the first words are kept beside");
    assert_eq!(round.comment(&place, &comment.id).await.text, "A club notices first.\nAlways.");
    press(&mut runner, &round, &comment, "first-words").await;
    assert_eq!(round.comment(&place, &comment.id).await.text, WORDS[3]);
}

#[tokio::test]
async fn enter_in_a_field_decides_nothing() {
    let place = Place::new();
    let (round, mut runner) = said(&place, &WORDS).await;
    let comment = with_words(&place, &round, "lunch").await;
    let page = open(&mut runner, &round, &comment).await;
    let form =
        page.elements.iter().position(|e| e.name == "form" && e.has("class") && e.get("class") == "decide");
    let first = page
        .elements
        .iter()
        .enumerate()
        .find(|(index, element)| element.name == "button" && page.is_inside(*index, form.unwrap()));
    assert_eq!(first.unwrap().1.get("value"), "themes");
}

#[tokio::test]
async fn what_somebody_else_decided_meanwhile_is_shown_and_stays() {
    let place = Place::new();
    let (round, mut runner) = said(&place, &WORDS).await;
    let comment = with_words(&place, &round, "lunch").await;
    let late = open(&mut runner, &round, &comment).await;
    press(&mut runner, &round, &comment, "share").await;
    let form = late.form(&comment.id.0).choose("reason", "other").press("action", "hold");
    let reply = runner.browser.submit(&form).await;
    let page = reply.html();
    assert_eq!(reply.status, 422);
    assert!(page.text.contains("Somebody else has changed this comment"));
    assert_eq!(round.comment(&place, &comment.id).await.state, State::Cleared);
    // What was chosen is still chosen and in view, and only the message is marked.
    assert_eq!(page.form(&comment.id.0).get("reason"), "other");
    let of_reasons = page.elements.iter().position(|e| e.get("id") == "reason").unwrap();
    let is_open = |(index, e): (usize, &Element)| {
        e.name == "details" && e.has("open") && page.is_inside(of_reasons, index)
    };
    assert!(page.elements.iter().enumerate().any(is_open));
    let marked = page.with_class("wrong").map(|e| e.text.as_str()).collect::<Vec<_>>();
    assert!(marked.len() == 1 && marked[0].trim().starts_with("Somebody else"), "{marked:?}");
    let again = page.form(&comment.id.0).press("action", "hold");
    runner.browser.submit(&again).await;
    assert_eq!(round.comment(&place, &comment.id).await.state, State::HeldBack(HoldReason::Other));
}

#[tokio::test]
async fn words_that_somebody_else_changed_meanwhile_are_not_put_back_by_who_left_them_alone() {
    let place = Place::new();
    let (round, mut runner) = said(&place, &WORDS).await;
    let comment = with_words(&place, &round, "Okafor").await;
    let late = open(&mut runner, &round, &comment).await.form(&comment.id.0);
    press(&mut runner, &round, &comment, "replace").await;
    let page = runner.browser.submit(&late.clone().press("action", "share")).await.html();
    assert_eq!(page.form(&comment.id.0).get("text"), "Ask [name] on [phone].");
    runner.browser.submit(&page.form(&comment.id.0).press("action", "share")).await;
    assert_eq!(round.comment(&place, &comment.id).await.text, "Ask [name] on [phone].");
    // Who has typed words of their own gets them back.
    let typed = late.with("text", "Ask somebody.").press("action", "share");
    let page = runner.browser.submit(&typed).await.html();
    assert_eq!(page.form(&comment.id.0).get("text"), "Ask somebody.");
}

#[tokio::test]
async fn a_comment_says_how_many_are_left_and_can_wait_for_later() {
    let place = Place::new();
    let (round, mut runner) = said(&place, &WORDS[..3]).await;
    let comments = round.comments(&place).await;
    let page = open(&mut runner, &round, &comments[0]).await;
    assert!(page.text.contains("0 of 3 read. 3 are left to decide about."), "{}", page.text);
    let later = page.links().find(|link| link.ends_with(&format!("/{}#comment", comments[1].id.0)));
    assert!(later.is_some(), "the next one can be read first");
    press(&mut runner, &round, &comments[0], "share").await;
    let page = press(&mut runner, &round, &comments[1], "share").await;
    assert!(page.text.contains("2 of 3 read. One is left to decide about."), "{}", page.text);
    assert!(!page.links().any(|link| link.ends_with("#comment")), "there is no other");
}

#[tokio::test]
async fn comments_are_listed_by_state_statement_and_theme() {
    let place = Place::new();
    let (round, mut runner) = said(&place, &WORDS).await;
    let comment = with_words(&place, &round, "lunch").await;
    let form = open(&mut runner, &round, &comment).await.form(&comment.id.0);
    runner.browser.submit(&form.with("new-theme", "Clubs").press("action", "share")).await;
    let listed = async |runner: &mut Member, query: &str| {
        let page = runner.page(&round.about_comments(query)).await;
        page.all("blockquote").map(|quote| quote.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(listed(&mut runner, "").await.len(), 4);
    assert_eq!(listed(&mut runner, "?state=cleared").await, [WORDS[3]]);
    assert_eq!(listed(&mut runner, "?state=waiting").await.len(), 3);
    assert_eq!(listed(&mut runner, "?statement=vision/early-voice").await.len(), 4);
    assert_eq!(listed(&mut runner, "?statement=none").await.len(), 0);
    let page = runner.page(&round.about_comments("")).await;
    let theme = page.all("option").find(|option| option.text == "Clubs").unwrap().get("value").to_owned();
    assert_eq!(listed(&mut runner, &format!("?state=all&statement=&theme={theme}")).await, [WORDS[3]]);
}

#[tokio::test]
async fn long_lists_go_on_on_the_next_page() {
    let place = Place::new();
    let words: Vec<String> = (0..30).map(|number| format!("Comment number {number}")).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (round, mut runner) = said(&place, &words).await;
    let page = runner.page(&round.about_comments("?state=waiting")).await;
    let count = |page: &Html| page.all("blockquote").count();
    assert_eq!(count(&page), 25);
    let after = page.elements.iter().find(|e| e.get("name") == "after").unwrap().get("value").to_owned();
    let rest = runner.page(&round.about_comments(&format!("?state=waiting&after={after}"))).await;
    assert_eq!(count(&rest), 5);
}

#[tokio::test]
async fn themes_count_what_is_shared_and_comments_can_be_read_by_theme_and_by_statement() {
    let place = Place::new();
    let (round, mut runner) = said(&place, &WORDS).await;
    for (words, theme) in [(WORDS[1], "Being heard"), (WORDS[3], "being heard"), (WORDS[2], "")] {
        let comment = with_words(&place, &round, words).await;
        let form = open(&mut runner, &round, &comment).await.form(&comment.id.0);
        runner.browser.submit(&form.with("new-theme", theme).press("action", "share")).await;
    }
    let headings = |page: &Html| {
        let headings = page.all("h2").filter(|heading| heading.get("id").starts_with("said-"));
        headings.map(|heading| heading.text.clone()).collect::<Vec<_>>()
    };
    let page = readers_page(&mut runner, &round, "theme").await;
    assert_eq!(headings(&page), ["Being heard (2)", "Other things people said (1)"]);
    assert!(page.text.contains("3 comments are shared."));
    assert!(page.text.contains("From: People who draw on support + Unpaid carers"));
    let page = readers_page(&mut runner, &round, "statement").await;
    assert_eq!(headings(&page).len(), 1);
    assert!(headings(&page)[0].ends_with("(3)"));
    let themes = runner.page(&round.about_comments("/themes")).await;
    assert!(themes.text.contains("2 comments have it."));
    let address =
        themes.elements.iter().find(|e| e.get("action").contains("/themes/")).unwrap().get("action");
    let form = themes.form(address);
    let bad = runner.browser.submit(&form.clone().with("name", " ")).await;
    assert_eq!(bad.status, 422);
    runner.browser.submit(&form.with("name", "Listening")).await;
    assert_eq!(headings(&readers_page(&mut runner, &round, "").await)[0], "Listening (2)");
    let remove = runner.page(&round.about_comments("/themes")).await.form(&format!("{address}/remove"));
    runner.browser.submit(&remove).await;
    assert_eq!(headings(&readers_page(&mut runner, &round, "").await), ["Other things people said (3)"]);
}

#[tokio::test]
async fn what_people_typed_stays_words_on_every_page() {
    let place = Place::new();
    let (round, mut runner) = said(&place, &WORDS).await;
    let comment = with_words(&place, &round, "<script>").await;
    let form = open(&mut runner, &round, &comment).await.form(&comment.id.0);
    runner.browser.submit(&form.with("new-theme", "<b>&amp;").press("action", "share")).await;
    let one = open(&mut runner, &round, &comment).await;
    let mut pages = vec![one, readers_page(&mut runner, &round, "theme").await];
    pages.push(readers_page(&mut runner, &round, "statement").await);
    pages.push(runner.page(&round.about_comments("")).await);
    for page in pages {
        assert!(page.text.contains(WORDS[2]), "{}", page.text);
        assert!(page.all("script").all(|script| script.get("src").starts_with("/assets/")));
        assert_eq!(page.all("b").count(), 0);
    }
}

#[tokio::test]
async fn a_viewer_reads_what_is_shared_and_decides_nothing() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let mut viewer = owner.colleague(&place, Role::Viewer).await;
    let round = Round::said(&place, owner.clone(), &WORDS).await;
    let comment = with_words(&place, &round, "listen").await;
    press(&mut owner, &round, &comment, "share").await;
    let page = readers_page(&mut viewer, &round, "theme").await;
    assert!(page.text.contains(WORDS[1]));
    assert!(!page.text.contains("Okafor"), "a comment that waits is shown");
    assert_eq!(viewer.open(&round.about_comments("")).await.status, 403);
    let form = open(&mut owner, &round, &comment).await.form(&comment.id.0);
    let token = viewer.page("/people").await.form("/leave").get("form").to_owned();
    let reply = viewer.browser.submit(&form.forged("form", &token).press("action", "hold")).await;
    assert_eq!(reply.status, 403);
    assert_eq!(round.comment(&place, &comment.id).await.state, State::Cleared);
}

#[tokio::test]
async fn a_facilitator_of_another_place_finds_nothing_and_changes_nothing() {
    let place = Place::new();
    let (round, mut runner) = said(&place, &WORDS).await;
    let mut other = place.facilitator().await;
    let comment = with_words(&place, &round, "listen").await;
    for rest in ["", "/themes", "/forget", &format!("/{}", comment.id.0)] {
        assert_eq!(other.open(&round.about_comments(rest)).await.status, 404, "{rest}");
    }
    let form = open(&mut runner, &round, &comment).await.form(&comment.id.0).press("action", "share");
    let token = other.page("/people").await.form("/leave").get("form").to_owned();
    let mut form = form.forged("form", &token);
    form.action = form.action.replace(&runner.place.0, &other.place.0);
    assert_eq!(other.browser.submit(&form).await.status, 404);
    assert_eq!(round.comment(&place, &comment.id).await.state, State::Waiting);
}

#[tokio::test]
async fn before_a_review_closes_there_is_nothing_to_read() {
    let place = Place::new();
    let mut round = Round::opens(&place).await;
    let path = round.about_comments("");
    let page = round.facilitator.page(&path).await;
    assert!(page.text.contains("Comments come when the review closes"));
}

#[tokio::test]
async fn words_that_are_not_shared_are_removed_once_all_are_read() {
    let place = Place::new();
    let (round, mut runner) = said(&place, &WORDS).await;
    let forget = round.about_comments("/forget");
    assert!(runner.page(&forget).await.text.contains("Read the last comments first."));
    for comment in round.comments(&place).await {
        let form = open(&mut runner, &round, &comment).await.form(&comment.id.0).choose("reason", "other");
        let action = if comment.text == WORDS[1] { "share" } else { "hold" };
        runner.browser.submit(&form.press("action", action)).await;
    }
    let page = runner.page(&forget).await;
    assert!(page.text.contains("the words of 3 comments"), "{}", page.text);
    let done = runner.browser.submit(&page.form("/forget")).await.html();
    assert!(done.text.contains("gone for good"));
    let list = runner.page(&round.about_comments("")).await;
    assert!(!list.text.contains("Okafor") && list.text.contains(WORDS[1]));
    let held = round.comments(&place).await.into_iter().find(|comment| comment.text.is_empty()).unwrap();
    assert!(!open(&mut runner, &round, &held).await.has_form(&held.id.0));
}
