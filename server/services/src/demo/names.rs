//! What things in the demo are called, and what they consist of.

use obrador_core::catalogue::{Content, ItemKind, Value};

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

/// The `number`-th thing of a kind; the same number always gives the same thing.
pub(super) fn content(item_kind: ItemKind, number: usize) -> Content {
    let named = Content::named(item_kind, &of(item_kind, number));
    let values = item_kind.fields().iter().filter_map(|field| {
        let value = match item_kind {
            ItemKind::Product => product(field.key, number),
            ItemKind::Recipe => recipe(field.key, number),
            ItemKind::Supplier => supplier(field.key, number),
            ItemKind::Location => location(field.key, number),
        };
        value.map(|value| (field, Some(value)))
    });
    named.clone().with(values).unwrap_or(named)
}

fn pick(list: &[&'static str], place: usize) -> &'static str {
    list[place % list.len()]
}

fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

fn product(key: &str, number: usize) -> Option<Value> {
    const CATEGORIES: [&str; 4] = ["Bread", "Rolls", "Special", "Weekend"];
    Some(match key {
        "code" => text(format!("P-{:03}", number + 1)),
        "category" => text(pick(&CATEGORIES, number / BREADS.len())),
        "price_cents" => Value::Cents(90 + 10 * (number as i64 * 7 % 43)),
        "unit" => text("piece"),
        _ => return None,
    })
}

fn recipe(key: &str, number: usize) -> Option<Value> {
    let allergens = match pick(&BREADS, number) {
        "Walnut" => "gluten nuts",
        "Seeded" => "gluten sesame",
        "Buttermilk" => "gluten milk",
        "Maize" | "Potato" => return None,
        _ => "gluten",
    };
    Some(match key {
        "yield_amount" => Value::Number(12.0 + 4.0 * (number % 6) as f64),
        "yield_unit" => text("pieces"),
        "ingredients" => text("Flour 10 kg\nWater 6.8 l\nSourdough 2 kg\nSalt 0.2 kg"),
        "allergens" => text(allergens),
        "method" => {
            text("Mix for 8 minutes, prove for 3 hours, shape, prove again overnight, bake at 240 °C.")
        }
        _ => return None,
    })
}

fn supplier(key: &str, number: usize) -> Option<Value> {
    Some(match key {
        "contact" => text(person(number * 5 + 1)),
        "email" => text(format!("orders{}@supplier.example", number + 1)),
        "phone" => text(phone(number)),
        _ => return None,
    })
}

fn location(key: &str, number: usize) -> Option<Value> {
    const STREETS: [&str; 5] = [
        "High Street",
        "Market Square",
        "Mill Lane",
        "Station Road",
        "Harbour Walk",
    ];
    Some(match key {
        "address" => text(format!("{} {}", number * 3 + 4, pick(&STREETS, number))),
        "city" => text(pick(&PLACES, number)),
        "phone" => text(phone(number + 40)),
        _ => return None,
    })
}

/// A number that nobody has.
fn phone(number: usize) -> String {
    format!("555 01{:02}", number % 100)
}

fn of(item_kind: ItemKind, number: usize) -> String {
    match item_kind {
        ItemKind::Location => format!("{} shop", pick(&PLACES, number)),
        ItemKind::Supplier => format!(
            "{} {}",
            pick(&PLACES, number),
            pick(&TRADES, number / PLACES.len() + number)
        ),
        ItemKind::Product | ItemKind::Recipe => {
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
