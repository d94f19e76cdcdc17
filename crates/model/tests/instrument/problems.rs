//! Each kind of problem, with its place and its words exactly as printed; then all at once.

use crate::small::{Files, small};

#[track_caller]
fn says(files: Files, problems: &[&str]) {
    assert_eq!(files.problems(), problems);
}

#[test]
fn the_small_instrument_passes() {
    says(small(), &[]);
}

#[test]
fn an_unknown_key_names_the_nearest_and_the_nearest_is_not_missing_too() {
    says(
        small().change("en.toml", "question", "qestion"),
        &["en.toml:9:1: There is no key `qestion` here. Did you mean `question`?"],
    );
}

#[test]
fn an_unknown_key_like_no_other_names_all() {
    says(
        small().change("instrument.toml", "id = \"home\"", "id = \"home\"\ncolour = 3"),
        &["instrument.toml:10:1: There is no key `colour` here. Take it out, or use one of: id, statements."],
    );
}

#[test]
fn a_missing_key_is_reported_where_its_table_starts_and_says_what_it_is_for() {
    says(
        small().change("en.toml", "why = \"It matters.\"\n", ""),
        &["en.toml:7:1: The key `why` is missing. Add `why`: Why it matters, in Markdown."],
    );
    says(
        small().change("en.toml", "title = \"Small\"\n", ""),
        &["en.toml:1:1: The key `title` is missing. Add `title`: What the review is called."],
    );
}

#[test]
fn a_wrong_type_says_what_to_write() {
    says(
        small().change("instrument.toml", "points = 2", "points = \"two\""),
        &["instrument.toml:6:10: This is text; it must be a whole number. Write a whole number instead."],
    );
    says(
        small().change("en.toml", "good = \"A door.\"", "good = 3.5"),
        &["en.toml:10:8: This is a number with a fraction; it must be text. Put it in quotes."],
    );
    says(
        small().change("en.toml", "scale = [\"No\", \"Yes\"]", "scale = \"No\""),
        &["en.toml:4:9: This is text; it must be a list. Put square brackets around it."],
    );
    says(
        small().change("library.en.toml", "domains = [\"home\"]", "domains = [{ id = \"home\" }]"),
        &["library.en.toml:6:12: This is a table; it must be text. Put it in quotes."],
    );
}

#[test]
fn an_empty_text_is_noticed() {
    says(
        small().change("en.toml", "\"A small review\"", "\" \""),
        &["en.toml:2:9: This text is empty. Write something, or take the key out if it may be left out."],
    );
}

#[test]
fn a_text_too_long_says_by_how_much_in_characters() {
    says(
        small().change("en.toml", "\"Small\"", &format!("\"{}\"", "é".repeat(125))),
        &["en.toml:1:9: This text has 125 characters; the most is 120. Take out at least 5."],
    );
}

#[test]
fn a_text_that_cannot_be_shown_is_refused() {
    says(
        small().change("en.toml", "\"Small\"", "\"Sm\\u0000all\""),
        &["en.toml:1:9: This text has a character that cannot be shown. \
           Take it out; only line breaks and tabs may be used."],
    );
}

#[test]
fn a_number_out_of_range_says_the_range() {
    for points in ["1", "12", "-3", "300", "99999999999999999999", "0xFF"] {
        says(
            small().change("instrument.toml", "points = 2", &format!("points = {points}")),
            &["instrument.toml:6:10: This number must be from 2 to 11. Change the number."],
        );
    }
    says(
        small().change("instrument.toml", "format = 1", "format = 2"),
        &["instrument.toml:1:10: This number must be 1. Change the number."],
    );
    says(
        small().change("library.en.toml", "year = 2020", "year = 20"),
        &["library.en.toml:19:8: This number must be from 1900 to 2100. Change the number."],
    );
}

#[test]
fn an_id_has_lower_case_letters_digits_and_hyphens() {
    says(
        small().change("library.en.toml", "\"street\"", "\"A Street\""),
        &["library.en.toml:2:6: This is not an id. \
           Use lower-case letters, digits and single hyphens between them: `early-voice`."],
    );
}

#[test]
fn a_language_is_a_tag() {
    says(
        small().change("instrument.toml", "[\"en\"]", "[\"en\", \"Welsh\"]"),
        &[
            "instrument.toml:5:20: The language `Welsh` is named here, but there is no Welsh.toml. \
             Add Welsh.toml, or take the language out of the list.",
            "instrument.toml:5:20: This is not a language tag. Write a tag such as `en`, `cy` or `zh-Hant`.",
        ],
    );
}

