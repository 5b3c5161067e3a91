//! What of the pantry goes into formulas, and what else is said of it.

/// What of the shelf goes into formulas, by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shelf {
    Strong,
    Wholemeal,
    Rye,
    Spelt,
    Maize,
    Water,
    Salt,
    Yeast,
    Butter,
    Milk,
    Eggs,
    Sugar,
    Honey,
    OliveOil,
    Olives,
    Walnuts,
    Seeds,
    Raisins,
    Oats = 19,
}

/// At how many packs the `number`-th is ordered anew, where somebody said so. Butter is short.
pub(super) fn reorder_at(number: usize) -> Option<i64> {
    const SAID: [(Shelf, i64); 6] = [
        (Shelf::Strong, 4),
        (Shelf::Wholemeal, 2),
        (Shelf::Yeast, 3),
        (Shelf::Butter, 6),
        (Shelf::Milk, 2),
        (Shelf::Salt, 2),
    ];
    let said = SAID.iter().find(|(shelf, _)| *shelf as usize == number);
    said.map(|(_, packs)| *packs)
}

/// What a litre weighs, or a piece, in grams.
pub(super) fn grams(number: usize) -> Option<i64> {
    const WEIGHED: [(Shelf, i64); 4] = [
        (Shelf::Water, 1_000),
        (Shelf::Milk, 1_030),
        (Shelf::Eggs, 50),
        (Shelf::OliveOil, 915),
    ];
    let weighed = WEIGHED.iter().find(|(shelf, _)| *shelf as usize == number);
    weighed.map(|(_, grams)| *grams)
}
