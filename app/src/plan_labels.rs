//! Plans, prices and features in words.

use obrador_core::{
    i18n::{MoneyStyle, format_money},
    subscription::{BillingCycle, FeatureId, Plan, PlanId},
};
use obrador_locales::Texts;

/// The text key of a plan's name.
pub fn plan_key(plan: PlanId) -> &'static str {
    match plan {
        PlanId::Starter => "plan-starter",
        PlanId::Professional => "plan-professional",
        PlanId::Enterprise => "plan-enterprise",
    }
}

/// A plan's name.
pub fn plan_name(t: Texts, plan: PlanId) -> String {
    t.get(plan_key(plan))
}

/// A plan's price with its period: "€49 a month".
pub fn price_words(t: Texts, plan: &Plan, cycle: BillingCycle) -> String {
    let key = match cycle {
        BillingCycle::Monthly => "price-a-month",
        BillingCycle::Yearly => "price-a-year",
    };
    t.with(
        key,
        &[(
            "price",
            format_money(t.lang, plan.price(cycle), MoneyStyle::Auto).into(),
        )],
    )
}

/// The text key of a feature the product has; what it does not have yet has no text and is never shown.
pub fn feature_key(feature: FeatureId) -> &'static str {
    match feature {
        FeatureId::Api => "feature-api",
        FeatureId::UsageForecast => "feature-usage-forecast",
        FeatureId::Roi => "feature-roi",
        FeatureId::PurchaseOrders => "feature-purchase-orders",
        FeatureId::Production => "feature-production",
        FeatureId::StageTracking => "feature-stage-tracking",
        FeatureId::Analytics => "feature-analytics",
        FeatureId::ApprovalWorkflow => "feature-approval-workflow",
        FeatureId::MultiLocation => "feature-multi-location",
        FeatureId::UsageExport => "feature-usage-export",
        other => other.as_str(),
    }
}
