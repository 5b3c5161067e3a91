//! What becomes of an order by the lines of a file that are of it.

use super::{
    changes::{changed_content, changed_line, is_as_stored, orders_the_same},
    groups::{Group, Row},
    line::{Reader, missing},
    planned::{Planned, Read},
    preview::BadOrderLine,
    sheet::Said,
    shown::shown,
};
use crate::procurement::{
    LineInput, OrderInput, OrderSummary,
    input::{self, Ordered},
};
use chrono::NaiveDate;
use obrador_core::{
    procurement::{Fault, FaultKind, LineContent, Named, OrderColumn, OrderLineFault, StoredOrder},
    text::{Lines, is_visible},
};
use std::collections::BTreeMap;

/// Reads the lines of one order; `nth` is which of the file's new ones it is.
pub(super) fn read(group: &Group<'_>, orders: &[OrderSummary], reader: &Reader, nth: usize) -> Read {
    let before = group.order.map(|order| &orders[order]);
    let stored = before.map(|summary| summary.order.as_stored());
    let mut reading = Reading {
        group,
        before: stored,
        reader,
        said_by: BTreeMap::new(),
        bad: Vec::new(),
    };
    let (input, places) = reading.input();
    if reading.bad.is_empty() && stored.is_some_and(|stored| is_as_stored(&input, stored)) {
        return Read::Good(Planned::Unchanged, shown(group, stored, None, (&places, nth)));
    }
    let lines_before = stored.map_or(&[][..], |stored| &stored.lines);
    let ordered = input::content(&reader.things, input, stored.map(|it| &it.content), lines_before);
    let ordered = ordered.and_then(|(content, lines)| {
        let each: Vec<LineContent> = lines.iter().map(|(_, line)| line.clone()).collect();
        Ok((content.checked(&each)?, lines))
    });
    match ordered {
        Ok(ordered) if stored.is_some_and(|stored| orders_the_same(&ordered, stored)) => {
            if reading.bad.is_empty() {
                return Read::Good(Planned::Unchanged, shown(group, stored, None, (&places, nth)));
            }
        }
        Ok(ordered) => {
            reading.admit(&ordered, &places);
            if reading.bad.is_empty() {
                let lines = shown(group, stored, Some(&ordered), (&places, nth));
                let planned = match before {
                    None => Planned::New(ordered),
                    Some(before) => Planned::Changed {
                        before: Box::new(before.clone()),
                        ordered,
                    },
                };
                return Read::Good(planned, lines);
            }
        }
        Err(faults) => reading.say(&faults, &places),
    }
    Read::Bad(reading.bad)
}

/// Which line of the order each line of the file is; none of one that says of the order alone, or can't be read.
type Places = Vec<Option<usize>>;

struct Reading<'a, 't> {
    group: &'a Group<'t>,
    before: Option<&'a StoredOrder>,
    reader: &'a Reader,
    /// Which line of the file says each thing of the order.
    said_by: BTreeMap<OrderColumn, usize>,
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