#[test]
fn a_broken_address_is_noticed() {
    for url in ["example.org", "ftp://example.org", "https://", "https://exa mple.org", "javascript:alert(1)"]
    {
        says(
            small().change("library.en.toml", "https://example.org/guide", url),
            &["library.en.toml:22:7: This is not a web address. \
               Write the whole address, starting with https:// or http:// and with no spaces."],
        );
    }
}

#[test]
fn lists_have_a_least_and_a_most() {
    says(
        small().change("library.en.toml", "domains = [\"home\"]", "domains = []"),
        &["library.en.toml:6:11: The number of entries here is 0; the least is 1. Add at least 1."],
    );
    let many = vec!["\"Step\""; 21].join(", ");
    says(
        small().change("en.toml", "unsure", &format!("how = [{many}]\nunsure")),
        &["en.toml:5:7: The number of entries here is 21; the most is 20. Take out at least 1."],
    );
}

#[test]
fn ids_are_used_once() {
    says(
        small().change("instrument.toml", "\"neighbours\"]", "\"neighbours\", \"own-door\"]"),
        &["instrument.toml:10:41: The id `own-door` is already used on line 10. Give each its own id."],
    );
    let again = "\n[[domains]]\nid = \"home\"\nstatements = [\"own-door\", \"neighbours\"]\n";
    says(
        small().change("instrument.toml", "\"neighbours\"]\n", &format!("\"neighbours\"]\n{again}")),
        &["instrument.toml:13:6: The id `home` is already used on line 9. Give each its own id."],
    );
    says(
        small().change("library.en.toml", "[\"home/own-door\"]", "[\"home/own-door\", \"home/own-door\"]"),
        &["library.en.toml:7:32: The id `home/own-door` is already used on line 7. Give each its own id."],
    );
    says(
        small().change("en.toml", "title = \"Small\"", "title = \"Small\"\ntitle = \"Smaller\""),
        &["en.toml:2:1: This is not valid TOML: duplicate key. \
           Write each key once: take one away or give it another name."],
    );
}

#[test]
fn a_language_named_has_a_file_and_a_file_has_its_language_named() {
    says(
        small().change("instrument.toml", "[\"en\"]", "[\"en\", \"cy\"]"),
        &["instrument.toml:5:20: The language `cy` is named here, but there is no cy.toml. \
           Add cy.toml, or take the language out of the list."],
    );
    let welsh = small().0[3].1.clone();
    says(
        small().with("library.cy.toml", &welsh),
        &["library.cy.toml:1:1: The language `cy` is not named in instrument.toml. \
           Add it to `languages` there, or take this file away."],
    );
}

#[test]
fn a_file_name_says_what_it_holds() {
    says(
        small().with("notes.toml", b"a = 1\n"),
        &["notes.toml:1:1: This file's name does not say what it holds. \
           Name it after a language in lower case: `en.toml` for words, `en-easy.toml` for Easy Read, \
           `library.en.toml` for practice examples and resources, `alignment.en.toml` for other frameworks."],
    );
}

#[test]
fn without_an_outline_nothing_else_is_called_unknown() {
    says(
        small().without("instrument.toml"),
        &["instrument.toml:1:1: There is no instrument.toml. \
           Add it, with the instrument's id, languages, points and domains; \
           `wholeplace instrument new` writes an example."],
    );
}

#[test]
fn every_statement_has_a_text_in_words_and_in_easy_read() {
    says(
        small().change("en.toml", "neighbours = \"I know my neighbours.\"\n", ""),
        &["en.toml:13:1: The statement `neighbours` has no text here. Add `neighbours = \"...\"`."],
    );
    says(
        small().change("en-easy.toml", "neighbours = \"I know people.\"\n", ""),
        &["en-easy.toml:1:1: The statement `neighbours` has no text here. Add `neighbours = \"...\"`."],
    );
    says(
        small().change("en.toml", "\"I know my neighbours.\"", "\"\""),
        &["en.toml:15:14: This text is empty. Write something, or take the key out if it may be left out."],
    );
}

#[test]
fn every_domain_has_words_and_words_have_a_domain() {
    says(
        small().change("en-easy.toml", "domains.home", "domains.hone"),
        &[
            "en-easy.toml:1:2: The domain `home` has no words here. Add a part `[domains.home]`.",
            "en-easy.toml:1:10: The domain `hone` is not in instrument.toml. Did you mean `home`?",
        ],
    );
    says(
        small().change("en-easy.toml", "neighbours", "neighbors = \"x\"\nneighbours"),
        &[
            "en-easy.toml:3:1: The statement `neighbors` is not in instrument.toml. Did you mean `neighbours`?",
        ],
    );
}

