//! What a recipe comes to, as JSON.

use obrador_core::{
    catalogue::formula::{
        Allergen, Allergens, Batch, Book, Cost, FormulaError, Label, LineFigures, Margin, Note, Part, Price,
        Product, Rollup, Scaled, Turn, Weight,
    },
    i18n::Lang,
    quantity::{Quantity, Unit},
};
use obrador_locales::Texts;
use obrador_services::catalogue::{Costed, json::named};
use serde_json::{Map, Value, json};

pub(super) fn costing(
    lang: Lang,
    costed: &Costed,
    rollup: &Rollup<'_>,
    scaled: Option<&Scaled>,
) -> Result<Value, FormulaError> {
    let (item, book) = (&costed.item, &costed.book);
    let batch = rollup.batch(&item.id)?;
    let of_recipe = book.products.iter().filter(|product| product.recipe == item.id);
    Ok(json!({
        "recipe_id": item.id,
        "version": item.version,
        "good_yield": batch.good_yield.map(quantity),
        "dough": weight(batch.weight),
        "flour": weight(batch.flour),
        "dough_basis_points": batch.dough_percentage(),
        "lines": lines(costed, batch),
        "ingredients": ingredients(book, batch),
        "cost_cents": batch.cost.cents(),
        "cost_is_whole": batch.cost_is_whole(),
        "cost_of_one_cents": batch.cost_of_one().and_then(Cost::cents),
        "cost_of_one_hundredths": batch.cost_of_one().and_then(Cost::hundredths),
        "allergens": allergens(book, batch),
        "label": label(lang, &rollup.label(&item.id)?),
        "notes": notes(book, batch),
        "products": of_recipe.map(|product| of_product(rollup, product)).collect::<Vec<_>>(),
        "scaled": scaled.map(|scaled| of_scaled(book, batch, scaled)),
    }))
}

fn lines(costed: &Costed, batch: &Batch) -> Vec<Value> {
    let all = costed
        .item
        .lines
        .iter()
        .zip(&batch.lines)
        .zip(batch.percentages());
    let each = all.map(|((line, figures), percent)| {
        let LineFigures { weight, cost, .. } = figures;
        let mut members = of_part(&costed.book, &line.part, line.quantity);
        members.insert("weight".to_owned(), json!(weight.map(self::weight)));
        members.insert("basis_points".to_owned(), json!(percent));
        members.insert("cost_cents".to_owned(), json!(cost.and_then(Cost::cents)));
        Value::Object(members)
    });
    each.collect()
}

fn ingredients(book: &Book, batch: &Batch) -> Vec<Value> {
    let each = batch.contents.iter().zip(batch.total_percentages());
    let each = each.map(|((id, content), (_, percent))| {
        let weighed = (!content.unweighed).then(|| weight(content.weight));
        let part = Part::Ingredient(id.clone());
        let unpriced = batch.notes.contains(&Note::NoPrice(id.clone()));
        let cost = content.cost.cents().filter(|_| !unpriced);
        json!({ "ingredient_id": id, "name": book.name(&part), "weight": weighed, "basis_points": percent,
            "cost_cents": cost })
    });
    each.collect()
}

fn allergens(book: &Book, batch: &Batch) -> Vec<Value> {
    let each = batch.allergens.iter().map(|(allergen, sources)| {
        let from: Vec<_> = sources.iter().map(|part| reference(book, part)).collect();
        json!({ "allergen": allergen.as_str(), "from": from })
    });
    each.collect()
}

fn label(lang: Lang, label: &Label) -> Value {
    let t = Texts::of(lang);
    let name = |allergen: Allergen| t.get(&format!("allergen-{}", allergen.as_str()));
    let names = |all: Allergens| -> Vec<_> { all.iter().map(Allergen::as_str).collect() };
    let items = label.items.iter();
    let items = items.map(|item| json!({ "name": item.name, "allergens": names(item.allergens) }));
    json!({
        "text": label.text(name),
        "ingredients": items.collect::<Vec<_>>(),
        "declared": names(label.declared),
    })
}

