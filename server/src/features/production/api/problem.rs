//! What went wrong, as problems.

use super::{
    answer::{of_quantity, of_wait},
    faults::{at_recipe, plan_code},
};
use crate::http::problem::{Problem, ProblemKind};
use obrador_core::{
    bounds::{
        count::{BATCH_STEPS, CAPACITIES, DAY_BATCHES},
        length::{ITEM_NAME, REQUEST_KEY},
        time::{LEAD_HOURS, STAGE_HOURS, STEP_AHEAD_MINUTES, STEP_BACK_HOURS},
    },
    catalogue::formula::ScaleError,
    i18n::Lang,
    production::{CountError, Fault, PlanError, PlanFault, TimingError, Why},
};
use obrador_services::production::{CapacityFault, ProductionError, WantedFault};
use serde_json::Value;

/// Why something can't be done in production.
pub(super) fn of(error: ProductionError) -> Problem {
    match error {
        ProductionError::NotFound | ProductionError::NotOffered => Problem::new(ProblemKind::NotFound),
        ProductionError::Step(refused) => of_step(&refused.why),
        ProductionError::Invalid(faults) => all(faults.into_iter().map(of_fault)),
        ProductionError::Plan(faults) => all(faults.iter().map(|fault| of_plan_fault(fault, &[]))),
        ProductionError::Wanted(faults) => all(faults.into_iter().map(of_wanted)),
        ProductionError::KeyTaken => {
            Problem::about("problem-plan-key-taken-detail", "Idempotency-Key", "taken")
        }
        ProductionError::MayNotRelease => forbidden("problem-step-release-detail"),
        ProductionError::Capacity(faults) => all(faults.into_iter().map(of_capacity)),
        ProductionError::Count(error) => of_count(error),
        ProductionError::CountedMeanwhile(written) => {
            // Numbers are written as programs do.
            let args = vec![("written", written.written(Lang::En))];
            Problem::saying(ProblemKind::Conflict, "problem-count-meanwhile-detail", args)
                .at("seen", "unseen")
                .with_member("written", of_quantity(written))
        }
        ProductionError::Nothing => Problem::about("problem-missing-field-detail", "wanted", "missing"),
        ProductionError::TooMany(_) => bounded("problem-plan-batches-detail", "wanted", DAY_BATCHES),
        ProductionError::Timing(error) => of_timing(error),
        ProductionError::Conflict(version) => {
            let args = vec![("version", version.to_string())];
            Problem::saying(ProblemKind::Conflict, "problem-catalogue-conflict-detail", args)
        }
        ProductionError::Denied(error) => error.into(),
        ProductionError::Database(error) => error.into(),
    }
}

/// The same of a plan: what can't be planned is named by its place in what was sent.
pub(super) fn of_plan(error: ProductionError, wanted: &[String]) -> Problem {
    match error {
        ProductionError::Plan(faults) => all(faults.iter().map(|fault| of_plan_fault(fault, wanted))),
        error => of(error),
    }
}

fn all(problems: impl Iterator<Item = Problem>) -> Problem {
    Problem::all(problems).unwrap_or_else(|| Problem::new(ProblemKind::Invalid))
}

fn forbidden(detail: &'static str) -> Problem {
    Problem::saying(ProblemKind::Forbidden, detail, Vec::new())
}

fn bounded(detail: &'static str, field: &str, most: usize) -> Problem {
    let args = vec![("field", field.to_owned()), ("most", most.to_string())];
    Problem::saying(ProblemKind::Invalid, detail, args).at(field, "too_many")
}

/// Why a step is refused. What depends on what others have done is a conflict, at the field `step`; the code says which.
pub(super) fn of_step(why: &Why) -> Problem {
    let (detail, code) = match why {
        Why::Stopped => ("problem-step-stopped-detail", "stopped"),
        Why::Held => ("problem-step-held-detail", "held"),
        Why::NotHeld => ("problem-step-not-held-detail", "not_held"),
        Why::BatchDone => ("problem-step-batch-done-detail", "batch_done"),
        Why::StageDone => ("problem-step-stage-done-detail", "stage_done"),
        Why::NotStarted => ("problem-step-not-started-detail", "not_started"),
        Why::Started => ("problem-step-started-detail", "started"),
        Why::Paused => ("problem-step-paused-detail", "paused"),
        Why::NotPaused => ("problem-step-not-paused-detail", "not_paused"),
        Why::Blocked(waits) => {
            let waits: Value = waits.iter().map(of_wait).collect();
            return conflict("problem-step-blocked-detail", "blocked").with_member("waits_for", waits);
        }
        Why::TooMuch { remains } => {
            let args = vec![("remains", remains.written(Lang::En))];
            return Problem::saying(ProblemKind::Conflict, "problem-step-too-much-detail", args)
                .at("step", "too_much")
                .with_member("remains", of_quantity(*remains));
        }
        Why::Unseen => ("problem-step-unseen-detail", "unseen"),
        Why::Contradicts => ("problem-step-contradicts-detail", "contradicts"),
        Why::SameId => ("problem-step-same-id-detail", "same_id"),
        Why::NotTracked => ("problem-step-not-tracked-detail", "not_tracked"),
        Why::NotPositive => {
            return Problem::about("problem-order-positive-detail", "quantity", "not_positive");
        }
        Why::OtherDimension => {
            return Problem::about("problem-order-dimension-detail", "quantity", "other_dimension");
        }
        Why::NoSuchStage => return Problem::about("problem-field-unknown-detail", "stage", "unknown_value"),
        Why::WhichStage => return Problem::about("problem-missing-field-detail", "stage", "missing"),
        Why::Id => {
            let args = vec![("most", REQUEST_KEY.to_string())];
            return Problem::saying(ProblemKind::Invalid, "problem-step-id-detail", args)
                .at("id", "unreadable");
        }
        Why::Ahead => return out_of_range("problem-step-ahead-detail", STEP_AHEAD_MINUTES),
        Why::Back => return out_of_range("problem-step-back-detail", STEP_BACK_HOURS),
        Why::TooMany => return bounded("problem-step-count-detail", "step", BATCH_STEPS),
    };
    conflict(detail, code)
}

