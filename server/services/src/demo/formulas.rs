//! What goes into the demo's breads: formulas as bakers write them, alike in all languages.
//!
//! The first recipes are the loaves that the first products are; some numbers further on are what several of them are made
//! of: two sourdoughs, a dough and a filling.

use super::{
    pantry,
    shelf::Shelf::{
        self, Butter, Eggs, Honey, Maize, Milk, Oats, OliveOil, Olives, Raisins, Rye, Salt, Seeds, Spelt,
        Strong, Sugar, Walnuts, Water, Wholemeal, Yeast,
    },
};
use obrador_core::{
    catalogue::formula::{Line, Part},
    i18n::Lang,
    quantity::{Quantity, Unit},
};

/// What a line is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Shelf(Shelf),
    Recipe(usize),
}

/// What goes into a batch, and what that gives.
pub(super) struct Formula {
    /// The recipe's number, which is the product's that it makes.
    pub(super) number: usize,
    /// How much is planned.
    pub(super) yields: f64,
    /// In pieces, or in kilograms for what goes into others.
    pub(super) sold: Option<Sold>,
    /// What of it is lost, in hundredths of a percent.
    pub(super) loss_bp: i64,
    /// Of what, and how much in grams, millilitres or pieces.
    lines: &'static [(Of, i64)],
}

/// What is asked for one, in cents, and what shall remain of it, in hundredths of a percent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sold {
    pub(super) price_cents: i64,
    pub(super) target_bp: i64,
}

const fn of(shelf: Shelf, small: i64) -> (Of, i64) {
    (Of::Shelf(shelf), small)
}

const fn made(recipe: usize, grams: i64) -> (Of, i64) {
    (Of::Recipe(recipe), grams)
}

const fn loaf(number: usize, price_cents: i64, target_bp: i64, lines: &'static [(Of, i64)]) -> Formula {
    Formula {
        number,
        yields: 12.0,
        sold: Some(Sold {
            price_cents,
            target_bp,
        }),
        loss_bp: 200,
        lines,
    }
}

const fn within(number: usize, kilograms: f64, lines: &'static [(Of, i64)]) -> Formula {
    Formula {
        number,
        yields: kilograms,
        sold: None,
        loss_bp: 0,
        lines,
    }
}

/// Flour and water alike, fed each day.
pub(super) const SOURDOUGH: usize = 10;
pub(super) const RYE_SOURDOUGH: usize = 11;
/// Of which olive and walnut loaves are made.
pub(super) const WHITE_DOUGH: usize = 14;
const FILLING: usize = 16;

#[rustfmt::skip]
pub(super) static FORMULAS: [Formula; 16] = [
    loaf(0, 360, 7_500, &[of(Strong, 5_400), of(Wholemeal, 600), of(Water, 3_900), made(SOURDOUGH, 1_200), of(Salt, 132)]),
    loaf(1, 420, 7_500, &[of(Rye, 3_600), of(Strong, 1_300), made(RYE_SOURDOUGH, 2_400), of(Water, 3_000), of(Salt, 124)]),
    loaf(2, 480, 7_000, &[of(Spelt, 6_000), of(Water, 3_700), made(SOURDOUGH, 1_200), of(Honey, 100), of(Salt, 132)]),
    loaf(3, 340, 7_500, &[of(Wholemeal, 5_600), of(Strong, 1_000), of(Water, 4_700), of(Yeast, 66), of(Salt, 132)]),
    loaf(4, 380, 7_500, &[of(Strong, 4_800), of(Wholemeal, 600), of(Rye, 600), made(SOURDOUGH, 1_600), of(Water, 4_100), of(Salt, 136)]),
    loaf(5, 350, 7_500, &[of(Maize, 2_000), of(Strong, 4_000), of(Water, 4_100), of(Yeast, 90), of(Salt, 120)]),
    loaf(6, 450, 7_000, &[made(WHITE_DOUGH, 9_000), of(Olives, 1_500), of(OliveOil, 200)]),
    loaf(7, 520, 7_000, &[made(WHITE_DOUGH, 8_000), made(FILLING, 1_800)]),
    loaf(8, 440, 7_000, &[of(Strong, 4_500), of(Wholemeal, 1_500), of(Seeds, 900), made(SOURDOUGH, 1_200), of(Water, 4_400), of(Salt, 132)]),
    loaf(9, 390, 7_500, &[of(Strong, 4_500), of(Wholemeal, 1_000), of(Oats, 800), of(Water, 3_200), of(Milk, 800), of(Honey, 150), of(Yeast, 80), of(Salt, 110)]),
    loaf(12, 470, 7_000, &[of(Strong, 5_000), of(Milk, 1_500), of(Water, 1_500), of(Eggs, 10), of(Butter, 400), of(Sugar, 300), of(Raisins, 1_250), of(Yeast, 150), of(Salt, 90)]),
    loaf(13, 400, 7_500, &[of(Strong, 5_500), of(Wholemeal, 500), of(Water, 3_900), of(Honey, 600), of(Butter, 200), of(Yeast, 90), of(Salt, 120)]),
    within(SOURDOUGH, 4.0, &[of(Strong, 2_000), of(Water, 2_000)]),
    within(RYE_SOURDOUGH, 4.0, &[of(Rye, 2_000), of(Water, 2_000)]),
    within(WHITE_DOUGH, 17.0, &[of(Strong, 10_000), of(Water, 6_700), of(Yeast, 150), of(Salt, 200)]),
    within(FILLING, 1.8, &[of(Walnuts, 1_000), of(Honey, 600), of(Butter, 200)]),
];

