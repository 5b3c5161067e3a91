//! A refusal as programs read it: problem+json (RFC 9457) with the service's own members beside the standard ones.

use obrador_app::entitlement::{RefusalWords, preview_url, upgrade_url};
use obrador_core::{
    entitlement::{AccessRequest, Proposal, Reason, Refusal},
    subscription::{FeatureId, PlanId},
    usage::Metric,
};
use obrador_locales::Texts;
use obrador_services::{json_number, zone::Zone};
use serde::Serialize;
use utoipa::ToSchema;

/// Why it was refused, what would fix it, what that costs and earns. 402 where paying fixes it, 429 where waiting or the
/// owner does. Texts are in the language of `Accept-Language`.
#[derive(Debug, Serialize, ToSchema)]
pub struct RefusalBody {
    /// Names the kind of problem.
    #[serde(rename = "type")]
    #[schema(example = "https://obrador.example/problems/upgrade-required")]
    kind: String,
    /// The refusal in a few words.
    title: String,
    /// The HTTP status: 402 or 429.
    #[schema(example = 402)]
    status: u16,
    /// Why.
    detail: String,
    /// The kind of refusal, in lower case.
    #[schema(example = "subscription_tier_insufficient")]
    error: &'static str,
    /// The kind of refusal, for programs.
    #[schema(example = "SUBSCRIPTION_UPGRADE_REQUIRED")]
    code: &'static str,
    /// The status again.
    #[schema(example = 402)]
    status_code: u16,
    /// The title again.
    message: String,
    details: RefusalDetails,
}

/// What a refusal explains.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RefusalDetails {
    /// The feature that was refused; null for a metric.
    #[schema(example = "analytics")]
    required_feature: Option<&'static str>,
    /// The bakery's plan.
    #[schema(value_type = String, example = "starter")]
    current_tier: PlanId,
    /// The lowest plan that fixes it; null where none does.
    #[schema(value_type = Option<String>, example = "professional")]
    minimum_tier: Option<PlanId>,
    /// Every plan that fixes it.
    #[schema(value_type = Vec<String>)]
    allowed_tiers: Vec<PlanId>,
    title: String,
    description: String,
    /// What the offered plan gives beyond the present one.
    benefits: Vec<BenefitBody>,
    /// What the offered plan may earn; null where none is offered, or where it has no room for the bakery's shops.
    roi_estimate: Option<RoiBody>,
    /// What the offered plan costs; null where none is offered.
    pricing_context: Option<PriceBody>,
    /// The plan that is proposed; null where none is.
    offer: Option<OfferBody>,
    usage: UsageBody,
    /// Where a person finds the offered plan; null where none is offered.
    upgrade_url: Option<String>,
    /// Where a person sees what they would have; null where none is offered.
    preview_url: Option<String>,
    /// Can the bakery's owner change the plan without the platform's help?
    can_self_serve: bool,
    /// What other bakeries do, computed from their subscriptions; null as long as there are too few to say.
    social_proof: Option<String>,
}

/// One thing gained.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BenefitBody {
    /// Its stable name.
    #[schema(example = "limit-products")]
    id: String,
    text: String,
    #[schema(example = "calendar")]
    icon: &'static str,
}

/// An estimate, by the calculator's own function.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RoiBody {
    /// Cautious, in whole units of the currency a month.
    #[schema(example = 800)]
    monthly_savings_min: i64,
    /// Hopeful.
    #[schema(example = 1200)]
    monthly_savings_max: i64,
    /// What remains of the savings after the price, in a month, cautious; negative where the plan costs more.
    #[schema(example = 651)]
    monthly_net_min: i64,
    /// Hopeful.
    #[schema(example = 1051)]
    monthly_net_max: i64,
    /// Days until the first bill is paid back, with the cautious assumptions; null where it never is.
    #[schema(example = 7)]
    payback_period_days: Option<u32>,
    /// The same with the hopeful assumptions.
    payback_period_days_min: Option<u32>,
    #[schema(example = "€")]
    currency: &'static str,
    /// The figures it starts from, and each assumption.
    assumptions: Vec<String>,
}

/// A price without VAT.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PriceBody {
    /// A month, billed monthly.
    #[schema(value_type = f64, example = 149.0)]
    monthly_price: serde_json::Number,
    /// A year's bills / 365.
    #[schema(value_type = f64, example = 4.9)]
    per_day_cost: serde_json::Number,
    #[schema(example = "€")]
    currency: &'static str,
    #[schema(example = "EUR")]
    currency_code: &'static str,
    #[schema(example = "excluded")]
    vat: &'static str,
}

/// The plan that is proposed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OfferBody {
    #[schema(value_type = String, example = "professional")]
    plan: PlanId,
    /// `feature`, `limit`, `quota` or `inactive`.
    #[schema(example = "feature")]
    reason: &'static str,
    /// The renewal until which it covers the present and the expected use; null where no plan surely does.
    #[schema(value_type = Option<String>, format = Date, example = "2025-03-19")]
    covers_until: Option<String>,
}

