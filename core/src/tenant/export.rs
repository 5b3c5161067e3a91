//! What an exported table must look like so that no program that opens it is fooled.

use std::borrow::Cow;

/// Stands at the beginning of every CSV file: without it spreadsheets take UTF-8 for an old code page.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What a formula begins with, in wide letters, too.
const FORMULA: [char; 11] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// A text as a cell of a CSV file. Spreadsheets run what begins like a formula; an apostrophe before it makes it text.
pub fn cell(text: &str) -> Cow<'_, str> {
    if text.starts_with(FORMULA) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn what_begins_like_a_formula_is_text() {
        // The characters OWASP's page on CSV injection names.
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("\n=1", "'\n=1"),
            ("＝1+1", "'＝1+1"),
            ("a=1", "a=1"),
            ("", ""),
        ] {
            assert_eq!(cell(text), safe);
        }
    }
}
