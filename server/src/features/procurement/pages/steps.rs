//! The steps of an order's way, and what is shown where one is not taken.

use super::{
    at_orders, failure,
    shown::{read, show},
};
use crate::{
    page::{
        error::PageError,
        layout::{self, with_status},
        list_choice,
        paths::HOME,
        refusal,
        sent::Sent,
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
    procurement::{AskedReason, FROM_HOME, ORDERS, OrderRecord, Step, order_mail, why_not},
};
use obrador_core::{auth::Permission, bounds::length::REASON, tenant::reason::Reason};
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
            (Err(_), _) => return no_reason(&app, &user, &id, &sent, step.as_str()).await,
        },
    };
    match done {
        Ok(view) => Ok(answer(&body, &view, step.as_str())),
        Err(error) => not_taken(&app, &user, &id, (&sent, step.as_str()), error).await,
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
        return no_reason(&app, &user, &id, &sent, &format!("lines/{line}/close")).await;
    };
    let at = (id.as_str(), sent.version());
    match app
        .procurement
        .close_line(user.audit_context(), at, &line, reason)
        .await
    {
        Ok(view) => Ok(answer(&body, &view, "closed")),
        Err(error) => {
            let step = format!("lines/{line}/close");
            not_taken(&app, &user, &id, (&sent, &step), error).await
        }
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
    refused_step(app, user, id, (list, None), error).await
}

/// The same, with the reason that was typed for the step.
async fn not_taken(
    app: &App,
    user: &TenantUser,
    id: &str,
    (sent, step): (&Sent, &str),
    error: ProcurementError,
) -> Result<Response, PageError> {
    let asked = (!sent.one("reason").is_empty()).then(|| AskedReason {
        step: step.to_owned(),
        text: sent.one("reason").to_owned(),
        error: None,
    });
    refused_step(app, user, id, (sent.list(), asked), error).await
}

async fn refused_step(
    app: &App,
    user: &TenantUser,
    id: &str,
    (list, asked): (Option<String>, Option<AskedReason>),
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
    let told = OrderRecord {
        wrong: Some(wrong),
        asked,
        list,
        ..as_it_is(app, user, id).await?
    };
    Ok(show(app, user, told, StatusCode::CONFLICT))
}

async fn as_it_is(app: &App, user: &TenantUser, id: &str) -> Result<OrderRecord, PageError> {
    let view = app.procurement.get(&user.tenant, id).await.map_err(failure)?;
    read(app, user, &view).await
}

/// The order as it is, and what is wrong with the reason at its field.
async fn no_reason(
    app: &App,
    user: &TenantUser,
    id: &str,
    sent: &Sent,
    step: &str,
) -> Result<Response, PageError> {
    let t = Texts::of(user.who.actor.lang);
    let text = sent.one("reason");
    let error = if text.chars().count() > REASON {
        t.with("field-error-too-long", &[("most", REASON.to_string().into())])
    } else {
        t.get("order-no-reason")
    };
    let order = OrderRecord {
        asked: Some(AskedReason {
            step: step.to_owned(),
            text: text.to_owned(),
            error: Some(error),
        }),
        list: sent.list(),
        ..as_it_is(app, user, id).await?
    };
    Ok(show(app, user, order, StatusCode::UNPROCESSABLE_ENTITY))
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
