//! Every step that is known over HTTP: what it says, and what a person does or sees.

use super::{at_a_place, person::Person};

pub(crate) type Outcome = Result<(), String>;

/// Plays one step, or says why that can't be done.
pub(crate) fn play(person: &mut Person, text: &str) -> Outcome {
    let parts: Vec<&str> = text.split('"').collect();
    let values: Vec<&str> = parts.iter().skip(1).step_by(2).copied().collect();
    let words = parts.iter().step_by(2).copied().collect::<Vec<_>>().join("_");
    match (words.as_str(), values.as_slice()) {
        ("a person has started a review", []) => start(person),
        ("they open the domain _", [domain]) => overview(person).and_then(|()| person.follow(domain)),
        ("they rate _ as _", [statement, label]) => person.choose(statement, label),
        ("they rate _ as _ because _", [statement, label, reason]) => {
            person.choose(statement, label)?;
            person.write(statement, reason)
        }
        ("they save and continue", []) => person.press("Save and continue"),
        ("they check their answers", []) => {
            overview(person).and_then(|()| person.follow("check your answers"))
        }
        ("they finish", []) => person.press("finish"),
        ("they reopen the review", []) => person.press("reopen").or_else(|_| person.press("change")),
        ("they note their code", []) => note_code(person),
        ("they note their link", []) => note_link(person),
        ("they take another device", []) => {
            person.take_another_device();
            Ok(())
        }
        ("they come back with the link", []) => person.open(&person.noted_link.clone()),
        ("they come back with the code in small letters without spaces", []) => {
            let code = person.noted_code.to_lowercase().replace(' ', "");
            enter(person, &code)
        }
        ("they come back with the code with one letter wrong", []) => {
            let other = if person.noted_code.starts_with('7') { "8" } else { "7" };
            let code = format!("{other}{}", &person.noted_code[1..]);
            enter(person, &code)
        }
        ("they erase the review", []) => {
            overview(person)?;
            person.follow("take out")?;
            person.choose("", "Yes, remove everything")?;
            person.press("remove")
        }
        ("the domain _ is _", [domain, progress]) => {
            overview(person).and_then(|()| progress_is(person, domain, progress))
        }
        ("_ is rated _", [statement, label]) => rated(person, statement, label, None),
        ("_ is rated _ because _", [statement, label, reason]) => {
            rated(person, statement, label, Some(reason))
        }
        ("they see _", [text]) => sees(person, text),
        ("the report shows _", [text]) => on_the_report(person).and_then(|()| sees(person, text)),
        ("they are on the report", []) => on_the_report(person),
        ("they are told what is wrong", []) => check(person.page.title.starts_with("Error: "), || {
            format!("the title is {:?}", person.page.title)
        }),
        ("they are told what was removed", []) => sees(person, "removed").or_else(|_| sees(person, "erased")),
        ("the review is not there", []) => {
            check(!person.path.starts_with("/r/"), || format!("{} is a page of a review", person.path))
        }
        (words, values) => at_a_place::play(person, words, values),
    }
}

fn start(person: &mut Person) -> Outcome {
    person.open("/")?;
    person.follow("start")?;
    person.press("start").or_else(|_| person.press("continue"))?;
    overview(person)
}

/// Every page of a review lies under the overview's address.
pub(crate) fn overview(person: &mut Person) -> Outcome {
    let id = person.path.strip_prefix("/r/").and_then(|rest| rest.split(['/', '?']).next());
    let address =
        id.map(|id| format!("/r/{id}")).ok_or_else(|| format!("{} is no page of a review", person.path))?;
    person.open(&address)
}

fn keep(person: &mut Person) -> Outcome {
    overview(person)?;
    person.follow("code and private link")
}

pub(crate) fn note_code(person: &mut Person) -> Outcome {
    keep(person)?;
    let words: Vec<&str> = person.page.text.split(' ').collect();
    let is_part =
        |word: &&str| word.len() == 3 && word.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
    let code = words.windows(6).find(|six| six.iter().all(is_part)).map(|six| six.join(" "));
    person.noted_code = code.ok_or("the page shows no code in six groups of three")?;
    person.private.borrow_mut().extend([person.noted_code.clone(), person.noted_code.replace(' ', "")]);
    Ok(())
}

fn note_link(person: &mut Person) -> Outcome {
    keep(person)?;
    let start = person.source.find("/open/").ok_or("the page shows no private link")?;
    person.noted_link = person.source[start..].chars().take("/open/".len() + 26).collect();
    Ok(())
}

fn enter(person: &mut Person, code: &str) -> Outcome {
    person.open("/")?;
    person.follow("come back")?;
    person.write("code", code)?;
    person.press("continue").or_else(|_| person.press("open"))
}

fn rated(person: &Person, statement: &str, label: &str, reason: Option<&str>) -> Outcome {
    let (chosen, written) = person.answer(statement);
    check(chosen.as_deref() == Some(label), || format!("{chosen:?} is chosen"))?;
    check(reason.is_none_or(|reason| reason == written), || format!("the reason is {written:?}"))
}

/// How far the page says a domain has got: the first such words after its name.
fn progress_is(person: &Person, domain: &str, expected: &str) -> Outcome {
    let rest = person.page.text.split_once(domain).map(|(_, rest)| rest).unwrap_or_default();
    let all = ["Not started", "Started", "Done"];
    let found = all.into_iter().filter_map(|words| Some((rest.find(words)?, words))).min();
    check(found.is_some_and(|(_, words)| words == expected), || format!("{domain:?} is {found:?}"))
}

pub(crate) fn sees(person: &Person, text: &str) -> Outcome {
    check(person.page.text.contains(text), || format!("{} does not show {text:?}", person.path))
}

fn on_the_report(person: &Person) -> Outcome {
    check(person.path.ends_with("/report"), || format!("they are on {}", person.path))
}

pub(crate) fn check(holds: bool, why: impl FnOnce() -> String) -> Outcome {
    if holds { Ok(()) } else { Err(why()) }
}
