//! What things in the demo are called, and what they consist of.

use super::{
    formulas, pantry,
    words::{SOLD_AS, Words, words},
};
use obrador_core::{
    catalogue::{Content, ItemKind, Value},
    i18n::Lang,
};

/// The `number`-th thing of a kind, as it is called in that language; the same number always gives the same thing.
pub(super) fn content(lang: Lang, item_kind: ItemKind, number: usize) -> Content {
    let w = words(lang);
    let named = Content::named(item_kind, &name(lang, item_kind, number));
    let values = item_kind.fields().iter().filter_map(|field| {
        let value = match item_kind {
            ItemKind::Product => product(w, field.key, number),
            ItemKind::Recipe => recipe(w, field.key, number),
            ItemKind::Supplier => supplier(lang, field.key, number),
            ItemKind::Ingredient => pantry::field(lang, field.key, number),
            ItemKind::Location => location(lang, field.key, number),
        };
        value.map(|value| (field, Some(value)))
    });
    named.clone().with(values).unwrap_or(named)
}

fn pick<T: Copy>(list: &[T], place: usize) -> T {
    list[place % list.len()]
}

fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

fn product(w: &Words, key: &str, number: usize) -> Option<Value> {
    Some(match key {
        "code" => text(format!("P-{:03}", number + 1)),
        "category" => text(w.categories[pick(&SOLD_AS, number / w.breads.len())]),
        "price_cents" => {
            let usual = 90 + 10 * (number as i64 * 7 % 43);
            Value::Cents(formulas::sold(number).map_or(usual, |sold| sold.price_cents))
        }
        "target_margin_basis_points" => Value::BasisPoints(formulas::sold(number)?.target_bp),
        "unit" => text(w.piece),
        _ => return None,
    })
}

/// What the breads contain, in the order in which every language names them; maize and potato have no gluten.
const ALLERGENS: [Option<&str>; 14] = [
    Some("gluten"),
    Some("gluten"),
    Some("gluten"),
    Some("gluten"),
    Some("gluten"),
    None,
    Some("gluten"),
    Some("gluten nuts"),
    Some("gluten sesame"),
    Some("gluten"),
    None,
    Some("gluten milk"),
    Some("gluten"),
    Some("gluten"),
];

fn recipe(w: &Words, key: &str, number: usize) -> Option<Value> {
    if let Some(formula) = formulas::of_recipe(number) {
        return Some(match key {
            "product_id" if formula.sold.is_some() => text(format!("products-{number}")),
            "yield_amount" => Value::Number(formula.yields),
            "yield_unit" if formula.sold.is_some() => text(w.pieces),
            "yield_unit" => text("kg"),
            "loss_basis_points" if formula.loss_bp > 0 => Value::BasisPoints(formula.loss_bp),
            "method" if formula.sold.is_some() => text(w.method),
            _ => return None,
        });
    }
    Some(match key {
        "yield_amount" => Value::Number(12.0 + 4.0 * (number % 6) as f64),
        "yield_unit" => text(w.pieces),
        "ingredients" => text(w.ingredients),
        "allergens" => text(pick(&ALLERGENS, number)?),
        "method" => text(w.method),
        _ => return None,
    })
}

fn supplier(lang: Lang, key: &str, number: usize) -> Option<Value> {
    Some(match key {
        "contact" => text(person(lang, number * 5 + 1)),
        "email" => text(format!("orders{}@supplier.example", number + 1)),
        "phone" => text(phone(number)),
        _ => return None,
    })
}

fn location(lang: Lang, key: &str, number: usize) -> Option<Value> {
    let w = words(lang);
    let (street, house) = (pick(&w.streets, number), number * 3 + 4);
    Some(match key {
        "address" if lang == Lang::En => text(format!("{house} {street}")),
        "address" => text(format!("{street}, {house}")),
        "city" => text(pick(&w.places, number).0),
        "phone" => text(phone(number + 40)),
        _ => return None,
    })
}

/// A number that nobody has.
fn phone(number: usize) -> String {
    format!("555 01{:02}", number % 100)
}

