//! What must be so whatever is in a book.

use super::{ingredient, of, recipe, within};
use obrador_core::{
    catalogue::formula::{Allergens, Book, Line, Rollup, Target},
    quantity::{Quantity, Unit},
};
use proptest::prelude::*;

/// Recipes `r0`, `r1` … of ingredients and of those before; each of them mass alone, so that weights can be compared.
fn books() -> impl Strategy<Value = Book> {
    let ingredients = prop::collection::vec(
        (any::<bool>(), 1..100_000_i64, 1..50_000_000_i64, 0..5_usize),
        1..5,
    );
    let lines = prop::collection::vec((any::<bool>(), 0..100_usize, 1..10_000_000_i64), 1..8);
    (ingredients, prop::collection::vec(lines, 1..6)).prop_map(|(ingredients, recipes)| {
        let mut book = Book::default();
        for (place, (is_flour, cents, per, allergen)) in ingredients.iter().enumerate() {
            let mut found = ingredient(&format!("i{place}"), *cents, Quantity::new(*per, Unit::Kilogram));
            found.is_flour = *is_flour;
            found.allergens = Allergens::named(["gluten", "milk", "eggs", "nuts", ""][*allergen]);
            book.ingredients.insert(format!("i{place}"), found);
        }
        for (place, lines) in recipes.into_iter().enumerate() {
            let line = |(is_recipe, pick, small): (bool, usize, i64)| {
                let quantity = Quantity::new(small, Unit::Gram);
                if is_recipe && place > 0 {
                    within(&format!("r{}", pick % place), quantity)
                } else {
                    of(&format!("i{}", pick % ingredients.len()), quantity)
                }
            };
            let lines: Vec<Line> = lines.into_iter().map(line).collect();
            book.recipes
                .insert(format!("r{place}"), recipe(&format!("r{place}"), None, lines));
        }
        book
    })
}

fn last(book: &Book) -> String {
    book.recipes.keys().next_back().unwrap().clone()
}

fn weight(book: &Book, id: &str) -> Quantity {
    Rollup::of_recipe(book, id)
        .batch(id)
        .unwrap()
        .weight
        .quantity(Unit::Gram)
        .unwrap()
}

