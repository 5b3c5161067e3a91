//! From text to a table.

use csv::{Position, ReaderBuilder, StringRecord};
use obrador_core::{i18n::Lang, table::DecimalMark};

/// What stands between cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// Where the comma is the decimal one.
    Semicolon,
    /// Elsewhere.
    Comma,
    /// What is copied out of a spreadsheet.
    Tab,
}

impl Separator {
    const ALL: [Self; 3] = [Self::Semicolon, Self::Comma, Self::Tab];

    /// What programs expect of a file for somebody who reads that language.
    pub fn of(lang: Lang) -> Self {
        match DecimalMark::of(lang) {
            DecimalMark::Comma => Self::Semicolon,
            DecimalMark::Point => Self::Comma,
        }
    }

    /// The character.
    pub fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
        }
    }

    /// Its name in keys of texts and for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Semicolon => "semicolon",
            Self::Comma => "comma",
            Self::Tab => "tab",
        }
    }
}

/// A line with something in it. A cell with line breaks makes several lines of the text one of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it begins, from 1.
    pub number: u64,
    /// Its cells, as they are written.
    pub cells: Vec<String>,
    /// Is a quotation mark open at its end, and so at the end of the text?
    pub open_quote: bool,
}

/// A table with its headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The first line with something in it.
    pub headings: Vec<String>,
    /// The rest.
    pub rows: Vec<Row>,
    /// What stood between cells.
    pub separator: Separator,
}

/// There are more lines than are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there are more than {0} lines")]
pub struct TooManyLines(pub usize);

/// The table of a text, whichever the separator is: the one with which most headings are `recognised`, then the one that
/// makes most cells of them, unless a first line `sep=;` says it.
///
/// # Errors
/// More than `most` lines follow the headings.
pub fn read(text: &str, most: usize, recognised: impl Fn(&[String]) -> usize) -> Result<Sheet, TooManyLines> {
    // Line ends of old machines, which nothing else would tell.
    let replaced;
    let text = if text.contains('\r') && !text.contains('\n') {
        replaced = text.replace('\r', "\n");
        &replaced
    } else {
        text
    };
    let (said, text, before) = said(text);
    let separator = said.unwrap_or_else(|| {
        let headings = |separator: &Separator| first(text, *separator);
        let score = |separator: &Separator| {
            let headings = headings(separator);
            (recognised(&headings), headings.len())
        };
        // Of several that are as good the last wins, and the first of the list is the likeliest.
        let best = Separator::ALL.into_iter().rev().max_by_key(score);
        best.unwrap_or(Separator::Semicolon)
    });
    let mut rows = Vec::new();
    let mut headings = None;
    let mut lines = Lines::new(text, before);
    let mut reader = reader(text, separator);
    let mut record = StringRecord::new();
    loop {
        let begin = at(reader.position());
        if !matches!(reader.read_record(&mut record), Ok(true)) {
            break;
        }
        let number = lines.at(begin);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        if headings.is_none() {
            headings = Some(cells);
        } else if rows.len() == most {
            return Err(TooManyLines(most));
        } else {
            let ends_the_text = at(reader.position()) >= text.len();
            let open_quote = ends_the_text && is_open(&text[begin..], &cells);
            rows.push(Row {
                number,
                cells,
                open_quote,
            });
        }
    }
    Ok(Sheet {
        headings: headings.unwrap_or_default(),
        rows,
        separator,
    })
}

fn reader(text: &str, separator: Separator) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(separator.byte())
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

fn at(position: &Position) -> usize {
    usize::try_from(position.byte()).unwrap_or(usize::MAX)
}

/// The first line with something in it.
fn first(text: &str, separator: Separator) -> Vec<String> {
    let mut records = reader(text, separator).into_records();
    let found = records.find_map(|record| {
        record
            .ok()
            .filter(|it| it.iter().any(|cell| !cell.trim().is_empty()))
    });
    found
        .map(|record| record.iter().map(str::to_owned).collect())
        .unwrap_or_default()
}

