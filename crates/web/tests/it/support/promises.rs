//! What every answer of the service must keep to, whatever was asked: headers, cookies, and pages that need nothing from
//! anywhere else and run nothing of their own. Checked on each request that any test makes.

use super::{Html, Reply};
use std::collections::HashSet;

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

pub(super) fn check(reply: &Reply, is_head: bool) {
    let at = format!("{} ({})", reply.path, reply.status);
    check_headers(reply, &at);
    reply.set_cookies().for_each(|line| check_cookie(line, &at));
    let is_page = reply.header("content-type") == "text/html; charset=utf-8";
    let is_redirect = (300..400).contains(&reply.status);
    assert!(reply.status < 400 || is_page || is_json(reply), "{at} is no designed page");
    if is_redirect {
        let to = reply.header("location");
        assert!(to.starts_with('/') && !to.starts_with("//") && !to.contains('\\'), "{at} leads to {to}");
    }
    if is_page && !is_head && reply.header("content-encoding").is_empty() {
        check_page(&reply.html(), reply, &at);
    }
}

fn check_headers(reply: &Reply, at: &str) {
    let expected = [
        ("content-security-policy", POLICY),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("cross-origin-opener-policy", "same-origin"),
    ];
    for (name, value) in expected {
        let sent: Vec<_> = reply.headers.get_all(name).iter().collect();
        assert_eq!(sent, [value], "{name} of {at}");
    }
    let may_be_kept = reply.path.starts_with("/assets/") || reply.path.starts_with("/logo/");
    let is_asset = may_be_kept && reply.status == 200;
    let kept = if is_asset { "public, max-age=31536000, immutable" } else { "no-store" };
    assert_eq!(reply.header("cache-control"), kept, "{at}");
}

fn check_cookie(line: &str, at: &str) {
    let parts: Vec<_> = line.split("; ").collect();
    assert!(parts.contains(&"HttpOnly") && parts.contains(&"SameSite=Lax"), "{at} sets {line}");
    let name = parts[0].split('=').next().unwrap_or_default();
    let path = match name {
        "wholeplace_visit" | "wholeplace_session" | "wholeplace_device" => "Path=/".to_owned(),
        "wholeplace_link" => "Path=/link".to_owned(),
        "wholeplace_sheet" => format!("Path={}/paper", at.split_once("/paper/").unwrap().0),
        begun if begun.starts_with("wholeplace_begun_") => "Path=/join".to_owned(),
        of_a_review => format!("Path=/r/{}", of_a_review.trim_start_matches("wholeplace_")),
    };
    assert!(parts.contains(&path.as_str()), "{at} sets {line}");
}

fn check_page(page: &Html, reply: &Reply, at: &str) {
    assert_eq!(page.all("h1").count(), 1, "{at} has one heading of the first rank");
    assert!(page.title().ends_with(" – Wholeplace"), "{at} is called {}", page.title());
    assert_eq!(reply.status == 422, page.title().starts_with("Error: "), "{at} is called {}", page.title());
    let mut ids = HashSet::new();
    for element in &page.elements {
        check_element(element, at);
        if element.has("id") {
            assert!(ids.insert(element.get("id")), "{at} has two #{}", element.get("id"));
        }
    }
    for element in &page.elements {
        for name in ["for", "aria-labelledby", "aria-describedby"] {
            for id in element.get(name).split_whitespace() {
                assert!(ids.contains(id), "{at}: {name} names #{id}, which is not there");
            }
        }
        if let Some(id) = element.get("href").strip_prefix('#') {
            assert!(ids.contains(id), "{at} leads to #{id}, which is not there");
        }
    }
    let forms = page.all("form").filter(|form| form.get("method") == "post").count();
    let tokens = page.all("input").filter(|input| input.get("name") == "form").count();
    assert_eq!(forms, tokens, "{at}: each form has its token");
}

fn check_element(element: &super::Element, at: &str) {
    let name = element.name.as_str();
    for attribute in element.attributes.keys() {
        assert!(attribute != "style" && !attribute.starts_with("on"), "{at}: inline {attribute} on {name}");
    }
    match name {
        "img" => {
            assert!(element.get("src").starts_with("/logo/") && element.has("alt"), "{at}: a picture");
        }
        "style" | "iframe" | "object" | "embed" | "base" => panic!("{at} has an element {name}"),
        "script" => {
            assert!(element.get("src").starts_with("/assets/") && element.text.is_empty(), "{at}: a script")
        }
        "link" => assert!(element.get("href").starts_with("/assets/"), "{at}: {}", element.get("href")),
        "form" => assert!(
            element.get("action").starts_with('/') && !element.get("action").starts_with("//"),
            "{at}: a form to {}",
            element.get("action")
        ),
        "a" => {
            let to = element.get("href");
            let known = ["/", "#", "https://", "http://"];
            assert!(known.iter().any(|start| to.starts_with(start)), "{at}: a link to {to}");
        }
        _ => assert!(!element.has("src") && !element.has("srcset"), "{at}: {name} loads something"),
    }
}

fn is_json(reply: &Reply) -> bool {
    reply.header("content-type") == "application/json"
}
