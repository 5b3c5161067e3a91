//! Words of production.

use crate::procurement::quantity_words;
use chrono::TimeDelta;
use obrador_core::{
    catalogue::formula::ScaleError,
    i18n::format_number,
    production::{Over, Overload, PlanError, Refused, Stage, StageState, Status, Taken, Wait, Why},
    quantity::{Dimension, Quantity},
};
use obrador_locales::Texts;
use obrador_services::{actor::Actor, zone::Zone};

/// To the gram or millilitre, and below ten of them to a tenth: as a scale shows it. What is booked is exact.
pub fn weighed(quantity: Quantity) -> Quantity {
    /// In milligrams, or microlitres.
    const ONE: i64 = 1_000;
    let step = if quantity.small.abs() < 10 * ONE {
        ONE / 10
    } else {
        ONE
    };
    let small = match quantity.dimension() {
        Dimension::Count => quantity.small,
        Dimension::Mass | Dimension::Volume => {
            (quantity.small + step / 2 * quantity.small.signum()) / step * step
        }
    };
    Quantity::new(small, quantity.unit)
}

/// The same in words.
pub(super) fn weighed_words(t: Texts, quantity: Quantity) -> String {
    quantity_words(t, weighed(quantity))
}

/// A stage's name: *Mixing*.
pub fn stage_words(t: Texts, stage: Stage) -> String {
    t.get(&format!("stage-{stage}"))
}

/// Where a batch stands.
pub fn status_words(t: Texts, status: Status) -> String {
    t.get(&format!("batch-status-{status}"))
}

/// The colour that it is shown in, beside its word.
pub(super) fn status_class(status: Status) -> &'static str {
    match status {
        Status::Planned => "badge",
        Status::Done => "badge safe",
        Status::Stopped => "badge critical",
        _ => "badge warning",
    }
}

/// How a stage stands, in a word.
pub(super) fn state_words(t: Texts, state: &StageState) -> String {
    t.get(&format!("stage-state-{}", state.as_str()))
}

/// What a stage waits for.
pub fn wait_words(t: Texts, wait: &Wait) -> String {
    match wait {
        Wait::StageBefore(stage) => t.with("wait-stage-before", &[("stage", stage_words(t, *stage).into())]),
        Wait::QualityCheck(reason) => t.with("wait-quality-check", &[("reason", reason.as_str().into())]),
        Wait::Batch { batch, status } if *status == Status::Stopped => {
            t.with("wait-batch-stopped", &[("batch", batch.name.clone().into())])
        }
        Wait::Batch { batch, status } => t.with(
            "wait-batch",
            &[
                ("batch", batch.name.clone().into()),
                ("status", status_words(t, *status).into()),
            ],
        ),
        Wait::Ingredients(lacking) => {
            let names: Vec<_> = lacking.iter().map(|it| it.name.clone()).collect();
            t.with("wait-ingredients", &[("names", names.join(", ").into())])
        }
        Wait::Full { names } => t.with("wait-full", &[("names", names.join(", ").into())]),
    }
}

/// So long: `12 min`, `4 h 20 min`.
pub fn length_words(t: Texts, length: TimeDelta) -> String {
    let minutes = length.num_minutes().max(0);
    let number = |of: i64| format_number(t.lang, of as f64, 0);
    match (minutes / 60, minutes % 60) {
        (0, minutes) => t.with("length-minutes", &[("minutes", number(minutes).into())]),
        (hours, 0) => t.with("length-hours", &[("hours", number(hours).into())]),
        (hours, minutes) => t.with(
            "length-both",
            &[
                ("hours", number(hours).into()),
                ("minutes", number(minutes).into()),
            ],
        ),
    }
}

/// What is planned beyond what ovens or mixers take: which, when, by how much; `name` calls a batch.
pub(super) fn overload_words(
    t: Texts,
    zone: Zone,
    overload: &Overload,
    name: impl Fn(&str) -> String,
) -> String {
    let batches: Vec<_> = overload.batches.iter().map(|id| name(id)).collect();
    let (key, over) = match overload.over {
        Over::Batches(over) => ("overload-batches", format_number(t.lang, over as f64, 0)),
        Over::Quantity(over) => ("overload-quantity", quantity_words(t, over)),
    };
    let names = if overload.names.is_empty() {
        stage_words(t, overload.stage)
    } else {
        overload.names.join(", ")
    };
    t.with(
        key,
        &[
            ("names", names.into()),
            ("from", zone.clock(overload.span.start).into()),
            ("to", zone.time(t.lang, overload.span.end).into()),
            ("over", over.into()),
            ("batches", batches.join(", ").into()),
        ],
    )
}

/// Why something can't be planned.
pub fn plan_fault_words(t: Texts, why: &PlanError) -> String {
    t.get(match why {
        PlanError::Scale(ScaleError::Nothing) => "plan-no-yield",
        PlanError::Scale(_) => "plan-no-scale",
        PlanError::Time(_) => "plan-no-time",
        PlanError::Measures => "plan-measures",
    })
}

/// What was done meanwhile, when, and by `who`.
pub fn taken_words(t: Texts, actor: &Actor, taken: &Taken, who: &str) -> String {
    t.with(
        "step-meanwhile",
        &[
            ("who", who.into()),
            ("at", actor.zone.time(t.lang, taken.at).into()),
            ("what", did_words(t, taken).into()),
        ],
    )
}

/// What somebody did: *Finish Baking, 8 pieces*.
pub fn did_words(t: Texts, taken: &Taken) -> String {
    let step = &taken.step;
    let stage = step.stage().map(|stage| stage_words(t, stage));
    let quantity = step.quantity().map(|quantity| weighed_words(t, quantity));
    let key = format!("step-did-{}", step.as_str().replace('_', "-"));
    let rest: Vec<_> = [stage, quantity].into_iter().flatten().collect();
    let did = t.get(&key);
    if rest.is_empty() {
        did
    } else {
        format!("{did}: {}", rest.join(", "))
    }
}

/// Why a step was not taken.
pub fn refused_words(t: Texts, refused: &Refused) -> String {
    let key = match &refused.why {
        Why::Stopped => "step-refused-stopped",
        Why::Held => "step-refused-held",
        Why::NotHeld => "step-refused-not-held",
        Why::BatchDone => "step-refused-batch-done",
        Why::StageDone => "step-refused-stage-done",
        Why::NotStarted => "step-refused-not-started",
        Why::Started => "step-refused-started",
        Why::Paused => "step-refused-paused",
        Why::NotPaused => "step-refused-not-paused",
        Why::Blocked(waits) => {
            let waits: Vec<_> = waits.iter().map(|wait| wait_words(t, wait)).collect();
            return t.with("step-refused-blocked", &[("waits", waits.join(" ").into())]);
        }
        Why::TooMuch { remains } => {
            let remains = weighed_words(t, *remains);
            return t.with("step-refused-too-much", &[("remains", remains.into())]);
        }
        Why::NotPositive => "field-error-not-above-zero",
        Why::OtherDimension => "field-error-other-unit",
        Why::NoSuchStage => "step-refused-no-such-stage",
        Why::WhichStage | Why::NotTracked => "step-refused-tracking",
        Why::Unseen => "step-refused-unseen",
        Why::Contradicts => "step-refused-contradicts",
        Why::SameId | Why::Id => "step-refused-id",
        Why::Ahead => "step-refused-ahead",
        Why::Back => "step-refused-back",
        Why::TooMany => "step-refused-too-many",
    };
    t.get(key)
}
