//! What owners and operators are told of, noted in the transaction in which it happened.

use super::{JobKind, NewJob, store};
use crate::{
    db::{DbError, Tx},
    random,
};
use chrono::{DateTime, Utc};
use obrador_core::{
    ids::TenantId,
    subscription::{BillingCycle, PlanId},
};
use serde::{Deserialize, Serialize};

/// What happened to a bakery. Whom to tell, and in what words, is looked at later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Notice {
    /// An owner asks for a plan.
    PlanAsked {
        /// The plan.
        plan: PlanId,
    },
    /// A plan was set.
    PlanSet {
        /// The plan.
        plan: PlanId,
        /// How often it is billed.
        cycle: BillingCycle,
        /// When it is renewed.
        renews_on: DateTime<Utc>,
    },
    /// What was asked for is answered without another plan.
    PlanDeclined {
        /// The plan that was asked for.
        plan: PlanId,
    },
    /// A trial ends in a few days.
    TrialEnding {
        /// When.
        ends: DateTime<Utc>,
    },
    /// A trial is over.
    TrialEnded {
        /// Since when.
        ended: DateTime<Utc>,
    },
    /// A cancelled subscription is over.
    SubscriptionEnded {
        /// Since when.
        ended: DateTime<Utc>,
    },
    /// The bakery's deletion is asked for.
    DeletionRequested {
        /// From when on it is deleted.
        delete_after: DateTime<Utc>,
    },
    /// The deletion is called off.
    DeletionCalledOff,
}

impl Notice {
    /// Does it speak of how the subscription goes on? Whoever leaves need not be told.
    pub(crate) fn is_about_going_on(&self) -> bool {
        matches!(
            self,
            Self::TrialEnding { .. } | Self::TrialEnded { .. } | Self::SubscriptionEnded { .. }
        )
    }
}

/// Notes it, for those whom it concerns to be told.
pub(crate) async fn note(tx: &mut Tx, tenant: &TenantId, notice: &Notice, now: i64) -> Result<(), DbError> {
    note_once(tx, tenant, notice, &random::id(), now)
        .await
        .map(|_| ())
}

/// The same for what is found more than once: `once` is what it is one of. False where it is noted already.
pub(crate) async fn note_once(
    tx: &mut Tx,
    tenant: &TenantId,
    notice: &Notice,
    once: &str,
    now: i64,
) -> Result<bool, DbError> {
    let job = NewJob {
        kind: JobKind::Notice,
        name: format!("notice:{tenant}:{once}"),
        tenant: Some(tenant.clone()),
        payload: serde_json::to_string(notice).map_err(DbError::corrupt)?,
        due_at: now,
    };
    store::insert(tx, &job, now).await
}
