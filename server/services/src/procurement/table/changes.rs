//! What is other in an order than it was.

use crate::procurement::{LineInput, OrderInput};
use obrador_core::procurement::{LineContent, Named, OrderColumn, OrderContent, StoredOrder};

/// Is it what the order says already, in every line?
pub(super) fn is_as_stored(input: &OrderInput, stored: &StoredOrder) -> bool {
    let lines = stored.lines.iter().map(LineInput::from);
    says_as_stored(input, &stored.content) && input.lines.iter().cloned().eq(lines)
}

/// Does it say what the order says, but for its lines?
pub(super) fn says_as_stored(input: &OrderInput, content: &OrderContent) -> bool {
    let location = content.location.as_ref().map(|it| &it.id);
    input.supplier_id == content.supplier.id
        && input.location_id.as_ref() == location
        && input.needed_by == content.needed_by
        && input.notes.as_deref().unwrap_or_default() == content.notes.as_deref().unwrap_or_default()
}

/// What it says otherwise, but for its lines.
pub(super) fn changed_content(before: &OrderContent, now: &OrderContent) -> Vec<OrderColumn> {
    let id = |named: &Option<Named>| named.as_ref().map(|it| it.id.clone());
    let changes = [
        (OrderColumn::Supplier, before.supplier.id != now.supplier.id),
        (OrderColumn::Location, id(&before.location) != id(&now.location)),
        (OrderColumn::NeededBy, before.needed_by != now.needed_by),
        (OrderColumn::Notes, before.notes != now.notes),
    ];
    changed(changes)
}

/// What a line orders otherwise.
pub(super) fn changed_line(before: &LineContent, now: &LineContent) -> Vec<OrderColumn> {
    let pack = |line: &LineContent| {
        line.pack
            .clone()
            .map(|pack| (pack.name, pack.holds.small))
            .unzip()
    };
    let ((name, size), (name_now, size_now)) = (pack(before), pack(now));
    let changes = [
        (OrderColumn::Ingredient, before.ingredient != now.ingredient),
        (OrderColumn::Quantity, before.quantity.small != now.quantity.small),
        (OrderColumn::PackName, name != name_now),
        (OrderColumn::PackSize, size != size_now),
        (OrderColumn::Price, before.price_cents != now.price_cents),
        (OrderColumn::Vat, before.vat_basis_points != now.vat_basis_points),
    ];
    changed(changes)
}

fn changed<const N: usize>(changes: [(OrderColumn, bool); N]) -> Vec<OrderColumn> {
    let changed = changes.into_iter().filter(|(_, is_changed)| *is_changed);
    changed.map(|(column, _)| column).collect()
}