fn conflict(detail: &'static str, code: &'static str) -> Problem {
    Problem::saying(ProblemKind::Conflict, detail, Vec::new()).at("step", code)
}

fn out_of_range(detail: &'static str, most: i64) -> Problem {
    let args = vec![("most", most.to_string())];
    Problem::saying(ProblemKind::Invalid, detail, args).at("at", "out_of_range")
}

/// A batch that can't be so.
fn of_fault(fault: Fault) -> Problem {
    let (detail, code) = match fault {
        Fault::NotPositive => ("problem-order-positive-detail", "not_positive"),
        Fault::TooLarge => ("problem-field-too-large-detail", "too_large"),
        Fault::StageOrder(_) | Fault::StageOverlaps(_) | Fault::StageLength(_) => {
            ("problem-plan-time-detail", "out_of_range")
        }
        Fault::TooManyParents | Fault::SameParent => ("problem-plan-formula-detail", "unusable"),
    };
    Problem::about(detail, "wanted", code)
}

fn of_plan_fault(fault: &PlanFault, wanted: &[String]) -> Problem {
    let detail = match fault.why {
        PlanError::Scale(ScaleError::Nothing) => "problem-nothing-to-scale-by-detail",
        PlanError::Scale(ScaleError::Target) => "problem-order-positive-detail",
        PlanError::Scale(ScaleError::Formula(_)) => "problem-plan-formula-detail",
        PlanError::Time(_) => "problem-plan-time-detail",
        PlanError::Measures => "problem-plan-measures-detail",
    };
    Problem::about(detail, &at_recipe(wanted, &fault.recipe), plan_code(&fault.why))
}

/// What is wanted and is not in the catalogue.
fn of_wanted((place, fault): (Option<usize>, WantedFault)) -> Problem {
    let field = match place {
        Some(place) => format!("wanted[{place}].{}", fault.field()),
        None => "made_at_location_id".to_owned(),
    };
    match fault {
        WantedFault::NoSuchRecipe | WantedFault::NoSuchLocation => {
            Problem::about("problem-field-unknown-detail", &field, "unknown_value")
        }
        WantedFault::ArchivedRecipe | WantedFault::ArchivedLocation => {
            Problem::about("problem-order-archived-detail", &field, "archived")
        }
    }
}

/// A time that is out of bounds.
pub(super) fn of_timing(error: TimingError) -> Problem {
    let (field, hours) = match error {
        TimingError::Stage(stage) => (format!("minutes.{stage}"), STAGE_HOURS),
        TimingError::Lead => ("lead".to_owned(), LEAD_HOURS),
        TimingError::Time => return Problem::about("problem-plan-time-detail", "wanted", "out_of_range"),
    };
    Problem::out_of_range(&field, 0, Some(hours * 60))
}

/// What can't be so in an oven or a mixer.
fn of_capacity(fault: CapacityFault) -> Problem {
    let (detail, code) = match fault {
        CapacityFault::Name => {
            let field = fault.field();
            let args = vec![("field", field.to_owned()), ("most", ITEM_NAME.to_string())];
            return Problem::saying(ProblemKind::Invalid, "problem-capacity-name-detail", args)
                .at(field, "unreadable");
        }
        CapacityFault::SameName => ("problem-capacity-same-detail", "duplicate"),
        CapacityFault::NoSuchLocation => ("problem-field-unknown-detail", "unknown_value"),
        CapacityFault::Holds => ("problem-capacity-holds-detail", "out_of_range"),
        CapacityFault::TooMany => {
            return bounded("problem-field-too-many-detail", fault.field(), CAPACITIES);
        }
    };
    Problem::about(detail, fault.field(), code)
}

/// Why a count can't be entered.
fn of_count(error: CountError) -> Problem {
    let (field, detail, code) = match error {
        CountError::Negative => ("counted", "problem-field-negative-detail", "negative"),
        CountError::OtherDimension => ("counted", "problem-order-dimension-detail", "other_dimension"),
        CountError::NoSuchLot => ("lot_id", "problem-field-unknown-detail", "unknown_value"),
        CountError::MoreThanCame => ("counted", "problem-count-more-detail", "too_large"),
    };
    Problem::about(detail, field, code)
}
