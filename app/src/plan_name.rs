//! How plans are called.

use obrador_core::subscription::PlanId;
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
