//! The head of a metric's page: its name, its status, when its limit is reached, its figures. It keeps itself up to date.

#[cfg(feature = "hydrate")]
use super::summary::Card;
use super::{
    card::badge,
    metric_reading::{MetricReading, SharedMetric},
};
use leptos::prelude::*;

/// First as `first` says it ([`MetricReading`] in JSON), then every five minutes, and on return to the tab, as the server
/// function does. `of` is whose page it is.
#[island]
pub fn MetricNow(first: String, of: String) -> impl IntoView {
    let first: MetricReading = serde_json::from_slice(first.as_bytes()).unwrap_or_default();
    let shared = use_context::<SharedMetric>().unwrap_or_default().reading;
    let card = RwSignal::new(first.card.clone());
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
    keep_fresh(of, first.card.metric, shared, card, values);
    #[cfg(not(feature = "hydrate"))]
    let _ = (of, shared, values);
    view! {
        <div class="page-head">
            <div>
                <h1>{name}</h1>
                <p class="lead">{move || card.with(|card| card.outcome.clone())}</p>
            </div>
            {badge(card)}
        </div>
        <dl class="facts">{figures}</dl>
    }
}

fn pairs(lines: &str) -> impl Iterator<Item = (&str, &str)> {
    lines.lines().filter_map(|line| line.split_once('\t'))
}

#[cfg(feature = "hydrate")]
fn keep_fresh(
    of: String,
    metric: String,
    shared: RwSignal<Option<MetricReading>>,
    card: RwSignal<Card>,
    values: Vec<RwSignal<String>>,
) {
    crate::browser::each_while_seen(std::time::Duration::from_mins(5), move || {
        let (of, metric, values) = (of.clone(), metric.clone(), values.clone());
        leptos::task::spawn_local(async move {
            // What can't be read now is read the next time; the chart's last day says how old it is.
            if let Ok(now) = super::metric_reading::read_metric(of, metric).await {
                card.set(now.card.clone());
                for (value, (_, fresh)) in values.iter().zip(pairs(&now.figures)) {
                    value.set(fresh.to_owned());
                }
                shared.set(Some(now));
            }
        });
    });
}
