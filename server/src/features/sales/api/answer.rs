//! What is answered.

use obrador_core::sales::{DayTotal, pieces};
use obrador_services::sales::{DayRow, Entered, ShopDay};
use serde_json::{Value, json};

pub(super) fn of_row(row: &DayRow) -> Value {
    json!({
        "date": row.day, "location_id": row.location, "product_id": row.product, "product": row.name,
        "sold": pieces(row.sold.sold), "made": row.sold.made.map(pieces), "unsold": row.sold.unsold.map(pieces),
        "sold_out": row.sold.sold_out,
    })
}

pub(super) fn of_day(day: &ShopDay) -> Value {
    let DayTotal {
        products,
        sold,
        made,
        made_of,
        unsold,
        unsold_of,
        sold_out,
    } = day.total;
    let state = match products {
        _ if day.closed => "closed",
        0 => "nothing_entered",
        _ => "sold",
    };
    json!({
        "date": day.day, "location_id": day.location, "state": state, "products": products,
        "sold": (products > 0).then(|| pieces(sold)), "made": (made_of > 0).then(|| pieces(made)),
        "made_products": made_of, "unsold": (unsold_of > 0).then(|| pieces(unsold)), "unsold_products": unsold_of,
        "sold_out_products": sold_out,
    })
}

pub(super) fn of_entered(entered: Entered) -> Value {
    json!({
        "new": entered.new, "changed": entered.changed, "same": entered.same, "added_before": entered.added_before,
    })
}
