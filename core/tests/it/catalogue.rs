//! What was typed becomes a thing, or an error beside its field.

use obrador_core::{
    catalogue::{ALLERGENS, Content, FieldError, ItemKind, Value},
    i18n::{Lang, fold, format_exact, parse_number},
};
use proptest::prelude::*;

fn typed(item_kind: ItemKind, lang: Lang, key: &'static str, text: &str) -> Result<Content, FieldError> {
    let read = Content::typed(item_kind, lang, |asked| match asked {
        _ if asked == key => text,
        "name" => "A name",
        _ => "",
    });
    read.map_err(|faults| {
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].0.key, key);
        faults[0].1
    })
}

#[test]
fn each_field_says_what_is_wrong_with_it() {
    let (long, local) = ("a".repeat(121), format!("{}@example.com", "a".repeat(65)));
    for (item_kind, key, text, error) in [
        (ItemKind::Product, "name", "  ", FieldError::Missing),
        (ItemKind::Product, "name", long.as_str(), FieldError::TooLong(120)),
        (
            ItemKind::Product,
            "name",
            "a\u{7}b",
            FieldError::ControlCharacters,
        ),
        (ItemKind::Product, "name", "a\nb", FieldError::ControlCharacters),
        (
            ItemKind::Product,
            "notes",
            "a\u{0}b",
            FieldError::ControlCharacters,
        ),
        (ItemKind::Product, "price_cents", "cheap", FieldError::NotANumber),
        (ItemKind::Product, "price_cents", "1.005", FieldError::NotANumber),
        (ItemKind::Product, "price_cents", "-2", FieldError::Negative),
        (
            ItemKind::Product,
            "price_cents",
            "99999999999",
            FieldError::TooLarge,
        ),
        (ItemKind::Recipe, "yield_amount", "many", FieldError::NotANumber),
        (ItemKind::Recipe, "yield_amount", "-1", FieldError::Negative),
        (ItemKind::Recipe, "allergens", "milk honey", FieldError::Unknown),
        (ItemKind::Supplier, "email", "mill", FieldError::NotAnEmail),
        (ItemKind::Supplier, "email", "mill@mill", FieldError::NotAnEmail),
        (
            ItemKind::Supplier,
            "email",
            "a@b@c.example",
            FieldError::NotAnEmail,
        ),
        (
            ItemKind::Supplier,
            "email",
            "a b@c.example",
            FieldError::NotAnEmail,
        ),
        (
            ItemKind::Supplier,
            "email",
            local.as_str(),
            FieldError::NotAnEmail,
        ),
        (
            ItemKind::Supplier,
            "email",
            "a@c..example",
            FieldError::NotAnEmail,
        ),
    ] {
        assert_eq!(typed(item_kind, Lang::En, key, text), Err(error), "{key} {text}");
    }
}

#[test]
fn what_can_be_read_is_kept_tidily() {
    let long = "é".repeat(120);
    for (item_kind, lang, key, text, value) in [
        (
            ItemKind::Product,
            Lang::En,
            "name",
            long.as_str(),
            Value::Text(long.clone()),
        ),
        (
            ItemKind::Product,
            Lang::En,
            "name",
            "  Rye  ",
            Value::Text("Rye".into()),
        ),
        (
            ItemKind::Product,
            Lang::En,
            "notes",
            "a\r\nb",
            Value::Text("a\nb".into()),
        ),
        (
            ItemKind::Product,
            Lang::En,
            "price_cents",
            "€2.40",
            Value::Cents(240),
        ),
        (
            ItemKind::Product,
            Lang::Eu,
            "price_cents",
            "1.234,56",
            Value::Cents(123_456),
        ),
        (
            ItemKind::Product,
            Lang::Es,
            "price_cents",
            "0,07",
            Value::Cents(7),
        ),
        (
            ItemKind::Recipe,
            Lang::Es,
            "yield_amount",
            "12,5",
            Value::Number(12.5),
        ),
        (
            ItemKind::Recipe,
            Lang::En,
            "allergens",
            "milk  gluten milk",
            Value::Text("gluten milk".into()),
        ),
        (
            ItemKind::Supplier,
            Lang::En,
            "email",
            " ane@mill.example ",
            Value::Text("ane@mill.example".into()),
        ),
    ] {
        let content = typed(item_kind, lang, key, text).unwrap();
        assert_eq!(content.get(key), Some(&value), "{text}");
    }
}

