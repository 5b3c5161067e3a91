//! The list behind the dialog.

use super::ORDERS;
use crate::list::ListAddress;

/// The page on which a reader begins.
pub(super) const HOME: &str = "/app";
/// What a form's hidden list says, where it was opened there.
pub const FROM_HOME: &str = "home=1";

/// The list behind the dialog, as it was shown; or the page where the reader begins.
pub(super) fn behind(list: Option<&str>) -> ListAddress {
    if list == Some(FROM_HOME) {
        return ListAddress::new(HOME);
    }
    let mut address = ListAddress::new(ORDERS);
    for (name, value) in form_urlencoded::parse(list.unwrap_or_default().as_bytes()) {
        let known = ["state", "supplier", "page"]
            .into_iter()
            .find(|known| *known == name);
        if let Some(name) = known {
            address = address.with(name, value);
        }
    }
    address
}
