//! What an offered plan gives that the present one does not.

use super::{AccessRequest, Reason};
use crate::{
    analytics,
    subscription::{FeatureId, Plan},
    usage::{Limit, Metric},
};

/// At most so many are listed.
const LISTED: usize = 5;

/// One thing gained, with the numbers that its words need.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Benefit {
    /// More of something, in the metric's own unit.
    MoreOf {
        /// Of what.
        metric: Metric,
        /// With the present plan.
        from: Limit,
        /// With the offered one.
        to: Limit,
    },
    /// Something the present plan does not contain.
    Feature(FeatureId),
    /// A part of advanced analytics.
    Analytics(analytics::Benefit),
}

impl Benefit {
    /// Its name in JSON and in the tests that use it.
    pub fn id(&self) -> String {
        match self {
            Self::MoreOf { metric, .. } => format!("limit-{metric}"),
            Self::Feature(feature) => format!("feature-{feature}"),
            Self::Analytics(part) => format!("analytics-{part}"),
        }
    }

    /// What `offered` gives beyond `current`: first what was asked for, then what else is new.
    pub fn list(want: &AccessRequest, reason: Reason, current: &Plan, offered: &Plan) -> Vec<Self> {
        let more_of = |metric: Metric| {
            let (from, to) = (current.limit(metric), offered.limit(metric));
            let more = match (from.at_most(), to.at_most()) {
                (Some(from), Some(to)) => to > from,
                (Some(_), None) => true,
                (None, _) => false,
            };
            more.then_some(Self::MoreOf { metric, from, to })
        };
        let asked = match want {
            AccessRequest::Feature(_) => None,
            AccessRequest::More { metric, .. } => more_of(*metric),
        };
        let asked_feature: Vec<Self> = match want.feature() {
            Some(FeatureId::Analytics) => analytics::Benefit::ALL.map(Self::Analytics).to_vec(),
            feature => feature.map(Self::Feature).into_iter().collect(),
        };
        // A subscription that is over has nothing but reading: everything of the plan is gained.
        let asked_for = want.feature();
        let had = |feature: FeatureId| {
            asked_for == Some(feature) || (reason != Reason::Inactive && current.has(feature))
        };
        let features = offered
            .shown_features()
            .filter(|feature| !had(*feature))
            .map(Self::Feature);
        let levels = Metric::ALL.into_iter().filter_map(more_of);
        let mut list: Vec<Self> = Vec::with_capacity(LISTED);
        for benefit in asked
            .into_iter()
            .chain(asked_feature)
            .chain(features)
            .chain(levels)
        {
            if list.len() < LISTED && !list.contains(&benefit) {
                list.push(benefit);
            }
        }
        list
    }
}
