//! What a line of the file says was sold.

use super::{catalogue_store::Things, names, sheet::Cells};
use crate::catalogue::NoLink;
use chrono::NaiveDate;
use obrador_core::sales::{SalesColumn, SalesLineFault, Sold, earliest_day};

/// Of what a line is: product, shop, day.
pub(super) type Key = (String, String, NaiveDate);

/// What a line says.
pub(super) struct Read {
    pub(super) key: Key,
    pub(super) sold: Sold,
}

/// A fault with what stands in its cell.
pub(super) type Fault = (SalesLineFault, String);

/// Reads a line.
pub(super) fn read(cells: Cells<'_>, things: &Things, today: NaiveDate) -> Result<Read, Vec<Fault>> {
    if let Some(fault) = cells.fault() {
        return Err(vec![(fault, String::new())]);
    }
    let mut faults = Vec::new();
    let product = kept(&mut faults, cells, product(cells, things));
    let shop = kept(&mut faults, cells, shop(cells, things));
    let day = kept(
        &mut faults,
        cells,
        cells.day().and_then(|day| in_time(day, today)),
    );
    let sold = cells.amount(SalesColumn::Sold);
    let sold = sold.and_then(|it| it.ok_or(SalesLineFault::Missing(SalesColumn::Sold)));
    let sold = kept(&mut faults, cells, sold);
    let made = kept(&mut faults, cells, cells.amount(SalesColumn::Made));
    let unsold = kept(&mut faults, cells, cells.amount(SalesColumn::Unsold));
    let sold_out = names::yes(cells.text(SalesColumn::SoldOut)).ok_or(SalesLineFault::NotYesOrNo);
    let sold_out = kept(&mut faults, cells, sold_out);
    match (product, shop, day, sold, made, unsold, sold_out) {
        (Some(product), Some(shop), Some(day), Some(sold), Some(made), Some(unsold), Some(sold_out)) => {
            Ok(Read {
                key: (product, shop, day),
                sold: Sold {
                    sold,
                    made,
                    unsold,
                    sold_out,
                },
            })
        }
        _ => Err(faults),
    }
}

/// The value, or its fault among the others with what stands there.
fn kept<T>(faults: &mut Vec<Fault>, cells: Cells<'_>, read: Result<T, SalesLineFault>) -> Option<T> {
    read.map_err(|fault| {
        let cell = fault.column().map(|column| cells.text(column).to_owned());
        faults.push((fault, cell.unwrap_or_default()));
    })
    .ok()
}

/// The product that a line names by whatever: the surest that names one counts.
fn product(cells: Cells<'_>, things: &Things) -> Result<String, SalesLineFault> {
    let mut fault = None;
    for column in SalesColumn::PRODUCTS {
        let text = cells.text(column);
        if text.is_empty() {
            continue;
        }
        let by_code = things.codes.read(text);
        let found = match column {
            SalesColumn::Id => things.products.name(text).map(|_| text).ok_or(NoLink::Unknown),
            SalesColumn::Code => by_code,
            SalesColumn::Name => things.products.read(text),
            _ => by_code.or_else(|_| things.products.read(text)),
        };
        match found {
            Ok(id) => return Ok(id.to_owned()),
            Err(NoLink::Several) => fault = Some(SalesLineFault::Several(column)),
            Err(NoLink::Unknown) if fault.is_none() => fault = Some(SalesLineFault::Unknown(column)),
            Err(NoLink::Unknown) => {}
        }
    }
    Err(fault.unwrap_or(SalesLineFault::Missing(SalesColumn::Product)))
}

fn shop(cells: Cells<'_>, things: &Things) -> Result<String, SalesLineFault> {
    match cells.text(SalesColumn::Location) {
        "" => Ok(things.first_shop.clone()),
        text => match things.shops.read(text) {
            Ok(id) => Ok(id.to_owned()),
            Err(NoLink::Several) => Err(SalesLineFault::Several(SalesColumn::Location)),
            Err(NoLink::Unknown) => Err(SalesLineFault::Unknown(SalesColumn::Location)),
        },
    }
}

fn in_time(day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, SalesLineFault> {
    if day > today {
        Err(SalesLineFault::Ahead)
    } else if day < earliest_day() {
        Err(SalesLineFault::TooLongAgo)
    } else {
        Ok(day)
    }
}
