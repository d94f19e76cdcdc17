//! What stands in the tables of a page, and in the lines of files that are text.

use html5gum::{Token, Tokenizer};

/// A table below the last heading before it.
pub(crate) struct Table {
    pub(crate) title: String,
    /// Without the head.
    pub(crate) rows: Vec<Vec<String>>,
}

pub(crate) fn tables(html: &str) -> Vec<Table> {
    let (mut tables, mut title, mut text) = (Vec::<Table>::new(), String::new(), String::new());
    for (tag, held) in elements(html) {
        text.push_str(&held);
        match tag.as_str() {
            "<h2" | "<td" | "<th" => text.clear(),
            "</h2" => title = squeezed(&text),
            "<table" => tables.push(Table { title: title.clone(), rows: Vec::new() }),
            "<tr" => tables.iter_mut().last().unwrap().rows.push(Vec::new()),
            "</td" | "</th" => {
                let row = tables.iter_mut().last().and_then(|table| table.rows.last_mut());
                row.unwrap().push(squeezed(&text));
            }
            "</table" => drop(tables.iter_mut().last().unwrap().rows.remove(0)),
            _ => {}
        }
    }
    tables
}

/// Of a domain's page: how many agree on balance, a statement each, as the page says it.
pub(crate) fn balances(html: &str) -> Vec<String> {
    let each = html.split("<p class=\"balance\">").skip(1);
    let plain = |html: &str| squeezed(&elements(html).into_iter().map(|(_, text)| text).collect::<String>());
    each.map(|one| plain(one.split_once("</p>").unwrap().0)).collect()
}

/// Of a list of statements by gap: the statement, the gap's word, and how many points apart.
pub(crate) fn gaps(html: &str) -> Vec<[String; 3]> {
    let list = html.split_once("all-statements").unwrap().1;
    let each = list.split("<h2>").skip(1);
    let plain = |html: &str| squeezed(&elements(html).into_iter().map(|(_, text)| text).collect::<String>());
    each.map(|one| {
        let (title, rest) = one.split_once("</h2>").unwrap();
        let words = rest.split_once("class=\"words\"").unwrap().1.split_once("</p>").unwrap().0;
        let at = words.rfind("<span class=\"word ").unwrap();
        let (word, points) = words[at..].split_once("<span class=\"hint\"").unwrap();
        [plain(title), plain(word), plain(&format!("<span{points}"))]
    })
    .collect()
}

/// The fields of a line of CSV.
pub(crate) fn csv_line(line: &str) -> Vec<String> {
    let (mut fields, mut quoted) = (vec![String::new()], false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            c => fields.last_mut().unwrap().push(c),
        }
    }
    fields
}

/// The words that a PNG of ours carries with it.
pub(crate) fn png_text(png: &[u8]) -> String {
    let length = png.windows(4).position(|part| part == b"IDAT").unwrap();
    String::from_utf8_lossy(&png[..length]).into_owned()
}

/// Each tag with the text before it.
fn elements(html: &str) -> Vec<(String, String)> {
    let (mut all, mut text) = (Vec::new(), String::new());
    for Ok(token) in Tokenizer::new(html) {
        let name = |sign: &str, name: &[u8]| format!("{sign}{}", String::from_utf8_lossy(name));
        match token {
            Token::String(held) => text.push_str(&String::from_utf8_lossy(&held)),
            Token::StartTag(tag) => all.push((name("<", &tag.name), std::mem::take(&mut text))),
            Token::EndTag(tag) => all.push((name("</", &tag.name), std::mem::take(&mut text))),
            _ => {}
        }
    }
    all.push((String::new(), text));
    all
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
