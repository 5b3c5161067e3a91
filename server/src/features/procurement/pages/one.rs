//! One order: read, or one of its forms.

use super::{
    at_orders, failure,
    filled::of_order,
    receive::of_outstanding,
    shown::{fresh, read, show},
};
use crate::{
    page::{error::PageError, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use obrador_app::{
    procurement::{Mode, OrderRecord},
    record::NEW,
};
use obrador_core::auth::Permission;
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct OneQuery {
    edit: String,
}

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Query(query): Query<OneQuery>,
) -> Result<Response, PageError> {
    let user = at_orders(&app, who, Permission::ViewCatalogue).await?;
    let order = viewed(&app, &user, &id, &query.edit).await?;
    Ok(show(&app, &user, order, StatusCode::OK))
}

/// The order as the address asks for it.
pub(super) async fn viewed(
    app: &App,
    user: &TenantUser,
    id: &str,
    mode: &str,
) -> Result<OrderRecord, PageError> {
    if id == NEW {
        if !user.may(Permission::EditCatalogue) {
            return Err(PageError::FORBIDDEN);
        }
        return fresh(app, user).await;
    }
    let view = app.procurement.get(&user.tenant, id).await.map_err(failure)?;
    let mut order = read(app, user, &view).await?;
    match Mode::named(mode) {
        Mode::Write if order.may_change => order.form = Some(of_order(app, user, &view).await?),
        Mode::Receive if order.may_receive => order.receive = Some(of_outstanding(user, &view)),
        Mode::Read | Mode::Write | Mode::Receive => {}
    }
    Ok(order)
}
