//! A picture as a spreadsheet: notes in words first, then the numbers, each sheet a table with a head.
//!
//! Numbers are numbers and words are words: nothing anybody wrote can become a formula.

use crate::{
    PlaceSource, ReportError,
    package::with_language,
    printable::plain,
    table::{COLUMNS, COMMENT_COLUMNS, Cell, comment_rows, rows},
};
use rust_xlsxwriter::{DocProperties, Format, FormatAlign, Table, Workbook, Worksheet, XlsxError};
use wholeplace_model::picture::{DomainPicture, People, Picture};
use wholeplace_words::Words;

/// The picture as an XLSX file.
///
/// # Errors
/// Where the file cannot be written; nothing a person writes should bring that about.
pub fn place_xlsx(source: &PlaceSource, words: &Words) -> Result<Vec<u8>, ReportError> {
    let bytes = workbook(source, words).map_err(|error| ReportError::File(error.to_string()))?;
    with_language(bytes, words.language())
}

fn workbook(source: &PlaceSource, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let picture = source.picture;
    let mut book = Workbook::new();
    let title = words.say2("sheet-title", "review", plain(&picture.review), "place", plain(&picture.place));
    book.set_properties(&DocProperties::new().set_title(&title).set_author("Wholeplace"));
    notes(book.add_worksheet().set_name(words.say("sheet-notes"))?, &title, picture, words)?;
    if let Some(shown) = &picture.shown {
        numbers(book.add_worksheet().set_name(words.say("sheet-numbers"))?, picture, words)?;
        domains(book.add_worksheet().set_name(words.say("sheet-domains"))?, &shown.domains, words)?;
        people(book.add_worksheet().set_name(words.say("sheet-people"))?, &shown.people, words)?;
        let said = comment_rows(source.comments, picture, words);
        if !said.is_empty() {
            let sheet = book.add_worksheet().set_name(words.say("sheet-comments"))?;
            let heads = COMMENT_COLUMNS.map(|(name, _)| name.to_owned());
            let cells = said.into_iter().map(|row| row.map(Cell::Text).to_vec()).collect();
            table(sheet, &heads, &[24, 70, 14, 50, 28], cells)?;
        }
        columns(book.add_worksheet().set_name(words.say("sheet-columns"))?, words)?;
    }
    book.save_to_buffer()
}

/// What this is and how to read it, a line in each row.
fn notes(sheet: &mut Worksheet, title: &str, picture: &Picture, words: &Words) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 110)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let heading = Format::new().set_bold().set_font_size(14);
    let say = |id: &str| words.say(id);
    let lines = match &picture.shown {
        None => vec![words.say1("picture-nothing", "smallest", picture.smallest)],
        Some(shown) => [
            words.people_sentence(&shown.people),
            say("place-method-indicator"),
            words.protected_sentence(picture),
            words.say1("place-protect-smallest", "smallest", picture.smallest),
            say("place-protect-headline"),
            say("place-protect-once"),
            words.say1("place-method-agree", "label", plain(&picture.unsure)),
            say("place-method-balance"),
            say("place-method-domain"),
            say("place-method-spread"),
            say("place-method-range"),
            say("place-method-gap"),
            say("place-method-no-mean"),
            say("sheet-notes-sheets"),
            say("sheet-notes-numbers"),
            say("sheet-notes-empty"),
            say("sheet-notes-text"),
        ]
        .to_vec(),
    };
    let closed =
        words.say2("place-open", "from", words.day(picture.opened_at), "to", words.day(picture.closed_at));
    let version = words.say_with(
        "place-version",
        [
            ("title", plain(&picture.title).into()),
            ("version", plain(&picture.instrument_version).into()),
            ("method", picture.method.into()),
        ],
    );
    sheet.write_string_with_format(0, 0, title, &heading)?;
    for (row, line) in (1..).zip([closed].into_iter().chain(lines).chain([version])) {
        sheet.write_string_with_format(row, 0, line, &wrapped)?;
    }
    Ok(())
}

