//! Which lines of a file are of one order, and of which.

use super::sheet::{Cells, Table};
use crate::procurement::OrderSummary;
use obrador_core::{
    i18n::fold,
    procurement::{OrderColumn, OrderLineFault},
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
    /// How the file calls a new one.
    pub(super) called: String,
    pub(super) rows: Vec<Row<'t>>,
}

/// How lines of one order are told.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    /// It is there.
    There(usize),
    /// The file calls it so.
    Called(String),
    /// By whom it is delivered, where to, and until when.
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
    let mut last: Option<(usize, [String; 3])> = None;
    let has_numbers = table.columns.has(OrderColumn::Order);
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
        let (heads, above) = (heads(cells), last.as_ref());
        let key = match (found, named.get(called), above) {
            (Some((order, _)), ..) | (None, Some(&order), _) => Key::There(order),
            (None, None, Some((group, said))) if called.is_empty() && is_below(&heads, said, has_numbers) => {
                let line = None;
                all[*group].rows.push(Row { cells, line, fault });
                continue;
            }
            (None, None, _) if called.is_empty() => Key::Of(heads.clone()),
            (None, None, _) => Key::Called(fold(called)),
        };
        let order = match key {
            Key::There(order) => Some(order),
            _ => None,
        };
        let group = *at.entry(key).or_insert_with(|| {
            all.push(Group {
                order,
                called: called.to_owned(),
                rows: Vec::new(),
            });
            all.len() - 1
        });
        let line = found.and_then(|(_, line)| line);
        all[group].rows.push(Row { cells, line, fault });
        last = Some((group, heads));
    }
    (all, strange)
}

/// What tells orders that have no number: by whom, where to, until when.
fn heads(cells: Cells<'_>) -> [String; 3] {
    let needed_by = cells.day(OrderColumn::NeededBy).map(|day| day.to_string());
    let folded = |column| fold(cells.or_empty(column));
    [
        folded(OrderColumn::Supplier),
        folded(OrderColumn::Location),
        needed_by.unwrap_or_else(|| folded(OrderColumn::NeededBy)),
    ]
}

/// Does a line without a number go on with the order of the line above? It says nothing of one; or where orders have
/// numbers, nothing else than that line.
fn is_below(heads: &[String; 3], above: &[String; 3], has_numbers: bool) -> bool {
    let says_nothing = heads.iter().all(String::is_empty);
    let same = |(own, above): (&String, &String)| own.is_empty() || own == above;
    says_nothing || (has_numbers && heads.iter().zip(above).all(same))
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
