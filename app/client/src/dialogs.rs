//! Links that open a dialog; without a script they lead to the same content as a page.

use crate::dom::{document, on};
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use web_sys::{Element, Event, HtmlDialogElement, MouseEvent};

/// Makes every `<a data-opens="id">` of the page, present and future, open the `<dialog id>` instead.
#[wasm_bindgen]
pub fn open_dialogs(_dialog: &Element) {
    let Some(document) = document() else { return };
    on(&document, "click", |event| {
        if let Some(dialog) = dialog_of(&event) {
            event.prevent_default();
            // It fails only when the dialog is open already.
            let _ = dialog.show_modal();
        }
    });
}

/// The dialog that a plain click asks for; a click for a new tab stays a link's.
fn dialog_of(event: &Event) -> Option<HtmlDialogElement> {
    let click: &MouseEvent = event.dyn_ref()?;
    let plain = !(click.ctrl_key() || click.meta_key() || click.shift_key()) && click.button() == 0;
    if !plain || event.default_prevented() {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let id = target
        .closest("[data-opens]")
        .ok()??
        .get_attribute("data-opens")?;
    document()?.get_element_by_id(&id)?.dyn_into().ok()
}
