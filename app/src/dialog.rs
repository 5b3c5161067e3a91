//! Links that open a dialog; without its island they lead to the same content as a page.

use leptos::prelude::*;

/// Makes every plain click on an `<a data-opens=dialog>` of the page, present and future, open the `<dialog>` with that id,
/// and gives the focus back when it closes, also where it was open from the start. It shows nothing itself.
#[island]
pub fn OpensDialog(dialog: String) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    crate::browser::open_on_click(dialog);
    #[cfg(not(feature = "hydrate"))]
    let _ = dialog;
}
