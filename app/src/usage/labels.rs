//! A forecast in words: the same sentence on the server and, from the slider, in the browser.

use crate::messages::Messages;
use chrono::{Datelike, Days, NaiveDate};
use obrador_core::{
    i18n::{DateStyle, format_date},
    usage::{Kind, forecast::Outcome},
};

/// The keys of the ready texts that [`outcome_words`] uses.
#[cfg(feature = "ssr")]
const READY: [&str; 6] = [
    "outcome-unlimited",
    "outcome-at-limit",
    "outcome-at-limit-daily",
    "outcome-flat",
    "outcome-beyond",
    "outcome-flat-daily",
];

/// The keys of its phrases, with their placeholders.
#[cfg(feature = "ssr")]
const PHRASES: [(&str, &[&str]); 7] = [
    ("outcome-insufficient", &["date"]),
    ("outcome-breach-range", &["date", "from", "to"]),
    ("outcome-breach-open", &["date", "from"]),
    ("outcome-breach-date", &["date"]),
    ("outcome-breach-range-daily", &["date", "from", "to"]),
    ("outcome-breach-open-daily", &["date", "from"]),
    ("outcome-breach-date-daily", &["date"]),
];

/// An outcome as one short sentence.
pub(super) fn outcome_words(m: &Messages, kind: Kind, outcome: &Outcome, today: NaiveDate) -> String {
    let lang = m.lang();
    let short = |date: NaiveDate| format_date(lang, date, short_style(date, today));
    let daily = |level: &'static str, daily: &'static str| if kind == Kind::Daily { daily } else { level };
    match outcome {
        Outcome::Unlimited => m.get("outcome-unlimited"),
        Outcome::AtLimit => m.get(daily("outcome-at-limit", "outcome-at-limit-daily")),
        Outcome::FlatOrShrinking => m.get(daily("outcome-flat", "outcome-flat-daily")),
        Outcome::NotWithinHorizon { .. } => m.get("outcome-beyond"),
        Outcome::InsufficientHistory { have, need } => {
            let days = Days::new(u64::from(need.saturating_sub(*have)));
            let day = today.checked_add_days(days).unwrap_or(today);
            let date = format_date(lang, day, long_style(day, today));
            m.phrase("outcome-insufficient", None, &[("date", &date)])
        }
        Outcome::Breach { p10, p50, p90 } => {
            let date = format_date(lang, *p50, long_style(*p50, today));
            match (p10, p90) {
                (Some(from), Some(to)) => m.phrase(
                    daily("outcome-breach-range", "outcome-breach-range-daily"),
                    None,
                    &[("date", &date), ("from", &short(*from)), ("to", &short(*to))],
                ),
                (Some(from), None) => m.phrase(
                    daily("outcome-breach-open", "outcome-breach-open-daily"),
                    None,
                    &[("date", &date), ("from", &short(*from))],
                ),
                (None, _) => m.phrase(
                    daily("outcome-breach-date", "outcome-breach-date-daily"),
                    None,
                    &[("date", &date)],
                ),
            }
        }
    }
}

/// A year is named only where it is not this one.
fn short_style(date: NaiveDate, today: NaiveDate) -> DateStyle {
    if date.year() == today.year() {
        DateStyle::ShortDayMonth
    } else {
        DateStyle::Short
    }
}

pub(super) fn long_style(date: NaiveDate, today: NaiveDate) -> DateStyle {
    if date.year() == today.year() {
        DateStyle::DayMonth
    } else {
        DateStyle::Long
    }
}

#[cfg(feature = "ssr")]
mod server {
    use super::{Messages, PHRASES, READY, outcome_words};
    use obrador_core::{
        i18n::{Lang, format_limit, format_quantity},
        usage::{Assessment, Limit, LimitBy, Metric, Status, forecast::Outcome, format_used},
    };
    use obrador_locales::Texts;
    use std::sync::LazyLock;

    static MESSAGES: LazyLock<[Messages; 3]> = LazyLock::new(|| Lang::ALL.map(|lang| build(Texts::of(lang))));

