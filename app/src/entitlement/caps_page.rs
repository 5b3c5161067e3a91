//! Settings → limits: what the owner allows below the plan.

use crate::{
    i18n::texts,
    page::{FormOf, Notice},
    usage::{metric_name, quantity},
};
use leptos::prelude::*;
use obrador_core::usage::{Kind, Limit, Metric};

/// What is wrong with a cap.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CapError {
    /// No number, or a negative or fractional one.
    Value,
    /// Above what the plan allows, in the metric's own unit.
    AbovePlan(f64),
}

/// One metric's row.
#[derive(Debug, Clone, PartialEq)]
pub struct CapRow {
    /// Of what.
    pub metric: Metric,
    /// What the plan allows.
    pub limit: Limit,
    /// What is used now.
    pub used: f64,
    /// The cap as typed, or as it is; empty for none.
    pub cap: String,
    /// What is wrong with it.
    pub error: Option<CapError>,
}

/// The page. Whoever may not change the caps sees them.
#[component]
pub fn CapsPage(rows: Vec<CapRow>, may_change: bool, saved: bool) -> impl IntoView {
    let t = texts();
    let wrong = rows.iter().any(|row| row.error.is_some());
    let fields: Vec<_> = rows
        .into_iter()
        .map(|row| view! { <CapField row=row may_change=may_change/> })
        .collect();
    view! {
        <div class="medium">
            <h1>{t.get("caps-title")}</h1>
            <p class="lead">{t.get("caps-lead")}</p>
            {saved.then(|| view! { <Notice good=true>{t.get("caps-saved")}</Notice> })}
            {wrong.then(|| view! { <Notice good=false>{t.get("caps-wrong")}</Notice> })}
            <form method="post" action="/app/settings/limits" class="card form caps" novalidate=true>
                <FormOf/>
                {fields}
                {if may_change {
                    view! { <button class="button primary" type="submit">{t.get("caps-save")}</button> }.into_any()
                } else {
                    view! { <p class="muted">{t.get("caps-owner")}</p> }.into_any()
                }}
            </form>
        </div>
    }
    .into_any()
}

#[component]
fn CapField(row: CapRow, may_change: bool) -> impl IntoView {
    let t = texts();
    let id = format!("cap-{}", row.metric);
    let (help_id, error_id) = (format!("{id}-help"), format!("{id}-error"));
    let invalid = row.error.is_some();
    let described = if invalid {
        format!("{help_id} {error_id}")
    } else {
        help_id.clone()
    };
    let used = quantity(t.lang, row.metric, row.used);
    let help = match row.limit.at_most() {
        Some(limit) => t.with(
            "caps-of-plan",
            &[
                ("used", used.into()),
                ("limit", quantity(t.lang, row.metric, limit).into()),
            ],
        ),
        None => t.with("caps-without-limit", &[("used", used.into())]),
    };
    let error = row.error.map(|error| match error {
        CapError::Value if row.metric == Metric::StorageGb => t.get("caps-error-gb"),
        CapError::Value => t.get("caps-error-value"),
        CapError::AbovePlan(limit) => t.with(
            "caps-error-above",
            &[("limit", quantity(t.lang, row.metric, limit).into())],
        ),
    });
    let unit = match row.metric.kind() {
        Kind::Daily => t.get("caps-a-day"),
        Kind::Level => row.metric.unit().to_owned(),
    };
    view! {
        <div class="field" class:invalid=invalid>
            <label for=id.clone()>{metric_name(t, row.metric)}</label>
            <div class="with-unit">
                <input id=id.clone() name=row.metric.as_str() inputmode="decimal" autocomplete="off" value=row.cap
                    placeholder=t.get("caps-none") readonly=!may_change
                    aria-invalid=invalid.then_some("true") aria-describedby=described/>
                <span>{unit}</span>
            </div>
            <p class="field-help" id=help_id>{help}</p>
            {error.map(|text| view! { <p class="field-error" id=error_id>{text}</p> })}
        </div>
    }
    .into_any()
}
