//! What was just done, said on the page that follows: the address of that page names one of these outcomes, and nothing
//! else, so that no cookie and no stored value has to carry it.

use axum::response::Redirect;

/// Each outcome as an address names it, and the sentence that says it.
const OUTCOMES: [(&str, &str); 10] = [
    ("saved", "done-saved"),
    ("opened", "done-opened"),
    ("opened-later", "done-opened-later"),
    ("discarded", "done-discarded"),
    ("limits", "done-limits"),
    ("link-replaced", "done-link-replaced"),
    ("link-off", "done-link-off"),
    ("logo", "done-logo"),
    ("logo-gone", "done-logo-gone"),
    ("person-out", "done-person-out"),
];

/// Leads to a page of this service that says what was done.
pub(crate) fn and_say(outcome: &str, path: &str) -> Redirect {
    Redirect::to(&address(outcome, path, ""))
}

/// The address of a page that says what was done, at one of its parts.
pub(crate) fn address(outcome: &str, path: &str, part: &str) -> String {
    format!("{path}?done={outcome}{part}")
}

/// The sentence that an address asks for, if it is one of ours.
pub(crate) fn sentence(query: Option<&str>) -> Option<&'static str> {
    let named = query?.split('&').find_map(|pair| pair.strip_prefix("done="))?;
    OUTCOMES.into_iter().find(|(outcome, _)| *outcome == named).map(|(_, sentence)| sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_can_ask_for_our_sentences_and_for_nothing_else() {
        let said = address("limits", "/p/a", "#x");
        assert_eq!(said, "/p/a?done=limits#x");
        assert_eq!(sentence(Some("a=b&done=limits")), Some("done-limits"));
        for none in [None, Some(""), Some("done="), Some("done=You+have+won"), Some("limits")] {
            assert_eq!(sentence(none), None, "{none:?}");
        }
    }
}
