//! Where to go on after signing in: an address of this service and of no other.

/// The longest address that is gone back to.
const LONGEST: usize = 500;

/// The path, if it cannot lead to another site or break out of a header.
pub(crate) fn own(path: &str) -> Option<&str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~?=&%".contains(&byte);
    let own =
        path.starts_with('/') && !path.starts_with("//") && path.len() <= LONGEST && path.bytes().all(plain);
    own.then_some(path)
}

/// The address of the sign-in page that leads back to a path.
pub(crate) fn sign_in_for(path: &str) -> String {
    match own(path) {
        Some(path) => {
            let escaped: String = path
                .bytes()
                .map(|byte| match byte {
                    b'?' | b'=' | b'&' | b'%' => format!("%{byte:02X}"),
                    _ => char::from(byte).to_string(),
                })
                .collect();
            format!("/sign-in?next={escaped}")
        }
        None => "/sign-in".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::Fields;
    use proptest::prelude::*;

    #[test]
    fn only_our_own_addresses_are_gone_back_to() {
        for ours in ["/", "/p/0123/people", "/p/0123/history?before=50"] {
            assert_eq!(own(ours), Some(ours));
        }
        for other in [
            "",
            "p/1",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/a\r\nSet-Cookie: x=1",
            "/ /evil",
            "/p/#x",
            "/@evil.example:80",
        ] {
            assert_eq!(own(other), None, "{other:?}");
        }
        assert_eq!(own(&format!("/{}", "a".repeat(500))), None);
    }

    proptest! {
        #[test]
        fn an_address_comes_back_from_the_sign_in_page_as_it_was(path in "/[a-z0-9/_-]{0,20}(\\?[a-z]{1,4}=[a-z0-9]{0,5})?") {
            prop_assume!(own(&path).is_some());
            let sign_in = sign_in_for(&path);
            let query = sign_in.strip_prefix("/sign-in?").expect("a query");
            let fields = Fields::parse(query.as_bytes()).expect("readable");
            prop_assert_eq!(fields.get("next"), path);
        }

        #[test]
        fn whatever_is_asked_for_the_answer_is_a_path_of_ours(path in ".{0,40}") {
            if let Some(path) = own(&path) {
                prop_assert!(path.starts_with('/') && !path.starts_with("//") && !path.contains('\\'));
            }
            prop_assert!(sign_in_for(&path).starts_with("/sign-in"));
        }
    }
}
