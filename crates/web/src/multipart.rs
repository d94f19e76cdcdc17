//! A form that a file came with, taken apart: `multipart/form-data` (RFC 7578) as browsers send it, all of it in memory
//! since forms are limited.

/// One part of such a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part<'a> {
    pub(crate) name: String,
    pub(crate) is_file: bool,
    pub(crate) bytes: &'a [u8],
}

/// The most parts that are read.
const MOST_PARTS: usize = 20;

/// What stands between the parts, from the type of the form.
pub(crate) fn boundary(content_type: &str) -> Option<&str> {
    let parameters = content_type.strip_prefix("multipart/form-data;")?;
    let boundary = parameters.split(';').find_map(|parameter| parameter.trim().strip_prefix("boundary="))?;
    let boundary = boundary.trim_matches('"');
    (!boundary.is_empty() && boundary.len() <= 70).then_some(boundary)
}

/// The parts of a body; nothing if it is none of this kind or is cut short.
pub(crate) fn parts<'a>(body: &'a [u8], boundary: &str) -> Option<Vec<Part<'a>>> {
    let opening = format!("--{boundary}");
    let between = format!("\r\n--{boundary}");
    let mut rest = body.strip_prefix(opening.as_bytes())?;
    let mut parts = Vec::new();
    while let Some(after) = rest.strip_prefix(b"\r\n") {
        let end = find(after, between.as_bytes())?;
        parts.push(part(&after[..end])?);
        if parts.len() > MOST_PARTS {
            return None;
        }
        rest = &after[end + between.len()..];
    }
    rest.starts_with(b"--").then_some(parts)
}

fn part(bytes: &[u8]) -> Option<Part<'_>> {
    let end = find(bytes, b"\r\n\r\n")?;
    let headers = std::str::from_utf8(&bytes[..end]).ok()?;
    let disposition = headers.split("\r\n").find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-disposition").then_some(value)
    })?;
    let name = disposition.split_once("; name=\"")?.1.split('"').next()?.to_owned();
    let is_file = disposition.contains("; filename=") || disposition.contains("; filename*=");
    Some(Part { name, is_file, bytes: &bytes[end + 4..] })
}

fn find(bytes: &[u8], sought: &[u8]) -> Option<usize> {
    let mut from = 0;
    while let Some(offset) = bytes[from..].iter().position(|byte| *byte == sought[0]) {
        let at = from + offset;
        if bytes[at..].starts_with(sought) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn body(boundary: &str, file: &[u8]) -> Vec<u8> {
        let mut body = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\nabc\r\n--{boundary}\r\n\
             content-disposition: form-data; name=\"logo\"; filename=\"a \\\"b\\\".png\"\r\n\
             Content-Type: image/png\r\n\r\n"
        )
        .into_bytes();
        body.extend(file);
        body.extend(format!("\r\n--{boundary}--\r\n").as_bytes());
        body
    }

    #[test]
    fn the_boundary_is_read_from_the_type() {
        assert_eq!(boundary("multipart/form-data; boundary=----WebKit1"), Some("----WebKit1"));
        assert_eq!(boundary("multipart/form-data; charset=utf-8; boundary=\"x y\""), Some("x y"));
        for other in
            ["application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary="]
        {
            assert_eq!(boundary(other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn a_file_comes_out_as_it_went_in(file: Vec<u8>) {
            let body = body("the-boundary-7", &file);
            let parts = parts(&body, "the-boundary-7").expect("a form");
            prop_assert_eq!(parts.len(), 2);
            prop_assert_eq!((&parts[0].name[..], parts[0].is_file, parts[0].bytes), ("form", false, &b"abc"[..]));
            prop_assert_eq!((&parts[1].name[..], parts[1].is_file, parts[1].bytes), ("logo", true, &file[..]));
        }

        #[test]
        fn a_body_cut_short_is_no_form(file: Vec<u8>, cut in 1_usize..60) {
            let whole = body("b", &file);
            let end = whole.len() - 4;
            prop_assert_eq!(parts(&whole[..end.saturating_sub(cut)], "b").map(|parts| parts.len() < 3), None);
        }

        #[test]
        fn anything_at_all_is_read_without_harm(bytes: Vec<u8>) {
            let _ = parts(&bytes, "b");
            let mut begun = b"--b\r\n".to_vec();
            begun.extend(&bytes);
            let _ = parts(&begun, "b");
        }
    }
}
