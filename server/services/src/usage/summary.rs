//! A bakery's nine metrics, put together from what is live and what is remembered.

use super::{PerMetric, store::current::Current};
use bytes::Bytes;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use obrador_core::{
    entitlement::{AccessRequest, needs},
    i18n::Lang,
    ids::TenantId,
    subscription::{FeatureId, Plan, PlanId},
    usage::{Assessment, Facts, Metric, Snapshot},
};
use std::sync::OnceLock;

/// How long the computed part is believed, where no version changes.
const FRESH: TimeDelta = TimeDelta::minutes(5);

/// What a bakery uses of its plan, and when it runs out.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// Whose.
    pub tenant: TenantId,
    /// The bakery's name.
    pub tenant_name: String,
    /// The plan whose limits these are.
    pub plan: PlanId,
    /// The usage day, a UTC day.
    pub today: NaiveDate,
    /// When histories were read and forecasts made.
    pub forecasted_at: DateTime<Utc>,
    /// One of each, in [`Metric::ALL`]'s order.
    pub metrics: Vec<Assessment>,
    pub(super) usage_version: i64,
    pub(super) plan_version: i64,
    pub(super) refused: PerMetric<bool>,
    caps: PerMetric<Option<f64>>,
    told: Told,
    needed: Needed,
}

/// What a plan has to cover until a day, once somebody has asked.
#[derive(Debug, Default)]
struct Needed(OnceLock<(NaiveDate, Vec<(Metric, f64)>)>);

impl Clone for Needed {
    /// A copy may be changed, so it is reckoned anew.
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Needed {
    /// It follows from the rest.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// How an overview is told, per language: written once, as long as nothing changes.
#[derive(Debug, Default)]
struct Told([OnceLock<Bytes>; 3]);

impl Clone for Told {
    /// A copy may be changed, so it is told anew.
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Told {
    /// It follows from the rest.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Overview {
    /// The overview as `tell` writes it in that language, written once. There is one way to tell it.
    pub fn told(&self, lang: Lang, tell: impl FnOnce() -> Vec<u8>) -> Bytes {
        let told = self.told.0.get(lang as usize);
        told.map_or_else(Bytes::new, |told| told.get_or_init(|| tell().into()).clone())
    }

    /// What a plan has to cover of each metric until that day, reckoned once.
    pub fn needed(&self, until: NaiveDate) -> Vec<(Metric, f64)> {
        let reckon = || {
            let nothing_more = AccessRequest::Feature(FeatureId::Api);
            needs(&self.metrics, &nothing_more, until)
        };
        let (known_until, known) = self.needed.0.get_or_init(|| (until, reckon()));
        if *known_until == until {
            known.clone()
        } else {
            reckon()
        }
    }

    /// The assessment of one metric.
    pub fn metric(&self, metric: Metric) -> Option<&Assessment> {
        self.metrics.get(metric as usize)
    }

    /// The owner's own limit of a metric, in its own unit, whether or not it is the one that holds.
    pub fn cap(&self, metric: Metric) -> Option<f64> {
        self.caps[metric as usize]
    }

    /// The versions of the snapshots and of the plan that it rests on.
    pub fn versions(&self) -> (i64, i64) {
        (self.usage_version, self.plan_version)
    }

    pub(super) fn new(
        tenant: &TenantId,
        plan: &Plan,
        live: Current,
        histories: PerMetric<Vec<Snapshot>>,
        now: DateTime<Utc>,
    ) -> Self {
        let today = now.date_naive();
        let metrics = Metric::ALL.into_iter().zip(histories).map(|(metric, history)| {
            let facts = Facts {
                metric,
                history,
                current: live.used[metric as usize],
                limit: plan.limit(metric),
                cap: live.caps[metric as usize],
                refused_in_30_days: live.refused[metric as usize],
                today,
            };
            facts.assess()
        });
        Self {
            tenant: tenant.clone(),
            metrics: metrics.collect(),
            tenant_name: live.tenant_name,
            plan: live.plan,
            today,
            forecasted_at: now,
            usage_version: live.usage_version,
            plan_version: live.plan_version,
            refused: live.refused,
            caps: live.caps,
            told: Told::default(),
            needed: Needed::default(),
        }
    }

    /// Do its histories and limits still hold?
    pub(super) fn is_fresh(&self, live: &Current, now: DateTime<Utc>) -> bool {
        self.usage_version == live.usage_version
            && self.plan_version == live.plan_version
            && self.plan == live.plan
            && self.today == now.date_naive()
            && (TimeDelta::zero()..FRESH).contains(&(now - self.forecasted_at))
    }

    /// Is nothing live different from what it says?
    pub(super) fn agrees_with(&self, live: &Current) -> bool {
        self.tenant_name == live.tenant_name
            && self.refused == live.refused
            && self
                .metrics
                .iter()
                .zip(&live.used)
                .all(|(assessment, used)| same(assessment.current, *used))
            && self.caps == live.caps
    }

    /// The same histories around newer live values: only what moved is forecast again.
    pub(super) fn with(&self, live: Current) -> Self {
        let metrics = self.metrics.iter().enumerate().map(|(place, before)| {
            let (current, refused, cap) = (live.used[place], live.refused[place], live.caps[place]);
            let facts = || Facts {
                metric: before.metric,
                history: before.history.clone(),
                current,
                limit: before.plan_limit,
                cap,
                refused_in_30_days: refused,
                today: before.today,
            };
            let as_before = same(before.current, current) && self.caps[place] == cap;
            match (as_before, self.refused[place] == refused) {
                (true, true) => before.clone(),
                (true, false) => facts().assess_with(before.forecast.clone()),
                (false, _) => facts().assess(),
            }
        });
        Self {
            tenant: self.tenant.clone(),
            metrics: metrics.collect(),
            tenant_name: live.tenant_name,
            refused: live.refused,
            caps: live.caps,
            told: Told::default(),
            needed: Needed::default(),
            ..*self
        }
    }
}

fn same(a: f64, b: f64) -> bool {
    a.to_bits() == b.to_bits()
}
