//! Recipes within recipes.

use super::{grams, loaves, of, recipe, within};
use obrador_core::{
    bounds::{
        amount,
        count::{RECIPE_DEPTH, RECIPE_LINES},
    },
    catalogue::{
        FieldError,
        formula::{Book, FormulaError, LineError, Part, Rollup, typed_quantity},
    },
    i18n::Lang,
    quantity::{Quantity, Unit},
};
use proptest::prelude::*;

fn linked(links: &[(usize, usize)], recipes: usize) -> Book {
    let mut book = Book::default();
    for id in 0..recipes {
        let lines = links.iter().filter(|(user, _)| *user == id);
        let lines = lines
            .map(|(_, used)| within(&used.to_string(), grams(1)))
            .collect();
        book.recipes
            .insert(id.to_string(), recipe(&id.to_string(), None, lines));
    }
    book
}

#[test]
fn a_circle_is_named() {
    let mut book = loaves();
    for (lines, error) in [
        (vec![within("loaf", grams(1))], Some("Levain → Loaf → Levain")),
        (vec![within("levain", grams(1))], Some("Levain → Levain")),
        (
            vec![of("rye", grams(1))],
            Some("a line names what does not exist"),
        ),
        (
            vec![within("starter", grams(1))],
            Some("a line names what does not exist"),
        ),
        (vec![of("flour", grams(1))], None),
    ] {
        book.recipes.get_mut("levain").unwrap().lines = lines.clone();
        let found = book.check("levain").err().map(|error| error.to_string());
        assert_eq!(found.as_deref(), error, "{lines:?}");
        assert_eq!(Rollup::of(&book).batch("levain").is_err(), error.is_some());
    }
    assert_eq!(
        Rollup::of_recipe(&book, "gone").batch("gone").err(),
        Some(FormulaError::Unknown(Part::Recipe("gone".to_owned())))
    );
}

#[test]
fn they_stand_within_one_another_so_deep_and_no_deeper() {
    for (length, fits) in [(RECIPE_DEPTH, true), (RECIPE_DEPTH + 1, false)] {
        let links: Vec<_> = (1..length).map(|id| (id - 1, id)).collect();
        let book = linked(&links, length);
        // Whichever of the chain is changed.
        for id in 0..length {
            let found = book.check(&id.to_string());
            assert_eq!(
                found,
                if fits { Ok(()) } else { Err(FormulaError::TooDeep) },
                "{id} of {length}"
            );
        }
        let rollup = Rollup::of(&book);
        assert_eq!(rollup.batch("0").is_ok(), fits);
        assert!(rollup.batch("1").is_ok(), "one less is not too deep");
    }
}

#[test]
fn each_way_is_gone_once() {
    // Each recipe twice within the one above: 2⁹ ways, and a chain of 20,000 that no stack holds.
    let links: Vec<_> = (1..RECIPE_DEPTH)
        .flat_map(|id| [(id - 1, id), (id - 1, id)])
        .collect();
    assert!(Rollup::of(&linked(&links, RECIPE_DEPTH)).batch("0").is_ok());
    let links: Vec<_> = (1..2_000).map(|id| (id - 1, id)).collect();
    let book = linked(&links, 2_000);
    assert_eq!(
        Rollup::of_recipe(&book, "0").batch("0").err(),
        Some(FormulaError::TooDeep)
    );
}

proptest! {
    #[test]
    fn a_circle_is_found_where_somebody_who_tries_all_ways_finds_one(links in prop::collection::vec((0..6_usize, 0..6_usize), 0..12)) {
        let book = linked(&links, 6);
        // Warshall: who reaches whom by any number of steps.
        let mut reaches = [[false; 6]; 6];
        for (user, used) in &links {
            reaches[*user][*used] = true;
        }
        for via in 0..6 {
            for from in 0..6 {
                for to in 0..6 {
                    reaches[from][to] |= reaches[from][via] && reaches[via][to];
                }
            }
        }
        let rollup = Rollup::of(&book);
        for id in 0..6 {
            let circle = book.circle(&id.to_string());
            prop_assert_eq!(circle.is_some(), reaches[id][id]);
            if let Some(way) = circle {
                let ids: Vec<usize> = way.iter().map(|name| name.parse().unwrap()).collect();
                prop_assert_eq!((ids[0], ids[ids.len() - 1]), (id, id));
                prop_assert!(ids.windows(2).all(|step| links.contains(&(step[0], step[1]))));
            }
            let caught = (0..6).any(|other| reaches[other][other] && (id == other || reaches[id][other]));
            prop_assert_eq!(rollup.batch(&id.to_string()).is_err(), caught);
        }
    }
}

