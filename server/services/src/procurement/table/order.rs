//! What becomes of an order by the lines of a file that are of it.

use super::{
    changes::{is_as_stored, says_as_stored},
    groups::{Group, Row},
    line::{Reader, missing},
    preview::{BadOrderLine, OrderPreviewLine},
    sheet::Said,
    shown::shown,
};
use crate::procurement::{
    LineInput, OrderInput, OrderSummary,
    input::{self, Ordered},
};
use obrador_core::{
    procurement::{Fault, FaultKind, LineContent, Named, OrderColumn, OrderLineFault, StoredOrder},
    table::day,
};

/// What becomes of an order.
pub(super) enum Planned {
    New(Ordered),
    Changed {
        before: Box<OrderSummary>,
        ordered: Ordered,
    },
    Unchanged,
}

/// An order of the file.
pub(super) enum Read {
    /// What becomes of it, and its lines as they would be.
    Good(Planned, Vec<OrderPreviewLine>),
    /// What is wrong with its lines.
    Bad(Vec<BadOrderLine>),
}

/// Reads the lines of one order.
pub(super) fn read(group: &Group<'_>, orders: &[OrderSummary], reader: &Reader) -> Read {
    let before = group.order.map(|order| &orders[order]);
    let mut reading = Reading {
        group,
        before: before.map(|summary| summary.order.as_stored()),
        reader,
        bad: Vec::new(),
    };
    let input = reading.input();
    let ordered = input.and_then(|(input, places)| {
        let stored = reading.before;
        let unchanged = stored.is_some_and(|stored| is_as_stored(&input, stored));
        if unchanged {
            return Some((None, places));
        }
        reading.admit(&input, &places);
        let lines_before = stored.map_or(&[][..], |stored| &stored.lines);
        let ordered = input::content(&reader.things, input, stored.map(|it| &it.content), lines_before);
        let ordered = ordered.and_then(|(content, lines)| {
            let each: Vec<LineContent> = lines.iter().map(|(_, line)| line.clone()).collect();
            Ok((content.checked(&each)?, lines))
        });
        match ordered {
            Ok(ordered) => Some((Some(ordered), places)),
            Err(faults) => {
                reading.say(&faults, &places);
                None
            }
        }
    });
    match ordered {
        Some((ordered, places)) if reading.bad.is_empty() => {
            let lines = shown(group, reading.before, ordered.as_ref(), &places);
            let planned = match (ordered, before) {
                (None, _) => Planned::Unchanged,
                (Some(ordered), None) => Planned::New(ordered),
                (Some(ordered), Some(before)) => Planned::Changed {
                    before: Box::new(before.clone()),
                    ordered,
                },
            };
            Read::Good(planned, lines)
        }
        _ => Read::Bad(reading.bad),
    }
}

/// Which line of the order each line of the file is; none of one that says of the order alone.
type Places = Vec<Option<usize>>;

struct Reading<'a, 't> {
    group: &'a Group<'t>,
    before: Option<&'a StoredOrder>,
    reader: &'a Reader,
    bad: Vec<BadOrderLine>,
}

impl Reading<'_, '_> {
    fn fault(&mut self, row: usize, fault: OrderLineFault) {
        let cells = self.group.rows[row].cells;
        let cell = fault.column().map(|column| cells.or_empty(column));
        self.bad.push(BadOrderLine {
            number: cells.number(),
            fault,
            cell: cell.unwrap_or_default().to_owned(),
        });
    }

    /// What the lines of the file order all together; none where one of them can't be read.
    fn input(&mut self) -> Option<(OrderInput, Places)> {
        let group = self.group;
        for (at, row) in group.rows.iter().enumerate() {
            if let Some(fault) = row.fault {
                self.fault(at, fault);
            }
        }
        if !self.bad.is_empty() {
            return None;
        }
        let content = self.before.map(|stored| &stored.content);
        let supplier = self.agreed(OrderColumn::Supplier, content.map(|it| &it.supplier));
        let location = self.agreed(OrderColumn::Location, content.and_then(|it| it.location.as_ref()));
        let needed_by = self.agreed(OrderColumn::NeededBy, None);
        let notes = self.notes();
        let stored = self.before.map_or(&[][..], |stored| &stored.lines);
        let mut lines: Vec<LineInput> = stored.iter().map(LineInput::from).collect();
        let mut places = Vec::with_capacity(group.rows.len());
        for (at, row) in group.rows.iter().enumerate() {
            let (place, read) = match row.line {
                Some(place) => (place, self.reader.changed_line(row.cells, &stored[place])),
                None if row.says_no_line() && self.before.is_some() => {
                    places.push(None);
                    continue;
                }
                None => (lines.len(), self.reader.new_line(row.cells)),
            };
            places.push(Some(place));
            match read {
                Ok(line) if place < lines.len() => lines[place] = line,
                Ok(line) => lines.push(line),
                Err(faults) => faults.into_iter().for_each(|fault| self.fault(at, fault)),
            }
        }
        let location_before = || {
            content
                .and_then(|it| it.location.as_ref())
                .map(|it| it.id.clone())
        };
        let needed_before = || content.and_then(|it| it.needed_by).map(|day| day.to_string());
        let supplier_id = supplier.or(|| content.map(|it| it.supplier.id.clone()));
        let input = OrderInput {
            supplier_id: supplier_id.unwrap_or_default(),
            location_id: location.or(location_before),
            needed_by: needed_by.or(needed_before).and_then(|text| day(&text)),
            notes: notes.or(|| content.and_then(|it| it.notes.clone())),
            lines,
        };
        if input.supplier_id.is_empty() && self.bad.is_empty() {
            self.fault(0, missing(OrderColumn::Supplier));
        }
        self.bad.is_empty().then_some((input, places))
    }

