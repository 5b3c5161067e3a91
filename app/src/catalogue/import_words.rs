//! What is said of a file that things are imported from.

use super::{
    ingredient::unit_in_use,
    labels::{error, label},
};
use obrador_core::{
    bounds::{
        count::{IMPORT_COLUMNS, IMPORT_LINES},
        size::IMPORT,
    },
    catalogue::{FieldError, FieldKind, ItemKind, table::LineFault},
    i18n::format_number,
};
use obrador_locales::{Arg, Texts};
use obrador_services::{
    catalogue::{BadLine, ImportError},
    tabular::NotText,
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

/// Why a file can't be read; none where it can, and something else is in the way.
pub fn unreadable(t: Texts, item_kind: ItemKind, wrong: &ImportError) -> Option<String> {
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
        ImportError::NoName(headings) => {
            let name = item_kind.fields().iter().find(|field| field.required);
            let name = name.map(|field| label(t, item_kind, field)).unwrap_or_default();
            let columns = quoted(t, headings);
            t.with(
                "import-error-no-name",
                &[("name", name.into()), ("columns", columns.into())],
            )
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
pub(super) fn quoted(t: Texts, headings: &[String]) -> String {
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

/// What is wrong with a line.
pub fn fault(t: Texts, line: &BadLine) -> String {
    let key = format!("import-fault-{}", line.fault.as_str());
    if let Some(uses) = &line.uses {
        return unit_in_use(t, uses);
    }
    match line.fault {
        LineFault::Field(field, FieldError::Unknown) if field.kind == FieldKind::Flag => {
            t.get("import-fault-yes-or-no")
        }
        LineFault::Field(_, FieldError::Unknown | FieldError::ControlCharacters) => t.get(&key),
        LineFault::Field(_, wrong) => error(t, wrong),
        LineFault::SameId(other) | LineFault::SameName(other) => {
            let other = format_number(t.lang, other as f64, 0);
            t.with(&key, &[("line", other.into())])
        }
        _ => t.get(&key),
    }
}
