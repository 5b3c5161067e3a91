//! A chart with its legend, wide and narrow: the narrow one is for phones.

use super::chart::{Drawing, Size, draw};
use leptos::prelude::*;

/// An entry of the legend: the class that draws its sign, and its text.
pub(crate) type Entry = (&'static str, String);

/// The drawing, called `label`; `live` lies over it.
pub(crate) fn figure(
    drawing: &Drawing<'_>,
    label: String,
    legend: Vec<Entry>,
    live: Option<AnyView>,
) -> AnyView {
    let drawings = [Size::WIDE, Size::NARROW].map(|size| draw(drawing, size));
    figure_of(drawings, label, legend, live)
}

/// The same with finished drawings, the wide one first.
pub(crate) fn figure_of(
    [wide, narrow]: [String; 2],
    label: String,
    legend: Vec<Entry>,
    live: Option<AnyView>,
) -> AnyView {
    let entries: Vec<_> = legend
        .into_iter()
        .map(|(class, text)| {
            view! { <li><span class=format!("legend {class}") aria-hidden="true"></span>{text}</li> }
        })
        .collect();
    view! {
        <figure class="chart">
            <div class="chart-stage">
                <div class="chart-drawing" role="img" aria-label=label>
                    <div class="chart-wide" aria-hidden="true" inner_html=wide></div>
                    <div class="chart-narrow" aria-hidden="true" inner_html=narrow></div>
                </div>
                {live}
            </div>
            <figcaption><ul class="chart-legend">{entries}</ul></figcaption>
        </figure>
    }
    .into_any()
}
