//! What came: the form of a goods receipt, read and entered.

use super::{
    at_orders, failure,
    filled::day_of,
    shown::{read, show},
    steps::{answer, not_done},
};
use crate::{
    page::{error::PageError, sent::Sent, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    extract::{Path, RawForm, State},
    http::StatusCode,
    response::Response,
};
use obrador_app::procurement::{
    LotForm, OrderRecord, ReceiveForm, fault_words, ordered_words, receipt_words,
};
use obrador_core::{
    auth::Permission,
    bounds::{
        count::RECEIPT_LOTS,
        length::{LOT_CODE, REQUEST_KEY},
    },
    procurement::{FaultKind, Lot, ReceiptLine, ReceiveError},
    quantity::{Quantity, QuantityError},
};
use obrador_locales::Texts;
use obrador_services::{
    procurement::{Delivery, OrderView, ProcurementError},
    random,
};

/// The form with all that is still to come, as if it came today.
pub(super) fn of_outstanding(user: &TenantUser, view: &OrderView) -> ReceiveForm {
    let lang = user.who.actor.lang;
    let t = Texts::of(lang);
    let open = || view.order.lines().iter().filter(|line| !line.is_done());
    let words = |line: &obrador_core::procurement::OrderLine| {
        let content = obrador_core::procurement::LineContent {
            quantity: line.outstanding(),
            ..line.content.clone()
        };
        ordered_words(t, &content)
    };
    ReceiveForm {
        written_in: lang,
        key: random::id(),
        wrong: None,
        lines: open()
            .map(|line| (line.id.clone(), line.content.name.clone(), words(line)))
            .collect(),
        lots: open()
            .map(|line| LotForm {
                line: line.id.clone(),
                quantity: line.outstanding().written(lang),
                ..LotForm::default()
            })
            .collect(),
    }
}

pub(super) async fn receive(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = at_orders(&app, who, Permission::ViewCatalogue).await?;
    let sent = Sent::read(&body);
    if sent.one("key").len() > REQUEST_KEY {
        return Err(PageError::UNREADABLE);
    }
    let view = app.procurement.get(&user.tenant, &id).await.map_err(failure)?;
    let mut form = typed(&user, &sent, &view);
    if sent.wants_more() {
        let more: Vec<_> = form
            .lines
            .iter()
            .map(|(line, ..)| LotForm {
                line: line.clone(),
                ..LotForm::default()
            })
            .collect();
        form.lots.extend(more);
        return again(&app, &user, &view, (&sent, form), StatusCode::OK).await;
    }
    let Some((lines, places)) = delivered(&user, &mut form, &view) else {
        return again(
            &app,
            &user,
            &view,
            (&sent, form),
            StatusCode::UNPROCESSABLE_ENTITY,
        )
        .await;
    };
    let delivery = Delivery {
        lines,
        key: form.key.clone(),
    };
    let entered = app
        .procurement
        .receive(user.audit_context(), &id, sent.version(), delivery)
        .await;
    match entered {
        Ok((view, _)) => Ok(answer(&body, &view, "received")),
        Err(ProcurementError::Receive(error)) => {
            let (at, words) = receipt_words(Texts::of(user.who.actor.lang), &error);
            let lot = at
                .and_then(|at| places.get(at))
                .and_then(|place| form.lots.get_mut(*place));
            match lot {
                Some(lot) => lot.error = Some(words),
                None if matches!(error, ReceiveError::NotFrom(_)) => {
                    return not_done(&app, &user, &id, sent.list(), ProcurementError::Receive(error)).await;
                }
                None => form.wrong = Some(words),
            }
            again(
                &app,
                &user,
                &view,
                (&sent, form),
                StatusCode::UNPROCESSABLE_ENTITY,
            )
            .await
        }
        Err(ProcurementError::KeyTaken) => {
            // It was booked with other figures: this is another delivery, if it is one.
            form.wrong = Some(Texts::of(user.who.actor.lang).get("order-key-taken"));
            form.key = random::id();
            let now = app.procurement.get(&user.tenant, &id).await.map_err(failure)?;
            let form = ReceiveForm {
                written_in: form.written_in,
                ..form
            };
            let order = OrderRecord {
                receive: Some(form),
                list: sent.list(),
                ..read(&app, &user, &now).await?
            };
            Ok(show(&app, &user, order, StatusCode::CONFLICT))
        }
        Err(ProcurementError::Conflict(now)) if now.order.state().awaits_goods() => {
            meanwhile(&app, &user, &now, &sent).await
        }
        Err(error) => not_done(&app, &user, &id, sent.list(), error).await,
    }
}

/// What was typed, over what somebody else entered meanwhile: nothing of it is entered yet.
async fn meanwhile(
    app: &App,
    user: &TenantUser,
    now: &OrderView,
    sent: &Sent,
) -> Result<Response, PageError> {
    let words = Texts::of(user.who.actor.lang).get("order-conflict-receive");
    let order = OrderRecord {
        receive: Some(typed(user, sent, now)),
        wrong: Some(words),
        list: sent.list(),
        ..read(app, user, now).await?
    };
    Ok(show(app, user, order, StatusCode::CONFLICT))
}

pub(super) fn typed(user: &TenantUser, sent: &Sent, view: &OrderView) -> ReceiveForm {
    let at = |name: &'static str| sent.all(name).map(ToOwned::to_owned).collect::<Vec<_>>();
    let (quantities, codes, days) = (at("lot_quantity"), at("lot_code"), at("lot_best_before"));
    let text = |texts: &[String], place: usize| texts.get(place).cloned().unwrap_or_default();
    let most = RECEIPT_LOTS * view.order.lines().len();
    let lots = sent
        .all("lot_line")
        .take(most)
        .enumerate()
        .map(|(place, line)| LotForm {
            line: line.to_owned(),
            quantity: text(&quantities, place),
            code: text(&codes, place),
            best_before: text(&days, place),
            error: None,
        });
    let lots: Vec<_> = lots.collect();
    let mut shown = of_outstanding(user, view);
    // A line of which nothing more is to come still shows what was typed for it.
    let t = Texts::of(user.who.actor.lang);
    for line in view.order.lines().iter().filter(|line| line.is_done()) {
        let is_typed = |lot: &LotForm| lot.line == line.id && !lot.is_empty();
        if lots.iter().any(is_typed) {
            let words = t.get("order-nothing-more");
            shown
                .lines
                .push((line.id.clone(), line.content.name.clone(), words));
        }
    }
    ReceiveForm {
        written_in: sent.lang(shown.written_in),
        key: sent.one("key").to_owned(),
        lots,
        ..shown
    }
}

/// What came by line, and the place in the form of each line's first lot; none where something can't be read, which the
/// form then says. A lot of which no quantity is typed did not come.
fn delivered(
    user: &TenantUser,
    form: &mut ReceiveForm,
    view: &OrderView,
) -> Option<(Vec<ReceiptLine>, Vec<usize>)> {
    let t = Texts::of(user.who.actor.lang);
    let (mut lines, mut places): (Vec<ReceiptLine>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut wrong = false;
    let mut codes: Vec<(String, String)> = Vec::new();
    for (place, lot) in form.lots.iter_mut().enumerate() {
        if lot.is_empty() {
            continue;
        }
        let line = view.order.lines().iter().find(|line| line.id == lot.line);
        let unit = line.map(|line| line.content.quantity.unit).unwrap_or_default();
        let day = lot.best_before.trim();
        let best_before = day_of(day);
        let code = (lot.line.clone(), lot.code.trim().to_owned());
        let quantity = match Quantity::typed(form.written_in, &lot.quantity, unit) {
            _ if lot.quantity.trim().is_empty() => Err(t.get("order-lot-no-quantity")),
            Err(QuantityError::OtherDimension) => Err(fault_words(t, FaultKind::OtherDimension)),
            Err(_) => Err(t.get("order-unknown-quantity")),
            Ok(_) if code.1.chars().count() > LOT_CODE => Err(fault_words(t, FaultKind::TooMany(LOT_CODE))),
            Ok(_) if !code.1.is_empty() && codes.contains(&code) => Err(t.get("order-same-lot")),
            Ok(_) if !day.is_empty() && best_before.is_none() => Err(t.get("order-no-day")),
            Ok(quantity) => Ok(quantity),
        };
        codes.push(code);
        let quantity = match quantity {
            Ok(quantity) => quantity,
            Err(words) => {
                lot.error = Some(words);
                wrong = true;
                continue;
            }
        };
        let came = Lot {
            code: Some(lot.code.clone()),
            best_before,
            quantity,
        };
        if let Some(known) = lines.iter_mut().find(|known| known.line == lot.line) {
            known.lots.push(came);
        } else {
            lines.push(ReceiptLine {
                line: lot.line.clone(),
                lots: vec![came],
            });
            places.push(place);
        }
    }
    (!wrong).then_some((lines, places))
}

async fn again(
    app: &App,
    user: &TenantUser,
    view: &OrderView,
    (sent, form): (&Sent, ReceiveForm),
    status: StatusCode,
) -> Result<Response, PageError> {
    let order = OrderRecord {
        receive: Some(form),
        version: sent.version(),
        list: sent.list(),
        ..read(app, user, view).await?
    };
    Ok(show(app, user, order, status))
}
