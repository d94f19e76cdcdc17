//! Rust files without the tests inside them.

/// The lines of a Rust file, each with its number from 1, leaving out `#[cfg(test)]` modules.
///
/// Relies on `cargo fmt`: a module ends at the first closing brace that stands as far in as its first line.
#[must_use]
pub fn without_tests(text: &str) -> Vec<(usize, &str)> {
    let mut kept = Vec::new();
    let mut lines = text.lines().enumerate().map(|(index, line)| (index + 1, line)).peekable();
    while let Some((number, line)) = lines.next() {
        if line.trim() != "#[cfg(test)]" {
            kept.push((number, line));
            continue;
        }
        let indent = line.len() - line.trim_start().len();
        let is_block = lines.peek().is_some_and(|(_, next)| next.ends_with('{'));
        let end = format!("{}}}", " ".repeat(indent));
        for (_, line) in lines.by_ref() {
            if !is_block || line == end {
                break;
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::without_tests;

    #[test]
    fn test_modules_are_left_out_and_what_follows_them_stays() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {\n    }\n}\nfn c() {}\n#[cfg(test)]\nmod more;\nfn d() {}\n";
        let kept: Vec<_> = without_tests(text).into_iter().collect();
        assert_eq!(kept, [(1, "fn a() {}"), (7, "fn c() {}"), (10, "fn d() {}")]);
    }
}
