//! What each file and field of an export is, in the reader's language.

use super::kinds::{Column, KINDS, Kind};
use chrono::{DateTime, Utc};
use obrador_core::{
    i18n::{DateStyle, Lang, format_date},
    ids::TenantId,
};
use obrador_locales::Texts;
use std::fmt::Write as _;

/// The text of README.txt.
pub(super) fn text(lang: Lang, tenant: &TenantId, now: DateTime<Utc>) -> String {
    let t = Texts::of(lang);
    let title = t.with(
        "export-readme-title",
        &[
            ("tenant", tenant.as_str().into()),
            (
                "date",
                format_date(lang, now.date_naive(), DateStyle::Long).into(),
            ),
            ("time", now.format("%H:%M:%S UTC").to_string().into()),
        ],
    );
    let mut text = format!("{title}\n{}\n\n", "=".repeat(title.chars().count()));
    for key in [
        "export-readme-pairs",
        "export-readme-csv",
        "export-readme-times",
        "export-readme-empty",
        "export-readme-formulas",
        "export-readme-names",
        "export-readme-files",
    ] {
        // Writing to a String can't fail.
        let _ = writeln!(text, "- {}", t.get(key));
    }
    for kind in KINDS {
        let _ = writeln!(
            text,
            "\n{}.csv, {}.json\n  {}",
            kind.name,
            kind.name,
            t.get(&kind_key(kind))
        );
        for column in kind.columns {
            let _ = writeln!(text, "  - {}: {}", column.name, t.get(&field_key(column)));
        }
    }
    let _ = writeln!(text, "\nfiles/\n  {}", t.get("export-kind-files"));
    text
}

fn kind_key(kind: &Kind) -> String {
    format!("export-kind-{}", kind.name.replace('_', "-"))
}

fn field_key(column: &Column) -> String {
    format!("export-field-{}", column.name.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_and_field_is_described_in_every_language() {
        for lang in Lang::ALL {
            let t = Texts::of(lang);
            for kind in KINDS {
                assert!(t.has(&kind_key(kind)), "{lang}: {}", kind.name);
                for column in kind.columns {
                    assert!(t.has(&field_key(column)), "{lang}: {}.{}", kind.name, column.name);
                }
            }
        }
    }
}
