//! A form as it was typed, what is wrong with it, and what is stored instead meanwhile; its fields as HTML.

use crate::i18n::texts;
use leptos::prelude::*;

/// What stands in a form's fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    values: Vec<(String, String)>,
    errors: Vec<(&'static str, String)>,
    stored: Vec<(&'static str, String)>,
}

impl Typed {
    /// As it was sent.
    pub fn read(body: &[u8]) -> Self {
        Self {
            values: form_urlencoded::parse(body).into_owned().collect(),
            ..Self::default()
        }
    }

    /// A form filled in.
    pub fn of(values: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let values = values.into_iter().map(|(name, value)| (name.to_owned(), value));
        Self {
            values: values.collect(),
            ..Self::default()
        }
    }

    /// What stands in a field; empty where there is none of that name.
    pub fn get(&self, name: &str) -> &str {
        let found = self.values.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// Something else stands there.
    pub fn set(&mut self, name: &str, value: String) {
        self.values.retain(|(known, _)| known != name);
        self.values.push((name.to_owned(), value));
    }

    /// The version that was read; none where the form says none.
    pub fn version(&self) -> Option<i64> {
        self.get("version").parse().ok()
    }

    /// Says what is wrong with a field.
    pub fn refuse(&mut self, name: &'static str, words: String) {
        self.errors.push((name, words));
    }

    /// Is anything wrong?
    pub fn is_wrong(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Compares with what is stored meanwhile: fields, what they would hold, and that in words.
    pub fn compare(&mut self, stored: impl IntoIterator<Item = (&'static str, String, String)>) {
        for (name, value, words) in stored {
            if self.get(name).trim() != value {
                self.stored.push((name, words));
            }
        }
    }

    fn error(&self, name: &str) -> Option<String> {
        let found = self.errors.iter().find(|(known, _)| *known == name);
        found.map(|(_, words)| words.clone())
    }

    fn stored(&self, name: &str) -> Option<String> {
        let found = self.stored.iter().find(|(known, _)| *known == name);
        found.map(|(_, words)| words.clone())
    }
}

/// A field of one line.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) help: Option<String>,
    /// `type=`, where it is not text.
    pub(super) kind: Option<&'static str>,
    /// The id of a list of what may be meant.
    pub(super) list: Option<&'static str>,
    pub(super) most: Option<usize>,
}

/// The field with what is wrong beside it.
pub(super) fn line(typed: &Typed, line: Line) -> AnyView {
    let below = Below::of(typed, line.name, line.help);
    let (wrong, described) = (below.wrong, below.described.clone());
    view! {
        <div class="field" class:invalid=wrong>
            <label for=line.name>{line.label}</label>
            <input id=line.name name=line.name type=line.kind.unwrap_or("text") autocomplete="off" list=line.list
                value=typed.get(line.name).to_owned() maxlength=line.most.map(|most| most.to_string())
                aria-invalid=wrong.then_some("true") autofocus=wrong aria-describedby=described/>
            {below.show()}
        </div>
    }
    .into_any()
}

/// A choice; `options` are values with their words.
pub(super) fn choice(
    typed: &Typed,
    (name, label): (&'static str, String),
    options: Vec<(String, String)>,
    help: Option<String>,
) -> AnyView {
    let below = Below::of(typed, name, help);
    let (wrong, described) = (below.wrong, below.described.clone());
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, words)| {
            let selected = value == typed.get(name);
            view! { <option value=value selected=selected>{words}</option> }
        })
        .collect();
    view! {
        <div class="field" class:invalid=wrong>
            <label for=name>{label}</label>
            <select id=name name=name aria-invalid=wrong.then_some("true") autofocus=wrong aria-describedby=described>{options}</select>
            {below.show()}
        </div>
    }
    .into_any()
}

/// What is said below a field.
struct Below {
    wrong: bool,
    described: Option<String>,
    lines: Vec<(&'static str, String, String)>,
}

impl Below {
    fn of(typed: &Typed, name: &str, help: Option<String>) -> Self {
        let t = texts();
        let stored = typed.stored(name).map(|words| {
            let words = if words.is_empty() {
                t.get("catalogue-stored-nothing")
            } else {
                words
            };
            [&t.get("catalogue-stored"), " ", &words].concat()
        });
        let error = typed.error(name);
        let wrong = error.is_some();
        let lines = [
            ("field-error", "error", error),
            ("field-stored", "stored", stored),
            ("field-help", "help", help),
        ];
        let lines = lines.into_iter();
        let lines: Vec<_> = lines
            .filter_map(|(class, part, words)| Some((class, format!("{name}-{part}"), words?)))
            .collect();
        let ids: Vec<_> = lines.iter().map(|(_, id, _)| id.as_str()).collect();
        Self {
            wrong,
            described: (!ids.is_empty()).then(|| ids.join(" ")),
            lines,
        }
    }

    fn show(self) -> Vec<AnyView> {
        let lines = self.lines.into_iter();
        lines
            .map(|(class, id, words)| view! { <p class=class id=id>{words}</p> }.into_any())
            .collect()
    }
}
