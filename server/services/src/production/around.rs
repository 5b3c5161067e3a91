//! What batches wait for outside themselves: what goes into them, ingredients, places in ovens and mixers.

use super::{
    ProductionError, capacity_store,
    found_store::{self, Found},
    part_store,
};
use crate::{
    db::{DbError, Tx},
    stock,
};
use chrono::{DateTime, TimeDelta, Utc};
use obrador_core::{
    bounds::time::OVERDUE_DAYS,
    ids::TenantId,
    procurement::Named,
    production::{Capacity, Load, Outside, Status, Tracking, full, lacking},
    quantity::{Quantity, Unit},
};
use std::collections::{BTreeMap, BTreeSet};

/// What is around some batches.
#[derive(Debug, Default)]
pub(super) struct Around {
    parents: Vec<(Named, Status)>,
    lacking: BTreeMap<String, BTreeSet<String>>,
    names: BTreeMap<String, (String, Unit)>,
    capacities: Vec<Capacity>,
    there: Vec<Load>,
}

impl Around {
    /// Around these batches at that moment.
    pub(super) async fn of(
        tx: &mut Tx,
        tenant: &TenantId,
        (found, tracking): (&[Found], Tracking),
        now: DateTime<Utc>,
    ) -> Result<Self, ProductionError> {
        let mut around = Self::default();
        if found.iter().all(|it| it.is_over) {
            return Ok(around);
        }
        around.parents = parents(tx, tenant, (found, tracking)).await?;
        let since = overdue_since(now);
        if found.iter().any(|it| it.booked_at.is_none() && !it.is_over) {
            around.look_into_stock(tx, tenant, (found, since)).await?;
        }
        around.capacities = capacity_store::all(tx, tenant)
            .await?
            .into_iter()
            .map(|record| record.capacity)
            .collect();
        if !around.capacities.is_empty() && tracking == Tracking::Stages {
            let under_way = found_store::under_way(tx, tenant, since).await?;
            around.there = under_way
                .iter()
                .flat_map(|it| it.batch.takes_up(now, it.dough))
                .collect();
        }
        Ok(around)
    }

    async fn look_into_stock(
        &mut self,
        tx: &mut Tx,
        tenant: &TenantId,
        (found, since): (&[Found], i64),
    ) -> Result<(), DbError> {
        let mut promised = found_store::promised(tx, tenant, since).await?;
        // One that was due long ago has what is left by the others.
        for it in found.iter().filter(|it| it.booked_at.is_none() && !it.is_over) {
            let id = &it.batch.as_stored().id;
            if !promised.iter().any(|(other, _)| other == id) {
                promised.push((id.clone(), it.ingredients.clone()));
            }
        }
        let ids = promised
            .iter()
            .flat_map(|(_, lines)| lines.iter().map(|(id, _)| id.clone()));
        let (left, names) = left_of(tx, tenant, ids.collect()).await?;
        let of = promised.iter().map(|(id, lines)| (id.as_str(), lines.as_slice()));
        // Nothing waits for what nobody keeps in stock.
        let kept = stock::store::kept(tx, tenant, names.keys().cloned().collect()).await?;
        for (batch, short) in lacking(of, &left) {
            let short = short.into_iter().filter(|id| kept.contains(*id));
            let short: BTreeSet<String> = short.map(ToOwned::to_owned).collect();
            self.lacking.insert(batch.to_owned(), short);
        }
        self.names = names;
        Ok(())
    }

    /// What a batch waits for.
    pub(super) fn outside(&self, found: &Found, now: DateTime<Utc>) -> Vec<Outside> {
        let batch = &found.batch;
        let mut waits = Vec::new();
        if found.is_over {
            return waits;
        }
        if found.booked_at.is_none() {
            waits.extend(batch.waits_for(&self.parents));
            let short = self.lacking.get(&batch.as_stored().id).into_iter().flatten();
            let name = |id: &str| {
                self.names
                    .get(id)
                    .map_or_else(|| id.to_owned(), |(name, _)| name.clone())
            };
            waits.extend(batch.lacks(short.map(String::as_str), name));
        }
        if let Some(next) = batch.would_take_up(now, found.dough) {
            let wait = full(&self.capacities, &self.there, &next, now);
            waits.extend(wait.map(|wait| Outside {
                stage: next.stage,
                wait,
            }));
        }
        waits
    }
}

/// A batch that was due before that and has not begun is no longer counted for.
pub(super) fn overdue_since(now: DateTime<Utc>) -> i64 {
    (now - TimeDelta::days(OVERDUE_DAYS)).timestamp_micros()
}

/// What is left of these ingredients, what they are called and kept in.
pub(super) async fn left_of(
    tx: &mut Tx,
    tenant: &TenantId,
    ids: BTreeSet<String>,
) -> Result<(BTreeMap<String, Quantity>, BTreeMap<String, (String, Unit)>), DbError> {
    let names = part_store::ingredients(tx, tenant, ids).await?;
    let kept_in: Vec<(String, Unit)> = names.iter().map(|(id, (_, unit))| (id.clone(), *unit)).collect();
    let left = stock::store::left(tx, tenant, &kept_in).await?;
    let left = left.into_iter().map(|(id, stock)| (id, stock.left)).collect();
    Ok((left, names))
}

async fn parents(
    tx: &mut Tx,
    tenant: &TenantId,
    (found, tracking): (&[Found], Tracking),
) -> Result<Vec<(Named, Status)>, DbError> {
    let ids: BTreeSet<String> = found
        .iter()
        .flat_map(|it| it.batch.content().parents.iter().cloned())
        .collect();
    let parents = found_store::of_ids(tx, tenant, &ids.into_iter().collect::<Vec<_>>()).await?;
    let of = |it: &Found| {
        let stored = it.batch.as_stored();
        let named = Named {
            id: stored.id.clone(),
            name: stored.content.recipe.name.clone(),
        };
        (named, it.batch.status(tracking))
    };
    Ok(parents.iter().map(of).collect())
}
