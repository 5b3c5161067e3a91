//! Usage to be taken along: which days, and the way there.

use crate::{
    i18n::texts,
    page::{Icon, Kind, TextField},
    plan_labels::plan_name,
};
use leptos::prelude::*;
use obrador_core::{
    subscription::{FeatureId, PlanId, PriceList},
    usage::{ExportEnd, ExportFault},
};
use std::sync::Arc;

/// Where the days are chosen.
pub const EXPORT_PAGE: &str = "/app/settings/subscription/usage/export";
/// Where the file is.
pub const EXPORT_FILE: &str = "/app/settings/subscription/usage/export.csv";

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ExportView {
    /// The bakery's name.
    pub bakery: String,
    /// The first day, as typed.
    pub from: String,
    /// The last day, as typed.
    pub to: String,
    /// What is wrong.
    pub faults: Vec<(ExportEnd, ExportFault)>,
}

/// The page.
#[component]
pub fn ExportPage(view: ExportView) -> impl IntoView {
    let t = texts();
    let error = |end| {
        let fault = view.faults.iter().find(|(at, _)| *at == end);
        fault.map(|(_, fault)| export_fault_key(*fault))
    };
    view! {
        <div class="narrow">
            <nav class="breadcrumb" aria-label=t.get("breadcrumb")>
                <a href="/app/settings/subscription">{t.get("nav-subscription")}</a>
            </nav>
            <p class="eyebrow">{view.bakery.clone()}</p>
            <h1>{t.get("usage-export-title")}</h1>
            <p class="lead">{t.get("usage-export-lead")}</p>
            <form action=EXPORT_FILE class="card form" novalidate=true>
                <div class="field-pair">
                    <TextField name="from" label="usage-export-from" kind=Kind::DATE value=view.from.clone()
                        error=error(ExportEnd::From)/>
                    <TextField name="to" label="usage-export-to" kind=Kind::DATE value=view.to.clone()
                        error=error(ExportEnd::To)/>
                </div>
                <p class="muted">{t.get("usage-export-help")}</p>
                <button class="button primary" type="submit"><Icon name="download"/>{t.get("usage-export-download")}</button>
            </form>
        </div>
    }
    .into_any()
}

/// The text that says what is wrong with a day.
pub fn export_fault_key(fault: ExportFault) -> &'static str {
    match fault {
        ExportFault::NotADay => "usage-export-error-day",
        ExportFault::Future => "usage-export-error-future",
        ExportFault::Backwards => "usage-export-error-backwards",
        ExportFault::TooLong => "usage-export-error-long",
    }
}

/// The way there, also for whoever's plan lacks it; nothing where no plan has it.
#[component]
pub fn ExportLink(price_list: Arc<PriceList>, plan: PlanId) -> impl IntoView {
    let t = texts();
    let offered = price_list.cheapest_with(FeatureId::UsageExport)?.id;
    let note = if price_list.plan(plan).has(FeatureId::UsageExport) {
        t.get("usage-export-link-note")
    } else {
        let plan = plan_name(t, offered);
        t.with("usage-export-comes-with", &[("plan", plan.into())])
    };
    Some(view! {
        <p class="usage-export">
            <a href=EXPORT_PAGE>{t.get("usage-export-title")}</a> " " <span class="muted">{note}</span>
        </p>
    })
}
