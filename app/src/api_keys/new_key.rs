//! The form for a new API key, as it was sent.

use crate::error::FieldError;
use obrador_core::{
    auth::Scope,
    bounds::{length::KEY_NAME, time::KEY_DAYS},
    ids::TenantId,
    text::{Lines, is_visible},
};
use obrador_locales::Texts;
use obrador_services::random;

/// What was typed, and what was wrong with it.
#[derive(Debug, Clone)]
pub struct NewKeyForm {
    /// As typed.
    pub name: String,
    /// As ticked.
    pub scopes: Vec<Scope>,
    /// After how many days it ends, as chosen; empty for a key without an end.
    pub ends: String,
    /// The name is missing or too long.
    pub bad_name: bool,
    /// There is no such end.
    pub bad_end: bool,
    /// As many work as may, in words.
    pub too_many: Option<String>,
    /// Nothing is ticked.
    pub no_scope: bool,
    /// What was sent as a scope and is none that an owner may give.
    pub unknown_scopes: Vec<String>,
    /// Sent along, so that a form that is sent twice makes one token.
    pub once: String,
}

impl Default for NewKeyForm {
    fn default() -> Self {
        Self {
            name: String::new(),
            scopes: Vec::new(),
            ends: "365".to_owned(),
            bad_name: false,
            bad_end: false,
            too_many: None,
            no_scope: false,
            unknown_scopes: Vec::new(),
            once: String::new(),
        }
    }
}

impl NewKeyForm {
    /// Is there anything to mend?
    pub fn is_wrong(&self) -> bool {
        self.bad_name || self.bad_end || self.no_scope || !self.unknown_scopes.is_empty()
    }

    /// What is wrong with what is ticked.
    pub(super) fn scopes_error(&self, t: Texts) -> Option<String> {
        if self.unknown_scopes.is_empty() {
            return self.no_scope.then(|| t.get("keys-scopes-error"));
        }
        let unknown = [("scopes", self.unknown_scopes.join(", ").into())];
        Some(t.with("keys-scopes-unknown", &unknown))
    }
}

/// What was typed, and what is wrong with it. An owner gives no scope that reaches beyond the bakery.
pub fn read(fields: &[(String, String)]) -> NewKeyForm {
    let all = |key: &'static str| {
        let of_key = fields.iter().filter(move |(k, _)| k == key);
        of_key.map(|(_, value)| value.as_str())
    };
    let name = all("name").next().unwrap_or_default().trim().to_owned();
    let mut form = NewKeyForm {
        bad_name: !is_visible(&name, Lines::One) || name.chars().count() > KEY_NAME,
        // A form without the field is as old as keys without an end.
        ends: all("ends").next().unwrap_or_default().trim().to_owned(),
        once: all("once").next().unwrap_or_default().to_owned(),
        name,
        ..NewKeyForm::default()
    };
    for text in all("scope") {
        match text.parse() {
            Ok(scope) if Scope::OF_A_BAKERY.contains(&scope) => form.scopes.push(scope),
            _ => form.unknown_scopes.push(text.to_owned()),
        }
    }
    form.no_scope = form.scopes.is_empty() && form.unknown_scopes.is_empty();
    form.bad_end = !form.ends.is_empty() && ends_after(&form).is_none();
    form
}

/// What is wrong, field by field.
pub(super) fn errors(t: Texts, form: &NewKeyForm) -> Vec<FieldError> {
    let name = form.bad_name.then(|| ("name", t.get("keys-name-error")));
    let scope = form.scopes_error(t).map(|text| ("scope", text));
    let ends = form.bad_end.then(|| ("ends", t.get("keys-ends-error")));
    let wrong = [name, scope, ends].into_iter().flatten();
    wrong
        .map(|(field, text)| FieldError {
            field: field.to_owned(),
            text,
        })
        .collect()
}

/// After how many days the key ends.
pub(super) fn ends_after(form: &NewKeyForm) -> Option<i64> {
    let days = form.ends.parse().ok();
    days.filter(|days| (1..=KEY_DAYS).contains(days))
}

/// The identifier of the token that this form makes: the same form, sent again, has the same one.
pub(super) fn id_of(tenant: &TenantId, form: &NewKeyForm) -> String {
    if form.once.is_empty() {
        return random::id();
    }
    let NewKeyForm {
        once,
        name,
        scopes,
        ends,
        ..
    } = form;
    let text = format!("{tenant}\n{once}\n{name}\n{scopes:?}\n{ends}");
    random::sha256(&text).chars().take(32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use obrador_core::i18n::Lang;

    fn sent(pairs: &[(&str, &str)]) -> NewKeyForm {
        let owned = pairs
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        read(&owned.collect::<Vec<_>>())
    }

    #[test]
    fn nothing_that_was_sent_is_dropped() {
        let form = sent(&[
            ("name", " till "),
            ("scope", "usage:read"),
            ("scope", "usage:all"),
            ("scope", "platform:operator"),
        ]);
        assert_eq!(
            (form.name.as_str(), form.scopes.as_slice()),
            ("till", &[Scope::UsageRead][..])
        );
        assert_eq!(form.unknown_scopes, ["usage:all", "platform:operator"]);
        assert!(form.is_wrong() && !form.bad_name && !form.no_scope);
        assert!(sent(&[("name", "till")]).no_scope);
        assert!(sent(&[("scope", "usage:read")]).bad_name);
        assert!(!sent(&[("name", "till"), ("scope", "usage:read")]).is_wrong());
        let wrong = errors(Texts::of(Lang::En), &sent(&[("ends", "0")]));
        let fields: Vec<_> = wrong.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["name", "scope", "ends"]);
        for (ends, days, wrong) in [
            ("", None, false),
            ("30", Some(30), false),
            ("0", None, true),
            ("3651", None, true),
            ("never", None, true),
        ] {
            let form = sent(&[("name", "till"), ("scope", "usage:read"), ("ends", ends)]);
            assert_eq!((ends_after(&form), form.is_wrong()), (days, wrong), "{ends}");
            assert_eq!(form.ends, ends, "as it was sent");
        }
    }

    #[test]
    fn only_the_same_form_makes_the_same_token() {
        let own: TenantId = "own".parse().unwrap();
        let id = |pairs: &[(&str, &str)]| id_of(&own, &sent(pairs));
        let first = id(&[("once", "a"), ("name", "till")]);
        assert_eq!(first, id(&[("once", "a"), ("name", "till")]));
        assert_ne!(first, id(&[("once", "b"), ("name", "till")]));
        assert_ne!(first, id(&[("once", "a"), ("name", "books")]));
        assert_ne!(first, id(&[("once", "a"), ("name", "till"), ("ends", "30")]));
        assert_ne!(id(&[("name", "till")]), id(&[("name", "till")]));
    }
}
