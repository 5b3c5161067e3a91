//! What an owner allows the bakery below its plan.

use obrador_core::usage::Metric;

/// The owner's caps, one per metric at most, in ledger units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Caps([Option<i64>; 9]);

impl Caps {
    /// The cap of a metric.
    pub fn of(&self, metric: Metric) -> Option<i64> {
        self.0[metric as usize]
    }

    /// The same in the metric's own unit.
    pub fn in_own_unit(&self, metric: Metric) -> Option<f64> {
        self.of(metric).map(|cap| in_own_unit(metric, cap))
    }

    pub(super) fn set(&mut self, metric: Metric, cap: Option<i64>) {
        self.0[metric as usize] = cap;
    }
}

/// So many ledger units in the metric's own unit.
pub(super) fn in_own_unit(metric: Metric, cap: i64) -> f64 {
    cap as f64 / metric.ledger_units() as f64
}
