//! From a file's text and what is there to what an import would do.

use super::{
    BadLine, ImportError, Preview, PreviewLine, Standing,
    cells::Cells,
    links::{Links, is_link},
    table::Table,
};
use crate::{
    catalogue::{Item, UnitUses, bulk_store, unit_uses::measures_otherwise, unit_uses_store::uses},
    db::Tx,
    imports::aside,
    random,
    tabular::{self, Row, Text},
};
use obrador_core::{
    bounds::count::{IMPORT_SHOWN, INGREDIENTS},
    catalogue::{
        Content, Field, FieldError, FieldKind, ItemKind, Value,
        table::{Column, Known, Line, LineFault, Match, matched},
    },
    i18n::{Lang, fold},
    ids::TenantId,
};
use std::{
    collections::{BTreeSet, HashMap},
    fmt::Write as _,
};

/// What uses ingredients, by their ids.
type Uses = HashMap<String, UnitUses>;

/// What becomes of a line that can be imported.
pub(super) enum Planned {
    New(Content),
    Changed { before: Item, content: Content },
    Unchanged,
}

/// What an import would do, and what is shown of it.
pub(super) struct Plan {
    pub(super) lines: Vec<Planned>,
    pub(super) preview: Preview,
}

/// What the file would do now.
pub(super) async fn of(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    file: &Text,
    lang: Lang,
) -> Result<Plan, ImportError> {
    let read = file.clone();
    let table = aside(move || Table::of(item_kind, &read.text, lang)).await?;
    let cells = Cells::new(Links::load(tx, tenant, item_kind).await?);
    let there = bulk_store::all(tx, tenant, item_kind).await?;
    let counted = there.iter().filter(|item| item.archived_at.is_none()).count();
    let file = file.clone();
    let (first, read) = aside(move || {
        let first = plan(&table, &cells, &there, (&file, &Uses::new()));
        (first, (table, cells, there, file))
    })
    .await;
    let remeasured = first.lines.iter().filter_map(|line| match line {
        Planned::Changed { before, content } if measures_otherwise(&before.content, content) => {
            Some((before.id.clone(), before.content.unit().unwrap_or_default()))
        }
        _ => None,
    });
    let remeasured: Vec<_> = remeasured.collect();
    let uses = uses(tx, tenant, &remeasured).await?;
    let plan = if uses.is_empty() {
        first
    } else {
        let (table, cells, there, file) = read;
        aside(move || plan(&table, &cells, &there, (&file, &uses))).await
    };
    // No plan limits it, so a bound does.
    let room = INGREDIENTS.saturating_sub(counted);
    if item_kind.metric().is_none() && plan.preview.new > room {
        return Err(ImportError::TooManyThings(room));
    }
    Ok(plan)
}

fn plan(table: &Table, cells: &Cells, there: &[Item], (file, uses): (&Text, &Uses)) -> Plan {
    let place = |sought: &dyn Fn(Column) -> bool| {
        let mut columns = table.columns.all.iter();
        columns.position(|column| column.is_some_and(sought))
    };
    let id = place(&|column| column == Column::Id);
    let name = place(&|column| column.field().is_some_and(|field| field.required));
    let cell = |row: &Row, at: Option<usize>| {
        let cell = at.and_then(|at| row.cells.get(at));
        tabular::meant(cell.map_or("", |cell| cell.trim())).to_owned()
    };
    let said: Vec<(String, String)> = table
        .sheet
        .rows
        .iter()
        .map(|row| (cell(row, id), fold(&cell(row, name))))
        .collect();
    let lines = table.sheet.rows.iter().zip(&said).map(|(row, (id, name))| Line {
        number: row.number,
        id,
        name,
    });
    let folded: Vec<String> = there.iter().map(|item| item.content.folded_name()).collect();
    let known = there.iter().zip(&folded).map(|(item, name)| Known {
        id: &item.id,
        name,
        archived: item.archived_at.is_some(),
    });
    let matches = matched(&lines.collect::<Vec<_>>(), &known.collect::<Vec<_>>());
    let mut making = Making::new(table, file, uses);
    for (row, is) in table.sheet.rows.iter().zip(matches) {
        making.take(row, is, there, cells);
    }
    making.finish(cells)
}

/// A plan in the making.
struct Making<'a> {
    table: &'a Table,
    uses: &'a Uses,
    plan: Plan,
    shown: Vec<(PreviewLine, bool)>,
    bad_lines: BTreeSet<u64>,
    seen: String,
}

impl<'a> Making<'a> {
    fn new(table: &'a Table, file: &Text, uses: &'a Uses) -> Self {
        let left_out = table.columns.unknown.iter().chain(&table.columns.repeated);
        let preview = Preview {
            item_kind: table.item_kind,
            encoding: file.encoding,
            separator: table.sheet.separator,
            columns: table.columns.fields().collect(),
            left_out: left_out.cloned().collect(),
            new: 0,
            changed: 0,
            by_name: 0,
            unchanged: 0,
            strange_ids: 0,
            bad: Vec::new(),
            bad_lines: 0,
            doubts: table.doubts.clone(),
            lines: Vec::new(),
            seen: String::new(),
        };
        Self {
            table,
            uses,
            plan: Plan {
                lines: Vec::new(),
                preview,
            },
            shown: Vec::new(),
            bad_lines: BTreeSet::new(),
            seen: String::new(),
        }
    }

