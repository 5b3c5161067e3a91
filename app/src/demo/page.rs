//! The demo, made anew.

use crate::{
    i18n::texts,
    page::{FormOf, Notice},
};
use leptos::prelude::*;

/// How it stands, times in words.
#[derive(Debug, Clone)]
pub enum DemoView {
    /// Nobody has asked for it.
    Never,
    /// Under way.
    Running {
        /// Since when.
        since: String,
    },
    /// Done.
    Done {
        /// When.
        at: String,
    },
    /// It failed.
    Failed {
        /// When.
        at: String,
    },
}

/// The page that asks once more before it begins.
#[component]
pub fn DemoPage(view: DemoView) -> impl IntoView {
    let t = texts();
    let running = matches!(view, DemoView::Running { .. });
    let notice = match view {
        DemoView::Never => None,
        DemoView::Running { since } => Some((true, "demo-reset-running", since)),
        DemoView::Done { at } => Some((true, "demo-reset-done", at)),
        DemoView::Failed { at } => Some((false, "demo-reset-failed", at)),
    };
    let notice = notice.map(|(good, key, time)| {
        view! { <Notice good=good>{t.with(key, &[("time", time.into())])}</Notice> }
    });
    let action = if running {
        view! { <a class="button" href="/app/platform/demo-reset">{t.get("demo-reset-look")}</a> }.into_any()
    } else {
        view! { <button class="button danger" type="submit">{t.get("demo-reset-submit")}</button> }.into_any()
    };
    view! {
        <div class="narrow">
            <h1>{t.get("demo-reset-title")}</h1>
            {notice}
            <form method="post" action="/app/platform/demo-reset" class="card form">
                <FormOf/>
                <p>{t.get("demo-reset-what")}</p>
                <p class="muted">{t.get("demo-reset-sessions")}</p>
                {action}
            </form>
        </div>
    }
    .into_any()
}
