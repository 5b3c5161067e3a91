//! All that is said of the figures at one moment.

use super::{labels::Remarks, result_words::ResultWords};
use crate::messages::Messages;
use obrador_core::roi::{Form, Offer};

/// What is said of the figures. Those that can't be read change nothing: what was said of the ones before stays.
#[derive(Clone, Default)]
pub(super) struct Said {
    pub(super) remarks: Remarks,
    pub(super) results: Vec<ResultWords>,
    /// The figures as an address has them; empty where no result can be shared.
    pub(super) query: String,
}

impl Said {
    pub(super) fn of(m: &Messages, offers: &[Offer], form: &Form) -> Self {
        let remarks = Remarks::of(m, form);
        if !form.errors.is_empty() {
            return Self {
                remarks,
                ..Self::default()
            };
        }
        Self {
            remarks,
            results: ResultWords::of(m, &form.scenario, offers),
            query: form.scenario.to_query_string(),
        }
    }
}
