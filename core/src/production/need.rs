//! What a plan needs of each ingredient, what of that is missing, and what to buy for it.

use super::DayPlan;
use crate::{
    catalogue::formula::{Book, Ingredient, Price},
    i18n::fold,
    procurement::Named,
    quantity::{Dimension, Pack, Quantity, cost_cents, nearest},
};
use std::collections::{BTreeMap, BTreeSet};

/// What is needed of an ingredient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Which, by its id.
    pub ingredient: String,
    /// How it is called.
    pub name: String,
    /// How much, in the unit that it is kept in; in that of the recipe where nothing says what one is of the other.
    pub needed: Quantity,
    /// How much is in stock, which may be less than nothing; none where it can't be compared.
    pub in_stock: Option<Quantity>,
    /// How much batches need that were planned before and have not begun; none likewise. They have it first.
    pub promised: Option<Quantity>,
    /// How much of it is ordered and has not come, where that is known.
    pub on_order: Option<Quantity>,
    /// How much is missing; none likewise.
    pub missing: Option<Quantity>,
    /// For which batches, by their places in the plan.
    pub batches: Vec<usize>,
}

/// From whom an ingredient is bought, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// From whom.
    pub supplier: Named,
    /// In which packs, where in packs.
    pub pack: Option<Pack>,
    /// For how much, where that is known.
    pub price: Option<Price>,
}

/// What to buy of an ingredient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purchase {
    /// Which, by its id.
    pub ingredient: String,
    /// How it is called.
    pub name: String,
    /// How much is missing.
    pub missing: Quantity,
    /// How much to buy: whole packs, at least what is missing.
    pub quantity: Quantity,
    /// How many packs that is.
    pub packs: Option<i64>,
    /// What it costs without VAT, where that is known.
    pub cents: Option<i64>,
}

/// What to buy from one supplier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PurchaseFrom {
    /// From whom; none for what nobody is known to sell.
    pub supplier: Option<Named>,
    /// What, by name.
    pub purchases: Vec<Purchase>,
}

/// One list of all that a plan needs, by name; `stock` is what is left of each ingredient, nothing where it is not there,
/// `promised` what batches need that were planned before. What those lack is not missing here once more.
pub fn needs(
    plan: &DayPlan,
    book: &Book,
    stock: &BTreeMap<String, Quantity>,
    promised: &BTreeMap<String, Quantity>,
) -> Vec<Need> {
    let mut sums: BTreeMap<(&str, Dimension), (Quantity, BTreeSet<usize>)> = BTreeMap::new();
    for (place, batch) in plan.batches.iter().enumerate() {
        for (ingredient, quantity) in &batch.ingredients {
            let start = || (Quantity::new(0, quantity.unit), BTreeSet::new());
            let sum = sums
                .entry((ingredient, quantity.dimension()))
                .or_insert_with(start);
            let small = sum.0.small.saturating_add(quantity.small);
            sum.0 = Quantity::new(small, sum.0.unit);
            sum.1.insert(place);
        }
    }
    let mut all: Vec<Need> = Vec::new();
    for ((id, _), (sum, batches)) in sums {
        let ingredient = book.ingredients.get(id);
        let own = ingredient.and_then(|it| in_own_unit(it, sum));
        let needed = own.unwrap_or(sum);
        if let Some(same) = all.last_mut().filter(|it| it.ingredient == id)
            && let Some(sum) = same.needed.plus(needed)
        {
            same.needed = sum;
            same.batches.extend(batches);
            same.batches.sort_unstable();
            same.batches.dedup();
            continue;
        }
        all.push(Need {
            ingredient: id.to_owned(),
            name: ingredient.map_or(id, |it| &it.name).to_owned(),
            needed,
            in_stock: own.and(Some(Quantity::new(0, needed.unit))),
            promised: own.and(Some(Quantity::new(0, needed.unit))),
            on_order: None,
            missing: None,
            batches: batches.into_iter().collect(),
        });
    }
    for need in &mut all {
        if let Some(left) = stock.get(&need.ingredient) {
            let nothing = need.in_stock.take();
            need.in_stock = nothing.and_then(|nothing| nothing.plus(*left));
        }
        if let Some(more) = promised.get(&need.ingredient) {
            let nothing = need.promised.take();
            need.promised = nothing.and_then(|nothing| nothing.plus(*more));
        }
        let free = need.in_stock.map(|left| {
            let promised = need.promised.map_or(0, |promised| promised.small);
            let rest = left.small.saturating_sub(promised).max(left.small.min(0));
            Quantity::new(rest, left.unit)
        });
        let missing = free.and_then(|free| need.needed.minus(free));
        need.missing = missing.map(|it| Quantity::new(it.small.max(0), it.unit));
    }
    all.sort_by_cached_key(|need| (fold(&need.name), need.ingredient.clone()));
    all
}

