//! Addresses that an instrument may point to. Nothing here is ever fetched.

/// Whether a link within prose may keep its address: a web page, or somebody's e-mail.
pub(super) fn is_safe_link(url: &str) -> bool {
    is_web_page(url) || strip_scheme(url, "mailto:").is_some_and(|to| to.contains('@') && is_clean(to))
}

/// Whether this is a complete `https` or `http` address with a host.
pub(super) fn is_web_page(url: &str) -> bool {
    let rest = strip_scheme(url, "https://").or_else(|| strip_scheme(url, "http://"));
    rest.is_some_and(|rest| {
        let host_and_port = rest.split(['/', '?', '#']).next().unwrap_or_default();
        is_clean(rest) && is_host(host_and_port)
    })
}

/// A host name or IPv4 address of at least one part, with a port if there is one. A user name before the host has
/// no use in a public link and is how one site is dressed up as another, so it is refused.
fn is_host(host_and_port: &str) -> bool {
    let (host, port) = match host_and_port.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (host_and_port, None),
    };
    let is_label = |label: &str| {
        let allowed = |c: char| c.is_alphanumeric() || c == '-';
        !label.is_empty() && label.chars().all(allowed) && !label.starts_with('-') && !label.ends_with('-')
    };
    host.split('.').all(is_label) && port.is_none_or(is_port)
}

fn is_port(port: &str) -> bool {
    port.chars().all(|c| c.is_ascii_digit()) && port.parse::<u16>().is_ok()
}

fn strip_scheme<'a>(url: &'a str, scheme: &str) -> Option<&'a str> {
    let start = url.get(..scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then(|| &url[scheme.len()..])
}

fn is_clean(text: &str) -> bool {
    let unfit = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '`');
    !text.contains(unfit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_web_page_has_a_scheme_and_a_host() {
        for good in [
            "https://example.org",
            "http://localhost:3000/a?b#c",
            "HTTPS://www.wm-adass.org.uk/the-dass-guide/",
            "https://bücher.example/ä",
        ] {
            assert!(is_web_page(good), "{good}");
        }
        for bad in [
            "",
            "example.org",
            "//example.org",
            "https://",
            "https:///path",
            "https:/example.org",
            "ftp://example.org",
            "javascript:alert(1)",
            "https://exa mple.org",
            "https://example..org",
            "https://user@example.org",
            "https://example.org:99999",
            "https://example.org:+80",
            "https://example.org:",
            "https://-a.org",
            "https://example.org/\"onclick",
            "mailto:a@example.org",
        ] {
            assert!(!is_web_page(bad), "{bad}");
        }
    }

    #[test]
    fn prose_may_also_link_to_an_e_mail_address() {
        assert!(is_safe_link("mailto:someone@example.org"));
        assert!(!is_safe_link("mailto:"));
        assert!(!is_safe_link("data:text/html,hello"));
        assert!(!is_safe_link("/relative"));
    }
}
