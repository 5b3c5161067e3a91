//! An ingredient stays measured as it is while something uses it.

use super::{CatalogueError, unit_uses::measures_otherwise, unit_uses_store::uses};
use crate::db::Tx;
use obrador_core::{catalogue::Content, ids::TenantId};

/// An ingredient that something uses is measured as it was.
pub(super) async fn ensure_measured_as(
    tx: &mut Tx,
    tenant: &TenantId,
    id: &str,
    (before, after): (&Content, &Content),
) -> Result<(), CatalogueError> {
    if !measures_otherwise(before, after) {
        return Ok(());
    }
    let kept = [(id.to_owned(), before.unit().unwrap_or_default())];
    match uses(tx, tenant, &kept).await?.remove(id) {
        Some(uses) => Err(CatalogueError::UnitInUse(Box::new(uses))),
        None => Ok(()),
    }
}
