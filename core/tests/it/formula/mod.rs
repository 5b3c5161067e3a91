//! What a recipe comes to, with what is within it: worked out by hand, and held to what must always be so.

mod circles;
mod money;
mod properties;
mod unknown;
mod weights;

use obrador_core::{
    catalogue::formula::{Allergens, Book, Ingredient, Line, Part, Price, Product, Recipe},
    quantity::{Quantity, Unit},
};

pub(crate) fn grams(grams: i64) -> Quantity {
    Quantity::of(grams, Unit::Gram)
}

pub(crate) fn of(id: &str, quantity: Quantity) -> Line {
    Line {
        part: Part::Ingredient(id.to_owned()),
        quantity,
    }
}

pub(crate) fn within(id: &str, quantity: Quantity) -> Line {
    Line {
        part: Part::Recipe(id.to_owned()),
        quantity,
    }
}

pub(crate) fn ingredient(name: &str, cents: i64, per: Quantity) -> Ingredient {
    Ingredient {
        name: name.to_owned(),
        price: Some(Price { cents, per }),
        ..Ingredient::default()
    }
}

pub(crate) fn recipe(name: &str, yields: Option<Quantity>, lines: Vec<Line>) -> Recipe {
    Recipe {
        name: name.to_owned(),
        lines,
        yields,
        ..Recipe::default()
    }
}

/// Two loaves with a fifth of their flour in the levain.
///
/// Flour 800 g, levain 400 g (half flour, half water), water 500 ml, salt 20 g: 1,000 g of flour in all, 1,720 g of dough.
/// A sack of 25 kg at €18.75 is 75 cents a kilogram, salt a euro: 77 cents a batch, 38.5 a loaf.
pub(crate) fn loaves() -> Book {
    let kilo = Quantity::of(1, Unit::Kilogram);
    let mut book = Book::default();
    for (id, found) in [
        (
            "flour",
            Ingredient {
                is_flour: true,
                allergens: Allergens::named("gluten"),
                ..ingredient("Strong flour", 1_875, Quantity::of(25, Unit::Kilogram))
            },
        ),
        ("water", ingredient("Water", 0, Quantity::of(1, Unit::Litre))),
        ("salt", ingredient("Salt", 100, kilo)),
    ] {
        book.ingredients.insert(id.to_owned(), found);
    }
    let levain = vec![of("flour", grams(500)), of("water", grams(500))];
    let loaf = vec![
        of("flour", grams(800)),
        within("levain", grams(400)),
        of("water", Quantity::of(500, Unit::Millilitre)),
        of("salt", grams(20)),
    ];
    book.recipes
        .insert("levain".to_owned(), recipe("Levain", None, levain));
    book.recipes.insert(
        "loaf".to_owned(),
        recipe("Loaf", Some(Quantity::of(2, Unit::Piece)), loaf),
    );
    book.products.push(Product {
        id: "bread".to_owned(),
        name: "Bread".to_owned(),
        recipe: "loaf".to_owned(),
        price_cents: Some(154),
        target_bp: Some(7_500),
    });
    book
}