fn notes(book: &Book, batch: &Batch) -> Vec<Value> {
    let each = batch.notes.iter().map(|note| {
        let id = note.about().to_owned();
        let part = match note {
            Note::NoYield(_) => Part::Recipe(id),
            _ => Part::Ingredient(id),
        };
        let mut members = reference(book, &part);
        members.insert("note".to_owned(), json!(note.as_str().replace('-', "_")));
        Value::Object(members)
    });
    each.collect()
}

fn of_product(rollup: &Rollup<'_>, product: &Product) -> Value {
    let margin = rollup.margin(product);
    json!({
        "product_id": product.id,
        "name": product.name,
        "price_cents": product.price_cents,
        "target_margin_basis_points": product.target_bp,
        "margin": margin.as_ref().map(of_margin),
    })
}

fn of_margin(margin: &Margin) -> Value {
    json!({
        "cost_cents": margin.cost.cents(),
        "cost_hundredths": margin.cost.hundredths(),
        "margin_basis_points": margin.margin_bp,
        "below_target": margin.is_below,
        "restoring_price_cents": margin.restoring_cents,
    })
}

fn of_scaled(book: &Book, batch: &Batch, scaled: &Scaled) -> Value {
    let sheets = scaled.sheets.iter().map(|sheet| {
        let recipe = Part::Recipe(sheet.recipe.clone());
        let lines = book
            .recipes
            .get(&sheet.recipe)
            .map_or(&[][..], |recipe| &recipe.lines);
        let lines = lines.iter().zip(&sheet.lines);
        let lines = lines.map(|(line, quantity)| Value::Object(of_part(book, &line.part, *quantity)));
        json!({
            "recipe_id": sheet.recipe,
            "name": book.name(&recipe),
            "needed": sheet.needed.iter().copied().map(quantity).collect::<Vec<_>>(),
            "lines": lines.collect::<Vec<_>>(),
        })
    });
    json!({
        "good_yield": batch.good_yield.and_then(|good| scaled.quantity(good)).map(quantity),
        "dough": scaled.weight(batch.weight).map(weight),
        "flour": scaled.weight(batch.flour).map(weight),
        "cost_cents": scaled.cost(batch.cost).and_then(Cost::cents),
        "sheets": sheets.collect::<Vec<_>>(),
    })
}

pub(super) fn price_change(book: &Book, ingredient: &str, new: Price) -> Value {
    let changes = book.price_change(ingredient, new);
    let products = changes.iter().map(|change| {
        json!({
            "product_id": change.product.id,
            "name": change.product.name,
            "recipe_id": change.product.recipe,
            "price_cents": change.product.price_cents,
            "target_margin_basis_points": change.product.target_bp,
            "turn": match change.turn {
                Turn::FallsBelow => "falls_below",
                Turn::StaysBelow => "stays_below",
                Turn::Recovers => "recovers",
            },
            "before": change.before.as_ref().map(of_margin),
            "after": of_margin(&change.after),
        })
    });
    json!({
        "ingredient_id": ingredient,
        "price_cents": new.cents,
        "per": quantity(new.per),
        "products": products.collect::<Vec<_>>(),
    })
}

/// What a line is of, by id and name, and how much of it.
fn of_part(book: &Book, part: &Part, of: Quantity) -> Map<String, Value> {
    let mut members = reference(book, part);
    members.insert("quantity".to_owned(), json!(of.decimal()));
    members.insert("unit".to_owned(), json!(of.unit));
    members
}

fn reference(book: &Book, part: &Part) -> Map<String, Value> {
    let (member, id) = named(part);
    let mut members = Map::new();
    members.insert(member.to_owned(), json!(id));
    members.insert("name".to_owned(), json!(book.name(part)));
    members
}

fn weight(weight: Weight) -> Option<Value> {
    weight.quantity(Unit::Gram).map(quantity)
}

fn quantity(quantity: Quantity) -> Value {
    json!({ "quantity": quantity.decimal(), "unit": quantity.unit })
}
