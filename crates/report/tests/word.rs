//! A place's report in Word, as Word and screen readers find it: structure, language, and the picture's numbers.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod office;
#[expect(dead_code, reason = "this file says some of it")]
mod said;
mod town;

use office::{Office, text_of};
use roxmltree::{Document, Node};
use std::sync::LazyLock;
use town::{ODD, Town};
use wholeplace_model::picture::{Share, ViewPicture};
use wholeplace_report::{PlaceSource, place_docx};
use wholeplace_words::Words;

static TOWN: LazyLock<Town> = LazyLock::new(Town::sample);
static FILE: LazyLock<Office> = LazyLock::new(|| docx(&TOWN));
static BODY: LazyLock<String> = LazyLock::new(|| FILE.part("word/document.xml"));

fn docx(town: &Town) -> Office {
    Office(place_docx(&town.source(), &Words::of("en")).unwrap())
}

fn style<'a>(node: &Node<'a, '_>) -> Option<&'a str> {
    let style = node.descendants().find(|node| node.tag_name().name() == "pStyle")?;
    style.attributes().next().map(|attribute| attribute.value())
}

fn named<'a>(node: &Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.descendants().filter(move |node| node.tag_name().name() == name)
}

/// Each table's rows, with its caption.
fn tables(document: &Document) -> Vec<(String, Vec<Vec<String>>)> {
    let root = document.root();
    let tables = root.descendants().filter(|node| node.tag_name().name() == "tbl");
    tables
        .map(|table| {
            let caption = table.descendants().find(|node| node.tag_name().name() == "tblCaption").unwrap();
            let caption = caption.attributes().next().unwrap().value().to_owned();
            let rows = table.descendants().filter(|node| node.tag_name().name() == "tr").map(|row| {
                row.children()
                    .filter(|node| node.tag_name().name() == "tc")
                    .map(|cell| text_of(&cell))
                    .collect()
            });
            (caption, rows.collect())
        })
        .collect()
}

fn row(name: &str, view: &ViewPicture) -> Vec<String> {
    let percents = view.detail.as_ref().map(|detail| detail.percents.map(|percent| format!("{percent}%")));
    [vec![name.to_owned(), said::share_of_view(view)], percents.unwrap_or_default().to_vec()].concat()
}

#[test]
fn each_part_is_xml_and_each_reference_leads_to_a_part() {
    let names = FILE.names();
    for name in names.iter().filter(|name| name.ends_with(".xml") || name.ends_with(".rels")) {
        assert!(Document::parse(&FILE.part(name)).is_ok(), "{name}");
    }
    let links = FILE.part("word/_rels/document.xml.rels");
    let links = Document::parse(&links).unwrap();
    let mut ids = Vec::new();
    for link in links.root_element().children() {
        ids.push(link.attribute("Id").unwrap().to_owned());
        let target = link.attribute("Target").unwrap();
        let inside = link.attribute("TargetMode") != Some("External");
        assert!(!inside || names.contains(&format!("word/{target}")), "{target}");
    }
    for used in
        BODY.split("r:id=\"").chain(BODY.split("r:embed=\"")).skip(1).filter(|it| it.starts_with("rId"))
    {
        let id = used.split('"').next().unwrap();
        assert!(ids.iter().any(|known| known == id), "{id}");
    }
}

#[test]
fn headings_are_headings_and_skip_no_level() {
    let document = Document::parse(&BODY).unwrap();
    let mut before = 0;
    let mut titles = Vec::new();
    for paragraph in document.descendants().filter(|node| node.tag_name().name() == "p") {
        let Some(level) = style(&paragraph).and_then(|style| style.strip_prefix("Heading")) else { continue };
        let level: usize = level.parse().unwrap();
        assert!(level <= before + 1, "{}", text_of(&paragraph));
        before = level;
        titles.push(text_of(&paragraph));
    }
    for title in [
        "In short",
        "The domains at a glance",
        "Who took part",
        "Leadership",
        "Common ground",
        "How to read this",
    ] {
        assert!(titles.iter().any(|heading| heading == title), "{title}");
    }
    let styles = FILE.part("word/styles.xml");
    assert!(
        styles.contains("<w:name w:val=\"heading 1\"/>") && styles.contains("<w:outlineLvl w:val=\"2\"/>")
    );
}

#[test]
fn tables_repeat_their_head_and_pictures_have_words() {
    let document = Document::parse(&BODY).unwrap();
    let root = document.root();
    for table in named(&root, "tbl") {
        let first = named(&table, "tr").next().unwrap();
        assert_eq!(named(&first, "tblHeader").count(), 1);
        assert_eq!(named(&table, "tblHeader").count(), 1);
    }
    let pictures: Vec<_> = named(&root, "docPr").collect();
    assert_eq!(pictures.len(), 3);
    assert!(pictures[0].attribute("descr").unwrap().starts_with("Vision and framework: 70% on balance"));
    for gaps in &pictures[1..] {
        assert_eq!(gaps.attribute("title"), Some("Where groups see things most differently"));
    }
}

