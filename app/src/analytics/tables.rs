//! The chart in numbers.

use super::labels::about;
use crate::{
    i18n::texts,
    usage::{
        numbers::{fan_table, folded, history_table},
        quantity,
    },
};
use leptos::prelude::*;
use obrador_core::analytics::Analysis;

#[component]
pub(super) fn Tables(analysis: Analysis) -> impl IntoView {
    let t = texts();
    let exact = |value| quantity(t.lang, analysis.metric, value);
    let rounded = |value| about(t.lang, analysis.metric, value);
    let history = history_table(t, analysis.history.iter().rev(), exact);
    let ahead = fan_table(
        t,
        t.get("analytics-expected"),
        analysis.fan.points.iter(),
        rounded,
    );
    folded(t.get("detail-numbers"), vec![history, ahead])
}
