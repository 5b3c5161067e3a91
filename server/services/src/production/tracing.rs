//! From a lot to the batches that it is in, and back.

use super::{
    BatchRef, LotRecord, OriginRecord, ProductionError, ProductionService, RecallSheet,
    found_store::{self, Found},
    lot_store, part_store,
    trace_store::{self, Parents, Way},
};
use crate::db::{Access, Tx};
use obrador_core::{
    ids::TenantId,
    procurement::Named,
    production::{Batch, LotUse, Reached, Traces, recall},
};
use std::collections::{BTreeMap, BTreeSet};

impl ProductionService {
    /// What is in a batch and in those that went into it, by ingredient and lot.
    pub async fn origins(
        &self,
        tenant: &TenantId,
        batch: &str,
    ) -> Result<Vec<OriginRecord>, ProductionError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let (reached, parents) = trace_store::walk(&mut tx, tenant, [batch.to_owned()], Way::Back).await?;
        let refs = refs(&found(&mut tx, tenant, &reached).await?);
        if !refs.contains_key(batch) {
            return Err(ProductionError::NotFound);
        }
        let uses = trace_store::of_batches(&mut tx, tenant, &reached).await?;
        let origins = traces(&uses, &parents).back(batch);
        let lots = origins.iter().filter_map(|it| it.lot.clone());
        let lots: BTreeSet<String> = lots.collect();
        let lots = lot_store::of_ids(&mut tx, tenant, lots).await?;
        let lots: BTreeMap<String, LotRecord> = lots.into_iter().map(|lot| (lot.id.clone(), lot)).collect();
        let ids = origins.iter().map(|it| it.ingredient.clone()).collect();
        let names = part_store::ingredients(&mut tx, tenant, ids).await?;
        let told = origins.into_iter().filter_map(|it| {
            Some(OriginRecord {
                lot: it.lot.and_then(|id| lots.get(&id).cloned()),
                batch: refs.get(&it.batch)?.clone(),
                quantity: it.quantity,
                ingredient: Named {
                    name: names
                        .get(&it.ingredient)
                        .map_or(&it.ingredient, |(name, _)| name)
                        .clone(),
                    id: it.ingredient,
                },
            })
        });
        Ok(told.collect())
    }

    /// What is to be fetched back where something is wrong with a lot: every batch that it is in, and those in which it may
    /// be.
    pub async fn recall(&self, tenant: &TenantId, lot: &str) -> Result<RecallSheet, ProductionError> {
        let tracking = self.tracking(tenant).await?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let record = lot_store::of_ids(&mut tx, tenant, [lot.to_owned()]).await?.pop();
        let record = record.ok_or(ProductionError::NotFound)?;
        let uses = trace_store::of_lot(&mut tx, tenant, lot).await?;
        let starts: BTreeSet<String> = uses.iter().map(|it| it.batch.clone()).collect();
        let (all, parents) = trace_store::walk(&mut tx, tenant, starts, Way::On).await?;
        let reached = traces(&uses, &parents).of_lot(lot);
        let since = (
            record.ingredient.id.as_str(),
            record.received_at.timestamp_micros(),
        );
        let short = trace_store::short_since(&mut tx, tenant, since).await?;
        let (perhaps, on) = trace_store::walk(&mut tx, tenant, short, Way::On).await?;
        let perhaps: BTreeSet<String> = perhaps.difference(&all).cloned().collect();
        let of = traces(&[], &on);
        let uncertain = perhaps
            .iter()
            .flat_map(|id| of.of_batch(id))
            .filter(|it| perhaps.contains(&it.batch));
        let mut by_batch: BTreeMap<String, Reached> = BTreeMap::new();
        for it in uncertain {
            let same = by_batch.entry(it.batch.clone()).or_insert_with(|| it.clone());
            let more: Vec<String> = it
                .through
                .into_iter()
                .filter(|id| !same.through.contains(id))
                .collect();
            same.through.extend(more);
        }
        let uncertain: Vec<Reached> = by_batch.into_values().collect();
        let found = found(&mut tx, tenant, &all.union(&perhaps).cloned().collect()).await?;
        let refs = refs(&found);
        let batches: Vec<Batch> = found.into_iter().map(|found| found.batch).collect();
        Ok(RecallSheet {
            lot: record,
            lines: recall(&reached, &batches, tracking),
            uncertain: recall(&uncertain, &batches, tracking),
            refs,
        })
    }
}

async fn found(
    tx: &mut Tx,
    tenant: &TenantId,
    ids: &BTreeSet<String>,
) -> Result<Vec<Found>, ProductionError> {
    let ids: Vec<String> = ids.iter().cloned().collect();
    Ok(found_store::of_ids(tx, tenant, &ids).await?)
}

fn traces<'a>(uses: &'a [LotUse], parents: &'a Parents) -> Traces<'a> {
    let of = parents
        .iter()
        .map(|(id, parents)| (id.as_str(), parents.as_slice()));
    Traces::of(uses, of)
}

fn refs(found: &[Found]) -> BTreeMap<String, BatchRef> {
    let of = |found: &Found| {
        let stored = found.batch.as_stored();
        BatchRef {
            id: stored.id.clone(),
            number: stored.number,
            recipe: stored.content.recipe.name.clone(),
        }
    };
    found.iter().map(of).map(|it| (it.id.clone(), it)).collect()
}
