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
    let names = [
        ("now", here.clone().into()),
        ("nowPerson", now.person.into()),
        (
            "bakery",
            opened
                .as_ref()
                .map(|it| place(&it.bakery))
                .unwrap_or_default()
                .into(),
        ),
        (
            "person",
            opened
                .as_ref()
                .map(|it| it.person.clone())
                .unwrap_or_default()
                .into(),
        ),
    ];
    let (title, what) = match (&opened, other_person) {
        (None, _) => ("kept-title-old", "kept-what-old"),
        (Some(_), true) => ("kept-title-person", "kept-what-person"),
        (Some(_), false) => ("kept-title-bakery", "kept-what-bakery"),
    };
    let rows: Vec<_> = typed
        .into_iter()
        .map(|(label, value)| view! { <div><dt>{label}</dt><dd class="typed">{value}</dd></div> })
        .collect();
    let resume = if is_form { "kept-resume" } else { "kept-go" };
    let way = kept.map(|id| {
        let (action, label) = if may_resume {
            ("resume", t.with(resume, &names))
        } else {
            ("sign-in", t.with("kept-sign-in", &names))
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
