//! What every test stands on: a place that serves reviews from a folder of its own, people with browsers, and what
//! every single answer of the service must keep to.

mod broken_maker;
mod browser;
mod drafting;
mod form;
mod html;
pub(crate) mod log;
mod maker;
mod member;
mod person;
mod pictures;
mod place;
mod promises;
mod round;
mod said;
mod small;
mod valley;

pub(crate) use browser::{Browser, Reply, encoded};
pub(crate) use drafting::{LAST_DAY, draft};
pub(crate) use form::Form;
pub(crate) use html::{Element, Html};
pub(crate) use member::Member;
pub(crate) use person::Person;
pub(crate) use place::{Place, UNREACHABLE};
pub(crate) use round::{CLOSES, DAY, Round};
pub(crate) use small::instrument;
pub(crate) use valley::{Valley, ended, page, plain};
pub(crate) use wholeplace_fixtures::closed::Closed;

/// The address of the style sheet.
pub(crate) async fn style(browser: &mut Browser) -> String {
    let home = browser.get("/").await.html();
    let sheet = home.all("link").find(|link| link.get("rel") == "stylesheet");
    sheet.unwrap().get("href").to_owned()
}
