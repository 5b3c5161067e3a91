//! How many of a list are chosen, and what is done with them.

use crate::{island, messages::Messages};
use leptos::{html, prelude::*};
use obrador_core::i18n::format_number;

/// What stands in the form of what is chosen: choosing all of the page, how many are chosen, and the button that does what
/// `does` says with them. `texts` are [`Messages`].
#[island]
pub fn ChosenBar(does: String, texts: String) -> impl IntoView {
    let messages = Messages::from_lines(&texts);
    let choose_all = messages.get("list-choose-all");
    let (chosen, of) = (RwSignal::new(0_u32), RwSignal::new(0_u32));
    let all = NodeRef::<html::Input>::new();
    let awake = island::awake(move || {
        #[cfg(feature = "hydrate")]
        if let Some(form) = all.get_untracked().and_then(|all| all.form()) {
            crate::browser::count_chosen(form, chosen, of);
        }
    });
    let words = move || {
        let count = f64::from(chosen.get());
        let number = format_number(messages.lang(), count, 0);
        messages.phrase("list-chosen", Some(count), &[("number", &number)])
    };
    let choose = move |_| {
        #[cfg(feature = "hydrate")]
        if let Some(all) = all.get_untracked() {
            crate::browser::choose_all(&all);
        }
    };
    let every = move || of.get() > 0 && chosen.get() == of.get();
    view! {
        <label class="check" hidden=move || !awake.get()>
            <input type="checkbox" node_ref=all prop:checked=every on:change=choose/>
            <span>{choose_all}</span>
        </label>
        <span class="muted" aria-live="polite"><span hidden=move || chosen.get() == 0>{words}</span></span>
        <button class="button small" type="submit" disabled=move || awake.get() && chosen.get() == 0>{does}</button>
    }
}
