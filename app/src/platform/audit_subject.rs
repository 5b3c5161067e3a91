//! What an entry of the audit trail is about, out of what it kept: names, addresses, plans.

use crate::{page::role_key, plan_labels::plan_name, usage::metric_name};
use obrador_core::{auth::Role, subscription::PlanId, usage::Metric};
use obrador_locales::Texts;
use serde_json::Value;

/// Whose name, which plan, which role; where it changed, from which to which. None where the entry kept nothing that a
/// person would call it by.
pub(super) fn subject(t: Texts, before: Option<&str>, after: Option<&str>) -> Option<String> {
    let read = |json: Option<&str>| json.and_then(|json| serde_json::from_str::<Value>(json).ok());
    let (before, after) = (read(before).unwrap_or_default(), read(after).unwrap_or_default());
    let called = order(t, &after)
        .or_else(|| change(&before, &after, "name", |name| Some(name.to_owned())))
        .or_else(|| change(&before, &after, "email", |email| Some(email.to_owned())))
        .or_else(|| {
            change(&before, &after, "metric", |metric| {
                Some(metric_name(t, metric.parse::<Metric>().ok()?))
            })
        });
    let role = change(&before, &after, "role", |role| {
        Some(t.get(role_key(role.parse::<Role>().ok()?)))
    });
    let plan = change(&before, &after, "plan", |plan| {
        Some(plan_name(t, plan.parse::<PlanId>().ok()?))
    });
    let parts: Vec<_> = [called, role, plan].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// What a purchase order is called.
fn order(t: Texts, after: &Value) -> Option<String> {
    let number = after["number"].as_i64()?;
    let supplier = after["supplier"]["name"].as_str()?;
    let args = [
        ("number", number.to_string().into()),
        ("supplier", supplier.into()),
    ];
    Some(t.with("order-title", &args))
}

/// A field in words; both where it was another before.
fn change(
    before: &Value,
    after: &Value,
    field: &str,
    words: impl Fn(&str) -> Option<String>,
) -> Option<String> {
    let of = |value: &Value| value[field].as_str().and_then(&words);
    match (of(before), of(after)) {
        (Some(before), Some(after)) if before != after => Some(format!("{before} → {after}")),
        (before, after) => after.or(before),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use obrador_core::i18n::Lang;

    #[test]
    fn an_entry_says_what_it_is_about() {
        for (before, after, lang, words) in [
            (
                None,
                Some(r#"{"id":"x","name":"Baguette tradición"}"#),
                Lang::En,
                Some("Baguette tradición"),
            ),
            (
                None,
                Some(r#"{"id":"x","number":7,"supplier":{"id":"mill","name":"Mill"}}"#),
                Lang::En,
                Some("Order 7 – Mill"),
            ),
            (
                Some(r#"{"name":"Menu.pdf"}"#),
                Some(r#"{"name":"Carta.pdf"}"#),
                Lang::Es,
                Some("Menu.pdf → Carta.pdf"),
            ),
            (Some(r#"{"name":"till"}"#), None, Lang::Eu, Some("till")),
            (
                None,
                Some(r#"{"email":"ane@own.example","role":"manager"}"#),
                Lang::En,
                Some("ane@own.example, Manager"),
            ),
            (
                Some(r#"{"user":"u","role":"staff"}"#),
                Some(r#"{"user":"u","role":"manager"}"#),
                Lang::En,
                Some("Staff → Manager"),
            ),
            (
                Some(r#"{"plan":"starter"}"#),
                Some(r#"{"plan":"professional"}"#),
                Lang::En,
                Some("Starter → Professional"),
            ),
            (
                None,
                Some(r#"{"metric":"products","cap":80}"#),
                Lang::En,
                Some("Products"),
            ),
            (None, Some(r#"{"role":"baker","plan":"gold"}"#), Lang::En, None),
            (None, Some("[1]"), Lang::En, None),
            (None, Some("no JSON"), Lang::En, None),
            (None, None, Lang::En, None),
        ] {
            assert_eq!(
                subject(Texts::of(lang), before, after).as_deref(),
                words,
                "{before:?} {after:?}"
            );
        }
    }
}
