//! What would be taken out of stock for a batch.

use super::{ProductionError, booking_store};
use crate::db::Tx;
use obrador_core::{
    ids::TenantId,
    production::{Booking, book},
    quantity::Quantity,
};

/// What would be booked for these ingredients at a location now.
pub(super) async fn bookings(
    tx: &mut Tx,
    tenant: &TenantId,
    (ingredients, location): (&[(String, Quantity)], Option<&str>),
) -> Result<Vec<Booking>, ProductionError> {
    let ids = ingredients.iter().map(|(id, _)| id.clone());
    let lots = booking_store::lots(tx, tenant, ids).await?;
    Ok(book(ingredients, &lots, location))
}
