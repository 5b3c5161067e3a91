//! An import of sales, in words.

use super::{SALES, till_view::amount};
use crate::imports::{BadRow, FirstCell, FirstRow, Importing, Remarks, Shown, Standing, short};
use obrador_core::{
    bounds::count::SALES_IMPORT_LINES,
    i18n::{DateStyle, format_date, format_number},
    sales::{SalesColumn, SalesLineFault, Sold},
};
use obrador_locales::Texts;
use obrador_services::sales::{SalesPreview, SalesPreviewLine, SalesStanding, column_label};

/// So many unknown products and closed days are named.
const NAMED: usize = 20;

/// What is imported, and what is read of a file.
pub fn importing_sales(t: Texts) -> Importing {
    let read = SalesColumn::ALL.into_iter();
    Importing {
        list: SALES,
        title: t.get("sales-title"),
        columns: read.map(|column| column_label(t.lang, column)).collect(),
        needed: t.get("sales-import-needed"),
        most_lines: SALES_IMPORT_LINES,
        same: t.get("sales-import-same"),
    }
}

/// What a file would do, in words.
pub fn sales_preview_words(t: Texts, preview: SalesPreview) -> Shown {
    let number = |number: usize| format_number(t.lang, number as f64, 0);
    let day = |day| format_date(t.lang, day, DateStyle::Short);
    let mut remarks = Remarks::new(t);
    if let Some((from, to)) = preview.span {
        remarks.say(t.with(
            "sales-import-span",
            &[("from", day(from).into()), ("to", day(to).into())],
        ));
    }
    remarks.counted("sales-import-added-before", preview.added_before);
    remarks.counted("sales-import-summed", preview.summed);
    if !preview.unknown.is_empty() {
        let named = preview.unknown.iter().take(NAMED).map(|it| {
            let args = [
                ("product", short(&it.called).into()),
                ("lines", number(it.lines).into()),
            ];
            t.with("sales-import-unknown-one", &args)
        });
        let mut named: Vec<String> = named.collect();
        if preview.unknown.len() > NAMED {
            named.push("…".to_owned());
        }
        let args = [("products", named.join(", ").into())];
        remarks.say(t.with("sales-import-unknown", &args));
    }
    if !preview.closed.is_empty() {
        let days: Vec<String> = preview.closed.iter().take(NAMED).map(|it| day(*it)).collect();
        remarks.say(t.with("sales-import-closed", &[("days", days.join(", ").into())]));
    }
    remarks.left_out(&preview.left_out);
    for doubt in &preview.doubts {
        remarks.doubt(
            column_label(t.lang, doubt.column),
            doubt.number.clone(),
            doubt.read,
        );
    }
    let bad = preview.bad.iter().map(|line| BadRow {
        line: line.number,
        column: line.fault.column().map(|column| column_label(t.lang, column)),
        cell: line.cell.clone(),
        why: sales_fault(t, line.fault),
    });
    let writes = preview.new + preview.changed;
    let args = [
        ("count", (writes as f64).into()),
        ("number", number(writes).into()),
        ("bad", number(preview.bad_lines).into()),
    ];
    let columns = [
        SalesColumn::Date,
        SalesColumn::Product,
        SalesColumn::Location,
        SalesColumn::Sold,
        SalesColumn::Made,
        SalesColumn::Unsold,
    ];
    let shops = preview.lines.iter().any(|line| !line.shop.is_empty());
    let columns: Vec<SalesColumn> = columns
        .into_iter()
        .filter(|column| shops || *column != SalesColumn::Location)
        .collect();
    Shown {
        counts: [
            (t.get("import-count-new"), preview.new),
            (t.get("import-count-changed"), preview.changed),
            (
                t.get("import-count-unchanged"),
                preview.unchanged + preview.added_before,
            ),
            (t.get("import-count-bad"), preview.bad_lines),
        ],
        remarks: remarks.read_as(preview.encoding, preview.separator),
        bad: bad.collect(),
        go: t.with("sales-import-go", &args),
        go_good: t.with("sales-import-go-good", &args),
        some_bad: t.get("import-some-bad"),
        lines: preview.lines.iter().map(|line| one(t, &columns, line)).collect(),
        columns: columns
            .into_iter()
            .map(|column| (column.as_str(), column_label(t.lang, column)))
            .collect(),
        seen: preview.seen,
    }
}

fn one(t: Texts, columns: &[SalesColumn], line: &SalesPreviewLine) -> FirstRow {
    let cells = columns.iter().map(|column| {
        let text = cell(t, *column, line, line.sold);
        let was = line.before.map(|before| cell(t, *column, line, before));
        let was = was.filter(|was| *was != text);
        FirstCell {
            changes: was.is_some(),
            was: was.filter(|was| !was.is_empty()),
            text,
        }
    });
    FirstRow {
        line: line.number,
        standing: match line.standing {
            SalesStanding::New => Standing::New,
            SalesStanding::Changed => Standing::Changed,
            SalesStanding::Unchanged => Standing::Unchanged,
        },
        cells: cells.collect(),
    }
}

fn cell(t: Texts, column: SalesColumn, line: &SalesPreviewLine, sold: Sold) -> String {
    let maybe = |known: Option<i64>| known.map(|it| amount(t.lang, it)).unwrap_or_default();
    match column {
        SalesColumn::Date => format_date(t.lang, line.day, DateStyle::Short),
        SalesColumn::Product => short(&line.product),
        SalesColumn::Location => short(&line.shop),
        SalesColumn::Sold => amount(t.lang, sold.sold),
        SalesColumn::Made => maybe(sold.made),
        SalesColumn::Unsold => maybe(sold.unsold),
        _ => String::new(),
    }
}

/// What is wrong with a line.
pub fn sales_fault(t: Texts, fault: SalesLineFault) -> String {
    let key = match fault {
        SalesLineFault::Missing(_) => "field-error-missing".to_owned(),
        SalesLineFault::Negative(_) => "field-error-negative".to_owned(),
        SalesLineFault::NotADay => "import-fault-not-a-day".to_owned(),
        SalesLineFault::Several(_) => "import-fault-several-links".to_owned(),
        SalesLineFault::NotYesOrNo => "import-fault-yes-or-no".to_owned(),
        SalesLineFault::TooManyCells | SalesLineFault::OpenQuote => {
            format!("import-fault-{}", fault.as_str())
        }
        SalesLineFault::Unknown(SalesColumn::Location) => "sales-fault-unknown-shop".to_owned(),
        SalesLineFault::Unknown(_) => "sales-fault-unknown-product".to_owned(),
        SalesLineFault::NotANumber(_)
        | SalesLineFault::TooMuch(_)
        | SalesLineFault::Ahead
        | SalesLineFault::TooLongAgo
        | SalesLineFault::Closed
        | SalesLineFault::TooManyAdditions => format!("sales-fault-{}", fault.as_str()),
    };
    t.get(&key)
}
