//! Changing a bakery's own data.

use super::{Tenant, TenantService, store};
use crate::{
    actor::By,
    audit,
    db::{Access, DbError},
};
use obrador_core::{
    i18n::Lang,
    ids::TenantId,
    tenant::{BakeryForm, BakeryProblem},
};

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// Fields are wrong; all of them are told at once.
    #[error("{} wrong fields", .0.len())]
    Fields(Vec<BakeryProblem>),
    /// Somebody else changed it meanwhile; as it is now.
    #[error("it was changed meanwhile")]
    Conflict(Box<Tenant>),
    /// No such bakery.
    #[error("there is no tenant '{0}'")]
    Unknown(TenantId),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// Data as edited, and the version they were read at.
#[derive(Debug, Clone)]
pub struct Edited {
    /// As typed.
    pub form: BakeryForm,
    /// The language of the bakery's papers.
    pub lang: Lang,
    /// The version the editor saw.
    pub version: i64,
}

impl TenantService {
    /// Changes the bakery's data, unless somebody else has done so since they were read.
    pub async fn edit(&self, id: &TenantId, edited: &Edited, by: impl Into<By>) -> Result<(), EditError> {
        let now = self.clock.micros();
        let mut tx = self.db.begin(id, Access::Write).await?;
        let before = store::get(&mut tx, id).await?;
        let before = before.ok_or_else(|| EditError::Unknown(id.clone()))?;
        let data = edited
            .form
            .check(Some(&before.time_zone))
            .map_err(EditError::Fields)?;
        if !store::update(&mut tx, id, &data, edited.lang, edited.version).await? {
            let there = store::get(&mut tx, id).await?;
            return Err(there.map_or_else(
                || EditError::Unknown(id.clone()),
                |now| EditError::Conflict(Box::new(now)),
            ));
        }
        let old = json(
            &before.name,
            &before.country,
            &before.time_zone,
            before.lang,
            before.vat_number.as_deref(),
        );
        let new = json(
            &data.name,
            data.country,
            &data.time_zone,
            edited.lang,
            data.vat_number.as_deref(),
        );
        let entry = audit::Entry::new(Some(id), by, "tenant.edit", now)
            .before(&old)
            .after(&new);
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(())
    }
}

fn json(name: &str, country: &str, time_zone: &str, lang: Lang, vat: Option<&str>) -> serde_json::Value {
    serde_json::json!({ "name": name, "country": country, "time_zone": time_zone, "lang": lang, "vat_number": vat })
}
