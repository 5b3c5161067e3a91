//! What is answered: every number says its unit in its name or its description.

mod anomalies;
mod forecast;
mod growth;
mod weekdays;

use anomalies::AnomaliesBody;
use chrono::NaiveDate;
use forecast::{AccuracyBody, ForecastDay};
use growth::GrowthBody;
use obrador_app::usage::metric_name;
use obrador_core::{
    analytics::Analysis,
    ids::TenantId,
    usage::{Kind, Metric},
};
use obrador_locales::Texts;
use obrador_services::analytics::Report;
use serde::Serialize;
use utoipa::ToSchema;
use weekdays::WeekdaysBody;

/// What the histories of a bakery say.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AdvancedAnalytics {
    #[schema(value_type = String, example = "demo-professional")]
    tenant_id: TenantId,
    /// The usage day, a UTC day. Histories end the day before.
    today: NaiveDate,
    /// How many days ahead `forecast` goes.
    #[schema(example = 90)]
    horizon_days: u32,
    /// How many of a hundred values are expected between `p10` and `p90`.
    #[schema(example = 80)]
    band_percent: u32,
    /// Always in the same order.
    metrics: Vec<MetricAnalytics>,
}

/// One metric.
#[derive(Debug, Serialize, ToSchema)]
struct MetricAnalytics {
    #[schema(value_type = String, example = "api_calls")]
    metric: Metric,
    /// Its name, in the language of `Accept-Language`.
    #[schema(example = "API calls")]
    label: String,
    /// `level`: a count that stays; `daily`: one that starts again each UTC day.
    #[schema(value_type = String, example = "daily")]
    kind: Kind,
    /// What every value is counted in: "GB", or nothing for a count.
    #[schema(example = "")]
    unit: &'static str,
    /// How many days are on record, of the last 365.
    #[schema(example = 199)]
    history_days: u32,
    growth: GrowthBody,
    weekday_profile: WeekdaysBody,
    anomalies: AnomaliesBody,
    /// A day each, nearest first; empty with under 7 days of history.
    forecast: Vec<ForecastDay>,
    /// One entry a horizon: 7 and 30 days.
    accuracy: Vec<AccuracyBody>,
}

impl AdvancedAnalytics {
    pub(super) fn of(report: &Report, metric: Option<Metric>, horizon_days: u32, texts: Texts) -> Self {
        let asked = |one: &&Analysis| metric.is_none_or(|metric| one.metric == metric);
        let body = |one: &Analysis| MetricAnalytics::of(one, horizon_days, texts);
        Self {
            tenant_id: report.tenant.clone(),
            today: report.today,
            horizon_days,
            band_percent: 80,
            metrics: report.metrics.iter().filter(asked).map(body).collect(),
        }
    }
}

impl MetricAnalytics {
    fn of(one: &Analysis, horizon_days: u32, texts: Texts) -> Self {
        let ahead = one.fan.points.iter().take(horizon_days as usize);
        Self {
            metric: one.metric,
            label: metric_name(texts, one.metric),
            kind: one.kind,
            unit: one.metric.unit(),
            history_days: one.history.len() as u32,
            growth: (&one.growth).into(),
            weekday_profile: WeekdaysBody::of(one.kind, &one.weekdays),
            anomalies: (&one.anomalies).into(),
            forecast: ahead.map(ForecastDay::from).collect(),
            accuracy: one.accuracy.iter().map(AccuracyBody::from).collect(),
        }
    }
}
