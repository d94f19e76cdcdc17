//! Nothing about nine domains, four statements or five points is fixed: the smallest and the largest instrument.

use crate::small::Files;
use std::fmt::Write;

#[test]
fn one_domain_one_statement_two_points() {
    let instrument = instrument(1, 1, 2).read().expect("the smallest instrument passes");
    assert_eq!((instrument.outline.len(), instrument.statements().count(), instrument.points), (1, 1, 2));
    assert_eq!(instrument.reading("en").scale, ["Label 1", "Label 2"]);
}

#[test]
fn forty_domains_twenty_statements_eleven_points() {
    let instrument = instrument(40, 20, 11).read().expect("the largest instrument passes");
    assert_eq!((instrument.outline.len(), instrument.statements().count(), instrument.points), (40, 800, 11));
    assert_eq!(instrument.reading("en").domains[39].statements[19].id, "d40/s20");
}

#[test]
fn domains_and_statements_keep_the_outline_s_order_whatever_the_words_order() {
    let files = instrument(12, 12, 5);
    let instrument = files.read().expect("it passes");
    let ids: Vec<_> = instrument.reading("en").domains.iter().map(|domain| domain.id.as_str()).collect();
    assert_eq!(&ids[..3], ["d1", "d2", "d3"]);
    assert_eq!(ids[11], "d12");
    assert_eq!(instrument.outline[1].statements[9], "d2/s10");
}

#[test]
fn more_than_the_most_is_refused() {
    for (domains, statements) in [(41, 1), (1, 21)] {
        let problems = instrument(domains, statements, 5).problems();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].contains("the most is"), "{problems:?}");
    }
}

fn instrument(domains: usize, statements: usize, points: usize) -> Files {
    let ids: Vec<String> = (1..=statements).map(|n| format!("\"s{n}\"")).collect();
    let labels: Vec<String> = (1..=points).map(|n| format!("\"Label {n}\"")).collect();
    let mut outline = format!(
        "format = 1\nid = \"sized\"\nversion = \"1\"\nlicence = \"CC0-1.0\"\nlanguages = [\"en\"]\npoints = {points}\n"
    );
    let mut words = format!(
        "title = \"Sized\"\nshort = \"A review\"\nintro = \"About.\"\nscale = [{}]\nunsure = \"I don't know\"\n",
        labels.join(", ")
    );
    for domain in 1..=domains {
        writeln!(outline, "[[domains]]\nid = \"d{domain}\"\nstatements = [{}]", ids.join(", "))
            .expect("written");
        writeln!(
            words,
            "[domains.d{domain}]\ntitle = \"Domain {domain}\"\nquestion = \"Well?\"\ngood = \"Good.\"\nwhy = \"Why.\"\n\
             [domains.d{domain}.statements]"
        )
        .expect("written");
        for statement in 1..=statements {
            writeln!(words, "s{statement} = \"Statement {statement}.\"").expect("written");
        }
    }
    Files(vec![
        ("instrument.toml".to_owned(), outline.into_bytes()),
        ("en.toml".to_owned(), words.into_bytes()),
    ])
}
