//! A review while it runs: counts and never who, the ways in, floods, and closing it.

use crate::support::{DAY, Html, Member, Place, Round};
use wholeplace_words::Day;

async fn home(round: &Round) -> (Member, Html) {
    let mut ann = round.facilitator.clone();
    let page = ann.page(&format!("/review/{}", round.id.0)).await;
    (ann, page)
}

fn row(page: &Html, group: &str) -> Vec<String> {
    let at = page.elements.iter().position(|e| e.name == "th" && e.text.trim() == group).unwrap();
    let cells = page.elements.iter().filter(|e| e.parent == page.elements[at].parent && e.name == "td");
    let number = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    cells.map(|cell| number(&cell.text)).filter(|text| !text.is_empty()).collect()
}

#[tokio::test]
async fn it_is_counted_who_has_started_and_finished_and_nothing_else_is_shown() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut sam = round.somebody(&place, "carers").await;
    sam.answer("vision", &[("early-voice", "4", "Sam's own words")]).await;
    let form = sam.page("/check").await.form("/finish");
    sam.browser.submit(&form).await;
    round.somebody(&place, "carers").await;
    let (_, page) = home(&round).await;
    assert_eq!(row(&page, "Unpaid carers"), ["1", "2"]);
    assert!(page.text.contains("One person has finished. One person has started and not finished."));
    assert!(!page.text.contains("Sam's own words"));
    assert!(!page.links().any(|link| link.contains(&sam.id)), "no way leads to a response");
}

#[tokio::test]
async fn each_way_in_has_a_link_a_code_and_words_to_send() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut ann = round.facilitator.clone();
    let link = round.link_id(Some("carers")).0;
    let way = format!("/review/{}/invite/{link}", round.id.0);
    let page = ann.page(&way).await;
    let url = page.with_id("link").unwrap().text.trim().to_owned();
    assert!(url.ends_with(&round.link(&place, Some("carers"))), "{url}");
    for (file, kind) in [
        ("code.svg", "image/svg+xml"),
        ("code.png", "image/png"),
        ("poster.pdf", "application/pdf"),
        ("handout.pdf", "application/pdf"),
    ] {
        let reply = ann.open(&format!("{way}/file/{file}")).await;
        assert_eq!((reply.status, reply.header("content-type")), (200, kind));
        assert!(String::from_utf8_lossy(&reply.body).contains(&url), "{file} leads there");
    }
    assert_eq!(ann.open(&format!("{way}/file/other.pdf")).await.status, 404);
    for words in ["invitation", "reminder"] {
        assert!(page.with_id(words).unwrap().text.contains(&url));
    }
}

#[tokio::test]
async fn a_link_is_limited_replaced_and_switched_off() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut ann = round.facilitator.clone();
    let way = format!("/review/{}/invite/{}", round.id.0, round.link_id(Some("carers")).0);
    let form = ann.page(&way).await.form(&way);
    for (typed, said) in
        [("0", "from 1 to"), ("99999999999", "from 1 to 1,000,000"), ("few", "whole number in figures")]
    {
        let reply = ann.browser.submit(&form.clone().with("most", typed)).await;
        assert!(reply.status == 422 && reply.text().contains(said), "{typed}");
        assert_eq!(reply.html().form(&way).get("most"), typed);
    }
    assert_eq!(ann.browser.submit(&form.with("most", "1")).await.html().form(&way).get("most"), "1");
    let old = round.link(&place, Some("carers"));
    let form = ann.page(&format!("{way}/replace")).await.form("/replace");
    let page = ann.browser.submit(&form).await.html();
    let new = page.with_id("link").unwrap().text.trim().to_owned();
    assert!(!new.ends_with(&old));
    assert_eq!(place.browser().get(&old).await.status, 410);
    let new = new[new.find("/join/").unwrap()..].to_owned();
    assert_eq!(place.browser().get(&new).await.status, 200);
    // Sent again, it only leads on.
    assert_eq!(ann.browser.submit(&form).await.status, 200);
    assert!(ann.page(&way).await.text.contains("This link is switched off"));
    let end = page.links().find(|link| link.ends_with("/end")).unwrap().to_owned();
    let form = ann.browser.get(&end).await.html().form("/end");
    ann.browser.submit(&form).await;
    assert_eq!(place.browser().get(&new).await.status, 410);
}

