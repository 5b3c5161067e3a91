//! All bakeries, as the platform's operator looks for them: page by page, however many there are.

mod audit_store;
mod store;

pub use audit_store::AuditRow;

use crate::{
    clock::{Clock, from_micros},
    db::{Access, Db, DbError},
    privacy::deletion_store,
    subscription::{State, Subscription},
    tenant::Tenant,
};
use chrono::{DateTime, Utc};
use obrador_core::{
    auth::Role, bounds::count, ids::TenantId, subscription::PlanId, tenant::deletion::Deletion,
};

/// Bakeries on a page.
pub const PAGE: usize = count::BAKERIES_PAGE as usize;
/// Audit rows on a page.
pub const AUDIT_PAGE: usize = count::AUDIT_PAGE as usize;
/// Beyond this the list says "more than": counting all of 100,000 takes longer than reading a page.
pub const COUNTED: i64 = count::BAKERIES_COUNTED as i64;

/// In which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// By name.
    #[default]
    Name,
    /// By name, backwards.
    NameBack,
    /// The latest first.
    Newest,
    /// The longest-standing first.
    Oldest,
}

/// From where on. A page begins behind a bakery, or ends before one, so that its cost does not grow with its number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum From {
    /// The first page.
    #[default]
    Start,
    /// What follows that bakery.
    After(TenantId),
    /// What precedes it.
    Before(TenantId),
}

/// Which bakeries.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Search {
    /// Part of the name, of the identifier or of an owner's e-mail address; empty for all.
    pub text: String,
    /// On that plan only.
    pub plan: Option<PlanId>,
    /// In that state only.
    pub state: Option<State>,
    /// Only those whose owner asks for a plan.
    pub asking: bool,
    /// In which order.
    pub order: Order,
    /// From where on.
    pub from: From,
}

/// A bakery in the list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The bakery.
    pub tenant: Tenant,
    /// What it has subscribed to.
    pub subscription: Subscription,
    /// The latest of: a member was here, a program used a token, a counted thing changed. To the hour; none if nothing
    /// of it is on record.
    pub last_activity: Option<DateTime<Utc>>,
    /// Its deletion, where that was asked for.
    pub deleted_after: Option<DateTime<Utc>>,
}

impl Listed {
    fn at(self, now: DateTime<Utc>) -> Self {
        Self {
            subscription: self.subscription.as_of(now),
            ..self
        }
    }

    /// When it came.
    pub fn created_at(&self) -> DateTime<Utc> {
        from_micros(self.tenant.created_at)
    }
}

/// A page of the list.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The bakeries.
    pub rows: Vec<Listed>,
    /// How many there are on all pages; [`COUNTED`] and one more where there are more.
    pub count: i64,
    /// Does something precede them?
    pub has_before: bool,
    /// Does something follow?
    pub has_after: bool,
}

/// A member of a bakery.
#[derive(Debug, Clone)]
pub struct Member {
    /// How they are called.
    pub name: String,
    /// Their address.
    pub email: String,
    /// What they are there.
    pub role: Role,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// One bakery, beside its usage.
#[derive(Debug, Clone)]
pub struct Detail {
    /// In the list's words.
    pub listed: Listed,
    /// Its people, owners first.
    pub members: Vec<Member>,
    /// What happened, the latest first.
    pub audit: Vec<AuditRow>,
    /// Did more happen before?
    pub has_older: bool,
    /// Its deletion, where that was asked for.
    pub deletion: Option<Deletion>,
}

/// Looks for bakeries. Cheap to clone. Only the platform's operator may be answered.
#[derive(Debug, Clone)]
pub struct DirectoryService {
    db: Db,
    clock: Clock,
}

impl DirectoryService {
    /// A service on that storage.
    pub fn new(db: Db, clock: Clock) -> Self {
        Self { db, clock }
    }
}

impl DirectoryService {
    /// A page of bakeries.
    pub async fn search(&self, search: &Search) -> Result<Found, DbError> {
        let mut tx = self.db.begin_system("list of bakeries", Access::Read).await?;
        let count = store::count(&mut tx, search, COUNTED + 1).await?;
        let mut rows = store::page(&mut tx, search, PAGE + 1).await?;
        let more = rows.len() > PAGE;
        rows.truncate(PAGE);
        let rows = rows.into_iter().map(|row| row.at(self.clock.now()));
        let mut rows: Vec<_> = rows.collect();
        let backwards = matches!(search.from, From::Before(_));
        if backwards {
            rows.reverse();
        }
        Ok(Found {
            has_before: if backwards {
                more
            } else {
                search.from != From::Start
            },
            has_after: backwards || more,
            rows,
            count,
        })
    }

    /// One bakery; what happened before the audit row called `before`, or lately.
    pub async fn detail(&self, tenant: &TenantId, before: Option<&str>) -> Result<Option<Detail>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let Some(listed) = store::one(&mut tx, tenant).await? else {
            return Ok(None);
        };
        let mut rows = audit_store::page(&mut tx, tenant, before, AUDIT_PAGE + 1).await?;
        let has_older = rows.len() > AUDIT_PAGE;
        rows.truncate(AUDIT_PAGE);
        Ok(Some(Detail {
            listed: listed.at(self.clock.now()),
            members: store::members(&mut tx, tenant).await?,
            audit: rows,
            has_older,
            deletion: deletion_store::current(&mut tx, tenant).await?,
        }))
    }
}
