//! What is said of a file that something is imported from.

use crate::page::Told;
use obrador_core::{
    bounds::{
        count::{IMPORT_COLUMNS, IMPORT_LINES},
        size::IMPORT,
    },
    i18n::{format_exact, format_number},
};
use obrador_locales::{Arg, Texts};
use obrador_services::{
    imports::{ImportError, Imported},
    tabular::{Encoding, NotText, Separator},
};

/// How much of a file is read, for a text.
pub(super) fn most(t: Texts) -> [(&'static str, Arg); 3] {
    let number = |number: usize| format_number(t.lang, number as f64, 0).into();
    [
        ("mb", number(IMPORT / 1_000_000)),
        ("lines", number(IMPORT_LINES)),
        ("most", number(IMPORT_COLUMNS)),
    ]
}

/// Why a file can't be read, in which the column called `needed` has to be; none where it can, and something else is in the
/// way.
pub fn unreadable<P>(t: Texts, needed: &str, wrong: &ImportError<P>) -> Option<String> {
    Some(match wrong {
        ImportError::NoFile => t.get("import-error-no-file"),
        ImportError::TooLarge => t.with("import-error-too-large", &most(t)),
        ImportError::NotText(NotText::Empty) => t.get("import-error-empty"),
        ImportError::NotText(NotText::Workbook) => t.get("import-error-workbook"),
        ImportError::NotText(NotText::Binary) => t.get("import-error-binary"),
        ImportError::TooManyLines(_) => t.with("import-error-too-many-lines", &most(t)),
        ImportError::TooManyColumns(_) => t.with("import-error-too-many-columns", &most(t)),
        ImportError::TooManyThings(most) => {
            let most = format_number(t.lang, *most as f64, 0);
            t.with("import-error-too-many-things", &[("most", most.into())])
        }
        ImportError::NoLines => t.get("import-error-no-lines"),
        ImportError::NoColumn(headings) => {
            let args = [("name", needed.into()), ("columns", quoted(t, headings).into())];
            t.with("import-error-no-name", &args)
        }
        ImportError::NotFound
        | ImportError::Changed(_)
        | ImportError::Bad(_)
        | ImportError::Refused(_)
        | ImportError::Database(_) => return None,
    })
}

/// So many headings are named at most, and so many letters of each.
const HEADINGS: usize = 12;
const LETTERS: usize = 40;

/// Headings as a list, each in quotation marks.
fn quoted(t: Texts, headings: &[String]) -> String {
    let short = |text: &str| -> String { text.trim().chars().take(LETTERS).collect() };
    let named = headings
        .iter()
        .map(|text| short(text))
        .filter(|text| !text.is_empty());
    let mut named: Vec<_> = named
        .take(HEADINGS)
        .map(|text| t.with("import-quoted", &[("text", text.into())]))
        .collect();
    if headings.len() > HEADINGS {
        named.push("…".to_owned());
    }
    named.join(", ")
}

/// What to know of a file before it is confirmed, said one after the other.
#[derive(Debug, Clone)]
pub struct Remarks {
    t: Texts,
    said: Vec<String>,
}

impl Remarks {
    /// Nothing yet.
    pub fn new(t: Texts) -> Self {
        Self { t, said: Vec::new() }
    }

    /// A text that counts, where there is something to count.
    pub fn counted(&mut self, key: &str, count: usize) {
        if count > 0 {
            let number = format_number(self.t.lang, count as f64, 0);
            let args = [("count", (count as f64).into()), ("number", number.into())];
            self.said.push(self.t.with(key, &args));
        }
    }

    /// Columns that are not read.
    pub fn left_out(&mut self, columns: &[String]) {
        if !columns.is_empty() {
            let columns = quoted(self.t, columns);
            self.said
                .push(self.t.with("import-left-out", &[("columns", columns.into())]));
        }
    }

    /// A number in a column that could be another, and as what it is read.
    pub fn doubt(&mut self, column: String, number: String, read: f64) {
        let read = format_exact(self.t.lang, read);
        let args = [
            ("field", column.into()),
            ("number", number.into()),
            ("read", read.into()),
        ];
        self.said.push(self.t.with("import-doubt", &args));
    }

    /// All of it, and how the file was read.
    pub fn read_as(mut self, encoding: Encoding, separator: Separator) -> Vec<String> {
        let separator = self.t.get(&format!("import-separator-{}", separator.as_str()));
        let args = [
            ("encoding", encoding.as_str().into()),
            ("separator", separator.into()),
        ];
        self.said.push(self.t.with("import-read-as", &args));
        self.said
    }
}

/// Things were imported, so many.
pub fn told_imported(t: Texts, done: Imported) -> Told {
    let number = |number: usize| format_number(t.lang, number as f64, 0).into();
    let args = [("new", number(done.new)), ("changed", number(done.changed))];
    Told {
        text: t.with("import-done", &args),
        ..Told::default()
    }
}
