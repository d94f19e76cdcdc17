//! What the charts show is what the picture says, for eyes, for ears and for strict browsers.

use crate::{
    Chart, Frame, block_distributions, distribution, dumbbell, gaps, key, profile, shapes, wrap::wrap,
};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;
use wholeplace_model::picture::{Picture, StatementPicture};
use wholeplace_words::Words;

#[path = "../../report/examples/sample/picture.rs"]
mod sample;

fn words() -> Words {
    Words::of("en")
}

/// A statement that everyone's distribution is shown of, with some blocks in words only.
fn statement(picture: &Picture) -> &StatementPicture {
    let fits = |one: &&StatementPicture| {
        one.answers.as_ref().is_some_and(|answers| {
            answers.everyone.detail.is_some()
                && answers.blocks.iter().any(|block| block.view.detail.is_none())
        })
    };
    picture.statements().find(fits).unwrap()
}

fn all(picture: &Picture, frame: Frame) -> Vec<Chart> {
    let (words, statement) = (words(), statement(picture));
    let charts = [
        profile(picture, &words, "a", frame),
        Some(key(picture, &words, "b", frame)),
        distribution(picture, statement, &words, "c", frame),
        block_distributions(picture, statement, &words, "d", frame),
        dumbbell(picture, statement, &words, "e", frame),
        gaps(picture, 0..5, &words, "f", frame),
    ];
    let charts: Vec<_> = charts.into_iter().flatten().collect();
    assert_eq!(charts.len(), 6);
    charts
}

