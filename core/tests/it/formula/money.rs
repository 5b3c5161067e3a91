//! Cost, margin and what a dearer flour does, by hand.

use super::{grams, ingredient, loaves, of, recipe};
use obrador_core::{
    catalogue::formula::{Book, Cost, Margin, Price, Rollup, Turn},
    quantity::{Quantity, Unit},
};

#[test]
fn a_loaf_costs_38_and_a_half_cents() {
    let book = loaves();
    let rollup = Rollup::of(&book);
    let loaf = rollup.batch("loaf").unwrap();
    assert!(loaf.cost_is_whole());
    assert_eq!(loaf.cost.cents(), Some(77));
    assert_eq!(loaf.cost_of_one().unwrap().hundredths(), Some(3_850));
    // The levain: 200 g of flour.
    assert_eq!(loaf.lines[1].cost.unwrap().hundredths(), Some(1_500));
}

#[test]
fn what_is_lost_is_paid_by_what_is_good() {
    let mut book = loaves();
    book.recipes.get_mut("loaf").unwrap().loss_bp = 2_500;
    let rollup = Rollup::of(&book);
    // 77 cents by 1.5 loaves.
    assert_eq!(
        rollup.batch("loaf").unwrap().cost_of_one().unwrap().hundredths(),
        Some(5_133)
    );
}

#[test]
fn eggs_are_bought_by_the_tray_and_used_by_weight() {
    let mut egg = ingredient("Egg", 450, Quantity::of(30, Unit::Piece));
    egg.piece_mg = Some(50_000);
    let mut oil = ingredient("Olive oil", 800, Quantity::of(1, Unit::Kilogram));
    oil.millilitre_mg = Some(920);
    let mut book = Book::default();
    book.ingredients.insert("egg".to_owned(), egg);
    book.ingredients.insert("oil".to_owned(), oil);
    for (line, weight, cents) in [
        (of("egg", Quantity::of(6, Unit::Piece)), grams(300), 90),
        (of("egg", grams(300)), grams(300), 90),
        (of("oil", Quantity::of(500, Unit::Millilitre)), grams(460), 368),
    ] {
        book.recipes
            .insert("r".to_owned(), recipe("R", None, vec![line.clone()]));
        let rollup = Rollup::of(&book);
        let batch = rollup.batch("r").unwrap();
        assert_eq!(batch.weight.quantity(Unit::Gram), Some(weight), "{line:?}");
        assert_eq!(batch.cost.cents(), Some(cents), "{line:?}");
        assert!(batch.notes.is_empty());
    }
}

#[test]
fn the_price_that_restores_a_margin_is_the_least() {
    for (price, hundredths, target, margin, below, restoring) in [
        // 38.5 of 154 cents is a quarter: exactly the target.
        (154, 3_850, Some(7_500), Some(7_500), false, Some(154)),
        (153, 3_850, Some(7_500), Some(7_484), true, Some(154)),
        (154, 3_851, Some(7_500), Some(7_499), true, Some(155)),
        (100, 3_850, None, Some(6_150), false, None),
        (30, 3_850, Some(0), Some(-2_833), true, Some(39)),
        (30, 3_850, Some(10_000), Some(-2_833), true, None),
        (0, 3_850, Some(7_500), None, true, Some(154)),
        (0, 0, Some(7_500), None, false, Some(0)),
    ] {
        let cost = Cost::of_cents(hundredths);
        // Hundredths of a cent: so many cents by a hundred loaves.
        let margin_of = Margin::of(price * 100, cost, target).unwrap();
        let found = (margin_of.margin_bp, margin_of.is_below);
        assert_eq!(found, (margin, below), "{price} {hundredths} {target:?}");
        let in_cents = margin_of.restoring_cents.map(|cents| (cents + 99) / 100);
        assert_eq!(in_cents, restoring, "{price} {hundredths} {target:?}");
    }
}

#[test]
fn a_dearer_flour_shows_at_once_whose_margin_falls() {
    let mut book = loaves();
    let mut dear = book.products[0].clone();
    dear.name = "Dear bread".to_owned();
    dear.price_cents = Some(300);
    let mut cheap = book.products[0].clone();
    cheap.name = "Cheap bread".to_owned();
    cheap.price_cents = Some(120);
    let mut without = book.products[0].clone();
    without.target_bp = None;
    book.products.extend([dear, cheap, without]);
    let sack = Quantity::of(25, Unit::Kilogram);
    // 20 instead of 18.75: 80 cents a kilogram, 82 a batch, 41 a loaf, of which 164 restores three quarters.
    let changes = book.price_change(
        "flour",
        Price {
            cents: 2_000,
            per: sack,
        },
    );
    let found: Vec<_> = changes
        .iter()
        .map(|it| {
            (
                it.product.name.as_str(),
                it.turn,
                it.after.cost.hundredths(),
                it.after.restoring_cents,
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("Bread", Turn::FallsBelow, Some(4_100), Some(164)),
            ("Cheap bread", Turn::StaysBelow, Some(4_100), Some(164)),
        ]
    );
    assert_eq!(changes[0].before.unwrap().margin_bp, Some(7_500));
    assert_eq!(changes[0].after.margin_bp, Some(7_338));
    let changes = book.price_change(
        "flour",
        Price {
            cents: 1_000,
            per: sack,
        },
    );
    let found: Vec<_> = changes
        .iter()
        .map(|it| (it.product.name.as_str(), it.turn))
        .collect();
    assert_eq!(found, [("Cheap bread", Turn::Recovers)]);
    assert!(book.price_change("rye", Price { cents: 1, per: sack }).is_empty());
}

#[test]
fn a_first_price_shows_whose_margin_is_below() {
    let mut book = loaves();
    book.ingredients.get_mut("flour").unwrap().price = None;
    let new = Price {
        cents: 2_000,
        per: Quantity::of(25, Unit::Kilogram),
    };
    let changes = book.price_change("flour", new);
    assert_eq!(changes.len(), 1);
    assert_eq!((changes[0].before, changes[0].turn), (None, Turn::FallsBelow));
}

#[test]
fn what_is_made_with_an_ingredient_begins_with_what_earns_too_little() {
    let mut book = loaves();
    let mut others = Vec::new();
    for (name, price, target) in [
        ("Cheap", Some(120), Some(7_500)),
        ("Free", None, Some(7_500)),
        ("Any", Some(120), None),
    ] {
        let mut other = book.products[0].clone();
        (other.name, other.price_cents, other.target_bp) = (name.to_owned(), price, target);
        others.push(other);
    }
    book.products.extend(others);
    // 38.5 cents a loaf.
    let found = |book: &Book, ingredient: &str| -> Vec<_> {
        let with = book.products_with(ingredient);
        let each = with.iter().map(|it| {
            let margin = it.margin.as_ref();
            (
                it.product.name.clone(),
                it.cost.and_then(Cost::hundredths),
                margin.and_then(|margin| margin.margin_bp),
                margin.is_some_and(|margin| margin.is_below),
            )
        });
        each.collect()
    };
    let named = |name: &str, cost, margin, below| (name.to_owned(), cost, margin, below);
    assert_eq!(
        found(&book, "flour"),
        [
            named("Cheap", Some(3_850), Some(6_792), true),
            named("Bread", Some(3_850), Some(7_500), false),
            named("Free", Some(3_850), None, false),
            named("Any", Some(3_850), Some(6_792), false),
        ]
    );
    assert!(found(&book, "rye").is_empty());
    book.ingredients.get_mut("flour").unwrap().price = None;
    assert_eq!(
        found(&book, "flour")[0],
        named("Bread", None, None, false),
        "its cost is not wholly known"
    );
}
