//! What rows of several tables have in common.

use crate::db::DbError;
use obrador_core::{
    quantity::{Pack, Quantity, Unit},
    tenant::reason::Reason,
};
use sqlx::{Row as _, any::AnyRow};

/// A unit that a row holds.
pub(super) fn unit(row: &AnyRow, column: &str) -> Result<Unit, DbError> {
    row.try_get::<&str, _>(column)?.parse().map_err(DbError::corrupt)
}

/// The pack of a row, where it has one: whether it has a name or not.
pub(super) fn pack(row: &AnyRow) -> Result<Option<Pack>, DbError> {
    let size: Option<i64> = row.try_get("pack_size")?;
    let unit: Option<String> = row.try_get("pack_size_unit")?;
    let name: Option<String> = row.try_get("pack_name")?;
    let (Some(size), Some(unit)) = (size, unit) else {
        return Ok(None);
    };
    let unit = unit.parse().map_err(DbError::corrupt)?;
    Ok(Some(Pack {
        name: name.unwrap_or_default(),
        holds: Quantity::new(size, unit),
    }))
}

/// A reason that a row holds, where it does.
pub(super) fn reason(row: &AnyRow, column: &str) -> Result<Option<Reason>, DbError> {
    let text: Option<String> = row.try_get(column)?;
    text.map(|text| text.parse().map_err(DbError::corrupt))
        .transpose()
}
