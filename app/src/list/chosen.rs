//! What is chosen in a list, to be done with all at once.

use super::{ChosenBar, ListAddress};
use crate::{i18n::texts, messages::Messages, page::FormOf};
use leptos::prelude::*;
use obrador_locales::Texts;

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

/// What [`ChosenBar`] says, as it takes it.
pub fn chosen_texts(t: Texts) -> String {
    Messages::new(t.lang)
        .with_texts(t, &["list-choose-all"])
        .with_phrase(t, "list-chosen", &["number"])
        .to_lines()
}

/// The field that says which part of the list was shown, as its address does: it is shown again.
pub const SHOWN: &str = "list";

/// Below the rows of the list at `address`: does with what is chosen what `does` says.
#[component]
pub fn ChosenForm(address: ListAddress, action: String, does: String) -> impl IntoView {
    let texts = chosen_texts(texts());
    view! {
        <form method="post" id=FORM action=action class="list-chosen">
            <FormOf/>
            <input type="hidden" name=SHOWN value=address.query()/>
            <ChosenBar does=does texts=texts/>
        </form>
    }
    .into_any()
}
