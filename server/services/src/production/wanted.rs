//! What is to be planned, as a form or a request says it.

use super::ProductionError;
use crate::{
    catalogue::book,
    db::{DbError, Statement, Tx},
};
use chrono::{DateTime, Utc};
use obrador_core::{
    catalogue::formula::Book,
    ids::TenantId,
    procurement::Named,
    production::ToMake,
    quantity::{Quantity, Unit},
};
use sqlx::Row as _;
use std::collections::BTreeMap;

/// Something that is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// By which recipe, by its id.
    pub recipe: String,
    /// How much of what it yields.
    pub quantity: Quantity,
    /// For which location, by its id.
    pub location: Option<String>,
    /// By when.
    pub due: DateTime<Utc>,
}

/// What is to be planned.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanInput {
    /// What is wanted.
    pub wanted: Vec<Wanted>,
    /// Where it is made, by the location's id; none nowhere in particular.
    pub made_at: Option<String>,
    /// What whoever sends it calls the request: sent again it is planned once.
    pub request_key: Option<String>,
}

/// What can't be so in what is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WantedFault {
    /// There is no such recipe.
    NoSuchRecipe,
    /// The recipe is no longer in use.
    ArchivedRecipe,
    /// There is no such location.
    NoSuchLocation,
    /// The location is no longer in use.
    ArchivedLocation,
}

impl WantedFault {
    /// The field that it is about.
    pub fn field(self) -> &'static str {
        match self {
            Self::NoSuchRecipe | Self::ArchivedRecipe => "recipe_id",
            Self::NoSuchLocation | Self::ArchivedLocation => "location_id",
        }
    }
}

/// A recipe of which a batch can be planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plannable {
    /// Which.
    pub recipe: Named,
    /// In which unit it is wanted: that of what it yields, kilograms where nobody said.
    pub unit: Unit,
    /// How much a batch yields as its recipe says.
    pub usual: Option<Quantity>,
    /// Does anybody say how long it takes?
    pub has_stages: bool,
}

/// What is wanted, with its locations as they are called.
pub(super) struct Resolved {
    pub(super) to_make: Vec<ToMake>,
    pub(super) made_at: Option<Named>,
    pub(super) book: Book,
}

/// What is wanted by what the catalogue has.
///
/// # Errors
/// Everything that it does not have or that is no longer in use, each with its place.
pub(super) async fn resolved(
    tx: &mut Tx,
    tenant: &TenantId,
    input: &PlanInput,
) -> Result<Resolved, ProductionError> {
    let book = book(tx, tenant).await?;
    let named = input.wanted.iter().filter_map(|it| it.location.clone());
    let locations = locations(tx, tenant, named.chain(input.made_at.clone())).await?;
    let mut faults = Vec::new();
    let mut location = |place: Option<usize>, id: &Option<String>| {
        let id = id.as_ref()?;
        match locations.get(id) {
            Some((name, false)) => {
                return Some(Named {
                    id: id.clone(),
                    name: name.clone(),
                });
            }
            Some((_, true)) => faults.push((place, WantedFault::ArchivedLocation)),
            None => faults.push((place, WantedFault::NoSuchLocation)),
        }
        None
    };
    let made_at = location(None, &input.made_at);
    let to_make = input.wanted.iter().enumerate().map(|(place, wanted)| ToMake {
        recipe: wanted.recipe.clone(),
        quantity: wanted.quantity,
        location: location(Some(place), &wanted.location),
        due: wanted.due,
    });
    let to_make: Vec<ToMake> = to_make.collect();
    for (place, wanted) in input.wanted.iter().enumerate() {
        match book.recipes.get(&wanted.recipe) {
            None => faults.push((Some(place), WantedFault::NoSuchRecipe)),
            Some(recipe) if recipe.archived => faults.push((Some(place), WantedFault::ArchivedRecipe)),
            Some(_) => {}
        }
    }
    if !faults.is_empty() {
        faults.sort_by_key(|(place, _)| *place);
        return Err(ProductionError::Wanted(faults));
    }
    Ok(Resolved {
        to_make,
        made_at,
        book,
    })
}

/// What these locations are called, and whether they are no longer in use.
pub(super) async fn locations(
    tx: &mut Tx,
    tenant: &TenantId,
    ids: impl IntoIterator<Item = String>,
) -> Result<BTreeMap<String, (String, bool)>, DbError> {
    let mut select = Statement::new(
        "SELECT id, name, CASE WHEN archived_at IS NULL THEN 0 ELSE 1 END AS archived FROM locations WHERE tenant_id = ",
    );
    select.push_bind(tenant.as_str().to_owned());
    select.one_of(" AND id", ids);
    let rows = select.build().fetch_all(&mut **tx).await?;
    rows.iter()
        .map(|row| {
            let archived: i64 = row.try_get("archived")?;
            Ok((row.try_get("id")?, (row.try_get("name")?, archived == 1)))
        })
        .collect()
}
