//! A denial explained: what would fix it, until when, what that costs and what it earns.

use super::{AccessRequest, Benefit, Denial, Reason, SubscriptionStatus, in_ledger_units, needs};
use crate::{
    i18n::Money,
    roi::{Assumptions, Estimate, Inputs, estimate},
    subscription::{BillingCycle, Plan, PlanId, PriceList},
    usage::{Assessment, Limit, LimitBy, Metric},
    waiting::seconds_until,
};
use chrono::{DateTime, Days, Months, NaiveDate, NaiveTime, Utc};

/// What the explanation is made from.
#[derive(Debug, Clone, Copy)]
pub struct RefusalContext<'a> {
    /// How the bakery pays.
    pub cycle: BillingCycle,
    /// When the present period ends.
    pub renews_on: DateTime<Utc>,
    /// Its nine metrics.
    pub metrics: &'a [Assessment],
    /// The moment of the refusal.
    pub now: DateTime<Utc>,
}

impl RefusalContext<'_> {
    /// The usage day on which what is needed until then is over.
    pub fn last_needed_day(&self) -> NaiveDate {
        self.covered_until().date_naive()
    }

    /// The end of the present period or, where that is over, of one that would begin now.
    pub fn covered_until(&self) -> DateTime<Utc> {
        if self.renews_on.date_naive() > self.now.date_naive() {
            return self.renews_on;
        }
        let months = Months::new(match self.cycle {
            BillingCycle::Monthly => 1,
            BillingCycle::Yearly => 12,
        });
        self.now.checked_add_months(months).unwrap_or(self.now)
    }
}

/// A plan that is proposed.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// Which.
    pub plan: Plan,
    /// How it would be billed: as the present one.
    pub cycle: BillingCycle,
    /// The renewal until which it covers the present and the expected use; none where no plan surely does.
    pub covers_until: Option<DateTime<Utc>>,
    /// What it gives beyond the present plan.
    pub benefits: Vec<Benefit>,
    /// What it earns.
    pub estimate: Estimate,
    /// The figures the estimate starts from.
    pub inputs: Inputs,
    /// The assumptions it makes.
    pub assumptions: Assumptions,
}

/// A refusal that explains itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// What was refused, and why.
    pub denial: Denial,
    /// The present plan.
    pub current: Plan,
    /// The plan that is proposed; none where paying doesn't fix it.
    pub proposal: Option<Proposal>,
    /// When a daily quota starts again.
    pub resets_at: Option<DateTime<Utc>>,
    /// The moment of the refusal.
    pub now: DateTime<Utc>,
}

impl Proposal {
    /// The plan a bakery with `needs` would be offered for what `denial` refuses; none where paying doesn't fix it.
    fn of(
        price_list: &PriceList,
        denial: &Denial,
        needs: &[(Metric, f64)],
        given: RefusalContext<'_>,
    ) -> Option<Self> {
        let offer = denial.offer(price_list, needs)?;
        let current = price_list.plan(denial.plan);
        let plan = price_list.plan(offer.plan).clone();
        let inputs = Inputs {
            locations: locations(given.metrics),
            plan: plan.id,
            cycle: given.cycle,
            ..Inputs::example()
        };
        let assumptions = Assumptions::default();
        Some(Self {
            cycle: given.cycle,
            covers_until: offer.covers_needs.then(|| given.covered_until()),
            benefits: Benefit::list(&denial.want, denial.reason, current, &plan),
            estimate: estimate(&inputs, &assumptions, &plan),
            inputs,
            assumptions,
            plan,
        })
    }

    /// The plan that would be offered at the limit of `usage`, before that is reached. `needs` are what [`needs`] answers,
    /// whatever it was asked about: what the limit lacks is added. None where the limit is the owner's own, or the largest
    /// plan's.
    pub fn ahead(
        price_list: &PriceList,
        plan: PlanId,
        usage: &Assessment,
        needs: &[(Metric, f64)],
        given: RefusalContext<'_>,
    ) -> Option<Self> {
        if usage.limit_by() == Some(LimitBy::Owner) {
            return None;
        }
        let metric = usage.metric;
        let at_least = usage.current.max(usage.plan_limit.at_most()?);
        let used = in_ledger_units(metric, Limit::AtMost(at_least))?;
        let want = AccessRequest::More {
            metric,
            n: 1,
            used,
            cap: None,
        };
        let standing = SubscriptionStatus { plan, active: true };
        let denial = Denial::new(price_list, standing, want, Reason::Limit);
        Self::of(price_list, &denial, needs, given)
    }

    /// What remains of a month's savings after the price, likewise; none where the plan has no room for the bakery.
    pub fn monthly_net(&self) -> Option<[Money; 2]> {
        let net = self.estimate.net_monthly?;
        Some([net.low, net.high].map(|cents| whole(cents, self.estimate.price)))
    }