    fn build(t: Texts) -> Messages {
        PHRASES
            .iter()
            .fold(Messages::new(t.lang).with_texts(t, &READY), |m, (key, names)| {
                m.with_phrase(t, key, names)
            })
    }

    /// The messages of [`outcome_words`], resolved once per language.
    pub(crate) fn outcome_messages(lang: Lang) -> &'static Messages {
        let [en, es, eu] = &*MESSAGES;
        match lang {
            Lang::En => en,
            Lang::Es => es,
            Lang::Eu => eu,
        }
    }

    /// What is expected of a metric, as one short sentence.
    pub fn outcome_words_on_server(t: Texts, usage: &Assessment) -> String {
        let excess = usage.excess();
        let outcome = &usage.forecast.outcome;
        let words = match excess {
            Some(excess) => {
                let excess = quantity(t.lang, usage.metric, excess);
                t.with("outcome-over-limit", &[("excess", excess.into())])
            }
            None => outcome_words(outcome_messages(t.lang), usage.kind, outcome, usage.today),
        };
        let reached = excess.is_some() || matches!(outcome, Outcome::AtLimit | Outcome::Breach { .. });
        if reached && usage.limit_by() == Some(LimitBy::Owner) {
            return [&words, " ", &t.get("outcome-own-limit")].concat();
        }
        words
    }

    /// A metric in a line of a mail: how much of how much, and what is expected.
    pub fn limit_line(lang: Lang, usage: &Assessment) -> String {
        let t = Texts::of(lang);
        let limit = usage.limit.at_most();
        let limit = limit.map(|limit| limit_quantity(lang, usage.metric, limit));
        t.with(
            "mail-limits-line",
            &[
                ("metric", metric_name(t, usage.metric).into()),
                (
                    "used",
                    used_quantity(lang, usage.metric, usage.current, usage.limit).into(),
                ),
                ("limit", limit.unwrap_or_default().into()),
                ("outcome", outcome_words_on_server(t, usage).into()),
            ],
        )
    }

    /// An amount of a metric with its unit, as the language writes it.
    pub fn quantity(lang: Lang, metric: Metric, value: f64) -> String {
        format_quantity(lang, value, metric.unit())
    }

    /// What is used of a metric's `limit`, with its unit: below the limit it never looks like it.
    pub fn used_quantity(lang: Lang, metric: Metric, value: f64, limit: Limit) -> String {
        format_used(lang, value, limit, metric.unit())
    }

    /// A metric's limit with its unit, exactly.
    pub fn limit_quantity(lang: Lang, metric: Metric, limit: f64) -> String {
        format_limit(lang, limit, metric.unit())
    }

    /// The text key of a metric's name.
    pub fn metric_key(metric: Metric) -> &'static str {
        match metric {
            Metric::Users => "metric-users",
            Metric::Locations => "metric-locations",
            Metric::Products => "metric-products",
            Metric::Recipes => "metric-recipes",
            Metric::Suppliers => "metric-suppliers",
            Metric::StorageGb => "metric-storage-gb",
            Metric::TrainingJobs => "metric-training-jobs",
            Metric::Forecasts => "metric-forecasts",
            Metric::ApiCalls => "metric-api-calls",
        }
    }

    /// A metric's name.
    pub fn metric_name(t: Texts, metric: Metric) -> String {
        t.get(metric_key(metric))
    }

    /// The text key of a status's word.
    pub fn status_key(status: Status) -> &'static str {
        match status {
            Status::Unlimited => "status-unlimited",
            Status::Safe => "status-safe",
            Status::Full => "status-full",
            Status::Warning => "status-warning",
            Status::Critical => "status-critical",
        }
    }
}

#[cfg(feature = "ssr")]
pub(crate) use server::outcome_messages;
#[cfg(feature = "ssr")]
pub use server::{
    limit_line, limit_quantity, metric_key, metric_name, outcome_words_on_server, quantity, status_key,
    used_quantity,
};
