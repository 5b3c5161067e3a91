//! Ovens, mixers and whatever else has only so many places.

use super::{
    CapacityFault, CapacityInput, CapacityRecord, ProductionError, ProductionService, capacity_store, json,
    part_store::locations,
};
use crate::{
    audit::{self, AuditContext},
    db::{Access, Tx},
    random,
    stock::version_store,
};
use obrador_core::{
    bounds::{
        amount::ORDERED,
        count::{CAPACITIES, DAY_BATCHES},
        length::ITEM_NAME,
    },
    i18n::fold,
    ids::TenantId,
    production::{Capacity, Holds},
    text::{Lines, is_visible},
};
use serde_json::Value;

/// What becomes of a capacity: what it was and what it is then.
type Change = (Option<CapacityRecord>, Option<CapacityRecord>);

impl ProductionService {
    /// All of a bakery's, by stage and name.
    pub async fn capacities(&self, tenant: &TenantId) -> Result<Vec<CapacityRecord>, ProductionError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        Ok(capacity_store::all(&mut tx, tenant).await?)
    }

    /// One more.
    pub async fn add_capacity(
        &self,
        of: AuditContext<'_>,
        input: CapacityInput,
    ) -> Result<CapacityRecord, ProductionError> {
        let changed = self.change_capacities(of, None, Some(input)).await;
        let changed = self.entitlement.explained(of.tenant, changed).await?;
        changed.ok_or(ProductionError::NotFound)
    }

    /// In place of what was said before, where that still has that version.
    pub async fn change_capacity(
        &self,
        of: AuditContext<'_>,
        at: (&str, i64),
        input: CapacityInput,
    ) -> Result<CapacityRecord, ProductionError> {
        let changed = self.change_capacities(of, Some(at), Some(input)).await;
        let changed = self.entitlement.explained(of.tenant, changed).await?;
        changed.ok_or(ProductionError::NotFound)
    }

    /// It is no longer there.
    pub async fn remove_capacity(
        &self,
        of: AuditContext<'_>,
        at: (&str, i64),
    ) -> Result<(), ProductionError> {
        let removed = self.change_capacities(of, Some(at), None).await;
        self.entitlement.explained(of.tenant, removed).await.map(|_| ())
    }

    async fn change_capacities(
        &self,
        of: AuditContext<'_>,
        at: Option<(&str, i64)>,
        input: Option<CapacityInput>,
    ) -> Result<Option<CapacityRecord>, ProductionError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        self.admit(&mut tx, tenant).await?;
        let all = capacity_store::all(&mut tx, tenant).await?;
        let before = match at {
            None => None,
            Some((id, version)) => {
                let found = all.iter().find(|it| it.capacity.id == id);
                let found = found.ok_or(ProductionError::NotFound)?;
                if found.version != version {
                    return Err(ProductionError::Conflict(found.version));
                }
                Some(found.clone())
            }
        };
        let after = match input {
            None => None,
            Some(input) => Some(checked(&mut tx, tenant, (input, before.as_ref()), &all).await?),
        };
        if let Some(after) = &after {
            capacity_store::save(&mut tx, tenant, after, now).await?;
        } else if let Some(before) = &before {
            capacity_store::remove(&mut tx, tenant, &before.capacity.id).await?;
        }
        version_store::raise(&mut tx, tenant).await?;
        let change = (before, after);
        record(&mut tx, of, &change, now).await?;
        tx.commit().await?;
        Ok(change.1)
    }
}

async fn record(tx: &mut Tx, of: AuditContext<'_>, change: &Change, now: i64) -> Result<(), ProductionError> {
    let action = match change {
        (None, _) => "production.add_capacity",
        (Some(_), Some(_)) => "production.change_capacity",
        (Some(_), None) => "production.remove_capacity",
    };
    let told = |record: &Option<CapacityRecord>| -> Option<Value> {
        record.as_ref().map(|record| json::capacity(&record.capacity))
    };
    let mut entry = audit::Entry::new(Some(of.tenant), of.by, action, now);
    if let Some(before) = told(&change.0) {
        entry = entry.before(&before);
    }
    if let Some(after) = told(&change.1) {
        entry = entry.after(&after);
    }
    Ok(audit::append(tx, &entry).await?)
}

/// The capacity as it is to be stored.
async fn checked(
    tx: &mut Tx,
    tenant: &TenantId,
    (input, before): (CapacityInput, Option<&CapacityRecord>),
    all: &[CapacityRecord],
) -> Result<CapacityRecord, ProductionError> {
    let mut faults = Vec::new();
    let name = input.name.trim().to_owned();
    let is_name = !name.is_empty() && name.chars().count() <= ITEM_NAME && is_visible(&name, Lines::One);
    if !is_name {
        faults.push(CapacityFault::Name);
    }
    let others = all
        .iter()
        .filter(|it| before.is_none_or(|own| own.capacity.id != it.capacity.id));
    let alike = |it: &&CapacityRecord| {
        it.capacity.stage == input.stage
            && it.capacity.location == input.location
            && fold(&it.capacity.name) == fold(&name)
    };
    if others.clone().any(|it| alike(&it)) {
        faults.push(CapacityFault::SameName);
    }
    if others.count() >= CAPACITIES {
        faults.push(CapacityFault::TooMany);
    }
    let holds = match input.holds {
        Holds::Batches(places) => (1..=DAY_BATCHES as i64).contains(&places),
        Holds::Quantity(quantity) => (1..=ORDERED).contains(&quantity.small),
    };
    if !holds {
        faults.push(CapacityFault::Holds);
    }
    let known = locations(tx, tenant, input.location.clone()).await?;
    let location = input.location.as_ref().and_then(|id| known.get(id));
    let stays = before.is_some_and(|before| before.capacity.location == input.location);
    if input.location.is_some() && location.is_none_or(|(_, archived)| *archived && !stays) {
        faults.push(CapacityFault::NoSuchLocation);
    }
    if !faults.is_empty() {
        return Err(ProductionError::Capacity(faults));
    }
    Ok(CapacityRecord {
        location_name: location.map(|(name, _)| name.clone()),
        version: before.map_or(0, |before| before.version) + 1,
        capacity: Capacity {
            id: before.map_or_else(random::id, |before| before.capacity.id.clone()),
            name,
            stage: input.stage,
            location: input.location,
            holds: input.holds,
        },
    })
}
