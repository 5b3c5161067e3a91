//! The list behind the dialog.

use super::ORDERS;
use crate::list::ListAddress;

/// The list behind the dialog, as it was shown.
pub(super) fn behind(list: Option<&str>) -> ListAddress {
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