#[tokio::test]
async fn a_link_has_a_last_day_of_its_own() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut ann = round.facilitator.clone();
    let way = format!("/review/{}/invite/{}", round.id.0, round.link_id(Some("carers")).0);
    let form = ann.page(&way).await.form(&way);
    let until = |day: &str, month: &str, year: &str| {
        form.clone().with("until-day", day).with("until-month", month).with("until-year", year)
    };
    for (typed, said) in [
        (until("31", "2", "2027"), "There must be such a day"),
        (until("1", "2", "2026"), "Choose today or a later day"),
        (until("1", "2", "2028"), "The review closes before that day"),
    ] {
        let reply = ann.browser.submit(&typed).await;
        assert!(reply.status == 422 && reply.text().contains(said), "{said}");
        assert_eq!(reply.html().form(&way).get("until-year"), typed.get("until-year"));
    }
    // It is the morning of that day.
    let page = ann.browser.submit(&until("24", "11", "2026")).await.html();
    assert_eq!(page.form(&way).get("until-day"), "24");
    assert!(page.with_id("invitation").unwrap().text.contains("until 24 November 2026"));
    let (_, page) = home(&round).await;
    assert!(page.text.contains("Its last day is 24 November 2026."));
    for _ in 0..2 {
        place.wait(7 * 3_600);
        home(&round).await;
    }
    let ended = place.browser().get(&round.link(&place, Some("carers"))).await;
    assert_eq!(ended.status, 403);
    assert!(ended.text().contains("The last day of this link has passed"));
    let page = ann.page(&way).await;
    assert!(page.text.contains("The last day of this link was 24 November 2026."));
    assert!(!page.links().any(|link| link.contains("/email/")), "nobody is invited by it any more");
    let reply = ann.browser.submit(&page.form(&way).with("most", "30")).await;
    assert_eq!(reply.html().form(&way).get("most"), "30", "a day that has passed may stay");
    assert!(
        ann.page("/history")
            .await
            .text
            .contains("Set the last day of the link of Unpaid carers to 24 November 2026")
    );
}

#[tokio::test]
async fn of_two_facilitators_at_one_link_s_limits_the_second_sees_both_versions() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut ann = round.facilitator.clone();
    let way = format!("/review/{}/invite/{}", round.id.0, round.link_id(Some("carers")).0);
    let form = ann.page(&way).await.form(&way);
    let first = form.clone().with("until-day", "25").with("until-month", "11").with("until-year", "2026");
    ann.browser.submit(&first.with("most", "20")).await;
    let reply = ann.browser.submit(&form.with("most", "30")).await;
    assert_eq!(reply.status, 422);
    let page = reply.html();
    assert!(page.text.contains("It is now: “20”.") && page.text.contains("It is now: “25 November 2026”."));
    let form = page.form(&way);
    assert_eq!(form.get("most"), "30");
    assert_eq!(ann.page(&way).await.form(&way).get("most"), "20", "nothing was saved");
    let saved = ann.browser.submit(&form).await.html().form(&way);
    assert_eq!((saved.get("most"), saved.get("until-day")), ("30", ""));
}

