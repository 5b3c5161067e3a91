//! The head of a metric's page: its name, its status, when its limit is reached, its figures. It keeps itself up to date.

#[cfg(feature = "hydrate")]
use super::summary::Card;
use super::{
    card::badge,
    metric_reading::{MetricReading, SharedMetric},
};
use crate::island;
use leptos::prelude::*;

/// First as `first` says it ([`MetricReading`] in JSON), then every five minutes, and on return to the tab, as the server
/// function does. `of` is whose page it is.
#[island]
pub fn MetricNow(first: String, of: String) -> impl IntoView {
    let first: MetricReading = island::first(&first);
    let shared = use_context::<SharedMetric>().unwrap_or_default().reading;
    let card = RwSignal::new(first.card.clone());
    let (read, failed) = (RwSignal::new(first.updated.clone()), RwSignal::new(false));
    let name = first.card.name.clone();
    let mut values = Vec::new();
    let figures: Vec<_> = pairs(&first.figures)
        .map(|(label, value)| {
            let value = RwSignal::new(value.to_owned());
            values.push(value);
            view! { <div><dt>{label.to_owned()}</dt><dd>{value}</dd></div> }
        })
        .collect();
    #[cfg(feature = "hydrate")]
    keep_fresh(
        of,
        first,
        shared,
        Shown {
            card,
            values,
            read,
            failed,
        },
    );
    #[cfg(not(feature = "hydrate"))]
    let _ = (of, shared, values);
    view! {
        <div class="page-head">
            <div>
                <h1>{name}</h1>
                <p class="lead">{move || card.with(|card| card.outcome.clone())}</p>
                <p class="refresh" class:failed=failed role="status">{read}</p>
            </div>
            {badge(card)}
        </div>
        <dl class="facts">{figures}</dl>
    }
}

fn pairs(lines: &str) -> impl Iterator<Item = (&str, &str)> {
    lines.lines().filter_map(|line| line.split_once('\t'))
}

/// What a reading changes.
#[cfg(feature = "hydrate")]
#[derive(Clone)]
struct Shown {
    card: RwSignal<Card>,
    values: Vec<RwSignal<String>>,
    read: RwSignal<String>,
    failed: RwSignal<bool>,
}

#[cfg(feature = "hydrate")]
fn keep_fresh(of: String, first: MetricReading, shared: RwSignal<Option<MetricReading>>, shown: Shown) {
    let metric = first.card.metric;
    let not_read = StoredValue::new(first.failed);
    crate::browser::each_while_seen(std::time::Duration::from_mins(5), move || {
        let (of, metric, shown) = (of.clone(), metric.clone(), shown.clone());
        leptos::task::spawn_local(async move {
            let Ok(now) = super::server_fns::read_metric(of, metric).await else {
                shown.read.set(not_read.get_value());
                shown.failed.set(true);
                return;
            };
            shown.failed.set(false);
            shown.read.set(now.updated.clone());
            not_read.set_value(now.failed.clone());
            shown.card.set(now.card.clone());
            for (value, (_, fresh)) in shown.values.iter().zip(pairs(&now.figures)) {
                value.set(fresh.to_owned());
            }
            shared.set(Some(now));
        });
    });
}
