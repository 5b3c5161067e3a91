//! A file is kept for its confirmation, and carried out: all of it, or nothing. What is compared is read beforehand, so that
//! nobody else waits for a large file; it is written if nothing has changed since.

use super::{
    SalesImportError, SalesPreview,
    plan::{self, Plan, ReadFile},
};
use crate::{
    audit::{self, AuditContext},
    db::Access,
    imports::{Imported, KeptFile, Sent, kept_since, store},
    random,
    sales::{SalesError, SalesService, day_store, version_store},
};
use obrador_core::{
    ids::{TenantId, UserId},
    sales::Merge,
    subscription::FeatureId,
};
use serde_json::json;

/// What is kept, as files of things are kept by theirs.
const KIND: &str = "daily_sales";

/// So often it is looked again at what there is, where something changes meanwhile.
const ATTEMPTS: usize = 3;

impl SalesService {
    /// Keeps a file that can be read, until it is confirmed, in place of an earlier one; answers under which identifier.
    /// Nothing is imported, and where nothing could be, as the plan has no imports or is over, nothing is kept.
    pub async fn keep_import(
        &self,
        tenant: &TenantId,
        user: &UserId,
        sent: Sent<'_>,
    ) -> Result<String, SalesImportError> {
        let kept = async {
            self.may_import(tenant).await?;
            let file = sent.read()?;
            ReadFile::of(&file).await?;
            let (id, now) = (random::id(), self.clock.micros());
            let mut tx = self.db.begin(tenant, Access::Write).await?;
            self.entitlement
                .authorize_feature(&mut tx, tenant, FeatureId::SalesImport)
                .await?;
            store::insert(&mut tx, tenant, user, (KIND, &id, &file), now).await?;
            tx.commit().await?;
            Ok(id)
        };
        let kept = kept.await;
        self.entitlement.explained(tenant, kept).await
    }

    /// The file that `user` brought within a day, by its name, and what it would do now.
    pub async fn preview_import(
        &self,
        tenant: &TenantId,
        user: &UserId,
        (id, how): (&str, Merge),
    ) -> Result<(String, SalesPreview), SalesImportError> {
        let file = self.kept(tenant, user, id).await?;
        let (_, plan) = self.planned(tenant, &file, how).await?;
        Ok((file.name, plan.preview))
    }

    /// Imports the file that `user` brought, as the preview showed it: `seen` is that of the preview. Lines that can't be
    /// imported stand in the way, unless they are left out.
    pub async fn import(
        &self,
        of: AuditContext<'_>,
        user: &UserId,
        (id, how): (&str, Merge),
        (seen, leave_out): (&str, bool),
    ) -> Result<Imported, SalesImportError> {
        let imported = async {
            let file = self.kept(of.tenant, user, id).await?;
            let preview = self
                .carry_out(of, &file, how, (Some(seen), leave_out, Some((user, id))))
                .await?;
            Ok(Imported {
                new: preview.new,
                changed: preview.changed,
            })
        };
        let imported = imported.await;
        self.entitlement.explained(of.tenant, imported).await
    }

