//! An import is carried out: all of it, or nothing.

use super::{
    ImportError, Preview,
    plan::{self, Plan, Planned},
};
use crate::{
    audit::{self, AuditContext},
    catalogue::{CatalogueService, Item, counted_store, json, recipe_store, store as items},
    db::{Access, Tx},
    entitlement::CheckError,
    imports::{Imported, Sent, kept_since, store},
    random,
};
use obrador_core::{
    catalogue::{Content, ItemKind},
    entitlement::Reason,
    ids::{TenantId, UserId},
};
use std::collections::HashSet;

/// A thing that is made, with its identifier.
type New = (String, Content);
/// A thing as it was, and what it consists of now.
type Change = (Item, Content);

impl CatalogueService {
    /// Imports the file that `user` brought, as the preview showed it: `seen` is that of the preview. Lines that can't be
    /// imported stand in the way, unless they are left out.
    pub async fn import(
        &self,
        of: AuditContext<'_>,
        user: &UserId,
        (item_kind, id): (ItemKind, &str),
        (seen, leave_out): (&str, bool),
    ) -> Result<Imported, ImportError> {
        let imported = async {
            let since = kept_since(self.clock.micros());
            let mut tx = self.db.begin(of.tenant, Access::Write).await?;
            let file = store::get(&mut tx, of.tenant, user, (item_kind.as_str(), id), since).await?;
            let file = file.ok_or(ImportError::NotFound)?;
            // Until the end nobody else makes or changes anything of the bakery: what is compared stays so.
            self.ensure_active(&mut tx, of.tenant).await?;
            let plan = plan::of(&mut tx, of.tenant, item_kind, &file.text, file.lang).await?;
            if plan.preview.seen != seen {
                return Err(ImportError::Changed(Box::new(plan.preview)));
            }
            let imported = self.carry_out(&mut tx, of, plan, leave_out).await?;
            store::delete(&mut tx, of.tenant, user, item_kind.as_str()).await?;
            tx.commit().await?;
            Ok(imported)
        };
        let imported = imported.await;
        self.entitlement.explained(of.tenant, imported).await
    }

    /// What a program's file would do.
    pub async fn try_import(
        &self,
        tenant: &TenantId,
        (item_kind, sent): (ItemKind, Sent<'_>),
    ) -> Result<Preview, ImportError> {
        let file = sent.read()?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        Ok(plan::of(&mut tx, tenant, item_kind, &file.text, sent.lang)
            .await?
            .preview)
    }

    /// Imports a program's file, if every line of it can be; says what it did.
    pub async fn import_at_once(
        &self,
        of: AuditContext<'_>,
        (item_kind, sent): (ItemKind, Sent<'_>),
    ) -> Result<Preview, ImportError> {
        let imported = async {
            let file = sent.read()?;
            let mut tx = self.db.begin(of.tenant, Access::Write).await?;
            self.ensure_active(&mut tx, of.tenant).await?;
            let plan = plan::of(&mut tx, of.tenant, item_kind, &file.text, sent.lang).await?;
            let preview = plan.preview.clone();
            self.carry_out(&mut tx, of, plan, false).await?;
            tx.commit().await?;
            Ok(preview)
        };
        let imported = imported.await;
        self.entitlement.explained(of.tenant, imported).await
    }

    async fn carry_out(
        &self,
        tx: &mut Tx,
        of: AuditContext<'_>,
        plan: Plan,
        leave_out: bool,
    ) -> Result<Imported, ImportError> {
        let Plan { lines, preview } = plan;
        if !preview.bad.is_empty() && !leave_out {
            return Err(ImportError::Bad(Box::new(preview)));
        }
        let now = self.clock.micros();
        let (mut new, mut changed) = (Vec::<New>::new(), Vec::<Change>::new());
        for line in lines {
            match line {
                Planned::New(content) => new.push((random::id(), content)),
                Planned::Changed { before, content } => changed.push((before, content)),
                Planned::Unchanged => {}
            }
        }
        self.admit(tx, of.tenant, preview.item_kind, (new.len(), &changed))
            .await?;
        counted_store::insert_all(tx, of.tenant, preview.item_kind, &new, now).await?;
        for (before, content) in &changed {
            if !items::update(tx, of.tenant, content, &before.id, before.version, now).await? {
                return Err(ImportError::Changed(Box::new(preview)));
            }
        }
        let imported = Imported {
            new: new.len(),
            changed: changed.len(),
        };
        // The audit trail says what a recipe consisted of; an import leaves its lines as they are.
        let (mut before, contents): (Vec<_>, Vec<_>) = changed.into_iter().unzip();
        recipe_store::fill(tx, of.tenant, preview.item_kind, &mut before).await?;
        let changed = before.into_iter().zip(contents).collect();
        record(tx, of, (new, changed), now).await?;
        Ok(imported)
    }

    /// Is there room for so many new ones, and may each of these be changed?
    async fn admit(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        item_kind: ItemKind,
        (new, changed): (usize, &[Change]),
    ) -> Result<(), ImportError> {
        let Some(metric) = item_kind.metric() else {
            return Ok(());
        };
        if new > 0 {
            let n = i64::try_from(new).unwrap_or(i64::MAX);
            self.entitlement.authorize_create(tx, tenant, metric, n).await?;
        }
        if changed.is_empty() {
            return Ok(());
        }
        let denial = match self.entitlement.ensure_within_plan(tx, tenant, metric).await {
            Ok(_) => return Ok(()),
            Err(CheckError::Denied(denial)) => denial,
            Err(error) => return Err(error.into()),
        };
        if let (Reason::Limit, Some(limit)) = (denial.reason, denial.limit) {
            let writable = items::writable(tx, tenant, item_kind, limit).await?;
            let writable: HashSet<&str> = writable.iter().map(String::as_str).collect();
            if changed
                .iter()
                .all(|(item, _)| writable.contains(item.id.as_str()))
            {
                return Ok(());
            }
        }
        Err(CheckError::Denied(denial).into())
    }
}

/// Writes into the audit trail what was made and changed, each by itself.
async fn record(
    tx: &mut Tx,
    of: AuditContext<'_>,
    (new, changed): (Vec<New>, Vec<Change>),
    now: i64,
) -> Result<(), ImportError> {
    let mut entries = Vec::with_capacity(new.len() + changed.len());
    for (id, content) in new {
        let made = Item {
            id,
            content,
            lines: Vec::new(),
            stock: None,
            version: 1,
            created_at: now,
            archived_at: None,
            kept: false,
            writable: true,
        };
        let entry = audit::Entry::new(Some(of.tenant), of.by, "catalogue.create", now);
        entries.push(entry.after(&json::kept(&made)));
    }
    for (before, content) in changed {
        let entry = audit::Entry::new(Some(of.tenant), of.by, "catalogue.update", now);
        let entry = entry.before(&json::kept(&before));
        let after = Item {
            content,
            version: before.version + 1,
            ..before
        };
        entries.push(entry.after(&json::kept(&after)));
    }
    Ok(audit::append_all(tx, &entries).await?)
}