#[test]
fn the_library_speaks_of_domains_and_statements_that_exist() {
    says(
        small().change("library.en.toml", "domains = [\"home\"]", "domains = [\"street\"]"),
        &["library.en.toml:6:12: The domain `street` is not in instrument.toml. \
           Take it out, or add it to instrument.toml."],
    );
    says(
        small().change("library.en.toml", "home/own-door", "home/own-dor"),
        &["library.en.toml:7:15: The statement `home/own-dor` is not in instrument.toml. \
           Did you mean `home/own-door`?"],
    );
    says(
        small().change("library.en.toml", "home/own-door", "own-door"),
        &[
            "library.en.toml:7:15: The statement `own-door` is not in instrument.toml. \
             Did you mean `home/own-door`?",
            "library.en.toml:7:15: This is not a statement's id. \
             Write the domain's id, a slash and the statement's id: `vision/early-voice`.",
        ],
    );
}

#[test]
fn the_scale_has_a_label_for_each_point() {
    says(
        small().change("instrument.toml", "points = 2", "points = 3"),
        &["en.toml:4:9: The scale has 3 points in instrument.toml, but there are 2 labels here. \
           Write one label for each point."],
    );
}

#[test]
fn what_cannot_be_parsed_is_reported_without_calling_the_rest_missing() {
    says(
        small().change("en.toml", "\"It matters.\"", "\"It matters."),
        &["en.toml:11:19: This is not valid TOML: invalid basic string, expected `\"`. \
           Look here and just before for a missing quote, bracket, comma or equals sign."],
    );
}

#[test]
fn bytes_that_are_not_utf_8_have_a_place() {
    let mut files = small();
    let at = "title = \"Sm".len();
    files.0[1].1[at] = 0xFF;
    says(files, &["en.toml:1:12: This is not UTF-8 text. Save the file as UTF-8."]);
}

#[test]
fn a_file_too_large_is_not_looked_into() {
    let files = small().without("en-easy.toml").with("en-easy.toml", &vec![b'x'; 2 * 1024 * 1024 + 1]);
    says(files, &["en-easy.toml:1:1: This file has more than 2097152 bytes. Make the texts in it shorter."]);
}

#[test]
fn everything_wrong_is_said_in_one_go() {
    let files = small()
        .change("instrument.toml", "version = \"1\"\n", "")
        .change("instrument.toml", "[\"en\"]", "[\"en\", \"cy\"]")
        .change("en.toml", "\"Small\"", "5")
        .change("en.toml", "question", "qestion")
        .change("en.toml", "own-door = \"I have my own front door.\"\n", "")
        .change("en-easy.toml", "I have a door.", "")
        .change("library.en.toml", "\"home/own-door\"", "\"home/windows\"")
        .change("library.en.toml", "https://example.org/\"", "example.org\"")
        .change("library.en.toml", "why = \"It helps.\"\n", "")
        .with("fr.toml", b"title = \n");
    let places: Vec<String> =
        files.problems().iter().map(|line| line.split(": ").next().unwrap_or_default().to_owned()).collect();
    assert_eq!(
        places,
        [
            "instrument.toml:1:1",
            "instrument.toml:4:20",
            "en-easy.toml:2:12",
            "en.toml:1:9",
            "en.toml:9:1",
            "en.toml:13:1",
            "fr.toml:1:1",
            "fr.toml:1:9",
            "library.en.toml:7:15",
            "library.en.toml:12:7",
            "library.en.toml:14:1",
        ]
    );
}

const ALIGNMENT: &str = r#"[[frameworks]]
id = "rules"
title = "The rules of the house"
about = "What everybody keeps to."
source = "The tenants"
url = "https://example.org/rules"

[[frameworks.areas]]
id = "doors"
title = "Doors"
text = "Open and shut."
statements = ["home/own-door"]
"#;

#[test]
fn an_alignment_names_statements_that_are_there_once() {
    let with = |statements: &str| {
        small().with("alignment.en.toml", ALIGNMENT.replace("[\"home/own-door\"]", statements).as_bytes())
    };
    assert!(with("[\"home/own-door\"]").read().is_ok_and(|small| small.reading("en").alignment.is_some()));
    says(
        with("[\"home/own-dor\"]"),
        &["alignment.en.toml:12:15: The statement `home/own-dor` is not in instrument.toml. \
           Did you mean `home/own-door`?"],
    );
    says(
        with("[\"home/own-door\", \"home/own-door\"]"),
        &[
            "alignment.en.toml:12:32: The id `home/own-door` is already used on line 12. Give each its own id.",
        ],
    );
    says(
        with("[]"),
        &["alignment.en.toml:12:14: The number of entries here is 0; the least is 1. Add at least 1."],
    );
}
