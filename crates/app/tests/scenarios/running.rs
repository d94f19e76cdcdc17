//! The steps over HTTP of somebody who sets up a review of a place, closes it, and reads its picture and comments.

use super::{
    person::Person,
    steps::{Outcome, check, sees},
};

/// How many letters after a group's name its share stands, at the most: names of groups that are shown with it come between.
const NEAR: usize = 140;

/// Plays a step: its words with `_` for each value, and the values.
pub(crate) fn play(person: &mut Person, words: &str, values: &[&str]) -> Outcome {
    match (words, values) {
        ("somebody runs the reviews of a place", []) => {
            person.hold("wholeplace_session", &person.place.session.clone());
            Ok(())
        }
        ("they set up a review called _", [name]) => set_up(person, name),
        ("it has _ groups", [count]) => {
            on_the_review(person, "").and_then(|()| sees(person, &format!("{count} groups")))
        }
        ("they say that _ people of _ are invited", [count, group]) => {
            on_the_review(person, "/invited")?;
            person.write(group, count)?;
            person.press("save")?;
            sees(person, &format!("{count} people"))
        }
        ("they let people answer until the end of _", [year]) => {
            on_the_review(person, "/dates")?;
            for (part, text) in [("day", "31"), ("month", "12"), ("year", *year)] {
                person.fill(&format!("closes-{part}"), text);
            }
            person.press("save")
        }
        ("they open it to people", []) => {
            on_the_review(person, "/open")?;
            person.press("open the review")?;
            sees(person, "Nobody has finished yet.")
        }
        ("somebody takes part by the link for _", [group]) => follow_link(person, group),
        ("the review closes", []) => {
            let mut runner = person.somebody_else();
            runner.hold("wholeplace_session", &person.place.session);
            on_the_review(&mut runner, "/close")?;
            runner.press("close it for good")
        }
        ("they are told that the review has closed", []) => sees(person, "This review has closed"),
        ("the words _ are there to copy", [text]) => {
            check(person.source.contains(text), || format!("{} does not show {text:?}", person.path))
        }
        ("they type in _ sheets from _ with _ for _", [count, group, mark, statement]) => {
            type_in(person, count, group, mark, statement)
        }
        ("they close it for good", []) => {
            on_the_review(person, "/close")?;
            person.press("close it for good")?;
            sees(person, "This review has closed.")
        }
        ("the picture says that _ people took part", [count]) => {
            on_the_review(person, "/picture")?;
            sees(person, &format!(" {count} people took part"))
        }
        ("the picture says that _ of _ agree that _", [share, group, statement]) => {
            on_the_review(person, "/picture/statements")?;
            person.follow(statement)?;
            says_of(&person.page.text, statement, group, share)
        }
        ("the picture shows nothing and says why that is right", []) => {
            on_the_review(person, "/picture")?;
            sees(person, "an answer could be traced to one of them. So we show nothing at all.")
        }
        ("they share the comment _ with what is marked replaced", [text]) => {
            read(person, text)?;
            person.press("replace what is marked")?;
            sees(person, "Nobody else can read it until you share it.")?;
            person.press("share it as it is")?;
            sees(person, "The last comment is now shared.")
        }
        ("they hold back the comment _ because _", [text, reason]) => {
            read(person, text)?;
            person.choose("", reason)?;
            person.press("hold this comment back")?;
            sees(person, "The last comment is held back.")
        }
        ("the picture shows the comment _", [text]) => {
            on_the_review(person, "/picture/comments")?;
            sees(person, text)
        }
        ("the picture does not show _", [text]) => {
            on_the_review(person, "/picture/comments")?;
            check(!person.source.contains(text), || format!("{} shows {text:?}", person.path))
        }
        ("the file _ of the picture opens", [file]) => {
            let (kind, bytes) = person.take(&format!("{}/picture/{file}", person.place.review))?;
            check(is_whole(file, &kind, &bytes), || format!("{file} came as {kind}, {} bytes", bytes.len()))
        }
        ("the file _ of the picture says _ in the line of _ and _", [file, text, statement, group]) => {
            let (_, bytes) = person.take(&format!("{}/picture/{file}", person.place.review))?;
            let found = String::from_utf8_lossy(&bytes)
                .lines()
                .any(|line| [statement, group, text].iter().all(|part| line.contains(*part)));
            check(found, || format!("{file} has no such line"))
        }
        _ => Err("there is no such step over HTTP".to_owned()),
    }
}

fn on_the_review(person: &mut Person, page: &str) -> Outcome {
    person.open(&format!("{}{page}", person.place.review))
}

fn set_up(person: &mut Person, name: &str) -> Outcome {
    let (place, _) = person.place.review.split_once("/review/").ok_or("there is no place")?;
    let place = place.to_owned();
    person.open(&place)?;
    person.follow("set up a review")?;
    person.write("What should people call", name)?;
    person.press("make a draft")?;
    person.place.review = person.path.clone();
    sees(person, name)
}

fn type_in(person: &mut Person, count: &str, group: &str, mark: &str, statement: &str) -> Outcome {
    on_the_review(person, "/paper")?;
    person.follow(group)?;
    for _ in 0..count.parse::<u32>().map_err(|error| error.to_string())? {
        person.write(statement, mark)?;
        person.press("look it over")?;
        person.press("keep it")?;
        person.follow("take the next sheet")?;
    }
    sees(person, &format!("{count} sheets kept."))
}

/// Opens a group's link as it stands on its page, and starts.
fn follow_link(person: &mut Person, group: &str) -> Outcome {
    on_the_review(person, "")?;
    person.follow(group)?;
    let at = person.page.text.find("/join/").ok_or("the page shows no link")?;
    let link = person.page.text[at..].split_whitespace().next().unwrap_or_default().to_owned();
    person.open(&link)?;
    person.press("start")
}

/// What a page says of a group right after the statement's own heading and the group's name.
fn says_of(text: &str, statement: &str, group: &str, share: &str) -> Outcome {
    let after = |text: &str, part: &str| text.split_once(part).map(|(_, after)| after.to_owned());
    let rest = after(text, statement).ok_or_else(|| format!("{statement:?} is not shown"))?;
    let rest = after(&rest, group).ok_or_else(|| format!("{group:?} is not shown"))?;
    let said: String = rest.chars().take(NEAR).collect();
    check(said.contains(share), || format!("after {group:?} stands {said:?}"))
}

/// Opens the comment that begins so.
fn read(person: &mut Person, text: &str) -> Outcome {
    on_the_review(person, "/comments")?;
    person.follow(&format!("open this comment {text}"))
}

/// Whether a file is what its name says.
fn is_whole(file: &str, kind: &str, bytes: &[u8]) -> bool {
    let (begins, expected): (&[u8], &str) = match file.rsplit_once('.').map(|(_, ending)| ending) {
        Some("pdf") => (b"%PDF-", "application/pdf"),
        Some("docx" | "xlsx") => (b"PK", "application/vnd.openxmlformats-officedocument"),
        Some("csv") => ("\u{feff}".as_bytes(), "text/csv"),
        Some("json") => (b"{", "application/json"),
        Some("svg") => (b"<svg", "image/svg+xml"),
        Some("png") => (b"\x89PNG", "image/png"),
        _ => return false,
    };
    bytes.starts_with(begins) && kind.starts_with(expected) && bytes.len() > 40
}
