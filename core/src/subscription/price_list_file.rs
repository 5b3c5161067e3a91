//! The price list as it is written in a file, and what makes it a good one.

use super::{Feature, FeatureId, LimitsFile, Plan, PlanId, PriceList, Vat};
use crate::{
    i18n::{Currency, Money},
    usage::Metric,
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The file: currency, features, plans. Unknown and missing keys are errors of the format's reader, which knows
/// their line; what only the whole can show is an error of [`PriceListFile::validate`].
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriceListFile {
    /// The currency of every price.
    pub currency: Currency,
    /// Whether prices contain VAT.
    pub vat: Vat,
    /// Every feature that plans name.
    pub features: BTreeMap<FeatureId, Availability>,
    /// The plans, cheapest first.
    #[serde(rename = "plan")]
    pub plans: Vec<PlanFile>,
}

/// Does the product have a feature today?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Availability {
    /// Does it?
    pub available: bool,
}

/// One plan in the file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanFile {
    /// Which plan.
    pub id: PlanId,
    /// Price of a month, in cents.
    pub monthly_cents: i64,
    /// Price of a year, in cents.
    pub yearly_cents: i64,
    /// Is it the one recommended to most bakeries?
    #[serde(default)]
    pub recommended: bool,
    /// How far a demand forecast looks ahead.
    pub horizon_days: u32,
    /// What it contains.
    pub features: Vec<FeatureId>,
    /// What it allows.
    pub limits: LimitsFile,
}

/// What is wrong, and where: the plan and the key, for the reader to find the line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{key}: {problem}", .plan.map(|p| format!("plan {p}, ")).unwrap_or_default())]
pub struct PriceListError {
    /// The plan it is about; none for the file as a whole.
    pub plan: Option<PlanId>,
    /// The key, dotted below the plan: `yearly_cents`, `limits.users`.
    pub key: String,
    /// What is wrong.
    pub problem: PriceListProblem,
}

/// What may be wrong with a price list whose every key is readable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PriceListProblem {
    /// Not the three plans, each once, cheapest first.
    #[error("the plans must be starter, professional, enterprise, each once and in this order")]
    Plans,
    /// A price of nothing or less.
    #[error("a price must be more than 0 cents")]
    PriceNotPositive,
    /// A plan that costs no more than the one below.
    #[error("a plan must cost more than the one below it")]
    PriceNotRising,
    /// A year that costs more than twelve months.
    #[error("a year must not cost more than twelve months")]
    YearDearerThanMonths,
    /// Several recommended plans.
    #[error("only one plan can be the recommended one")]
    SecondRecommended,
    /// Less than the plan below has.
    #[error("a plan must not allow less than the one below it")]
    LessThanBelow,
    /// A count with a fraction.
    #[error("a count must be a whole number")]
    NotWhole,
    /// No day ahead.
    #[error("a horizon must be at least 1 day")]
    NoHorizon,
    /// A feature named twice.
    #[error("the feature '{0}' is named twice")]
    FeatureTwice(FeatureId),
    /// A feature that [features] does not declare.
    #[error("the feature '{0}' is not among [features]")]
    FeatureUndeclared(FeatureId),
    /// A feature that the plan below has and this one lacks.
    #[error("the plan below has the feature '{0}', so this one must have it too")]
    FeatureLost(FeatureId),
}

