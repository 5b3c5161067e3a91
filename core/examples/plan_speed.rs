//! The median time of a day's plan of 200 batches and their preferments, with its list of ingredients and its overloads, as
//! a line of JSON.
//!
//! `cargo run --release -p obrador-core --example plan_speed`

use chrono::{TimeDelta, Utc};
use obrador_core::{
    catalogue::formula::{Book, Ingredient, Line, Part, Recipe},
    production::{Capacity, Durations, Holds, Planning, Stage, Timing, ToMake, needs, overloads},
    quantity::{Quantity, Unit},
};
use std::{collections::BTreeMap, error::Error, hint::black_box, time::Instant};

const RECIPES: i64 = 200;

fn line(part: Part, grams: i64) -> Line {
    Line {
        part,
        quantity: Quantity::of(grams, Unit::Gram),
    }
}

/// Two hundred recipes of ten ingredients each, of ten preferments that are of one mother.
fn book() -> Book {
    let mut book = Book::default();
    for ingredient in 0..300 {
        book.ingredients
            .insert(format!("i{ingredient}"), Ingredient::default());
    }
    let of = |nth: i64| Part::Ingredient(format!("i{}", nth % 300));
    let mut add = |name: String, yields, lines| {
        let recipe = Recipe {
            name: name.clone(),
            yields,
            lines,
            ..Recipe::default()
        };
        book.recipes.insert(name, recipe);
    };
    add(
        "mother".to_owned(),
        None,
        vec![line(of(0), 100), line(of(1), 100)],
    );
    for nth in 0..10 {
        let mother = Part::Recipe("mother".to_owned());
        add(
            format!("p{nth}"),
            None,
            vec![line(mother, 50), line(of(nth), 200)],
        );
    }
    for nth in 0..RECIPES {
        let mut lines: Vec<Line> = (0..10)
            .map(|place| line(of(nth * 7 + place), 100 + nth))
            .collect();
        lines.push(line(Part::Recipe(format!("p{}", nth % 10)), 300));
        add(format!("r{nth}"), Some(Quantity::of(20, Unit::Piece)), lines);
    }
    book
}

fn main() -> Result<(), Box<dyn Error>> {
    let book = book();
    let timing = Timing {
        durations: Durations::of_minutes([20, 240, 40, 30, 10])?,
        ..Timing::default()
    };
    let timings: BTreeMap<String, Timing> = book.recipes.keys().map(|it| (it.clone(), timing)).collect();
    let six: chrono::DateTime<Utc> = "2026-11-30T05:00:00Z".parse()?;
    let wanted: Vec<ToMake> = (0..RECIPES)
        .map(|nth| ToMake {
            recipe: format!("r{nth}"),
            quantity: Quantity::of(35 + nth, Unit::Piece),
            location: None,
            due: six + TimeDelta::minutes(nth),
        })
        .collect();
    let oven = Capacity {
        id: "o".to_owned(),
        name: "Deck".to_owned(),
        stage: Stage::Baking,
        location: None,
        holds: Holds::Quantity(Quantity::of(500, Unit::Piece)),
    };
    let planning = Planning {
        book: &book,
        timings: &timings,
        zone: &Utc,
        made_at: None,
        one_place: false,
    };
    let mut times = Vec::new();
    for _ in 0..50 {
        let start = Instant::now();
        let plan = planning.day(black_box(&wanted))?;
        let ids: Vec<String> = (0..plan.batches.len()).map(|id| id.to_string()).collect();
        black_box(needs(&plan, &book, &BTreeMap::new(), &BTreeMap::new()));
        black_box(overloads(std::slice::from_ref(&oven), &plan.loads(&ids)));
        times.push(start.elapsed());
    }
    times.sort_unstable();
    let median = times[times.len() / 2].as_secs_f64() * 1e6;
    println!("{{\"name\":\"plan_of_200_batches\",\"value\":{median:.0},\"unit\":\"µs\"}}");
    Ok(())
}
