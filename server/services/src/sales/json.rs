//! Sales as the audit trail keeps them.

use chrono::NaiveDate;
use obrador_core::sales::{Sold, pieces};
use serde_json::{Value, json};

/// So many products are named of a day; of the others it is said how many there are.
const NAMED: usize = 100;

/// What products sold in a shop on a day.
pub(super) fn day<'a>(
    day: NaiveDate,
    location: Option<&str>,
    rows: impl ExactSizeIterator<Item = (&'a str, Sold)>,
) -> Value {
    let more = rows.len().saturating_sub(NAMED);
    let rows: Vec<Value> = rows
        .take(NAMED)
        .map(|(product, it)| {
            json!({
                "product_id": product, "sold": pieces(it.sold),
                "made": it.made.map(pieces),
                "unsold": it.unsold.map(pieces), "sold_out": it.sold_out,
            })
        })
        .collect();
    json!({ "date": day, "location_id": location, "sales": rows, "more": more })
}

/// A shop's day alone.
pub(super) fn shop_day(day: NaiveDate, location: Option<&str>) -> Value {
    json!({ "date": day, "location_id": location })
}
