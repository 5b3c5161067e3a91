//! What is other in an order than it was.

use crate::procurement::{LineInput, OrderInput, input::Ordered};
use obrador_core::procurement::{LineContent, Named, OrderColumn, OrderContent, OrderLine, StoredOrder};

/// Is it what the order says already, in every line?
pub(super) fn is_as_stored(input: &OrderInput, stored: &StoredOrder) -> bool {
    let content = &stored.content;
    let location = content.location.as_ref().map(|it| &it.id);
    input.supplier_id == content.supplier.id
        && input.location_id.as_ref() == location
        && input.needed_by == content.needed_by
        && input.notes.as_deref().unwrap_or_default() == content.notes.as_deref().unwrap_or_default()
        && input
            .lines
            .iter()
            .cloned()
            .eq(stored.lines.iter().map(LineInput::from))
}

/// Does it order what it ordered, in every line? What names are today is no matter.
pub(super) fn orders_the_same((content, lines): &Ordered, stored: &StoredOrder) -> bool {
    let same = |((id, line), was): (&(String, LineContent), &OrderLine)| {
        *id == was.id && changed_line(&was.content, line).is_empty()
    };
    changed_content(&stored.content, content).is_empty()
        && lines.len() == stored.lines.len()
        && lines.iter().zip(&stored.lines).all(same)
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
