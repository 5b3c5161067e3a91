//! An import of orders, in words.

use super::{
    ORDERS,
    labels::{fault_words, money, ordered_words, price_words, state_words},
    totals::percent,
};
use crate::imports::{BadRow, FirstCell, FirstRow, Importing, Remarks, Shown, Standing, short};
use obrador_core::{
    i18n::{DateStyle, format_date, format_number},
    procurement::{FaultKind, LineContent, OrderColumn, OrderContent, OrderLineFault},
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
    remarks.counted("orders-import-asks-again", preview.asks_again);
    remarks.counted("orders-import-known-numbers", preview.known_numbers);
    remarks.counted("orders-import-overdue", preview.overdue);
    remarks.counted("import-strange-ids", preview.strange_ids);
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
        why: order_line_fault(t, line),
    });
    let writes = preview.new + preview.changed;
    let number = |number: usize| format_number(t.lang, number as f64, 0);
    let args = [
        ("count", (writes as f64).into()),
        ("number", number(writes).into()),
        ("bad", number(preview.bad_orders).into()),
    ];
    let columns = columns(&preview);
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
            .map(|column| (column.class(), column.label(t)))
            .collect(),
        lines,
        seen: preview.seen,
    }
}

/// A column of the preview. It shows what an order would be, with what the file leaves to the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    /// A column of the file.
    Of(OrderColumn),
    /// What the line costs.
    Amount,
}

/// Those that something stands in.
fn columns(preview: &OrderPreview) -> Vec<Column> {
    let shown = [
        Column::Of(OrderColumn::Order),
        Column::Of(OrderColumn::Supplier),
        Column::Of(OrderColumn::Location),
        Column::Of(OrderColumn::NeededBy),
        Column::Of(OrderColumn::Ingredient),
        Column::Of(OrderColumn::Quantity),
        Column::Of(OrderColumn::Price),
        Column::Amount,
        Column::Of(OrderColumn::Vat),
        Column::Of(OrderColumn::Notes),
    ];
    let is_said = |column: &Column| match column {
        Column::Of(OrderColumn::Location) => preview.lines.iter().any(|line| {
            let was = line
                .before
                .as_ref()
                .is_some_and(|(content, _)| content.location.is_some());
            was || line.content.location.is_some()
        }),
        Column::Of(OrderColumn::NeededBy) => preview.lines.iter().any(|line| {
            let was = line
                .before
                .as_ref()
                .is_some_and(|(content, _)| content.needed_by.is_some());
            was || line.content.needed_by.is_some()
        }),
        Column::Of(OrderColumn::Notes) => preview.lines.iter().any(|line| {
            let was = line
                .before
                .as_ref()
                .is_some_and(|(content, _)| content.notes.is_some());
            was || line.content.notes.is_some()
        }),
        _ => true,
    };
    shown.into_iter().filter(is_said).collect()
}

impl Column {
    fn class(self) -> &'static str {
        match self {
            Self::Of(column) => column.as_str(),
            Self::Amount => "amount",
        }
    }

    fn label(self, t: Texts) -> String {
        match self {
            Self::Of(column) => column_label(t.lang, column),
            Self::Amount => t.get("order-net"),
        }
    }

    /// What the file changes that is seen in it.
    fn shows(self, changed: OrderColumn) -> bool {
        use OrderColumn::{PackName, PackSize, Price, Quantity};
        match self {
            Self::Of(Quantity) => matches!(changed, Quantity | PackName | PackSize),
            Self::Of(Price) => matches!(changed, Price | PackSize),
            Self::Of(column) => column == changed,
            Self::Amount => matches!(changed, Quantity | Price | PackSize),
        }
    }
}

fn one(t: Texts, columns: &[Column], line: &OrderPreviewLine) -> FirstRow {
    let cells = columns.iter().map(|column| {
        let is = (&line.content, line.line.as_ref());
        let text = match column {
            Column::Of(OrderColumn::Order) => Some(order_words(t, line)),
            column => cell(t, *column, is),
        };
        let text = short(&text.unwrap_or_default());
        let changes = line.changes.iter().any(|changed| column.shows(*changed));
        let before = line.before.as_ref().filter(|_| changes);
        let was = before.and_then(|(content, was)| cell(t, *column, (content, was.as_ref())));
        FirstCell {
            was: was
                .map(|was| short(&was))
                .filter(|was| *was != text && !was.is_empty()),
            text,
            changes,
        }
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

/// Which order a line is of: its number, or which of the new ones, and how the file calls that.
fn order_words(t: Texts, line: &OrderPreviewLine) -> String {
    match (&line.order, &line.new_order) {
        (Some(number), _) => number.to_string(),
        (None, Some((nth, called))) => {
            let nth = format_number(t.lang, *nth as f64, 0);
            let new = t.with("orders-import-nth", &[("nth", nth.into())]);
            if called.is_empty() {
                new
            } else {
                [&new, " (", called, ")"].concat()
            }
        }
        (None, None) => String::new(),
    }
}

/// What a cell says, where it says something.
fn cell(t: Texts, column: Column, (content, line): (&OrderContent, Option<&LineContent>)) -> Option<String> {
    match column {
        Column::Amount => {
            let net = line.and_then(|line| line.cents_of(line.quantity));
            net.map(|cents| money(t, cents))
        }
        Column::Of(OrderColumn::Supplier) => Some(content.supplier.name.clone()),
        Column::Of(OrderColumn::Location) => content.location.as_ref().map(|it| it.name.clone()),
        Column::Of(OrderColumn::NeededBy) => content
            .needed_by
            .map(|day| format_date(t.lang, day, DateStyle::Short)),
        Column::Of(OrderColumn::Ingredient) => line.map(|line| line.name.clone()),
        Column::Of(OrderColumn::Quantity) => line.map(|line| ordered_words(t, line)),
        Column::Of(OrderColumn::Price) => line.map(|line| price_words(t, line)),
        Column::Of(OrderColumn::Vat) => line.map(|line| percent(t.lang, line.vat_basis_points)),
        Column::Of(OrderColumn::Notes) => content.notes.clone(),
        Column::Of(_) => None,
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
        OrderLineFault::Cell(OrderColumn::Unit, FaultKind::Unknown) => t.get("field-error-unknown-unit"),
        OrderLineFault::Cell(_, FaultKind::Unknown)
        | OrderLineFault::NotADay
        | OrderLineFault::Several(_)
        | OrderLineFault::TooDear
        | OrderLineFault::TooManyCells
        | OrderLineFault::OpenQuote => t.get(&key),
        OrderLineFault::Cell(OrderColumn::PackSize, FaultKind::Missing) => t.get("import-fault-pack-size"),
        OrderLineFault::Cell(OrderColumn::Price | OrderColumn::Vat, FaultKind::NotPositive) => {
            t.get("field-error-negative")
        }
        OrderLineFault::Cell(_, kind) => fault_words(t, kind),
    }
}