impl PriceListFile {
    /// Checks the whole and makes the price list of it.
    pub fn validate(self) -> Result<PriceList, PriceListError> {
        let ids: Vec<PlanId> = self.plans.iter().map(|p| p.id).collect();
        let plans = <[PlanFile; 3]>::try_from(self.plans)
            .ok()
            .filter(|_| ids == PlanId::ALL);
        let plans = plans.ok_or(PriceListError {
            plan: None,
            key: "plan".to_owned(),
            problem: PriceListProblem::Plans,
        })?;
        for (i, plan) in plans.iter().enumerate() {
            let at = |(key, problem): (String, _)| PriceListError {
                plan: Some(plan.id),
                key,
                problem,
            };
            plan.check_alone(&self.features).map_err(at)?;
            if let Some(below) = i.checked_sub(1).map(|b| &plans[b]) {
                plan.check_above(below).map_err(at)?;
            }
            if plan.recommended && plans[..i].iter().any(|p| p.recommended) {
                return Err(at((
                    "recommended".to_owned(),
                    PriceListProblem::SecondRecommended,
                )));
            }
        }
        let plans = plans.map(|plan| plan.into_plan(self.currency, &self.features));
        Ok(PriceList::new(self.currency, self.vat, plans))
    }
}

type Checked = Result<(), (String, PriceListProblem)>;

fn require(good: bool, key: &str, problem: PriceListProblem) -> Checked {
    if good {
        Ok(())
    } else {
        Err((key.to_owned(), problem))
    }
}

impl PlanFile {
    fn check_alone(&self, declared: &BTreeMap<FeatureId, Availability>) -> Checked {
        require(
            self.monthly_cents > 0,
            "monthly_cents",
            PriceListProblem::PriceNotPositive,
        )?;
        require(
            self.yearly_cents > 0,
            "yearly_cents",
            PriceListProblem::PriceNotPositive,
        )?;
        let fair = self.yearly_cents <= self.monthly_cents.saturating_mul(12);
        require(fair, "yearly_cents", PriceListProblem::YearDearerThanMonths)?;
        require(self.horizon_days > 0, "horizon_days", PriceListProblem::NoHorizon)?;
        for metric in Metric::ALL {
            let limit = self.limits.to_limits().of(metric);
            let whole = metric.ledger_units() > 1 || limit.at_most().is_none_or(|l| l.fract() == 0.0);
            require(whole, &limit_key(metric), PriceListProblem::NotWhole)?;
        }
        for (i, feature) in self.features.iter().enumerate() {
            let once = !self.features[..i].contains(feature);
            require(once, "features", PriceListProblem::FeatureTwice(*feature))?;
            require(
                declared.contains_key(feature),
                "features",
                PriceListProblem::FeatureUndeclared(*feature),
            )?;
        }
        Ok(())
    }

    fn check_above(&self, below: &Self) -> Checked {
        let dearer = self.monthly_cents > below.monthly_cents;
        require(dearer, "monthly_cents", PriceListProblem::PriceNotRising)?;
        require(
            self.yearly_cents > below.yearly_cents,
            "yearly_cents",
            PriceListProblem::PriceNotRising,
        )?;
        require(
            self.horizon_days >= below.horizon_days,
            "horizon_days",
            PriceListProblem::LessThanBelow,
        )?;
        let (limits, lower) = (self.limits.to_limits(), below.limits.to_limits());
        for metric in Metric::ALL {
            let enough = limits
                .of(metric)
                .covers(lower.of(metric).at_most().unwrap_or(f64::INFINITY));
            require(enough, &limit_key(metric), PriceListProblem::LessThanBelow)?;
        }
        let lost = below.features.iter().find(|f| !self.features.contains(f));
        lost.map_or(Ok(()), |f| {
            Err(("features".to_owned(), PriceListProblem::FeatureLost(*f)))
        })
    }

    fn into_plan(self, currency: Currency, declared: &BTreeMap<FeatureId, Availability>) -> Plan {
        let money = |cents| Money { cents, currency };
        let available = |id| declared.get(&id).is_some_and(|a| a.available);
        Plan {
            id: self.id,
            monthly: money(self.monthly_cents),
            yearly: money(self.yearly_cents),
            recommended: self.recommended,
            limits: self.limits.to_limits(),
            horizon_days: self.horizon_days,
            features: self
                .features
                .into_iter()
                .map(|id| Feature {
                    id,
                    available: available(id),
                })
                .collect(),
        }
    }
}

fn limit_key(metric: Metric) -> String {
    ["limits.", metric.as_str()].concat()
}
