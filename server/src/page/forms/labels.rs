//! How the fields of forms are called, for showing what was typed away from its form.

use obrador_app::{page::role_key, usage::metric_name};
use obrador_core::{auth::Role, usage::Metric};
use obrador_locales::Texts;

/// What was typed, with its field's label: what has neither label nor value is left out.
pub(crate) fn typed<'a>(t: Texts, pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<(String, String)> {
    pairs
        .filter(|(_, value)| !value.trim().is_empty())
        .filter_map(|(name, value)| Some((label(t, name)?, said(t, name, value))))
        .collect()
}

fn label(t: Texts, name: &str) -> Option<String> {
    if let Ok(metric) = name.parse::<Metric>() {
        return Some(metric_name(t, metric));
    }
    let key = match name {
        "email" => "email",
        "role" => "account-role",
        "bakery" => "bakery-name",
        "country" => "bakery-country",
        "time_zone" => "bakery-time-zone",
        "vat_number" => "bakery-vat",
        "lang" => "language",
        "plan" => "tenants-plan",
        "cycle" => "plan-form-cycle",
        "reason" => "plan-form-reason",
        "scope" => "keys-scopes",
        "keep" => "catalogue-choose",
        // used: field-*
        other => {
            let key = format!("field-{}", other.replace('_', "-"));
            return t.has(&key).then(|| t.get(&key));
        }
    };
    Some(t.get(key))
}

fn said(t: Texts, name: &str, value: &str) -> String {
    match (name, value.parse::<Role>()) {
        ("role", Ok(role)) => t.get(role_key(role)),
        _ => value.to_owned(),
    }
}
