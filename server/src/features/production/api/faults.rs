//! What can't be planned, by its place and for programs.

use obrador_core::{catalogue::formula::ScaleError, production::PlanError};

/// Where a recipe stands in what was sent: as it is wanted itself, or in no place where it goes into another.
pub(super) fn at_recipe(wanted: &[String], recipe: &str) -> String {
    let place = wanted.iter().position(|it| it == recipe);
    place.map_or_else(
        || "wanted".to_owned(),
        |place| format!("wanted[{place}].recipe_id"),
    )
}

/// Why a recipe can't be planned, for programs.
pub(super) fn plan_code(why: &PlanError) -> &'static str {
    match why {
        PlanError::Scale(ScaleError::Nothing) => "nothing_to_scale_by",
        PlanError::Scale(ScaleError::Target) => "not_positive",
        PlanError::Scale(ScaleError::Formula(_)) => "unusable",
        PlanError::Time(_) => "out_of_range",
        PlanError::Measures => "several_measures",
    }
}
