//! How near a metric's dates came in the past: a sentence, a chart, a table.

use super::{
    chart::{PastDrawing, Size, draw_past, goes_on},
    figure::figure_of,
    labels::{metric_name, quantity},
    numbers::folded,
};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::{
    i18n::{DateStyle, format_date, format_date_range, format_shortest},
    usage::{Kind, Metric, PastDate, PastDates},
};
use obrador_locales::Texts;

#[component]
pub(super) fn PastDatesSection(metric: Metric, past: PastDates) -> impl IntoView {
    let t = texts();
    let how = match metric.kind() {
        Kind::Level => t.get("past-dates-how"),
        Kind::Daily => t.get("past-dates-how-daily"),
    };
    view! {
        <section class="past-dates" aria-labelledby="past-dates-title">
            <h2 id="past-dates-title">{t.get("past-dates-title")}</h2>
            <p>{sentence(t, metric, &past)}</p>
            {unnamed(t, &past).map(|words| view! { <p>{words}</p> })}
            <p class="muted">{how}</p>
            {chart(t, metric, &past)}
            {folded(t.get("past-dates-numbers"), vec![table(t, metric, &past)])}
        </section>
    }
}

/// How far off they were, and how many lay within their range.
fn sentence(t: Texts, metric: Metric, past: &PastDates) -> String {
    let (dates, inside) = (past.dates().len().to_string(), past.inside());
    let none = match metric.kind() {
        Kind::Level => "past-dates-none",
        Kind::Daily => "past-dates-none-daily",
    };
    let metric = metric_name(t, metric);
    let Some(off) = past.mean_days_off() else {
        return t.with(none, &[("metric", metric.into()), ("dates", dates.into())]);
    };
    t.with(
        "past-dates-measured",
        &[
            ("metric", metric.into()),
            ("dates", dates.into()),
            ("off", days(t, off).into()),
            ("inside", inside.to_string().into()),
        ],
    )
}

/// The dates that were not named, where others were.
fn unnamed(t: Texts, past: &PastDates) -> Option<String> {
    let count = past.without_a_date();
    let args = [
        ("count", (count as f64).into()),
        ("dates", count.to_string().into()),
    ];
    (count > 0 && count < past.dates().len()).then(|| t.with("past-dates-unnamed", &args))
}

/// Days to a tenth, in the form that the sentence needs.
fn days(t: Texts, days: f64) -> String {
    let tenths = (days * 10.0).round() / 10.0;
    let words = format_shortest(t.lang, tenths, 1);
    t.with(
        "past-dates-off",
        &[("count", tenths.into()), ("days", words.into())],
    )
}

fn chart(t: Texts, metric: Metric, past: &PastDates) -> AnyView {
    let drawing = PastDrawing {
        lang: t.lang,
        dates: past.dates(),
        no_date: &t.get("detail-no-date"),
    };
    let mut legend = vec![
        ("came", t.get("past-dates-came")),
        ("named", t.get("chart-median")),
        ("fan", t.get("past-dates-range")),
    ];
    if goes_on(past.dates(), Size::WIDE) {
        legend.push(("goes-on", t.get("past-dates-goes-on")));
    }
    let label = t.with("past-dates-label", &[("metric", metric_name(t, metric).into())]);
    let drawings = [Size::WIDE, Size::NARROW].map(|size| draw_past(&drawing, size));
    let axis = view! { <p class="chart-axis">{t.get("past-dates-axis")}</p> };
    figure_of(drawings, label, legend, Some(axis.into_any()))
}

fn table(t: Texts, metric: Metric, past: &PastDates) -> AnyView {
    let rows: Vec<_> = past.dates().iter().map(|past| row(t, metric, past)).collect();
    let head = |key: &str| view! { <th scope="col">{t.get(key)}</th> };
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=t.get("past-dates-numbers")>
            <table>
                <thead>
                    <tr>
                        {head("past-dates-asked")}
                        {head("past-dates-amount")}
                        {head("chart-median")}
                        {head("past-dates-range")}
                        {head("past-dates-came")}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(t: Texts, metric: Metric, past: &PastDate) -> AnyView {
    let date = |date| format_date(t.lang, date, DateStyle::Short);
    // Half of a thing more is a thing more.
    let amount = if metric.unit().is_empty() {
        past.limit.ceil()
    } else {
        past.limit
    };
    let (named, range) = match past.named {
        None => (t.get("detail-no-date"), "—".to_owned()),
        Some(named) => {
            let range = match named.p90 {
                Some(to) => format_date_range(t.lang, named.p10, to, DateStyle::Short),
                None => t.with("past-dates-open", &[("from", date(named.p10).into())]),
            };
            (date(named.p50), range)
        }
    };
    view! {
        <tr>
            <th scope="row">{date(past.asked_on)}</th>
            <td>{quantity(t.lang, metric, amount)}</td>
            <td>{named}</td>
            <td>{range}</td>
            <td>{date(past.reached)}</td>
        </tr>
    }
    .into_any()
}
