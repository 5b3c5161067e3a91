//! What was decided while storage was down, counted for Prometheus.

use std::{
    fmt::Write as _,
    sync::atomic::{AtomicU64, Ordering},
};

/// Decisions without storage since the process began.
#[derive(Debug, Default)]
pub(crate) struct Outages {
    open: AtomicU64,
    closed: AtomicU64,
}

impl Outages {
    /// It was allowed without looking.
    pub(super) fn opened(&self) {
        self.open.fetch_add(1, Ordering::Relaxed);
    }

    /// It was refused with 503.
    pub(super) fn closed(&self) {
        self.closed.fetch_add(1, Ordering::Relaxed);
    }

    /// In Prometheus's text format.
    pub(crate) fn render(&self) -> String {
        let name = "obrador_entitlement_decisions_without_storage_total";
        let mut text =
            format!("# HELP {name} Entitlements decided while storage was down.\n# TYPE {name} counter\n");
        for (decision, counter) in [("open", &self.open), ("closed", &self.closed)] {
            // Writing to a String can't fail.
            let _ = writeln!(
                text,
                "{name}{{decision=\"{decision}\"}} {}",
                counter.load(Ordering::Relaxed)
            );
        }
        text
    }
}
