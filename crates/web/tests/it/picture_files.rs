//! What a picture can be taken along as, and how it speaks to other frameworks.

use crate::support::{Place, Valley, page, plain};
use wholeplace_model::instrument::strengths;
use wholeplace_words::Words;

const FILES: [&str; 10] = [
    "report.pdf",
    "summary.pdf",
    "report.docx",
    "data.xlsx",
    "data.csv",
    "comments.csv",
    "dictionary.csv",
    "picture.json",
    "chart-domains.svg",
    "chart-everyone-vision-early-voice.png",
];

#[tokio::test]
async fn every_file_is_made_from_the_picture_alone_and_is_the_same_by_each_door() {
    let valley = Valley::new().await;
    let review = &valley.closed.review;
    valley.place.show_to_participants(&valley.seat, review).await;
    let json = wholeplace_model::picture::picture_json(&valley.picture().await);
    let link = valley.link().await;
    let doors = [
        (valley.at_place(review), valley.runner.browser.clone()),
        (valley.for_participant(), valley.place.browser().taking_part(&valley.closed)),
        (link.clone(), valley.place.browser()),
    ];
    for file in FILES {
        for (base, browser) in &doors {
            for _ in 0..2 {
                let reply = browser.clone().get(&format!("{base}/{file}")).await;
                assert_eq!(reply.status, 200, "{base}/{file}");
                assert!(reply.text().contains(&json), "{base}/{file}");
                assert_eq!(reply.header("x-robots-tag").contains("noindex"), *base == link);
                let disposition = reply.header("content-disposition");
                assert!(disposition.ends_with(&format!("filename=\"strengths-{file}\"")), "{disposition}");
                assert_eq!(disposition.starts_with("inline"), file.ends_with(".pdf"));
            }
        }
    }
    let mut runner = valley.runner.browser.clone();
    for odd in ["report.exe", "chart-domains.gif", "chart-everyone-nothing.svg", "chart-.svg", "data"] {
        assert_eq!(runner.get(&format!("{}/{odd}", valley.at_place(review))).await.status, 404, "{odd}");
    }
    for other in [&valley.closed.too_few, &valley.closed.open] {
        for file in FILES {
            assert_eq!(runner.get(&format!("{}/{file}", valley.at_place(other))).await.status, 404, "{file}");
        }
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_made_is_said_to_be_our_mistake_and_pages_go_on() {
    let place = Place::failing();
    let mut owner = place.owner().await;
    let seat = owner.facilitator_seat(&place).await;
    let closed = place.closed(&seat).await;
    let path = format!("/review/{}/picture", closed.review.0);
    assert_eq!(owner.open(&format!("{path}/report.pdf")).await.status, 500);
    assert_eq!(owner.open(&path).await.status, 200);
}

#[tokio::test]
async fn the_alignment_shows_released_numbers_and_can_be_left_out() {
    let mut valley = Valley::new().await;
    let (picture, words) = (valley.picture().await, Words::of("en"));
    let base = valley.at_place(&valley.closed.review);
    let html = page(&mut valley.runner.browser, &format!("{base}/alignment")).await;
    let text = plain(&html.text);
    assert!(text.contains("It does not say how anyone would rate your place."));
    let strengths = strengths();
    let aligned = wholeplace_model::alignment::align(&picture, strengths.reading("en")).unwrap();
    for area in aligned.frameworks.iter().flat_map(|one| &one.areas) {
        assert!(text.contains(&plain(&area.area.title)), "{}", area.area.id);
        for statement in &area.statements {
            let answers = statement.answers.as_ref().unwrap();
            let said = format!("{} {}", statement.text, words.agree_sentence(&answers.everyone));
            assert!(text.contains(&said), "{said}");
        }
    }
    let share = valley.share();
    let form = page(&mut valley.runner.browser, &share).await.form("/share").untick("alignment");
    valley.runner.browser.submit(&form).await;
    assert_eq!(valley.runner.browser.get(&format!("{base}/alignment")).await.status, 404);
    let first = page(&mut valley.runner.browser, &base).await;
    assert!(!first.links().any(|link| link.ends_with("/alignment")));
}
