//! What the calculator is asked: a bakery's figures, the assumptions, and for whom.

use super::{Assumptions, Hours, Percent};
use crate::{
    i18n::Money,
    subscription::{BillingCycle, PlanId},
};
use serde::{Deserialize, Serialize};

/// A bakery's own figures. What is counted, is counted per location.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Inputs {
    /// Sales of a month, without VAT, of one location.
    pub monthly_revenue: Money,
    /// Of what is baked, the share that stays unsold, both at sales price.
    pub unsold: Percent,
    /// What the ingredients of a product cost, as a share of its price.
    pub ingredient_cost: Percent,
    /// Hours a week spent on planning, ordering and lists, in one location.
    pub planning_hours_a_week: Hours,
    /// What an hour of that work costs, contributions included.
    pub hourly_wage: Money,
    /// Sales lost because something had run out, as a share of the revenue.
    pub lost_sales: Percent,
    /// Shops and workrooms that plan for themselves.
    pub locations: u32,
    /// Products in the catalogue, where that is said.
    pub products: Option<u32>,
    /// People who work with it, where that is said.
    pub users: Option<u32>,
    /// The plan in question.
    pub plan: PlanId,
    /// How it is billed.
    pub cycle: BillingCycle,
}

impl Inputs {
    /// A made-up bakery with one shop, so that the page does not start empty. It is an example and is called
    /// one; it claims nothing about any bakery.
    pub fn example() -> Self {
        Self {
            monthly_revenue: Money::eur(2_500_000),
            unsold: Percent::whole(8),
            ingredient_cost: Percent::whole(30),
            planning_hours_a_week: Hours::whole(6),
            hourly_wage: Money::eur(1_800),
            lost_sales: Percent::whole(3),
            locations: 1,
            products: None,
            users: None,
            plan: PlanId::Professional,
            cycle: BillingCycle::Monthly,
        }
    }
}

/// Everything a link to the calculator carries.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Scenario {
    /// The bakery's figures.
    pub inputs: Inputs,
    /// The assumptions, as they are or as changed.
    pub assumptions: Assumptions,
    /// A second plan to set beside the first.
    pub versus: Option<PlanId>,
    /// The prospect's name for the printed page; empty if none is given.
    pub name: String,
}

impl Scenario {
    /// The example, with the product's own assumptions.
    pub fn example() -> Self {
        Self {
            inputs: Inputs::example(),
            assumptions: Assumptions::default(),
            versus: None,
            name: String::new(),
        }
    }

    /// Are the figures that savings are computed from the example's? Shops, products and people may be known.
    pub fn is_example(&self) -> bool {
        let example = Inputs::example();
        Inputs {
            plan: example.plan,
            cycle: example.cycle,
            locations: example.locations,
            products: example.products,
            users: example.users,
            ..self.inputs
        } == example
    }
}
