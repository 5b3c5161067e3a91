//! What lives in a metric's chart: the value of the day under pointer, finger or arrow keys, and the fan at the growth
//! that the slider stands at. The server draws axes, limit and the first lines; core puts these in the same place.

mod frame_line;
mod lines;
mod live;
mod over;
mod pointing;

#[cfg(feature = "ssr")]
pub(super) use frame_line::line_of;

use super::{metric_reading::SharedMetric, what_if::WhatIfMetric};
use crate::{island, messages::Messages, wire::read_number};
use frame_line::frame_from;
use leptos::prelude::*;
use lines::Lines;
use live::Live;
use obrador_core::usage::Metric;
use over::Over;
use pointing::{At, overlay, point};

/// How far the chart looks ahead.
pub(super) const CHART_DAYS: u32 = 60;

/// Over the chart's drawings. `facts` is a [`WhatIfMetric`], packed; `frames` a frame a line, the wide drawing's first, as
/// [`line_of`] writes them; `growth` what the server has drawn the fan with, in percent added to the present growth (packed).
#[island]
pub fn MetricChart(
    metric: String,
    facts: String,
    frames: String,
    growth: String,
    texts: String,
) -> impl IntoView {
    let messages = Messages::from_lines(&texts);
    let hint = messages.get("chart-hint");
    // The hint is read with the name: it stands below, and is gone once somebody points.
    let label = [&messages.get("chart-days"), ". ", &hint].concat();
    let id = metric.parse().ok();
    let drawn = read_number(&growth).unwrap_or(0.0);
    let over: Vec<_> = frames.lines().filter_map(frame_from).map(Over::new).collect();
    let awake = island::awake(|| ());
    let live = Live {
        day: RwSignal::new(None),
        place: RwSignal::new(String::new()),
        last: RwSignal::new(String::new()),
        moved: RwSignal::new(false),
        said: RwSignal::new(String::new()),
        readout: RwSignal::new(hint),
        awake,
    };
    let shared = use_context::<SharedMetric>().unwrap_or_default();
    let lines = StoredValue::new(None::<Lines>);
    let unit = id.map_or("", Metric::unit);
    let say = StoredValue::new((messages, over.clone()));
    let say = move |day| {
        lines.with_value(|lines| {
            if let Some(lines) = lines {
                say.with_value(|(messages, over)| live.say(messages, unit, lines, over, day));
            }
        });
    };
    Effect::new(move |_| {
        let growth = shared.growth.get().unwrap_or(drawn);
        let read = shared
            .reading
            .with(|reading| WhatIfMetric::from_wire(id?, &reading.as_ref()?.facts));
        let moved = read.is_some() || (growth - drawn).abs() > 0.5;
        let now = read.or_else(|| WhatIfMetric::from_wire(id?, &facts));
        lines.set_value(now.map(|now| Lines::of(&now, growth, moved)));
        live.moved.set(moved);
        // Where the lines have moved, the day is said anew.
        say(live.day.get_untracked());
    });
    Effect::new(move |_| say(live.day.get()));
    let boxes = [
        ("chart-wide", "0 0 960 360", 960.0),
        ("chart-narrow", "0 0 420 300", 420.0),
    ];
    let overlays: Vec<_> = boxes
        .into_iter()
        .zip(over)
        .map(|((class, view_box, width), over)| {
            let at = move |at: At| point(lines, live, at);
            view! { <div class=class>{overlay(live, over, width, view_box, label.clone(), at)}</div> }
        })
        .collect();
    view! {
        {overlays}
        <p class="chart-readout" hidden=move || !awake.get() aria-hidden="true">{live.readout}</p>
    }
}
