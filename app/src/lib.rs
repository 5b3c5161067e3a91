//! Obrador's pages, its islands and server functions, and the words that server and browser share.
//!
//! With the feature `ssr` it is the server's half: a page is a function of its data, asked of the services first and
//! rendered then, so nothing waits in a rendering. With `hydrate` it is the browser's: islands that Leptos hydrates, and
//! the calls of the server functions. Without either only the words are there.

#![recursion_limit = "256"]
#![allow(
    unreachable_pub,
    reason = "the component macro writes `pub` in private modules"
)]

#[cfg(feature = "ssr")]
pub mod account;
#[cfg(feature = "ssr")]
pub mod analytics;
pub mod api_keys;
#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "ssr")]
pub mod caller;
pub mod catalogue;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod copy_button;
#[cfg(feature = "ssr")]
pub mod dashboard;
#[cfg(feature = "ssr")]
pub mod demo;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod dialog;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod entitlement;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod error;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod fields;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod files;
#[cfg(feature = "ssr")]
pub mod i18n;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod icon;
#[cfg(feature = "ssr")]
pub mod imports;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod island;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod list;
pub mod messages;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod plan_labels;
#[cfg(feature = "ssr")]
pub mod platform;
#[cfg(feature = "ssr")]
pub mod privacy;
#[cfg(feature = "ssr")]
pub mod procurement;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod production;
#[cfg(feature = "ssr")]
pub mod public;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod reached;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod record;
pub mod roi;
pub mod subscription;
#[cfg(feature = "ssr")]
pub mod team;
#[cfg(feature = "ssr")]
pub mod tenant;
pub mod usage;
mod wire;

/// What islands of a page share; called once, before they are hydrated.
#[cfg(feature = "hydrate")]
pub fn share() {
    use leptos::prelude::{RwSignal, provide_context};
    provide_context(island::PlanAsked(RwSignal::new(0)));
    provide_context(api_keys::SharedKeys(RwSignal::new(None)));
    provide_context(subscription::SharedComparison(RwSignal::new(None)));
    provide_context(usage::SharedMetric::default());
    provide_context(catalogue::SharedCount(RwSignal::new(None)));
}