/// What a first line `sep=;` says, as Excel writes and reads it; the text behind it, and how many lines that took.
fn said(text: &str) -> (Option<Separator>, &str, u64) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_end_matches('\r').trim_matches('"');
    let said = line.get(..4).filter(|begin| begin.eq_ignore_ascii_case("sep="));
    let sign = said.map(|_| &line.as_bytes()[4..]);
    let separator = Separator::ALL
        .into_iter()
        .find(|it| sign == Some([it.byte()].as_slice()));
    match separator {
        Some(separator) => (Some(separator), rest, 1),
        None => (None, text, 0),
    }
}

/// A quotation mark is never closed where their number is odd and the cell that it opens went over a line's end.
fn is_open(record: &str, cells: &[String]) -> bool {
    record.matches('"').count() % 2 == 1 && cells.iter().any(|cell| cell.contains('\n'))
}

/// Which line a place of the text is on. The reader's own count stops before the line end that it has not read yet.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    number: u64,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str, before: u64) -> Self {
        Self {
            text,
            at: 0,
            number: before + 1,
        }
    }

    /// The line of the first letter from there on; places are asked for in their order.
    fn at(&mut self, begin: usize) -> u64 {
        let rest = self.text.get(begin..).unwrap_or_default();
        let begin = begin + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let passed = self.text.get(self.at..begin).unwrap_or_default();
        self.number += passed.matches('\n').count() as u64;
        self.at = begin;
        self.number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(headings: &[String]) -> usize {
        let known = ["name", "price", "notes"];
        headings.iter().filter(|it| known.contains(&it.trim())).count()
    }

    fn sheet(text: &str) -> Sheet {
        read(text, 10, known).unwrap()
    }

    #[test]
    fn the_separator_is_the_one_that_makes_headings() {
        for (text, separator) in [
            ("name;price\n", Separator::Semicolon),
            ("name,price\n", Separator::Comma),
            ("name\tprice\n", Separator::Tab),
            ("name;price,with VAT\n", Separator::Semicolon),
            ("name,price;net\n", Separator::Comma),
            ("other,thing\n", Separator::Comma),
            ("name\n", Separator::Semicolon),
            ("sep=,\nname;price\n", Separator::Comma),
            ("SEP=;\r\nname,x;price\r\n", Separator::Semicolon),
        ] {
            assert_eq!(sheet(text).separator, separator, "{text:?}");
        }
    }

    #[test]
    fn each_line_has_its_number() {
        for (text, expected) in [
            ("name\na\nb\n", vec![2, 3]),
            ("name\r\na\r\nb", vec![2, 3]),
            ("\r\n\r\nname\r\n\r\na\r\n;\r\nb\r\n", vec![5, 7]),
            ("sep=;\r\nname\r\na\r\n", vec![3]),
            ("name;notes\r\na;\"one\r\ntwo\"\r\nb;\r\n", vec![2, 4]),
            ("name\ra\rb\r", vec![2, 3]),
        ] {
            let numbers: Vec<_> = sheet(text).rows.iter().map(|row| row.number).collect();
            assert_eq!(numbers, expected, "{text:?}");
        }
    }

    #[test]
    fn quoted_cells_hold_separators_quotes_and_line_breaks() {
        let read = sheet("name;notes\n\"Pan; de \"\"molde\"\"\";\"one\ntwo\"\n12\" pan;x\n");
        let cells: Vec<_> = read.rows.iter().map(|row| row.cells.clone()).collect();
        assert_eq!(cells, [["Pan; de \"molde\"", "one\ntwo"], ["12\" pan", "x"]]);
        assert!(read.rows.iter().all(|row| !row.open_quote));
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_told() {
        let read = sheet("name;notes\na;b\nc;\"d\ne;f\ng;h\n");
        let open: Vec<_> = read.rows.iter().map(|row| (row.number, row.open_quote)).collect();
        assert_eq!(open, [(2, false), (3, true)]);
    }

    #[test]
    fn no_more_lines_are_read_than_may_be() {
        let lines = "a\n".repeat(10);
        assert_eq!(sheet(&format!("name\n{lines}")).rows.len(), 10);
        assert_eq!(
            read(&format!("name\n{lines}a\n"), 10, known),
            Err(TooManyLines(10))
        );
    }
}
