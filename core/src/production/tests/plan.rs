//! From what is wanted to batches.

use super::{
    bakery::{book, grams, line, make, planned, recipe, six, timings},
    world::pieces,
};
use crate::{
    catalogue::formula::{Rollup, ScaleError, Target},
    production::{DayPlan, PlanError, Planning, Stage, ToMake, TooManyBatches},
    quantity::{Quantity, Unit},
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;

fn names(plan: &DayPlan) -> Vec<&str> {
    plan.batches
        .iter()
        .map(|it| it.content.recipe.id.as_str())
        .collect()
}

#[test]
fn one_sourdough_for_all_ready_for_the_first() {
    let plan = planned(
        &[
            make("loaf", 10, None, 0),
            make("baguette", 40, None, 30),
            make("loaf", 2, None, 0),
        ],
        false,
    );
    assert_eq!(plan.faults, []);
    assert_eq!(names(&plan), ["mother", "sourdough", "loaf", "baguette"]);
    let [mother, sourdough, loaf, baguette] = &plan.batches[..] else {
        panic!("{plan:?}")
    };
    // Twelve loaves: 2.4 kg; forty baguettes: 1 kg. A fifth of that is mother, and half a kilo goes into baguettes.
    assert_eq!(loaf.content.quantity, pieces(12));
    assert_eq!(sourdough.content.quantity, Quantity::of(3_400, Unit::Gram));
    assert_eq!(mother.content.quantity, Quantity::of(680 + 500, Unit::Gram));
    assert_eq!((&loaf.parents, &baguette.parents), (&vec![1], &vec![0, 1]));
    assert_eq!((&sourdough.parents, &mother.parents), (&vec![0], &vec![]));
    // Six by the clock is five: 40 minutes in the oven, 4 hours, 20 minutes; the sourdough half an hour before that.
    let utc = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    assert_eq!(loaf.begins(), utc("2026-11-30T00:00:00Z"));
    assert_eq!(sourdough.content.due, utc("2026-11-29T23:30:00Z"));
    assert_eq!(sourdough.begins(), utc("2026-11-29T15:20:00Z"));
    // The mother by six in the evening of the day before that on which the sourdough is begun.
    assert_eq!(mother.content.due, utc("2026-11-28T17:00:00Z"));
    assert_eq!(
        loaf.dough,
        Some(Quantity::of(10_200, Unit::Gram).shown_in(Unit::Kilogram))
    );

    let ids: Vec<String> = ["m", "v", "l", "b"].map(str::to_owned).to_vec();
    let contents = plan.contents(&ids);
    assert_eq!(contents[3].parents, ["m", "v"]);
    assert!(contents.into_iter().all(|content| content.checked().is_ok()));
    let loads = plan.loads(&ids);
    assert_eq!(loads.len(), 1 + 2 + 4 + 3);
    assert_eq!(loads.iter().filter(|load| load.stage == Stage::Baking).count(), 2);
}

#[test]
fn locations_have_their_own_doughs_or_one_place_makes_all() {
    let to_make = [
        make("loaf", 2, Some("centre"), 0),
        make("loaf", 4, Some("station"), 0),
    ];
    let own = planned(&to_make, false);
    assert_eq!(own.batches.len(), 6);
    for batch in &own.batches {
        for parent in &batch.parents {
            assert_eq!(own.batches[*parent].content.location, batch.content.location);
        }
    }
    let one = planned(&to_make, true);
    assert_eq!(names(&one), ["mother", "sourdough", "loaf", "loaf"]);
    assert_eq!(one.batches[1].content.location, None);
    assert_eq!(one.batches[1].content.quantity, grams(1_200));
}

#[test]
fn what_can_not_be_planned_is_named_and_the_rest_planned() {
    let plan = planned(
        &[
            make("roll", 10, None, 0),
            make("cake", 1, None, 0),
            make("loaf", 0, None, 0),
            make("bun", 10, None, 0),
        ],
        false,
    );
    assert_eq!(names(&plan), ["bun"]);
    let faults: Vec<_> = plan
        .faults
        .iter()
        .map(|fault| (fault.recipe.as_str(), &fault.why))
        .collect();
    assert_eq!(faults[0], ("roll", &PlanError::Scale(ScaleError::Nothing)));
    assert!(matches!(
        faults[1],
        ("cake", PlanError::Scale(ScaleError::Formula(_)))
    ));
    assert_eq!(faults[2], ("loaf", &PlanError::Scale(ScaleError::Target)));
    // Without stages it begins when it is due; with eggs of no weight nothing says what the dough weighs.
    assert_eq!((plan.batches[0].begins(), plan.batches[0].dough), (six(), None));

    let (book, timings) = (book(), timings());
    let planning = Planning {
        book: &book,
        timings: &timings,
        zone: &Tz::UTC,
        made_at: None,
        one_place: false,
    };
    let many: Vec<ToMake> = (0..501).map(|minute| make("loaf", 2, None, minute)).collect();
    assert_eq!(planning.day(&many), Err(TooManyBatches));
}

#[test]
fn of_what_is_too_little_to_be_weighed_no_batch_is_planned() {
    let mut book = book();
    let pinch = Quantity::new(1, Unit::Gram);
    let (name, cake) = recipe(
        "cake",
        Some(pieces(10)),
        vec![line("flour", grams(500)), line("@mother", pinch)],
    );
    book.recipes.insert(name, cake);
    let timings = timings();
    let planning = Planning {
        book: &book,
        timings: &timings,
        zone: &Tz::UTC,
        made_at: None,
        one_place: false,
    };
    let made = |whole| {
        let plan = planning.day(&[make("cake", whole, None, 0)]).unwrap();
        assert!(plan.faults.is_empty());
        assert!(plan.batches.iter().all(|it| it.content.clone().checked().is_ok()));
        names(&plan).join(" ")
    };
    assert_eq!((made(10), made(1)), ("mother cake".to_owned(), "cake".to_owned()));
}

proptest! {
    /// Nothing is weighed in that no batch asks for, and each is ready before it is used.
    #[test]
    fn what_is_made_below_is_what_goes_in_above(
        wanted in prop::collection::vec((prop::sample::select(vec!["loaf", "baguette", "bun"]), 1..300_i64, 0..3_usize, 0..400_i64), 1..12),
        one_place in any::<bool>(),
    ) {
        let places = [None, Some("centre"), Some("station")];
        let to_make: Vec<ToMake> = wanted.iter().map(|(recipe, whole, place, minutes)| make(recipe, *whole, places[*place], *minutes)).collect();
        let plan = planned(&to_make, one_place);
        prop_assert!(plan.faults.is_empty(), "{:?}", plan.faults);
        let book = book();
        let rollup = Rollup::of(&book);
        for part in ["sourdough", "mother"] {
            // What each batch of the plan weighs in of it, by the book once more.
            let mut asked = 0;
            for batch in plan.batches.iter().filter(|it| !["sourdough", "mother"].contains(&it.content.recipe.id.as_str())) {
                let scaled = rollup.scaled(&batch.content.recipe.id, Target::Yield(batch.content.quantity)).unwrap();
                asked += scaled.sheets.iter().filter(|it| it.recipe == part).flat_map(|it| &it.needed).map(|it| it.small).sum::<i64>();
            }
            let made: i64 = plan.batches.iter().filter(|it| it.content.recipe.id == part).map(|it| it.content.quantity.small).sum();
            prop_assert_eq!(made, asked);
        }
        for batch in &plan.batches {
            for parent in &batch.parents {
                let parent = &plan.batches[*parent];
                prop_assert!(parent.content.due <= batch.begins());
                prop_assert!(parent.begins() <= parent.content.due);
            }
        }
        let wanted: i64 = to_make.iter().map(|it| it.quantity.small).sum();
        let pieces: i64 = plan.batches.iter().filter(|it| it.content.quantity.unit == Unit::Piece).map(|it| it.content.quantity.small).sum();
        prop_assert_eq!(wanted, pieces);
        prop_assert!(plan.batches.is_sorted_by_key(super::super::PlannedBatch::begins));
    }
}