#[test]
fn a_statement_stays_on_one_page_and_no_picture_is_taller_than_one() {
    let document = Document::parse(&BODY).unwrap();
    let root = document.root();
    let stays = |node: &Node| named(node, "p").all(|one| named(&one, "keepNext").count() == 1);
    let of_statements: Vec<_> = TOWN.picture.statements().map(|statement| statement.text.as_str()).collect();
    let mut tables = 0;
    for table in named(&root, "tbl") {
        let caption = named(&table, "tblCaption").next().unwrap().attributes().next().unwrap();
        if of_statements.contains(&caption.value()) {
            tables += 1;
            assert!(stays(&table), "{}", caption.value());
            let after = table.next_sibling().unwrap();
            assert_eq!(named(&after, "keepNext").count(), 0, "the next statement may start a page");
        }
    }
    assert!(tables > 10, "{tables}");
    for size in named(&root, "extent") {
        let millimetres = |name| size.attribute(name).unwrap().parse::<u64>().unwrap() / 36_000;
        assert!(millimetres("cx") <= 160 && millimetres("cy") <= 205, "{size:?}");
    }
}

#[test]
fn title_and_language_are_set() {
    let core = FILE.part("docProps/core.xml");
    assert!(
        core.contains("<dc:title>Our strengths in 2026: a report about Harrowmere and the Dales</dc:title>")
    );
    assert!(core.contains("<dc:language>en-GB</dc:language>"));
    assert!(FILE.part("word/styles.xml").contains("<w:lang w:val=\"en-GB\""));
}

#[test]
fn every_table_holds_the_numbers_of_the_picture() {
    for town in Town::both() {
        let body = docx(&town).part("word/document.xml");
        let tables = tables(&Document::parse(&body).unwrap());
        let find = |caption: &str| tables.iter().find(|(name, _)| name == caption);
        let of = |caption: &str| &find(caption).unwrap().1[1..];
        let shown = town.picture.shown.as_ref().unwrap();
        let domains = shown.domains.iter().map(|domain| {
            let numbers = domain.indicator.as_ref().map(|one| {
                let numbers = [one.balanced, one.per_head, one.lowest_balanced, one.highest_balanced];
                numbers.map(|number| format!("{}%", number.percent))
            });
            let nothing = || ["too little to show", "", "", ""].map(str::to_owned);
            [vec![domain.title.clone()], numbers.unwrap_or_else(nothing).to_vec()].concat()
        });
        assert_eq!(of("The domains at a glance"), domains.collect::<Vec<_>>());
        let known = |number: Option<String>| number.unwrap_or_else(|| "not known".to_owned());
        let people = |name: String, invited: Option<u32>, respondents: u32, share: Option<Share>| {
            let share = share.map(|share| format!("{}%", share.percent));
            vec![name, known(invited.map(|it| it.to_string())), respondents.to_string(), known(share)]
        };
        let all = &shown.people;
        let blocks = all.blocks.iter();
        let blocks =
            blocks.map(|one| people(said::name(&one.label), one.invited, one.respondents, one.share));
        let all = people("Everyone".to_owned(), all.invited, all.respondents, all.share);
        assert_eq!(of("Who took part"), blocks.chain([all]).collect::<Vec<_>>());
        for statement in town.picture.statements() {
            let Some(answers) = &statement.answers else {
                assert!(find(&statement.text).is_none(), "{}", statement.text);
                continue;
            };
            let blocks =
                answers.beside_everyone().iter().map(|block| row(&said::name(&block.label), &block.view));
            let rows: Vec<_> = [row("Everyone", &answers.everyone)].into_iter().chain(blocks).collect();
            assert_eq!(of(&statement.text), rows);
        }
        let gaps = shown.gaps.iter().take(10).map(|id| {
            let statement = town.picture.statement(id).unwrap();
            let answers = statement.answers.as_ref().unwrap();
            let gap = answers.gap.as_ref().unwrap();
            let end = |index: usize| {
                let block = &answers.blocks[index];
                format!("{}: {}", said::name(&block.label), said::share_of_view(&block.view))
            };
            let size = format!("{}: {} points apart", said::gap_word(gap.word), gap.percent);
            vec![statement.text.clone(), end(gap.lowest), end(gap.highest), size]
        });
        assert_eq!(of("Where groups differ"), gaps.collect::<Vec<_>>());
    }
}

