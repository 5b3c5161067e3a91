//! What goes into a recipe, written in the transaction of the recipe.

use super::{CatalogueError, recipe_store};
use crate::db::Tx;
use obrador_core::{catalogue::formula::Line, ids::TenantId};

/// Writes a recipe's lines, if they can be so beside all others of the bakery, nobody of which writes meanwhile.
pub(super) async fn write(
    tx: &mut Tx,
    tenant: &TenantId,
    recipe: &str,
    lines: Vec<Line>,
    before: &[Line],
) -> Result<(), CatalogueError> {
    if lines == before {
        return Ok(());
    }
    let mut book = recipe_store::book(tx, tenant).await?;
    if let Some(changed) = book.recipes.get_mut(recipe) {
        changed.lines.clone_from(&lines);
    }
    let faults = book.line_faults(recipe, before);
    if !faults.is_empty() {
        return Err(CatalogueError::Lines(faults));
    }
    Ok(recipe_store::replace(tx, tenant, recipe, &lines).await?)
}