#[test]
fn each_line_says_what_is_wrong_with_it() {
    let mut book = loaves();
    book.ingredients.get_mut("salt").unwrap().archived = true;
    let huge = Quantity::new(amount::QUANTITY + 1, Unit::Gram);
    let circle = ["Levain", "Loaf", "Levain"].map(ToOwned::to_owned).to_vec();
    let salt = of("salt", grams(1));
    for (lines, before, faults) in [
        (
            vec![of("flour", grams(1)), within("loaf", grams(1))],
            vec![],
            vec![(1, LineError::Circle(circle))],
        ),
        (
            vec![of("rye", grams(1)), within("gone", grams(1))],
            vec![],
            vec![(0, FieldError::Unknown.into()), (1, FieldError::Unknown.into())],
        ),
        (
            vec![of("flour", grams(0))],
            vec![],
            vec![(0, FieldError::NotAboveZero.into())],
        ),
        (
            vec![of("flour", huge)],
            vec![],
            vec![(0, FieldError::TooLarge.into())],
        ),
        (
            vec![salt.clone()],
            vec![],
            vec![(0, LineError::Archived("Salt".to_owned()))],
        ),
        (vec![salt.clone()], vec![salt], vec![]),
        (vec![of("flour", grams(1)); RECIPE_LINES], vec![], vec![]),
        (
            vec![of("flour", grams(1)); RECIPE_LINES + 1],
            vec![],
            vec![(RECIPE_LINES, FieldError::TooMany(RECIPE_LINES).into())],
        ),
    ] {
        book.recipes.get_mut("levain").unwrap().lines = lines.clone();
        let found = book.line_faults("levain", &before);
        let found: Vec<_> = found
            .into_iter()
            .map(|fault| (fault.place, fault.error))
            .collect();
        assert_eq!(found, faults, "{lines:?}");
    }
}

#[test]
fn what_is_typed_into_a_line_says_its_unit() {
    let mut book = loaves();
    let mut egg = super::ingredient("Egg", 450, Quantity::of(30, Unit::Piece));
    egg.unit = Unit::Piece;
    book.ingredients.insert("egg".to_owned(), egg);
    let part = |id: &str| Part::Ingredient(id.to_owned());
    for (lang, text, of, read) in [
        (Lang::En, "500 g", part("flour"), Ok(grams(500))),
        (
            Lang::Es,
            "1,5 l",
            part("flour"),
            Ok(Quantity::new(1_500_000, Unit::Litre)),
        ),
        (Lang::Eu, "12", part("egg"), Ok(Quantity::of(12, Unit::Piece))),
        (
            Lang::En,
            "2",
            Part::Recipe("loaf".to_owned()),
            Ok(Quantity::of(2, Unit::Piece)),
        ),
        (
            Lang::Es,
            "2 uds.",
            part("flour"),
            Ok(Quantity::of(2, Unit::Piece)),
        ),
        (Lang::En, "500", part("flour"), Err(FieldError::UnknownUnit)),
        (
            Lang::En,
            "2",
            Part::Recipe("levain".to_owned()),
            Err(FieldError::UnknownUnit),
        ),
        (Lang::En, "2 fanega", part("flour"), Err(FieldError::UnknownUnit)),
        (Lang::En, "much", part("flour"), Err(FieldError::NotANumber)),
        (Lang::En, "0.0005 g", part("flour"), Err(FieldError::NotANumber)),
        (Lang::En, " ", part("flour"), Err(FieldError::Missing)),
    ] {
        assert_eq!(typed_quantity(&book, lang, text, &of), read, "{lang} {text}");
    }
}
