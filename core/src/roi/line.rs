//! What one source of savings contributes, and what that is computed from.

use super::{AssumptionId, Field};
use crate::{
    i18n::Money,
    subscription::{FeatureId, Plan},
    usage::Metric,
};
use serde::{Deserialize, Serialize};

/// Euro cents between the cautious and the hopeful assumptions; `low ≤ high`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct CentsRange {
    /// With the cautious assumptions.
    pub low: i64,
    /// With the hopeful ones.
    pub high: i64,
}

impl CentsRange {
    pub(super) fn map(self, f: impl Fn(i64) -> i64) -> Self {
        Self {
            low: f(self.low),
            high: f(self.high),
        }
    }

    /// Both ends as money.
    pub fn money(self) -> (Money, Money) {
        (Money::eur(self.low), Money::eur(self.high))
    }
}

/// A source of savings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineId {
    /// Ingredients not baked for the bin.
    Waste,
    /// Hours not spent on planning.
    Planning,
    /// Sales not lost to an empty shelf.
    LostSales,
}

impl LineId {
    /// All three, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Waste, Self::Planning, Self::LostSales];

    /// Its name in JSON and in the keys of the texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waste => "waste",
            Self::Planning => "planning",
            Self::LostSales => "lost_sales",
        }
    }

    /// Does the plan have what brings it about? How much is baked and ordered follows demand forecasts, of which a plan
    /// allows so many a day; which weekdays and days run short is what advanced analytics finds.
    pub fn is_within(self, plan: &Plan) -> bool {
        match self {
            Self::Waste | Self::Planning => plan.limit(Metric::Forecasts).covers(1.0),
            Self::LostSales => plan.has(FeatureId::Analytics),
        }
    }

    /// The inputs it is computed from: all of them, and no other.
    pub fn inputs(self) -> &'static [Field] {
        match self {
            Self::Waste => &[
                Field::MonthlyRevenue,
                Field::Unsold,
                Field::IngredientCost,
                Field::Locations,
            ],
            Self::Planning => &[Field::PlanningHours, Field::HourlyWage, Field::Locations],
            Self::LostSales => &[Field::MonthlyRevenue, Field::LostSales, Field::Locations],
        }
    }

    /// The assumptions it is computed from: all of them, and no other.
    pub fn assumptions(self) -> &'static [AssumptionId] {
        match self {
            Self::Waste => &[AssumptionId::WasteAvoided],
            Self::Planning => &[AssumptionId::PlanningSaved],
            Self::LostSales => &[AssumptionId::LostSalesRecovered, AssumptionId::Margin],
        }
    }
}

/// What one source saves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Line {
    /// Which source.
    pub id: LineId,
    /// Does the plan have what brings it about? If not, it saves nothing here.
    pub within_plan: bool,
    /// Savings of a month.
    pub monthly: CentsRange,
    /// Savings of a year: twelve times the month.
    pub yearly: CentsRange,
}
