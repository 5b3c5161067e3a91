//! What the batches of a day need that have not begun, and what to buy of it.

use super::{
    BatchRecord, ProductionError, ProductionService,
    around::{left_of, overdue_since},
    found_store, offer_store, on_order_store, part_store,
};
use crate::{
    catalogue::book,
    db::{Access, DbError, Tx},
    stock,
};
use chrono::NaiveDate;
use obrador_core::{
    catalogue::formula::Book,
    ids::TenantId,
    production::{DayPlan, Need, PlannedBatch, PurchaseFrom, needs, promised, to_buy},
    quantity::Quantity,
};
use std::collections::{BTreeMap, BTreeSet};

/// What is still to be weighed in for a batch: of one that is made in shares, its rest.
fn still_to_take(record: &BatchRecord) -> Vec<(String, Quantity)> {
    let planned = record.batch.content().quantity;
    let remains = record.batch.view(record.tracking, &[]).remains;
    let rest = |(id, quantity): &(String, Quantity)| {
        let rest = quantity.scaled(remains.small, planned.small);
        (id.clone(), rest.unwrap_or(*quantity))
    };
    record.ingredients.iter().map(rest).collect()
}

impl ProductionService {
    /// All ingredients that the day's batches are still to take out of stock, in one list, and what to buy of what is
    /// missing, by supplier.
    pub async fn needs(
        &self,
        tenant: &TenantId,
        day: Option<NaiveDate>,
    ) -> Result<(Vec<Need>, Vec<PurchaseFrom>), ProductionError> {
        let day = self.day(tenant, day).await?;
        let open = day
            .batches
            .into_iter()
            .filter(|record| record.booked_at.is_none() && !record.batch.status(record.tracking).is_over());
        let records: Vec<BatchRecord> = open.collect();
        let plan = DayPlan {
            batches: records
                .iter()
                .map(|record| PlannedBatch {
                    content: record.batch.content().clone(),
                    parents: Vec::new(),
                    ingredients: still_to_take(record),
                    dough: None,
                })
                .collect(),
            ..DayPlan::default()
        };
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let book = book(&mut tx, tenant).await?;
        let ids = plan.batches.iter().flat_map(|batch| batch.ingredients.iter());
        let ids: BTreeSet<String> = ids.map(|(id, _)| id.clone()).collect();
        let (left, _) = left_of(&mut tx, tenant, ids.clone()).await?;
        // What batches need that begin before these is no longer there for them.
        let first = plan.batches.iter().map(PlannedBatch::begins).min();
        let own: BTreeSet<&str> = records
            .iter()
            .map(|record| record.batch.as_stored().id.as_str())
            .collect();
        let before = found_store::promised(&mut tx, tenant, overdue_since(self.clock.now())).await?;
        let before = found_store::of_ids(
            &mut tx,
            tenant,
            &before.into_iter().map(|(id, _)| id).collect::<Vec<_>>(),
        )
        .await?;
        let before = before.iter().filter(|it| {
            let stored = it.batch.as_stored();
            let begins = stored
                .content
                .stages
                .first()
                .map_or(stored.content.due, |it| it.span.start);
            !own.contains(stored.id.as_str()) && first.is_some_and(|first| begins < first)
        });
        let promised = promised(before.map(|it| it.ingredients.as_slice()));
        let mut needs = needs(&plan, &book, &left, &promised);
        let kept = stock::store::kept(&mut tx, tenant, ids).await?;
        leave_out_not_kept(&mut needs, &book, &kept);
        less_on_order(&mut tx, tenant, &mut needs).await?;
        let to_buy = to_buy(&needs, &offer_store::all(&mut tx, tenant).await?);
        Ok((needs, to_buy))
    }

    /// What ingredients are called, by their ids.
    pub async fn ingredient_names(
        &self,
        tenant: &TenantId,
        ids: BTreeSet<String>,
    ) -> Result<BTreeMap<String, String>, ProductionError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let known = part_store::ingredients(&mut tx, tenant, ids).await?;
        Ok(known.into_iter().map(|(id, (name, _))| (id, name)).collect())
    }
}

/// What is ordered is not missing once more.
pub(super) async fn less_on_order(tx: &mut Tx, tenant: &TenantId, needs: &mut [Need]) -> Result<(), DbError> {
    let ids = needs.iter().map(|need| need.ingredient.clone());
    let ordered = on_order_store::on_order(tx, tenant, ids.collect()).await?;
    for need in needs {
        let Some(more) = ordered.get(&need.ingredient) else {
            continue;
        };
        need.on_order = Some(more.shown_in(need.needed.unit));
        let rest = need.missing.and_then(|missing| missing.minus(*more));
        need.missing = rest
            .map(|rest| Quantity::new(rest.small.max(0), rest.unit))
            .or(need.missing);
    }
    Ok(())
}

/// What costs nothing and was never in stock comes from the tap: none of it is missing.
pub(super) fn leave_out_not_kept(needs: &mut [Need], book: &Book, kept: &BTreeSet<String>) {
    for need in needs {
        let price = book.ingredients.get(&need.ingredient).and_then(|it| it.price);
        let is_bought = price.is_some_and(|price| price.cents > 0);
        if !kept.contains(&need.ingredient) && !is_bought {
            need.in_stock = None;
            need.missing = None;
        }
    }
}
