//! From a file's text and what is there to what an import would do.

use super::{
    SalesImportError,
    catalogue_store::{self, Things},
    lines::Key,
    preview::{BadSalesLine, SalesPreview, SalesPreviewLine, SalesStanding},
    said::{Lines, Said, unknown},
    sheet::Table,
    there_store,
};
use crate::{
    db::Tx,
    imports::{KeptFile, aside},
    random,
    sales::{
        closed_store,
        day_store::Row,
        entering::{source_of, together},
    },
    tabular::Encoding,
};
use chrono::NaiveDate;
use obrador_core::{
    bounds::count::{IMPORT_SHOWN, SALES_SOURCES},
    ids::TenantId,
    sales::{Merge, SalesColumn, SalesLineFault, Sold},
};
use std::{
    collections::{BTreeSet, HashMap},
    fmt::Write as _,
};

/// What an import would do, and what is shown of it.
pub(super) struct Plan {
    pub(super) rows: Vec<Row>,
    pub(super) preview: SalesPreview,
}

/// A file whose table can be read.
pub(super) struct ReadFile {
    table: Table,
    encoding: Encoding,
    source: String,
}

impl ReadFile {
    /// The table of a file; storage is not asked for it.
    pub(super) async fn of(file: &KeptFile) -> Result<Self, SalesImportError> {
        let (text, encoding, lang) = (file.text.text.clone(), file.text.encoding, file.lang);
        aside(move || {
            let source = source_of(&text);
            let table = Table::of(&text, lang)?;
            Ok(Self {
                table,
                encoding,
                source,
            })
        })
        .await
    }
}

/// What is there that the file is compared with.
struct There {
    things: Things,
    rows: HashMap<Key, (Sold, String)>,
    closed: BTreeSet<(NaiveDate, String)>,
}

/// What the file would do now.
pub(super) async fn of(
    tx: &mut Tx,
    tenant: &TenantId,
    file: ReadFile,
    (how, today): (Merge, NaiveDate),
) -> Result<Plan, SalesImportError> {
    let things = catalogue_store::all(tx, tenant).await?;
    let (file, things, read) = aside(move || {
        let read = Lines::of(&file.table, &things, today);
        (file, things, read)
    })
    .await;
    let days = || read.said.keys().map(|(_, _, day)| *day);
    let span = days().min().zip(days().max());
    let (rows, closed) = match span {
        Some(span) => (
            there_store::between(tx, tenant, span).await?,
            closed_store::between(tx, tenant, span).await?,
        ),
        None => Default::default(),
    };
    let there = There { things, rows, closed };
    Ok(aside(move || plan(&file, read, &there, (how, span))).await)
}

fn plan(
    file: &ReadFile,
    read: Lines,
    there: &There,
    (how, span): (Merge, Option<(NaiveDate, NaiveDate)>),
) -> Plan {
    let columns = &file.table.columns;
    let mut making = Making {
        rows: Vec::new(),
        preview: SalesPreview {
            encoding: file.encoding,
            separator: file.table.sheet.separator,
            columns: columns.columns().collect(),
            left_out: columns.left_out.clone(),
            merge: how,
            new: 0,
            changed: 0,
            unchanged: 0,
            added_before: 0,
            summed: 0,
            span,
            bad: read.bad,
            bad_lines: 0,
            unknown: unknown(read.unknown),
            closed: Vec::new(),
            doubts: file.table.doubts.clone(),
            lines: Vec::new(),
            seen: String::new(),
        },
        shown: [Vec::new(), Vec::new()],
        seen: format!("{how} {}", file.source),
    };
    let mut closed = BTreeSet::new();
    for (key, said) in read.said {
        let numbers = read.numbers.get(&key).map(Vec::as_slice).unwrap_or_default();
        let is_closed = there.closed.contains(&(key.2, key.1.clone()));
        let fault = if is_closed {
            closed.insert(key.2);
            Some(SalesLineFault::Closed)
        } else {
            making.take(file, there, key.clone(), &said)
        };
        if let Some(fault) = fault {
            let cell = fault.column().map(|_| key.2.to_string()).unwrap_or_default();
            let bad = numbers.iter().map(|number| BadSalesLine {
                number: *number,
                fault,
                cell: cell.clone(),
            });
            making.preview.bad.extend(bad);
        }
    }
    making.preview.closed = closed.into_iter().collect();
    making.finish()
}

