//! One list of what a plan needs, what is missing, and what to buy.

use super::{
    bakery::{book, grams, kilos, make, planned},
    world::pieces,
};
use crate::{
    catalogue::formula::Price,
    procurement::Named,
    production::{Need, Offer, Purchase, lacking, needs, promised, to_buy},
    quantity::{Pack, Quantity, Unit},
};
use std::collections::BTreeMap;

fn need<'n>(all: &'n [Need], ingredient: &str) -> &'n Need {
    all.iter().find(|need| need.ingredient == ingredient).unwrap()
}

#[test]
fn one_list_says_what_is_missing() {
    let plan = planned(
        &[
            make("loaf", 12, None, 0),
            make("baguette", 40, None, 30),
            make("bun", 10, None, 0),
        ],
        false,
    );
    let stock = BTreeMap::from([
        ("flour".to_owned(), Quantity::of(15_000, Unit::Gram)),
        ("water".to_owned(), Quantity::of(-1, Unit::Litre)),
        ("eggs".to_owned(), pieces(12)),
    ]);
    let all = needs(&plan, &book(), &stock, &BTreeMap::new());
    let names: Vec<&str> = all.iter().map(|need| need.name.as_str()).collect();
    assert_eq!(names, ["EGGS", "EGGS", "FLOUR", "WATER"]);
    // 4.8 kg in loaves, 10 in baguettes, half a kilo in buns; 1.36 in the sourdough, 0.59 in the mother.
    let flour = need(&all, "flour");
    assert_eq!(
        flour.needed,
        Quantity::of(17_250, Unit::Gram).shown_in(Unit::Kilogram)
    );
    assert_eq!(
        flour.missing,
        Some(Quantity::of(2_250, Unit::Gram).shown_in(Unit::Kilogram))
    );
    assert_eq!(flour.batches.len(), 5);
    // 3 l by measure, and by weight 1.36 and 0.59 kg; with what is below nothing.
    let water = need(&all, "water");
    assert_eq!(
        water.needed,
        Quantity::of(4_950, Unit::Millilitre).shown_in(Unit::Litre)
    );
    assert_eq!(
        water.missing,
        Some(Quantity::of(5_950, Unit::Millilitre).shown_in(Unit::Litre))
    );
    // Nobody said what an egg weighs.
    let eggs: Vec<_> = all[..2]
        .iter()
        .map(|need| (need.needed, need.in_stock, need.missing))
        .collect();
    assert!(eggs.contains(&(pieces(2), Some(pieces(12)), Some(pieces(0)))));
    assert!(eggs.contains(&(grams(60), None, None)));
}

#[test]
fn what_was_planned_before_has_what_it_needs_first() {
    let plan = planned(&[make("loaf", 12, None, 0)], false);
    let missing = |left: i64, promised: i64| {
        let of = |grams| BTreeMap::from([("flour".to_owned(), Quantity::of(grams, Unit::Gram))]);
        let all = needs(&plan, &book(), &of(left), &of(promised));
        let flour = need(&all, "flour");
        let small = flour.missing.unwrap().small;
        assert_eq!(
            flour.promised.unwrap(),
            Quantity::of(promised, Unit::Gram).shown_in(flour.needed.unit)
        );
        (small - flour.needed.small) / 1_000
    };
    let needed = -missing(1_000_000, 0);
    assert_eq!(missing(1_000_000, 0), -needed, "nothing is missing");
    assert_eq!(missing(1_000, 0), -1_000, "a kilogram less than is needed");
    assert_eq!(missing(1_000, 400), -600);
    // What those before it lack was said as they were planned.
    assert_eq!(missing(1_000, 4_000), 0);
    assert_eq!(missing(-500, 4_000), 500, "and what is below nothing");
}

#[test]
fn the_one_that_begins_first_has_what_it_needs() {
    let line = |ingredient: &str, grams| (ingredient.to_owned(), Quantity::of(grams, Unit::Gram));
    let (one, two, three) = (
        [line("flour", 600), line("flour", 200), line("salt", 1)],
        [line("flour", 300), line("egg", 3)],
        [line("flour", 0), line("salt", 2)],
    );
    let left = BTreeMap::from([
        ("flour".to_owned(), Quantity::of(1, Unit::Kilogram)),
        ("salt".to_owned(), Quantity::of(2, Unit::Gram)),
        // Kept in pieces: grams of it can't be compared with them.
        ("egg".to_owned(), pieces(0)),
    ]);
    let lacking = |all: &[(&'static str, &'static str)]| {
        let of = |batch| match batch {
            "one" => &one[..],
            "two" => &two,
            _ => &three,
        };
        let found = lacking(["one", "two", "three"].map(|batch| (batch, of(batch))), &left);
        let read = found
            .iter()
            .flat_map(|(batch, all)| all.iter().map(|it| (*batch, *it)));
        assert_eq!(read.collect::<Vec<_>>(), all);
    };
    lacking(&[("three", "salt"), ("two", "flour")]);
    let sums = promised([&one[..], &two]);
    assert_eq!(sums.get("flour"), Some(&Quantity::of(1_100, Unit::Gram)));
}

#[test]
fn packs_are_rounded_up() {
    let need = |ingredient: &str, missing| Need {
        on_order: None,
        ingredient: ingredient.to_owned(),
        name: ingredient.to_owned(),
        needed: missing,
        in_stock: None,
        promised: None,
        missing: Some(missing),
        batches: vec![],
    };
    let sack = Pack {
        name: "sack".to_owned(),
        holds: kilos(25),
    };
    let offer = |supplier: &str, pack, cents, per| Offer {
        supplier: Named {
            id: supplier.to_owned(),
            name: supplier.to_owned(),
        },
        pack,
        price: Some(Price { cents, per }),
    };
    let offers = BTreeMap::from([
        (
            "flour".to_owned(),
            offer("Mill", Some(sack.clone()), 1_875, kilos(25)),
        ),
        ("rye".to_owned(), offer("Mill", Some(sack), 2_000, kilos(25))),
        ("butter".to_owned(), offer("Álava", None, 800, kilos(1))),
    ]);
    let list = [
        need("salt", grams(1)),
        need("flour", Quantity::new(25_000_001, Unit::Kilogram)),
        need("rye", kilos(25)),
        need("butter", grams(300)),
        need("sugar", grams(0)),
    ];
    let all = to_buy(&list, &offers);
    let of = |purchase: &Purchase| {
        (
            purchase.ingredient.clone(),
            purchase.quantity,
            purchase.packs,
            purchase.cents,
        )
    };
    let read: Vec<_> = all
        .iter()
        .map(|from| {
            (
                from.supplier.as_ref().map(|it| it.name.as_str()),
                from.purchases.iter().map(of).collect::<Vec<_>>(),
            )
        })
        .collect();
    assert_eq!(
        read,
        [
            (
                Some("Álava"),
                vec![("butter".to_owned(), grams(300), None, Some(240))]
            ),
            (
                Some("Mill"),
                vec![
                    ("flour".to_owned(), kilos(50), Some(2), Some(3_750)),
                    ("rye".to_owned(), kilos(25), Some(1), Some(2_000)),
                ]
            ),
            (None, vec![("salt".to_owned(), grams(1), None, None)]),
        ]
    );
}
