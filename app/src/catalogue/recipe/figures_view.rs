//! What a batch of a recipe comes to, in words.

use super::{
    super::labels::{money, percent},
    scaling::{ScaledView, Scaling},
    words::{allergen_name, cost, note, on_scales, weight},
};
use crate::page::base;
use obrador_core::{
    catalogue::{
        ItemKind,
        formula::{Allergens, Batch, Book, Margin, Note, Part, Product, Rollup},
    },
    quantity::{Dimension, Quantity, Unit},
};
use obrador_locales::Texts;
use obrador_services::catalogue::Costed;

/// The key of what a batch costs.
pub(super) const COST: &str = "recipe-cost";

/// What a line comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineFigure {
    /// Of the flour.
    pub percent: Option<String>,
    /// What it costs.
    pub cost: Option<String>,
}

/// A product that is made by the recipe.
#[derive(Debug, Clone)]
pub(super) struct MarginView {
    pub(super) product: String,
    pub(super) href: String,
    /// Its price, what remains of it, and what should.
    pub(super) price: String,
    pub(super) margin: String,
    pub(super) target: Option<String>,
    /// Does less remain, and at which price would enough?
    pub(super) is_below: bool,
    pub(super) restoring: Option<String>,
}

/// What a batch of a recipe comes to.
#[derive(Debug, Clone)]
pub struct FiguresView {
    /// Its lines, in their order.
    pub lines: Vec<LineFigure>,
    /// The key of each figure's name, and the figure.
    pub(in super::super) facts: Vec<(&'static str, String)>,
    pub(super) margins: Vec<MarginView>,
    /// Each allergen with what brings it.
    pub(super) allergens: Vec<(String, String)>,
    /// Each ingredient of the label with its allergens, which stand out.
    pub(super) label: Vec<(String, String)>,
    /// What was declared by hand, and no ingredient names.
    pub(super) declared: String,
    pub(super) notes: Vec<String>,
    pub(super) scaling: Scaling,
    pub(super) scaled: Option<Result<ScaledView, &'static str>>,
    pub(super) unit: Option<Unit>,
    pub(super) path: String,
}

impl FiguresView {
    /// What the recipe comes to; none where a figure does not fit, or nothing goes in. Whoever sees no prices sees none.
    pub fn of(t: Texts, costed: &Costed, sees_prices: bool, scaling: Scaling) -> Option<Self> {
        let (item, book) = (&costed.item, &costed.book);
        let rollup = Rollup::of_recipe(book, &item.id);
        let batch = rollup
            .batch(&item.id)
            .ok()
            .filter(|batch| !batch.lines.is_empty())?;
        let label = rollup.label(&item.id).ok()?;
        let scaled = scaling.scaled(t, (book, &rollup, &item.id), sees_prices);
        let sold = book.products.iter().filter(|product| product.recipe == item.id);
        let margins = sold.filter_map(|product| margin(t, product, &rollup.margin(product)?));
        let label_items = label.items.iter();
        Some(Self {
            lines: lines(t, batch, sees_prices),
            facts: facts(t, batch, sees_prices),
            margins: if sees_prices {
                margins.collect()
            } else {
                Vec::new()
            },
            allergens: allergens(t, book, batch),
            label: label_items
                .map(|item| (item.name.clone(), loud(t, item.allergens)))
                .collect(),
            declared: loud(t, label.declared),
            notes: notes(t, book, batch, sees_prices),
            scaled,
            scaling,
            unit: batch.good_yield.map(|good| good.unit),
            path: format!("{}/{}", base(ItemKind::Recipe), item.id),
        })
    }

    /// What a batch costs, for whom it is.
    pub fn cost(&self) -> Option<String> {
        let found = self.facts.iter().find(|(key, _)| *key == COST);
        found.map(|(_, cost)| cost.clone())
    }
}

fn lines(t: Texts, batch: &Batch, sees_prices: bool) -> Vec<LineFigure> {
    let each = batch.lines.iter().zip(batch.percentages());
    let each = each.map(|(line, of_flour)| LineFigure {
        percent: of_flour.map(|of_flour| percent(t.lang, of_flour)),
        cost: line.cost.filter(|_| sees_prices).and_then(|it| cost(t.lang, it)),
    });
    each.collect()
}

fn facts(t: Texts, batch: &Batch, sees_prices: bool) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    let mut add = |key: &'static str, fact: Option<String>| facts.extend(fact.map(|fact| (key, fact)));
    add("recipe-dough", weight(t.lang, batch.weight));
    if batch.flour.nanograms() > 0 {
        add("recipe-flour", weight(t.lang, batch.flour));
    }
    let good = batch.good_yield;
    add("recipe-good-yield", good.map(|good| on_scales(t.lang, good)));
    if sees_prices {
        let whole = batch.cost_is_whole();
        let said = |it: String| {
            if whole {
                it
            } else {
                t.with("recipe-cost-partly", &[("cost", it.into())])
            }
        };
        add(COST, cost(t.lang, batch.cost).map(said));
        let one = match good.map(Quantity::dimension) {
            Some(Dimension::Mass) => "recipe-cost-kilogram",
            Some(Dimension::Volume) => "recipe-cost-litre",
            _ => "recipe-cost-piece",
        };
        let of_one = batch.cost_of_one().filter(|_| whole);
        add(one, of_one.and_then(|it| cost(t.lang, it)));
    }
    facts
}

fn margin(t: Texts, product: &Product, margin: &Margin) -> Option<MarginView> {
    Some(MarginView {
        product: product.name.clone(),
        href: format!("{}/{}", base(ItemKind::Product), product.id),
        price: money(t.lang, margin.price_cents),
        margin: percent(t.lang, margin.margin_bp?),
        target: product.target_bp.map(|target| percent(t.lang, target)),
        is_below: margin.is_below,
        restoring: margin.restoring_cents.map(|cents| money(t.lang, cents)),
    })
}

fn allergens(t: Texts, book: &Book, batch: &Batch) -> Vec<(String, String)> {
    let each = batch.allergens.iter().map(|(allergen, sources)| {
        let from: Vec<_> = sources.iter().map(|part| book.name(part)).collect();
        (allergen_name(t, *allergen), from.join(", "))
    });
    each.collect()
}

/// The names of allergens, as they stand out in a text without bold letters.
fn loud(t: Texts, allergens: Allergens) -> String {
    let names = allergens.iter().map(|it| allergen_name(t, it).to_uppercase());
    names.collect::<Vec<_>>().join(", ")
}

fn notes(t: Texts, book: &Book, batch: &Batch, sees_prices: bool) -> Vec<String> {
    let of_prices = |note: &Note| matches!(note, Note::NoPrice(_) | Note::OtherMeasure(_));
    let each = batch.notes.iter().filter(|note| sees_prices || !of_prices(note));
    let each = each.map(|it| {
        let id = it.about().to_owned();
        let part = match it {
            Note::NoYield(_) => Part::Recipe(id),
            _ => Part::Ingredient(id),
        };
        note(t, it, book.name(&part))
    });
    each.collect()
}
