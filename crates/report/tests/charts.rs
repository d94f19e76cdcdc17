//! Chart files read back: what they say to eyes and to ears is what the picture says, number by number.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[expect(dead_code, reason = "archives are for other files")]
mod office;
#[expect(dead_code, reason = "this file says some of it")]
mod said;
#[expect(dead_code, reason = "this file needs some of it")]
mod town;

use office::text_of;
use roxmltree::Document;
use std::sync::LazyLock;
use town::Town;
use wholeplace_model::picture::ViewPicture;
use wholeplace_report::{ChartSubject, chart, chart_png};
use wholeplace_words::Words;

static TOWN: LazyLock<Town> = LazyLock::new(Town::sample);

fn words() -> Words {
    Words::of("en")
}

#[test]
fn each_chart_can_be_taken_along_with_its_words() {
    let id = TOWN.picture.statements().next().unwrap().id.clone();
    let subjects = [
        ChartSubject::Profile,
        ChartSubject::Gaps,
        ChartSubject::Everyone(id.clone()),
        ChartSubject::Groups(id.clone()),
        ChartSubject::Between(id),
    ];
    for subject in subjects {
        let chart = chart(&TOWN.picture, &subject, &words()).unwrap();
        let document = Document::parse(&chart.svg).unwrap();
        let first = document.descendants().find(|node| node.has_tag_name("text")).unwrap();
        assert!(chart.title.starts_with(&text_of(&first)), "{subject:?} has its title on top");
        let png = chart_png(&chart).unwrap();
        let reader = png::Decoder::new(std::io::Cursor::new(&png)).read_info().unwrap();
        let info = reader.info();
        assert_eq!(info.width, 1_520);
        let said: Vec<String> = info.utf8_text.iter().map(|chunk| chunk.get_text().unwrap()).collect();
        assert_eq!(said, [chart.title, chart.description]);
    }
    assert_eq!(chart(&TOWN.picture, &ChartSubject::Everyone("no-such".to_owned()), &words()), None);
}

/// All words of a drawing, in one line.
fn drawn(svg: &str) -> String {
    let document = Document::parse(svg).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| text_of(&node)).collect::<Vec<_>>().join(" ")
}

#[test]
fn each_statements_charts_say_its_numbers_to_eyes_and_ears() {
    for Town { picture, .. } in Town::both() {
        for statement in picture.statements() {
            let of = |subject: fn(String) -> ChartSubject| {
                let chart = chart(&picture, &subject(statement.id.clone()), &words())?;
                Some((drawn(&chart.svg), chart.description))
            };
            let (all, groups) = (of(ChartSubject::Everyone), of(ChartSubject::Groups));
            let between = of(ChartSubject::Between);
            let Some(answers) = &statement.answers else {
                assert_eq!((all, groups, between), (None, None, None), "{}", statement.text);
                continue;
            };
            let detail = answers.everyone.detail.as_ref();
            assert_eq!(all.is_some(), detail.is_some(), "{}", statement.text);
            if let (Some((text, alternative)), Some(detail)) = (all, detail) {
                let mut lines = vec![said::bars_alt(&picture, "Everyone", &answers.everyone)];
                lines.extend(statement.unsure.as_ref().map(said::unsure));
                assert_eq!(alternative, lines.join(" "));
                for percent in detail.percents.iter().filter(|percent| **percent >= 9) {
                    assert!(text.contains(&format!(" {percent} ")), "{percent} in {text}");
                }
            }
            let (text, alternative) = groups.unwrap();
            let blocks = || answers.blocks.iter().map(|block| (said::name(&block.label), &block.view));
            let lines: Vec<_> = blocks().map(|(name, view)| said::bars_alt(&picture, &name, view)).collect();
            assert_eq!(alternative, lines.join(" "));
            for (name, view) in blocks() {
                let line = if view.detail.is_some() {
                    said::agree(view)
                } else {
                    said::bars_alt(&picture, &name, view)
                };
                assert!(text.contains(&name) && text.contains(&line), "{line} in {text}");
            }
            assert_eq!(between.is_some(), answers.gap.is_some(), "{}", statement.text);
            if let Some((text, alternative)) = between {
                let mut shares: Vec<_> = blocks().collect();
                shares.sort_by(|(_, one), (_, other)| {
                    let share = |view: &ViewPicture| f64::from(view.agree.parts) / f64::from(view.agree.of);
                    share(one).total_cmp(&share(other))
                });
                let line =
                    |(name, view): &(String, &ViewPicture)| format!("{name}: {}", said::share_of_view(view));
                let lines: Vec<_> = shares.iter().map(line).collect();
                assert_eq!(alternative, lines.join(" "));
                assert!(lines.iter().all(|line| text.contains(line)), "{lines:?} in {text}");
            }
        }
    }
}

#[test]
fn the_charts_of_domains_and_gaps_say_their_numbers_to_eyes_and_ears() {
    for Town { picture, .. } in Town::both() {
        let shown = picture.shown.as_ref().unwrap();
        let profile = chart(&picture, &ChartSubject::Profile, &words()).unwrap();
        assert_eq!(profile.description, said::profile_alt(&picture));
        let text = drawn(&profile.svg);
        for domain in &shown.domains {
            let value = domain.indicator.as_ref().map(|one| {
                let (low, high) = (one.lowest_balanced.percent, one.highest_balanced.percent);
                format!("{}% ({low} to {high})", one.balanced.percent)
            });
            let value = value.unwrap_or_else(|| said::domain(domain));
            assert!(text.contains(&format!("{} {value}", domain.title)), "{value} in {text}");
        }
        let gaps = chart(&picture, &ChartSubject::Gaps, &words()).unwrap();
        assert_eq!(gaps.description, said::gaps_alt(&picture, 10));
        let mut text = drawn(&gaps.svg);
        for statement in shown.gaps.iter().take(10).filter_map(|id| picture.statement(id)) {
            let answers = statement.answers.as_ref().unwrap();
            let gap = answers.gap.as_ref().unwrap();
            let end = |index: usize| {
                let block = &answers.blocks[index];
                format!("{}: {}", said::name(&block.label), said::share_of_view(&block.view))
            };
            let size = format!("{}: {} points apart", said::gap_word(gap.word), gap.percent);
            let row = format!("{} {size} {} {}", statement.text, end(gap.lowest), end(gap.highest));
            let at = text.find(&row).unwrap_or_else(|| panic!("{row} in {text}"));
            text.drain(..at);
        }
    }
}
