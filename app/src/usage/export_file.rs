//! Usage as a table to be taken along.

use super::labels::metric_name;
use obrador_core::{
    i18n::{Lang, format_exact},
    table::plain_number,
    usage::{Metric, Snapshot},
};
use obrador_locales::Texts;
use obrador_services::{
    tabular::{Separator, harmless, write},
    usage::{Overview, UsageExport},
};

/// A line for each figure of each day, as CSV in a language: its headings and names, and commas for decimals where it writes
/// so, with semicolons between cells then. Days, and names for programs, are the same in each.
pub fn usage_csv(lang: Lang, export: &UsageExport) -> Vec<u8> {
    let t = Texts::of(lang);
    let headings = [
        t.get("usage-export-column-date"),
        "metric".to_owned(),
        t.get("usage-export-column-name"),
        t.get("usage-export-column-value"),
        t.get("usage-export-column-limit"),
        t.get("usage-export-column-unit"),
    ];
    let behind = Metric::ALL.map(|metric| (metric_name(t, metric), limit(lang, &export.overview, metric)));
    let rows = export.snapshots.iter().map(|(metric, Snapshot { date, value })| {
        let (name, limit) = &behind[*metric as usize];
        [
            date.to_string(),
            metric.as_str().to_owned(),
            harmless(name),
            number(lang, *value),
            limit.clone(),
            metric.unit().to_owned(),
        ]
    });
    write(Separator::of(lang), [headings].into_iter().chain(rows))
}

/// What may be used now; nothing without a limit.
fn limit(lang: Lang, overview: &Overview, metric: Metric) -> String {
    let limit = overview.metric(metric).and_then(|usage| usage.limit.at_most());
    limit.map(|limit| number(lang, limit)).unwrap_or_default()
}

fn number(lang: Lang, value: f64) -> String {
    plain_number(lang, &format_exact(lang, value))
}
