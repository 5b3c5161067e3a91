//! What things in the demo are called.

use crate::usage::things::Thing;

const BREADS: [&str; 14] = [
    "Sourdough",
    "Rye",
    "Spelt",
    "Wholemeal",
    "Country",
    "Maize",
    "Olive",
    "Walnut",
    "Seeded",
    "Oat",
    "Potato",
    "Buttermilk",
    "Raisin",
    "Honey",
];
const SHAPES: [&str; 12] = [
    "loaf",
    "baguette",
    "roll",
    "bun",
    "boule",
    "tin loaf",
    "flatbread",
    "ring",
    "plait",
    "stick",
    "crispbread",
    "toast",
];
const SIZES: [&str; 6] = ["", "small", "large", "half", "sliced", "family"];
const TRADES: [&str; 10] = [
    "Mill",
    "Dairy",
    "Orchard",
    "Eggs",
    "Salt works",
    "Apiary",
    "Nut farm",
    "Packaging",
    "Yeast",
    "Chocolate",
];
const PLACES: [&str; 14] = [
    "Bergara", "Tolosa", "Ordizia", "Gernika", "Estella", "Haro", "Soria", "Burgos", "Lugo", "Teruel",
    "Ronda", "Whitby", "Ludlow", "Skye",
];

/// The name of the `number`-th thing of a kind; the same number always gives the same name.
pub(super) fn of(thing: Thing, number: usize) -> String {
    let pick = |list: &[&'static str], place: usize| list[place % list.len()];
    match thing {
        Thing::Location => format!("{} shop", pick(&PLACES, number)),
        Thing::Supplier => format!(
            "{} {}",
            pick(&PLACES, number),
            pick(&TRADES, number / PLACES.len() + number)
        ),
        Thing::Product | Thing::Recipe => {
            let bread = pick(&BREADS, number);
            let shape = pick(&SHAPES, number / BREADS.len());
            let size = pick(&SIZES, number / (BREADS.len() * SHAPES.len()));
            format!("{bread} {shape} {size}").trim_end().to_owned()
        }
    }
}

/// The name of the `number`-th member of a team beyond owner, manager and staff.
pub(super) fn person(number: usize) -> String {
    const FIRST: [&str; 12] = [
        "Ane", "Iker", "Nora", "Unai", "Sofía", "Hugo", "Elena", "Pablo", "Emma", "Jack", "Ruby", "Noah",
    ];
    const LAST: [&str; 11] = [
        "Zabala", "Arrieta", "Lizaso", "Navarro", "Iglesias", "Castro", "Vega", "Hughes", "Carter",
        "Bennett", "Walsh",
    ];
    format!("{} {}", FIRST[number % FIRST.len()], LAST[number % LAST.len()])
}

/// The name of the `number`-th stored file.
pub(super) fn file(number: usize) -> String {
    const KINDS: [&str; 4] = ["till export", "delivery notes", "photos", "recipes"];
    format!("{} {}.zip", KINDS[number % KINDS.len()], number + 1)
}
