//! All lines of a file together.

use super::{
    catalogue_store::Things,
    lines::{self, Key},
    preview::{BadSalesLine, UnknownProduct},
    sheet::Table,
};
use chrono::NaiveDate;
use obrador_core::sales::{Merge, SalesColumn, SalesLineFault, Sold, merge};
use std::collections::{BTreeMap, HashMap};

/// What the lines of a file say together of a product, shop and day.
pub(super) struct Said {
    pub(super) number: u64,
    pub(super) lines: usize,
    pub(super) sold: Sold,
}

/// All lines of a file, read.
pub(super) struct Lines {
    pub(super) said: BTreeMap<Key, Said>,
    pub(super) bad: Vec<BadSalesLine>,
    pub(super) unknown: BTreeMap<String, usize>,
    /// The lines of each, where it can be that none of them is imported.
    pub(super) numbers: HashMap<Key, Vec<u64>>,
}

impl Lines {
    pub(super) fn of(table: &Table, things: &Things, today: NaiveDate) -> Self {
        let mut all = Self {
            said: BTreeMap::new(),
            bad: Vec::new(),
            unknown: BTreeMap::new(),
            numbers: HashMap::new(),
        };
        for cells in table.rows() {
            let number = cells.number();
            match lines::read(cells, things, today) {
                Ok(read) => {
                    all.numbers.entry(read.key.clone()).or_default().push(number);
                    let said = all.said.entry(read.key).or_insert(Said {
                        number,
                        lines: 0,
                        sold: Sold::default(),
                    });
                    let before = (said.lines > 0).then_some(said.sold);
                    said.sold = merge(before, read.sold, Merge::Add);
                    said.lines += 1;
                }
                Err(faults) => {
                    for (fault, cell) in faults {
                        if let SalesLineFault::Unknown(column) = fault
                            && column != SalesColumn::Location
                        {
                            *all.unknown.entry(cell.clone()).or_default() += 1;
                        }
                        all.bad.push(BadSalesLine { number, fault, cell });
                    }
                }
            }
        }
        all
    }
}

/// Products that the bakery does not have, those of most lines first.
pub(super) fn unknown(lines: BTreeMap<String, usize>) -> Vec<UnknownProduct> {
    let all = lines
        .into_iter()
        .map(|(called, lines)| UnknownProduct { called, lines });
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.lines));
    all
}
