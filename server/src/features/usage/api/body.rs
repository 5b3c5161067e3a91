//! What is sent and answered.

use crate::http::{Number, values};
use chrono::{DateTime, NaiveDate, SubsecRound as _, Utc};
use obrador_app::usage::metric_name;
use obrador_core::{
    ids::TenantId,
    usage::{Assessment, Kind, LimitBy, Metric, Snapshot, Status, forecast::Outcome},
};
use obrador_locales::Texts;
use obrador_services::usage::{Overview, Reported};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How much a bakery uses of its plan, and when each limit is reached.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct UsageForecast {
    #[schema(value_type = String, example = "demo-starter")]
    tenant_id: TenantId,
    /// When the forecast was made; at most 5 minutes ago.
    #[schema(example = "2025-01-19T10:30:00Z")]
    forecasted_at: DateTime<Utc>,
    /// All nine, always in the same order.
    metrics: Vec<MetricBody>,
}

/// One metric.
#[derive(Debug, Serialize, ToSchema)]
struct MetricBody {
    #[schema(value_type = String, example = "products")]
    metric: Metric,
    /// Its name, in the language of `Accept-Language`.
    #[schema(example = "Products")]
    label: String,
    /// `level`: a count that stays; `daily`: one that starts again each UTC day.
    #[schema(value_type = String, example = "level")]
    kind: Kind,
    /// The value of this moment, in `unit`.
    #[schema(value_type = f64, example = 35)]
    current: Number,
    /// What may be used: what the plan allows or, where that is less, what the owner does; null without a limit. Dates,
    /// `usage_percentage` and `status` go by it.
    #[schema(value_type = Option<f64>, example = 50)]
    limit: Option<Number>,
    /// Whose limit that is: `plan` or, below the plan's, `owner`; null without a limit.
    #[schema(value_type = Option<String>, example = "plan")]
    limit_by: Option<LimitBy>,
    /// What the plan allows; null without a limit.
    #[schema(value_type = Option<f64>, example = 50)]
    plan_limit: Option<Number>,
    /// "GB", or nothing for a count.
    #[schema(example = "")]
    unit: &'static str,
    /// By how much it grows a day: the least-squares slope over the last 30 days, in `unit` a day.
    #[schema(example = 0.5)]
    daily_growth_rate: f64,
    /// When the limit is reached if it goes on growing at `daily_growth_rate`.
    linear_breach_date: Option<NaiveDate>,
    /// When the limit is expected to be reached (`outcome`'s p50); null where there is no date.
    predicted_breach_date: Option<NaiveDate>,
    /// From today to `predicted_breach_date`.
    #[schema(example = 30)]
    days_until_breach: Option<i64>,
    /// `current` of `limit` in percent, with one decimal: 100 only at the limit, below it rounded down, above it up; more
    /// than nothing is at least 0.1. Null without a limit.
    #[schema(example = 70.0)]
    usage_percentage: Option<f64>,
    /// `unlimited`, `safe`, `full`, `warning` or `critical`.
    #[schema(value_type = String, example = "safe")]
    status: Status,
    outcome: OutcomeBody,
    /// The last 30 days and today.
    trend_data: Vec<DayBody>,
}

/// What the forecast says.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum OutcomeBody {
    /// The plan sets no limit.
    Unlimited,
    /// Too few days are known.
    InsufficientHistory { have: u32, need: u32 },
    /// The limit is reached.
    AtLimit,
    /// Nothing grows towards the limit.
    FlatOrShrinking,
    /// The limit lies beyond the horizon.
    NotWithinHorizon { horizon_days: u32 },
    /// The limit is expected to be reached: between p10 and p90 in four of five cases. A p90 of null beside a p10
    /// means "or later".
    Breach {
        p10: Option<NaiveDate>,
        p50: NaiveDate,
        p90: Option<NaiveDate>,
    },
}

