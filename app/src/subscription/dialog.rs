//! Links that open a dialog where there is JavaScript, and lead to the same content as a page where there is none.

use leptos::prelude::*;

/// Makes every `<a data-opens="id">` of the page, present and future, open the `<dialog id>` instead.
#[island]
pub fn OpenDialogs() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::listen();
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::{ev, prelude::*};
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlDialogElement, MouseEvent};

    pub(super) fn listen() {
        let listener = window_event_listener(ev::click, |event| {
            if let Some(dialog) = dialog_of(&event) {
                event.prevent_default();
                // It fails only when the dialog is open already.
                let _ = dialog.show_modal();
            }
        });
        on_cleanup(move || listener.remove());
    }

    /// The dialog that a plain click asks for; a click for a new tab stays a link's.
    fn dialog_of(event: &MouseEvent) -> Option<HtmlDialogElement> {
        if event.default_prevented()
            || event.ctrl_key()
            || event.meta_key()
            || event.shift_key()
            || event.button() != 0
        {
            return None;
        }
        let target: Element = event.target()?.dyn_into().ok()?;
        let id = target
            .closest("[data-opens]")
            .ok()??
            .get_attribute("data-opens")?;
        document().get_element_by_id(&id)?.dyn_into().ok()
    }
}
