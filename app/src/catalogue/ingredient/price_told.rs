//! What a changed price did, told with the change.

use super::{
    super::{
        labels::{money, percent},
        notices::{Done, Thing, told},
    },
    made_with_view::{href, name},
    stock_view::quantity,
};
use crate::page::{Follows, Told};
use obrador_core::{
    catalogue::{
        Content, ItemKind,
        formula::{Book, Price, ProductWith},
    },
    i18n::format_number,
};
use obrador_locales::Texts;

/// So many products are named; the ingredient itself names the rest.
const NAMED: usize = 10;

/// An ingredient's price was changed: what it costs now, and whose margin is below its target with that. `there`: the page
/// shows the ingredient itself.
pub fn told_price(t: Texts, thing: Thing, (content, book): (&Content, &Book), there: bool) -> Told {
    let (id, called) = (thing.id.clone(), thing.name.clone());
    let told = told(t, ItemKind::Ingredient, Done::Priced, thing, there);
    let Some(price) = Price::of(content) else {
        return told;
    };
    let now = [
        ("name", called.into()),
        ("price", money(t.lang, price.cents).into()),
        ("per", quantity(t, price.per).into()),
    ];
    Told {
        text: t.with("price-now", &now),
        follows: follows(t, book, &id),
        ..told
    }
}

fn follows(t: Texts, book: &Book, ingredient: &str) -> Option<Box<Follows>> {
    let with = book.products_with(ingredient);
    let is_below = |it: &&ProductWith<'_>| it.margin.as_ref().is_some_and(|margin| margin.is_below);
    let below: Vec<_> = with.iter().filter(is_below).collect();
    let more = below.len().saturating_sub(NAMED);
    let number = format_number(t.lang, more as f64, 0);
    let said = [("count", (more as f64).into()), ("number", number.into())];
    let lines = below
        .iter()
        .take(NAMED)
        .map(|it| (href(it), name(book, it), line(t, it)));
    (!below.is_empty()).then(|| {
        Box::new(Follows {
            heading: t.get("price-below"),
            lines: lines.collect(),
            more: if more > 0 {
                t.with("price-below-more", &said)
            } else {
                String::new()
            },
        })
    })
}

fn line(t: Texts, it: &ProductWith<'_>) -> String {
    let margin = it.margin.as_ref();
    let is = margin.and_then(|margin| margin.margin_bp);
    let args = [
        (
            "margin",
            is.map(|it| percent(t.lang, it)).unwrap_or_default().into(),
        ),
        (
            "target",
            it.product
                .target_bp
                .map(|it| percent(t.lang, it))
                .unwrap_or_default()
                .into(),
        ),
    ];
    match margin.and_then(|margin| margin.restoring_cents) {
        Some(cents) => {
            let [is, target] = args;
            t.with(
                "price-below-line",
                &[is, target, ("price", money(t.lang, cents).into())],
            )
        }
        None => t.with("price-below-always", &args),
    }
}
