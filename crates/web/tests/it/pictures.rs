//! The picture of a review: its numbers, its three doors, and who finds each of them shut.

use crate::support::{Place, Valley, ended, page, plain};
use wholeplace_model::picture::{DomainPicture, Picture, StatementPicture, ViewPicture};
use wholeplace_words::Words;

#[tokio::test]
async fn the_first_page_says_the_picture_s_own_numbers() {
    let mut valley = Valley::new().await;
    let (picture, words) = (valley.picture().await, Words::of("en"));
    let shown = picture.shown.as_ref().unwrap();
    let path = valley.at_place(&valley.closed.review);
    let html = page(&mut valley.runner.browser, &path).await;
    let text = plain(&html.text);
    assert!(text.contains(&words.people_sentence(&shown.people)));
    for block in &shown.people.blocks {
        assert!(text.contains(&words.block_name(&block.label)));
        assert!(text.contains(&format!(
            "{} of {} who were asked",
            block.respondents,
            block.invited.unwrap()
        )));
    }
    for domain in &shown.domains {
        let indicator = domain.indicator.as_ref().unwrap();
        let row = format!(
            "{} {}% on balance Statements {}% to {}%",
            domain.title,
            indicator.balanced.percent,
            indicator.lowest_balanced.percent,
            indicator.highest_balanced.percent
        );
        assert!(text.contains(&row), "{row}");
    }
    let statement = |id: &String| picture.statement(id).unwrap();
    for id in shown.gaps.iter().take(5) {
        let gap = statement(id).answers.as_ref().unwrap().gap.as_ref().unwrap();
        assert!(text.contains(&format!("{} {} points apart", words.gap_word(gap.word), gap.percent)), "{id}");
    }
    for id in shown.common_ground.iter().take(5) {
        let everyone = &statement(id).answers.as_ref().unwrap().everyone;
        assert!(text.contains(&words.agree_sentence(everyone)), "{id}");
    }
    for id in &shown.unsure {
        let unsure = statement(id).unsure.as_ref().unwrap();
        assert!(text.contains(&words.unsure_sentence(unsure, &picture.unsure)), "{id}");
    }
    assert!(!shown.gaps.is_empty() && !shown.common_ground.is_empty() && !shown.unsure.is_empty());
}

#[tokio::test]
async fn each_domain_s_page_says_all_of_its_statements_numbers() {
    let mut valley = Valley::new().await;
    let (picture, words) = (valley.picture().await, Words::of("en"));
    let base = valley.at_place(&valley.closed.review);
    for domain in &picture.shown.as_ref().unwrap().domains {
        let html = page(&mut valley.runner.browser, &format!("{base}/domain/{}", domain.id)).await;
        assert!(plain(&html.text).contains(&words.domain_sentence(domain)), "{}", domain.id);
        for statement in &domain.statements {
            let section = html.with_id(&statement.id.replace('/', "-")).unwrap();
            check_statement(&plain(&section.text), domain, statement, &picture, &words);
        }
    }
}

fn check_statement(
    text: &str,
    domain: &DomainPicture,
    statement: &StatementPicture,
    picture: &Picture,
    words: &Words,
) {
    let answers = statement.answers.as_ref().unwrap();
    let mut said = vec![statement.text.clone(), words.statement_sentence(statement)];
    said.push(words.rough_range(&answers.everyone.range));
    said.push(words.balance_sentence(domain, statement).unwrap());
    said.extend(statement.unsure.as_ref().map(|unsure| words.unsure_sentence(unsure, &picture.unsure)));
    said.extend(words.gap_sentence(answers));
    said.push(row("Everyone", &answers.everyone, words));
    for block in &answers.blocks {
        let name = words.block_name(&block.label);
        said.push(format!("{name} {}", words.share_of_view(&block.view)));
        said.push(row(&name, &block.view, words));
    }
    for sentence in said {
        let times = text.matches(&sentence).count();
        assert!(
            times == 1 || !sentence.ends_with('.'),
            "{}: {sentence:?} stands there {times} times",
            statement.id
        );
        assert!(text.contains(&sentence), "{}: {sentence:?} is not in {text:?}", statement.id);
    }
}

/// A row of a statement's table.
fn row(name: &str, view: &ViewPicture, words: &Words) -> String {
    let percent = |value: f64| format!("{}%", (value * 100.0 + 1e-9).round());
    let range = format!("{} to {}", percent(view.range.low), percent(view.range.high));
    let points = match &view.detail {
        Some(detail) => detail.counts.0.map(|count| count.to_string()).join(" "),
        None => "not shown".to_owned(),
    };
    format!("{name} {} {range} {points}", words.share_of_view(view))
}

