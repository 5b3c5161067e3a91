//! What is taken out of stock as a batch is made.

use super::{ProductionError, batch_store, booking_store, found_store, trace_store};
use crate::{db::Tx, stock};
use obrador_core::{
    ids::TenantId,
    production::{Batch, Step, Tracking, book},
    quantity::Quantity,
};

/// Takes out of stock what a step uses, as far as that was not taken before. Where a stage begins it is all that is weighed in;
/// where stages are not followed it is the share of what came out or was lost, and all of the batches that go into it.
pub(super) async fn book_step(
    tx: &mut Tx,
    tenant: &TenantId,
    (batch, ingredients): (&Batch, &[(String, Quantity)]),
    step: &Step,
    (actor, now): (&str, i64),
) -> Result<(), ProductionError> {
    let first = batch.content().stages.first().map(|planned| planned.stage);
    let planned = batch.content().quantity.small;
    let made = match step {
        Step::Start { stage, .. } if Some(*stage) == first => planned,
        Step::Finish { stage, .. } | Step::Lose { stage, .. } if stage.is_some() && *stage == first => {
            planned
        }
        Step::Finish { stage: None, .. } | Step::Lose { stage: None, .. } => {
            book_parents(tx, tenant, batch, (actor, now)).await?;
            planned - batch.view(Tracking::Simple, &[]).remains.small
        }
        _ => return Ok(()),
    };
    take(tx, tenant, (batch, ingredients), (made, planned), (actor, now)).await
}

/// What goes into a batch was made, whoever said so.
async fn book_parents(
    tx: &mut Tx,
    tenant: &TenantId,
    batch: &Batch,
    by: (&str, i64),
) -> Result<(), ProductionError> {
    let own = batch.as_stored().id.clone();
    let (all, _) = trace_store::walk(tx, tenant, [own.clone()], trace_store::Way::Back).await?;
    let parents: Vec<String> = all.into_iter().filter(|id| *id != own).collect();
    for parent in found_store::of_ids(tx, tenant, &parents).await? {
        if parent.booked_at.is_none() && !parent.is_over {
            let of = (&parent.batch, parent.ingredients.as_slice());
            take(tx, tenant, of, (1, 1), by).await?;
        }
    }
    Ok(())
}

/// Takes that share of what is weighed in out of stock, without what was taken before.
async fn take(
    tx: &mut Tx,
    tenant: &TenantId,
    (batch, ingredients): (&Batch, &[(String, Quantity)]),
    (made, planned): (i64, i64),
    (actor, now): (&str, i64),
) -> Result<(), ProductionError> {
    let id = batch.as_stored().id.as_str();
    let mut before = booking_store::booked(tx, tenant, id).await?;
    let mut needed = Vec::with_capacity(ingredients.len());
    for (ingredient, quantity) in ingredients {
        let mut rest = quantity.scaled(made, planned).unwrap_or(*quantity);
        let dimension = rest.dimension();
        let same = before
            .iter_mut()
            .filter(|(id, it)| id == ingredient && it.dimension() == dimension);
        for (_, taken) in same {
            let small = taken.small.clamp(0, rest.small.max(0));
            taken.small -= small;
            rest.small -= small;
        }
        if rest.small > 0 {
            needed.push((ingredient.clone(), rest));
        }
    }
    let ids = needed.iter().map(|(id, _)| id.clone());
    let lots = booking_store::lots(tx, tenant, ids).await?;
    let made_at = batch
        .content()
        .made_at
        .as_ref()
        .map(|location| location.id.as_str());
    let mut bookings = book(&needed, &lots, made_at);
    // What was never in stock can't be short: water from the tap, or all of it where nobody counts.
    let kept = stock::store::kept(tx, tenant, needed.into_iter().map(|(id, _)| id).collect()).await?;
    for booking in &mut bookings {
        booking.short = booking.short.filter(|_| kept.contains(&booking.ingredient));
    }
    booking_store::take(tx, tenant, (id, &bookings), (actor, now)).await?;
    // Of one that is made in shares all has been taken with the last.
    if made >= planned {
        batch_store::booked(tx, tenant, id, now).await?;
    }
    Ok(())
}
