//! Recipes with what goes into them, and with all that their figures depend on.

use super::{
    CatalogueError, CatalogueService, Item, recipe_store,
    service::{Changes, load},
};
use crate::{audit::AuditContext, db::Access};
use obrador_core::{
    catalogue::{
        Content, ItemKind,
        formula::{Book, Line},
    },
    ids::TenantId,
};

/// A recipe, and all that its figures depend on.
#[derive(Debug, Clone)]
pub struct Costed {
    /// The recipe.
    pub item: Item,
    /// Recipes, ingredients and products of its bakery.
    pub book: Book,
}

impl CatalogueService {
    /// A new recipe with what goes into it, if the plan has room for it.
    pub async fn create_with_lines(
        &self,
        of: AuditContext<'_>,
        content: Content,
        lines: Vec<Line>,
    ) -> Result<Item, CatalogueError> {
        let created = self.insert(of, content, lines).await;
        self.entitlement.explained(of.tenant, created).await
    }

    /// Changes some fields of a recipe that still has that version, and what goes into it where `lines` are given.
    pub async fn update_recipe(
        &self,
        of: AuditContext<'_>,
        id: &str,
        version: i64,
        (changes, lines): (Changes, Option<Vec<Line>>),
    ) -> Result<Item, CatalogueError> {
        let changes = (changes, lines);
        let updated = self.change(of, ItemKind::Recipe, id, version, changes).await;
        self.entitlement.explained(of.tenant, updated).await
    }

    /// A recipe with all that its figures depend on, as of one moment.
    pub async fn costed(&self, tenant: &TenantId, id: &str) -> Result<Costed, CatalogueError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let item = load(&mut tx, tenant, ItemKind::Recipe, id).await?;
        let book = recipe_store::book(&mut tx, tenant).await?;
        Ok(Costed { item, book })
    }

    /// All that recipes' figures depend on, as of one moment.
    pub async fn book(&self, tenant: &TenantId) -> Result<Book, CatalogueError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        Ok(recipe_store::book(&mut tx, tenant).await?)
    }
}
