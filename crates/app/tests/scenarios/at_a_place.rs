//! The steps over HTTP of people who take part in a review of a place, and of whoever types in what came on paper.

use super::{
    carrying,
    person::Person,
    steps::{Outcome, check, note_code, overview, sees},
};

/// Plays a step: its words with `_` for each value, and the values.
pub(crate) fn play(person: &mut Person, words: &str, values: &[&str]) -> Outcome {
    match (words, values) {
        ("a place has opened a review", []) => {
            check(!person.place.invitation.is_empty(), || "no review is left".to_owned())
        }
        ("they open the invitation", []) => person.open(&person.place.invitation.clone()),
        ("they take part as _", [group]) => take_part(person, group, false),
        ("they take part as _ at a device that several people use", [group]) => {
            take_part(person, group, true)
        }
        ("they send their answers", []) => {
            overview(person)?;
            person.follow("check and send")?;
            person.press("send my answers")?;
            sees(person, "Your answers are sent")
        }
        ("their answers are counted", []) => {
            overview(person)?;
            sees(person, "You have sent your answers")
        }
        ("they open their answers", []) => overview(person),
        ("they hand over to the next person", []) => {
            person.follow("hand over")?;
            sees(person, &person.noted_code.clone())?;
            person.press("clear this device")
        }
        ("nothing of _ is left on the device", [words]) => nothing_is_left(person, words),
        ("they run the reviews of the place", []) => {
            person.hold("wholeplace_session", &person.place.session.clone());
            Ok(())
        }
        ("they take the sheets from _", [group]) => {
            person.open(&format!("{}/paper", person.place.review))?;
            person.follow(group)
        }
        ("they type _ for _", [mark, statement]) => person.write(statement, mark),
        ("they look the sheet over", []) => person.press("look it over"),
        ("they keep the sheet", []) => person.press("keep it"),
        ("they take the next sheet", []) => person.follow("take the next sheet"),
        ("they find that the sheet is from _", [group]) => {
            person.press("take another group")?;
            person.press(group)
        }
        ("they take the sheet back", []) => person.press("take sheet"),
        ("they change something", []) => person.press("change something"),
        (words, values) => carrying::play(person, words, values),
    }
}

fn take_part(person: &mut Person, group: &str, shared: bool) -> Outcome {
    person.choose("", group)?;
    if shared {
        person.choose("", "Several people use this device, one after another")?;
    }
    person.press("start")?;
    person.noted_review = person.path.trim_end_matches("/keep").to_owned();
    note_code(person)
}

fn nothing_is_left(person: &mut Person, words: &str) -> Outcome {
    let cookies: Vec<&str> = person.cookies().collect();
    check(cookies == ["wholeplace_device", "wholeplace_visit"], || format!("there are {cookies:?}"))?;
    for path in ["", "/check", "/report", "/keep", "/hand-over", "/domain/leadership"] {
        person.open(&format!("{}{path}", person.noted_review))?;
        let shown = person.source.contains(words) || person.source.contains(&person.noted_code);
        check(!shown, || format!("{} shows it", person.path))?;
    }
    person.open("/join")
}
