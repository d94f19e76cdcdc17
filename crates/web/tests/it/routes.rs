//! Every route, tried with every method by everybody who has no right to it.

use crate::support::{self, Browser, Closed, Member, Person, Place, Round};
use axum::{body::Body, http::Request};
use wholeplace_model::place::{Email, Role};
use wholeplace_store::Purpose;
use wholeplace_web::{Route, Who, routes};

const METHODS: [&str; 9] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"];

/// An address that a route answers for this person. A new route needs a line here before the tests pass.
fn example(route: &Route, whole: &Whole) -> String {
    let path = match route.path {
        "/assets/{name}" => whole.style.clone(),
        "/read/{instrument}/domain/{domain}" => "/read/strengths/domain/vision".to_owned(),
        "/blank/{file}" => "/blank/strengths.pdf".to_owned(),
        "/open/{token}" => whole.sam.link.clone(),
        "/r/{id}/domain/{domain}" => "/r/{id}/domain/vision".to_owned(),
        "/r/{id}/choose/{domain}/{statement}" => "/r/{id}/choose/vision/early-voice".to_owned(),
        "/r/{id}/report/{file}" => "/r/{id}/report/report.json".to_owned(),
        "/join/{token}" => whole.invitation.clone(),
        "/shared/{token}" => whole.shared.clone(),
        "/shared/{token}/{file}" => format!("{}/report.json", whole.shared),
        "/link/{token}" => format!("/link/{}", whole.link),
        "/logo/{file}" => whole.logo.clone(),
        path if path.starts_with("/picture/{token}") => {
            path.replace("{file}", "picture.json").replace("/picture/{token}", &whole.picture)
        }
        path if of_a_draft(path) => path.replace("{review}", &whole.draft).replace("{family}", "council"),
        path => path.replace("{instrument}", "strengths").replace("{action}", &whole.action),
    };
    let id = if route.who == Who::Participant { &whole.closed.participant.0.0 } else { &whole.sam.id };
    let review = if path.contains("{comment}") || route.path.ends_with("/comments") {
        &whole.said.id.0
    } else if ["/picture", "/review/{review}/share"].iter().any(|part| route.path.contains(part)) {
        &whole.closed.review.0
    } else {
        &whole.open
    };
    let path = path
        .replace("{review}", review)
        .replace("{comment}", &whole.comment)
        .replace("{theme}", "0123456789abcdef")
        .replace("{sheet}", "0123456789abcdef0123456789abcdef")
        .replace("{group}", "carers")
        .replace("{domain}", "vision")
        .replace("{file}", if path.contains("/invite/") { "code.svg" } else { "picture.json" });
    let path = path.replace("{id}", id).replace("{place}", &whole.owner.place.0);
    let path =
        path.replace("{account}", &whole.viewer.account.0).replace("{session}", whole.owner.seat.session());
    let path = path.replace("{invitation}", "0123456789abcdef");
    let path = path.replace("{link}", &whole.way).replace("{from}", &whole.flood.to_string());
    let path = path.replace("{kind}", "reminder").replace("{mailing}", "m");
    assert!(!path.contains('{'), "the route {} has no example address", route.path);
    path
}

/// Pages of a review that is still being set up; once it has opened, they lead elsewhere.
fn of_a_draft(path: &str) -> bool {
    ["/{review}/open", "/{review}/discard", "/{group}", "/{family}", "/{review}/preview"]
        .iter()
        .any(|page| path.contains(page) && !path.contains("/paper"))
}

/// A finished review with a plan and a share link; and a place with people and a logo.
pub(crate) struct Whole {
    pub(crate) sam: Person,
    action: String,
    shared: String,
    style: String,
    /// The path of a link into a review of a place.
    invitation: String,
    /// The id of the review that it leads into.
    open: String,
    /// A link into it from which a flood came, and the moment at which the day of the flood began.
    way: String,
    flood: i64,
    /// A review that has not opened.
    draft: String,
    pub(crate) administrator: Member,
    pub(crate) owner: Member,
    pub(crate) facilitator: Member,
    pub(crate) viewer: Member,
    link: String,
    logo: String,
    /// A review of the place that has closed, and the id of a comment in it.
    said: Round,
    comment: String,
    /// Reviews of the owner's place that have closed, and the path of the link to a picture.
    closed: Closed,
    picture: String,
}

