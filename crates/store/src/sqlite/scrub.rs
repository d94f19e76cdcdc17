//! Leaves no erased or overwritten words in the file.
//!
//! With `secure_delete` SQLite overwrites what it deletes, but when it moves rows between pages it leaves their old
//! copies in the unused middle of a page. A page changes only through the write-ahead log, so before the log goes
//! into the file, every page in the log has its unused bytes overwritten with zeros; then the log is emptied. So no
//! page in the file ever holds more than what is stored. See docs/decisions/0010-erasing-to-the-last-byte.md.

use super::{
    open::{PAGE, beside, from_io},
    session::from_sqlite,
};
use crate::error::StoreError;
use rusqlite::{Connection, TransactionBehavior};
use std::{
    collections::BTreeSet,
    fs::File,
    io::{self, BufReader, Read},
    path::Path,
};

const LOG_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// Refuses a SQLite that was compiled without the table through which pages are overwritten.
pub(super) fn require(connection: &Connection) -> Result<(), StoreError> {
    let columns = connection.prepare("select data from sqlite_dbpage where pgno = 1");
    columns.map(drop).map_err(|_| {
        StoreError::Other("this build cannot erase safely: its SQLite has no sqlite_dbpage".to_owned())
    })
}

/// Overwrites unused bytes of all pages in the log, and moves the log into the file. False if readers were in the way:
/// then the log still holds what it held, and the next try will do it.
pub(super) fn settle(connection: &mut Connection, path: &Path) -> Result<bool, StoreError> {
    let pages = pages_in_log(path).map_err(|error| from_io(&error))?;
    if pages.is_empty() {
        return Ok(true);
    }
    scrub(connection, &pages)?;
    let busy: i64 =
        connection.query_row("pragma wal_checkpoint(truncate)", [], |row| row.get(0)).map_err(from_sqlite)?;
    Ok(busy == 0)
}

/// How many bytes the log has.
pub(super) fn log_length(path: &Path) -> u64 {
    std::fs::metadata(beside(path, "-wal")).map_or(0, |file| file.len())
}

/// The number of every page that has a frame in the log. Each frame begins with its page's number.
fn pages_in_log(path: &Path) -> io::Result<BTreeSet<u32>> {
    let log = match File::open(beside(path, "-wal")) {
        Ok(log) => log,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeSet::new()),
        Err(error) => return Err(error),
    };
    let mut log = BufReader::with_capacity(256 * 1024, log);
    let mut pages = BTreeSet::new();
    let mut frame = [0; FRAME_HEADER + PAGE];
    if log.read_exact(&mut [0; LOG_HEADER]).is_err() {
        return Ok(pages);
    }
    while log.read_exact(&mut frame).is_ok() {
        pages.insert(u32::from_be_bytes([frame[0], frame[1], frame[2], frame[3]]));
    }
    Ok(pages)
}

fn scrub(connection: &mut Connection, pages: &BTreeSet<u32>) -> Result<(), StoreError> {
    let transaction =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(from_sqlite)?;
    {
        let mut read = transaction
            .prepare_cached("select data from sqlite_dbpage where pgno = ?1")
            .map_err(from_sqlite)?;
        let mut write = transaction
            .prepare_cached("update sqlite_dbpage set data = ?2 where pgno = ?1")
            .map_err(from_sqlite)?;
        for number in pages {
            let mut rows = read.query([number]).map_err(from_sqlite)?;
            let Some(row) = rows.next().map_err(from_sqlite)? else { continue };
            let mut page: Vec<u8> = row.get(0).map_err(from_sqlite)?;
            drop(rows);
            if clear_unused(&mut page, *number) {
                write.execute((number, &page)).map_err(from_sqlite)?;
            }
        }
    }
    transaction.commit().map_err(from_sqlite)
}

/// Overwrites the bytes of a b-tree page that hold nothing; true if any was not zero already. The layout is that of
/// <https://sqlite.org/fileformat2.html#b_tree_pages>: a header, an array of pointers to cells, unused bytes, and the
/// cells with free blocks between them. Pages of other kinds hold no stale copies: SQLite clears them when freed.
fn clear_unused(page: &mut [u8], number: u32) -> bool {
    let header = if number == 1 { 100 } else { 0 };
    let pointers = match page.get(header) {
        Some(2 | 5) => header + 12,
        Some(10 | 13) => header + 8,
        _ => return false,
    };
    let cells = two_bytes(page, header + 3);
    let content = match two_bytes(page, header + 5) {
        0 => 65_536,
        start => start,
    };
    let mut cleared = clear(page, pointers + 2 * cells, content);
    let mut block = two_bytes(page, header + 1);
    while block != 0 {
        let (next, length) = (two_bytes(page, block), two_bytes(page, block + 2));
        cleared |= clear(page, block + 4, block + length);
        // Free blocks are chained in rising order; anything else is damage, which `check` reports.
        if next <= block {
            break;
        }
        block = next;
    }
    cleared
}

fn clear(page: &mut [u8], from: usize, to: usize) -> bool {
    let Some(unused) = page.get_mut(from..to) else { return false };
    let dirty = unused.iter().any(|byte| *byte != 0);
    unused.fill(0);
    dirty
}

fn two_bytes(page: &[u8], at: usize) -> usize {
    page.get(at..at + 2).map_or(0, |bytes| usize::from(u16::from_be_bytes([bytes[0], bytes[1]])))
}
