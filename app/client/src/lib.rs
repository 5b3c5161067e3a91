//! The client: the islands of `obrador-app`, each exported under its name. A cdylib and nothing else, so that LTO works.
//!
//! The page's script calls [`hydrate`] first, and then for each `<leptos-island>` the function named after it.

// What is not named here is not linked, and its island stays as the server rendered it.
pub use obrador_app::{
    api_keys::{KeyList, MakeKey},
    catalogue::{ArchiveItem, CatalogueFigure},
    copy_button::CopyButton,
    dialog::OpensDialog,
    entitlement::CapFields,
    files::UploadFiles,
    list::{ChosenBar, SearchList},
    production::StageTracker,
    record::ViewRecord,
    roi::RoiCalculator,
    subscription::{PlanChoices, PlanRequested},
    usage::{MetricChart, MetricNow, UsagePanel, WhatIfSlider},
};

/// Makes Leptos ready for islands.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
    obrador_app::share();
}
