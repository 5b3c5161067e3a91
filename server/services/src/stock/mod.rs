//! What is in store: lots that came and what is left of them.

pub(crate) mod store;
pub(crate) mod version_store;

use crate::db::{Access, Db, DbError};
use chrono::{DateTime, NaiveDate, Utc};
use obrador_core::{ids::TenantId, quantity::Quantity};

/// A lot of which something is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotInStore {
    /// Its id.
    pub id: String,
    /// The number that its maker gave it, where there is one.
    pub code: Option<String>,
    /// What is left of it.
    pub left: Quantity,
    /// Until when it keeps its quality, where that is known.
    pub best_before: Option<NaiveDate>,
    /// When it came.
    pub received_at: DateTime<Utc>,
    /// What the place is called where it is, where one is known.
    pub location: Option<String>,
}

/// What is in store. Cheap to clone.
#[derive(Debug, Clone)]
pub struct StockService {
    db: Db,
}

impl StockService {
    /// A service on that storage.
    pub fn new(db: Db) -> Self {
        Self { db }
    }

    /// The lots of an ingredient of which something is left: what is to be used first comes first.
    pub async fn lots(&self, tenant: &TenantId, ingredient: &str) -> Result<Vec<LotInStore>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        store::lots(&mut tx, tenant, ingredient).await
    }
}