#[tokio::test]
async fn a_flood_is_flagged_set_aside_with_a_reason_and_taken_back() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    round.flood(&place, "leaders").await;
    let (mut ann, page) = home(&round).await;
    assert!(page.text.contains("51 people started from one link on"));
    let look = page.links().find(|link| link.contains("/flood/")).unwrap().to_owned();
    let form = ann.browser.get(&look).await.html().form(&look);
    let reply = ann.browser.submit(&form).await;
    assert!(reply.status == 422 && reply.text().contains("Fill this in first"));
    let long = "x".repeat(301);
    assert_eq!(ann.browser.submit(&form.clone().with("reason", &long)).await.status, 422);
    let form = form.with("reason", "It was on a public page");
    for _ in 0..2 {
        let reply = ann.browser.submit(&form).await;
        assert_eq!((reply.status, reply.path), (200, ann.path(&format!("/review/{}", round.id.0))));
    }
    let (_, page) = home(&round).await;
    assert_eq!(row(&page, "Leaders"), ["0", "0", "10"]);
    assert!(
        page.text.contains("51 people's answers are set aside")
            && page.text.contains("It was on a public page")
    );
    assert!(!page.text.contains("A lot of people from one link"));
    ann.browser.submit(&page.form("/undo")).await;
    let (_, page) = home(&round).await;
    assert_eq!(row(&page, "Leaders"), ["0", "51", "10"]);
    let history = ann.page("/history").await.text;
    assert!(history.contains("Why: It was on a public page") && history.contains("Took answers back in"));
}

#[tokio::test]
async fn a_slow_flood_is_flagged_and_some_of_its_days_are_set_aside() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    round.invite_ten_each(&place).await;
    let morning = place.now();
    for (day, many) in [(0, 15), (1, 15), (2, 21)] {
        place.wait_until(morning + day * DAY);
        round.start_many(&place, "leaders", many).await;
    }
    // The facilitator signed in on the first day.
    place.wait_until(morning);
    let (mut ann, page) = home(&round).await;
    assert!(
        page.text.contains("51 people started from one link between 24 November 2026 and 26 November 2026")
    );
    let look = page.links().find(|link| link.contains("/flood/")).unwrap().to_owned();
    let page = ann.browser.get(&look).await.html();
    assert!(page.text.contains("25 November 2026: 15"));
    let form = page.form(&look).with("reason", "It was on a public page");
    let days: Vec<_> = (0..3).map(|day| (begins(morning + day * DAY)).to_string()).collect();
    assert_eq!((form.get("first"), form.get("last")), (days[0].as_str(), days[2].as_str()));
    let choose = |first: &str, last: &str| form.clone().forged("first", first).forged("last", last);
    for (form, said) in [
        (choose(&days[2], &days[1]), "Choose the first day again as the last one"),
        (choose("0", &days[1]), "Choose one from the list"),
        (choose("", ""), "Choose one from the list"),
    ] {
        let reply = ann.browser.submit(&form).await;
        assert!(reply.status == 422 && reply.text().contains(said), "{said}");
        assert_eq!(reply.html().form(&look).get("reason"), "It was on a public page");
    }
    ann.browser.submit(&choose(&days[1], &days[2])).await;
    let (_, page) = home(&round).await;
    assert_eq!(row(&page, "Leaders"), ["0", "15", "10"]);
    assert!(
        page.text
            .contains("36 started from one link between 25 November 2026 and 26 November 2026: Leaders.")
    );
    assert!(!page.text.contains("A lot of people from one link"), "what is left is usual");
    ann.browser.submit(&page.form("/undo")).await;
    let (_, page) = home(&round).await;
    assert_eq!(row(&page, "Leaders"), ["0", "51", "10"]);
    assert!(page.text.contains("A lot of people from one link"));
}

fn begins(moment: i64) -> i64 {
    Day::of(moment, "Europe/London").begins("Europe/London")
}

#[tokio::test]
async fn a_day_that_is_no_flood_cannot_be_set_aside() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    round.somebody(&place, "carers").await;
    let (mut ann, page) = home(&round).await;
    let token = page.form("/sign-out").get("form").to_owned();
    let link = round.link_id(None).0;
    let path = ann.path(&format!("/review/{}/flood/{link}/0", round.id.0));
    let fields = [("form", token.as_str()), ("reason", "I like it better")];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(ann.browser.post(&path, &fields).await.status, 404);
    assert_eq!(round.counted(&place, "carers").await.0, 1);
}

