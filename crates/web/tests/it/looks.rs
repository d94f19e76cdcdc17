//! Early looks: chosen in setting up, told to those who take part, a day behind what they send.

use crate::support::{DAY, Html, Member, Person, Place, Round};

async fn looked_at(place: &Place) -> Round {
    Round::opens_with(place, |setup| (setup.interim, setup.smallest) = (true, 5)).await
}

/// So many people of a group agree with the first statement and send that.
async fn agree(place: &Place, round: &Round, group: &str, people: usize) -> Vec<Person> {
    let mut all = Vec::new();
    for _ in 0..people {
        let mut browser = place.browser();
        let page = browser.get(&round.link(place, Some(group))).await.html();
        let keep = browser.submit(&page.form("/join")).await;
        let mut person = Person::keeping(browser, &keep);
        person.answer("vision", &[("early-voice", "4", "We were asked.")]).await;
        let form = person.page("/check").await.form("/finish");
        person.browser.submit(&form).await;
        all.push(person);
    }
    all
}

/// Whoever runs the review signs in and looks.
async fn look(place: &Place, round: &Round) -> (Member, Html) {
    let known = &round.facilitator;
    let mut ann = place.signed_in(&known.email, known.place.clone()).await;
    let page = ann.page(&format!("/review/{}/look", round.id.0)).await;
    (ann, page)
}

#[tokio::test]
async fn nobody_looks_early_unless_that_was_chosen_in_setting_up() {
    let place = Place::new();
    let ann = place.facilitator().await;
    let draft = Round::drafted(&place, &ann).await;
    let mut ann = ann;
    let page = ann.page(&format!("/review/{draft}")).await;
    assert!(page.text.contains("Early looks") && page.text.contains("No, only once it has closed"));
    let form = ann.page(&format!("/review/{draft}/looks")).await.form("/looks").choose("interim", "yes");
    assert!(ann.browser.submit(&form).await.text().contains("While the review is open"));

    let round = Round::opens_at(&place, ann, |_| {}).await;
    let (mut ann, page) = look(&place, &round).await;
    assert_eq!(page.heading(), "Our autumn review", "there is no look");
    let locked = ann.page(&format!("/review/{}/looks", round.id.0)).await;
    assert!(locked.text.contains("No, only once it has closed") && !locked.has_form("/looks"));
}

#[tokio::test]
async fn whoever_takes_part_is_told_of_early_looks_before_they_start_and_when_they_send() {
    let place = Place::new();
    let round = looked_at(&place).await;
    let invitation = place.browser().get(&round.link(&place, None)).await.html();
    for words in ["also look at the numbers before it closes", "You can change what you sent for one day."] {
        assert!(invitation.text.contains(words), "{words}");
    }
    let picture = round.facilitator.clone().page(&format!("/review/{}/picture", round.id.0)).await;
    assert!(picture.text.contains("people who run the review can see a little"));
    assert!(picture.text.contains("until the end of 3 December 2026"));
    let way = format!("/review/{}/invite/{}", round.id.0, round.link_id(Some("carers")).0);
    let words = round.facilitator.clone().page(&way).await;
    assert!(words.text.contains("for one day after you send them") && !words.text.contains("until then"));
    let mut sam = agree(&place, &round, "carers", 1).await.remove(0);
    for path in ["/sent", "", "/check"] {
        assert!(sam.page(path).await.text.contains("for one day"), "{path}");
    }
    let plain = Round::opens(&place).await;
    let invitation = place.browser().get(&plain.link(&place, None)).await.html();
    assert!(!invitation.text.contains("before it closes") && !invitation.text.contains("for one day"));
}

