//! What is answered: every number says its unit in its name or its description.

use crate::http::Number;
use chrono::{NaiveDate, Weekday};
use obrador_app::usage::metric_name;
use obrador_core::{
    analytics::{Accuracy, Analysis, Anomalies, Anomaly, Growth, MIN_SCORE, WeekdayMean, Weekdays},
    ids::TenantId,
    usage::{Kind, Metric, forecast::FanPoint},
};
use obrador_locales::Texts;
use obrador_services::analytics::Report;
use serde::Serialize;
use utoipa::ToSchema;

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

/// How it grows.
#[derive(Debug, Serialize, ToSchema)]
struct GrowthBody {
    /// Mean of the last 30 days' values, in `unit`; null with under 60 days.
    mean_last_30_days: Option<f64>,
    /// Mean of the 30 days before those, in `unit`.
    mean_30_days_before: Option<f64>,
    /// The difference of the two, in `unit`.
    change: Option<f64>,
    /// The difference in percent of the earlier one; null where that is 0.
    change_percent: Option<f64>,
    /// Least-squares slope over the last 30 days, in `unit` a day.
    slope_per_day: f64,
    /// The same a week.
    slope_per_week: f64,
    /// By how many percent the week's mean grew from week to week over `compound_weeks`; null where that can't be said.
    compound_percent_per_week: Option<f64>,
    /// Over how many weeks: 4 to 8.
    compound_weeks: Option<u32>,
}

/// What each weekday does.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum WeekdaysBody {
    /// Too few days are known.
    InsufficientHistory { have_days: u32, need_days: u32 },
    /// Of a daily metric: Monday to Sunday.
    Index { weeks: u32, days: Vec<WeekdayIndex> },
    /// Of a level: Monday to Sunday.
    Change { weeks: u32, days: Vec<WeekdayChange> },
}

/// A weekday of a daily metric.
#[derive(Debug, Serialize, ToSchema)]
struct WeekdayIndex {
    #[schema(example = "thursday")]
    weekday: &'static str,
    /// On how many days it rests.
    observations: u32,
    /// Their mean, in `unit`.
    mean: f64,
    /// 1 for a weekday like any other, 1.5 for one with half as much again.
    index: f64,
}

/// A weekday of a level.
#[derive(Debug, Serialize, ToSchema)]
struct WeekdayChange {
    #[schema(example = "thursday")]
    weekday: &'static str,
    /// On how many days it rests.
    observations: u32,
    /// Their plain mean change since the day before, in `unit`.
    mean_change: f64,
    /// The same, drawn towards the mean of all weekdays as far as they can't be told from chance.
    change: f64,
}

/// Days that were unusual.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum AnomaliesBody {
    /// Too few days are known: nothing is called unusual.
    InsufficientHistory { have_days: u32, need_days: u32 },
    /// All days were looked at.
    Searched {
        searched_days: u32,
        /// From which score on a day is unusual.
        score_threshold: f64,
        found: Vec<AnomalyBody>,
    },
}

/// An unusual day.
#[derive(Debug, Serialize, ToSchema)]
struct AnomalyBody {
    date: NaiveDate,
    /// In `unit`.
    #[schema(value_type = f64)]
    value: Number,
    /// In `unit`.
    expected: f64,
    /// How far off, in robust standard deviations; negative below.
    score: f64,
}

/// A day ahead.
#[derive(Debug, Serialize, ToSchema)]
struct ForecastDay {
    date: NaiveDate,
    /// One case in ten lies at or below it, in `unit`; null with under 21 days of history.
    p10: Option<f64>,
    /// The middle, in `unit`.
    p50: f64,
    /// Nine cases in ten lie at or below it, in `unit`.
    p90: Option<f64>,
}

