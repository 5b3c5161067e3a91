//! From a file's text and what is there to what an import would do.

use super::{
    OrderImportError,
    groups::groups,
    line::Reader,
    order,
    planned::{Planned, Read},
    preview::{OrderPreview, OrderPreviewLine, OrderStanding},
    sheet::Table,
};
use crate::{
    db::Tx,
    imports::{KeptFile, aside},
    procurement::{
        OrderSummary, catalogue_store::Things, input::Ordered, list_store, settings_store::zone, store,
    },
    random,
    tabular::Encoding,
};
use chrono::{DateTime, NaiveDate, Utc};
use obrador_core::{
    bounds::count::{IMPORT_SHOWN, OPEN_ORDERS},
    ids::TenantId,
    procurement::{OrderColumn, State},
};
use std::{
    collections::{BTreeSet, HashSet},
    fmt::{Debug, Write as _},
};

/// What an import would do, and what is shown of it.
pub(super) struct Plan {
    pub(super) orders: Vec<Planned>,
    pub(super) preview: OrderPreview,
}

/// A file whose table can be read.
pub(super) struct ReadFile {
    table: Table,
    encoding: Encoding,
}

impl ReadFile {
    /// The table of a file; storage is not asked for it.
    pub(super) async fn of(file: &KeptFile) -> Result<Self, OrderImportError> {
        let (text, encoding, lang) = (file.text.text.clone(), file.text.encoding, file.lang);
        let table = aside(move || Table::of(&text, lang)).await?;
        Ok(Self { table, encoding })
    }
}

/// What is there that the file is compared with.
struct There {
    orders: Vec<OrderSummary>,
    reader: Reader,
    /// Those of the numbers in the file that orders have.
    numbers: HashSet<String>,
    today: NaiveDate,
}

/// What the file would do now.
pub(super) async fn of(
    tx: &mut Tx,
    tenant: &TenantId,
    file: ReadFile,
    now: DateTime<Utc>,
) -> Result<Plan, OrderImportError> {
    let ReadFile { table, encoding } = file;
    let cells = |column| table.rows().filter_map(move |cells| cells.filled(column));
    let ids: BTreeSet<&str> = cells(OrderColumn::Id).collect();
    let numbers: BTreeSet<i64> = cells(OrderColumn::Order)
        .filter_map(|number| number.parse().ok())
        .collect();
    let there = There {
        orders: list_store::named(tx, tenant, &ids.into_iter().collect::<Vec<_>>()).await?,
        reader: Reader::new(Things::all(tx, tenant).await?),
        numbers: list_store::numbers(tx, tenant, &numbers.into_iter().collect::<Vec<_>>()).await?,
        today: zone(tx, tenant).await?.day(now),
    };
    let plan = aside(move || {
        let preview = OrderPreview {
            encoding,
            separator: table.sheet.separator,
            columns: table.columns.columns().collect(),
            left_out: table.columns.left_out.clone(),
            new: 0,
            changed: 0,
            unchanged: 0,
            strange_ids: 0,
            bad: Vec::new(),
            bad_lines: 0,
            bad_orders: 0,
            asks_again: 0,
            known_numbers: 0,
            overdue: 0,
            doubts: table.doubts.clone(),
            lines: Vec::new(),
            seen: String::new(),
        };
        plan(&table, &there, preview)
    })
    .await;
    let open = usize::try_from(store::open(tx, tenant).await?).unwrap_or(usize::MAX);
    let room = OPEN_ORDERS.saturating_sub(open);
    if plan.preview.new > room {
        return Err(OrderImportError::TooManyThings(room));
    }
    Ok(plan)
}

fn plan(table: &Table, there: &There, preview: OrderPreview) -> Plan {
    let (groups, strange_ids) = groups(table, &there.orders);
    let mut making = Making {
        plan: Plan {
            orders: Vec::new(),
            preview: OrderPreview {
                strange_ids,
                ..preview
            },
        },
        today: there.today,
        shown: [Vec::new(), Vec::new()],
        seen: String::new(),
    };
    for group in groups {
        let nth = making.plan.preview.new + 1;
        let read = order::read(&group, &there.orders, &there.reader, nth);
        if group.order.is_none() && there.numbers.contains(&group.called) && matches!(read, Read::Good(..)) {
            making.plan.preview.known_numbers += 1;
        }
        making.take(read);
    }
    making.finish()
}

/// A plan in the making.
struct Making {
    plan: Plan,
    today: NaiveDate,
    /// The first lines: of what is written, of what stays.
    shown: [Vec<OrderPreviewLine>; 2],
    seen: String,
}

impl Making {
    fn take(&mut self, read: Read) {
        match read {
            Read::Good(planned, lines) => {
                self.count(&planned);
                for line in lines {
                    see(&mut self.seen, "line", &(line.number, line.order));
                    let shown = &mut self.shown[usize::from(line.standing == OrderStanding::Unchanged)];
                    if shown.len() < IMPORT_SHOWN {
                        shown.push(line);
                    }
                }
                self.plan.orders.push(planned);
            }
            Read::Bad(bad) => {
                self.plan.preview.bad_orders += 1;
                see(&mut self.seen, "bad", &bad);
                self.plan.preview.bad.extend(bad);
            }
        }
    }

    fn count(&mut self, planned: &Planned) {
        let preview = &mut self.plan.preview;
        let ordered = match planned {
            Planned::New(ordered) => {
                preview.new += 1;
                see(&mut self.seen, "new", &said(ordered));
                ordered
            }
            Planned::Changed { before, ordered } => {
                preview.changed += 1;
                let stored = before.order.as_stored();
                see(
                    &mut self.seen,
                    "changed",
                    &(&stored.id, stored.version, said(ordered)),
                );
                let asked = matches!(stored.state, State::PendingApproval | State::Approved);
                preview.asks_again += usize::from(asked);
                ordered
            }
            Planned::Unchanged => {
                preview.unchanged += 1;
                return;
            }
        };
        let is_over = ordered.0.needed_by.is_some_and(|day| day < self.today);
        preview.overdue += usize::from(is_over);
    }

    fn finish(self) -> Plan {
        let mut preview = self.plan.preview;
        preview.lines = self.shown.into_iter().flatten().take(IMPORT_SHOWN).collect();
        preview.lines.sort_by_key(|line| line.number);
        preview.bad.sort_by_key(|line| line.number);
        let bad: BTreeSet<u64> = preview.bad.iter().map(|line| line.number).collect();
        preview.bad_lines = bad.len();
        preview.seen = random::sha256(&self.seen);
        Plan {
            orders: self.plan.orders,
            preview,
        }
    }
}

/// What is ordered, without the identifiers that new lines get.
fn said((content, lines): &Ordered) -> impl Debug {
    let lines: Vec<_> = lines.iter().map(|(_, line)| line).collect();
    format!("{content:?} {lines:?}")
}

/// Writing to a String can't fail.
fn see(seen: &mut String, what: &str, of: &impl Debug) {
    let _ = writeln!(seen, "{what} {of:?}");
}