fn name(lang: Lang, item_kind: ItemKind, number: usize) -> String {
    let w = words(lang);
    let (place, of_place) = pick(&w.places, number);
    match item_kind {
        ItemKind::Ingredient => pantry::name(lang, number).to_owned(),
        ItemKind::Location => match lang {
            Lang::En => format!("{place} shop"),
            Lang::Es => format!("Tienda de {place}"),
            Lang::Eu => format!("{of_place} denda"),
        },
        ItemKind::Supplier => {
            let trade = pick(&w.trades, number / w.places.len() + number % w.places.len());
            match lang {
                Lang::En => format!("{place} {trade}"),
                Lang::Es => format!("{trade} de {place}"),
                Lang::Eu => format!("{of_place} {trade}"),
            }
        }
        ItemKind::Product | ItemKind::Recipe => {
            let within = formulas::name(lang, number).filter(|_| item_kind == ItemKind::Recipe);
            if let Some(name) = within {
                return name.to_owned();
            }
            let bread = pick(&w.breads, number);
            let shape = pick(&w.shapes, number / w.breads.len());
            let size = pick(&w.sizes, number / (w.breads.len() * w.shapes.len()));
            let name = match lang {
                Lang::En | Lang::Eu => format!("{bread} {shape} {size}"),
                Lang::Es => format!("{shape} {bread} {size}"),
            };
            name.trim_end().to_owned()
        }
    }
}

/// The name of the `number`-th member of a team beyond owner, manager and staff.
pub(super) fn person(lang: Lang, number: usize) -> String {
    let w = words(lang);
    format!("{} {}", pick(&w.first_names, number), pick(&w.last_names, number))
}

/// The name of the `number`-th stored file.
pub(super) fn file(lang: Lang, number: usize) -> String {
    let (kind, ending) = pick(&words(lang).files, number);
    format!("{kind} {}.{ending}", number + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use obrador_core::files::FileName;
    use std::collections::BTreeSet;

    /// As many as the largest bakery has.
    const MANY: [(ItemKind, usize); 5] = [
        (ItemKind::Ingredient, pantry::STAPLES),
        (ItemKind::Product, 910),
        (ItemKind::Recipe, 640),
        (ItemKind::Supplier, 118),
        (ItemKind::Location, 14),
    ];

    #[test]
    fn no_two_things_of_a_bakery_are_called_alike() {
        for lang in Lang::ALL {
            for (item_kind, many) in MANY {
                let names: BTreeSet<_> = (0..many).map(|number| name(lang, item_kind, number)).collect();
                assert_eq!(names.len(), many, "{lang} {item_kind:?}");
                assert!(names.iter().all(|name| !name.contains("  ")), "{lang}: {names:?}");
            }
            let people: BTreeSet<_> = (0..61).map(|number| person(lang, number)).collect();
            assert_eq!(people.len(), 61, "{lang}");
        }
    }

    #[test]
    fn each_language_has_names_of_its_own() {
        for (lang, kind, number, expected) in [
            (Lang::En, ItemKind::Product, 15, "Rye baguette"),
            (Lang::Es, ItemKind::Product, 15, "Barra de centeno"),
            (Lang::Es, ItemKind::Product, 169, "Hogaza de centeno mini"),
            (Lang::Eu, ItemKind::Product, 15, "Zekalezko barra"),
            (Lang::Es, ItemKind::Supplier, 0, "Molino de Estella"),
            (Lang::Eu, ItemKind::Supplier, 1, "Tolosako esnetegia"),
            (Lang::Eu, ItemKind::Location, 5, "Zarauzko denda"),
        ] {
            assert_eq!(name(lang, kind, number), expected);
        }
    }

    #[test]
    fn an_upload_would_take_what_files_are_called() {
        const TAKEN: [&str; 3] = ["csv", "pdf", "jpg"];
        for lang in Lang::ALL {
            for number in 0..4 {
                let name = file(lang, number);
                assert!(name.parse::<FileName>().is_ok(), "{name}");
                assert!(TAKEN.iter().any(|ending| name.ends_with(ending)), "{name}");
            }
        }
    }
}
