//! How a subscription goes on, in words: a trial and what is over are told first.

use crate::{i18n::texts, page::Notice};
use chrono::NaiveDate;
use leptos::prelude::*;
use obrador_core::i18n::{Case, DateStyle, format_date_in_case};
use obrador_locales::Texts;

/// How a subscription goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanState {
    /// It renews.
    Renewing,
    /// A trial that still runs.
    Trial,
    /// A trial that is over.
    TrialOver,
    /// Cancelled, and running to the end of its period.
    Ending,
    /// Over.
    Over,
}

impl PlanState {
    /// Can everything be read, and nothing changed?
    pub fn is_over(self) -> bool {
        matches!(self, Self::TrialOver | Self::Over)
    }

    /// What the day is: when it renews, ends, or ended.
    pub(super) fn day_key(self) -> &'static str {
        match self {
            Self::Renewing => "glance-renews",
            Self::Trial => "glance-trial-until",
            Self::Ending => "glance-ends",
            Self::TrialOver | Self::Over => "glance-ended",
        }
    }

    fn words(self, t: Texts, day: NaiveDate) -> Option<String> {
        let on = format_date_in_case(t.lang, day, DateStyle::Long, Case::Inessive);
        let key = match self {
            Self::Renewing => return None,
            Self::Trial => "standing-trial",
            Self::TrialOver => "standing-trial-over",
            Self::Ending => "standing-ending",
            Self::Over => "standing-over",
        };
        Some(t.with(key, &[("day", on.into())]))
    }
}

/// What to know of it before anything else, and the way on.
#[component]
pub(super) fn StandingNotice(standing: PlanState, day: NaiveDate) -> impl IntoView {
    let t = texts();
    standing.words(t, day).map(|words| {
        view! {
            <Notice good=!standing.is_over()>
                <p>{words}</p>
                <p>
                    <a href="/app/settings/subscription/compare" data-opens="compare-dialog">{t.get("standing-choose")}</a>
                </p>
            </Notice>
        }
    })
}
