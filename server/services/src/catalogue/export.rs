//! A list as a table to be taken along; imported again, it changes nothing.

use super::{
    CatalogueError, CatalogueService, ListQuery, bulk_store,
    import::{Cells, Links, label},
};
use crate::{
    db::Access,
    tabular::{Separator, write},
};
use obrador_core::{
    catalogue::{Field, ItemKind},
    i18n::Lang,
    ids::TenantId,
};

impl CatalogueService {
    /// What a list shows, all pages of it, as CSV in a language: its headings, and commas for decimals where it writes so,
    /// with semicolons between cells then. Whoever sees no prices gets none.
    pub async fn export(
        &self,
        tenant: &TenantId,
        item_kind: ItemKind,
        query: &ListQuery,
        (lang, sees_prices): (Lang, bool),
    ) -> Result<Vec<u8>, CatalogueError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let cells = Cells::new(Links::load(&mut tx, tenant, item_kind).await?);
        let items = bulk_store::found(&mut tx, tenant, item_kind, query).await?;
        let seen = |field: &&Field| sees_prices || !field.is_price();
        let fields: Vec<&Field> = item_kind.fields().iter().filter(seen).collect();
        let mut headings: Vec<String> = fields.iter().map(|field| label(lang, item_kind, field)).collect();
        // In small letters: a file that begins with ID is taken for another format.
        headings.push("id".to_owned());
        let rows = items.iter().map(|item| {
            let value = |field: &&Field| cells.written(lang, field, item.content.get(field.key));
            let mut row: Vec<String> = fields.iter().map(value).collect();
            row.push(item.id.clone());
            row
        });
        Ok(write(Separator::of(lang), [headings].into_iter().chain(rows)))
    }
}
