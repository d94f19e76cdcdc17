//! Which known name a misspelt one most likely stands for.

/// The known name closest to `name`, if any is close enough to be worth suggesting.
pub(super) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    const CLOSE_ENOUGH: f64 = 0.6;
    // Longer names than any that is known would only cost time.
    if name.len() > 200 {
        return None;
    }
    known
        .map(|candidate| (strsim::normalized_levenshtein(name, candidate), candidate))
        .filter(|(likeness, _)| *likeness >= CLOSE_ENOUGH)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate)
}