proptest! {
    #[test]
    fn scaled_up_and_back_down_is_the_same_to_the_milligram(book in books(), times in 10..1_000_i64, odd in 1..97_i64) {
        let id = last(&book);
        let before = weight(&book, &id);
        let more = before.scaled(times * 97 + odd, 97).unwrap();
        let scaled = Rollup::of_recipe(&book, &id).scaled(&id, Target::Dough(more)).unwrap();
        let mut larger = book.clone();
        for (line, quantity) in larger.recipes.get_mut(&id).unwrap().lines.iter_mut().zip(&scaled.sheets[0].lines) {
            line.quantity = *quantity;
        }
        let back = Rollup::of_recipe(&larger, &id).scaled(&id, Target::Dough(before)).unwrap();
        let lines: Vec<_> = book.recipes[&id].lines.iter().map(|line| line.quantity).collect();
        prop_assert_eq!(&back.sheets[0].lines, &lines);
    }

    #[test]
    fn whole_batches_are_exact_on_every_sheet(book in books(), batches in 1..1_000_i64) {
        let id = last(&book);
        let rollup = Rollup::of(&book);
        let target = weight(&book, &id).scaled(batches, 1).unwrap();
        let scaled = rollup.scaled(&id, Target::Dough(target)).unwrap();
        for (line, quantity) in book.recipes[&id].lines.iter().zip(&scaled.sheets[0].lines) {
            prop_assert_eq!(line.quantity.small * batches, quantity.small);
        }
        for sheet in &scaled.sheets[1..] {
            // What is weighed in is what the sheets above need, but for half a milligram a line.
            let needed: i64 = sheet.needed.iter().map(|need| need.small).sum();
            let weighed: i64 = sheet.lines.iter().map(|line| line.small).sum();
            prop_assert!((needed - weighed).abs() * 2 <= sheet.lines.len() as i64, "{needed} {weighed}");
        }
    }

    #[test]
    fn costs_add_up(book in books(), cut in 0..8_usize) {
        let id = last(&book);
        let cost = |keep: &dyn Fn(usize) -> bool| {
            let mut part = book.clone();
            let lines = &mut part.recipes.get_mut(&id).unwrap().lines;
            let kept = lines.iter().enumerate().filter(|(place, _)| keep(*place)).map(|(_, line)| line.clone());
            *lines = kept.collect();
            Rollup::of_recipe(&part, &id).batch(&id).unwrap().cost.thousand_millionths()
        };
        prop_assert_eq!(cost(&|_| true), cost(&|place| place < cut) + cost(&|place| place >= cut));
        let rollup = Rollup::of(&book);
        let batch = rollup.batch(&id).unwrap();
        let lines: i128 = batch.lines.iter().map(|line| line.cost.unwrap().thousand_millionths()).sum();
        let contents: i128 = batch.contents.values().map(|content| content.cost.thousand_millionths()).sum();
        prop_assert_eq!((lines, contents), (batch.cost.thousand_millionths(), batch.cost.thousand_millionths()));
    }

    #[test]
    fn nothing_is_lost_on_the_way_up(book in books()) {
        let rollup = Rollup::of(&book);
        for id in book.recipes.keys() {
            let batch = rollup.batch(id).unwrap();
            let contents: i128 = batch.contents.values().map(|content| content.weight.nanograms()).sum();
            // A milligram is 1,000,000 nanograms; five levels of eight lines leave far less than one.
            prop_assert!((contents - batch.weight.nanograms()).abs() < 5_000);
            let flour: i128 = batch.contents.iter().filter(|(id, _)| book.ingredients[*id].is_flour).map(|(_, it)| it.weight.nanograms()).sum();
            prop_assert!((flour - batch.flour.nanograms()).abs() < 5_000);
        }
    }

    #[test]
    fn a_line_more_brings_allergens_and_takes_none(book in books(), ingredient in 0..5_usize) {
        let id = last(&book);
        let before = Rollup::of(&book).batch(&id).unwrap().allergen_set();
        let mut more = book.clone();
        let name = format!("i{}", ingredient % book.ingredients.len());
        more.recipes.get_mut(&id).unwrap().lines.push(of(&name, Quantity::new(1, Unit::Gram)));
        let after = Rollup::of(&more).batch(&id).unwrap().allergen_set();
        prop_assert_eq!(after, before.with(book.ingredients[&name].allergens));
    }

    #[test]
    fn nothing_that_can_be_written_breaks_it(small in any::<i64>(), cents in any::<i64>(), per in any::<i64>(), loss in any::<i64>(), yields in any::<i64>(), unit in 0..5_usize) {
        let unit = Unit::ALL[unit];
        let mut book = Book::default();
        let mut found = ingredient("a", cents, Quantity::new(per, unit));
        (found.piece_mg, found.millilitre_mg) = (Some(small), Some(per));
        book.ingredients.insert("a".to_owned(), found);
        let mut inner = recipe("inner", Some(Quantity::new(yields, unit)), vec![of("a", Quantity::new(small, Unit::Litre))]);
        inner.loss_bp = loss;
        book.recipes.insert("inner".to_owned(), inner);
        book.recipes.insert("outer".to_owned(), recipe("outer", None, vec![within("inner", Quantity::new(per, unit)), of("a", Quantity::new(small, unit))]));
        let rollup = Rollup::of(&book);
        for id in ["inner", "outer"] {
            if let Ok(batch) = rollup.batch(id) {
                let _ = (batch.percentages(), batch.cost_of_one(), batch.cost.cents(), rollup.label(id));
            }
            for target in [Target::Yield(Quantity::new(small, unit)), Target::Dough(Quantity::new(per, Unit::Gram))] {
                let _ = rollup.scaled(id, target);
            }
        }
    }
}
