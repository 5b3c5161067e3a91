//! What is chosen in a list, to be done with all at once.

use super::ChosenBar;
use crate::{i18n::texts, messages::Messages, page::FormOf};
use leptos::prelude::*;

/// The name of the fields that say what is chosen.
pub const CHOSEN: &str = "item";
/// The form they belong to; a row has a form of its own, and forms can't stand in one another.
const FORM: &str = "list-chosen";

/// Chooses a row.
#[component]
pub fn Choice(id: String, name: String) -> impl IntoView {
    view! {
        <td class="list-choice">
            <input type="checkbox" name=CHOSEN value=id form=FORM aria-label=texts().with("list-choose", &[("name", name.into())])/>
        </td>
    }
}

/// Below the rows: does with what is chosen what `does` says.
#[component]
pub fn ChosenForm(action: String, does: String) -> impl IntoView {
    let t = texts();
    let texts = Messages::new(t.lang)
        .with_texts(t, &["list-choose-all"])
        .with_phrase(t, "list-chosen", &["number"])
        .to_lines();
    view! {
        <form method="post" id=FORM action=action class="list-chosen">
            <FormOf/>
            <ChosenBar does=does texts=texts/>
        </form>
    }
    .into_any()
}
