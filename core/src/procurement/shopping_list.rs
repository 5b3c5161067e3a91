//! One list of all that is still to be ordered, by supplier.

use super::{Named, OrderLine, PurchaseOrder, Totals};
use crate::{
    i18n::fold,
    quantity::{Pack, Quantity},
};

/// What is wanted of one ingredient from one supplier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The ingredient's id.
    pub ingredient: String,
    /// How it is called.
    pub name: String,
    /// How much, in all orders together.
    pub quantity: Quantity,
    /// What that costs, in cents without VAT: the sum of the orders' lines.
    pub cents: i64,
    /// What it is bought in, where all orders say the same.
    pub pack: Option<Pack>,
    /// The orders that want it.
    pub orders: Vec<OrderRef>,
}

/// An order by its number and its identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderRef {
    /// How people call it.
    pub number: i64,
    /// Its identifier.
    pub id: String,
}

/// What is wanted from one supplier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedFrom {
    /// From whom.
    pub supplier: Named,
    /// What, by name.
    pub wanted: Vec<Wanted>,
    /// What all of it costs.
    pub totals: Totals,
}

/// What the orders that are still to be sent want, by supplier and by ingredient, both by name. What measures different
/// things is not added: it stays on lines of its own.
pub fn shopping_list<'o>(orders: impl IntoIterator<Item = &'o PurchaseOrder>) -> Vec<WantedFrom> {
    let mut list: Vec<(WantedFrom, Vec<(i64, i64)>)> = Vec::new();
    for order in orders.into_iter().filter(|order| order.state().is_to_be_sent()) {
        let supplier = &order.order.content.supplier;
        let place = list
            .iter()
            .position(|(from, _)| from.supplier.id == supplier.id)
            .unwrap_or_else(|| {
                let from = WantedFrom {
                    supplier: supplier.clone(),
                    wanted: Vec::new(),
                    totals: Totals::default(),
                };
                list.push((from, Vec::new()));
                list.len() - 1
            });
        let (from, amounts) = &mut list[place];
        for line in order.lines() {
            amounts.push((line.ordered_cents(), line.content.vat_basis_points));
            add(&mut from.wanted, order, line);
        }
    }
    let mut list: Vec<_> = list
        .into_iter()
        .filter(|(from, _)| !from.wanted.is_empty())
        .map(|(mut from, amounts)| {
            from.wanted.sort_by_cached_key(|wanted| fold(&wanted.name));
            from.totals = Totals::of(amounts).unwrap_or_default();
            from
        })
        .collect();
    list.sort_by_cached_key(|from| fold(&from.supplier.name));
    list
}

fn add(wanted: &mut Vec<Wanted>, order: &PurchaseOrder, line: &OrderLine) {
    let content = &line.content;
    let of = OrderRef {
        number: order.order.number,
        id: order.order.id.clone(),
    };
    let same = wanted.iter_mut().find_map(|other| {
        let sum = other.quantity.plus(content.quantity)?;
        (other.ingredient == content.ingredient).then_some((other, sum))
    });
    let Some((other, sum)) = same else {
        wanted.push(Wanted {
            ingredient: content.ingredient.clone(),
            name: content.name.clone(),
            quantity: content.quantity,
            cents: line.ordered_cents(),
            pack: content.pack.clone(),
            orders: vec![of],
        });
        return;
    };
    other.quantity = sum;
    other.cents = other.cents.saturating_add(line.ordered_cents());
    if other.pack != content.pack {
        other.pack = None;
    }
    if other.orders.last() != Some(&of) {
        other.orders.push(of);
    }
}
