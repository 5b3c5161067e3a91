//! A day is planned: what it would take is shown first, and stored when somebody says so.

use super::{
    BatchRecord, PlanInput, ProductionError, ProductionService,
    around::{left_of, overdue_since},
    batch_store::{self, New},
    capacity_store,
    day_needs::{leave_out_not_kept, less_on_order},
    found_store, json, offer_store, timing_store,
    wanted::{Resolved, resolved},
};
use crate::{
    audit::{self, AuditContext},
    db::{Access, Tx},
    random,
    stock::{self, version_store},
    tenant::store::zone,
};
use chrono::{DateTime, Utc};
use obrador_core::{
    catalogue::formula::Book,
    ids::TenantId,
    production::{
        Batch, Capacity, DayPlan, Need, Overload, Planning, PurchaseFrom, Tracking, in_own_unit, needs,
        overloads, promised, to_buy,
    },
    quantity::Quantity,
};

/// What a day would take.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// Its batches, and what can't be planned.
    pub plan: DayPlan,
    /// All ingredients that they need, in one list.
    pub needs: Vec<Need>,
    /// What to buy of what is missing, by supplier.
    pub to_buy: Vec<PurchaseFrom>,
    /// What ovens and mixers have no place for; the plan's batches are called `new-` and their place in it.
    pub overloads: Vec<Overload>,
    /// What an ingredient or a recipe is called.
    pub book: Book,
}

impl ProductionService {
    /// What it would take to make that. Nothing is stored.
    pub async fn propose(&self, tenant: &TenantId, input: &PlanInput) -> Result<Proposal, ProductionError> {
        self.may_produce(tenant).await?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        proposal(&mut tx, tenant, input, self.clock.now()).await
    }

    /// Plans it: all of it, or nothing where some of it can't be planned. Answers the new batches, those that begin first
    /// before the rest.
    pub async fn plan(
        &self,
        of: AuditContext<'_>,
        input: &PlanInput,
    ) -> Result<Vec<BatchRecord>, ProductionError> {
        let planned = self.store(of, input).await;
        self.entitlement.explained(of.tenant, planned).await
    }

    async fn store(
        &self,
        of: AuditContext<'_>,
        input: &PlanInput,
    ) -> Result<Vec<BatchRecord>, ProductionError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let tracking = self.admit(&mut tx, tenant).await?;
        // Two that say the same are written alike.
        let sha256 = random::sha256(&format!("{:?} {:?}", input.wanted, input.made_at));
        let request = input.request_key.as_deref().map(|key| (key, sha256.as_str()));
        if let Some((key, _)) = request
            && let Some((ids, before)) = batch_store::of_request(&mut tx, tenant, key).await?
        {
            return if before == sha256 {
                self.records(&mut tx, tenant, &ids, tracking).await
            } else {
                Err(ProductionError::KeyTaken)
            };
        }
        if input.wanted.is_empty() {
            return Err(ProductionError::Nothing);
        }
        let proposal = proposal(&mut tx, tenant, input, self.clock.now()).await?;
        if !proposal.plan.faults.is_empty() {
            return Err(ProductionError::Plan(proposal.plan.faults));
        }
        let plan = &proposal.plan;
        let ids: Vec<String> = plan.batches.iter().map(|_| random::id()).collect();
        let first = batch_store::next_number(&mut tx, tenant).await?;
        let actor = of.by.name();
        let mut entries = Vec::with_capacity(ids.len());
        let contents = plan.contents(&ids).into_iter().zip(&plan.batches);
        for ((number, id), (content, planned)) in (first..).zip(&ids).zip(contents) {
            let batch = Batch::plan((id.clone(), number), content).map_err(ProductionError::Invalid)?;
            let new = New {
                batch: &batch,
                ingredients: &in_own_units(&proposal.book, &planned.ingredients),
                dough: planned.dough,
                request,
            };
            batch_store::insert(&mut tx, tenant, new, (&actor, now)).await?;
            let entry = audit::Entry::new(Some(tenant), of.by, "production.plan", now);
            entries.push(entry.after(&json::audited(&batch)));
        }
        audit::append_all(&mut tx, &entries).await?;
        version_store::raise(&mut tx, tenant).await?;
        let records = self.records(&mut tx, tenant, &ids, tracking).await?;
        tx.commit().await?;
        Ok(records)
    }

    /// These batches as they are shown, in the order of `ids`.
    pub(super) async fn records(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        ids: &[String],
        tracking: Tracking,
    ) -> Result<Vec<BatchRecord>, ProductionError> {
        let found = found_store::of_ids(tx, tenant, ids).await?;
        let mut records = self.shown(tx, tenant, found, tracking).await?;
        records.sort_by_key(|record| ids.iter().position(|id| *id == record.batch.as_stored().id));
        Ok(records)
    }
}

