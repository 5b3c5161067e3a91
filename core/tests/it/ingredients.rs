//! An ingredient is kept in its own unit, to the last digit.

use obrador_core::{
    catalogue::{Content, FieldError, ItemKind, Value},
    i18n::Lang,
    quantity::{Quantity, Unit},
};
use proptest::prelude::*;

#[test]
fn each_field_says_what_is_wrong_with_it() {
    for (key, text, error) in [
        ("unit", "fanega", FieldError::UnknownUnit),
        ("pack_size", "25 l", FieldError::OtherUnit),
        ("pack_size", "25 fanegas", FieldError::UnknownUnit),
        ("pack_size", "0.0000001", FieldError::NotANumber),
        ("pack_size", "0 kg", FieldError::NotAboveZero),
        ("pack_size", "-1 kg", FieldError::Negative),
        ("minimum_stock", "1000000001", FieldError::TooLarge),
        ("vat_basis_points", "100.01", FieldError::TooLarge),
        ("vat_basis_points", "4.005", FieldError::NotANumber),
        ("shelf_life_days", "2.5", FieldError::NotANumber),
        ("is_flour", "maybe", FieldError::Unknown),
    ] {
        let read = Content::typed(ItemKind::Ingredient, Lang::En, |asked| match asked {
            _ if asked == key => text,
            "name" => "Flour",
            _ => "",
        });
        let faults = read.unwrap_err();
        assert_eq!((faults[0].0.key, faults[0].1), (key, error), "{text}");
        assert_eq!(faults.len(), 1, "{text}");
    }
}

#[test]
fn an_ingredient_is_kept_in_its_own_unit_to_the_last_digit() {
    let typed = |lang, unit: &'static str, pack: &'static str| {
        let read = Content::typed(ItemKind::Ingredient, lang, move |asked| match asked {
            "name" => "Flour",
            "unit" => unit,
            "pack_name" => "sack",
            "pack_size" => pack,
            _ => "",
        });
        read.map_err(|faults| faults[0].1)
    };
    let flour = typed(Lang::Es, "", "25").unwrap();
    assert_eq!(flour.unit(), Some(Unit::Kilogram), "where none is said");
    assert_eq!(flour.pack().unwrap().holds, Quantity::of(25, Unit::Kilogram));
    let cream = typed(Lang::Es, "l", "0,000001").unwrap();
    assert_eq!(cream.quantity("pack_size"), Some(Quantity::new(1, Unit::Litre)));
    assert_eq!(
        typed(Lang::Es, "kg", "2.500 g").unwrap().quantity("pack_size"),
        Some(Quantity::new(2_500_000, Unit::Gram))
    );
    assert_eq!(
        typed(Lang::Es, "kg", ""),
        Err(FieldError::Missing),
        "a pack of what?"
    );
    // What nobody touched is no litre only because the unit was.
    let faults = flour.typed_over(Lang::Es, |asked| match asked {
        "name" => "Flour",
        "unit" => "l",
        "pack_name" => "sack",
        "pack_size" => "25\u{a0}kg",
        _ => "",
    });
    let faults = faults.unwrap_err();
    assert_eq!(
        (faults[0].0.key, faults[0].1),
        ("pack_size", FieldError::OtherUnit)
    );
}

proptest! {
    #[test]
    fn a_quantity_nobody_touched_stays_to_the_small_unit(small in 1..1_000_000_000_000_000_i64, lang in 0..3_usize, unit in 0..5_usize) {
        let (lang, unit) = (Lang::ALL[lang], Unit::ALL[unit]);
        let size = Value::Quantity(Quantity::new(small, unit));
        let fields = ItemKind::Ingredient.fields().iter();
        let values = fields.map(|field| match field.key {
            "name" => Some(Value::Text("Flour".to_owned())),
            "unit" => Some(Value::Text(unit.as_str().to_owned())),
            "pack_size" => Some(size.clone()),
            _ => None,
        });
        let stored = Content::stored(ItemKind::Ingredient, values.collect());
        let written = size.written(lang);
        let again = stored.typed_over(lang, |key| match key {
            "name" => "Flour",
            "unit" => unit.as_str(),
            "pack_size" => &written,
            _ => "",
        });
        prop_assert_eq!(again.as_ref(), Ok(&stored));
        // Typed anew, it reads the same.
        let anew = Content::typed(ItemKind::Ingredient, lang, |key| match key {
            "name" => "Flour",
            "unit" => unit.as_str(),
            "pack_size" => &written,
            _ => "",
        });
        prop_assert_eq!(anew.as_ref(), Ok(&stored));
    }
}
