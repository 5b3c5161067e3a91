//! SQL of what goes into recipes, and of all that their costs depend on.

use super::Item;
use crate::db::{DbError, Statement, Tx};
use obrador_core::{
    catalogue::{
        ItemKind,
        formula::{Allergens, Book, Ingredient, Line, Part, Price, Product, Recipe, planned},
    },
    ids::TenantId,
    quantity::{Quantity, Unit},
};
use sqlx::{Row as _, any::AnyRow};
use std::collections::HashMap;

/// Gives each recipe its lines; other things have none.
pub(super) async fn fill(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    items: &mut [Item],
) -> Result<(), DbError> {
    if item_kind != ItemKind::Recipe || items.is_empty() {
        return Ok(());
    }
    let mut select = of_bakery(tenant);
    select.push(" AND recipe_id IN (");
    for (place, item) in items.iter().enumerate() {
        select
            .push(if place == 0 { "" } else { ", " })
            .push_bind(item.id.clone());
    }
    select.push(")");
    let mut lines = lines(tx, select).await?;
    for item in items {
        item.lines = lines.remove(&item.id).unwrap_or_default();
    }
    Ok(())
}

/// Writes a recipe's lines over those it had.
pub(crate) async fn replace(
    tx: &mut Tx,
    tenant: &TenantId,
    recipe: &str,
    lines: &[Line],
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM recipe_lines WHERE tenant_id = $1 AND recipe_id = $2")
        .bind(tenant.as_str())
        .bind(recipe)
        .execute(&mut **tx)
        .await?;
    if lines.is_empty() {
        return Ok(());
    }
    let mut insert = Statement::new(
        "INSERT INTO recipe_lines (tenant_id, recipe_id, position, ingredient_id, sub_recipe_id, amount, unit) ",
    );
    insert.push_values(lines.iter().enumerate(), |mut row, (place, line)| {
        let (ingredient, within) = match &line.part {
            Part::Ingredient(id) => (Some(id.clone()), None),
            Part::Recipe(id) => (None, Some(id.clone())),
        };
        row.push_bind(tenant.as_str().to_owned());
        row.push_bind(recipe.to_owned());
        row.push_bind(place as i64);
        row.push_bind(ingredient);
        row.push_bind(within);
        row.push_bind(line.quantity.small);
        row.push_bind(line.quantity.unit.as_str());
    });
    insert.build().execute(&mut **tx).await?;
    Ok(())
}