/// The formula of a recipe, where it has one.
pub(super) fn of_recipe(number: usize) -> Option<&'static Formula> {
    FORMULAS.iter().find(|formula| formula.number == number)
}

/// What is asked for a product that is made by one.
pub(super) fn sold(number: usize) -> Option<Sold> {
    of_recipe(number)?.sold
}

/// What those are called that go into others.
pub(super) fn name(lang: Lang, number: usize) -> Option<&'static str> {
    let names = match number {
        SOURDOUGH => ["Wheat sourdough", "Masa madre de trigo", "Garizko ore-ama"],
        RYE_SOURDOUGH => ["Rye sourdough", "Masa madre de centeno", "Zekalezko ore-ama"],
        WHITE_DOUGH => ["White dough", "Masa blanca", "Ore zuria"],
        FILLING => [
            "Walnut and honey filling",
            "Relleno de nueces y miel",
            "Intxaur eta ezti betegarria",
        ],
        _ => return None,
    };
    Some(match lang {
        Lang::En => names[0],
        Lang::Es => names[1],
        Lang::Eu => names[2],
    })
}

/// The id of the `number`-th recipe.
pub(super) fn id(number: usize) -> String {
    format!("recipes-{number}")
}

impl Formula {
    /// Its lines, where those recipes are there; what would go into others goes in itself.
    pub(super) fn lines(&self, is_there: impl Fn(usize) -> bool) -> Vec<Line> {
        let mut lines: Vec<(Of, i64)> = Vec::new();
        let mut add = |of: Of, amount| match lines.iter_mut().find(|(other, _)| *other == of) {
            Some((_, sum)) => *sum += amount,
            None => lines.push((of, amount)),
        };
        for (of, amount) in self.lines {
            match of {
                Of::Recipe(number) if !is_there(*number) => {
                    let within = of_recipe(*number).map_or(&[][..], |formula| formula.lines);
                    let all: i64 = within.iter().map(|(_, amount)| amount).sum();
                    for (of, part) in within {
                        add(*of, amount * part / all.max(1));
                    }
                }
                of => add(*of, *amount),
            }
        }
        lines.into_iter().map(line).collect()
    }
}

/// Amounts of a kilogram or a litre and more are in that.
fn line((of, amount): (Of, i64)) -> Line {
    let (part, unit) = match of {
        Of::Shelf(shelf) => (Part::Ingredient(pantry::id(shelf as usize)), pantry::unit(shelf)),
        Of::Recipe(number) => (Part::Recipe(id(number)), Unit::Kilogram),
    };
    let (small, large) = match unit {
        Unit::Litre | Unit::Millilitre => (Unit::Millilitre, Unit::Litre),
        Unit::Piece => (Unit::Piece, Unit::Piece),
        Unit::Gram | Unit::Kilogram => (Unit::Gram, Unit::Kilogram),
    };
    let shown = if amount < 1_000 { small } else { large };
    let quantity = Quantity::of(amount, small).shown_in(shown);
    Line { part, quantity }
}
