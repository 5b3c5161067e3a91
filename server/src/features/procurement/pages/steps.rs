//! The steps of an order's way, and what is shown where one is not taken.

use super::{
    at_orders, failure,
    filled::Sent,
    shown::{read, show},
};
use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
        list_choice,
        paths::HOME,
        refusal,
        session_user::SignedIn,
        tenant_user::TenantUser,
    },
    state::App,
};
use axum::{
    extract::{Path, RawForm, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    entitlement::{Back, UpgradePage, UpgradeView},
    page::Section,
    procurement::{FROM_HOME, ORDERS, OrderRecord, Step, order_mail, why_not},
};
use obrador_core::{auth::Permission, tenant::reason::Reason};
use obrador_locales::Texts;
use obrador_services::{
    entitlement::CheckError,
    procurement::{OrderView, ProcurementError},
};

pub(super) async fn take(
    State(app): State<App>,
    who: SignedIn,
    Path((id, step)): Path<(String, String)>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = at_orders(&app, who, Permission::EditCatalogue).await?;
    let step = step_named(&step).ok_or(PageError::NOT_FOUND)?;
    let sent = Sent::read(&body);
    let (of, version) = (user.audit_context(), sent.version());
    let reason = || sent.one("reason").parse::<Reason>();
    let orders = &app.procurement;
    let done = match step {
        Step::Submit => orders.submit(of, &id, version).await,
        Step::Withdraw => orders.withdraw(of, &id, version).await,
        Step::Approve => orders.approve(of, &id, version).await,
        Step::Mail => orders.mail(of, &id, version, order_mail).await,
        Step::Send => orders.send(of, &id, version).await,
        Step::Reject | Step::Cancel => match (reason(), step) {
            (Ok(reason), Step::Reject) => orders.reject(of, &id, version, reason).await,
            (Ok(reason), _) => orders.cancel(of, &id, version, reason).await,
            (Err(_), _) => return no_reason(&app, &user, &id, sent.list()).await,
        },
    };
    match done {
        Ok(view) => Ok(answer(&body, &view, step.as_str())),
        Err(error) => not_done(&app, &user, &id, sent.list(), error).await,
    }
}

pub(super) async fn close_line(
    State(app): State<App>,
    who: SignedIn,
    Path((id, line)): Path<(String, String)>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = at_orders(&app, who, Permission::EditCatalogue).await?;
    let sent = Sent::read(&body);
    let Ok(reason) = sent.one("reason").parse::<Reason>() else {
        return no_reason(&app, &user, &id, sent.list()).await;
    };
    let at = (id.as_str(), sent.version());
    match app
        .procurement
        .close_line(user.audit_context(), at, &line, reason)
        .await
    {
        Ok(view) => Ok(answer(&body, &view, "closed")),
        Err(error) => not_done(&app, &user, &id, sent.list(), error).await,
    }
}

/// The list, or the page that the dialog was opened from, where it says what was done to which order.
pub(super) fn answer(body: &[u8], view: &OrderView, done: &str) -> Response {
    let id = view.order.as_stored().id.clone();
    if Sent::read(body).list().as_deref() == Some(FROM_HOME) {
        return Redirect::to(&format!("{HOME}?done={done}&of={id}")).into_response();
    }
    list_choice::to_list(ORDERS, body, done, &[id])
}

/// The order as it is, and why nothing was done to it.
pub(super) async fn not_done(
    app: &App,
    user: &TenantUser,
    id: &str,
    list: Option<String>,
    error: ProcurementError,
) -> Result<Response, PageError> {
    let t = Texts::of(user.who.actor.lang);
    let wrong = match error {
        ProcurementError::Refused(CheckError::Refused(refusal)) => {
            let back = Back::Page(format!("{ORDERS}?view=order:{id}"));
            return Ok(refusal::refusal_page(app, &user.who, *refusal, back).await);
        }
        error => match why_not(t, &error) {
            Some(words) => words,
            None => return Err(failure(error)),
        },
    };
    told(app, user, id, list, (wrong, StatusCode::CONFLICT)).await
}

async fn no_reason(
    app: &App,
    user: &TenantUser,
    id: &str,
    list: Option<String>,
) -> Result<Response, PageError> {
    let words = Texts::of(user.who.actor.lang).get("order-no-reason");
    told(app, user, id, list, (words, StatusCode::UNPROCESSABLE_ENTITY)).await
}

async fn told(
    app: &App,
    user: &TenantUser,
    id: &str,
    list: Option<String>,
    (wrong, status): (String, StatusCode),
) -> Result<Response, PageError> {
    let view = app.procurement.get(&user.tenant, id).await.map_err(failure)?;
    let order = OrderRecord {
        wrong: Some(wrong),
        list,
        ..read(app, user, &view).await?
    };
    Ok(show(app, user, order, status))
}

/// A refusal of a new order, on a page.
pub(super) fn refused(app: &App, user: &TenantUser, (view, status): (UpgradeView, StatusCode)) -> Response {
    let actor = &user.who.actor;
    let title = Texts::of(actor.lang).get("orders-new");
    let page = layout::signed_in(app, actor, ORDERS, Section::Orders, title);
    with_status(
        layout::private(page, move || view! { <UpgradePage view=view/> }),
        status,
    )
}

/// The step that an address names.
fn step_named(name: &str) -> Option<Step> {
    Step::ALL.into_iter().find(|step| step.as_str() == name)
}
