//! An order's way: approval asked for and answered, sent, cancelled.

use super::{
    OrderQuery, OrderSummary, OrderView, ProcurementError, ProcurementService, list_store, settings_store,
    writing::{Lines, save},
};
use crate::{
    audit::AuditContext,
    db::{Access, DbError, Tx},
    entitlement::CheckError,
    paging::Start,
};
use chrono::{DateTime, NaiveDate, Utc};
use obrador_core::{
    bounds::count::{OPEN_ORDERS, PAGE},
    entitlement::Reason as Denied,
    ids::{TenantId, UserId},
    procurement::{Approving, MemberRole, Policy, PurchaseOrder, State, Workflow},
    subscription::FeatureId,
    tenant::reason::Reason,
};

/// A step of an order's way.
#[derive(Debug, Clone)]
enum Step {
    Submit,
    Withdraw,
    Approve,
    Reject(Reason),
    Send,
    Cancel(Reason),
}

/// By what it is told who may approve, as it is in a transaction.
struct Rules {
    policy: Policy,
    team: Vec<MemberRole>,
    today: NaiveDate,
    now: DateTime<Utc>,
}

impl Rules {
    async fn read(tx: &mut Tx, tenant: &TenantId, now: DateTime<Utc>) -> Result<Self, DbError> {
        Ok(Self {
            policy: settings_store::load(tx, tenant).await?.policy,
            team: settings_store::team(tx, tenant).await?,
            today: settings_store::zone(tx, tenant).await?.day(now),
            now,
        })
    }

    fn approving(&self) -> Approving<'_> {
        Approving {
            policy: &self.policy,
            team: &self.team,
            today: self.today,
            now: self.now,
        }
    }
}

impl ProcurementService {
    /// Asks for approval of an order at that version. Where nobody need answer, or nobody else may, it is approved at once.
    pub async fn submit(
        &self,
        of: AuditContext<'_>,
        id: &str,
        version: i64,
    ) -> Result<OrderView, ProcurementError> {
        self.step(of, (id, version), Step::Submit).await
    }

    /// Takes that back: the order is a draft again.
    pub async fn withdraw(
        &self,
        of: AuditContext<'_>,
        id: &str,
        version: i64,
    ) -> Result<OrderView, ProcurementError> {
        self.step(of, (id, version), Step::Withdraw).await
    }

    /// Approves an order at that version. A key approves for who made it.
    pub async fn approve(
        &self,
        of: AuditContext<'_>,
        id: &str,
        version: i64,
    ) -> Result<OrderView, ProcurementError> {
        self.step(of, (id, version), Step::Approve).await
    }

    /// Refuses an order's approval.
    pub async fn reject(
        &self,
        of: AuditContext<'_>,
        id: &str,
        version: i64,
        reason: Reason,
    ) -> Result<OrderView, ProcurementError> {
        self.step(of, (id, version), Step::Reject(reason)).await
    }

    /// Notes that the supplier has the order. Where the plan has approvals, it is approved before.
    pub async fn send(
        &self,
        of: AuditContext<'_>,
        id: &str,
        version: i64,
    ) -> Result<OrderView, ProcurementError> {
        self.step(of, (id, version), Step::Send).await
    }

    /// Notes that the order is not to come.
    pub async fn cancel(
        &self,
        of: AuditContext<'_>,
        id: &str,
        version: i64,
        reason: Reason,
    ) -> Result<OrderView, ProcurementError> {
        self.step(of, (id, version), Step::Cancel(reason)).await
    }

    /// May that person approve or reject the order as it stands?
    pub async fn may_answer(
        &self,
        tenant: &TenantId,
        view: &OrderView,
        person: &UserId,
    ) -> Result<bool, ProcurementError> {
        let now = self.clock.now();
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let rules = Rules::read(&mut tx, tenant, now).await?;
        Ok(view.order.may_answer(person, rules.approving()).is_ok())
    }

