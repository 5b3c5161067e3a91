//! The things with a name, as pages, REST and other services ask for them.

use super::{
    CatalogueError, Item, counted_store, file_store, json, measured, recipe_lines, recipe_store, store,
};
use crate::{
    audit::{self, AuditContext},
    clock::Clock,
    db::{Access, Db, DbError, Tx},
    entitlement::{CheckError, EntitlementService},
    random, stock,
};
use obrador_core::{
    bounds::count,
    catalogue::{Content, Field, FieldError, FieldKind, ItemKind, Value, formula::Line},
    entitlement::Reason,
    ids::TenantId,
    usage::Metric,
};

/// Changes of fields.
pub(super) type Changes = Vec<(&'static Field, Option<Value>)>;

/// The counted things. Cheap to clone.
#[derive(Debug, Clone)]
pub struct CatalogueService {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) entitlement: EntitlementService,
}

impl CatalogueService {
    /// A service on that storage.
    pub fn new(db: Db, clock: Clock, entitlement: EntitlementService) -> Self {
        Self {
            db,
            clock,
            entitlement,
        }
    }

    /// What the plan or the owner allows of it; none where nothing does.
    pub(super) async fn limit(
        &self,
        tenant: &TenantId,
        item_kind: ItemKind,
    ) -> Result<Option<i64>, CatalogueError> {
        Ok(match item_kind.metric() {
            Some(metric) => self.entitlement.limit(tenant, metric).await?,
            None => None,
        })
    }

    /// May there be one more? Others of the bakery wait until this transaction ends.
    pub(super) async fn authorize(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        item_kind: ItemKind,
    ) -> Result<(), CatalogueError> {
        if let Some(metric) = item_kind.metric() {
            self.entitlement.authorize_create(tx, tenant, metric, 1).await?;
            return Ok(());
        }
        self.ensure_active(tx, tenant).await?;
        // No plan limits it, so a bound does.
        let many = store::counted(tx, tenant, item_kind).await? >= count::INGREDIENTS as i64;
        if many {
            let name = &item_kind.fields()[0];
            let fault = (name, FieldError::TooMany(count::INGREDIENTS));
            return Err(CatalogueError::Invalid(vec![fault]));
        }
        Ok(())
    }

    /// Is the subscription running? What no metric counts belongs to the recipes.
    pub(super) async fn ensure_active(&self, tx: &mut Tx, tenant: &TenantId) -> Result<(), CheckError> {
        self.entitlement.ensure_active(tx, tenant, Metric::Recipes).await
    }

    /// A new thing, if the plan has room for it.
    pub async fn create(&self, of: AuditContext<'_>, content: Content) -> Result<Item, CatalogueError> {
        self.create_with_lines(of, content, Vec::new()).await
    }

    pub(super) async fn insert(
        &self,
        of: AuditContext<'_>,
        content: Content,
        lines: Vec<Line>,
    ) -> Result<Item, CatalogueError> {
        let (tenant, item_kind, now) = (of.tenant, content.item_kind(), self.clock.micros());
        let id = random::id();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        links_exist(&mut tx, tenant, &content).await?;
        self.authorize(&mut tx, tenant, item_kind).await?;
        counted_store::insert(&mut tx, tenant, &content, &id, now).await?;
        recipe_lines::write(&mut tx, tenant, &id, lines, &[]).await?;
        let item = load(&mut tx, tenant, item_kind, &id).await?;
        record_audit(&mut tx, of, "create", now, None, Some(&item)).await?;
        tx.commit().await?;
        Ok(item)
    }

    /// Changes some fields of a thing that still has that version.
    pub async fn update(
        &self,
        of: AuditContext<'_>,
        item_kind: ItemKind,
        id: &str,
        version: i64,
        changes: Changes,
    ) -> Result<Item, CatalogueError> {
        let updated = self.change(of, item_kind, id, version, (changes, None)).await;
        self.entitlement.explained(of.tenant, updated).await
    }