/// A plan in the making.
struct Making {
    rows: Vec<Row>,
    preview: SalesPreview,
    /// The first: of what is written, of what stays.
    shown: [Vec<SalesPreviewLine>; 2],
    seen: String,
}

impl Making {
    /// Takes what the file says of a product, shop and day; answers why that can't be.
    fn take(&mut self, file: &ReadFile, there: &There, key: Key, said: &Said) -> Option<SalesLineFault> {
        let how = self.preview.merge;
        let was = there.rows.get(&key);
        let before = was.map(|(sold, _)| *sold);
        let brought = whole(file, said.sold, before.filter(|_| how == Merge::Replace));
        let together = together(was, brought, how, Some(&file.source));
        let (sold, sources, standing) = match together {
            None => {
                self.preview.added_before += 1;
                (before.unwrap_or_default(), None, SalesStanding::Unchanged)
            }
            Some((sold, sources)) => {
                if let Some((field, _)) = sold.faults().first() {
                    let field = SalesColumn::ALL.into_iter().find(|it| it.as_str() == *field);
                    return Some(SalesLineFault::TooMuch(field.unwrap_or(SalesColumn::Sold)));
                }
                if sources.matches(':').count() / 2 > SALES_SOURCES {
                    return Some(SalesLineFault::TooManyAdditions);
                }
                match before {
                    None => {
                        self.preview.new += 1;
                        (sold, Some(sources), SalesStanding::New)
                    }
                    Some(before) if before == sold && how == Merge::Replace => {
                        self.preview.unchanged += 1;
                        (sold, None, SalesStanding::Unchanged)
                    }
                    Some(_) => {
                        self.preview.changed += 1;
                        (sold, Some(sources), SalesStanding::Changed)
                    }
                }
            }
        };
        self.preview.summed += usize::from(said.lines > 1);
        let shown = &mut self.shown[usize::from(standing == SalesStanding::Unchanged)];
        if shown.len() < IMPORT_SHOWN {
            let (product, shop, day) = &key;
            shown.push(SalesPreviewLine {
                number: said.number,
                standing,
                day: *day,
                product: there.things.products.name(product).unwrap_or_default().to_owned(),
                shop: there.things.shops.name(shop).unwrap_or_default().to_owned(),
                sold,
                before,
            });
        }
        if let Some(sources) = sources {
            // Writing to a String can't fail.
            let _ = writeln!(self.seen, "{key:?} {before:?} {sold:?}");
            let (product, location, day) = key;
            self.rows.push(Row {
                product,
                location,
                day,
                sold,
                sources,
            });
        }
        None
    }

    fn finish(self) -> Plan {
        let mut preview = self.preview;
        preview.lines = self.shown.into_iter().flatten().take(IMPORT_SHOWN).collect();
        preview.lines.sort_by_key(|line| line.number);
        preview.bad.sort_by_key(|line| line.number);
        let bad: BTreeSet<u64> = preview.bad.iter().map(|line| line.number).collect();
        preview.bad_lines = bad.len();
        preview.seen = random::sha256(&format!("{} {bad:?}", self.seen));
        Plan {
            rows: self.rows,
            preview,
        }
    }
}

/// What the file says, with what is there of what the file has no columns for.
fn whole(file: &ReadFile, brought: Sold, before: Option<Sold>) -> Sold {
    let columns = &file.table.columns;
    let Some(before) = before else { return brought };
    let keep = |column| !columns.has(column);
    Sold {
        sold: brought.sold,
        made: brought.made.or(before.made.filter(|_| keep(SalesColumn::Made))),
        unsold: brought
            .unsold
            .or(before.unsold.filter(|_| keep(SalesColumn::Unsold))),
        sold_out: brought.sold_out || (before.sold_out && keep(SalesColumn::SoldOut)),
    }
}
