//! The pages, over HTTP. Routes are in `routes`, what every page shares in `page`, one file for each screen.
//!
//! Not here: what a review is (`model`), how it is stored (`store`), the words (`words`), PDF (`report`: `app` hands
//! in a [`ReportMaker`], so that this crate never links it).

mod address;
mod assets;
mod crowd;
mod deadline;
mod error;
mod error_page;
mod fields;
mod headers;
mod letter;
mod limit;
mod look;
mod member;
mod multipart;
mod own_path;
mod page;
mod password;
mod path;
mod patience;
mod prose;
mod ring;
mod routes;
mod script;
mod seat;
mod sending;
mod serve;
mod session;
mod site;
mod taking_part;
mod turns;
mod typed;

mod about;
mod about_you;
mod account;
mod answer;
mod blank;
mod check;
mod choose;
mod comeback;
mod comments;
mod erase;
mod hand_over;
mod home;
mod id;
mod invite;
mod join;
mod keep;
mod library;
mod overview;
mod paper;
mod picture;
mod place;
mod plan;
mod read;
mod report;
mod review;
mod sent;
mod share;
mod shared;
mod start;

pub use password::stored_password;
pub use picture::{ChartOf, PictureFile, PictureSource};
pub use routes::{Route, Who, routes, service};
pub use sending::{keep_sending, send_next};
pub use serve::{Limits, serve};
pub use site::{
    Brand, Clock, LogoProblem, MailProblem, Mailer, MakeProblem, ReportMaker, Site, SiteSettings,
};