async fn proposal(
    tx: &mut Tx,
    tenant: &TenantId,
    input: &PlanInput,
    now: DateTime<Utc>,
) -> Result<Proposal, ProductionError> {
    let Resolved {
        to_make,
        made_at,
        book,
    } = resolved(tx, tenant, input).await?;
    let timings = timing_store::all(tx, tenant).await?;
    let zone = zone(tx, tenant).await?.tz();
    let planning = Planning {
        book: &book,
        timings: &timings,
        zone: &zone,
        made_at,
        one_place: true,
    };
    let plan = planning.day(&to_make)?;
    let ids = plan
        .batches
        .iter()
        .flat_map(|batch| batch.ingredients.iter().map(|(id, _)| id.clone()));
    let (left, _) = left_of(tx, tenant, ids.collect()).await?;
    let before = found_store::promised(tx, tenant, overdue_since(now)).await?;
    let promised = promised(before.iter().map(|(_, lines)| lines.as_slice()));
    let mut needs = needs(&plan, &book, &left, &promised);
    let ids = needs.iter().map(|need| need.ingredient.clone());
    let kept = stock::store::kept(tx, tenant, ids.collect()).await?;
    leave_out_not_kept(&mut needs, &book, &kept);
    less_on_order(tx, tenant, &mut needs).await?;
    let to_buy = to_buy(&needs, &offer_store::all(tx, tenant).await?);
    Ok(Proposal {
        overloads: overloads_of(tx, tenant, &plan).await?,
        plan,
        needs,
        to_buy,
        book,
    })
}

/// What ovens and mixers have no place for because of the plan.
async fn overloads_of(
    tx: &mut Tx,
    tenant: &TenantId,
    plan: &DayPlan,
) -> Result<Vec<Overload>, ProductionError> {
    let capacities = capacity_store::all(tx, tenant).await?;
    let ids: Vec<String> = (0..plan.batches.len())
        .map(|place| format!("new-{place}"))
        .collect();
    let mut loads = plan.loads(&ids);
    let starts = loads.iter().map(|load| load.span.start).min();
    let ends = loads.iter().map(|load| load.span.end).max();
    let Some((from, until)) = starts.zip(ends).filter(|_| !capacities.is_empty()) else {
        return Ok(Vec::new());
    };
    let span = (from.timestamp_micros(), until.timestamp_micros());
    for it in found_store::between(tx, tenant, span, None).await? {
        loads.extend(it.batch.still_asks(it.dough));
    }
    let capacities: Vec<Capacity> = capacities.into_iter().map(|it| it.capacity).collect();
    let mut found = overloads(&capacities, &loads).found;
    found.retain(|it| it.batches.iter().any(|batch| ids.contains(batch)));
    Ok(found)
}

/// Each in the unit that its ingredient is kept in, so that it can be taken out of stock; as the recipe says it where
/// nothing says what one is of the other.
fn in_own_units(book: &Book, ingredients: &[(String, Quantity)]) -> Vec<(String, Quantity)> {
    let own = |(id, quantity): &(String, Quantity)| {
        let ingredient = book.ingredients.get(id);
        let own = ingredient.and_then(|ingredient| in_own_unit(ingredient, *quantity));
        (id.clone(), own.unwrap_or(*quantity))
    };
    ingredients.iter().map(own).collect()
}
