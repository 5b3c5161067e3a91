//! What the parts of the calculator look at.

use super::labels::ResultWords;
use crate::messages::Messages;
use leptos::prelude::*;
use obrador_core::roi::{Form, Offer};

/// What the parts of the calculator look at.
#[derive(Clone, Copy)]
pub(super) struct Calculator {
    pub(super) messages: StoredValue<Messages>,
    pub(super) offers: StoredValue<Vec<Offer>>,
    pub(super) form: Memo<Form>,
    pub(super) results: Memo<Vec<ResultWords>>,
}

impl Calculator {
    pub(super) fn text(&self, key: &str) -> String {
        self.messages.with_value(|messages| messages.get(key))
    }
}
