//! Numbers in JSON.

/// A whole number without a decimal point: `149`, `4.9`.
pub fn json_number(value: f64) -> serde_json::Number {
    if value.fract() == 0.0 && value.abs() < 9e15 {
        return (value as i64).into();
    }
    serde_json::Number::from_f64(value).unwrap_or_else(|| 0.into())
}
