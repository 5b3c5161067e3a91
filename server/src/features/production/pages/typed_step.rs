//! A step as a form says it.

use crate::page::sent::Sent;
use chrono::{DateTime, Utc};
use obrador_app::production::weighed;
use obrador_core::{
    bounds::length::{REASON, REQUEST_KEY},
    production::{Click, Stage, Step},
    quantity::{Quantity, QuantityError},
    tenant::reason::Reason,
};
use obrador_locales::Texts;
use obrador_services::production::BatchRecord;

/// What was read of it.
pub(super) enum TypedClick {
    /// All of it.
    Read(Click),
    /// A field is wrong.
    Wrong((&'static str, String)),
    /// No form of the page sends that.
    Unreadable,
}

impl TypedClick {
    pub(super) fn read(t: Texts, sent: &Sent, record: &BatchRecord, now: DateTime<Utc>) -> Self {
        let stage = match sent.one("stage") {
            "" => None,
            text => match text.parse::<Stage>() {
                Ok(stage) => Some(stage),
                Err(_) => return Self::Unreadable,
            },
        };
        let id = sent.one("click");
        if id.is_empty() || id.len() > REQUEST_KEY {
            return Self::Unreadable;
        }
        // A screen that had no network says when it was; one that has says nothing.
        let at = match sent.one("at") {
            "" => now,
            text => match DateTime::parse_from_rfc3339(text) {
                Ok(at) => at.to_utc(),
                Err(_) => return Self::Unreadable,
            },
        };
        let name = sent.one("step");
        let quantity = match name {
            "finish" | "lose" => match quantity(t, sent, (record, stage)) {
                Ok(quantity) => Some(quantity),
                Err(words) => return Self::Wrong(("quantity", words)),
            },
            _ => None,
        };
        let reason = match name {
            "lose" | "hold" | "stop" => match reason(t, sent.one("reason")) {
                Ok(reason) => Some(reason),
                Err(words) => return Self::Wrong(("reason", words)),
            },
            _ => None,
        };
        let Some(step) = Step::stored(name, stage, quantity, reason) else {
            return Self::Unreadable;
        };
        Self::Read(Click {
            id: id.to_owned(),
            at,
            by: None,
            seen: sent.one("seen").parse().ok(),
            step,
        })
    }
}

/// How much; what remains, where that is what was shown: it is shown as a scale shows it, and nothing shall be left of it.
fn quantity(
    t: Texts,
    sent: &Sent,
    (record, stage): (&BatchRecord, Option<Stage>),
) -> Result<Quantity, String> {
    let unit = record.batch.content().quantity.unit;
    let text = sent.one("quantity").trim();
    if text.is_empty() {
        return Err(t.get("field-error-missing"));
    }
    let typed = Quantity::typed(sent.lang(t.lang), text, unit).map_err(|error| {
        t.get(match error {
            QuantityError::OtherDimension => "field-error-other-unit",
            QuantityError::NotANumber | QuantityError::UnknownUnit => "order-unknown-quantity",
        })
    })?;
    let view = record.batch.view(record.tracking, &record.outside);
    let remains = match stage {
        Some(stage) => view
            .stages
            .iter()
            .find(|it| it.stage == stage)
            .map(|it| it.remains),
        None => Some(view.remains),
    };
    let as_shown = remains.filter(|remains| weighed(*remains) == typed);
    Ok(as_shown.unwrap_or(typed))
}

fn reason(t: Texts, text: &str) -> Result<Reason, String> {
    text.parse::<Reason>().map_err(|_| {
        if text.chars().count() > REASON {
            t.with("field-error-too-long", &[("most", REASON.to_string().into())])
        } else {
            t.get("order-no-reason")
        }
    })
}
