//! What is to be planned, as a form or a request says it.

use super::{ProductionError, WantedFault, part_store::locations};
use crate::{catalogue::book, db::Tx};
use chrono::{DateTime, Utc};
use obrador_core::{
    catalogue::formula::Book,
    ids::TenantId,
    procurement::Named,
    production::ToMake,
    quantity::{Quantity, Unit},
};

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