    /// What a program's file would do. What the plan refuses then it refuses now.
    pub async fn try_import(
        &self,
        tenant: &TenantId,
        (sent, how): (Sent<'_>, Merge),
    ) -> Result<SalesPreview, SalesImportError> {
        self.may_import(tenant).await?;
        let (_, plan) = self.planned(tenant, &sent.read()?, how).await?;
        Ok(plan.preview)
    }

    /// Imports a program's file, if every line of it can be; says what it did.
    pub async fn import_at_once(
        &self,
        of: AuditContext<'_>,
        (sent, how): (Sent<'_>, Merge),
    ) -> Result<SalesPreview, SalesImportError> {
        let imported = async {
            self.may_import(of.tenant).await?;
            self.carry_out(of, &sent.read()?, how, (None, false, None)).await
        };
        let imported = imported.await;
        self.entitlement.explained(of.tenant, imported).await
    }

    /// Does the plan have imports? So nobody's file is read for nothing; whoever writes asks once more.
    async fn may_import(&self, tenant: &TenantId) -> Result<(), SalesImportError> {
        Ok(self.entitlement.feature(tenant, FeatureId::SalesImport).await?)
    }

    /// A file that waits for its confirmation.
    async fn kept(&self, tenant: &TenantId, user: &UserId, id: &str) -> Result<KeptFile, SalesImportError> {
        let since = kept_since(self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let file = store::get(&mut tx, tenant, user, (KIND, id), since).await?;
        file.ok_or(SalesImportError::NotFound)
    }

    /// What a file would do, and at which version of the bakery's sales.
    async fn planned(
        &self,
        tenant: &TenantId,
        file: &KeptFile,
        how: Merge,
    ) -> Result<(i64, Plan), SalesImportError> {
        let read = ReadFile::of(file).await?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let today = self.today(&mut tx, tenant).await.map_err(not_read)?;
        let version = version_store::now(&mut tx, tenant).await?;
        let plan = plan::of(&mut tx, tenant, read, (how, today)).await?;
        Ok((version, plan))
    }

    async fn carry_out(
        &self,
        of: AuditContext<'_>,
        file: &KeptFile,
        how: Merge,
        (seen, leave_out, kept): (Option<&str>, bool, Option<(&UserId, &str)>),
    ) -> Result<SalesPreview, SalesImportError> {
        let mut changed = None;
        for _ in 0..ATTEMPTS {
            let (version, Plan { rows, preview }) = self.planned(of.tenant, file, how).await?;
            if seen.is_some_and(|seen| seen != preview.seen) {
                return Err(SalesImportError::Changed(Box::new(preview)));
            }
            if !preview.bad.is_empty() && !leave_out {
                return Err(SalesImportError::Bad(Box::new(preview)));
            }
            let now = self.clock.micros();
            let mut tx = self.db.begin(of.tenant, Access::Write).await?;
            // Until the end nobody else changes the bakery's sales.
            self.entitlement
                .authorize_feature(&mut tx, of.tenant, FeatureId::SalesImport)
                .await?;
            if version_store::now(&mut tx, of.tenant).await? != version {
                changed = Some(preview);
                continue;
            }
            if let Some((user, id)) = kept {
                let since = kept_since(now);
                let kept = store::get(&mut tx, of.tenant, user, (KIND, id), since).await?;
                kept.ok_or(SalesImportError::NotFound)?;
                store::delete(&mut tx, of.tenant, user, KIND).await?;
            }
            if !rows.is_empty() {
                day_store::write(&mut tx, of.tenant, &rows, now).await?;
                version_store::raise(&mut tx, of.tenant).await?;
                let entry = audit::Entry::new(Some(of.tenant), of.by, "sales.import", now);
                audit::append(&mut tx, &entry.after(&audited(file, &preview))).await?;
            }
            tx.commit().await?;
            return Ok(preview);
        }
        match changed {
            Some(preview) => Err(SalesImportError::Changed(Box::new(preview))),
            None => Err(SalesImportError::NotFound),
        }
    }
}

/// An import as the audit trail keeps it: what it did in all.
fn audited(file: &KeptFile, preview: &SalesPreview) -> serde_json::Value {
    json!({
        "file": file.name, "mode": preview.merge.as_str(), "new": preview.new, "changed": preview.changed,
        "unchanged": preview.unchanged, "added_before": preview.added_before, "left_out": preview.bad_lines,
        "from": preview.span.map(|(from, _)| from), "to": preview.span.map(|(_, to)| to),
    })
}

/// Why today can't be told.
fn not_read(error: SalesError) -> SalesImportError {
    match error {
        SalesError::Database(error) => error.into(),
        SalesError::Denied(error) => error.into(),
        _ => SalesImportError::NotFound,
    }
}