    fn take(&mut self, row: &Row, is: Match, there: &[Item], cells: &Cells) {
        let item = match is {
            Match::Known { place, .. } => there.get(place),
            _ => None,
        };
        let content = match is {
            // What is wrong with its cells is told first: its name may be a cell too far.
            Match::Fault(fault) => match self.table.content(row, None, cells) {
                Err(faults) if faults.iter().any(|(fault, _)| fault.field().is_none()) => Err(faults),
                _ => Err(vec![(fault, String::new())]),
            },
            _ => self.table.content(row, item, cells),
        };
        let number = row.number;
        match (content, item) {
            (Err(faults), _) => {
                for (fault, cell) in faults {
                    self.fault(number, fault, cell);
                }
            }
            (Ok(content), Some(item)) if item.content == content => {
                self.see("u", number, item);
                self.plan.preview.unchanged += 1;
                self.show(number, Standing::Unchanged, &content);
                self.plan.lines.push(Planned::Unchanged);
            }
            (Ok(_), Some(item)) if item.archived_at.is_some() => {
                self.fault(number, LineFault::Archived, String::new());
            }
            (Ok(content), Some(item)) if self.is_used_otherwise(item, &content) => {
                let field = self
                    .table
                    .item_kind
                    .fields()
                    .iter()
                    .find(|it| it.kind == FieldKind::Unit);
                if let Some(field) = field {
                    let cell = content.text(field.key).unwrap_or_default().to_owned();
                    self.fault(number, LineFault::Field(field, FieldError::InUse), cell);
                }
                if let Some(bad) = self.plan.preview.bad.last_mut() {
                    bad.uses = self.uses.get(&item.id).cloned().map(Box::new);
                }
            }
            (Ok(content), Some(item)) => {
                let by_name = matches!(is, Match::Known { by_name: true, .. });
                self.see("c", number, item);
                self.plan.preview.changed += 1;
                self.plan.preview.by_name += usize::from(by_name);
                let changes = |field: &&Field| content.get(field.key) != item.content.get(field.key);
                let fields = self.table.item_kind.fields().iter().filter(changes).collect();
                self.show(number, Standing::Changed { fields, by_name }, &content);
                self.plan.lines.push(Planned::Changed {
                    before: item.clone(),
                    content,
                });
            }
            (Ok(content), None) => {
                let strange = matches!(is, Match::New { strange_id: true });
                let _ = writeln!(self.seen, "n{number}");
                self.plan.preview.new += 1;
                self.plan.preview.strange_ids += usize::from(strange);
                self.show(number, Standing::New, &content);
                self.plan.lines.push(Planned::New(content));
            }
        }
    }

    /// Does something use it by a measure that it would no longer be kept in?
    fn is_used_otherwise(&self, item: &Item, content: &Content) -> bool {
        self.uses.contains_key(&item.id) && measures_otherwise(&item.content, content)
    }

    /// Writing to a String can't fail.
    fn see(&mut self, what: &str, number: u64, item: &Item) {
        let _ = writeln!(self.seen, "{what}{number}:{}:{}", item.id, item.version);
    }

    fn fault(&mut self, number: u64, fault: LineFault, cell: String) {
        let _ = writeln!(self.seen, "b{number}:{}", fault.as_str());
        self.bad_lines.insert(number);
        self.plan.preview.bad.push(BadLine {
            number,
            fault,
            cell,
            uses: None,
        });
    }

    /// Keeps the first lines of both sorts.
    fn show(&mut self, number: u64, standing: Standing, content: &Content) {
        let stays = standing == Standing::Unchanged;
        if self.shown.iter().filter(|(_, other)| *other == stays).count() >= IMPORT_SHOWN {
            return;
        }
        let values = content.fields().map(|(field, value)| (field, value.cloned()));
        let line = PreviewLine {
            number,
            standing,
            values: values.collect(),
        };
        self.shown.push((line, stays));
    }

    fn finish(mut self, cells: &Cells) -> Plan {
        self.shown.sort_by_key(|(line, stays)| (*stays, line.number));
        self.shown.truncate(IMPORT_SHOWN);
        let mut preview = self.plan.preview;
        preview.lines = self.shown.into_iter().map(|(line, _)| line).collect();
        preview.lines.sort_by_key(|line| line.number);
        for (field, value) in preview.lines.iter_mut().flat_map(|line| &mut line.values) {
            if let (true, Some(Value::Text(id))) = (is_link(field.kind), &value) {
                let name = cells.links.name(field.kind, id);
                *value = name.map(|name| Value::Text(name.to_owned()));
            }
        }
        preview.bad_lines = self.bad_lines.len();
        preview.seen = random::sha256(&self.seen);
        Plan { preview, ..self.plan }
    }
}
