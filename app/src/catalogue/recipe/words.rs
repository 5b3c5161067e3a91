//! What is said of recipes.

use super::super::labels::{allergen, error, money};
use obrador_core::{
    bounds::count,
    catalogue::formula::{Allergen, Cost, LineError, Note, Weight},
    i18n::{Lang, format_number},
    quantity::{Dimension, Quantity, Unit},
};
use obrador_locales::Texts;

/// What is wrong with a line.
pub(super) fn line_error(t: Texts, wrong: &LineError) -> String {
    match wrong {
        LineError::Field(wrong) => error(t, *wrong),
        LineError::Archived(name) => t.with("recipe-line-archived", &[("name", name.clone().into())]),
        LineError::Circle(way) => t.with("recipe-line-circle", &[("way", way.join(" → ").into())]),
        LineError::TooDeep => {
            let most = format_number(t.lang, count::RECIPE_DEPTH as f64, 0);
            t.with("recipe-line-too-deep", &[("most", most.into())])
        }
    }
}

/// What is not known.
// used: recipe-note-*
pub(super) fn note(t: Texts, note: &Note, name: &str) -> String {
    t.with(
        &format!("recipe-note-{}", note.as_str()),
        &[("name", name.to_owned().into())],
    )
}

/// An allergen's name.
pub fn allergen_name(t: Texts, of: Allergen) -> String {
    allergen(t, of.as_str())
}

/// What something costs, to the cent; none where it does not fit.
pub(super) fn cost(lang: Lang, cost: Cost) -> Option<String> {
    cost.cents().map(|cents| money(lang, cents))
}

/// A weight as a scale shows it.
pub(super) fn weight(lang: Lang, weight: Weight) -> Option<String> {
    weight
        .quantity(Unit::Gram)
        .map(|quantity| on_scales(lang, quantity))
}

/// A quantity in the unit that suits it, as a scale or a jug shows it: to the gram from a kilogram on, to the tenth from
/// ten grams on. What is kept is not rounded by it.
pub(super) fn on_scales(lang: Lang, quantity: Quantity) -> String {
    let (small, large) = match quantity.dimension() {
        Dimension::Mass => (Unit::Gram, Unit::Kilogram),
        Dimension::Volume => (Unit::Millilitre, Unit::Litre),
        Dimension::Count => return quantity.written(lang),
    };
    let least = match quantity.small.abs() {
        1_000_000.. => 1_000,
        10_000.. => 100,
        _ => 1,
    };
    let rounded = Quantity::new((quantity.small + least / 2) / least * least, small);
    let unit = if rounded.small.abs() >= large.one() {
        large
    } else {
        small
    };
    rounded.shown_in(unit).written(lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::labels::percent;

    #[test]
    fn a_scale_shows_what_it_can() {
        for (small, unit, shown) in [
            (500_000, Unit::Gram, "500\u{a0}g"),
            (12_345_678, Unit::Gram, "12.346\u{a0}kg"),
            (266_666, Unit::Gram, "266.7\u{a0}g"),
            (1_234, Unit::Gram, "1.234\u{a0}g"),
            (999_999, Unit::Gram, "1\u{a0}kg"),
            (12_500_000, Unit::Millilitre, "12.5\u{a0}l"),
            (2_500, Unit::Piece, "2.5"),
        ] {
            assert_eq!(on_scales(Lang::En, Quantity::new(small, unit)), shown, "{small}");
        }
        assert_eq!(percent(Lang::En, 6_667), "66.67%");
        assert_eq!(percent(Lang::Es, 250), "2,5\u{a0}%");
        assert_eq!(percent(Lang::Eu, 10_000), "%\u{a0}100");
    }
}
