//! Which lines of a file are of one order, and of which.

use super::sheet::{Cells, Table};
use crate::procurement::OrderSummary;
use obrador_core::{
    i18n::fold,
    procurement::{OrderColumn, OrderLineFault},
    table::day,
};
use std::collections::HashMap;

/// A line of the file, as far as it says which line of an order it is.
pub(super) struct Row<'t> {
    pub(super) cells: Cells<'t>,
    /// The line of its order, counted from 0, where it is one already.
    pub(super) line: Option<usize>,
    /// Why nobody can tell.
    pub(super) fault: Option<OrderLineFault>,
}

impl Row<'_> {
    /// Does it say nothing of a line, and so of its order alone?
    pub(super) fn says_no_line(&self) -> bool {
        let said = [OrderColumn::Ingredient, OrderColumn::Quantity];
        self.line.is_none() && said.into_iter().all(|column| self.cells.filled(column).is_none())
    }
}

/// Lines of the file that are of one order.
pub(super) struct Group<'t> {
    /// Which of the orders that are there, counted from 0; none of a new one.
    pub(super) order: Option<usize>,
    pub(super) rows: Vec<Row<'t>>,
}

/// How lines of one order are told.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    /// It is there.
    There(usize),
    /// The file calls it so.
    Called(String),
    /// By whom it is delivered, where to, and by when.
    Of([String; 3]),
}

/// What an identifier is of: an order, and one of its lines.
type Place = (usize, Option<usize>);

/// The lines of a table by their orders, each in the order of the file; and how many have an identifier that is not there.
///
/// # Rule
/// An identifier says which line it is, or of which order. A line without one belongs to the order that its number names,
/// where another line of the file names that order by an identifier: it is added to it. All others are of new orders: of
/// one that the file calls alike, or else of one with the same supplier, place and day.
pub(super) fn groups<'t>(table: &'t Table, orders: &[OrderSummary]) -> (Vec<Group<'t>>, usize) {
    let places = places(orders);
    let place = |cells: Cells<'_>| {
        let id = cells.filled(OrderColumn::Id)?;
        places.get(id).copied()
    };
    let named: HashMap<String, usize> = table
        .rows()
        .filter_map(place)
        .map(|(order, _)| (number_of(&orders[order]).to_string(), order))
        .collect();
    let (mut all, mut at) = (Vec::<Group<'t>>::new(), HashMap::<Key, usize>::new());
    let mut first = HashMap::<Place, u64>::new();
    let mut strange = 0;
    for cells in table.rows() {
        let called = cells.or_empty(OrderColumn::Order);
        let found = place(cells);
        let mut fault = cells.fault();
        if let Some((order, line)) = found {
            let number = number_of(&orders[order]);
            if !called.is_empty() && called != number.to_string() {
                fault = fault.or(Some(OrderLineFault::OtherOrder(number)));
            }
            if line.is_some()
                && let Some(earlier) = first.insert((order, line), cells.number())
            {
                fault = fault.or(Some(OrderLineFault::SameId(earlier)));
            }
        } else if cells.filled(OrderColumn::Id).is_some() {
            strange += 1;
        }
        let key = match (found, named.get(called)) {
            (Some((order, _)), _) | (None, Some(&order)) => Key::There(order),
            (None, None) if called.is_empty() => {
                let text = cells.or_empty(OrderColumn::NeededBy);
                let needed_by = day(text).map_or_else(|| text.to_owned(), |day| day.to_string());
                let folded = |column| fold(cells.or_empty(column));
                let (supplier, location) = (folded(OrderColumn::Supplier), folded(OrderColumn::Location));
                Key::Of([supplier, location, needed_by])
            }
            (None, None) => Key::Called(fold(called)),
        };
        let order = match key {
            Key::There(order) => Some(order),
            _ => None,
        };
        let group = *at.entry(key).or_insert_with(|| {
            all.push(Group {
                order,
                rows: Vec::new(),
            });
            all.len() - 1
        });
        let line = found.and_then(|(_, line)| line);
        all[group].rows.push(Row { cells, line, fault });
    }
    (all, strange)
}

fn number_of(summary: &OrderSummary) -> i64 {
    summary.order.as_stored().number
}

/// What the identifiers of orders and their lines are of.
fn places(orders: &[OrderSummary]) -> HashMap<&str, Place> {
    let mut places = HashMap::new();
    for (at, summary) in orders.iter().enumerate() {
        let stored = summary.order.as_stored();
        places.insert(stored.id.as_str(), (at, None));
        let lines = stored.lines.iter().enumerate();
        places.extend(lines.map(|(line, it)| (it.id.as_str(), (at, Some(line)))));
    }
    places
}
