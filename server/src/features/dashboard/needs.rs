//! What needs somebody now, in the order in which it is said.

use chrono::NaiveDate;
use obrador_app::{
    dashboard::{NowItem, Presses},
    procurement::OrdersToDo,
    production::{BatchesNow, PLAN},
    usage::{metric_name, outcome_words_on_server, status_words},
};
use obrador_core::usage::{Assessment, Status};
use obrador_locales::Texts;

/// What is known beside batches and orders.
#[derive(Default)]
pub(super) struct Known {
    /// The nine metrics, for whoever sees the plan.
    pub(super) usage: Vec<Assessment>,
    /// A day of which nobody has entered sales.
    pub(super) no_sales: Option<NaiveDate>,
    /// A day for which nothing is planned, unlike the same day a week before.
    pub(super) unplanned: Option<NaiveDate>,
    /// May the reader plan?
    pub(super) may_plan: bool,
}

/// Batches, orders, limits, sales, plans; each leads to where it is done.
pub(super) fn needs(
    t: Texts,
    batches: Option<&BatchesNow>,
    orders: Option<&OrdersToDo>,
    known: &Known,
) -> Vec<NowItem> {
    let counted = |key: &'static str, many: usize| {
        t.with(
            key,
            &[
                ("count", (many as f64).into()),
                ("number", many.to_string().into()),
            ],
        )
    };
    let item = |name, presses, words, href: &str| NowItem {
        name,
        presses,
        words,
        detail: None,
        href: href.to_owned(),
    };
    let mut items = Vec::new();
    if let Some(batches) = batches {
        if batches.blocked > 0 {
            let words = counted("home-blocked", batches.blocked);
            items.push(item("blocked", Presses::Critical, words, "#batches-now-title"));
        }
        if batches.late > 0 {
            let words = counted("home-late", batches.late);
            items.push(item("late", Presses::Warning, words, "#batches-now-title"));
        }
    }
    if let Some(orders) = orders {
        if !orders.waiting.is_empty() {
            let words = counted("home-waiting", orders.waiting.len());
            items.push(item("waiting", Presses::Warning, words, "#orders-waiting"));
        }
        if orders.due > 0 {
            let words = counted("home-due", orders.due);
            items.push(item("due", Presses::Plain, words, "#orders-coming"));
        }
    }
    let mut ahead: Vec<_> = known
        .usage
        .iter()
        .filter(|usage| matches!(usage.status, Status::Critical | Status::Warning))
        .collect();
    ahead.sort_by_key(|usage| usage.status != Status::Critical);
    for usage in ahead {
        let presses = if usage.status == Status::Critical {
            Presses::Critical
        } else {
            Presses::Warning
        };
        items.push(NowItem {
            name: "limit",
            presses,
            words: [&metric_name(t, usage.metric), ": ", &status_words(t, usage)].concat(),
            detail: Some(outcome_words_on_server(t, usage)),
            href: ["/app/settings/subscription/usage/", usage.metric.as_str()].concat(),
        });
    }
    if let Some(day) = known.no_sales {
        let href = format!("/app/sales/day?date={day}");
        items.push(item("sales", Presses::Plain, t.get("home-no-sales"), &href));
    }
    if let Some(day) = known.unplanned {
        let href = if known.may_plan {
            format!("{PLAN}?day={day}")
        } else {
            obrador_app::production::day_href(&day.to_string())
        };
        items.push(item("plan", Presses::Plain, t.get("home-no-plan"), &href));
    }
    items
}
