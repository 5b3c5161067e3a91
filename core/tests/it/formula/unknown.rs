//! What is not known is named; allergens and labels.

use super::{grams, ingredient, loaves, of, recipe, within};
use obrador_core::{
    catalogue::formula::{Allergen, Allergens, Book, Ingredient, Note, Part, Rollup},
    quantity::{Quantity, Unit},
};

#[test]
fn what_is_not_known_is_named_and_not_counted_as_nothing() {
    let flour = ingredient("Flour", 100, Quantity::of(1, Unit::Kilogram));
    let mut book = Book::default();
    let piece = Quantity::of(2, Unit::Piece);
    for (id, found) in [
        ("flour", flour),
        ("egg", ingredient("Egg", 450, Quantity::of(30, Unit::Piece))),
        ("milk", ingredient("Milk", 90, Quantity::of(1, Unit::Litre))),
        (
            "salt",
            Ingredient {
                name: "Salt".to_owned(),
                ..Ingredient::default()
            },
        ),
        ("free", ingredient("Free", 5, Quantity::of(0, Unit::Kilogram))),
    ] {
        book.ingredients.insert(id.to_owned(), found);
    }
    book.recipes.insert(
        "cream".to_owned(),
        recipe("Cream", None, vec![of("flour", grams(100))]),
    );
    book.recipes
        .insert("empty".to_owned(), recipe("Empty", None, vec![]));
    let named = |note: fn(String) -> Note, id: &str| vec![note(id.to_owned())];
    for (line, notes, weighed, priced) in [
        (of("flour", grams(1)), vec![], true, true),
        (of("salt", grams(1)), named(Note::NoPrice, "salt"), true, false),
        (of("free", grams(1)), named(Note::NoPrice, "free"), true, false),
        (of("egg", piece), named(Note::NoWeight, "egg"), false, true),
        (
            of("egg", grams(60)),
            named(Note::OtherMeasure, "egg"),
            true,
            false,
        ),
        (
            of("milk", Quantity::of(1, Unit::Litre)),
            named(Note::AsWater, "milk"),
            true,
            true,
        ),
        (
            within("cream", piece),
            named(Note::NoYield, "cream"),
            false,
            false,
        ),
        (
            within("empty", grams(1)),
            named(Note::NoYield, "empty"),
            false,
            false,
        ),
    ] {
        book.recipes
            .insert("r".to_owned(), recipe("R", None, vec![line.clone()]));
        let rollup = Rollup::of(&book);
        let batch = rollup.batch("r").unwrap();
        assert_eq!(batch.notes.iter().cloned().collect::<Vec<_>>(), notes, "{line:?}");
        let found = (batch.lines[0].weight.is_some(), batch.lines[0].cost.is_some());
        assert_eq!(found, (weighed, priced), "{line:?}");
        assert_eq!(batch.cost_is_whole(), priced, "{line:?}");
        // What is said of one within is said of what it is in.
        book.recipes.insert(
            "outer".to_owned(),
            recipe("Outer", None, vec![within("r", grams(1))]),
        );
        let rollup = Rollup::of(&book);
        let outer = rollup.batch("outer").unwrap();
        assert!(notes.iter().all(|note| outer.notes.contains(note)), "{line:?}");
    }
}

#[test]
fn a_margin_is_not_told_of_a_cost_that_is_not_whole() {
    let mut book = loaves();
    assert!(Rollup::of(&book).margin(&book.products[0]).is_some());
    book.ingredients.get_mut("salt").unwrap().price = None;
    let rollup = Rollup::of(&book);
    assert_eq!(rollup.margin(&book.products[0]), None);
    let loaf = rollup.batch("loaf").unwrap();
    assert_eq!((loaf.cost.cents(), loaf.lines[3].cost), (Some(75), None));
}

#[test]
fn allergens_come_up_with_what_brings_them() {
    let mut book = loaves();
    book.recipes.get_mut("levain").unwrap().allergens = Allergens::named("sesame");
    let rollup = Rollup::of(&book);
    let loaf = rollup.batch("loaf").unwrap();
    let found: Vec<_> = loaf
        .allergens
        .iter()
        .map(|(allergen, sources)| (allergen.as_str(), sources.iter().cloned().collect::<Vec<_>>()))
        .collect();
    assert_eq!(
        found,
        [
            ("gluten", vec![Part::Ingredient("flour".to_owned())]),
            ("sesame", vec![Part::Recipe("levain".to_owned())]),
        ]
    );
    assert_eq!(loaf.allergen_set(), Allergens::named("gluten sesame"));
}

#[test]
fn a_label_names_the_heaviest_first_and_each_once() {
    let name = |allergen: Allergen| allergen.as_str().to_owned();
    let mut book = loaves();
    let rollup = Rollup::of(&book);
    let label = rollup.label("loaf").unwrap();
    assert_eq!(label.text(name), "Strong flour (GLUTEN), Water, Salt");
    assert!(label.declared.is_empty());
    // A second levain's water makes it heavier than the flour; an egg without a weight comes last.
    book.ingredients.insert(
        "egg".to_owned(),
        Ingredient {
            name: "Egg".to_owned(),
            allergens: Allergens::named("eggs"),
            ..Ingredient::default()
        },
    );
    let loaf = book.recipes.get_mut("loaf").unwrap();
    loaf.allergens = Allergens::named("gluten milk");
    loaf.lines.push(of("water", grams(301)));
    loaf.lines.push(of("egg", Quantity::of(1, Unit::Piece)));
    let rollup = Rollup::of(&book);
    let label = rollup.label("loaf").unwrap();
    assert_eq!(label.text(name), "Water, Strong flour (GLUTEN), Salt, Egg (EGGS)");
    assert_eq!(label.declared_text(name), "MILK");
}
