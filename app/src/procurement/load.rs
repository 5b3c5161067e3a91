//! An order as whoever reads it may see it, and what they can do with it.

use super::{
    ORDERS, OrderRecord, Step,
    history::history,
    labels::{money, state_words},
    lines::lines,
    record_view::TotalsRow,
};
use obrador_core::{
    auth::{Permission, Role},
    i18n::{DateStyle, Lang, format_date, format_percent},
    ids::TenantId,
    procurement::{PurchaseOrder, State},
    subscription::FeatureId,
};
use obrador_locales::Texts;
use obrador_services::{
    Services,
    actor::Actor,
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
    let steps = steps(actor, services, tenant, view).await?;
    let writes = actor.may(Permission::EditCatalogue);
    Ok(OrderRecord {
        id: stored.id.clone(),
        title: title(t, &view.order),
        version: stored.version,
        state: Some(state),
        facts: facts(t, actor, view),
        lines: lines(t, actor, &view.order),
        totals: actor.may(Permission::ViewPrices).then(|| totals(t, &view.order)),
        history: history(t, actor, services, tenant, view).await,
        steps,
        may_change: writes && state.is_changeable(),
        may_receive: actor.may(Permission::ViewCatalogue) && state.awaits_goods(),
        form: None,
        receive: None,
        done: None,
        wrong: None,
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

async fn steps(
    actor: &Actor,
    services: &Services,
    tenant: &TenantId,
    view: &OrderView,
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
    let answers = state == State::PendingApproval
        && services
            .procurement
            .may_answer(tenant, view, &actor.user_id)
            .await?;
    let offered = |step: &Step| match step {
        Step::Approve | Step::Reject => answers,
        Step::Send => state == State::Approved || (state == State::Draft && !approves),
        Step::Submit => state == State::Draft,
        Step::Withdraw => state == State::PendingApproval,
        Step::Cancel => state.is_cancellable(),
    };
    Ok(Step::ALL.into_iter().filter(offered).collect())
}

fn facts(t: Texts, actor: &Actor, view: &OrderView) -> Vec<(String, String)> {
    let stored = view.order.as_stored();
    let content = &stored.content;
    let day = |day| format_date(t.lang, day, DateStyle::Long);
    [
        ("order-state", Some(state_words(t, stored.state))),
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
    .filter_map(|(key, words)| Some((t.get(key), words?)))
    .filter(|_| actor.role != Role::PlatformOperator)
    .collect()
}

fn totals(t: Texts, order: &PurchaseOrder) -> TotalsRow {
    let totals = order.totals();
    let came = order.received_totals();
    let rate = |basis_points: i64| percent(t.lang, basis_points);
    TotalsRow {
        net: money(t, totals.net_cents),
        vat: totals
            .vat
            .iter()
            .map(|vat| (rate(vat.basis_points), money(t, vat.cents)))
            .collect(),
        gross: money(t, totals.gross_cents),
        received: (came.net_cents > 0).then(|| money(t, came.net_cents)),
    }
}

fn percent(lang: Lang, basis_points: i64) -> String {
    let decimals = if basis_points % 100 == 0 { 0 } else { 2 };
    format_percent(lang, basis_points as f64 / 100.0, decimals)
}
