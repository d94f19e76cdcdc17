//! Somebody with a review of their own, and a browser.

use super::{Browser, Html, Reply};

#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) browser: Browser,
    pub(crate) id: String,
    /// The private link's path: `/open/…`.
    pub(crate) link: String,
    pub(crate) code: String,
}

impl Person {
    /// Goes from the first page to the page with link and code.
    pub(crate) async fn starts(mut browser: Browser) -> Self {
        let home = browser.get("/").await.html();
        let start = home.links().find(|link| link.starts_with("/start/")).unwrap().to_owned();
        let form = browser.get(&start).await.html().form(&start);
        let keep = browser.submit(&form).await;
        Self::keeping(browser, &keep)
    }

    /// Whoever has just been shown their link and code.
    pub(crate) fn keeping(browser: Browser, keep: &Reply) -> Self {
        let id =
            keep.path.strip_prefix("/r/").and_then(|rest| rest.strip_suffix("/keep")).unwrap().to_owned();
        let page = keep.html();
        let link = page.with_id("link").unwrap().text.clone();
        let link = link[link.find("/open/").unwrap()..].to_owned();
        let code = page.with_id("code").unwrap().text.clone();
        Self { browser, id, link, code }
    }

    /// The same review, opened by its link in another browser.
    pub(crate) async fn on_another_device(&self, mut browser: Browser) -> Self {
        let reply = browser.get(&self.link).await;
        assert_eq!((reply.status, reply.path.as_str()), (200, self.path("").as_str()));
        Self { browser, ..self.clone() }
    }

    /// An address of this review: `path("/check")`.
    pub(crate) fn path(&self, rest: &str) -> String {
        format!("/r/{}{rest}", self.id)
    }

    pub(crate) async fn open(&mut self, rest: &str) -> Reply {
        let path = self.path(rest);
        self.browser.get(&path).await
    }

    /// A page of this review that opens.
    pub(crate) async fn page(&mut self, rest: &str) -> Html {
        let reply = self.open(rest).await;
        assert_eq!(reply.status, 200, "{}", reply.path);
        reply.html()
    }

    /// Fills in a domain's page, each statement as name, rating (empty to leave it) and reason, and saves it.
    pub(crate) async fn answer(&mut self, domain: &str, answers: &[(&str, &str, &str)]) -> Reply {
        let address = format!("/domain/{domain}");
        let mut form = self.page(&address).await.form(&address).press("go", "on");
        for (statement, rating, reason) in answers {
            if !rating.is_empty() {
                form = form.choose(&format!("rating-{statement}"), rating);
            }
            form = form.with(&format!("reason-{statement}"), reason);
        }
        self.browser.submit(&form).await
    }

    /// What a domain's page shows of a statement: its rating (empty where it has none) and its reason.
    pub(crate) async fn answered(&mut self, domain: &str, statement: &str) -> (String, String) {
        let address = format!("/domain/{domain}");
        let form = self.page(&address).await.form(&address);
        let get = |kind: &str| form.get(&format!("{kind}-{statement}")).to_owned();
        (get("rating"), get("reason"))
    }
}
