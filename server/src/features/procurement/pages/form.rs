//! The form of an order, sent.

use super::{
    at_orders, failure,
    filled::{EMPTY, blank, empty_lines, of_order, say_faults, typed},
    shown::{fresh, read, show},
    steps::{answer, not_done, refused},
    typed_order::input,
};
use crate::{
    page::{error::PageError, refusal, sent::Sent, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    extract::{Path, RawForm, State},
    http::StatusCode,
    response::Response,
};
use obrador_app::{
    procurement::{ORDERS, OrderForm, OrderRecord, why_not},
    record::NEW,
};
use obrador_core::{auth::Permission, bounds::length::REQUEST_KEY, procurement::PurchaseOrder};
use obrador_locales::Texts;
use obrador_services::{
    procurement::{OrderView, ProcurementError},
    random,
};

pub(super) async fn save(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = at_orders(&app, who, Permission::EditCatalogue).await?;
    let sent = Sent::read(&body);
    let wrong_unit = sent.all("line_in").any(|it| !["", "pack", "unit"].contains(&it));
    if wrong_unit || sent.one("key").len() > REQUEST_KEY {
        return Err(PageError::UNREADABLE);
    }
    let before = match id.as_str() {
        NEW => None,
        id => Some(app.procurement.get(&user.tenant, id).await.map_err(failure)?),
    };
    let empty = match &before {
        Some(before) => of_order(&app, &user, before).await?,
        None => blank(&app, &user).await?,
    };
    let mut form = typed(&sent, empty);
    if sent.wants_more() {
        form.lines.extend(empty_lines(EMPTY));
        return again(&app, &user, &id, (&sent, form), StatusCode::OK).await;
    }
    let before = before.as_ref().map(|before| &before.order);
    let lines = before.map_or(&[][..], PurchaseOrder::lines);
    let (input, places) = input(&app, &user, &mut form, lines).await?;
    let t = Texts::of(user.who.actor.lang);
    if form.is_wrong() {
        // What else can't be so is told with what can't be read.
        let faults = app.procurement.faults(&user.tenant, before, input).await;
        say_faults(t, &mut form, &faults.map_err(failure)?, &places);
        return again(&app, &user, &id, (&sent, form), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let of = user.audit_context();
    let saved = if id == NEW {
        app.procurement.create_once(of, input, &form.key).await
    } else {
        app.procurement.change(of, &id, sent.version(), |_| input).await
    };
    match saved {
        Ok(view) => {
            let done = if id == NEW { "created" } else { "saved" };
            Ok(answer(&body, &view, done))
        }
        Err(ProcurementError::Invalid(faults)) => {
            say_faults(t, &mut form, &faults, &places);
            again(&app, &user, &id, (&sent, form), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(ProcurementError::Refused(error)) if id == NEW => {
            let path = format!("{ORDERS}/{NEW}");
            let typed = String::from_utf8_lossy(&body);
            let view = refusal::over_form(&app, &user.who, &user.tenant, error, &path, &typed).await?;
            Ok(refused(&app, &user, view))
        }
        Err(error) if id == NEW => not_made(&app, &user, (&sent, form), error).await,
        Err(ProcurementError::Conflict(now)) => conflict(&app, &user, &now, (&sent, form)).await,
        Err(error) => not_done(&app, &user, &id, sent.list(), error).await,
    }
}

/// The form as it was typed, with what is wrong.
async fn again(
    app: &App,
    user: &TenantUser,
    id: &str,
    (sent, form): (&Sent, OrderForm),
    status: StatusCode,
) -> Result<Response, PageError> {
    let order = if id == NEW {
        fresh(app, user).await?
    } else {
        let view = app.procurement.get(&user.tenant, id).await.map_err(failure)?;
        read(app, user, &view).await?
    };
    let order = OrderRecord {
        form: Some(form),
        version: sent.version(),
        list: sent.list(),
        ..order
    };
    Ok(show(app, user, order, status))
}

/// A new order as it was typed, and why nothing was saved.
async fn not_made(
    app: &App,
    user: &TenantUser,
    (sent, mut form): (&Sent, OrderForm),
    error: ProcurementError,
) -> Result<Response, PageError> {
    let t = Texts::of(user.who.actor.lang);
    let (words, status) = if matches!(error, ProcurementError::KeyTaken) {
        // An order was made of this form, with other content: this is one more, if that is meant.
        form.key = random::id();
        (t.get("order-made-before"), StatusCode::CONFLICT)
    } else {
        let words = why_not(t, &error).ok_or_else(|| failure(error))?;
        (words, StatusCode::UNPROCESSABLE_ENTITY)
    };
    let order = OrderRecord {
        form: Some(form),
        list: sent.list(),
        wrong: Some(words),
        ..fresh(app, user).await?
    };
    Ok(show(app, user, order, status))
}

/// What was typed, over what somebody else made of the order meanwhile: saved once more, it takes the place of that.
async fn conflict(
    app: &App,
    user: &TenantUser,
    now: &OrderView,
    (sent, form): (&Sent, OrderForm),
) -> Result<Response, PageError> {
    let read = read(app, user, now).await?;
    if !read.may_change {
        let id = read.id.clone();
        let error = ProcurementError::Conflict(Box::new(now.clone()));
        return not_done(app, user, &id, sent.list(), error).await;
    }
    let words = Texts::of(user.who.actor.lang).get("order-conflict-typed");
    let order = OrderRecord {
        form: Some(form),
        list: sent.list(),
        wrong: Some(words),
        ..read
    };
    Ok(show(app, user, order, StatusCode::CONFLICT))
}