/// How right such forecasts have been.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum AccuracyBody {
    /// Too few days are known.
    InsufficientHistory {
        horizon_days: u32,
        have_days: u32,
        need_days: u32,
    },
    /// Compared with what came.
    Measured {
        horizon_days: u32,
        /// How many forecasts were compared.
        comparisons: u32,
        /// In `unit`.
        mean_absolute_error: f64,
        /// In percent of the mean of what came; null where that is 0.
        mean_absolute_error_percent: Option<f64>,
        /// How often, in percent, what came lay between p10 and p90.
        coverage_percent: f64,
    },
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

impl From<&Growth> for GrowthBody {
    fn from(growth: &Growth) -> Self {
        let compared = growth.comparison;
        Self {
            mean_last_30_days: compared.map(|it| it.last),
            mean_30_days_before: compared.map(|it| it.before),
            change: compared.map(|it| it.change),
            change_percent: compared.and_then(|it| it.percent),
            slope_per_day: growth.per_day,
            slope_per_week: growth.per_week,
            compound_percent_per_week: growth.compound.map(|it| it.percent),
            compound_weeks: growth.compound.map(|it| it.weeks),
        }
    }
}

impl WeekdaysBody {
    fn of(kind: Kind, weekdays: &Weekdays) -> Self {
        match (weekdays, kind) {
            (Weekdays::InsufficientHistory { have, need }, _) => Self::InsufficientHistory {
                have_days: *have,
                need_days: *need,
            },
            (Weekdays::Profile { weeks, days }, Kind::Daily) => Self::Index {
                weeks: *weeks,
                days: days.iter().map(WeekdayIndex::from).collect(),
            },
            (Weekdays::Profile { weeks, days }, Kind::Level) => Self::Change {
                weeks: *weeks,
                days: days.iter().map(WeekdayChange::from).collect(),
            },
        }
    }
}

impl From<&WeekdayMean> for WeekdayIndex {
    fn from(one: &WeekdayMean) -> Self {
        Self {
            weekday: name(one.weekday),
            observations: one.observations,
            mean: one.mean,
            index: one.profile,
        }
    }
}

impl From<&WeekdayMean> for WeekdayChange {
    fn from(one: &WeekdayMean) -> Self {
        Self {
            weekday: name(one.weekday),
            observations: one.observations,
            mean_change: one.mean,
            change: one.profile,
        }
    }
}

fn name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "monday",
        Weekday::Tue => "tuesday",
        Weekday::Wed => "wednesday",
        Weekday::Thu => "thursday",
        Weekday::Fri => "friday",
        Weekday::Sat => "saturday",
        Weekday::Sun => "sunday",
    }
}

impl From<&Anomalies> for AnomaliesBody {
    fn from(anomalies: &Anomalies) -> Self {
        match anomalies {
            Anomalies::InsufficientHistory { have, need } => Self::InsufficientHistory {
                have_days: *have,
                need_days: *need,
            },
            Anomalies::Searched { days, found } => Self::Searched {
                searched_days: *days,
                score_threshold: MIN_SCORE,
                found: found.iter().map(AnomalyBody::from).collect(),
            },
        }
    }
}

impl From<&Anomaly> for AnomalyBody {
    fn from(one: &Anomaly) -> Self {
        Self {
            date: one.date,
            value: Number(one.value),
            expected: one.expected,
            score: one.score,
        }
    }
}

impl From<&FanPoint> for ForecastDay {
    fn from(point: &FanPoint) -> Self {
        Self {
            date: point.date,
            p10: point.p10,
            p50: point.p50,
            p90: point.p90,
        }
    }
}

impl From<&Accuracy> for AccuracyBody {
    fn from(accuracy: &Accuracy) -> Self {
        match *accuracy {
            Accuracy::InsufficientHistory {
                horizon_days,
                have,
                need,
            } => Self::InsufficientHistory {
                horizon_days,
                have_days: have,
                need_days: need,
            },
            Accuracy::Measured(measured) => Self::Measured {
                horizon_days: measured.horizon_days,
                comparisons: measured.comparisons,
                mean_absolute_error: measured.mean_absolute_error,
                mean_absolute_error_percent: measured.error_percent,
                coverage_percent: measured.coverage_percent(),
            },
        }
    }
}
