//! What is in store of an ingredient, and what somebody counted.

use super::{
    CountInput, ProductionError, ProductionService, StockSheet, around::left_of, booking_store, count_store,
    json, lot_store, part_store,
};
use crate::{
    audit::{self, AuditContext},
    db::{Access, Tx},
    stock::version_store,
};
use obrador_core::{
    ids::TenantId,
    procurement::Named,
    production::{Correction, CountError, LotInStock, count_all, count_lot},
    quantity::{Quantity, Unit},
};
use std::collections::BTreeSet;

impl ProductionService {
    /// What is in store of an ingredient.
    pub async fn stock(&self, tenant: &TenantId, ingredient: &str) -> Result<StockSheet, ProductionError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        sheet(&mut tx, tenant, ingredient).await
    }

    /// What somebody counted is right: what was written is corrected.
    pub async fn count(
        &self,
        of: AuditContext<'_>,
        input: CountInput,
    ) -> Result<StockSheet, ProductionError> {
        let counted = self.correct(of, &input).await;
        self.entitlement.explained(of.tenant, counted).await
    }

    async fn correct(&self, of: AuditContext<'_>, input: &CountInput) -> Result<StockSheet, ProductionError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        self.admit(&mut tx, tenant).await?;
        let ingredient = input.ingredient.as_str();
        let (_, unit) = named(&mut tx, tenant, ingredient).await?;
        let corrections = corrections(&mut tx, tenant, (input, unit)).await?;
        if corrections.is_empty() {
            return sheet(&mut tx, tenant, ingredient).await;
        }
        let actor = of.by.name();
        for correction in &corrections {
            count_store::correct(&mut tx, tenant, (ingredient, correction), (&actor, now)).await?;
        }
        version_store::raise(&mut tx, tenant).await?;
        let before = json::counted(ingredient, &corrections, |it| it.before);
        let after = json::counted(ingredient, &corrections, |it| it.after);
        let entry = audit::Entry::new(Some(tenant), of.by, "production.count", now);
        audit::append(&mut tx, &entry.before(&before).after(&after)).await?;
        let sheet = sheet(&mut tx, tenant, ingredient).await?;
        tx.commit().await?;
        Ok(sheet)
    }
}

/// What is to be corrected by what was counted.
async fn corrections(
    tx: &mut Tx,
    tenant: &TenantId,
    (input, unit): (&CountInput, Unit),
) -> Result<Vec<Correction>, ProductionError> {
    let ingredient = input.ingredient.as_str();
    if let Some(lot) = &input.lot {
        let lots = booking_store::lot_of(tx, tenant, ingredient, lot).await?;
        let written = lots.first().ok_or(CountError::NoSuchLot)?.lot.remaining;
        still(input, written)?;
        let correction = count_lot(&lots, lot, input.counted, &input.reason)?;
        return Ok(correction.into_iter().collect());
    }
    let mut lots = booking_store::lots(tx, tenant, [ingredient.to_owned()]).await?;
    let lots: Vec<LotInStock> = lots.remove(ingredient).unwrap_or_default();
    let in_no_lot = count_store::in_no_lot(tx, tenant, (ingredient, unit)).await?;
    let written = lots
        .iter()
        .fold(in_no_lot, |sum, it| sum.plus(it.lot.remaining).unwrap_or(sum));
    still(input, written)?;
    Ok(count_all(&lots, in_no_lot, input.counted, &input.reason)?)
}

/// Is that still written which the page showed?
fn still(input: &CountInput, written: Quantity) -> Result<(), ProductionError> {
    match input.seen {
        Some(seen) if seen.dimension() != written.dimension() || seen.small != written.small => {
            Err(ProductionError::CountedMeanwhile(written))
        }
        _ => Ok(()),
    }
}

async fn named(tx: &mut Tx, tenant: &TenantId, ingredient: &str) -> Result<(Named, Unit), ProductionError> {
    let ids = BTreeSet::from([ingredient.to_owned()]);
    let (id, (name, unit)) = part_store::ingredients(tx, tenant, ids)
        .await?
        .pop_first()
        .ok_or(ProductionError::NotFound)?;
    Ok((Named { id, name }, unit))
}

async fn sheet(tx: &mut Tx, tenant: &TenantId, ingredient: &str) -> Result<StockSheet, ProductionError> {
    let (named, unit) = named(tx, tenant, ingredient).await?;
    let (left, _) = left_of(tx, tenant, BTreeSet::from([ingredient.to_owned()])).await?;
    Ok(StockSheet {
        ingredient: named,
        unit,
        left: left.get(ingredient).copied().unwrap_or(Quantity::new(0, unit)),
        in_no_lot: count_store::in_no_lot(tx, tenant, (ingredient, unit)).await?,
        lots: lot_store::of_ingredient(tx, tenant, ingredient).await?,
        last_counts: count_store::last(tx, tenant, ingredient).await?,
    })
}