/// How much is used of what was refused; nulls for a feature.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UsageBody {
    #[schema(value_type = Option<String>, example = "api_calls")]
    metric: Option<Metric>,
    /// In the metric's own unit, as the other amounts.
    #[schema(value_type = Option<f64>)]
    used: Option<serde_json::Number>,
    /// What the plan allows.
    #[schema(value_type = Option<f64>)]
    limit: Option<serde_json::Number>,
    /// The owner's own cap below the plan.
    #[schema(value_type = Option<f64>)]
    cap: Option<serde_json::Number>,
    #[schema(value_type = Option<f64>)]
    remaining: Option<serde_json::Number>,
    /// When a daily quota starts again.
    #[schema(value_type = Option<String>, format = DateTime)]
    resets_at: Option<String>,
}

impl RefusalBody {
    /// `refusal` in the language of `t`; to programs times are said in UTC.
    pub fn new(t: Texts, refusal: &Refusal) -> Self {
        let words = RefusalWords::of(t, Zone::UTC, refusal);
        let code = refusal.code();
        Self {
            kind: format!("https://obrador.example/problems/{}", code.slug()),
            title: words.title.clone(),
            status: code.status(),
            detail: words.detail.clone(),
            error: code.error(),
            code: code.as_str(),
            status_code: code.status(),
            message: words.title.clone(),
            details: RefusalDetails::new(refusal, words),
        }
    }
}

impl RefusalDetails {
    fn new(refusal: &Refusal, words: RefusalWords) -> Self {
        let denial = &refusal.denial;
        let proposal = refusal.proposal.as_ref();
        let benefits = words.benefits.into_iter().map(|benefit| BenefitBody {
            id: benefit.id,
            text: benefit.text,
            icon: benefit.icon,
        });
        Self {
            required_feature: denial.want.feature().map(FeatureId::as_str),
            current_tier: denial.plan,
            minimum_tier: denial.minimum(),
            allowed_tiers: denial.fixed_by.clone(),
            title: words.title,
            description: words.description,
            benefits: benefits.collect(),
            roi_estimate: proposal.and_then(|proposal| RoiBody::new(proposal, words.assumptions)),
            pricing_context: proposal.map(PriceBody::new),
            offer: proposal.map(|proposal| OfferBody::new(refusal, proposal)),
            usage: UsageBody::new(refusal),
            upgrade_url: upgrade_url(refusal),
            preview_url: preview_url(refusal),
            can_self_serve: false,
            social_proof: None,
        }
    }
}

impl RoiBody {
    fn new(proposal: &Proposal, assumptions: Vec<String>) -> Option<Self> {
        let [low, high] = proposal.monthly_savings();
        let [net_low, net_high] = proposal.monthly_net()?;
        Some(Self {
            monthly_savings_min: low.cents / 100,
            monthly_savings_max: high.cents / 100,
            monthly_net_min: net_low.cents / 100,
            monthly_net_max: net_high.cents / 100,
            payback_period_days: proposal.estimate.payback.latest,
            payback_period_days_min: proposal.estimate.payback.soonest,
            currency: low.currency.symbol(),
            assumptions,
        })
    }
}

impl PriceBody {
    fn new(proposal: &Proposal) -> Self {
        let monthly = proposal.plan.monthly;
        Self {
            monthly_price: json_number(monthly.major()),
            per_day_cost: json_number(proposal.plan.price_of_a_day(proposal.cycle).major()),
            currency: monthly.currency.symbol(),
            currency_code: monthly.currency.code(),
            vat: "excluded",
        }
    }
}

impl OfferBody {
    fn new(refusal: &Refusal, proposal: &Proposal) -> Self {
        let reason = match refusal.denial.reason {
            Reason::Feature => "feature",
            Reason::Limit if refusal.resets_at.is_some() => "quota",
            Reason::Limit | Reason::Cap => "limit",
            Reason::Inactive => "inactive",
        };
        Self {
            plan: proposal.plan.id,
            reason,
            covers_until: proposal.covers_until.map(|at| at.date_naive().to_string()),
        }
    }
}

impl UsageBody {
    fn new(refusal: &Refusal) -> Self {
        let denial = &refusal.denial;
        let AccessRequest::More {
            metric, used, cap, ..
        } = denial.want
        else {
            return Self {
                metric: None,
                used: None,
                limit: None,
                cap: None,
                remaining: None,
                resets_at: None,
            };
        };
        let own_unit = |units: i64| json_number(units as f64 / metric.ledger_units() as f64);
        Self {
            metric: Some(metric),
            used: Some(own_unit(used)),
            limit: denial.limit.map(own_unit),
            cap: cap.map(own_unit),
            remaining: denial.remaining().map(own_unit),
            resets_at: refusal
                .resets_at
                .map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string()),
        }
    }
}