/// All that recipes' figures depend on, archived things too.
pub(crate) async fn book(tx: &mut Tx, tenant: &TenantId) -> Result<Book, DbError> {
    let mut lines = lines(tx, of_bakery(tenant)).await?;
    let mut book = Book::default();
    for row in sqlx::query(
        "SELECT id, name, yield_amount, yield_unit, loss_basis_points, allergens, archived_at FROM recipes WHERE tenant_id = $1",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?
    {
        let id: String = row.try_get("id")?;
        let recipe = recipe(&row, lines.remove(&id).unwrap_or_default())?;
        book.recipes.insert(id, recipe);
    }
    for row in sqlx::query(
        "SELECT id, name, unit, pack_size, pack_size_unit, price_cents, is_flour, unit_grams, allergens, archived_at
         FROM ingredients WHERE tenant_id = $1",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?
    {
        book.ingredients.insert(row.try_get("id")?, ingredient(&row)?);
    }
    for row in sqlx::query(
        "SELECT p.id, p.name, p.price_cents, p.target_margin_basis_points, r.id AS recipe FROM products p
         JOIN recipes r ON r.tenant_id = p.tenant_id AND r.product_id = p.id
         WHERE p.tenant_id = $1 AND p.archived_at IS NULL AND r.archived_at IS NULL
         ORDER BY p.name_folded, p.id, r.name_folded, r.id",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?
    {
        book.products.push(Product {
            id: row.try_get("id")?,
            name: row.try_get("name")?,
            recipe: row.try_get("recipe")?,
            price_cents: row.try_get("price_cents")?,
            target_bp: row.try_get("target_margin_basis_points")?,
        });
    }
    Ok(book)
}

fn recipe(row: &AnyRow, lines: Vec<Line>) -> Result<Recipe, DbError> {
    let amount: Option<f64> = row.try_get("yield_amount")?;
    let unit: Option<String> = row.try_get("yield_unit")?;
    Ok(Recipe {
        name: row.try_get("name")?,
        lines,
        yields: amount.and_then(|amount| planned(amount, unit.as_deref().unwrap_or_default())),
        loss_bp: row
            .try_get::<Option<i64>, _>("loss_basis_points")?
            .unwrap_or_default(),
        allergens: allergens(row)?,
        archived: is_archived(row)?,
    })
}

fn ingredient(row: &AnyRow) -> Result<Ingredient, DbError> {
    let unit = unit(&row.try_get::<String, _>("unit")?)?;
    let pack: Option<i64> = row.try_get("pack_size")?;
    let shown: Option<String> = row.try_get("pack_size_unit")?;
    let per = match (pack, shown) {
        (Some(small), Some(shown)) => Quantity::new(small, self::unit(&shown)?),
        _ => Quantity::of(1, unit),
    };
    let cents: Option<i64> = row.try_get("price_cents")?;
    let grams: Option<i64> = row.try_get("unit_grams")?;
    // Grams a litre are milligrams a millilitre.
    let (millilitre_mg, piece_mg) = match unit {
        Unit::Litre | Unit::Millilitre => (grams, None),
        Unit::Piece => (None, grams.map(|grams| grams * 1_000)),
        Unit::Gram | Unit::Kilogram => (None, None),
    };
    Ok(Ingredient {
        name: row.try_get("name")?,
        unit,
        is_flour: row.try_get::<Option<i64>, _>("is_flour")?.is_some(),
        price: cents.map(|cents| Price { cents, per }),
        millilitre_mg: millilitre_mg.filter(|mg| *mg > 0),
        piece_mg: piece_mg.filter(|mg| *mg > 0),
        allergens: allergens(row)?,
        archived: is_archived(row)?,
    })
}

fn allergens(row: &AnyRow) -> Result<Allergens, DbError> {
    let named: Option<String> = row.try_get("allergens")?;
    Ok(Allergens::named(named.as_deref().unwrap_or_default()))
}

fn is_archived(row: &AnyRow) -> Result<bool, DbError> {
    Ok(row.try_get::<Option<i64>, _>("archived_at")?.is_some())
}

fn unit(name: &str) -> Result<Unit, DbError> {
    name.parse().map_err(DbError::corrupt)
}

/// `SELECT` of a bakery's lines, as far as further conditions.
fn of_bakery(tenant: &TenantId) -> Statement {
    let mut select = Statement::new(
        "SELECT recipe_id, ingredient_id, sub_recipe_id, amount, unit FROM recipe_lines WHERE tenant_id = ",
    );
    select.push_bind(tenant.as_str().to_owned());
    select
}

/// Lines by their recipe, each in its order.
async fn lines(tx: &mut Tx, mut select: Statement) -> Result<HashMap<String, Vec<Line>>, DbError> {
    select.push(" ORDER BY recipe_id, position");
    let mut lines: HashMap<String, Vec<Line>> = HashMap::new();
    for row in select.build().fetch_all(&mut **tx).await? {
        let ingredient: Option<String> = row.try_get("ingredient_id")?;
        let within: Option<String> = row.try_get("sub_recipe_id")?;
        let part = match (ingredient, within) {
            (Some(id), None) => Part::Ingredient(id),
            (None, Some(id)) => Part::Recipe(id),
            _ => return Err(DbError::corrupt("a line of a recipe")),
        };
        let unit = unit(&row.try_get::<String, _>("unit")?)?;
        let quantity = Quantity::new(row.try_get("amount")?, unit);
        let recipe = row.try_get("recipe_id")?;
        lines.entry(recipe).or_default().push(Line { part, quantity });
    }
    Ok(lines)
}
