//! Recipes within recipes.

use super::{grams, loaves, of, recipe, within};
use obrador_core::{
    bounds::count::RECIPE_DEPTH,
    catalogue::formula::{Book, FormulaError, Part, Rollup},
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
