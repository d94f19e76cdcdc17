//! How many bytes a visit takes, as they are sent.

use crate::support::{Place, style};

const FIRST_VISIT: usize = 50 * 1024;
const LATER_PAGE: usize = 15 * 1024;

#[tokio::test]
async fn a_first_visit_takes_50_kb_in_four_requests() {
    for encoding in ["gzip", "br", "gzip, deflate, br, zstd"] {
        let place = Place::new();
        let home = place.browser().get("/").await.html();
        let assets = home.all("link").map(|link| link.get("href").to_owned());
        let scripts = home.all("script").map(|script| script.get("src").to_owned());
        let mut addresses = vec!["/".to_owned()];
        addresses.extend(assets.chain(scripts));
        assert!(addresses.len() <= 4, "{addresses:?}");
        let mut browser = place.browser();
        browser.accepts = encoding;
        let mut bytes = 0;
        for address in &addresses {
            bytes += browser.get(address).await.body.len();
        }
        assert!(bytes <= FIRST_VISIT, "{bytes} bytes with {encoding}");
    }
}

#[tokio::test]
async fn later_pages_take_15_kb_each() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let reason = "We asked the people who draw on support what a good day looks like for them. ".repeat(4);
    for outline in wholeplace_model::instrument::strengths().outline {
        let names = outline.statements.iter().map(|id| id.rsplit('/').next().unwrap());
        let answers: Vec<_> = names.map(|name| (name, "2", reason.as_str())).collect();
        sam.answer(&outline.domain, &answers).await;
    }
    let mut paths =
        ["/read/strengths", "/start/strengths", "/return", "/privacy", "/cookies", "/accessibility"]
            .map(str::to_owned)
            .to_vec();
    for outline in wholeplace_model::instrument::strengths().outline {
        paths.push(format!("/read/strengths/domain/{}", outline.domain));
        paths.push(format!("/library/strengths?domain={}", outline.domain));
        paths.push(sam.path(&format!("/domain/{}", outline.domain)));
    }
    paths.extend(
        ["", "/about", "/keep", "/check", "/report", "/plan", "/share", "/invite", "/erase"]
            .map(|rest| sam.path(rest)),
    );
    sam.browser.accepts = "gzip";
    let mut over = Vec::new();
    for path in paths {
        let reply = sam.browser.get(&path).await;
        assert_eq!((reply.status, reply.header("content-encoding")), (200, "gzip"), "{path}");
        if reply.body.len() > LATER_PAGE {
            over.push((path, reply.body.len()));
        }
    }
    assert!(over.is_empty(), "{over:?}");
}

#[tokio::test]
async fn only_the_whole_review_on_one_page_and_the_whole_library_take_more() {
    let place = Place::new();
    let mut browser = place.browser();
    browser.accepts = "gzip";
    for path in ["/read/strengths/all", "/library/strengths"] {
        let bytes = browser.get(path).await.body.len();
        assert!(bytes <= FIRST_VISIT, "{path} has {bytes} bytes");
    }
}

#[tokio::test]
async fn what_never_changes_is_sent_once() {
    let place = Place::new();
    let mut browser = place.browser();
    let address = style(&mut browser).await;
    let sheet = browser.get(&address).await;
    assert_eq!(sheet.header("content-type"), "text/css; charset=utf-8");
    assert!(sheet.body.len() <= 20 * 1024, "the style sheet has {} bytes", sheet.body.len());
    let old = address.replace("/assets/", "/assets/0");
    assert_eq!(browser.get(&old).await.status, 404);
}