#[tokio::test]
async fn a_look_begins_once_enough_people_sent_their_answers_a_day_ago_and_shows_who_agrees_a_batch_behind() {
    let place = Place::new();
    let round = looked_at(&place).await;
    agree(&place, &round, "practitioners", 6).await;
    agree(&place, &round, "carers", 6).await;
    let (_, page) = look(&place, &round).await;
    assert!(page.text.contains("Too few people have sent their answers") && !page.has_form("/look"));

    place.wait(DAY);
    let (mut ann, page) = look(&place, &round).await;
    let groups: Vec<_> = page.all("li").map(|item| item.text.trim().to_owned()).collect();
    assert!(groups.iter().any(|group| group == "Leaders + Practitioners"), "{groups:?}");
    let page = ann.browser.submit(&page.form("/look")).await.html();
    assert!(page.text.contains("Not enough people have rated this yet."), "{}", page.text);
    assert!(!page.text.contains(" of 6"), "the first batch waits for the second");

    agree(&place, &round, "practitioners", 5).await;
    place.wait(DAY);
    assert_eq!(place.store.take_in_due(place.now()).await, Ok(1));
    let (_, page) = look(&place, &round).await;
    let shares: Vec<_> = page.all("td").map(|cell| cell.text.trim().to_owned()).collect();
    assert_eq!(shares, ["5 or more of 6", "Not enough yet"], "all six agree, and it is not said");
    assert!(page.text.contains("an indicator and not a mark"));
    let mut ann = place.signed_in(&ann.email, ann.place.clone()).await;
    assert!(ann.page("/history").await.text.contains("Began early looks"));
}

#[tokio::test]
async fn what_was_counted_can_be_read_and_taken_out_and_not_changed() {
    let place = Place::new();
    let round = looked_at(&place).await;
    let mut all = agree(&place, &round, "carers", 6).await;
    let mut sam = all.remove(0);
    let page = sam.page("/domain/vision").await;
    place.wait(DAY);
    let (mut ann, begin) = look(&place, &round).await;
    ann.browser.submit(&begin.form("/look")).await;

    let late = page.form("/domain/vision").with("reason-early-voice", "Words that came late.");
    let refused = sam.browser.submit(&late).await;
    assert_eq!(refused.status, 409);
    let text = refused.text();
    assert!(text.contains("Your answers have been counted") && text.contains("Words that came late."));
    let counted = sam.page("").await;
    assert!(counted.text.contains("they stay as you sent them. The review closes at the end of"));
    assert!(!counted.links().any(|link| link.contains("/domain/")), "nothing leads to changing them");
    let check = sam.page("/check").await;
    assert!(check.text.contains("We were asked."));
    sam.browser.submit(&check.form("/finish").choose("name-group", "yes")).await;
    assert_eq!(sam.page("/check").await.form("/finish").get("name-group"), "yes", "that can still be said");

    let erase = sam.page("/erase").await;
    assert!(erase.text.contains("Numbers that were counted stay as they are."));
    let gone = sam.browser.submit(&erase.form("/erase").choose("sure", "yes")).await;
    assert!(!place.has_on_disk("Words that came late.") && gone.status == 200);
    assert_eq!(round.counted(&place, "carers").await.1, 5);
}

#[tokio::test]
async fn of_a_flood_what_was_counted_stays_counted_and_the_facilitator_is_told() {
    let place = Place::new();
    let round = looked_at(&place).await;
    agree(&place, &round, "carers", 6).await;
    let from = round.flood(&place, "carers").await;
    place.wait(DAY);
    let (mut ann, page) = look(&place, &round).await;
    ann.browser.submit(&page.form("/look")).await;
    let way = format!("/review/{}/flood/{}/{from}", round.id.0, round.link_id(Some("carers")).0);
    let page = ann.page(&way).await;
    assert!(page.text.contains("What an early look has counted stays counted."));
    ann.browser.submit(&page.form(&way).with("reason", "A leaked link")).await;
    assert_eq!(round.counted(&place, "carers").await, (6, 6, 0));
}

#[tokio::test]
async fn looking_does_not_begin_with_other_groups_together_than_the_page_showed() {
    let place = Place::new();
    let round = looked_at(&place).await;
    agree(&place, &round, "practitioners", 6).await;
    agree(&place, &round, "carers", 6).await;
    place.wait(3 * 3_600);
    agree(&place, &round, "leaders", 6).await;
    place.wait(DAY - 3 * 3_600);
    let (mut ann, page) = look(&place, &round).await;
    assert!(page.text.contains("Leaders + Practitioners"));
    place.wait(3 * 3_600);
    let reply = ann.browser.submit(&page.form("/look")).await;
    let again = reply.html();
    assert!(reply.status == 409 && again.text.contains("have changed since you opened this page"));
    assert!(!again.text.contains("Leaders + Practitioners"), "the leaders are enough for themselves by now");
    let page = ann.browser.submit(&again.form("/look")).await.html();
    assert!(page.text.contains("Not enough people have rated this yet."));
}
