//! A bakery's recipes, how they are made in time, and a plan by them.

use super::world::{named, pieces};
use crate::{
    catalogue::formula::{Book, Ingredient, Line, Part, Recipe},
    production::{DayPlan, Durations, Lead, Planning, Stage, Timing, ToMake},
    quantity::{Quantity, Unit},
};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use std::collections::BTreeMap;

pub(super) fn grams(whole: i64) -> Quantity {
    Quantity::of(whole, Unit::Gram)
}

pub(super) fn kilos(whole: i64) -> Quantity {
    Quantity::of(whole, Unit::Kilogram)
}

pub(super) fn line(part: &str, quantity: Quantity) -> Line {
    let part = match part.strip_prefix('@') {
        Some(recipe) => Part::Recipe(recipe.to_owned()),
        None => Part::Ingredient(part.to_owned()),
    };
    Line { part, quantity }
}

pub(super) fn recipe(name: &str, yields: Option<Quantity>, lines: Vec<Line>) -> (String, Recipe) {
    let recipe = Recipe {
        name: name.to_uppercase(),
        lines,
        yields,
        ..Recipe::default()
    };
    (name.to_owned(), recipe)
}

/// Loaves and baguettes of one sourdough, which is of a mother; a roll that says nothing of its yield.
pub(super) fn book() -> Book {
    let ingredient = |name: &str, unit, millilitre_mg| {
        let ingredient = Ingredient {
            name: name.to_uppercase(),
            unit,
            millilitre_mg,
            ..Ingredient::default()
        };
        (name.to_owned(), ingredient)
    };
    Book {
        ingredients: BTreeMap::from([
            ingredient("flour", Unit::Kilogram, None),
            ingredient("water", Unit::Litre, Some(1_000)),
            ingredient("eggs", Unit::Piece, None),
        ]),
        recipes: BTreeMap::from([
            recipe(
                "mother",
                None,
                vec![line("flour", grams(100)), line("water", grams(100))],
            ),
            recipe(
                "sourdough",
                None,
                vec![
                    line("@mother", grams(100)),
                    line("flour", grams(200)),
                    line("water", grams(200)),
                ],
            ),
            recipe(
                "loaf",
                Some(pieces(2)),
                vec![
                    line("flour", grams(800)),
                    line("@sourdough", grams(400)),
                    line("water", Quantity::of(500, Unit::Millilitre)),
                ],
            ),
            recipe(
                "baguette",
                Some(pieces(4)),
                vec![
                    line("flour", kilos(1)),
                    line("@sourdough", grams(100)),
                    line("@mother", grams(50)),
                ],
            ),
            recipe(
                "bun",
                Some(pieces(10)),
                vec![
                    line("flour", grams(500)),
                    line("eggs", pieces(2)),
                    line("eggs", grams(60)),
                ],
            ),
            recipe("roll", None, vec![line("flour", grams(500))]),
        ]),
        products: Vec::new(),
    }
}

pub(super) fn timing(minutes: [i64; 5], lead: Lead) -> Timing {
    Timing {
        durations: Durations::of_minutes(minutes).unwrap(),
        until: Stage::Baking,
        lead,
    }
}

pub(super) fn timings() -> BTreeMap<String, Timing> {
    let now = Lead::Minutes(0);
    let of = |recipe: &str, minutes, lead| (recipe.to_owned(), timing(minutes, lead));
    BTreeMap::from([
        of("loaf", [20, 240, 40, 30, 0], now),
        of("baguette", [15, 60, 20, 0, 0], now),
        of("sourdough", [10, 480, 0, 0, 0], Lead::Minutes(30)),
        of(
            "mother",
            [5, 0, 0, 0, 0],
            Lead::DayBefore {
                days: 1,
                by: "18:00".parse().unwrap(),
            },
        ),
    ])
}

pub(super) fn six() -> DateTime<Utc> {
    "2026-11-30T05:00:00Z".parse().unwrap()
}

pub(super) fn make(recipe: &str, whole: i64, location: Option<&str>, minutes: i64) -> ToMake {
    ToMake {
        recipe: recipe.to_owned(),
        quantity: pieces(whole),
        location: location.map(named),
        due: six() + TimeDelta::minutes(minutes),
    }
}

pub(super) fn planned(to_make: &[ToMake], one_place: bool) -> DayPlan {
    let (book, timings) = (book(), timings());
    let planning = Planning {
        book: &book,
        timings: &timings,
        zone: &Tz::Europe__Madrid,
        made_at: None,
        one_place,
    };
    planning.day(to_make).unwrap()
}
