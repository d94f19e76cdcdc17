//! Instruments of any size, made for a test.

use std::fmt::Write;
use wholeplace_model::instrument::Instrument;

/// An instrument `sized` with so many domains, statements in each, and points.
pub(crate) fn instrument(domains: usize, statements: usize, points: usize) -> Instrument {
    let mut outline = format!(
        "format = 1\nid = \"sized\"\nversion = \"1.0\"\nlicence = \"MIT\"\nlanguages = [\"en\"]\npoints = {points}\n"
    );
    let labels: Vec<_> = (1..=points).map(|point| format!("\"Level {point}\"")).collect();
    let mut words = format!(
        "title = \"A review of any size\"\nshort = \"Short\"\nintro = \"Intro.\"\nhow = [\"Read it.\"]\n\
         scale = [{}]\nunsure = \"Not sure\"\n",
        labels.join(", ")
    );
    for domain in 1..=domains {
        let names: Vec<_> = (1..=statements).map(|statement| format!("\"s{statement}\"")).collect();
        writeln!(outline, "[[domains]]\nid = \"d{domain}\"\nstatements = [{}]", names.join(", ")).unwrap();
        writeln!(
            words,
            "[domains.d{domain}]\ntitle = \"Domain {domain}\"\nquestion = \"What of {domain}?\"\n\
             good = \"Good is good.\"\nwhy = \"It matters.\"\nprompts = []\n[domains.d{domain}.statements]"
        )
        .unwrap();
        for statement in 1..=statements {
            writeln!(words, "s{statement} = \"Statement {statement} of {domain}\"").unwrap();
        }
    }
    let files: [(&str, &[u8]); 2] = [("instrument.toml", outline.as_bytes()), ("en.toml", words.as_bytes())];
    Instrument::read(&files).unwrap()
}
