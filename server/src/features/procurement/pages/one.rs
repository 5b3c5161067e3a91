//! One order: read, or one of its forms.

use super::{
    at_orders, failure,
    filled::{of_order, typed},
    receive::{self, of_outstanding},
    shown::{fresh, read, show},
};
use crate::{
    page::{
        error::PageError,
        given_back::{Asked, given_back},
        session_user::SignedIn,
        tenant_user::TenantUser,
    },
    state::App,
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use obrador_app::{
    procurement::{Mode, ORDERS, OrderRecord},
    record::NEW,
};
use obrador_core::auth::Permission;
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct OneQuery {
    edit: String,
    #[serde(flatten)]
    given_back: Asked,
}

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    Query(query): Query<OneQuery>,
) -> Result<Response, PageError> {
    let user = at_orders(&app, who, Permission::ViewCatalogue).await?;
    let mut order = viewed(&app, &user, &id, &query.edit).await?;
    fill(&app, &user, &mut order, &query.given_back).await?;
    Ok(show(&app, &user, order, StatusCode::OK))
}

/// Fills what was typed before into the form that it was typed into.
async fn fill(app: &App, user: &TenantUser, order: &mut OrderRecord, asked: &Asked) -> Result<(), PageError> {
    let id = if order.id.is_empty() { NEW } else { &order.id };
    let path = format!("{ORDERS}/{id}");
    if order.may_change
        && let Some(sent) = given_back(app, user, asked, &path).await
    {
        let form = if let Some(form) = order.form.take() {
            form
        } else {
            let view = app.procurement.get(&user.tenant, id).await.map_err(failure)?;
            of_order(app, user, &view).await?
        };
        order.form = Some(typed(&sent, form));
    }
    if order.may_receive
        && let Some(sent) = given_back(app, user, asked, &format!("{path}/receive")).await
    {
        let view = app.procurement.get(&user.tenant, id).await.map_err(failure)?;
        order.receive = Some(receive::typed(user, &sent, &view));
    }
    Ok(())
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
