//! Attempts that were refused, gathered in memory and written about once a second: a program that doesn't stop asking
//! costs a row a second, not a row a request.

use super::store::current;
use crate::{
    db::{Access, Db, DbError},
    random,
};
use obrador_core::{ids::TenantId, usage::Metric};
use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

/// What one bakery was refused of one metric: when first, and how much together, in ledger units.
type Gathered = BTreeMap<(TenantId, Metric), (i64, i64)>;

/// Refused attempts that are not yet written.
#[derive(Debug, Default)]
pub(super) struct Refusals(Mutex<Gathered>);

impl Refusals {
    pub(super) fn record(&self, tenant: &TenantId, metric: Metric, requested: i64, at: i64) {
        let mut gathered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, sum) = gathered.entry((tenant.clone(), metric)).or_insert((at, 0));
        *sum = sum.saturating_add(requested);
    }

    /// Writes them; what can't be written waits.
    pub(super) async fn write(&self, db: &Db) -> Result<(), DbError> {
        let taken = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        if taken.is_empty() {
            return Ok(());
        }
        let written = insert(db, &taken).await;
        if written.is_err() {
            for ((tenant, metric), (at, requested)) in taken {
                self.record(&tenant, metric, requested, at);
            }
        }
        written
    }
}

async fn insert(db: &Db, all: &Gathered) -> Result<(), DbError> {
    let mut tx = db.begin_system("refused attempts", Access::Write).await?;
    for ((tenant, metric), (at, requested)) in all {
        current::insert_refused(&mut tx, tenant, *metric, *at, *requested, &random::id()).await?;
    }
    tx.commit().await
}