impl Whole {
    pub(crate) async fn on(place: &Place) -> Self {
        let mut sam = place.someone().await;
        sam.answer("vision", &[("early-voice", "4", "Sam's own words")]).await;
        let form = sam.page("/plan").await.form("/plan").with("what", "Sam's own plan");
        let plan = sam.browser.submit(&form).await.html();
        let action =
            plan.elements.iter().find_map(|e| e.get("id").strip_prefix("action-")).unwrap().to_owned();
        let form = sam.page("/share").await.form("/share").choose("reasons", "yes");
        let link = sam.browser.submit(&form).await.html().with_id("share-link").unwrap().text.clone();
        let shared = link[link.find("/shared/").unwrap()..].to_owned();
        let style = support::style(&mut sam.browser).await;
        let mut owner = place.owner().await;
        let facilitator = owner.colleague(place, Role::Facilitator).await;
        let viewer = owner.colleague(place, Role::Viewer).await;
        let form = owner.page("/settings").await.form("/logo");
        let settings = owner.browser.upload(&form, "logo", b"a lamp").await.html();
        let logo = settings.with_class("logo").next().unwrap().get("src").to_owned();
        let link = place.link();
        let purpose = Purpose::Password(Email::parse(&viewer.email).unwrap());
        assert!(place.store.make_account_link(purpose, link.clone(), place.now()).await.unwrap());
        sam.browser.get(&format!("/link/{}", link.token.reveal())).await;
        let administrator = place.administrator().await;
        let link = link.token.reveal();
        let open = Round::opens_at(place, facilitator.clone(), |setup| setup.interim = true).await;
        let way = open.link_id(Some("leaders")).0;
        let flood = open.flood(place, "leaders").await;
        let draft = Round::drafted(place, &facilitator).await;
        let (invitation, open) = (open.link(place, None), open.id.0);
        let said = Round::said(place, facilitator.clone(), &["The lunch club notices first."]).await;
        let comment = said.comments(place).await.remove(0).id.0;
        let seat = facilitator.facilitator_seat(place).await;
        let closed = place.closed(&seat).await;
        let picture = place.picture_link(&seat, &closed.review).await;
        place.show_to_participants(&seat, &closed.review).await;
        Self {
            sam,
            action,
            shared,
            style,
            invitation,
            open,
            way,
            flood,
            draft,
            administrator,
            owner,
            facilitator,
            viewer,
            link,
            logo,
            said,
            comment,
            closed,
            picture,
        }
    }

    pub(crate) fn example(&self, route: &Route) -> String {
        example(route, self)
    }

    /// The browser of somebody whom a route is for.
    pub(crate) fn browser_for(&self, who: Who) -> Browser {
        match who {
            Who::Anyone | Who::Owner | Who::Holder => self.sam.browser.clone(),
            Who::Participant => self.sam.browser.clone().taking_part(&self.closed),
            Who::SignedIn | Who::Administrator => self.administrator.browser.clone(),
            Who::Viewer => self.viewer.browser.clone(),
            Who::Facilitator => self.facilitator.browser.clone(),
            Who::PlaceOwner => self.owner.browser.clone(),
        }
    }
}

pub(crate) fn request(method: &str, path: &str) -> Request<Body> {
    let form = "application/x-www-form-urlencoded";
    Request::builder().method(method).uri(path).header("content-type", form).body(Body::empty()).unwrap()
}

#[tokio::test]
async fn every_route_opens_for_whom_it_is_for() {
    let place = Place::new();
    let whole = Whole::on(&place).await;
    for route in routes().iter().filter(|route| route.methods.contains(&"GET")) {
        let path = whole.example(route);
        let mut browser = whole.browser_for(route.who);
        let reply = browser.get(&path).await;
        assert_eq!(reply.status, 200, "{path}");
        let head = browser.send(request("HEAD", &path)).await;
        assert!(head.status < 400 && head.body.is_empty(), "{path}");
    }
}

#[tokio::test]
async fn an_owner_s_route_opens_for_nobody_else() {
    let place = Place::new();
    let whole = Whole::on(&place).await;
    for (who, browser) in strangers(&place, &whole).await {
        for route in routes().iter().filter(|route| route.who == Who::Owner) {
            for method in route.methods.iter().chain(&["HEAD"]).filter(|method| route.has(method)) {
                let path = whole.example(route);
                let reply = browser.clone().send(request(method, &path)).await;
                assert_eq!(reply.status, 403, "{method} {path} with {who}");
                let text = String::from_utf8_lossy(&reply.body);
                assert!(!text.contains("Sam's own") && !text.contains(&whole.sam.code), "{path} with {who}");
                if *method != "HEAD" {
                    assert_eq!(reply.html().heading(), "Open your review first", "{path} with {who}");
                }
            }
        }
    }
    let mut sam = whole.sam;
    assert_eq!(sam.answered("vision", "early-voice").await.1, "Sam's own words");
}

/// Everybody who might try: with no cookie, another's, one of an erased review, a made-up one.
async fn strangers(place: &Place, whole: &Whole) -> Vec<(&'static str, Browser)> {
    let nobody = place.browser();
    let ours = format!("wholeplace_{}", whole.sam.id);
    let holding = |token: &str| whole.sam.browser.clone().holding(&ours, token);
    let other = place.someone().await;
    let others = other.browser.cookie(&format!("wholeplace_{}", other.id)).unwrap().value.clone();
    let mut gone = place.someone().await;
    let erased = gone.browser.cookie(&format!("wholeplace_{}", gone.id)).unwrap().value.clone();
    let form = gone.page("/erase").await.form("/erase").choose("sure", "yes");
    assert_eq!(gone.browser.submit(&form).await.status, 200);
    vec![
        ("nothing", nobody),
        ("another's review open", other.browser),
        ("another's token", holding(&others)),
        ("an erased token", holding(&erased)),
        ("a made-up token", holding(&"7".repeat(26))),
        ("the share link's token", holding(&whole.shared["/shared/".len()..])),
        ("no token", holding("")),
        ("nonsense", holding("é")),
    ]
}

