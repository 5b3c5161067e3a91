//! Why an ingredient's unit stays one of its measure.

use super::stock_view::quantity;
use obrador_core::i18n::format_number;
use obrador_locales::Texts;
use obrador_services::catalogue::UnitUses;

/// So many recipes, and so many orders, are named.
const NAMED: usize = 5;

/// What uses it, by name.
pub fn unit_in_use(t: Texts, uses: &UnitUses) -> String {
    let few = |mut names: Vec<String>| {
        if names.len() > NAMED {
            names.truncate(NAMED);
            names.push("…".to_owned());
        }
        names.join(", ")
    };
    let mut parts = Vec::new();
    if !uses.recipes.is_empty() {
        parts.push(t.with("unit-in-recipes", &[("names", few(uses.recipes.clone()).into())]));
    }
    parts.extend(
        uses.left
            .map(|left| t.with("unit-in-stock", &[("left", quantity(t, left).into())])),
    );
    let numbers = |all: &[i64]| {
        let all = all.iter().map(|number| format_number(t.lang, *number as f64, 0));
        [("numbers", few(all.collect()).into())]
    };
    if !uses.orders.is_empty() {
        parts.push(t.with("unit-in-orders", &numbers(&uses.orders)));
    }
    if !uses.batches.is_empty() {
        parts.push(t.with("unit-in-batches", &numbers(&uses.batches)));
    }
    if uses.has_moved && uses.left.is_none() {
        parts.push(t.get("unit-in-movements"));
    }
    t.with("unit-in-use", &[("uses", parts.join("; ").into())])
}
