//! A form that was not taken, because it belongs to another bakery or person than who sends it now: what was typed is
//! shown, and the way back to the form.

use super::{FormOf, Notice};
use crate::i18n::texts;
use leptos::prelude::*;

/// A person and a bakery, by name; empty where it isn't known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenedBy {
    /// The person.
    pub person: String,
    /// The bakery; empty on the platform.
    pub bakery: String,
}

/// What the page shows.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a sentence of its own")]
pub struct KeptFormView {
    /// Who opened the form, where; none where the form does not say.
    pub opened: Option<OpenedBy>,
    /// Who sent it, where.
    pub now: OpenedBy,
    /// The form was opened by somebody else.
    pub other_person: bool,
    /// What was typed: the field's label, if it is known, and its value.
    pub typed: Vec<(String, String)>,
    /// Where it is kept; none where it could not be.
    pub kept: Option<String>,
    /// May the reader open the form again, where it belongs?
    pub may_resume: bool,
    /// It holds something typed, and not just a button.
    pub is_form: bool,
    /// It held a file, which can't be kept.
    pub had_file: bool,
}

/// The page.
#[component]
pub fn KeptFormPage(view: KeptFormView) -> impl IntoView {
    let t = texts();
    let KeptFormView {
        opened,
        now,
        other_person,
        typed,
        kept,
        may_resume,
        is_form,
        had_file,
    } = view;
    let place = |bakery: &str| {
        if bakery.is_empty() {
            t.get("platform")
        } else {
            bakery.to_owned()
        }
    };
    let here = place(&now.bakery);
    // A file's form says whose it is and no names, and one of before this rule says nothing.
    let named = opened.as_ref().filter(|it| !it.person.is_empty());
    let names = [
        ("now", here.clone().into()),
        ("nowPerson", now.person.into()),
        (
            "bakery",
            named.map(|it| place(&it.bakery)).unwrap_or_default().into(),
        ),
        (
            "person",
            named.map(|it| it.person.clone()).unwrap_or_default().into(),
        ),
    ];
    let (title, what) = match (&opened, other_person) {
        (None, _) => ("kept-title-old", "kept-what-old"),
        (Some(_), true) if named.is_none() => ("kept-title-somebody", "kept-what-somebody"),
        (Some(_), true) => ("kept-title-person", "kept-what-person"),
        (Some(_), false) => ("kept-title-bakery", "kept-what-bakery"),
    };
    let rows: Vec<_> = typed
        .into_iter()
        .map(|(label, value)| view! { <div><dt>{label}</dt><dd class="typed">{value}</dd></div> })
        .collect();
    let resume = match (named, is_form) {
        (None, _) => "kept-resume-here",
        (Some(_), true) => "kept-resume",
        (Some(_), false) => "kept-go",
    };
    let sign_in = if named.is_some() {
        "kept-sign-in"
    } else {
        "kept-sign-in-other"
    };
    let way = kept.map(|id| {
        let (action, label) = if may_resume {
            ("resume", t.with(resume, &names))
        } else {
            ("sign-in", t.with(sign_in, &names))
        };
        view! {
            <form method="post" action=format!("/app/kept/{id}/{action}")>
                <FormOf/>
                <button class="button primary" type="submit">{label}</button>
            </form>
        }
    });
    view! {
        <div class="narrow kept-form">
            <h1>{t.with(title, &names)}</h1>
            <Notice good=false><p>{t.with(what, &names)}</p><p>{t.get("kept-nothing-saved")}</p></Notice>
            {had_file.then(|| view! { <p>{t.get("kept-file")}</p> })}
            {(!rows.is_empty()).then(|| view! {
                <section class="card">
                    <h2>{t.get("kept-typed")}</h2>
                    <dl class="facts stacked">{rows}</dl>
                </section>
            })}
            <div class="kept-ways">
                {way}
                <a class="button" href="/app">{t.with("kept-stay", &[("now", here.into())])}</a>
            </div>
        </div>
    }
}

/// A form that waits until its person has signed in again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptInputs {
    /// Where it was sent.
    pub action: String,
    /// The page it stood on.
    pub page: String,
    /// What was sent, without passwords.
    pub fields: String,
    /// It holds what was typed, and not just a button or a file.
    pub typed: bool,
}

impl KeptInputs {
    /// Is there one?
    pub fn is_there(&self) -> bool {
        !self.action.is_empty()
    }

    /// Carries it through the sign-in form.
    pub(crate) fn inputs(self) -> impl IntoView {
        self.is_there().then(|| {
            view! {
                <input type="hidden" name="kept_action" value=self.action/>
                <input type="hidden" name="kept_page" value=self.page/>
                <input type="hidden" name="kept_fields" value=self.fields/>
            }
        })
    }
}
