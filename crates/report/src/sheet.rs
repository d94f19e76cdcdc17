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

/// A line of text in a cell, and the tallest row there can be.
const LINE_POINTS: f64 = 15.0;
const TALLEST_POINTS: f64 = 409.0;

/// Letters across the notes, and across columns that hold a number.
const NOTES_WIDTH: u16 = 85;
const OTHER_WIDTH: u16 = 14;

/// The number of A4 among the sizes of paper that spreadsheets know.
const A4: u8 = 9;

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
            let layout = Layout { widths: &[24, 70, 30, 50, 28], wrapped: true, pages_wide: 1 };
            table(sheet, &heads, &layout, cells)?;
        }
        columns(book.add_worksheet().set_name(words.say("sheet-columns"))?, words)?;
    }
    book.save_to_buffer()
}

/// What this is and how to read it, a line in each row.
fn notes(sheet: &mut Worksheet, title: &str, picture: &Picture, words: &Words) -> Result<(), XlsxError> {
    sheet.set_column_width(0, NOTES_WIDTH)?.set_paper_size(A4).set_print_fit_to_pages(1, 0);
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
        sheet.set_row_height(row, height(&line, NOTES_WIDTH))?;
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
    let layout = Layout { widths: &[14, 24, 30, 60, 16, 34, 22], wrapped: false, pages_wide: 2 };
    table(sheet, &heads, &layout, cells)
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
    let layout = Layout { widths: &[34, 14, 14, 14, 14], wrapped: false, pages_wide: 1 };
    table(sheet, &heads, &layout, cells.collect())
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
    let layout = Layout { widths: &[60, 12, 12, 12], wrapped: false, pages_wide: 1 };
    table(sheet, &heads, &layout, blocks.chain([all]).collect())
}

fn columns(sheet: &mut Worksheet, words: &Words) -> Result<(), XlsxError> {
    let heads = ["table-column-name", "table-column-kind", "table-column-meaning"].map(|id| words.say(id));
    let row = |name: &str, kind: String, meaning: &str| {
        vec![Cell::Text(name.to_owned()), Cell::Text(kind), Cell::Text(words.say(meaning))]
    };
    let cells = COLUMNS.iter().map(|column| row(column.name, column.kind.say(words), column.meaning));
    let layout = Layout { widths: &[24, 26, 90], wrapped: true, pages_wide: 1 };
    table(sheet, &heads, &layout, cells.collect())
}

/// How a table lies on its sheet and on paper.
struct Layout<'a> {
    /// Columns' widths in letters; those after the last are [`OTHER_WIDTH`].
    widths: &'a [u16],
    /// Long words go on below, in the same cell.
    wrapped: bool,
    pages_wide: u16,
}

impl Layout<'_> {
    fn width(&self, column: u16) -> u16 {
        self.widths.get(usize::from(column)).copied().unwrap_or(OTHER_WIDTH)
    }
}

/// A table from the first cell on, with a head that stays in view and is repeated on each printed page.
fn table(
    sheet: &mut Worksheet,
    heads: &[String],
    layout: &Layout,
    rows: Vec<Vec<Cell>>,
) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_text_wrap();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (column, name) in (0..).zip(heads) {
        sheet.write_string_with_format(0, column, name, &head)?;
        sheet.set_column_width(column, layout.width(column))?;
    }
    let last = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    for (row, cells) in (1..).zip(rows) {
        let mut tallest = LINE_POINTS;
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Nothing => {}
                Cell::Number(number) => {
                    sheet.write_number(row, column, number)?;
                }
                Cell::Text(text) if layout.wrapped => {
                    tallest = tallest.max(height(&text, layout.width(column)));
                    sheet.write_string_with_format(row, column, plain(&text), &wrapped)?;
                }
                Cell::Text(text) => {
                    sheet.write_string(row, column, plain(&text))?;
                }
            }
        }
        if tallest > LINE_POINTS {
            sheet.set_row_height(row, tallest)?;
        }
    }
    let columns = u16::try_from(heads.len()).unwrap_or(u16::MAX);
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?.set_landscape();
    sheet.set_paper_size(A4).set_print_fit_to_pages(layout.pages_wide, 0);
    if last > 0 {
        let heads: Vec<_> =
            heads.iter().map(|name| rust_xlsxwriter::TableColumn::new().set_header(name)).collect();
        sheet.add_table(0, 0, last, columns - 1, &Table::new().set_columns(&heads))?;
    }
    Ok(())
}

/// The height of a row, in points, that shows all of a text in a column this many letters wide. Programs that open a
/// sheet do not all work it out for themselves.
fn height(text: &str, width: u16) -> f64 {
    let lines = |line: &str| line.chars().count().div_ceil(usize::from(width)).max(1);
    let lines = u16::try_from(text.lines().map(lines).sum::<usize>()).unwrap_or(u16::MAX);
    (f64::from(lines) * LINE_POINTS).clamp(LINE_POINTS, TALLEST_POINTS)
}
