//! The counted things with a name, as pages, REST and other services ask for them.

use super::{Item, ItemPage, ListQuery, list, store};
use crate::{
    audit::{self, Doing},
    catalogue::counted_store,
    clock::Clock,
    db::{Access, Db, DbError, Tx},
    entitlement::{CheckError, EntitlementService},
    random,
};
use obrador_core::{
    catalogue::{Content, Faults, Field, FieldError, FieldKind, Thing, Value},
    entitlement::{Denial, Reason},
    ids::TenantId,
};
use std::collections::HashSet;

/// Why something can't be done with a thing.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// No such thing, or another bakery's.
    #[error("there is no such thing")]
    NotFound,
    /// Somebody else has changed it meanwhile: this is how it is now.
    #[error("it is at version {}", .0.version)]
    Conflict(Box<Item>),
    /// It is archived: it can be read and restored, not changed.
    #[error("it is archived")]
    Archived(Box<Item>),
    /// Some fields can't be so.
    #[error("{} field(s) can't be so", .0.len())]
    Invalid(Faults),
    /// More was chosen to stay writable than the plan allows.
    #[error("at most {0} stay writable")]
    TooMany(i64),
    /// The plan, the owner's cap or the end of the subscription stands in the way, or nobody can tell.
    #[error(transparent)]
    Refused(#[from] CheckError),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl From<Denial> for CatalogueError {
    fn from(denial: Denial) -> Self {
        Self::Refused(denial.into())
    }
}

/// Changes of fields.
type Changes = Vec<(&'static Field, Option<Value>)>;

/// The counted things. Cheap to clone.
#[derive(Debug, Clone)]
pub struct CatalogueService {
    db: Db,
    clock: Clock,
    entitlement: EntitlementService,
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

    /// A page of the list.
    pub async fn list(
        &self,
        tenant: &TenantId,
        thing: Thing,
        query: &ListQuery,
    ) -> Result<ItemPage, CatalogueError> {
        let limit = self.entitlement.limit(tenant, thing.metric()).await?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let mut page = list::page(&mut tx, tenant, thing, query).await?;
        page.counted = store::counted(&mut tx, tenant, thing).await?;
        page.exceeds = limit.filter(|limit| page.counted > *limit);
        if let Some(limit) = page.exceeds {
            let writable = store::writable(&mut tx, tenant, thing, limit).await?;
            let writable: HashSet<String> = writable.into_iter().collect();
            for item in page.items.iter_mut().filter(|item| item.archived_at.is_none()) {
                item.writable = writable.contains(&item.id);
            }
        }
        Ok(page)
    }

    /// One thing.
    pub async fn get(&self, tenant: &TenantId, thing: Thing, id: &str) -> Result<Item, CatalogueError> {
        let limit = self.entitlement.limit(tenant, thing.metric()).await?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let mut item = load(&mut tx, tenant, thing, id).await?;
        if let Some(limit) = limit
            && item.archived_at.is_none()
            && store::counted(&mut tx, tenant, thing).await? > limit
        {
            let writable = store::writable(&mut tx, tenant, thing, limit).await?;
            item.writable = writable.contains(&item.id);
        }
        Ok(item)
    }

    /// A new thing, if the plan has room for it.
    pub async fn create(&self, of: Doing<'_>, content: Content) -> Result<Item, CatalogueError> {
        let (tenant, thing, now) = (of.tenant, content.thing(), self.clock.micros());
        let id = random::id();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        links_exist(&mut tx, tenant, &content).await?;
        self.entitlement.admit(&mut tx, tenant, thing.metric(), 1).await?;
        counted_store::insert(&mut tx, tenant, &content, &id, now).await?;
        let item = load(&mut tx, tenant, thing, &id).await?;
        tell(&mut tx, of, "create", now, None, Some(&item)).await?;
        tx.commit().await?;
        Ok(item)
    }

    /// Changes some fields of a thing that still has that version.
    pub async fn update(
        &self,
        of: Doing<'_>,
        thing: Thing,
        id: &str,
        version: i64,
        changes: Changes,
    ) -> Result<Item, CatalogueError> {
        let tenant = of.tenant;
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let fits = self.entitlement.within(&mut tx, tenant, thing.metric()).await;
        let before = load(&mut tx, tenant, thing, id).await?;
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
        if !store::update(&mut tx, tenant, &content, id, version).await? {
            return Err(CatalogueError::Conflict(Box::new(before)));
        }
        let after = load(&mut tx, tenant, thing, id).await?;
        let now = self.clock.micros();
        tell(&mut tx, of, "update", now, Some(&before), Some(&after)).await?;
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
            let writable = store::writable(tx, tenant, item.content.thing(), limit).await?;
            if writable.contains(&item.id) {
                return Ok(());
            }
        }
        Err(CheckError::Denied(denial).into())
    }

    /// Archives a thing, if it still has the `version` that is given; one that is archived stays so. Room is made, so no
    /// plan stands in the way.
    pub async fn archive(
        &self,
        of: Doing<'_>,
        thing: Thing,
        id: &str,
        version: Option<i64>,
    ) -> Result<Item, CatalogueError> {
        let now = self.clock.micros();
        let mut tx = self.db.begin(of.tenant, Access::Write).await?;
        let before = seen(load(&mut tx, of.tenant, thing, id).await?, version)?;
        if !counted_store::archive(&mut tx, of.tenant, thing, id, now).await? {
            return Ok(before);
        }
        let after = changed(load(&mut tx, of.tenant, thing, id).await?, version)?;
        tell(&mut tx, of, "archive", now, Some(&before), None).await?;
        tx.commit().await?;
        Ok(after)
    }

    /// Restores an archived thing, if the plan has room for it and it still has the `version` that is given; one that
    /// counts stays as it is.
    pub async fn restore(
        &self,
        of: Doing<'_>,
        thing: Thing,
        id: &str,
        version: Option<i64>,
    ) -> Result<Item, CatalogueError> {
        let now = self.clock.micros();
        let mut tx = self.db.begin(of.tenant, Access::Write).await?;
        let before = seen(load(&mut tx, of.tenant, thing, id).await?, version)?;
        if before.archived_at.is_none() {
            return Ok(before);
        }
        self.entitlement
            .admit(&mut tx, of.tenant, thing.metric(), 1)
            .await?;
        if !counted_store::restore(&mut tx, of.tenant, thing, id, now).await? {
            return load(&mut tx, of.tenant, thing, id).await;
        }
        let after = changed(load(&mut tx, of.tenant, thing, id).await?, version)?;
        tell(&mut tx, of, "restore", now, None, Some(&after)).await?;
        tx.commit().await?;
        Ok(after)
    }

    /// Everything that counts, and what stays writable where the plan allows less: the owner's choice.
    pub async fn writable(&self, tenant: &TenantId, thing: Thing) -> Result<ItemPage, CatalogueError> {
        let all = ListQuery {
            words: String::new(),
            sort: super::Sort::Name,
            archived: false,
            page: 1,
            per_page: i64::from(i32::MAX),
        };
        self.list(tenant, thing, &all).await
    }

    /// Chooses what stays writable; places left go to the oldest of the rest.
    pub async fn choose_writable(
        &self,
        of: Doing<'_>,
        thing: Thing,
        ids: &[String],
    ) -> Result<(), CatalogueError> {
        let now = self.clock.micros();
        let mut tx = self.db.begin(of.tenant, Access::Write).await?;
        let limit = self.entitlement.limit_in(&mut tx, of.tenant, thing.metric());
        if let Some(limit) = limit.await?.filter(|limit| ids.len() as i64 > *limit) {
            return Err(CatalogueError::TooMany(limit));
        }
        store::forget_kept(&mut tx, of.tenant, thing).await?;
        for id in ids {
            if !store::keep(&mut tx, of.tenant, thing, id, now).await? {
                return Err(CatalogueError::NotFound);
            }
        }
        let chosen = serde_json::json!({ "kind": thing.as_str(), "ids": ids });
        let entry =
            audit::Entry::new(Some(of.tenant), of.by, "catalogue.choose_writable", now).after(&chosen);
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(())
    }
}

