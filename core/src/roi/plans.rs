//! Several plans with the same figures.

use super::{Assumptions, Estimate, Inputs, Offer, estimate};
use crate::subscription::{Plan, PlanId};

/// The cheapest plan that fits, saves just as much and costs less a year; none if there is none, or nothing is saved.
pub fn cheaper_alike(
    inputs: &Inputs,
    assumptions: &Assumptions,
    offers: &[Offer],
    than: &Estimate,
) -> Option<PlanId> {
    let others = offers.iter().map(|offer| estimate(inputs, assumptions, *offer));
    let alike = others.filter(|other| {
        other.unfit.is_empty()
            && other.yearly == than.yearly
            && other.yearly.high > 0
            && other.yearly_price.cents < than.yearly_price.cents
    });
    let cheapest = alike.min_by_key(|other| other.yearly_price.cents);
    cheapest.map(|other| other.plan)
}

/// The plan that leaves most, halfway between cautious and hopeful; none where none fits.
pub fn leaves_most(inputs: &Inputs, assumptions: &Assumptions, offers: &[Offer]) -> Option<Estimate> {
    let all = offers.iter().map(|offer| estimate(inputs, assumptions, *offer));
    let fitting = all.filter_map(|estimate| Some((estimate.net_yearly?, estimate)));
    let most = fitting.max_by_key(|(net, _)| net.low.saturating_add(net.high));
    most.map(|(_, estimate)| estimate)
}

/// The same figures with two plans, side by side.
pub fn compare(inputs: &Inputs, assumptions: &Assumptions, plans: [&Plan; 2]) -> [Estimate; 2] {
    plans.map(|plan| estimate(inputs, assumptions, plan))
}