#[test]
fn what_is_written_is_read_as_the_same() {
    for lang in Lang::ALL {
        for cents in [0, 1, 99, 100, 123_456, 100_000_000] {
            let text = Value::Cents(cents).written(lang);
            let content = typed(ItemKind::Product, lang, "price_cents", &text).unwrap();
            assert_eq!(content.get("price_cents"), Some(&Value::Cents(cents)), "{text}");
        }
        for number in [
            0.0,
            0.5,
            12.25,
            1_000.0,
            1_234.0,
            1_234.5,
            0.0625,
            0.0004,
            1e-9,
            1_234.567_8,
            1e9,
        ] {
            let text = Value::Number(number).written(lang);
            let content = typed(ItemKind::Recipe, lang, "yield_amount", &text).unwrap();
            assert_eq!(
                content.get("yield_amount"),
                Some(&Value::Number(number)),
                "{text}"
            );
        }
    }
}

proptest! {
    /// A form that is sent as it was shown changes nothing, whatever number a program has stored and in whatever language
    /// it is shown.
    #[test]
    fn what_nobody_touched_stays_to_the_bit(bits in any::<u64>(), cents in 0_i64..=1_000_000_000) {
        let number = f64::from_bits(bits).abs() % 1e9;
        let number = if number.is_finite() { number } else { 0.1 + 0.2 };
        for (item_kind, key, value) in [
            (ItemKind::Recipe, "yield_amount", Value::Number(number)),
            (ItemKind::Product, "price_cents", Value::Cents(cents)),
        ] {
            let field = item_kind.fields().iter().find(|field| field.key == key).unwrap();
            let stored = Content::named(item_kind, "A name").with([(field, Some(value.clone()))]).unwrap();
            for lang in Lang::ALL {
                let shown = |asked: &str| stored.get(asked).map(|value| value.written(lang)).unwrap_or_default();
                let texts: Vec<_> = item_kind.fields().iter().map(|field| (field.key, shown(field.key))).collect();
                let renamed = stored.typed_over(lang, |asked| match asked {
                    "name" => "Another",
                    _ => texts.iter().find(|(key, _)| *key == asked).map_or("", |(_, text)| text),
                });
                let renamed = renamed.unwrap();
                prop_assert_eq!(renamed.name(), "Another");
                match (renamed.get(key), &value) {
                    (Some(Value::Number(got)), Value::Number(was)) => prop_assert_eq!(got.to_bits(), was.to_bits()),
                    (got, was) => prop_assert_eq!(got, Some(was)),
                }
            }
        }
    }

    /// Up to fifteen digits are read as they are written, by whoever types them anew.
    #[test]
    fn fifteen_digits_are_read_as_they_are_written(digits in 0_u64..1_000_000_000_000_000, decimals in 6_i32..22) {
        let number: f64 = format!("{digits}e-{decimals}").parse().unwrap();
        for lang in Lang::ALL {
            let text = format_exact(lang, number);
            prop_assert_eq!(parse_number(lang, &text).map(f64::to_bits), Some(number.to_bits()), "{}", text);
        }
    }
}

#[test]
fn searches_know_neither_case_nor_accents() {
    for (text, folded) in [
        ("Ogi  Zuria", "ogi zuria"),
        ("ENSAÏMADA", "ensaimada"),
        ("Piña", "pina"),
        ("Pin\u{303}a", "pina"),
        ("Weißbrot", "weissbrot"),
        ("Crème brûlée", "creme brulee"),
        ("パン", "パン"),
        (" ", ""),
    ] {
        assert_eq!(fold(text), folded);
        assert_eq!(fold(&fold(text)), folded, "folding again changes nothing");
    }
}

#[test]
fn changes_are_checked_as_what_was_typed() {
    let fields = ItemKind::Product.fields();
    let rye = Content::named(ItemKind::Product, "Rye");
    let cleared = rye.clone().with([(&fields[0], None)]).unwrap_err();
    assert_eq!(cleared, [(&fields[0], FieldError::Missing)]);
    let priced = rye.with([(&fields[3], Some(Value::Cents(240)))]).unwrap();
    assert_eq!(
        (priced.name(), priced.get("price_cents")),
        ("Rye", Some(&Value::Cents(240)))
    );
    let foreign = priced.with([(&ItemKind::Recipe.fields()[6], None)]).unwrap_err();
    assert_eq!(foreign[0].1, FieldError::Unknown);
}

#[test]
fn every_kind_begins_with_its_name_and_describes_a_field_once() {
    for item_kind in ItemKind::ALL {
        let fields = item_kind.fields();
        assert!(fields[0].key == "name" && fields[0].required && fields[0].searched);
        assert_eq!(fields.iter().filter(|field| field.required).count(), 1);
        for (place, field) in fields.iter().enumerate() {
            assert!(fields[place + 1..].iter().all(|other| other.key != field.key));
        }
    }
    assert!(ALLERGENS.join(" ").len() <= ItemKind::Recipe.fields()[5].max);
}
