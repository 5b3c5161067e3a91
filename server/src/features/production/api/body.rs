//! What is sent.

use crate::http::{
    fields::{QuantityBody, id, reason, request_key},
    number::whole_if_any,
    problem::Problem,
};
use chrono::{DateTime, NaiveTime, Utc};
use obrador_core::{
    production::{Click, Durations, Holds, Lead, Stage, Step, Timing},
    tenant::reason::Reason,
};
use obrador_services::production::{CapacityInput, CountInput, PlanInput, Wanted};
use serde::Deserialize;

/// The names of steps, as they are sent.
pub(super) const STEPS: [&str; 9] = [
    "start",
    "start_anyway",
    "pause",
    "resume",
    "finish",
    "lose",
    "hold",
    "release",
    "stop",
];

fn stage(text: &str, field: &str) -> Result<Stage, Problem> {
    let known = Stage::ALL.map(Stage::as_str);
    text.parse()
        .map_err(|_| Problem::unknown_value(field, text, known))
}

fn missing(field: &str) -> Problem {
    Problem::about("problem-missing-field-detail", field, "missing")
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WantedBody {
    recipe_id: String,
    quantity: QuantityBody,
    location_id: Option<String>,
    due_at: DateTime<Utc>,
}

/// What is to be planned.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewPlan {
    wanted: Vec<WantedBody>,
    made_at_location_id: Option<String>,
}

impl NewPlan {
    /// The recipes that are wanted, in the order in which they were sent.
    pub(super) fn recipes(&self) -> Vec<String> {
        self.wanted
            .iter()
            .map(|wanted| wanted.recipe_id.clone())
            .collect()
    }

    /// The same for the service; without a key where nothing is to be stored.
    pub(super) fn input(self, key: Option<&str>) -> Result<PlanInput, Problem> {
        let wanted = self.wanted.into_iter().enumerate().map(|(place, wanted)| {
            let at = |field: &str| format!("wanted[{place}].{field}");
            let location = wanted.location_id.map(|it| id(it, &at("location_id")));
            Ok(Wanted {
                recipe: id(wanted.recipe_id, &at("recipe_id"))?,
                quantity: wanted.quantity.read(&at("quantity"))?,
                location: location.transpose()?,
                due: wanted.due_at,
            })
        });
        let made_at = self.made_at_location_id;
        Ok(PlanInput {
            wanted: wanted.collect::<Result<_, Problem>>()?,
            made_at: made_at.map(|it| id(it, "made_at_location_id")).transpose()?,
            request_key: key.map(request_key).transpose()?,
        })
    }
}

/// A step.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewStep {
    id: String,
    step: String,
    stage: Option<String>,
    quantity: Option<QuantityBody>,
    reason: Option<String>,
    at: Option<DateTime<Utc>>,
    #[serde(default, deserialize_with = "whole_if_any")]
    seen: Option<i64>,
}