    pub(super) async fn change(
        &self,
        of: AuditContext<'_>,
        item_kind: ItemKind,
        id: &str,
        version: i64,
        (changes, lines): (Changes, Option<Vec<Line>>),
    ) -> Result<Item, CatalogueError> {
        let tenant = of.tenant;
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let fits = match item_kind.metric() {
            Some(metric) => {
                let fits = self.entitlement.ensure_within_plan(&mut tx, tenant, metric);
                fits.await.map(|_| ())
            }
            None => self.ensure_active(&mut tx, tenant).await,
        };
        let fits = match fits {
            // The transaction is over: whatever is asked next, the database only says so.
            Err(CheckError::Database(error)) => return Err(error.into()),
            other => other,
        };
        let before = load(&mut tx, tenant, item_kind, id).await?;
        if before.archived_at.is_some() {
            return Err(CatalogueError::Archived(Box::new(before)));
        }
        if let Err(error) = fits {
            self.only_if_kept(&mut tx, tenant, &before, error).await?;
        }
        if before.version != version {
            return Err(CatalogueError::Conflict(Box::new(before)));
        }
        let content = before.content.clone().with(changes);
        let content = content.map_err(CatalogueError::Invalid)?;
        links_exist(&mut tx, tenant, &content).await?;
        measured::ensure_measured_as(&mut tx, tenant, id, (&before.content, &content)).await?;
        let now = self.clock.micros();
        if !store::update(&mut tx, tenant, &content, id, version, now).await? {
            return Err(CatalogueError::Conflict(Box::new(before)));
        }
        if item_kind == ItemKind::Ingredient {
            stock::version_store::raise(&mut tx, tenant).await?;
        }
        if let Some(lines) = lines {
            recipe_lines::write(&mut tx, tenant, id, lines, &before.lines).await?;
        }
        let after = load(&mut tx, tenant, item_kind, id).await?;
        record_audit(&mut tx, of, "update", now, Some(&before), Some(&after)).await?;
        tx.commit().await?;
        Ok(after)
    }

    /// More counts than the plan allows: what is among the writable may be changed all the same.
    async fn only_if_kept(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        item: &Item,
        refused: CheckError,
    ) -> Result<(), CatalogueError> {
        let CheckError::Denied(denial) = refused else {
            return Err(refused.into());
        };
        if let (Reason::Limit, Some(limit)) = (denial.reason, denial.limit) {
            let writable = store::writable(tx, tenant, item.content.item_kind(), limit).await?;
            if writable.contains(&item.id) {
                return Ok(());
            }
        }
        Err(CheckError::Denied(denial).into())
    }
}

pub(super) async fn load(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    id: &str,
) -> Result<Item, CatalogueError> {
    let found = store::load(tx, tenant, item_kind, id).await?;
    let mut item = found.ok_or(CatalogueError::NotFound)?;
    fill(tx, tenant, item_kind, std::slice::from_mut(&mut item)).await?;
    Ok(item)
}

/// Gives each recipe its lines, and each ingredient what is in store of it.
pub(super) async fn fill(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    items: &mut [Item],
) -> Result<(), DbError> {
    recipe_store::fill(tx, tenant, item_kind, items).await?;
    if item_kind != ItemKind::Ingredient {
        return Ok(());
    }
    let unit = |item: &Item| item.content.unit().unwrap_or_default();
    let kept: Vec<_> = items.iter().map(|item| (item.id.clone(), unit(item))).collect();
    let mut left = stock::store::left(tx, tenant, &kept).await?;
    for item in items {
        item.stock = left.remove(&item.id);
    }
    Ok(())
}

/// The content without links that lead nowhere.
pub(crate) async fn known_links(
    tx: &mut Tx,
    tenant: &TenantId,
    content: Content,
) -> Result<Content, DbError> {
    let mut known = content;
    for field in known.item_kind().fields() {
        let Some(id) = known.text(field.key) else {
            continue;
        };
        if !leads_somewhere(tx, tenant, field.kind, id).await? {
            known = known.clone().with([(field, None)]).unwrap_or(known);
        }
    }
    Ok(known)
}

/// A link leads to a thing or a file of the same bakery; an archived one may stay linked.
async fn links_exist(tx: &mut Tx, tenant: &TenantId, content: &Content) -> Result<(), CatalogueError> {
    for (field, value) in content.fields() {
        let Some(Value::Text(id)) = value else {
            continue;
        };
        if !leads_somewhere(tx, tenant, field.kind, id).await? {
            return Err(CatalogueError::Invalid(vec![(field, FieldError::Unknown)]));
        }
    }
    Ok(())
}

/// Is there what a field of this kind names by `id`? What is no link names nothing.
async fn leads_somewhere(tx: &mut Tx, tenant: &TenantId, kind: FieldKind, id: &str) -> Result<bool, DbError> {
    match kind {
        FieldKind::Link(item_kind) => Ok(store::load(tx, tenant, item_kind, id).await?.is_some()),
        FieldKind::File => file_store::is_there(tx, tenant, id).await,
        _ => Ok(true),
    }
}

/// Writes into the audit trail how it was and how it is.
pub(super) async fn record_audit(
    tx: &mut Tx,
    of: AuditContext<'_>,
    action: &str,
    now: i64,
    before: Option<&Item>,
    after: Option<&Item>,
) -> Result<(), DbError> {
    let action = format!("catalogue.{action}");
    let mut entry = audit::Entry::new(Some(of.tenant), of.by, &action, now);
    if let Some(before) = before {
        entry = entry.before(&json::kept(before));
    }
    if let Some(after) = after {
        entry = entry.after(&json::kept(after));
    }
    audit::append(tx, &entry).await
}