async fn load(tx: &mut Tx, tenant: &TenantId, thing: Thing, id: &str) -> Result<Item, CatalogueError> {
    let found = store::load(tx, tenant, thing, id).await?;
    found.ok_or(CatalogueError::NotFound)
}

/// The thing, if it has the version that somebody has seen.
fn seen(item: Item, version: Option<i64>) -> Result<Item, CatalogueError> {
    match version {
        Some(version) if version != item.version => Err(CatalogueError::Conflict(Box::new(item))),
        _ => Ok(item),
    }
}

/// The thing after a change, if nobody else changed it between the look at its version and the change.
fn changed(item: Item, version: Option<i64>) -> Result<Item, CatalogueError> {
    let before = item.version - 1;
    match version {
        Some(version) if version != before => Err(CatalogueError::Conflict(Box::new(Item {
            version: before,
            ..item
        }))),
        _ => Ok(item),
    }
}

/// A link leads to a thing of the same bakery; an archived one may stay linked.
async fn links_exist(tx: &mut Tx, tenant: &TenantId, content: &Content) -> Result<(), CatalogueError> {
    for (field, value) in content.fields() {
        let (FieldKind::Product, Some(Value::Text(id))) = (field.kind, value) else {
            continue;
        };
        if store::load(tx, tenant, Thing::Product, id).await?.is_none() {
            return Err(CatalogueError::Invalid(vec![(field, FieldError::Unknown)]));
        }
    }
    Ok(())
}

/// Writes into the audit trail how it was and how it is.
async fn tell(
    tx: &mut Tx,
    of: Doing<'_>,
    action: &str,
    now: i64,
    before: Option<&Item>,
    after: Option<&Item>,
) -> Result<(), DbError> {
    let action = format!("catalogue.{action}");
    let mut entry = audit::Entry::new(Some(of.tenant), of.by, &action, now);
    if let Some(before) = before {
        entry = entry.before(&super::json::of_item(before));
    }
    if let Some(after) = after {
        entry = entry.after(&super::json::of_item(after));
    }
    audit::append(tx, &entry).await
}