#[tokio::test]
async fn statements_stand_in_the_order_that_the_reader_chose() {
    let mut valley = Valley::new().await;
    let picture = valley.picture().await;
    let orders = &picture.shown.as_ref().unwrap().orders;
    let base = valley.at_place(&valley.closed.review);
    for (by, order) in [
        ("instrument", &orders.instrument),
        ("agreement", &orders.agreement),
        ("gap", &orders.gap),
        ("spread", &orders.spread),
        ("nonsense", &orders.instrument),
    ] {
        let html = page(&mut valley.runner.browser, &format!("{base}/statements?by={by}")).await;
        let found: Vec<&str> =
            html.links().filter_map(|link| link.rsplit_once('#')).map(|(_, anchor)| anchor).collect();
        let expected: Vec<String> = order.iter().map(|id| id.replace('/', "-")).collect();
        assert_eq!(found[found.len() - expected.len()..], expected, "{by}");
        let chosen: Vec<_> = html.all("a").filter(|link| link.has("aria-current")).collect();
        assert!(chosen.iter().any(|link| link.get("href").contains(if by == "nonsense" {
            "instrument"
        } else {
            by
        })));
    }
}

#[tokio::test]
async fn all_three_doors_show_the_same_and_say_how_people_are_protected() {
    let valley = Valley::new().await;
    let review = &valley.closed.review;
    valley.place.show_to_participants(&valley.seat, review).await;
    let link = valley.link().await;
    let doors = [
        (valley.at_place(review), valley.runner.browser.clone()),
        (valley.for_participant(), valley.place.browser().taking_part(&valley.closed)),
        (link.clone(), valley.place.browser()),
    ];
    for rest in ["", "/domain/vision", "/statements?by=gap", "/alignment", "/comments"] {
        let mut seen = Vec::new();
        for (base, browser) in &doors {
            let reply = browser.clone().get(&format!("{base}{rest}")).await;
            assert_eq!(reply.status, 200, "{base}{rest}");
            assert_eq!(reply.header("referrer-policy"), "no-referrer");
            assert_eq!(reply.header("x-robots-tag").contains("noindex"), *base == link, "{base}");
            let html = reply.html();
            let text = plain(&html.text);
            for always in [
                match rest {
                    "/comments" => "A comment names its writer’s group only if the writer said so",
                    _ => "To protect people, totals may be out by one answer for each small group.",
                },
                "This is an indicator, not a mark.",
                "114 of the 212 people who were asked took part (54%).",
            ] {
                assert!(text.contains(always), "{base}{rest}: {always}");
            }
            assert!(!reply.text().contains("<base>"), "each address is the door's own");
            let within = html.links().filter(|link| link.contains("/picture")).collect::<Vec<_>>();
            assert!(within.iter().all(|link| link.starts_with(base.as_str())), "{base}: {within:?}");
            let body = text.find("114 of the 212").unwrap();
            let end = text.find("What the words mean").or(text.find("A comment names")).unwrap();
            seen.push(text[body..end].to_owned());
        }
        assert!(seen.windows(2).all(|pair| pair[0] == pair[1]), "{rest}");
    }
}

#[tokio::test]
async fn a_review_of_too_few_shows_nothing_and_says_that_this_is_right() {
    let mut valley = Valley::new().await;
    let base = valley.at_place(&valley.closed.too_few);
    for rest in ["", "/domain/vision", "/statements"] {
        let html = page(&mut valley.runner.browser, &format!("{base}{rest}")).await;
        assert_eq!(html.heading(), "Nothing can be shown, and that is right");
        assert!(
            plain(&html.text)
                .contains("With fewer than 10 people, an answer could be traced to one of them.")
        );
        assert!(!html.text.contains('%') && !html.text.contains(" 6 "), "not even how many took part");
    }
}

#[tokio::test]
async fn a_review_of_few_names_no_domain_by_chance_and_shows_everyone_once() {
    let mut valley = Valley::new().await;
    let base = valley.at_place(&valley.closed.few);
    let (picture, words) = (valley.picture_of(&valley.closed.few).await, Words::of("en"));
    let browser = &mut valley.runner.browser;
    let front = page(browser, &base).await;
    let text = plain(&front.text);
    for sentence in words.domains_sentences(&picture) {
        assert!(text.contains(&sentence), "{sentence} is not in {text}");
    }
    assert!(!text.contains("Look first"), "the lowest domains are too close together: {text}");
    assert!(text.contains("Everyone 12 of 212 who were asked"), "{text}");
    assert!(!text.contains(" + "), "no list of all groups: {text}");
    for domain in &picture.shown.as_ref().unwrap().domains {
        let html = page(browser, &format!("{base}/domain/{}", domain.id)).await;
        let text = plain(&html.text);
        assert!(!text.contains("The colours, from left to right"), "there is no bar: {text}");
        assert!(!text.contains("Group by group") && !text.contains("“Points apart” says"), "{text}");
        for statement in domain.statements.iter().filter(|one| one.answers.is_some()) {
            let section = plain(&html.with_id(&statement.id.replace('/', "-")).unwrap().text);
            assert!(section.contains(&words.balance_sentence(domain, statement).unwrap()), "{section}");
            assert_eq!(section.matches("Everyone").count(), 1, "only in the table: {section}");
        }
    }
    for by in ["instrument", "gap"] {
        let text = plain(&page(browser, &format!("{base}/statements?by={by}")).await.text);
        assert!(!text.contains("The colours, from left to right") && !text.contains("0% 50% 100%"), "{text}");
    }
}

