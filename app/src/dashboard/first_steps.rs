//! What a new bakery does first; each step ticks itself off.

use crate::{
    i18n::texts,
    page::{FormOf, Icon},
};
use leptos::prelude::*;

/// A first step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The first product.
    Product,
    /// The first colleague.
    Colleague,
    /// The same for somebody whose own address is not confirmed yet: before that they invite nobody.
    Confirm,
    /// The first file.
    File,
}

impl Step {
    fn icon(self) -> &'static str {
        match self {
            Self::Product => "products",
            Self::Colleague | Self::Confirm => "users",
            Self::File => "storage_gb",
        }
    }

    /// The keys of its title, of what is said of it, and of its button; where that leads.
    fn words(self) -> [&'static str; 4] {
        match self {
            Self::Product => [
                "first-product",
                "first-product-text",
                "first-product-go",
                "/app/catalogue/products/new",
            ],
            Self::Colleague => [
                "first-colleague",
                "first-colleague-text",
                "first-colleague-go",
                "/app/settings/team#invite",
            ],
            Self::Confirm => [
                "first-colleague",
                "first-colleague-confirm",
                "nav-account",
                "/app/settings/account",
            ],
            Self::File => ["first-file", "first-file-text", "first-file-go", "/app/files"],
        }
    }
}

/// The steps that are there for the reader, and what is known of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstSteps {
    /// Each, and whether it is done.
    pub steps: Vec<(Step, bool)>,
    /// From when on there are dates, as the sentence needs it; none where there could be some already.
    pub dates_from: Option<String>,
}

impl FirstSteps {
    /// "1 of 3 done".
    fn progress(&self) -> String {
        let done = self.steps.iter().filter(|(_, done)| *done).count();
        texts().with(
            "first-steps-progress",
            &[
                ("done", done.to_string().into()),
                ("all", self.steps.len().to_string().into()),
            ],
        )
    }
}

/// The steps, the open ones with their button, and the way to put them away.
#[component]
pub fn FirstStepsCard(first: FirstSteps) -> impl IntoView {
    let t = texts();
    let progress = first.progress();
    // The one to do next is the page's main thing.
    let next = first.steps.iter().find(|(_, done)| !done).map(|(step, _)| *step);
    let steps: Vec<_> = first
        .steps
        .into_iter()
        .map(|(step, done)| view! { <StepItem step=step done=done next=next == Some(step)/> })
        .collect();
    let dates = first.dates_from.map(|date| {
        let text = t.with("first-steps-dates", &[("date", date.into())]);
        view! { <p class="first-dates"><Icon name="calendar"/><span>{text}</span></p> }
    });
    view! {
        <section class="card first-steps" aria-labelledby="first-steps-title">
            <div class="first-steps-head">
                <h2 id="first-steps-title">{t.get("first-steps-title")}</h2>
                <p class="muted">{progress}</p>
            </div>
            <ol>{steps}</ol>
            {dates}
            <form method="post" action="/app/first-steps/hide">
                <FormOf/>
                <button class="button small" type="submit">{t.get("first-steps-hide")}</button>
            </form>
        </section>
    }
    .into_any()
}

#[component]
fn StepItem(step: Step, done: bool, next: bool) -> impl IntoView {
    let t = texts();
    let [title, text, go, href] = step.words();
    let button = if next { "button primary" } else { "button" };
    let end = if done {
        view! { <span class="badge safe">{t.get("first-steps-done")}</span> }.into_any()
    } else {
        view! { <a class=button href=href>{t.get(go)}</a> }.into_any()
    };
    // Whoever has a list already types none of it.
    let import = (step == Step::Product && !done).then(
        || view! { <p><a href="/app/catalogue/products/import">{t.get("first-product-import")}</a></p> },
    );
    view! {
        <li class:done=done data-step=step.icon()>
            <Icon name=if done { "check" } else { step.icon() }/>
            <div>
                <h3>{t.get(title)}</h3>
                <p class="muted">{t.get(text)}</p>
                {import}
            </div>
            {end}
        </li>
    }
    .into_any()
}

/// The same in a line, where something else is the page's matter.
#[component]
pub fn FirstStepsNote(first: FirstSteps) -> impl IntoView {
    let t = texts();
    let progress = first.progress();
    view! {
        <p class="first-steps-note">
            <Icon name="check"/>
            <span>{t.get("first-steps-title")} ": " {progress}</span>
            <a href="/app">{t.get("first-steps-on")}</a>
        </p>
    }
    .into_any()
}
