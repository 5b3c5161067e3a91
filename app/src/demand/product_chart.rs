//! The weeks that were and the days ahead, in one drawing.

use super::product_view::ProductView;
use crate::{
    i18n::texts,
    usage::{
        chart::{Drawing, Mark},
        figure::figure,
    },
};
use leptos::prelude::*;
use obrador_core::usage::Limit;

#[component]
pub(super) fn ProductChart(view: ProductView) -> impl IntoView {
    let t = texts();
    if view.history.is_empty() {
        return ().into_any();
    }
    let marks: Vec<_> = view
        .history
        .iter()
        .filter(|day| view.sold_out.contains(&day.date))
        .map(|day| Mark {
            date: day.date,
            value: day.value,
            word: String::new(),
        })
        .collect();
    let drawing = Drawing {
        lang: t.lang,
        history: &view.history,
        today: None,
        limit: Limit::Unlimited,
        fan: &view.fan,
        marks: &marks,
    };
    let label = t.with("demand-chart-label", &[("product", view.name.clone().into())]);
    let mut legend = vec![("history", t.get("demand-chart-sold"))];
    if !marks.is_empty() {
        legend.push(("unusual", t.get("demand-chart-sold-out")));
    }
    if !view.fan.is_empty() {
        legend.push(("median", t.get("demand-expected")));
        legend.push(("fan", t.get("chart-fan")));
    }
    figure(&drawing, label, legend, None)
}