    /// The orders that wait for that person's approval, the newest first: at most a page. None on a plan without approval.
    pub async fn waiting_for(
        &self,
        tenant: &TenantId,
        person: &UserId,
    ) -> Result<Vec<OrderSummary>, ProcurementError> {
        if self
            .entitlement
            .feature(tenant, FeatureId::ApprovalWorkflow)
            .await
            .is_err()
        {
            return Ok(Vec::new());
        }
        let pending = OrderQuery {
            state: Some(State::PendingApproval),
            supplier: None,
            start: Start::First,
            limit: OPEN_ORDERS as i64,
        };
        let now = self.clock.now();
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let mut orders = list_store::page(&mut tx, tenant, &pending).await?.orders;
        if orders.is_empty() {
            return Ok(orders);
        }
        let rules = Rules::read(&mut tx, tenant, now).await?;
        orders.retain(|summary| summary.order.may_answer(person, rules.approving()).is_ok());
        orders.truncate(PAGE as usize);
        Ok(orders)
    }

    async fn step(
        &self,
        of: AuditContext<'_>,
        at: (&str, i64),
        step: Step,
    ) -> Result<OrderView, ProcurementError> {
        let done = self.take_step(of, at, step).await;
        self.entitlement.explained(of.tenant, done).await
    }

    async fn take_step(
        &self,
        of: AuditContext<'_>,
        (id, version): (&str, i64),
        step: Step,
    ) -> Result<OrderView, ProcurementError> {
        let now = self.clock.micros();
        let mut tx = self.db.begin(of.tenant, Access::Write).await?;
        self.authorize(&mut tx, of.tenant, FeatureId::PurchaseOrders)
            .await?;
        let before = self.expected(&mut tx, of.tenant, id, version).await?;
        let order = before.order.clone();
        let (action, order) = match step {
            Step::Withdraw => ("withdraw", order.withdraw()?),
            Step::Cancel(reason) => ("cancel", order.cancel(reason)?),
            Step::Send => ("send", order.send(self.workflow(&mut tx, of).await?)?),
            step => self.ask_or_answer(&mut tx, of, order, step).await?,
        };
        let after = save(&mut tx, of, action, (&before, order, Lines::Untouched), now).await?;
        tx.commit().await?;
        Ok(after)
    }

    /// What has to do with approval, where the plan has that.
    async fn ask_or_answer(
        &self,
        tx: &mut Tx,
        of: AuditContext<'_>,
        order: PurchaseOrder,
        step: Step,
    ) -> Result<(&'static str, PurchaseOrder), ProcurementError> {
        self.authorize(tx, of.tenant, FeatureId::ApprovalWorkflow).await?;
        let rules = Rules::read(tx, of.tenant, self.clock.now()).await?;
        let by = rules.approving();
        let person: Option<UserId> = of.by.stands_for();
        Ok(match (step, person) {
            (Step::Approve, Some(person)) => ("approve", order.approve(&person, by)?),
            (Step::Reject(reason), Some(person)) => ("reject", order.reject(&person, reason, by)?),
            (Step::Approve | Step::Reject(_), None) => return Err(ProcurementError::NoPerson),
            (_, person) => ("submit", order.submit(person.as_ref(), by)?),
        })
    }

    /// Are orders approved on the bakery's plan?
    pub(super) async fn workflow(
        &self,
        tx: &mut Tx,
        of: AuditContext<'_>,
    ) -> Result<Workflow, ProcurementError> {
        match self.authorize(tx, of.tenant, FeatureId::ApprovalWorkflow).await {
            Ok(()) => Ok(Workflow::Approval),
            Err(ProcurementError::NotOffered) => Ok(Workflow::Direct),
            Err(ProcurementError::Refused(CheckError::Denied(denial)))
                if denial.reason == Denied::Feature =>
            {
                Ok(Workflow::Direct)
            }
            Err(other) => Err(other),
        }
    }
}
