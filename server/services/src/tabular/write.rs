//! From a table to text.

use super::Separator;
use csv::{Terminator, WriterBuilder};

/// What a spreadsheet takes for the beginning of a formula.
const FORMULAS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The table as a file: UTF-8 with a byte-order mark, lines ended as RFC 4180 says.
pub fn write<R: AsRef<[String]>>(separator: Separator, rows: impl IntoIterator<Item = R>) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(separator.byte())
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        // Writing to memory can't fail.
        let _ = writer.write_record(row.as_ref());
    }
    writer.into_inner().unwrap_or_default()
}

/// A text that no spreadsheet takes for a formula: an apostrophe stands before it. So it does before a text that looks like
/// one of these, so that [`meant`] gives back what was.
pub fn harmless(text: &str) -> String {
    if is_formula(text) {
        ["'", text].concat()
    } else {
        text.to_owned()
    }
}

/// What [`harmless`] was given.
pub fn meant(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_formula(text) => text,
        _ => cell,
    }
}

/// Does it begin like a formula, behind any apostrophes?
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULAS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tabular::{decode, read};
    use proptest::prelude::*;

    #[test]
    fn a_formula_stands_behind_an_apostrophe() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("+34 943 00 00 00", "'+34 943 00 00 00"),
            ("-5 %", "'-5 %"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("'=1", "''=1"),
            ("''=1", "'''=1"),
            ("'Opila'", "'Opila'"),
            ("1=1", "1=1"),
            ("", ""),
        ] {
            assert_eq!(harmless(text), cell);
            assert_eq!(meant(cell), text);
        }
    }

    // Of one column alone nothing tells the separator, and no list has but one.
    proptest! {
        #[test]
        fn what_is_written_is_read_again(cells in prop::collection::vec("[ -~'=+@;,\"ñ€\n]{1,12}", 2..6)) {
            prop_assume!(cells.iter().any(|cell| !cell.trim().is_empty()));
            let names: Vec<String> = (0..cells.len()).map(|place| format!("c{place}")).collect();
            for separator in [Separator::Semicolon, Separator::Comma, Separator::Tab] {
                let sent: Vec<String> = cells.iter().map(|cell| harmless(cell)).collect();
                let bytes = write(separator, [names.clone(), sent]);
                let text = decode(&bytes).unwrap().text;
                let known = |headings: &[String]| headings.iter().filter(|it| names.contains(it)).count();
                let sheet = read(&text, 10, known).unwrap();
                let back: Vec<&str> = sheet.rows[0].cells.iter().map(|cell| meant(cell)).collect();
                prop_assert_eq!(back, cells.iter().map(String::as_str).collect::<Vec<_>>());
            }
        }
    }
}
