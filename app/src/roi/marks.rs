//! What is wrong with the fields, whose assumptions they are, and the result in a line, in the form that the server rendered.

use super::{
    ResultWords,
    labels::{assumption_source, error_words},
};
use crate::{
    browser::{self, FormElement},
    messages::Messages,
};
use obrador_core::roi::{AssumptionId, Field, Form};

/// Takes away what is no longer wrong; says what is wrong only where the field is left.
pub(super) fn mark(m: &Messages, element: &FormElement, form: &Form, left: bool) {
    for field in Field::ALL {
        let error = form.error(*field);
        if left || error.is_none() {
            let what = error.map_or_else(String::new, |kind| error_words(m, kind));
            browser::mark_field(element, field.key(), &what);
        }
    }
    for id in AssumptionId::ALL {
        browser::say(
            element,
            &["[data-source=", id.as_str(), "]"].concat(),
            &assumption_source(m, form, id),
        );
    }
}

/// Each result in a line, beside the fields.
pub(super) fn total(element: &FormElement, results: &[ResultWords]) {
    for (place, selector) in [".roi-total span", ".roi-total span + span"]
        .into_iter()
        .enumerate()
    {
        let text = results
            .get(place)
            .map_or_else(String::new, |words| words.text("total"));
        browser::say(element, selector, &text);
    }
}