#[tokio::test]
async fn an_erased_review_opens_no_more_with_its_own_token() {
    let place = Place::new();
    let mut whole = Whole::on(&place).await;
    let before = whole.sam.browser.clone();
    let form = whole.sam.page("/erase").await.form("/erase").choose("sure", "yes");
    whole.sam.browser.submit(&form).await;
    let of_a_review =
        |route: &&Route| ["/r/", "/open/", "/shared/"].iter().any(|start| route.path.starts_with(start));
    let of_hers = |route: &&Route| route.who != Who::Participant;
    for route in routes().iter().filter(of_a_review).filter(of_hers) {
        for method in route.methods {
            let path = whole.example(route);
            let reply = before.clone().send(request(method, &path)).await;
            let expected = match path.split('/').nth(1) {
                Some("shared") => 404,
                // An invitation is not hers alone.
                Some("join") => 200,
                _ => 403,
            };
            assert_eq!(reply.status, expected, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn a_method_that_a_route_does_not_take_is_answered_with_a_page() {
    let place = Place::new();
    let mut whole = Whole::on(&place).await;
    for route in routes() {
        for method in METHODS.into_iter().filter(|method| !route.has(method)) {
            let path = whole.example(&route);
            let reply = whole.sam.browser.send(request(method, &path)).await;
            assert_eq!(reply.status, 405, "{method} {path}");
            assert!(!reply.header("allow").is_empty(), "{method} {path} says what it would take");
        }
    }
}

#[tokio::test]
async fn an_address_that_cannot_be_is_answered_with_a_page() {
    let place = Place::new();
    let mut whole = Whole::on(&place).await;
    for route in routes() {
        for odd in ["%FF", "%00", "%0D%0AX:1", "..%2F..%2Fetc", "%E2%80%AE", "a%20b", "%3Cscript%3E"] {
            let path = filled(route.path, odd);
            for method in ["GET", "POST"] {
                let reply = whole.sam.browser.send(request(method, &path)).await;
                assert!(reply.status < 500 && reply.status >= 303 || !path.contains(odd), "{method} {path}");
            }
            // As somebody who has the right too: only the last parts are odd.
            let path = route.path.replace("{id}", &whole.sam.id).replace("{place}", &whole.owner.place.0);
            let path = filled(&path, odd);
            if !path.ends_with("/close") && !path.ends_with("/erase") && path.contains(odd) {
                let mut browser = whole.browser_for(route.who);
                let page = match route.who {
                    Who::Anyone | Who::Owner | Who::Participant | Who::Holder => whole.sam.page("").await,
                    _ => browser.get("/account").await.html(),
                };
                let token = page.all("input").find(|input| input.get("name") == "form").unwrap().get("value");
                let fields =
                    [("form".to_owned(), token.to_owned()), ("version".to_owned(), "other".to_owned())];
                let reply = browser.post(&path, &fields).await;
                assert!(reply.status < 500, "POST {path}: {}", reply.status);
                let reply = browser.get(&path).await;
                assert!((400..500).contains(&reply.status), "GET {path}: {}", reply.status);
            }
        }
    }
}

/// A route's path with every variable part the same.
fn filled(path: &str, with: &str) -> String {
    let parts = path.split('/').map(|part| if part.starts_with('{') { with } else { part });
    parts.collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn an_unknown_address_is_answered_with_a_page() {
    let place = Place::new();
    let mut browser = place.browser();
    for path in
        ["/nowhere", "/r", "/r/", "/index.php", "/.env", "//evil.example", "/read/elsewhere", "/%2e%2e/"]
    {
        let reply = browser.get(path).await;
        assert_eq!((reply.status, reply.html().heading()), (404, "We can't find that page"), "{path}");
    }
    assert_eq!(browser.get("/library/strengths?q=%FF&domain").await.status, 400);
    assert_eq!(browser.get("/library/strengths?q=co-production&q=carers&other").await.status, 200);
}

#[tokio::test]
async fn the_host_that_a_request_names_is_never_used() {
    let place = Place::new();
    let mut whole = Whole::on(&place).await;
    for path in ["/keep", "/share", "/invite"] {
        let request = Request::get(whole.sam.path(path)).header("host", "evil.example").body(Body::empty());
        let text = whole.sam.browser.send(request.unwrap()).await.text();
        assert!(text.contains("http://review.example.org/") && !text.contains("evil.example"), "{path}");
    }
}

/// Whether a route takes a method; what takes GET takes HEAD.
pub(crate) trait Takes {
    fn has(&self, method: &str) -> bool;
}

impl Takes for Route {
    fn has(&self, method: &str) -> bool {
        let method = if method == "HEAD" { "GET" } else { method };
        self.methods.contains(&method)
    }
}