fn numbers(sheet: &mut Worksheet, picture: &Picture, words: &Words) -> Result<(), XlsxError> {
    let heads: Vec<String> = COLUMNS.iter().map(|column| column.name.to_owned()).collect();
    let cells = rows(picture)
        .iter()
        .map(|row| COLUMNS.iter().map(|column| (column.cell)(row, words)).collect())
        .collect();
    table(sheet, &heads, &[12, 24, 12, 60, 16, 34, 22], cells)
}

fn domains(sheet: &mut Worksheet, domains: &[DomainPicture], words: &Words) -> Result<(), XlsxError> {
    let heads = [
        "place-column-domain",
        "place-column-balance",
        "place-column-heads",
        "place-column-lowest",
        "place-column-highest",
    ]
    .map(|id| words.say(id));
    let cells = domains.iter().map(|domain| {
        let numbers = domain.indicator.as_ref().map(|one| {
            [one.balanced, one.per_head, one.lowest_balanced, one.highest_balanced]
                .map(|number| Cell::Number(number.percent.into()))
        });
        let numbers = numbers.unwrap_or([const { Cell::Nothing }; 4]);
        [Cell::Text(domain.title.clone())].into_iter().chain(numbers).collect()
    });
    table(sheet, &heads, &[34, 14, 14, 14, 14], cells.collect())
}

fn people(sheet: &mut Worksheet, people: &People, words: &Words) -> Result<(), XlsxError> {
    let heads = ["place-column-group", "place-column-asked", "place-column-took-part", "place-column-share"]
        .map(|id| words.say(id));
    let number = |number: Option<u32>| number.map_or(Cell::Nothing, |number| Cell::Number(number.into()));
    let row = |name: String, invited, respondents, percent| {
        vec![Cell::Text(name), number(invited), number(Some(respondents)), number(percent)]
    };
    let blocks = people.blocks.iter().map(|block| {
        let name = words.block_name(&block.label);
        row(name, block.invited, block.respondents, block.share.map(|share| share.percent))
    });
    let percent = people.share.map(|share| share.percent);
    let all = row(words.say("picture-everyone"), people.invited, people.respondents, percent);
    table(sheet, &heads, &[60, 12, 12, 12], blocks.chain([all]).collect())
}

fn columns(sheet: &mut Worksheet, words: &Words) -> Result<(), XlsxError> {
    let heads = ["table-column-name", "table-column-kind", "table-column-meaning"].map(|id| words.say(id));
    let row = |name: &str, kind: String, meaning: &str| {
        vec![Cell::Text(name.to_owned()), Cell::Text(kind), Cell::Text(words.say(meaning))]
    };
    let cells = COLUMNS.iter().map(|column| row(column.name, column.kind.say(words), column.meaning));
    table(sheet, &heads, &[20, 26, 90], cells.collect())
}

/// A table from the first cell on, with a head that stays in view and is repeated on each printed page.
fn table(
    sheet: &mut Worksheet,
    heads: &[String],
    widths: &[u32],
    rows: Vec<Vec<Cell>>,
) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_text_wrap();
    for (column, name) in (0..).zip(heads) {
        sheet.write_string_with_format(0, column, name, &head)?;
        let width = widths.get(usize::from(column)).copied().unwrap_or(14);
        sheet.set_column_width(column, width)?;
    }
    let last = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Nothing => {}
                Cell::Number(number) => {
                    sheet.write_number(row, column, number)?;
                }
                Cell::Text(text) => {
                    sheet.write_string(row, column, plain(&text))?;
                }
            }
        }
    }
    let columns = u16::try_from(heads.len()).unwrap_or(u16::MAX);
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?.set_landscape();
    if last > 0 {
        let heads: Vec<_> =
            heads.iter().map(|name| rust_xlsxwriter::TableColumn::new().set_header(name)).collect();
        sheet.add_table(0, 0, last, columns - 1, &Table::new().set_columns(&heads))?;
    }
    Ok(())
}
