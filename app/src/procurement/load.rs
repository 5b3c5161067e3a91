//! An order as whoever reads it may see it, and what they can do with it.

use super::{
    ORDERS, OrderRecord, Step, history::history, lines::lines, receipts::receipts, record_view::FactRow,
    totals::totals_row,
};
use obrador_core::{
    auth::{Permission, Role},
    i18n::{DateStyle, format_date},
    ids::TenantId,
    procurement::{PurchaseOrder, State},
    subscription::FeatureId,
};
use obrador_locales::Texts;
use obrador_services::{
    Services,
    actor::Actor,
    mail::MailTransport,
    procurement::{OrderView, ProcurementError},
};

/// How an order is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It is read.
    Read,
    /// It is written.
    Write,
    /// What came is entered.
    Receive,
}

impl Mode {
    /// What an address says of it.
    pub fn named(name: &str) -> Self {
        match name {
            "" => Self::Read,
            "receive" => Self::Receive,
            _ => Self::Write,
        }
    }
}

/// The order as it is read; its forms are the pages' to fill in.
pub async fn load_order(
    actor: &Actor,
    services: &Services,
    tenant: &TenantId,
    view: &OrderView,
) -> Result<OrderRecord, ProcurementError> {
    let t = Texts::of(actor.lang);
    let stored = view.order.as_stored();
    let state = stored.state;
    let email = mail_address(actor, services, tenant, view).await?;
    let steps = steps(actor, services, tenant, view, email.is_some()).await?;
    let writes = actor.may(Permission::EditCatalogue);
    Ok(OrderRecord {
        id: stored.id.clone(),
        title: title(t, &view.order),
        version: stored.version,
        state: Some(state),
        facts: facts(t, actor, view),
        lines: lines(t, actor, &view.order),
        totals: actor.may(Permission::ViewPrices).then(|| {
            let came = view.order.received_totals().net_cents;
            totals_row(t, &view.order.totals(), (came > 0).then_some(came))
        }),
        receipts: receipts(t, actor, view),
        history: history(t, actor, services, tenant, view).await,
        steps,
        email,
        may_change: writes && state.is_changeable(),
        may_receive: actor.may(Permission::ViewCatalogue) && state.awaits_goods(),
        form: None,
        receive: None,
        done: None,
        wrong: None,
        asked: None,
        list: None,
    })
}

/// `Order 17 – Bergarako errota`.
pub(super) fn title(t: Texts, order: &PurchaseOrder) -> String {
    let stored = order.as_stored();
    t.with(
        "order-title",
        &[
            ("number", stored.number.to_string().into()),
            ("supplier", stored.content.supplier.name.clone().into()),
        ],
    )
}

/// Where the page of an order is.
pub(super) fn path(id: &str) -> String {
    format!("{ORDERS}/{id}")
}

/// Where the order can be mailed to by whoever reads it; none where it can't.
async fn mail_address(
    actor: &Actor,
    services: &Services,
    tenant: &TenantId,
    view: &OrderView,
) -> Result<Option<String>, ProcurementError> {
    let off = services.procurement.mail_transport() == MailTransport::Off;
    if off || !actor.may(Permission::EditCatalogue) {
        return Ok(None);
    }
    services.procurement.supplier_email(tenant, &view.order).await
}

async fn steps(
    actor: &Actor,
    services: &Services,
    tenant: &TenantId,
    view: &OrderView,
    mails: bool,
) -> Result<Vec<Step>, ProcurementError> {
    if !actor.may(Permission::EditCatalogue) {
        return Ok(Vec::new());
    }
    let state = view.order.state();
    let approves = services
        .entitlement
        .feature(tenant, FeatureId::ApprovalWorkflow)
        .await
        .is_ok();
    let answers = approves
        && state == State::PendingApproval
        && services
            .procurement
            .may_answer(tenant, view, &actor.user_id)
            .await?;
    let sendable = state == State::Approved || (state == State::Draft && !approves);
    let offered = |step: &Step| match step {
        Step::Approve | Step::Reject => answers,
        Step::Mail => mails && (sendable || state.awaits_goods()),
        Step::Send => sendable,
        Step::Submit => state == State::Draft,
        Step::Withdraw => state == State::PendingApproval,
        Step::Cancel => state.is_cancellable(),
    };
    Ok(Step::ALL.into_iter().filter(offered).collect())
}

fn facts(t: Texts, actor: &Actor, view: &OrderView) -> Vec<FactRow> {
    let stored = view.order.as_stored();
    let content = &stored.content;
    let day = |day| format_date(t.lang, day, DateStyle::Long);
    [
        (
            "order-reason",
            stored.reason.as_ref().map(|reason| reason.as_str().to_owned()),
        ),
        ("order-supplier", Some(content.supplier.name.clone())),
        (
            "order-location",
            content.location.as_ref().map(|location| location.name.clone()),
        ),
        ("order-needed-by", content.needed_by.map(day)),
        ("order-notes", content.notes.clone()),
    ]
    .into_iter()
    .filter(|_| actor.role != Role::PlatformOperator)
    .filter_map(|(key, words)| {
        Some(FactRow {
            label: t.get(key),
            words: words?,
            on_paper: matches!(key, "order-needed-by" | "order-notes"),
        })
    })
    .collect()
}