#[tokio::test]
async fn a_domain_s_page_says_what_its_words_mean_and_the_colours_of_its_bars() {
    let mut valley = Valley::new().await;
    let path = format!("{}/domain/vision", valley.at_place(&valley.closed.review));
    let text = plain(&page(&mut valley.runner.browser, &path).await.text);
    for says in [
        "“On balance” means that each family of groups counts the same",
        "“Points apart” says how far groups are from each other.",
        "The colours, from left to right",
    ] {
        assert_eq!(text.matches(says).count(), 1, "{says}: {text}");
    }
}

#[tokio::test]
async fn below_the_table_stands_how_many_steps_the_furthest_groups_lie_apart() {
    let mut valley = Valley::new().await;
    let (picture, words) = (valley.picture_of(&valley.closed.review).await, Words::of("en"));
    let base = valley.at_place(&valley.closed.review);
    let mut said = 0;
    for domain in &picture.shown.as_ref().unwrap().domains {
        let path = format!("{base}/domain/{}", domain.id);
        let html = page(&mut valley.runner.browser, &path).await;
        for statement in &domain.statements {
            let sentence = words.steps_sentence(statement.answers.as_ref().unwrap());
            let section = plain(&html.with_id(&statement.id.replace('/', "-")).unwrap().text);
            said += usize::from(sentence.is_some());
            match sentence {
                Some(sentence) => assert!(section.contains(&sentence), "{section}"),
                None => assert!(!section.contains("steps of the scale"), "{section}"),
            }
        }
    }
    assert!(said > 0, "some groups are large enough");
}

#[tokio::test]
async fn there_is_no_picture_before_a_review_closes() {
    let mut valley = Valley::new().await;
    let base = valley.at_place(&valley.closed.open);
    for rest in ["", "/domain/vision", "/statements"] {
        let html = page(&mut valley.runner.browser, &format!("{base}{rest}")).await;
        assert_eq!(html.heading(), "The picture is not there yet");
    }
}

#[tokio::test]
async fn a_picture_opens_for_nobody_who_has_no_right_to_it() {
    let mut valley = Valley::new().await;
    let other = valley.place.owner().await;
    let mine = valley.at_place(&valley.closed.review);
    let theirs = other.path(&format!("/review/{}/picture", valley.closed.review.0));
    for rest in ["", "/domain/vision", "/statements"] {
        let nobody = valley.place.browser().get(&format!("{mine}{rest}")).await;
        assert!(nobody.path.starts_with("/sign-in"), "{}", nobody.path);
        for path in [&mine, &theirs] {
            let reply = other.browser.clone().get(&format!("{path}{rest}")).await;
            assert_eq!(ended(&reply), (404, "We can't find that page".to_owned()), "{path}{rest}");
        }
        let participant = format!("{}{rest}", valley.for_participant());
        let stranger = valley.place.browser().get(&participant).await;
        assert_eq!(ended(&stranger), (403, "Open your review first".to_owned()));
        let reply = valley.place.browser().taking_part(&valley.closed).get(&participant).await;
        assert_eq!(ended(&reply), (403, "The picture is not shared here".to_owned()), "not shared at first");
    }
    let missing = format!("{mine}/domain/nowhere");
    assert_eq!(valley.runner.browser.get(&missing).await.status, 404);
    let mut sam = valley.place.someone().await;
    let reply = sam.open("/picture").await;
    assert_eq!(reply.status, 404, "a review on one's own has no picture");
}

#[tokio::test]
async fn names_that_change_are_seen_at_once_and_do_no_harm() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let seat = owner.facilitator_seat(&place).await;
    let closed = place.closed(&seat).await;
    let path = owner.path(&format!("/review/{}/picture", closed.review.0));
    assert_eq!(page(&mut owner.browser, &path).await.heading(), "How Harrowmere sees itself");
    for name in ["<script>alert(1)</script>", "\"><base>", "{{ 7*7 }}", "&lt;b&gt; 'x' \u{202e}abc"] {
        let form = owner.page("/settings").await.form("/settings").with("name", name);
        owner.browser.submit(&form).await;
        for rest in ["", "/domain/vision", "/statements"] {
            let reply = owner.browser.get(&format!("{path}{rest}")).await;
            assert!(!reply.text().contains("<script>alert") && !reply.text().contains("<base>"), "{name}");
            assert!(reply.html().text.contains(name), "{name} in {rest}");
        }
    }
}
