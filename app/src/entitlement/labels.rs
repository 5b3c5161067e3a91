//! A refusal in the reader's language: the same words in the API's answer and on a page.

use crate::{
    plan_labels::{feature_key, plan_name},
    usage::{limit_quantity, metric_name, quantity, used_quantity},
};
use obrador_core::{
    entitlement::{AccessRequest, Benefit, Code, Proposal, Refusal},
    i18n::{MoneyStyle, format_money, format_number, format_percent},
    roi::AssumptionId,
    usage::{Kind, Limit, Metric},
};
use obrador_locales::Texts;
use obrador_services::zone::Zone;

/// One thing gained, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BenefitWords {
    /// The benefit's name for programs.
    pub id: String,
    /// What is gained.
    pub text: String,
    /// The icon beside it.
    pub icon: &'static str,
}

/// Everything a refusal says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusalWords {
    /// In a few words.
    pub title: String,
    /// Why.
    pub detail: String,
    /// What is missed; empty where there is nothing to say.
    pub description: String,
    /// What the offered plan gives.
    pub benefits: Vec<BenefitWords>,
    /// What the estimate of its return assumes.
    pub assumptions: Vec<String>,
}

impl RefusalWords {
    /// `refusal` in the language of `t`, by the clock of `zone`.
    pub fn of(t: Texts, zone: Zone, refusal: &Refusal) -> Self {
        let proposal = refusal.proposal.as_ref();
        let benefits = proposal.map_or(&[][..], |proposal| &proposal.benefits);
        Self {
            title: title(t, refusal),
            detail: detail(t, zone, refusal),
            description: unlock(t, refusal, "description").unwrap_or_default(),
            benefits: benefits.iter().map(|benefit| benefit_words(t, benefit)).collect(),
            assumptions: proposal
                .map(|proposal| assumptions(t, proposal))
                .unwrap_or_default(),
        }
    }
}

/// A text of the refused feature's own, where it has one.
fn unlock(t: Texts, refusal: &Refusal, part: &str) -> Option<String> {
    let feature = refusal.denial.want.feature()?;
    let key = format!("unlock-{}-{part}", feature.as_str().replace('_', "-"));
    let fits = refusal.code() == Code::SubscriptionUpgradeRequired && t.has(&key);
    fits.then(|| t.get(&key))
}

fn title(t: Texts, refusal: &Refusal) -> String {
    if let Some(own) = unlock(t, refusal, "title") {
        return own;
    }
    t.get(match refusal.code() {
        Code::SubscriptionUpgradeRequired => "refusal-feature-title",
        Code::SubscriptionLimitReached if refusal.resets_at.is_some() => "refusal-quota-title",
        Code::SubscriptionLimitReached => "refusal-limit-title",
        Code::SubscriptionInactive => "refusal-inactive-title",
        Code::UsageCapReached => "refusal-cap-title",
        Code::QuotaExceeded if refusal.denial.is_beyond_every_plan() => "refusal-beyond-title",
        Code::QuotaExceeded => "refusal-top-title",
    })
}

fn detail(t: Texts, zone: Zone, refusal: &Refusal) -> String {
    let denial = &refusal.denial;
    let time = refusal.resets_at.map(|at| zone.time(t.lang, at));
    match (denial.want, refusal.code()) {
        (_, Code::SubscriptionInactive) => t.get("refusal-inactive-detail"),
        (AccessRequest::Feature(_), _) => {
            let plan = denial.minimum().unwrap_or(denial.plan);
            t.with(
                "refusal-feature-detail",
                &[
                    ("plan", plan_name(t, plan).into()),
                    ("current", plan_name(t, denial.plan).into()),
                ],
            )
        }
        (AccessRequest::More { metric, n, used, cap }, code) => {
            let stop = match code {
                Code::UsageCapReached => cap,
                Code::QuotaExceeded => denial.most,
                _ => denial.limit,
            };
            let key = match (code, &time) {
                (Code::UsageCapReached, Some(_)) => "refusal-cap-daily-detail",
                (Code::UsageCapReached, None) => "refusal-cap-detail",
                (Code::QuotaExceeded, _) if denial.is_beyond_every_plan() => "refusal-beyond-detail",
                (Code::QuotaExceeded, _) => "refusal-top-detail",
                (_, Some(_)) => "refusal-quota-detail",
                (_, None) => "refusal-limit-detail",
            };
            t.with(
                key,
                &[
                    ("metric", metric_name(t, metric).into()),
                    ("n", amount(t, metric, n).into()),
                    (
                        "used",
                        used_quantity(
                            t.lang,
                            metric,
                            own_unit(metric, used),
                            stop.map(|stop| own_unit(metric, stop)).into(),
                        )
                        .into(),
                    ),
                    (
                        "limit",
                        limit_quantity(t.lang, metric, own_unit(metric, stop.unwrap_or(used))).into(),
                    ),
                    ("time", time.unwrap_or_default().into()),
                ],
            )
        }
    }
}

fn amount(t: Texts, metric: Metric, ledger_units: i64) -> String {
    quantity(t.lang, metric, own_unit(metric, ledger_units))
}

fn own_unit(metric: Metric, ledger_units: i64) -> f64 {
    ledger_units as f64 / metric.ledger_units() as f64
}

/// One benefit in words.
pub(crate) fn benefit_words(t: Texts, benefit: &Benefit) -> BenefitWords {
    let (text, icon) = match *benefit {
        Benefit::MoreOf { metric, from, to } => (more_of(t, metric, from, to), metric.as_str()),
        Benefit::Feature(feature) => (t.get(feature_key(feature)), "check"),
        Benefit::Analytics(part) => (t.get(part.text_key()), part.icon()),
    };
    BenefitWords {
        id: benefit.id(),
        text,
        icon,
    }
}

fn more_of(t: Texts, metric: Metric, from: Limit, to: Limit) -> String {
    let words = |limit: Limit| match limit.at_most() {
        Some(limit) => limit_quantity(t.lang, metric, limit),
        None => t.get("benefit-unlimited"),
    };
    let key = match metric.kind() {
        Kind::Level => "benefit-limit",
        Kind::Daily => "benefit-limit-daily",
    };
    t.with(
        key,
        &[
            ("metric", metric_name(t, metric).into()),
            ("from", words(from).into()),
            ("to", words(to).into()),
        ],
    )
}

/// First the figures, then each assumption with its two ends.
fn assumptions(t: Texts, proposal: &Proposal) -> Vec<String> {
    let inputs = &proposal.inputs;
    let example = t.with(
        "upgrade-example",
        &[
            (
                "revenue",
                format_money(t.lang, inputs.monthly_revenue, MoneyStyle::Auto).into(),
            ),
            (
                "unsold",
                format_percent(t.lang, inputs.unsold.share() * 100.0, 0).into(),
            ),
            (
                "hours",
                format_number(t.lang, inputs.planning_hours_a_week.hours(), 0).into(),
            ),
        ],
    );
    let each = AssumptionId::ALL.into_iter().map(|id| {
        let assumption = proposal.assumptions.get(id);
        let percent = |share: f64| format_percent(t.lang, share * 100.0, 0);
        let range = format!(
            "{}–{}",
            percent(assumption.low.share()),
            percent(assumption.high.share())
        );
        let key = format!("roi-assumption-{}", id.as_str().replace('_', "-"));
        t.with(
            "upgrade-assumption",
            &[("name", t.get(&key).into()), ("range", range.into())],
        )
    });
    std::iter::once(example).chain(each).collect()
}
