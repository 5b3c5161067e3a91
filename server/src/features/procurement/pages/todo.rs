//! Orders that somebody is to act on, for the page where they begin.

use super::{failure, list::row, list::told, one};
use crate::{
    page::{error::PageError, tenant_user::TenantUser},
    state::App,
};
use obrador_app::{
    procurement::{FROM_HOME, ORDER, OrderRecord, OrdersToDo},
    record::{NEW, Viewed},
};
use obrador_core::{procurement::State, subscription::FeatureId};
use obrador_services::{
    paging::Start,
    procurement::{OrderQuery, OrderSummary},
};

/// So many orders to come are named.
const COMING: i64 = 10;

/// What the page's address says of orders.
pub(crate) struct Asked<'a> {
    /// `order:17`.
    pub(crate) view: &'a str,
    /// Which of its forms.
    pub(crate) edit: &'a str,
    /// What was done, to which.
    pub(crate) done: (&'a str, &'a str),
}

/// The orders that wait for the reader and those whose goods are to come; none where the plan has no orders.
pub(crate) async fn to_do(app: &App, user: &TenantUser, asked: Asked<'_>) -> Result<OrdersToDo, PageError> {
    let tenant = &user.tenant;
    if app
        .entitlement
        .feature(tenant, FeatureId::PurchaseOrders)
        .await
        .is_err()
    {
        return Ok(OrdersToDo::default());
    }
    let waiting = app.procurement.waiting_for(tenant, &user.who.actor.user_id).await;
    let mut coming = Vec::new();
    for state in [State::PartiallyReceived, State::Sent] {
        let query = OrderQuery {
            state: Some(state),
            supplier: None,
            start: Start::First,
            limit: COMING,
        };
        let found = app.procurement.list(tenant, &query).await.map_err(failure)?;
        coming.extend(found.orders);
    }
    // What is needed first comes first; what has no day, last.
    coming.sort_by_key(|order| {
        let day = order.order.as_stored().content.needed_by;
        (day.is_none(), day)
    });
    coming.truncate(COMING as usize);
    let rows = |orders: &[OrderSummary]| orders.iter().map(|order| row(user, order)).collect();
    let viewed = Viewed::asked(asked.view, asked.edit);
    let record = match viewed.filter(|viewed| viewed.kind == ORDER && viewed.id != NEW) {
        Some(viewed) => Some(OrderRecord {
            list: Some(FROM_HOME.to_owned()),
            ..one::viewed(app, user, &viewed.id, &viewed.mode).await?
        }),
        None => None,
    };
    Ok(OrdersToDo {
        waiting: rows(&waiting.map_err(failure)?),
        coming: rows(&coming),
        record,
        done: told(app, user, asked.done).await?,
    })
}
