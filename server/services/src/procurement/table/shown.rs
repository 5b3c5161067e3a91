//! What is shown of an order of the file that can be imported.

use super::{
    changes::{changed_content, changed_line},
    groups::Group,
    preview::{OrderPreviewLine, OrderStanding},
};
use crate::procurement::input::Ordered;
use obrador_core::procurement::StoredOrder;

/// The lines of an order of the file as they would be: `places` says which line of the order each is, `nth` which of the
/// new ones it is.
pub(super) fn shown(
    group: &Group<'_>,
    before: Option<&StoredOrder>,
    ordered: Option<&Ordered>,
    (places, nth): (&[Option<usize>], usize),
) -> Vec<OrderPreviewLine> {
    let rows = group.rows.iter().zip(places);
    let lines = rows.filter_map(|(row, place)| {
        let was = before.and_then(|stored| stored.lines.get((*place)?));
        let was = was.map(|line| &line.content);
        let now = ordered.and_then(|(_, lines)| lines.get((*place)?));
        let line = now.map(|(_, line)| line).or(was);
        let content_before = before.map(|stored| &stored.content);
        let content = ordered.map(|(content, _)| content).or(content_before)?;
        let mut changes = Vec::new();
        if let (Some(before), true) = (content_before, ordered.is_some()) {
            changes.extend(changed_content(before, content));
            changes.extend(
                line.zip(was)
                    .into_iter()
                    .flat_map(|(now, was)| changed_line(was, now)),
            );
        }
        Some(OrderPreviewLine {
            number: row.cells.number(),
            standing: match (ordered, before) {
                (None, _) => OrderStanding::Unchanged,
                (Some(_), None) => OrderStanding::New,
                (Some(_), Some(_)) => OrderStanding::Changed,
            },
            order: before.map(|stored| stored.number),
            new_order: before.is_none().then(|| (nth, group.called.clone())),
            content: content.clone(),
            line: line.cloned(),
            changes,
            before: content_before.map(|content| (content.clone(), was.cloned())),
        })
    });
    lines.collect()
}