    /// What the lines of the file order all together, as far as they can be read.
    fn input(&mut self) -> (OrderInput, Places) {
        let group = self.group;
        let content = self.before.map(|stored| &stored.content);
        let supplier = self.agreed(OrderColumn::Supplier, content.map(|it| &it.supplier));
        let location = self.agreed(OrderColumn::Location, content.and_then(|it| it.location.as_ref()));
        let needed_by = self.agreed(OrderColumn::NeededBy, None);
        let notes = self.notes();
        let stored = self.before.map_or(&[][..], |stored| &stored.lines);
        let mut lines: Vec<LineInput> = stored.iter().map(LineInput::from).collect();
        let mut places = Vec::with_capacity(group.rows.len());
        for (at, row) in group.rows.iter().enumerate() {
            if let Some(fault) = row.fault {
                self.fault(at, fault);
                places.push(None);
                continue;
            }
            let read = match row.line {
                Some(place) => {
                    let line = self.reader.changed_line(row.cells, &stored[place]);
                    line.map(|line| {
                        lines[place] = line;
                        place
                    })
                }
                None if row.says_no_line() && self.before.is_some() => {
                    places.push(None);
                    continue;
                }
                None => self.reader.new_line(row.cells).map(|line| {
                    lines.push(line);
                    lines.len() - 1
                }),
            };
            places.push(read.as_ref().ok().copied());
            if let Err(faults) = read {
                for fault in faults {
                    self.fault(at, fault);
                }
            }
        }
        let location_before = || {
            content
                .and_then(|it| it.location.as_ref())
                .map(|it| it.id.clone())
        };
        let needed_before = || content.and_then(|it| it.needed_by).map(|day| day.to_string());
        let supplier_id = supplier.or(|| content.map(|it| it.supplier.id.clone()));
        let needed_by = needed_by.or(needed_before);
        let input = OrderInput {
            supplier_id: supplier_id.unwrap_or_default(),
            location_id: location.or(location_before),
            needed_by: needed_by.and_then(|day| day.parse::<NaiveDate>().ok()),
            notes: notes.or(|| content.and_then(|it| it.notes.clone())),
            lines,
        };
        (input, places)
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
                None => {
                    agreed = Some((said, row.cells.number()));
                    self.said_by.insert(column, at);
                }
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
        let Some(cell) = row.cells.text(column).filter(|_| row.fault.is_none()) else {
            return Ok(Said::Unsaid);
        };
        if cell.is_empty() {
            let is_there = row.line.is_some() || row.says_no_line();
            return match (self.before, column) {
                (Some(_), OrderColumn::Supplier) if is_there => Err(missing(column)),
                (Some(_), _) if is_there => Ok(Said::Nothing),
                _ => Ok(Said::Unsaid),
            };
        }
        let said = match column {
            OrderColumn::NeededBy => row.cells.day(column).ok_or(OrderLineFault::NotADay)?.to_string(),
            OrderColumn::Notes => {
                let notes = cell.replace("\r\n", "\n").replace('\r', "\n");
                if !is_visible(&notes, Lines::Many) {
                    return Err(OrderLineFault::Cell(column, FaultKind::Hidden));
                }
                notes
            }
            _ => self.reader.id(column, cell, before)?,
        };
        Ok(Said::This(said))
    }

    /// The notes. Lines of an order that is there agree on them; of a new one, what each says stands below the other.
    fn notes(&mut self) -> Said<String> {
        if self.before.is_some() {
            return self.agreed(OrderColumn::Notes, None);
        }
        let mut all: Vec<String> = Vec::new();
        let group = self.group;
        for (at, row) in group.rows.iter().enumerate() {
            match self.said(row, OrderColumn::Notes, None) {
                Ok(Said::This(notes)) if !all.contains(&notes) => {
                    all.push(notes);
                    self.said_by.insert(OrderColumn::Notes, at);
                }
                Ok(_) => {}
                Err(fault) => self.fault(at, fault),
            }
        }
        if all.is_empty() {
            Said::Unsaid
        } else {
            Said::This(all.join("\n"))
        }
    }

    /// Notes where the order may not be changed any more: at each line that changes it.
    fn admit(&mut self, (content, lines): &Ordered, places: &Places) {
        let Some(stored) = self.before.filter(|stored| !stored.state.is_changeable()) else {
            return;
        };
        let as_it_was = |place: &Option<usize>| match place {
            Some(place) => stored
                .lines
                .get(*place)
                .is_some_and(|was| changed_line(&was.content, &lines[*place].1).is_empty()),
            None => true,
        };
        let all = !changed_content(&stored.content, content).is_empty();
        for (at, place) in places.iter().enumerate() {
            if all || !as_it_was(place) {
                self.fault(at, OrderLineFault::Stands(stored.state));
            }
        }
    }

    /// Says what is wrong with the order at the lines of the file that it is wrong in. What was said of a cell is not said
    /// once more.
    fn say(&mut self, faults: &[Fault], places: &Places) {
        for fault in faults {
            let of_line = fault
                .line
                .and_then(|line| places.iter().position(|place| *place == Some(line)));
            let told = match (OrderColumn::of_field(fault.field), fault.kind) {
                (Some(column), kind) => OrderLineFault::Cell(column, kind),
                (None, FaultKind::TooMany(most)) => OrderLineFault::TooManyLines(most),
                (None, _) => OrderLineFault::TooDear,
            };
            let column = told.column();
            // A line that can't be read may have said it.
            let may_be_said = self.group.rows.iter().any(|row| row.fault.is_some());
            if fault.line.is_none() && fault.kind == FaultKind::Missing && may_be_said {
                continue;
            }
            if fault.line.is_none()
                && self.bad.iter().any(|bad| bad.fault.column() == column)
                && column.is_some()
            {
                continue;
            }
            let of_order = column.and_then(|column| self.said_by.get(&column).copied());
            match of_line.or(of_order) {
                Some(row) => self.fault(row, told),
                // Of a line that the order has and the file has not, or of nothing that a line says.
                None => self.bad.push(BadOrderLine {
                    number: self.group.rows[0].cells.number(),
                    fault: told,
                    cell: String::new(),
                }),
            }
        }
    }
}
