//! One metric in full, ready to be read: the page's first rendering and the server function `/fn/usage/metric` answer the
//! same.

use super::summary::Card;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A metric's figures in the reader's language, and what its chart is drawn from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MetricReading {
    /// When it was read: "Updated at 10:32 CET".
    pub updated: String,
    /// What is said when the next reading fails.
    pub failed: String,
    /// What its card says.
    pub card: Card,
    /// Figures below the title: what each is called and its value, a tab between, a figure a line.
    pub figures: String,
    /// History, level and limit ([`crate::usage::WhatIfMetric`], packed): core makes the fan of it, on either side.
    pub facts: String,
}

/// What islands of a metric's page share: what was read last, and the growth the slider stands at.
#[derive(Clone, Copy)]
pub struct SharedMetric {
    pub(super) reading: RwSignal<Option<MetricReading>>,
    pub(super) growth: RwSignal<Option<f64>>,
}

impl Default for SharedMetric {
    fn default() -> Self {
        Self {
            reading: RwSignal::new(None),
            growth: RwSignal::new(None),
        }
    }
}
