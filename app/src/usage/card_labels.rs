//! What a card says: figures and sentences of one metric in the reader's language.

use super::{
    card::card_view,
    labels::{limit_quantity, metric_name, outcome_words_on_server, status_key, used_quantity},
    sparkline::spark,
    summary::Card,
    ways::Ways,
};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::usage::{
    Assessment, Kind, LimitBy, Snapshot, Status, Why, forecast::Outcome, format_share,
};
use obrador_locales::Texts;

/// The card of one metric where nothing of it changes.
#[component]
pub fn UsageCard(usage: Assessment) -> impl IntoView {
    card_view(RwSignal::new(card_of(texts(), &usage, Ways::default())), false)
}

/// What the card of `usage` says.
pub(super) fn card_of(t: Texts, usage: &Assessment, ways: Ways) -> Card {
    let of_limit = usage.limit.at_most().map(|limit| {
        let key = match usage.limit_by() {
            Some(LimitBy::Owner) => "usage-of-own-limit",
            _ => "usage-of-limit",
        };
        t.with(
            key,
            &[("limit", limit_quantity(t.lang, usage.metric, limit).into())],
        )
    });
    let daily = usage.kind == Kind::Daily;
    let percentage = usage.usage_percentage;
    let spark = spark(&complete_days(usage), usage.limit);
    Card {
        metric: usage.metric.as_str().to_owned(),
        name: metric_name(t, usage.metric),
        status: if is_early(usage) {
            "early"
        } else {
            usage.status.as_str()
        }
        .to_owned(),
        status_word: status_words(t, usage),
        current: used_quantity(t.lang, usage.metric, usage.current, usage.limit),
        of_limit: of_limit.unwrap_or_default(),
        today: if daily {
            t.get("usage-today")
        } else {
            String::new()
        },
        bar: percentage.map_or(0.0, |it| it.clamp(0.0, 100.0)).to_string(),
        percent: percentage.map_or_else(String::new, |it| format_share(t.lang, it)),
        line: spark.line,
        area: spark.area,
        end: spark.end,
        trend: trend_words(t, usage),
        outcome: outcome_words_on_server(t, usage),
        room: ways.room,
        room_words: ways.room_words,
        way_up: ways.way_up,
        plan: ways.plan,
        ask: ways.ask,
        ask_note: ways.ask_note,
    }
}

/// Before there can be a date nothing says that a limit is far away.
fn is_early(usage: &Assessment) -> bool {
    usage.status == Status::Safe && matches!(usage.forecast.outcome, Outcome::InsufficientHistory { .. })
}

/// The status in a word and its reason in three.
pub fn status_words(t: Texts, usage: &Assessment) -> String {
    if is_early(usage) {
        return t.get("status-early");
    }
    let word = t.get(status_key(usage.status));
    match reason(t, usage) {
        Some(reason) => [&word, ": ", &reason].concat(),
        None => word,
    }
}

/// Why it stands as it does, where its status doesn't say that.
fn reason(t: Texts, usage: &Assessment) -> Option<String> {
    let in_days = |key: &str, days: i64| {
        let days = days.max(0);
        let args = [("count", (days as f64).into()), ("days", days.to_string().into())];
        t.with(key, &args)
    };
    Some(match usage.why() {
        Why::NoLimit => return None,
        Why::Content => t.get("why-content"),
        Why::Reached if usage.excess().is_some() => t.get("why-over"),
        Why::Reached => t.get("why-reached"),
        Why::Used => {
            let share = usage.usage_percentage.unwrap_or_default();
            t.with("why-used", &[("share", format_share(t.lang, share).into())])
        }
        Why::Expected(days) => in_days("why-expected", days),
        Why::Possible(days) => in_days("why-possible", days),
        Why::Far => t.get("why-far"),
    })
}

/// What the sparkline shows: the last 30 days; of a daily metric without today, which is not over yet.
fn complete_days(usage: &Assessment) -> Vec<Snapshot> {
    let mut trend = usage.trend();
    if usage.kind == Kind::Daily && trend.len() > 1 {
        trend.pop();
    }
    trend
}

/// The sparkline in words.
fn trend_words(t: Texts, usage: &Assessment) -> String {
    let trend = complete_days(usage);
    let amount = |value: f64| used_quantity(t.lang, usage.metric, value, usage.limit);
    let low = trend.iter().map(|s| s.value).fold(f64::INFINITY, f64::min);
    let high = trend.iter().map(|s| s.value).fold(f64::NEG_INFINITY, f64::max);
    match (trend.first().filter(|_| trend.len() > 1), trend.last()) {
        (Some(first), Some(last)) => {
            let days = (usage.today - first.date).num_days();
            t.with(
                "usage-trend",
                &[
                    ("count", (days as f64).into()),
                    ("days", days.to_string().into()),
                    ("first", amount(first.value).into()),
                    ("last", amount(last.value).into()),
                    ("low", amount(low).into()),
                    ("high", amount(high).into()),
                ],
            )
        }
        _ => t.get("usage-trend-none"),
    }
}
