//! An import of orders, in words.

use super::{
    ORDERS,
    labels::{fault_words, money, quantity_words, state_words},
    totals::percent,
};
use crate::imports::{BadRow, FirstRow, Importing, Remarks, Shown, Standing, short};
use obrador_core::{
    i18n::{DateStyle, format_date, format_number},
    procurement::{FaultKind, OrderColumn, OrderLineFault},
    quantity::Pack,
};
use obrador_locales::Texts;
use obrador_services::procurement::{
    BadOrderLine, OrderPreview, OrderPreviewLine, OrderStanding, column_label,
};

/// What is imported, and what is read of a file.
pub fn importing_orders(t: Texts) -> Importing {
    let read = OrderColumn::ALL.into_iter().filter(|column| column.is_read());
    Importing {
        list: ORDERS,
        title: t.get("orders-title"),
        columns: read.map(|column| column_label(t.lang, column)).collect(),
        needed: t.get("orders-import-needed"),
        same: t.get("orders-import-same"),
    }
}

/// What a file would do, in words.
pub fn order_preview_words(t: Texts, preview: OrderPreview) -> Shown {
    let mut remarks = Remarks::new(t);
    remarks.counted("import-strange-ids", preview.strange_ids);
    remarks.left_out(&preview.left_out);
    for doubt in preview.doubts {
        remarks.doubt(column_label(t.lang, doubt.column), doubt.number, doubt.read);
    }
    let bad = preview.bad.iter().map(|line| BadRow {
        line: line.number,
        column: line.fault.column().map(|column| column_label(t.lang, column)),
        cell: line.cell.clone(),
        why: order_line_fault(t, line),
    });
    let writes = preview.new + preview.changed;
    let number = |number: usize| format_number(t.lang, number as f64, 0);
    let args = [
        ("count", (writes as f64).into()),
        ("number", number(writes).into()),
        ("bad", number(preview.bad_orders).into()),
    ];
    // Identifiers say nothing to people.
    let mut columns = preview.columns;
    columns.retain(|column| *column != OrderColumn::Id);
    let lines = preview.lines.iter();
    let lines: Vec<_> = lines.map(|line| one(t, &columns, line)).collect();
    Shown {
        counts: [
            (t.get("orders-import-new"), preview.new),
            (t.get("orders-import-changed"), preview.changed),
            (t.get("orders-import-unchanged"), preview.unchanged),
            (t.get("orders-import-bad"), preview.bad_lines),
        ],
        remarks: remarks.read_as(preview.encoding, preview.separator),
        bad: bad.collect(),
        go: t.with("orders-import-go", &args),
        go_good: t.with("orders-import-go-good", &args),
        some_bad: t.get("orders-import-some-bad"),
        columns: columns
            .into_iter()
            .map(|column| (column.as_str(), column_label(t.lang, column)))
            .collect(),
        lines,
        seen: preview.seen,
    }
}

fn one(t: Texts, columns: &[OrderColumn], line: &OrderPreviewLine) -> FirstRow {
    let cells = columns.iter().map(|column| {
        let text = cell(t, *column, line).unwrap_or_default();
        (short(&text), line.changes.contains(column))
    });
    FirstRow {
        line: line.number,
        standing: match line.standing {
            OrderStanding::New => Standing::New,
            OrderStanding::Changed => Standing::Changed,
            OrderStanding::Unchanged => Standing::Unchanged,
        },
        cells: cells.collect(),
    }
}

/// What a cell would say, where it says something.
fn cell(t: Texts, column: OrderColumn, line: &OrderPreviewLine) -> Option<String> {
    let (content, ordered) = (&line.content, line.line.as_ref());
    let pack = ordered.and_then(|ordered| ordered.pack.as_ref());
    match column {
        OrderColumn::Order => line.order.map(|number| number.to_string()),
        OrderColumn::Supplier => Some(content.supplier.name.clone()),
        OrderColumn::Location => content.location.as_ref().map(|location| location.name.clone()),
        OrderColumn::NeededBy => content
            .needed_by
            .map(|day| format_date(t.lang, day, DateStyle::Short)),
        OrderColumn::Ingredient => ordered.map(|ordered| ordered.name.clone()),
        OrderColumn::Quantity => ordered.map(|ordered| quantity_words(t, ordered.quantity)),
        OrderColumn::PackName => pack.map(|pack: &Pack| pack.name.clone()),
        OrderColumn::PackSize => pack.map(|pack| quantity_words(t, pack.holds)),
        OrderColumn::Price => ordered.map(|ordered| money(t, ordered.price_cents)),
        OrderColumn::Vat => ordered.map(|ordered| percent(t.lang, ordered.vat_basis_points)),
        OrderColumn::Notes => content.notes.clone(),
        // These are not read, or not shown.
        OrderColumn::State | OrderColumn::Received | OrderColumn::Id => None,
    }
}

/// What is wrong with a line.
pub fn order_line_fault(t: Texts, line: &BadOrderLine) -> String {
    let key = format!("import-fault-{}", line.fault.as_str());
    let number = |number: f64| format_number(t.lang, number, 0);
    match line.fault {
        OrderLineFault::NotANumber(OrderColumn::Quantity | OrderColumn::PackSize) => {
            t.get("order-unknown-quantity")
        }
        OrderLineFault::NotANumber(_) => t.get("field-error-not-a-number"),
        OrderLineFault::Differs(_, other) | OrderLineFault::SameId(other) => {
            t.with(&key, &[("line", number(other as f64).into())])
        }
        OrderLineFault::OtherOrder(order) => t.with(&key, &[("order", order.to_string().into())]),
        OrderLineFault::Stands(state) => t.with(&key, &[("state", state_words(t, state).into())]),
        OrderLineFault::TooManyLines(most) => t.with(&key, &[("most", number(most as f64).into())]),
        OrderLineFault::Cell(_, FaultKind::Unknown)
        | OrderLineFault::NotADay
        | OrderLineFault::Several(_)
        | OrderLineFault::TooDear
        | OrderLineFault::TooManyCells
        | OrderLineFault::OpenQuote => t.get(&key),
        OrderLineFault::Cell(OrderColumn::Price | OrderColumn::Vat, FaultKind::NotPositive) => {
            t.get("field-error-negative")
        }
        OrderLineFault::Cell(_, kind) => fault_words(t, kind),
    }
}