    /// What it may save in a month, cautious and hopeful, to the nearest whole euro, as the calculator shows it.
    pub fn monthly_savings(&self) -> [Money; 2] {
        let monthly = self.estimate.monthly;
        [monthly.low, monthly.high].map(|cents| whole(cents, self.estimate.price))
    }
}

fn whole(cents: i64, price: Money) -> Money {
    Money { cents, ..price }.to_whole()
}

impl Refusal {
    /// Explains `denial`.
    pub fn new(price_list: &PriceList, denial: Denial, given: RefusalContext<'_>) -> Self {
        let needs = needs(given.metrics, &denial.want, given.last_needed_day());
        Self {
            resets_at: denial.daily().map(|_| next_usage_day(given.now)),
            current: price_list.plan(denial.plan).clone(),
            proposal: Proposal::of(price_list, &denial, &needs, given),
            denial,
            now: given.now,
        }
    }

    /// Seconds until a daily quota starts again, rounded up.
    pub fn seconds_to_reset(&self) -> Option<u64> {
        self.resets_at.map(|at| seconds_until(at, self.now))
    }

    /// The same where waiting so long helps.
    pub fn retry_after_seconds(&self) -> Option<u64> {
        self.seconds_to_reset().filter(|_| self.denial.is_for_waiting())
    }

    /// Its kind, as programs know it.
    pub fn code(&self) -> Code {
        match self.denial.reason {
            Reason::Cap => Code::UsageCapReached,
            Reason::Inactive => Code::SubscriptionInactive,
            Reason::Feature if self.denial.is_for_payment() => Code::SubscriptionUpgradeRequired,
            Reason::Limit if self.denial.is_for_payment() => Code::SubscriptionLimitReached,
            Reason::Feature | Reason::Limit => Code::QuotaExceeded,
        }
    }
}

/// What kind of refusal: the `code` of its body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// 402: a higher plan has the feature.
    SubscriptionUpgradeRequired,
    /// 402: a higher plan has room.
    SubscriptionLimitReached,
    /// 402: the subscription is over.
    SubscriptionInactive,
    /// 429: the owner's own cap.
    UsageCapReached,
    /// 429: the largest plan's quota.
    QuotaExceeded,
}

impl Code {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::SubscriptionUpgradeRequired,
        Self::SubscriptionLimitReached,
        Self::SubscriptionInactive,
        Self::UsageCapReached,
        Self::QuotaExceeded,
    ];

    /// Its name in JSON and in the header `X-Obrador-Denial`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SubscriptionUpgradeRequired => "SUBSCRIPTION_UPGRADE_REQUIRED",
            Self::SubscriptionLimitReached => "SUBSCRIPTION_LIMIT_REACHED",
            Self::SubscriptionInactive => "SUBSCRIPTION_INACTIVE",
            Self::UsageCapReached => "USAGE_CAP_REACHED",
            Self::QuotaExceeded => "QUOTA_EXCEEDED",
        }
    }

    /// Its name in the member `error`.
    pub fn error(self) -> &'static str {
        match self {
            Self::SubscriptionUpgradeRequired => "subscription_tier_insufficient",
            Self::SubscriptionLimitReached => "subscription_limit_reached",
            Self::SubscriptionInactive => "subscription_inactive",
            Self::UsageCapReached => "usage_cap_reached",
            Self::QuotaExceeded => "quota_exceeded",
        }
    }

    /// The last part of its problem type's address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::SubscriptionUpgradeRequired => "upgrade-required",
            Self::SubscriptionLimitReached => "limit-reached",
            Self::SubscriptionInactive => "subscription-inactive",
            Self::UsageCapReached => "usage-cap-reached",
            Self::QuotaExceeded => "quota-exceeded",
        }
    }

    /// The HTTP status: 402 only where paying fixes it.
    pub fn status(self) -> u16 {
        match self {
            Self::SubscriptionUpgradeRequired
            | Self::SubscriptionLimitReached
            | Self::SubscriptionInactive => 402,
            Self::UsageCapReached | Self::QuotaExceeded => 429,
        }
    }
}

/// When the present usage day, a UTC day, ends.
pub fn next_usage_day(now: DateTime<Utc>) -> DateTime<Utc> {
    let tomorrow = now.date_naive().checked_add_days(Days::new(1));
    tomorrow.map_or(now, |day| day.and_time(NaiveTime::MIN).and_utc())
}

/// The bakery's shops: the one figure of the calculator that its own data know.
fn locations(metrics: &[Assessment]) -> u32 {
    let usage = metrics.iter().find(|usage| usage.metric == Metric::Locations);
    usage.map_or(1, |usage| usage.current.clamp(1.0, 1_000.0) as u32)
}
