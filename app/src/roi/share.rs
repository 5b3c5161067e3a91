//! The result as a link and on paper.

use crate::messages::Messages;
use leptos::prelude::*;
use obrador_core::roi::Form;

/// A link that reproduces the page, and the printer.
#[component]
pub(super) fn Share(form: Memo<Form>, path: String, texts: StoredValue<Messages>) -> impl IntoView {
    let copied = RwSignal::new(false);
    let link = Memo::new(move |_| format!("{path}?{}", form.with(|form| form.scenario.to_query_string())));
    let m = move |key: &str| texts.with_value(|m| m.get(key));
    #[cfg(feature = "hydrate")]
    browser::follow(link, copied);
    let copy = move |_| {
        #[cfg(feature = "hydrate")]
        browser::copy(link, copied);
    };
    let print = move |_| {
        #[cfg(feature = "hydrate")]
        browser::print();
    };
    view! {
        <div class="roi-share no-print">
            <a class="plain-link" data-share="" href=move || link.get()>{m("roi-link")}</a>
            <button type="button" class="button small with-script" on:click=copy>{m("roi-copy")}</button>
            <button type="button" class="button small with-script" on:click=print>{m("roi-print")}</button>
            <span role="status">{move || if copied.get() { m("roi-copied") } else { String::new() }}</span>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::*;
    use wasm_bindgen_futures::{JsFuture, spawn_local};

    /// A changed figure is not copied yet.
    pub(super) fn follow(link: Memo<String>, copied: RwSignal<bool>) {
        Effect::watch(move || link.get(), move |_, _, _| copied.set(false), false);
    }

    pub(super) fn copy(link: Memo<String>, copied: RwSignal<bool>) {
        let origin = window().location().origin().unwrap_or_default();
        let address = format!("{origin}{}", link.get_untracked());
        let promise = window().navigator().clipboard().write_text(&address);
        spawn_local(async move { copied.set(JsFuture::from(promise).await.is_ok()) });
    }

    pub(super) fn print() {
        // Refused only where the browser forbids printing; there is nothing to add to its own message.
        let _ = window().print();
    }
}