#[test]
fn sentences_are_those_of_the_picture() {
    for town in Town::both() {
        let body = docx(&town).part("word/document.xml");
        let document = Document::parse(&body).unwrap();
        let lines: Vec<_> = document
            .descendants()
            .filter(|node| node.tag_name().name() == "p")
            .map(|paragraph| text_of(&paragraph))
            .collect();
        let mut rest = lines.iter();
        let mut next = |line: &str| assert!(rest.any(|known| known == line), "{line}");
        for domain in &town.picture.shown.as_ref().unwrap().domains {
            next(&domain.title);
            next(&said::domain(domain));
            for statement in &domain.statements {
                next(&statement.text);
                next(&said::statement(statement));
                statement.answers.iter().for_each(|answers| next(&said::range(&answers.everyone.range)));
                said::balance(domain, statement).iter().for_each(|balance| next(balance));
                statement.unsure.iter().for_each(|unsure| next(&said::unsure(unsure)));
                statement.answers.iter().filter_map(said::gap).for_each(|gap| next(&gap));
            }
        }
    }
}

#[test]
fn pictures_are_told_in_the_numbers_of_the_picture() {
    for town in Town::both() {
        let body = docx(&town).part("word/document.xml");
        let document = Document::parse(&body).unwrap();
        let told: Vec<_> =
            named(&document.root(), "docPr").map(|it| it.attribute("descr").unwrap().to_owned()).collect();
        let (profile, gaps) = told.split_first().unwrap();
        assert_eq!(*profile, said::profile_alt(&town.picture));
        assert_eq!(gaps.join(" "), said::gaps_alt(&town.picture, 10));
    }
}

#[test]
fn comments_are_there() {
    let document = Document::parse(&BODY).unwrap();
    let text = text_of(&document.root());
    assert!(text.contains("seed swap") && text.contains("From: Unpaid carers"));
    assert!(text.contains("To protect people, totals may be out by one answer for each small group."));
}

#[test]
fn the_picture_stands_beside_other_frameworks_only_where_the_place_wants_it() {
    let document = Document::parse(&BODY).unwrap();
    let text = text_of(&document.root());
    let links = FILE.part("word/_rels/document.xml.rels");
    assert!(text.contains("It does not say how anybody would rate the place."));
    for framework in &TOWN.instrument.reading("en").alignment.as_ref().unwrap().frameworks {
        assert!(links.contains(&framework.url), "{}", framework.url);
        for area in &framework.areas {
            assert!(text.contains(area.title.as_str()), "{}", area.title);
            for statement in area.statements.iter().filter_map(|id| TOWN.picture.statement(id)) {
                let agree = said::share(&statement.answers.as_ref().unwrap().everyone.agree);
                assert!(text.contains(&format!("{}{agree} agree", statement.text)), "{}", statement.text);
            }
        }
    }
    let without = PlaceSource { alignment: false, ..TOWN.source() };
    let without = Office(place_docx(&without, &Words::of("en")).unwrap()).part("word/document.xml");
    assert!(!without.contains("Beside other frameworks"));
}

#[test]
fn common_ground_says_how_many_of_the_least_agree() {
    let document = Document::parse(&BODY).unwrap();
    let text = text_of(&document.root());
    let shown = TOWN.picture.shown.as_ref().unwrap();
    assert!(!shown.common_ground.is_empty());
    for id in &shown.common_ground {
        let statement = TOWN.picture.statement(id).unwrap();
        let answers = statement.answers.as_ref().unwrap();
        let lowest = &answers.blocks[answers.gap.as_ref().unwrap().lowest].view;
        let words = Words::of("en");
        let said = words.say1("place-ground-lowest", "share", words.share_of_view(lowest));
        assert!(text.contains(&format!("{}{said}", statement.text)), "{said}");
    }
}

#[test]
fn odd_text_is_words_and_nothing_else() {
    let file = docx(&Town::sample().with_every_text(ODD));
    let body = file.part("word/document.xml");
    let document = Document::parse(&body).unwrap();
    assert!(document.descendants().all(|node| node.tag_name().name() != "script"));
    let seen: String = ODD.chars().filter(|c| !c.is_control() && *c != '\u{202e}').collect();
    assert!(text_of(&document.root()).matches(&seen).count() > 100);
    let fields = body.matches("instrText").count() + body.matches("fldSimple").count();
    assert_eq!(fields, 0, "nothing a person wrote becomes a field");
}

#[test]
fn too_few_people_means_no_numbers_in_word() {
    let file = docx(&Town::of_nobody());
    let body = file.part("word/document.xml");
    let text = text_of(&Document::parse(&body).unwrap().root());
    assert!(text.contains("Too few people took part"));
    assert!(!body.contains("<w:tbl>") && !text.contains("lunch club"));
}
