//! What the estimate assumes about the effect of a plan. Nothing here is measured: each is an assumption, says
//! so, and can be changed.

use super::Percent;
use serde::{Deserialize, Serialize};

/// Which assumption.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssumptionId {
    /// Share of today's unsold goods that better planning avoids.
    WasteAvoided,
    /// Share of today's planning time that is saved.
    PlanningSaved,
    /// Share of the sales lost to stock-outs that is won back.
    LostSalesRecovered,
    /// What an additional sale leaves after its own costs, as a share of its price.
    Margin,
}

impl AssumptionId {
    /// All four, in the order in which they are shown.
    pub const ALL: [Self; 4] = [
        Self::WasteAvoided,
        Self::PlanningSaved,
        Self::LostSalesRecovered,
        Self::Margin,
    ];

    /// Its name in JSON and in the keys of the texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WasteAvoided => "waste_avoided",
            Self::PlanningSaved => "planning_saved",
            Self::LostSalesRecovered => "lost_sales_recovered",
            Self::Margin => "margin",
        }
    }
}

/// Where a value comes from. There is no published source among them: none was found that says it of bakeries
/// like these, and none is made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The product's own assumption.
    Assumption,
    /// Changed by whoever uses the calculator.
    Edited,
}

/// An assumed share, between a cautious and a hopeful value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Assumption {
    /// Which.
    pub id: AssumptionId,
    /// The cautious value.
    pub low: Percent,
    /// The hopeful value.
    pub high: Percent,
}

impl Assumption {
    /// The product's own, or changed?
    pub fn source(&self) -> Source {
        if *self == Assumptions::default().get(self.id) {
            Source::Assumption
        } else {
            Source::Edited
        }
    }
}

/// The four assumptions of an estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Assumptions([Assumption; 4]);

impl Assumptions {
    /// One of them.
    pub fn get(&self, id: AssumptionId) -> Assumption {
        self.0[id as usize]
    }

    /// One of them, to change.
    pub(super) fn get_mut(&mut self, id: AssumptionId) -> &mut Assumption {
        &mut self.0[id as usize]
    }

    /// All, in the order in which they are shown.
    pub fn all(&self) -> &[Assumption; 4] {
        &self.0
    }
}

impl Default for Assumptions {
    fn default() -> Self {
        let assumed = |id, low, high| Assumption {
            id,
            low: Percent::whole(low),
            high: Percent::whole(high),
        };
        Self([
            assumed(AssumptionId::WasteAvoided, 10, 25),
            assumed(AssumptionId::PlanningSaved, 20, 40),
            assumed(AssumptionId::LostSalesRecovered, 10, 25),
            assumed(AssumptionId::Margin, 40, 60),
        ])
    }
}
