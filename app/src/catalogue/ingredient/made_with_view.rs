//! What is made with an ingredient, and what that leaves, in words.

use super::super::labels::{money, percent};
use crate::page::base;
use obrador_core::{
    catalogue::{
        ItemKind,
        formula::{Book, Cost, Part, ProductWith},
    },
    i18n::format_number,
};
use obrador_locales::Texts;

/// So many products are listed, those below their target first.
const LISTED: usize = 50;

/// A product in words.
#[derive(Debug, Clone)]
pub(super) struct ProductView {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) price: String,
    pub(super) cost: String,
    pub(super) margin: String,
    pub(super) target: String,
    /// What is to be done about it; empty for nothing.
    pub(super) below: String,
    /// What is not known; empty for nothing.
    pub(super) unknown: String,
}

/// What is made with an ingredient.
#[derive(Debug, Clone, Default)]
pub struct MadeWithView {
    pub(super) products: Vec<ProductView>,
    /// How many more there are; empty for none.
    pub(super) more: String,
}

impl MadeWithView {
    /// What is made with it, through all recipes.
    pub fn of(t: Texts, book: &Book, ingredient: &str) -> Self {
        let with = book.products_with(ingredient);
        let more = with.len().saturating_sub(LISTED);
        let number = format_number(t.lang, more as f64, 0);
        let said = [("count", (more as f64).into()), ("number", number.into())];
        let products = with.iter().take(LISTED);
        Self {
            products: products.map(|it| product(t, book, it)).collect(),
            more: if more > 0 {
                t.with("made-with-more", &said)
            } else {
                String::new()
            },
        }
    }
}

/// What it is called; where it is made by several recipes, by which.
pub(super) fn name(book: &Book, it: &ProductWith<'_>) -> String {
    let alike = book.products.iter().filter(|other| other.id == it.product.id);
    if alike.count() < 2 {
        return it.product.name.clone();
    }
    let recipe = Part::Recipe(it.product.recipe.clone());
    format!("{} ({})", it.product.name, book.name(&recipe))
}

pub(super) fn href(it: &ProductWith<'_>) -> String {
    format!("{}/{}", base(ItemKind::Product), it.product.id)
}

fn product(t: Texts, book: &Book, it: &ProductWith<'_>) -> ProductView {
    let margin = it.margin.as_ref();
    let below = margin
        .filter(|margin| margin.is_below)
        .map(|margin| match margin.restoring_cents {
            Some(cents) => t.with("made-with-below", &[("price", money(t.lang, cents).into())]),
            None => t.get("made-with-below-always"),
        });
    let unknown = match (it.cost, it.product.price_cents) {
        (None, _) => t.get("made-with-no-cost"),
        (Some(_), None) => t.get("made-with-no-price"),
        _ => String::new(),
    };
    ProductView {
        href: href(it),
        name: name(book, it),
        price: it
            .product
            .price_cents
            .map(|cents| money(t.lang, cents))
            .unwrap_or_default(),
        cost: it
            .cost
            .and_then(Cost::cents)
            .map(|cents| money(t.lang, cents))
            .unwrap_or_default(),
        margin: margin
            .and_then(|margin| margin.margin_bp)
            .map(|it| percent(t.lang, it))
            .unwrap_or_default(),
        target: it
            .product
            .target_bp
            .map(|it| percent(t.lang, it))
            .unwrap_or_default(),
        below: below.unwrap_or_default(),
        unknown,
    }
}
