//! The list behind the dialog.

use super::{FROM_HOME, ORDERS};
use crate::list::ListAddress;

/// The list behind the dialog, as it was shown; or the page where the reader begins.
pub(super) fn behind(list: Option<&str>) -> ListAddress {
    if list == Some(FROM_HOME) {
        return ListAddress::new("/app");
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
