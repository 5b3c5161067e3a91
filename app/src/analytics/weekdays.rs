//! The week's rhythm: a table whose rows are bars, too.

use super::labels::{about, signed, signed_percent};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::{
    analytics::{Analysis, WeekdayMean, Weekdays},
    i18n::weekday_name,
    usage::Kind,
};
use obrador_locales::Texts;

#[component]
pub(super) fn WeekdaysSection(analysis: Analysis) -> impl IntoView {
    let t = texts();
    let content = match &analysis.weekdays {
        Weekdays::InsufficientHistory { have, need } => {
            let args = [
                ("count", f64::from(*have).into()),
                ("have", have.to_string().into()),
                ("need", need.to_string().into()),
            ];
            view! { <p class="empty">{t.with("analytics-weekdays-short", &args)}</p> }.into_any()
        }
        Weekdays::Profile { weeks, days } => profile(t, &analysis, *weeks, days),
    };
    view! {
        <section class="analytics-weekdays" aria-labelledby="analytics-weekdays-title">
            <h3 id="analytics-weekdays-title">{t.get("analytics-weekdays")}</h3>
            {content}
        </section>
    }
}

fn profile(t: Texts, analysis: &Analysis, weeks: u32, days: &[WeekdayMean; 7]) -> AnyView {
    let daily = analysis.kind == Kind::Daily;
    let (intro, mean, against) = if daily {
        (
            "analytics-weekdays-daily",
            "analytics-weekdays-mean",
            "analytics-weekdays-index",
        )
    } else {
        (
            "analytics-weekdays-level",
            "analytics-weekdays-mean-change",
            "analytics-weekdays-change",
        )
    };
    let scale = Scale::of(days);
    let rows: Vec<_> = days.iter().map(|one| row(t, analysis, one, &scale)).collect();
    let args = [
        ("count", f64::from(weeks).into()),
        ("weeks", weeks.to_string().into()),
    ];
    view! {
        <p class="muted">{t.with(intro, &args)}</p>
        <table class="weekdays">
            <caption class="visually-hidden">{t.get("analytics-weekdays")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.get("analytics-weekday")}</th>
                    <td class="weekday-bar"></td>
                    <th scope="col">{t.get(against)}</th>
                    <th scope="col">{t.get(mean)}</th>
                    <th scope="col">{t.get("analytics-weekdays-days")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, analysis: &Analysis, one: &WeekdayMean, scale: &Scale) -> AnyView {
    let (profile, mean) = match analysis.kind {
        Kind::Daily => (
            signed_percent(t.lang, 100.0 * (one.profile - 1.0)),
            about(t.lang, analysis.metric, one.mean),
        ),
        Kind::Level => (
            signed(t.lang, analysis.metric, one.profile),
            signed(t.lang, analysis.metric, one.mean),
        ),
    };
    let (x, width) = scale.bar(one.profile);
    view! {
        <tr>
            <th scope="row">{weekday_name(t.lang, one.weekday)}</th>
            <td class="weekday-bar" aria-hidden="true">
                <svg viewBox="0 0 100 8" preserveAspectRatio="none" width="100" height="8" focusable="false">
                    <rect class="weekday-bar-fill" x=x y="0" width=width height="8"></rect>
                </svg>
            </td>
            <td>{profile}</td>
            <td>{mean}</td>
            <td>{one.observations.to_string()}</td>
        </tr>
    }
    .into_any()
}

/// From the lowest to the highest bar, nothing included.
struct Scale {
    low: f64,
    span: f64,
}

impl Scale {
    fn of(days: &[WeekdayMean; 7]) -> Self {
        let low = days.iter().map(|one| one.profile).fold(0.0, f64::min);
        let high = days.iter().map(|one| one.profile).fold(0.0, f64::max);
        Self {
            low,
            span: if high > low { high - low } else { 1.0 },
        }
    }

    /// A bar's left end and width, of 100.
    fn bar(&self, value: f64) -> (String, String) {
        let place = |value: f64| 100.0 * (value - self.low) / self.span;
        let (from, to) = (place(value.min(0.0)), place(value.max(0.0)));
        (format!("{from:.1}"), format!("{:.1}", to - from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Weekday;

    fn week(profiles: [f64; 7]) -> [WeekdayMean; 7] {
        profiles.map(|profile| WeekdayMean {
            weekday: Weekday::Mon,
            observations: 1,
            mean: profile,
            profile,
        })
    }

    #[test]
    fn bars_begin_at_nothing_and_reach_the_ends() {
        let scale = Scale::of(&week([0.0, 1.0, 2.0, 4.0, 1.0, 1.0, 1.0]));
        assert_eq!(scale.bar(4.0), ("0.0".to_owned(), "100.0".to_owned()));
        assert_eq!(scale.bar(1.0), ("0.0".to_owned(), "25.0".to_owned()));
        let scale = Scale::of(&week([-1.0, 3.0, 0.0, 0.0, 0.0, 0.0, 0.0]));
        assert_eq!(scale.bar(-1.0), ("0.0".to_owned(), "25.0".to_owned()));
        assert_eq!(scale.bar(3.0), ("25.0".to_owned(), "75.0".to_owned()));
        assert_eq!(Scale::of(&week([0.0; 7])).bar(0.0).1, "0.0");
    }
}
