//! The language files, by screen.

type File = (&'static str, &'static str);

macro_rules! files {
    ($language:literal: $($name:literal)*) => {
        &[$(($name, include_str!(concat!("../", $language, "/", $name, ".ftl")))),*]
    };
}

const ENGLISH: &[File] = files!("en":
    "layout"
    "home"
    "read"
    "library"
    "start"
    "answer"
    "check"
    "return"
    "report"
    "report-page"
    "plan"
    "share"
    "invite"
    "setup"
    "defaults"
    "running"
    "look"
    "done"
    "mailing"
    "erase"
    "errors"
    "about"
    "blank"
    "pdf"
    "invitation"
    "picture"
    "place-report"
    "table"
    "alignment"
    "picture-files"
    "picture-page"
    "picture-share"
    "account"
    "place"
    "people"
    "place-settings"
    "history"
    "join"
    "taking-part"
    "shared-device"
    "paper"
    "protection"
    "comments"
    "said"
);

/// Each file's name and Fluent source.
pub(crate) fn of(_language: &str) -> &'static [File] {
    ENGLISH
}
