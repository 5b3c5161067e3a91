//! The limits as they are written in the price list.

use super::Limits;
use crate::usage::Limit;
use serde::{Deserialize, Deserializer, de};

/// The limits of one plan in the file: a number or `"unlimited"` each.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the metrics' own names")]
pub struct LimitsFile {
    pub users: LimitValue,
    pub locations: LimitValue,
    pub products: LimitValue,
    pub recipes: LimitValue,
    pub suppliers: LimitValue,
    pub storage_gb: LimitValue,
    pub training_jobs: LimitValue,
    pub forecasts: LimitValue,
    pub api_calls: LimitValue,
}

/// A limit in the file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LimitValue(pub Limit);

impl<'de> Deserialize<'de> for LimitValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = LimitValue;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a number or \"unlimited\"")
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<LimitValue, E> {
                self.visit_f64(value as f64)
            }
            fn visit_u64<E: de::Error>(self, value: u64) -> Result<LimitValue, E> {
                self.visit_f64(value as f64)
            }
            fn visit_f64<E: de::Error>(self, value: f64) -> Result<LimitValue, E> {
                let good = value.is_finite() && value >= 0.0;
                let wrong =
                    || E::invalid_value(de::Unexpected::Float(value), &"a number that is not negative");
                if good {
                    Ok(LimitValue(Limit::AtMost(value)))
                } else {
                    Err(wrong())
                }
            }
            fn visit_str<E: de::Error>(self, value: &str) -> Result<LimitValue, E> {
                let wrong = || E::invalid_value(de::Unexpected::Str(value), &self);
                if value == "unlimited" {
                    Ok(LimitValue(Limit::Unlimited))
                } else {
                    Err(wrong())
                }
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl LimitsFile {
    pub(super) fn to_limits(&self) -> Limits {
        Limits {
            users: self.users.0,
            locations: self.locations.0,
            products: self.products.0,
            recipes: self.recipes.0,
            suppliers: self.suppliers.0,
            storage_gb: self.storage_gb.0,
            training_jobs: self.training_jobs.0,
            forecasts: self.forecasts.0,
            api_calls: self.api_calls.0,
        }
    }
}