/// A day's value.
#[derive(Debug, Serialize, ToSchema)]
struct DayBody {
    date: NaiveDate,
    #[schema(value_type = f64, example = 32)]
    value: Number,
}

/// A value to be recorded.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct TrackUsage {
    /// The bakery.
    #[schema(value_type = values::TenantName)]
    pub(super) tenant_id: String,
    /// One of the nine.
    #[schema(value_type = values::MetricName)]
    pub(super) metric: Metric,
    /// The UTC day; not in the future.
    pub(super) date: NaiveDate,
    /// A level at the end of the day, or the day's total; not negative, and whole for everything but `storage_gb`.
    #[schema(value_type = values::DayValue)]
    pub(super) value: f64,
    /// Replace another value of the same day?
    #[serde(default)]
    pub(super) replace: bool,
}

/// A value that is recorded now.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TrackedBody {
    #[schema(value_type = String, example = "demo-starter")]
    tenant_id: TenantId,
    #[schema(value_type = String, example = "products")]
    metric: Metric,
    date: NaiveDate,
    #[schema(value_type = f64, example = 42)]
    value: Number,
    /// `created`, `unchanged` or `replaced`.
    #[schema(example = "created")]
    result: &'static str,
}

impl UsageForecast {
    pub(super) fn of(overview: &Overview, texts: Texts) -> Self {
        Self {
            tenant_id: overview.tenant.clone(),
            forecasted_at: overview.forecasted_at.trunc_subsecs(0),
            metrics: overview
                .metrics
                .iter()
                .map(|one| MetricBody::of(one, texts))
                .collect(),
        }
    }
}

impl MetricBody {
    fn of(one: &Assessment, texts: Texts) -> Self {
        let expected = match one.forecast.outcome {
            Outcome::AtLimit => Some(one.today),
            Outcome::Breach { p50, .. } => Some(p50),
            _ => None,
        };
        Self {
            metric: one.metric,
            label: metric_name(texts, one.metric),
            kind: one.kind,
            current: Number(one.current),
            limit: one.limit.at_most().map(Number),
            limit_by: one.limit_by(),
            plan_limit: one.plan_limit.at_most().map(Number),
            unit: one.metric.unit(),
            daily_growth_rate: one.forecast.daily_growth_rate,
            linear_breach_date: one.forecast.linear_breach_date,
            predicted_breach_date: expected,
            days_until_breach: expected.map(|date| (date - one.today).num_days()),
            usage_percentage: one.usage_percentage,
            status: one.status,
            outcome: (&one.forecast.outcome).into(),
            trend_data: one.trend().into_iter().map(DayBody::from).collect(),
        }
    }
}

impl From<&Outcome> for OutcomeBody {
    fn from(outcome: &Outcome) -> Self {
        match *outcome {
            Outcome::Unlimited => Self::Unlimited,
            Outcome::InsufficientHistory { have, need } => Self::InsufficientHistory { have, need },
            Outcome::AtLimit => Self::AtLimit,
            Outcome::FlatOrShrinking => Self::FlatOrShrinking,
            Outcome::NotWithinHorizon { horizon_days } => Self::NotWithinHorizon { horizon_days },
            Outcome::Breach { p10, p50, p90 } => Self::Breach { p10, p50, p90 },
        }
    }
}

impl From<Snapshot> for DayBody {
    fn from(day: Snapshot) -> Self {
        Self {
            date: day.date,
            value: Number(day.value),
        }
    }
}

impl TrackedBody {
    pub(super) fn new(
        tenant_id: TenantId,
        metric: Metric,
        date: NaiveDate,
        value: f64,
        reported: Reported,
    ) -> Self {
        Self {
            tenant_id,
            metric,
            date,
            value: Number(value),
            result: match reported {
                Reported::Created => "created",
                Reported::Unchanged => "unchanged",
                Reported::Replaced => "replaced",
            },
        }
    }
}
