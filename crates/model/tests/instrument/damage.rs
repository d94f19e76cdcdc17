//! Files damaged at random: never a panic, and always either an instrument or problems with a place inside a file.

use proptest::{prelude::*, sample::Index};
use wholeplace_model::instrument::{Instrument, STRENGTHS};

/// One thing done to one file.
#[derive(Debug, Clone)]
enum Damage {
    Cut(Index, usize),
    Put(Index, Vec<u8>),
    SwapLines(Index, Index),
    Truncate(Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    let toml = "[\\[\\]{}=\"',.\n#a-z0-9 -]{1,12}".prop_map(String::into_bytes);
    let bytes = prop::collection::vec(any::<u8>(), 1..4);
    prop_oneof![
        (any::<Index>(), 1..80_usize).prop_map(|(at, length)| Damage::Cut(at, length)),
        (any::<Index>(), prop_oneof![toml, bytes]).prop_map(|(at, bytes)| Damage::Put(at, bytes)),
        (any::<Index>(), any::<Index>()).prop_map(|(a, b)| Damage::SwapLines(a, b)),
        any::<Index>().prop_map(Damage::Truncate),
    ]
}

fn apply(bytes: &mut Vec<u8>, damage: &Damage) {
    if bytes.is_empty() {
        return;
    }
    match damage {
        Damage::Cut(at, length) => {
            let start = at.index(bytes.len());
            bytes.drain(start..(start + length).min(bytes.len()));
        }
        Damage::Put(at, more) => {
            let start = at.index(bytes.len());
            bytes.splice(start..start, more.iter().copied());
        }
        Damage::SwapLines(a, b) => {
            let mut lines: Vec<_> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
            let (a, b) = (a.index(lines.len()), b.index(lines.len()));
            lines.swap(a, b);
            *bytes = lines.join(&b'\n');
        }
        Damage::Truncate(at) => bytes.truncate(at.index(bytes.len())),
    }
}

fn read_and_look_at_places(files: &[(&str, Vec<u8>)]) {
    let by_name: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    let Err(problems) = Instrument::read(&by_name) else { return };
    assert!(!problems.is_empty());
    for problem in problems {
        let (_, bytes) =
            files.iter().find(|(name, _)| *name == problem.file).expect("a problem names a file");
        let text = String::from_utf8_lossy(bytes);
        let line =
            text.split('\n').nth(problem.line - 1).unwrap_or_else(|| panic!("no such line: {problem}"));
        assert!(problem.column <= line.chars().count() + 1, "no such column: {problem}");
        assert!(!problem.what.is_empty() && !problem.fix.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_damaged_instrument_is_read_or_refused_with_places(
        wounds in prop::collection::vec((0..STRENGTHS.len(), damage()), 1..6),
    ) {
        let mut files: Vec<(&str, Vec<u8>)> =
            STRENGTHS.iter().map(|(name, bytes)| (*name, bytes.to_vec())).collect();
        for (file, damage) in &wounds {
            apply(&mut files[*file].1, damage);
        }
        read_and_look_at_places(&files);
    }

    #[test]
    fn any_toml_like_text_is_read_or_refused_with_places(
        text in "([a-z]{1,4}|domains|statements|title|home|\\[|\\]|\\[\\[|\\]\\]|=|\"|\"\"\"|\\{|\\}|\n|,|\\.|[0-9]| |:|#|é){0,60}",
        file in 0..STRENGTHS.len(),
    ) {
        let mut files: Vec<(&str, Vec<u8>)> =
            STRENGTHS.iter().map(|(name, bytes)| (*name, bytes.to_vec())).collect();
        files[file].1 = text.into_bytes();
        read_and_look_at_places(&files);
    }
}

#[test]
fn very_deep_files_are_refused_on_a_small_stack() {
    let deep = 100_000;
    let texts = [
        format!("a = {}{}", "[".repeat(deep), "]".repeat(deep)),
        format!("a = {}", "{a=".repeat(deep)),
        format!("{} = 1", vec!["a"; deep].join(".")),
        format!("[{}]", vec!["a"; deep].join(".")),
        format!("{}\nb = {}", format_args!("[{}]", vec!["a"; 79].join(".")), "[".repeat(79)),
    ];
    for text in texts {
        let small_stack = std::thread::Builder::new().stack_size(512 * 1024);
        let reading = small_stack.spawn(move || {
            let files: [(&str, Vec<u8>); 1] = [("instrument.toml", text.into_bytes())];
            read_and_look_at_places(&files);
            assert!(Instrument::read(&[("instrument.toml", &files[0].1)]).is_err());
        });
        reading.expect("a thread").join().expect("no overflow");
    }
}

#[test]
fn very_many_problems_are_cut_off_and_said_to_be() {
    let text: String = (0..50_000).map(|n| format!("k{n} = 1\n")).collect();
    let problems = Instrument::read(&[("instrument.toml", text.as_bytes())]).expect_err("refused");
    assert_eq!(problems.len(), 1_001);
    assert!(problems.iter().any(|problem| problem.what == "There are more problems than can be listed."));
}

#[test]
fn a_file_full_of_mistakes_costs_little_more_than_a_good_one() {
    let many: String = (0..150_000).map(|n| format!("\"visoin/s{n}\",")).collect();
    let library = format!("[[practices]]\nid = \"a\"\nstatements = [{many}]\n");
    let words: String = (0..100_000).map(|n| format!("s{n} = \"x\"\n")).collect();
    let words = format!("[domains.vision.statements]\n{words}");
    let mut files = STRENGTHS;
    files[1].1 = words.as_bytes();
    files[3].1 = library.as_bytes();
    assert_eq!(Instrument::read(&files).expect_err("refused").len(), 1_001);
}