impl NewStep {
    /// As a screen's click that was made `now` where it does not say when. The service says by whom.
    pub(super) fn click(self, now: DateTime<Utc>) -> Result<Click, Problem> {
        if !STEPS.contains(&self.step.as_str()) {
            return Err(Problem::unknown_value("step", &self.step, STEPS));
        }
        let in_stage = self
            .stage
            .as_deref()
            .map(|text| stage(text, "stage"))
            .transpose()?;
        let quantity = self.quantity.map(|it| it.read("quantity")).transpose()?;
        let because: Option<Reason> = self.reason.as_deref().map(reason).transpose()?;
        let needs: &[(&str, bool)] = match self.step.as_str() {
            "start" | "start_anyway" | "pause" | "resume" => &[("stage", in_stage.is_some())],
            "finish" => &[("quantity", quantity.is_some())],
            "lose" => &[("quantity", quantity.is_some()), ("reason", because.is_some())],
            "hold" | "stop" => &[("reason", because.is_some())],
            _ => &[],
        };
        if let Some((field, _)) = needs.iter().find(|(_, is_there)| !is_there) {
            return Err(missing(field));
        }
        let step = Step::stored(&self.step, in_stage, quantity, because);
        Ok(Click {
            id: self.id,
            at: self.at.unwrap_or(now),
            by: None,
            seen: self.seen,
            step: step.ok_or_else(|| missing("step"))?,
        })
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MinutesBody {
    #[serde(default, deserialize_with = "whole_if_any")]
    mixing: Option<i64>,
    #[serde(default, deserialize_with = "whole_if_any")]
    proofing: Option<i64>,
    #[serde(default, deserialize_with = "whole_if_any")]
    baking: Option<i64>,
    #[serde(default, deserialize_with = "whole_if_any")]
    cooling: Option<i64>,
    #[serde(default, deserialize_with = "whole_if_any")]
    packing: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LeadBody {
    #[serde(default, deserialize_with = "whole_if_any")]
    minutes: Option<i64>,
    #[serde(default, deserialize_with = "whole_if_any")]
    days: Option<i64>,
    by: Option<String>,
}

impl LeadBody {
    fn read(&self) -> Result<Lead, Problem> {
        match (self.minutes, self.days, self.by.as_deref()) {
            (Some(minutes), None, None) => Ok(Lead::Minutes(minutes)),
            (None, Some(days), Some(by)) => Ok(Lead::DayBefore {
                days: u8::try_from(days).map_err(|_| Problem::unreadable("lead.days"))?,
                by: NaiveTime::parse_from_str(by, "%H:%M").map_err(|_| Problem::unreadable("lead.by"))?,
            }),
            _ => Err(Problem::about("problem-timing-lead-detail", "lead", "unreadable")),
        }
    }
}

/// How a recipe is made in time.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewTiming {
    minutes: MinutesBody,
    until: Option<String>,
    lead: Option<LeadBody>,
}

impl NewTiming {
    pub(super) fn read(self) -> Result<Timing, Problem> {
        let usual = Timing::default();
        let of = &self.minutes;
        let minutes = [of.mixing, of.proofing, of.baking, of.cooling, of.packing];
        let durations = Durations::of_minutes(minutes.map(Option::unwrap_or_default));
        let until = self.until.as_deref().map(|text| stage(text, "until"));
        let lead = self.lead.as_ref().map(LeadBody::read);
        Ok(Timing {
            durations: durations.map_err(super::problem::of_timing)?,
            until: until.transpose()?.unwrap_or(usual.until),
            lead: lead.transpose()?.unwrap_or(usual.lead),
        })
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct HoldsBody {
    #[serde(default, deserialize_with = "whole_if_any")]
    batches: Option<i64>,
    quantity: Option<QuantityBody>,
}

/// An oven, a mixer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewCapacity {
    name: String,
    stage: String,
    location_id: Option<String>,
    holds: HoldsBody,
}

impl NewCapacity {
    pub(super) fn input(self) -> Result<CapacityInput, Problem> {
        let holds = match (self.holds.batches, self.holds.quantity) {
            (Some(batches), None) => Holds::Batches(batches),
            (None, Some(quantity)) => Holds::Quantity(quantity.read("holds.quantity")?),
            _ => {
                return Err(Problem::about(
                    "problem-capacity-holds-detail",
                    "holds",
                    "unreadable",
                ));
            }
        };
        Ok(CapacityInput {
            name: self.name,
            stage: stage(&self.stage, "stage")?,
            location: self.location_id.map(|it| id(it, "location_id")).transpose()?,
            holds,
        })
    }
}

/// What was counted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewCount {
    lot_id: Option<String>,
    counted: QuantityBody,
    reason: String,
    seen: Option<QuantityBody>,
}

impl NewCount {
    pub(super) fn input(self, ingredient: String) -> Result<CountInput, Problem> {
        Ok(CountInput {
            ingredient,
            lot: self.lot_id.map(|it| id(it, "lot_id")).transpose()?,
            counted: self.counted.read("counted")?,
            reason: reason(&self.reason)?,
            seen: self.seen.map(|it| it.read_signed("seen")).transpose()?,
        })
    }
}
