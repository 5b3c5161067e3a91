//! How numbers are written in JSON, and read from it.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use serde_json::Value;

/// Up to here every whole number has an `f64` of its own.
const WHOLE: f64 = 9_007_199_254_740_992.0;

/// A whole number, however it is written: to JSON `7`, `7.0` and `-0` are numbers without a fraction.
pub(crate) fn whole(json: &Value) -> Option<i64> {
    json.as_i64().or_else(|| {
        let number = json.as_f64()?;
        (number.fract() == 0.0 && number.abs() <= WHOLE).then_some(number as i64)
    })
}

/// The same of a field that may be null or left out.
pub(crate) fn whole_if_any<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    match Value::deserialize(from)? {
        Value::Null => Ok(None),
        value => {
            let unexpected = || D::Error::custom("invalid type: not a whole number");
            whole(&value).map(Some).ok_or_else(unexpected)
        }
    }
}

/// A number that is printed without a fraction where it has none: 35, not 35.0.
#[derive(Debug, Clone, Copy)]
pub struct Number(pub f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.fract() == 0.0 && self.0.abs() <= WHOLE {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}