    /// What the lines say of the order, as all that say something do.
    fn agreed(&mut self, column: OrderColumn, before: Option<&Named>) -> Said<String> {
        let mut agreed: Option<(Said<String>, u64)> = None;
        let group = self.group;
        for (at, row) in group.rows.iter().enumerate() {
            let said = match self.said(row, column, before) {
                Ok(Said::Unsaid) => continue,
                Ok(said) => said,
                Err(fault) => {
                    self.fault(at, fault);
                    continue;
                }
            };
            match &agreed {
                None => agreed = Some((said, row.cells.number())),
                Some((other, line)) if *other != said => {
                    let differs = OrderLineFault::Differs(column, *line);
                    self.fault(at, differs);
                }
                Some(_) => {}
            }
        }
        agreed.map_or(Said::Unsaid, |(said, _)| said)
    }

    /// What a line says of the order. Of a new order, and in a line that is added to one, an empty cell says nothing.
    fn said(
        &self,
        row: &Row<'_>,
        column: OrderColumn,
        before: Option<&Named>,
    ) -> Result<Said<String>, OrderLineFault> {
        let Some(cell) = row.cells.text(column) else {
            return Ok(Said::Unsaid);
        };
        if cell.is_empty() {
            // An added line has no identifier of its own, though it may have that of its order.
            let is_there = row.line.is_some() || row.says_no_line();
            return match (self.before, column) {
                (Some(_), OrderColumn::Supplier) if is_there => Err(missing(column)),
                (Some(_), _) if is_there => Ok(Said::Nothing),
                _ => Ok(Said::Unsaid),
            };
        }
        let said = match column {
            OrderColumn::NeededBy => day(cell).ok_or(OrderLineFault::NotADay)?.to_string(),
            OrderColumn::Notes => cell.replace("\r\n", "\n").replace('\r', "\n"),
            _ => self.reader.id(column, cell, before)?,
        };
        Ok(Said::This(said))
    }

    /// The notes. Lines of an order that is there agree on them; of a new one, what each says stands below the other.
    fn notes(&mut self) -> Said<String> {
        if self.before.is_some() {
            return self.agreed(OrderColumn::Notes, None);
        }
        let mut said: Vec<String> = Vec::new();
        for row in &self.group.rows {
            if let Ok(Said::This(notes)) = self.said(row, OrderColumn::Notes, None)
                && !said.contains(&notes)
            {
                said.push(notes);
            }
        }
        if said.is_empty() {
            Said::Unsaid
        } else {
            Said::This(said.join("\n"))
        }
    }

    /// Notes where the order may not be changed any more: at each line that changes it.
    fn admit(&mut self, input: &OrderInput, places: &Places) {
        let Some(stored) = self.before.filter(|stored| !stored.state.is_changeable()) else {
            return;
        };
        let as_it_was = |place: &Option<usize>| match place {
            Some(place) => stored
                .lines
                .get(*place)
                .is_some_and(|was| LineInput::from(was) == input.lines[*place]),
            None => true,
        };
        let all = !says_as_stored(input, &stored.content);
        for (at, place) in places.iter().enumerate() {
            if all || !as_it_was(place) {
                self.fault(at, OrderLineFault::Stands(stored.state));
            }
        }
    }

    /// Says what is wrong with the order at the lines of the file that it is wrong in.
    fn say(&mut self, faults: &[Fault], places: &Places) {
        for fault in faults {
            let row = fault
                .line
                .and_then(|line| places.iter().position(|place| *place == Some(line)));
            let told = match (OrderColumn::of_field(fault.field), fault.kind) {
                (Some(column), kind) => OrderLineFault::Cell(column, kind),
                (None, FaultKind::TooMany(most)) => OrderLineFault::TooManyLines(most),
                (None, _) => OrderLineFault::TooDear,
            };
            self.fault(row.unwrap_or(0), told);
        }
    }
}