/// What these batches need together of each ingredient, in the unit in which it comes first.
pub fn promised<'a>(
    batches: impl IntoIterator<Item = &'a [(String, Quantity)]>,
) -> BTreeMap<String, Quantity> {
    let mut sums: BTreeMap<String, Quantity> = BTreeMap::new();
    for (ingredient, quantity) in batches.into_iter().flatten() {
        let sum = sums.get(ingredient).copied();
        let sum = sum.map_or(Some(*quantity), |sum| sum.plus(*quantity));
        // Of what is measured otherwise nobody said what it is in the first one's unit.
        if let Some(sum) = sum {
            sums.insert(ingredient.clone(), sum);
        }
    }
    sums
}

/// The ingredients that are short for each of these batches, given in the order in which they begin: one that begins
/// earlier has what it needs first. What can't be compared with what is left is not called short.
pub fn lacking<'a>(
    batches: impl IntoIterator<Item = (&'a str, &'a [(String, Quantity)])>,
    left: &BTreeMap<String, Quantity>,
) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let mut rest: BTreeMap<&str, Quantity> = BTreeMap::new();
    let mut all: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (batch, ingredients) in batches {
        for (ingredient, needed) in ingredients {
            let there = rest
                .get(ingredient.as_str())
                .or_else(|| left.get(ingredient))
                .copied();
            let there = there.unwrap_or(Quantity::new(0, needed.unit));
            let Some(after) = there.minus(*needed) else {
                continue;
            };
            rest.insert(ingredient, after);
            if after.small < 0 && needed.small > 0 {
                all.entry(batch).or_default().insert(ingredient);
            }
        }
    }
    all
}

/// What to buy of what is missing, by supplier, both by name; what nobody is known to sell comes last.
pub fn to_buy(needs: &[Need], offers: &BTreeMap<String, Offer>) -> Vec<PurchaseFrom> {
    let mut all: Vec<PurchaseFrom> = Vec::new();
    for need in needs {
        let Some(missing) = need.missing.filter(|missing| missing.small > 0) else {
            continue;
        };
        let offer = offers.get(&need.ingredient);
        let supplier = offer.map(|offer| offer.supplier.clone());
        let same =
            |it: &PurchaseFrom| it.supplier.as_ref().map(|it| &it.id) == supplier.as_ref().map(|it| &it.id);
        let place = all.iter().position(same).unwrap_or_else(|| {
            all.push(PurchaseFrom {
                supplier: supplier.clone(),
                purchases: Vec::new(),
            });
            all.len() - 1
        });
        all[place].purchases.push(purchase(need, missing, offer));
    }
    all.sort_by_cached_key(|from| {
        let name = from.supplier.as_ref().map(|it| fold(&it.name));
        (name.is_none(), name)
    });
    all
}

fn purchase(need: &Need, missing: Quantity, offer: Option<&Offer>) -> Purchase {
    let pack = offer.and_then(|offer| offer.pack.as_ref()).map(|pack| pack.holds);
    let whole = pack.and_then(|holds| whole_packs(missing, holds));
    let quantity = whole.map_or(missing, |(_, quantity)| quantity);
    let price = offer.and_then(|offer| offer.price);
    Purchase {
        ingredient: need.ingredient.clone(),
        name: need.name.clone(),
        missing,
        quantity,
        packs: whole.map(|(packs, _)| packs),
        cents: price.and_then(|price| cost_cents(price.cents, price.per, quantity)),
    }
}

/// The least number of packs that has so much, and how much they have.
fn whole_packs(missing: Quantity, holds: Quantity) -> Option<(i64, Quantity)> {
    if holds.dimension() != missing.dimension() || holds.small <= 0 {
        return None;
    }
    let packs = missing.small.div_euclid(holds.small) + i64::from(missing.small.rem_euclid(holds.small) > 0);
    let small = packs.checked_mul(holds.small)?;
    Some((packs, Quantity::new(small, missing.unit)))
}

/// So much of an ingredient in the unit that it is kept in, by what a millilitre or a piece of it weighs, to the nearest
/// small unit; none where nobody said. What is kept in litres is never taken to be water here.
pub fn in_own_unit(ingredient: &Ingredient, quantity: Quantity) -> Option<Quantity> {
    let unit = ingredient.unit;
    if unit.dimension() == quantity.dimension() {
        return Some(quantity.shown_in(unit));
    }
    let thousand_weigh = |dimension| match dimension {
        Dimension::Mass => Some(1_000),
        Dimension::Volume => ingredient.millilitre_mg,
        Dimension::Count => ingredient.piece_mg,
    };
    let (from, to) = (
        thousand_weigh(quantity.dimension())?,
        thousand_weigh(unit.dimension())?,
    );
    let small = nearest(i128::from(quantity.small) * i128::from(from), i128::from(to))?;
    Some(Quantity::new(small, unit))
}