#[tokio::test]
async fn closing_early_says_what_it_means_and_happens_once() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    round.somebody(&place, "carers").await;
    let (mut ann, _) = home(&round).await;
    let close = ann.page(&format!("/review/{}/close", round.id.0)).await;
    assert!(
        close.text.contains("nothing can be shown at all") && close.text.contains("One person has started")
    );
    for _ in 0..2 {
        let page = ann.browser.submit(&close.form("/close")).await.html();
        assert!(page.text.contains("This review has closed."));
    }
    assert_eq!(place.browser().get(&round.link(&place, None)).await.status, 410);
    let history = ann.page("/history").await.text;
    assert_eq!(history.matches("Closed the review").count(), 1);
}

#[tokio::test]
async fn a_review_that_closes_on_its_last_day_is_in_the_history_as_nobody_s_doing() {
    let place = Place::new();
    let closes = place.now() + 3_600;
    let round = Round::opens_with(&place, |setup| setup.closes_at = Some(closes)).await;
    place.wait_until(closes);
    place.store.close_due([0; 32], place.now()).await.unwrap();
    let history = round.facilitator.clone().page("/history").await.text;
    assert!(history.contains("The review Our autumn review closed, as its last day was over"), "{history}");
    assert!(history.contains("By itself") && !history.contains("Closed the review"));
}

#[tokio::test]
async fn a_group_s_bar_is_measured_by_those_who_were_invited_to_it() {
    let place = Place::new();
    let round = Round::opens_with(&place, |setup| {
        let mut groups: Vec<_> = setup.families.iter_mut().flat_map(|family| &mut family.groups).collect();
        for group in &mut groups {
            group.invited = match group.id.as_str() {
                "carers" => Some(4),
                "leaders" => Some(400),
                "practitioners" => Some(1),
                _ => None,
            };
        }
    })
    .await;
    let mut sam = round.somebody(&place, "carers").await;
    sam.answer("vision", &[("early-voice", "4", "")]).await;
    let form = sam.page("/check").await.form("/finish");
    sam.browser.submit(&form).await;
    round.somebody(&place, "carers").await;
    round.start_many(&place, "leaders", 40).await;
    round.start_many(&place, "practitioners", 2).await;
    let (_, page) = home(&round).await;
    let started = page.elements.iter().filter(|element| element.get("class") == "bar-started");
    let mut started: Vec<_> = started.map(|element| element.get("width")).collect();
    started.sort_unstable();
    assert_eq!(
        started,
        ["100", "1000", "500"],
        "a tenth of the leaders, all practitioners, half of the carers"
    );
    let finished = page.elements.iter().filter(|element| element.get("class") == "bar-finished");
    assert_eq!(finished.filter(|element| element.get("width") == "250").count(), 1);
    let lines = page.elements.iter().filter(|element| element.get("class") == "bar-invited");
    assert_eq!(lines.map(|line| line.get("d")).collect::<Vec<_>>(), ["M500 0v20"], "one of two was invited");
}

#[tokio::test]
async fn a_link_that_takes_nobody_else_says_so_to_those_who_give_it_out() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut ann = round.facilitator.clone();
    let way = format!("/review/{}/invite/{}", round.id.0, round.link_id(Some("carers")).0);
    let form = ann.page(&way).await.form(&way).with("most", "1");
    assert!(ann.browser.submit(&form).await.text().contains("Anyone with this link can answer"));
    round.start_many(&place, "carers", 1).await;
    let page = ann.page(&way).await;
    assert!(page.text.contains("One person has started with this link, and it takes no more."));
    assert!(!page.text.contains("Anyone with this link can answer"));
}
