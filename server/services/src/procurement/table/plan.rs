//! From a file's text and what is there to what an import would do.

use super::{
    OrderImportError,
    groups::groups,
    line::Reader,
    order::{self, Planned, Read},
    preview::{OrderPreview, OrderPreviewLine, OrderStanding},
    sheet::Table,
};
use crate::{
    db::Tx,
    imports::aside,
    procurement::{OrderSummary, catalogue_store::Things, input::Ordered, list_store, store},
    random,
    tabular::Text,
};
use obrador_core::{
    bounds::count::{IMPORT_SHOWN, OPEN_ORDERS},
    i18n::Lang,
    ids::TenantId,
    procurement::OrderColumn,
};
use std::{
    collections::BTreeSet,
    fmt::{Debug, Write as _},
};

/// What an import would do, and what is shown of it.
pub(super) struct Plan {
    pub(super) orders: Vec<Planned>,
    pub(super) preview: OrderPreview,
}

/// What the file would do now.
pub(super) async fn of(
    tx: &mut Tx,
    tenant: &TenantId,
    file: &Text,
    lang: Lang,
) -> Result<Plan, OrderImportError> {
    let (text, encoding) = (file.text.clone(), file.encoding);
    let table = aside(move || Table::of(&text, lang)).await?;
    let ids = table.rows().filter_map(|cells| cells.filled(OrderColumn::Id));
    let ids: BTreeSet<&str> = ids.collect();
    let there = list_store::named(tx, tenant, &ids.into_iter().collect::<Vec<_>>()).await?;
    let reader = Reader::new(Things::all(tx, tenant).await?);
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
            doubts: table.doubts.clone(),
            lines: Vec::new(),
            seen: String::new(),
        };
        plan(&table, &there, &reader, preview)
    })
    .await;
    let open = usize::try_from(store::open(tx, tenant).await?).unwrap_or(usize::MAX);
    if plan.preview.new > 0 && open.saturating_add(plan.preview.new) > OPEN_ORDERS {
        return Err(OrderImportError::TooManyThings(OPEN_ORDERS));
    }
    Ok(plan)
}

fn plan(table: &Table, there: &[OrderSummary], reader: &Reader, preview: OrderPreview) -> Plan {
    let (groups, strange_ids) = groups(table, there);
    let mut making = Making {
        plan: Plan {
            orders: Vec::new(),
            preview: OrderPreview {
                strange_ids,
                ..preview
            },
        },
        shown: [Vec::new(), Vec::new()],
        seen: String::new(),
    };
    for group in groups {
        making.take(order::read(&group, there, reader));
    }
    making.finish()
}

/// A plan in the making.
struct Making {
    plan: Plan,
    /// The first lines: of what is written, of what stays.
    shown: [Vec<OrderPreviewLine>; 2],
    seen: String,
}

impl Making {
    fn take(&mut self, read: Read) {
        let preview = &mut self.plan.preview;
        match read {
            Read::Good(planned, lines) => {
                match &planned {
                    Planned::New(ordered) => {
                        preview.new += 1;
                        see(&mut self.seen, "new", &said(ordered));
                    }
                    Planned::Changed { before, ordered } => {
                        preview.changed += 1;
                        let stored = before.order.as_stored();
                        see(
                            &mut self.seen,
                            "changed",
                            &(&stored.id, stored.version, said(ordered)),
                        );
                    }
                    Planned::Unchanged => preview.unchanged += 1,
                }
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
                preview.bad_orders += 1;
                see(&mut self.seen, "bad", &bad);
                preview.bad.extend(bad);
            }
        }
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