fn texts(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

fn hundredths(node: &Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap().trim_end_matches('%').parse().unwrap()
}

#[test]
fn each_chart_is_one_image_with_a_title_and_a_description() {
    let picture = sample::sample_picture();
    let mut ids = BTreeSet::new();
    for chart in all(&picture, Frame::Page) {
        let document = Document::parse(&chart.svg).unwrap();
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"));
        let named: Vec<_> = root.attribute("aria-labelledby").unwrap().split(' ').collect();
        let of = |tag: &str| root.children().find(|node| node.has_tag_name(tag)).unwrap();
        assert_eq!(named, [of("title").attribute("id").unwrap(), of("desc").attribute("id").unwrap()]);
        assert_eq!(of("title").text(), Some(chart.title.as_str()));
        assert_eq!(of("desc").text(), Some(chart.description.as_str()));
        for node in document.descendants().filter_map(|node| node.attribute("id")) {
            assert!(ids.insert(node.to_owned()), "{node} is the id of two things on a page");
        }
    }
}

#[test]
fn a_strict_content_policy_has_nothing_to_refuse() {
    for chart in all(&sample::sample_picture(), Frame::Page) {
        for refused in ["style", "<script", "href", " on"] {
            let tags: String =
                chart.svg.split('>').filter_map(|part| part.split_once('<')).map(|it| it.1).collect();
            assert!(!tags.contains(refused), "{refused:?} in {tags}");
        }
    }
}

#[test]
fn the_bar_of_everyone_is_as_long_as_its_counts_and_says_their_hundredths() {
    let picture = sample::sample_picture();
    let statement = statement(&picture);
    let chart = distribution(&picture, statement, &words(), "c", Frame::Page).unwrap();
    let answers = statement.answers.as_ref().unwrap();
    let detail = answers.everyone.detail.as_ref().unwrap();
    let document = Document::parse(&chart.svg).unwrap();
    let bars = document.descendants().filter(|node| node.attribute("height") == Some("30"));
    let widths: Vec<f64> = bars.map(|bar| hundredths(&bar, "width")).collect();
    let counts: Vec<f64> = detail.counts.0.into_iter().filter(|count| *count > 0).map(f64::from).collect();
    assert_eq!(widths.len(), counts.len());
    for (width, count) in widths.iter().zip(&counts) {
        let share = count / f64::from(detail.counts.n());
        assert!((width / 99.4 - share).abs() < 0.001, "{width} of the bar for {share}");
    }
    for (label, percent) in picture.scale.iter().zip(detail.percents) {
        assert!(chart.description.contains(&format!("{label} {percent}%")), "{}", chart.description);
    }
    let shown: Vec<u32> = detail.percents.into_iter().filter(|percent| *percent >= 9).collect();
    let written: Vec<u32> = texts(&chart.svg).iter().filter_map(|text| text.parse().ok()).collect();
    assert_eq!(written, shown);
}

#[test]
fn a_small_block_has_words_and_no_bar() {
    let picture = sample::sample_picture();
    let statement = statement(&picture);
    let chart = block_distributions(&picture, statement, &words(), "d", Frame::Page).unwrap();
    let blocks = &statement.answers.as_ref().unwrap().blocks;
    let segments = |svg: &str| svg.matches("height=\"30\"").count();
    let detailed = blocks.iter().filter_map(|block| block.view.detail.as_ref());
    let expected: usize = detailed.map(|it| it.counts.0.iter().filter(|count| **count > 0).count()).sum();
    assert_eq!(segments(&chart.svg), expected);
    for block in blocks {
        let said = format!("{} of {}", block.view.agree.parts, block.view.agree.of);
        let bounded = format!("{} or more of {}", block.view.agree.parts, block.view.agree.of);
        let name = words().block_name(&block.label);
        assert!(chart.description.contains(&name), "{name}");
        let headline = chart.description.contains(&said) || chart.description.contains(&bounded);
        assert!(headline || block.view.detail.is_some(), "{said}: {}", chart.description);
    }
}

#[test]
fn each_group_keeps_a_shape_of_its_own() {
    let picture = sample::sample_picture();
    let blocks = &picture.shown.as_ref().unwrap().people.blocks;
    let shapes: BTreeSet<_> =
        blocks.iter().map(|block| crate::shape::shape(&picture, &block.label)).collect();
    assert_eq!(shapes.len(), blocks.len());
    let first = |id: &str| {
        let block = picture.statement(id)?.answers.as_ref()?.blocks.first()?;
        Some(crate::shape::shape(&picture, &block.label))
    };
    let statements = picture.statements().filter_map(|one| first(&one.id));
    assert_eq!(statements.collect::<BTreeSet<_>>().len(), 1);
}

/// The signs on a statement's line, in pixels of a drawing so wide, if its blocks agree by these hundredths.
fn signs(percents: [u32; 4], pixels: u32) -> Vec<(f64, f64)> {
    let mut picture = sample::sample_picture();
    let id = statement(&picture).id.clone();
    let domains = &mut picture.shown.as_mut().unwrap().domains;
    let mut statements = domains.iter_mut().flat_map(|domain| &mut domain.statements);
    let changed = statements.find(|one| one.id == id).unwrap().answers.as_mut().unwrap();
    let spare = changed.blocks[0].clone();
    changed.blocks.resize(4, spare);
    for (block, percent) in changed.blocks.iter_mut().zip(percents) {
        (block.view.agree.parts, block.view.agree.of) = (percent, 100);
    }
    let statement = picture.statement(&id).unwrap();
    let svg = match pixels {
        280 => crate::groups_line(&picture, statement.answers.as_ref().unwrap()),
        pixels => dumbbell(&picture, statement, &words(), "e", Frame::Alone(pixels)).unwrap().svg,
    };
    let document = Document::parse(&svg).unwrap();
    let drawn = document.descendants().filter(|node| node.has_tag_name("svg"));
    let drawn = drawn.filter(|node| node.attribute("overflow").is_some());
    let drawn = drawn.filter(|node| node.attribute("x").is_some_and(|x| x.ends_with('%')));
    let mut signs: Vec<_> = drawn.map(|node| (hundredths(&node, "x"), hundredths(&node, "y"))).collect();
    signs.sort_by(|one, other| one.0.total_cmp(&other.0));
    percents.iter().zip(signs.iter()).for_each(|(percent, (x, _))| {
        let exactly = 3.0 + 0.94 * f64::from(*percent);
        assert!((x - exactly).abs() < 0.01, "{percent}% is at {x}");
    });
    for (x, y) in &signs {
        let stem = |node: &Node<'_, '_>| {
            let (x, y) = (format!("{x}%"), y.to_string());
            node.attribute("x1") == Some(&x)
                && node.attribute("x2") == Some(&x)
                && node.attribute("y2") == Some(&y)
        };
        let bar = document.descendants().find(|node| node.attribute("height") == Some("6")).unwrap();
        let on_the_line = (hundredths(&bar, "y") + 3.0 - y).abs() < 0.01;
        assert!(on_the_line || document.descendants().any(|node| stem(&node)), "{x} {y} stands on nothing");
    }
    signs.into_iter().map(|(x, y)| (x / 100.0 * f64::from(pixels), y)).collect()
}

#[test]
fn signs_of_groups_never_cover_each_other_and_stay_at_their_number() {
    // A sign reaches 8.4 pixels from its middle, and its outline three quarters of a pixel more.
    let whole = 2.0 * (8.4 + 0.75);
    for percents in [[50, 50, 50, 50], [10, 12, 14, 16], [0, 1, 99, 100], [3, 9, 15, 21], [20, 40, 60, 80]] {
        for pixels in [280, 640, 720] {
            let signs = signs(percents, pixels);
            assert_eq!(signs.len(), 4);
            for (index, (x, y)) in signs.iter().enumerate() {
                for (other_x, other_y) in &signs[index + 1..] {
                    let apart = f64::max((x - other_x).abs(), (y - other_y).abs());
                    assert!(apart >= whole, "{percents:?} at {pixels} pixels: {signs:?}");
                }
            }
        }
    }
    let rows: BTreeSet<_> = signs([20, 40, 60, 80], 280).iter().map(|(_, y)| y.to_string()).collect();
    assert_eq!(rows.len(), 1, "where there is room, all stand on the line");
}

#[test]
fn a_chart_of_gaps_by_itself_has_a_key_to_every_sign() {
    let picture = sample::sample_picture();
    let words = words();
    let names = picture.shown.as_ref().unwrap().people.blocks.iter().map(|one| words.block_name(&one.label));
    let alone = texts(&gaps(&picture, 0..1, &words, "f", Frame::Alone(720)).unwrap().svg);
    let key = texts(&shapes(&picture, &words, "s", Frame::Sheet(640)).svg);
    for name in names {
        assert!(alone.contains(&name) && key.contains(&name), "{name}");
    }
}

#[test]
fn the_gaps_come_largest_first_with_who_stands_at_the_ends() {
    let picture = sample::sample_picture();
    let shown = picture.shown.as_ref().unwrap();
    let chart = gaps(&picture, 0..4, &words(), "f", Frame::Sheet(640)).unwrap();
    let mut from = 0;
    for id in &shown.gaps[..4] {
        let statement = picture.statement(id).unwrap();
        let at = chart.description[from..].find(&statement.text).unwrap();
        from += at;
        let answers = statement.answers.as_ref().unwrap();
        let ends = words().ends(answers, answers.gap.as_ref().unwrap()).unwrap();
        for (group, share) in ends {
            assert!(chart.description[from..].contains(&format!("{group} {share}")));
        }
    }
    assert!(!chart.description.contains(&picture.statement(&shown.gaps[4]).unwrap().text));
}

#[test]
fn the_profile_says_every_domain_with_its_three_numbers() {
    let picture = sample::sample_picture();
    let chart = profile(&picture, &words(), "a", Frame::Page).unwrap();
    let document = Document::parse(&chart.svg).unwrap();
    for domain in &picture.shown.as_ref().unwrap().domains {
        let one = domain.indicator.as_ref().unwrap();
        let (percent, low, high) =
            (one.balanced.percent, one.lowest_balanced.percent, one.highest_balanced.percent);
        let said = format!("{}: {percent}% on balance, statements from {low}% to {high}%.", domain.title);
        assert!(chart.description.contains(&said), "{said}");
        assert!(texts(&chart.svg).contains(&format!("{percent}% ({low} to {high})")));
        let at = 3.0 + 94.0 * one.balanced.value;
        let dot = |node: &Node<'_, '_>| {
            node.attribute("x").is_some_and(|x| x.ends_with('%')) && (hundredths(node, "x") - at).abs() < 0.01
        };
        assert!(document.descendants().any(|node| node.has_tag_name("svg") && dot(&node)), "{said}");
    }
}

#[test]
fn names_that_look_like_code_stay_words() {
    let mut picture = sample::sample_picture();
    let odd = "</svg><script>alert(1)</script> & \"x\" \u{0}\u{b}\u{202e}\u{ffff} {y}";
    let shown = picture.shown.as_mut().unwrap();
    for domain in &mut shown.domains {
        domain.title = odd.to_owned();
        for one in &mut domain.statements {
            one.text = odd.to_owned();
            for block in one.answers.iter_mut().flat_map(|answers| &mut answers.blocks) {
                block.label.groups = vec![odd.to_owned()];
            }
        }
    }
    picture.scale = vec![odd.to_owned(); 5];
    picture.unsure = odd.to_owned();
    for chart in all(&picture, Frame::Alone(400)) {
        let document = Document::parse(&chart.svg).unwrap();
        assert!(document.descendants().all(|node| !node.has_tag_name("script")));
        let written = texts(&chart.svg).join(" ");
        assert!(written.contains("</svg><script>alert(1)</script>"), "{written}");
    }
}

#[test]
fn a_picture_of_too_few_has_no_charts() {
    let mut picture = sample::sample_picture();
    picture.shown = None;
    assert_eq!(profile(&picture, &words(), "a", Frame::Page), None);
    assert_eq!(gaps(&picture, 0..5, &words(), "f", Frame::Page), None);
}

#[test]
fn lines_keep_to_their_length_and_lose_no_letter() {
    let text = "Llanfairpwllgwyngyllgogerychwyrndrobwll  and a few\nshort words";
    let lines = wrap(text, 12);
    assert!(lines.iter().all(|line| line.chars().count() <= 12), "{lines:?}");
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    assert_eq!(letters(&lines.concat()), letters(text));
}
