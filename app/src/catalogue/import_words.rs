//! An import of things, in words.

use super::{
    ingredient::unit_in_use,
    labels::{error, label, shown},
};
use crate::{
    imports::{BadRow, FirstCell, FirstRow, Importing, Remarks, Shown, Standing as RowStanding, short},
    page::{base, title},
};
use obrador_core::{
    catalogue::{Field, FieldError, FieldKind, ItemKind, table::LineFault},
    i18n::format_number,
};
use obrador_locales::Texts;
use obrador_services::catalogue::{BadLine, Preview, PreviewLine, Standing};

/// What is imported, and what is read of a file.
pub fn importing(t: Texts, item_kind: ItemKind) -> Importing {
    let fields = item_kind.fields().iter();
    Importing {
        list: base(item_kind),
        title: title(t, item_kind),
        columns: fields.map(|field| label(t, item_kind, field)).collect(),
        needed: t.get("import-columns-text"),
        same: t.get("import-columns-same"),
    }
}

/// The column without which nothing is a thing.
pub fn needed_column(t: Texts, item_kind: ItemKind) -> String {
    let name = item_kind.fields().iter().find(|field| field.required);
    name.map(|field| label(t, item_kind, field)).unwrap_or_default()
}

/// What a file would do, in words.
pub fn preview_words(t: Texts, preview: Preview) -> Shown {
    let item_kind = preview.item_kind;
    let mut remarks = Remarks::new(t);
    remarks.counted("import-by-name", preview.by_name);
    remarks.counted("import-strange-ids", preview.strange_ids);
    remarks.left_out(&preview.left_out);
    for doubt in &preview.doubts {
        remarks.doubt(label(t, item_kind, doubt.field), doubt.number.clone(), doubt.read);
    }
    let bad = preview.bad.iter().map(|line| BadRow {
        line: line.number,
        column: line.fault.field().map(|field| label(t, item_kind, field)),
        cell: line.cell.clone(),
        why: fault(t, line),
    });
    let columns = preview.columns.iter();
    let lines = preview.lines.iter();
    let number = |number: usize| format_number(t.lang, number as f64, 0);
    let args = [
        ("count", (preview.writes() as f64).into()),
        ("number", number(preview.writes()).into()),
        ("bad", number(preview.bad_lines).into()),
    ];
    Shown {
        counts: [
            (t.get("import-count-new"), preview.new),
            (t.get("import-count-changed"), preview.changed),
            (t.get("import-count-unchanged"), preview.unchanged),
            (t.get("import-count-bad"), preview.bad_lines),
        ],
        remarks: remarks.read_as(preview.encoding, preview.separator),
        bad: bad.collect(),
        go: t.with("import-go", &args),
        go_good: t.with("import-go-good", &args),
        some_bad: t.get("import-some-bad"),
        columns: columns
            .map(|field| (field.key, label(t, item_kind, field)))
            .collect(),
        lines: lines.map(|line| one(t, &preview.columns, line)).collect(),
        seen: preview.seen,
    }
}

fn one(t: Texts, columns: &[&'static Field], line: &PreviewLine) -> FirstRow {
    let changes = |field: &Field| {
        let Standing::Changed { fields, .. } = &line.standing else {
            return false;
        };
        fields.iter().any(|changed| changed.key == field.key)
    };
    let cells = columns.iter().map(|field| {
        let value = line.values.iter().find(|(known, _)| known.key == field.key);
        let value = value.and_then(|(_, value)| value.as_ref());
        // What links to another thing holds its name here.
        let text = value.map(|value| short(&shown(t, field.kind, value)));
        FirstCell {
            text: text.unwrap_or_default(),
            changes: changes(field),
            was: None,
        }
    });
    FirstRow {
        line: line.number,
        standing: match line.standing {
            Standing::New => RowStanding::New,
            Standing::Changed { .. } => RowStanding::Changed,
            Standing::Unchanged => RowStanding::Unchanged,
        },
        cells: cells.collect(),
    }
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
