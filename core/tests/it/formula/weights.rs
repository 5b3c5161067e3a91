//! Percentages, yield and scaling, by hand.

use super::{grams, loaves, of, within};
use obrador_core::{
    catalogue::formula::{Rollup, ScaleError, Target},
    quantity::{Quantity, Unit},
};

#[test]
fn the_flour_of_a_preferment_is_flour() {
    let book = loaves();
    let rollup = Rollup::of(&book);
    let loaf = rollup.batch("loaf").unwrap();
    assert_eq!(loaf.flour.quantity(Unit::Gram), Some(grams(1_000)));
    assert_eq!(loaf.weight.quantity(Unit::Gram), Some(grams(1_720)));
    let lines = [Some(8_000), Some(4_000), Some(5_000), Some(200)];
    assert_eq!(loaf.percentages(), lines);
    let total: Vec<_> = loaf.total_percentages().collect();
    assert_eq!(
        total,
        [
            ("flour", Some(10_000)),
            ("salt", Some(200)),
            ("water", Some(7_000))
        ]
    );
    assert_eq!(loaf.dough_percentage(), Some(17_200));
}

#[test]
fn a_recipe_without_flour_has_no_percentages() {
    let mut book = loaves();
    book.ingredients.get_mut("flour").unwrap().is_flour = false;
    let rollup = Rollup::of(&book);
    assert_eq!(rollup.batch("loaf").unwrap().percentages(), [None; 4]);
    let scaled = rollup.scaled("loaf", Target::Flour(grams(500)));
    assert_eq!(scaled, Err(ScaleError::Nothing));
}

#[test]
fn what_is_lost_is_not_good() {
    let mut book = loaves();
    let loaf = book.recipes.get_mut("loaf").unwrap();
    loaf.yields = Some(Quantity::of(40, Unit::Piece));
    loaf.loss_bp = 250;
    assert_eq!(loaf.good_yield(), Some(Quantity::of(39, Unit::Piece)));
    // A levain that loses a twentieth gives 950 g: 400 g of it are 400/950 of its 500 g of flour, 210.526316 g.
    book.recipes.get_mut("levain").unwrap().loss_bp = 500;
    let rollup = Rollup::of(&book);
    let loaf = rollup.batch("loaf").unwrap();
    assert_eq!(
        loaf.weight.quantity(Unit::Gram),
        Some(grams(1_720)),
        "what is weighed in stays"
    );
    assert_eq!(loaf.lines[1].flour.nanograms(), 210_526_315_789);
    assert_eq!(
        loaf.lines[1].weight.unwrap().quantity(Unit::Gram),
        Some(grams(400))
    );
}

#[test]
fn it_is_scaled_by_loaves_by_dough_and_by_flour() {
    let book = loaves();
    let rollup = Rollup::of(&book);
    for target in [
        Target::Yield(Quantity::of(50, Unit::Piece)),
        Target::Dough(Quantity::of(43, Unit::Kilogram)),
        Target::Flour(Quantity::of(25, Unit::Kilogram)),
    ] {
        let scaled = rollup.scaled("loaf", target).unwrap();
        let [loaf, levain] = scaled.sheets.as_slice() else {
            panic!("two sheets, not {:?}", scaled.sheets);
        };
        assert_eq!(loaf.recipe, "loaf");
        let weighed = [
            grams(20_000),
            grams(10_000),
            Quantity::of(12_500, Unit::Millilitre),
            grams(500),
        ];
        assert_eq!(loaf.lines, weighed, "{target:?}");
        assert_eq!(
            (levain.recipe.as_str(), &levain.needed[..]),
            ("levain", &[grams(10_000)][..])
        );
        assert_eq!(levain.lines, [grams(5_000), grams(5_000)]);
        assert_eq!(
            scaled.cost(rollup.batch("loaf").unwrap().cost).unwrap().cents(),
            Some(1_925)
        );
    }
}

#[test]
fn thirds_round_to_the_small_unit_and_the_sheets_agree() {
    let book = loaves();
    let rollup = Rollup::of(&book);
    let scaled = rollup
        .scaled("loaf", Target::Yield(Quantity::new(667, Unit::Piece)))
        .unwrap();
    // 800 g × 0.3335 and so on; 400,000 mg × 0.3335 is 133,400 mg, of which half is flour.
    assert_eq!(scaled.sheets[0].lines[0], Quantity::new(266_800, Unit::Gram));
    assert_eq!(scaled.sheets[1].needed, [Quantity::new(133_400, Unit::Gram)]);
    assert_eq!(scaled.sheets[1].lines[0], Quantity::new(66_700, Unit::Gram));
    let scaled = rollup
        .scaled("loaf", Target::Flour(Quantity::new(333_333, Unit::Gram)))
        .unwrap();
    // 800,000 × 0.333333 = 266,666.4 mg; 20,000 × 0.333333 = 6,666.66 mg.
    assert_eq!(scaled.sheets[0].lines[0].small, 266_666);
    assert_eq!(scaled.sheets[0].lines[3].small, 6_667);
}

#[test]
fn a_recipe_that_is_needed_twice_is_made_once() {
    let mut book = loaves();
    let rolls = vec![
        of("flour", grams(500)),
        within("levain", grams(100)),
        within("loaf", Quantity::of(1, Unit::Piece)),
    ];
    book.recipes
        .insert("rolls".to_owned(), super::recipe("Rolls", None, rolls));
    let rollup = Rollup::of(&book);
    // One of two loaves is half their dough: 860 g.
    let batch = rollup.batch("rolls").unwrap();
    assert_eq!(batch.weight.quantity(Unit::Gram), Some(grams(1_460)));
    assert_eq!(batch.flour.quantity(Unit::Gram), Some(grams(1_050)));
    let scaled = rollup.scaled("rolls", Target::Dough(grams(14_600))).unwrap();
    let names: Vec<_> = scaled.sheets.iter().map(|it| it.recipe.as_str()).collect();
    assert_eq!(names, ["rolls", "loaf", "levain"]);
    // 1,000 g for the rolls themselves, 5 × 400 g for ten loaves.
    assert_eq!(scaled.sheets[2].needed, [grams(3_000)]);
    assert_eq!(scaled.sheets[2].lines, [grams(1_500), grams(1_500)]);
}

#[test]
fn a_target_is_more_than_nothing_and_of_its_measure() {
    let book = loaves();
    let rollup = Rollup::of(&book);
    for (target, error) in [
        (Target::Yield(Quantity::of(0, Unit::Piece)), ScaleError::Target),
        (Target::Dough(grams(-1)), ScaleError::Target),
        (Target::Flour(Quantity::of(1, Unit::Litre)), ScaleError::Target),
        (Target::Yield(grams(500)), ScaleError::Nothing),
    ] {
        assert_eq!(rollup.scaled("loaf", target), Err(error), "{target:?}");
    }
}
