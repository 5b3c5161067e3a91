//! A field of a form with its label, its help and, beside it, what is wrong with it.

use crate::i18n::texts;
use leptos::prelude::*;

/// How a field is typed in and filled in by browsers.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// `type=`.
    pub input: &'static str,
    /// `autocomplete=`.
    pub autocomplete: &'static str,
}

impl Kind {
    /// Plain text that browsers do not fill in.
    pub const TEXT: Self = Self::new("text", "off");
    /// A day.
    pub const DATE: Self = Self::new("date", "off");
    /// A person's name.
    pub const NAME: Self = Self::new("text", "name");
    /// A company's name.
    pub const ORGANIZATION: Self = Self::new("text", "organization");
    /// An e-mail address to sign in with.
    pub const EMAIL: Self = Self::new("email", "username");
    /// Somebody else's e-mail address.
    pub const OTHERS_EMAIL: Self = Self::new("email", "off");
    /// A password that is chosen now.
    pub const NEW_PASSWORD: Self = Self::new("password", "new-password");
    /// A password that exists.
    pub const PASSWORD: Self = Self::new("password", "current-password");

    const fn new(input: &'static str, autocomplete: &'static str) -> Self {
        Self { input, autocomplete }
    }
}

/// One line of text. `label`, `help` and `error` are keys of texts; `error` marks the field as wrong.
#[component]
pub fn TextField(
    /// Its name, also its id.
    name: &'static str,
    /// Its label's key.
    label: &'static str,
    /// How it is typed.
    kind: Kind,
    /// As typed before.
    #[prop(optional, into)]
    value: String,
    /// What helps, a key.
    #[prop(optional)]
    help: Option<&'static str>,
    /// What is wrong, a key.
    error: Option<&'static str>,
    /// May it stay empty?
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let t = texts();
    let FieldErrors {
        described,
        help,
        error,
    } = FieldErrors::of(name, help, error);
    let wrong = error.is_some();
    let label = if optional {
        t.with("field-optional", &[("field", t.get(label).into())])
    } else {
        t.get(label)
    };
    view! {
        <div class="field" class:invalid=wrong>
            <label for=name>{label}</label>
            <input id=name name=name type=kind.input autocomplete=kind.autocomplete value=value required=!optional
                aria-invalid=wrong.then_some("true") autofocus=wrong aria-describedby=described/>
            {help}
            {error}
        </div>
    }
}

/// A choice. `options` are values with their words.
#[component]
pub fn SelectField(
    /// Its name, also its id.
    name: &'static str,
    /// Its label's key.
    label: &'static str,
    /// Values and words.
    options: Vec<(String, String)>,
    /// The value chosen.
    chosen: String,
    /// What helps, a key.
    #[prop(optional)]
    help: Option<&'static str>,
    /// What is wrong, a key.
    error: Option<&'static str>,
) -> impl IntoView {
    let t = texts();
    let FieldErrors {
        described,
        help,
        error,
    } = FieldErrors::of(name, help, error);
    let wrong = error.is_some();
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, words)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{words}</option> }
        })
        .collect();
    view! {
        <div class="field" class:invalid=wrong>
            <label for=name>{t.get(label)}</label>
            <select id=name name=name aria-invalid=wrong.then_some("true") autofocus=wrong aria-describedby=described>{options}</select>
            {help}
            {error}
        </div>
    }
}

/// What is said below a field, and the ids of it.
struct FieldErrors {
    described: Option<String>,
    help: Option<AnyView>,
    error: Option<AnyView>,
}

impl FieldErrors {
    fn of(name: &str, help: Option<&'static str>, error: Option<&'static str>) -> Self {
        let t = texts();
        let id = |part: &str| format!("{name}-{part}");
        let ids = [help.map(|_| id("help")), error.map(|_| id("error"))];
        let described: Vec<_> = ids.into_iter().flatten().collect();
        Self {
            described: (!described.is_empty()).then(|| described.join(" ")),
            help: help.map(|key| view! { <p class="field-help" id=id("help")>{t.get(key)}</p> }.into_any()),
            error: error
                .map(|key| view! { <p class="field-error" id=id("error")>{t.get(key)}</p> }.into_any()),
        }
    }
}
