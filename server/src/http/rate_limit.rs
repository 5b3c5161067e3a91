//! The headers that say how much of a quota is left: those of the IETF's draft (`RateLimit-Policy`, `RateLimit`) and the
//! three that came before it and that most clients read.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header::RETRY_AFTER};
use chrono::{DateTime, Utc};
use obrador_core::{
    entitlement::{AccessRequest, Refusal},
    usage::Metric,
    waiting::seconds_until,
};
use obrador_services::entitlement::Reservation;

/// A usage day.
const WINDOW_SECONDS: i64 = 86_400;

/// After a granted reservation; empty without a quota.
pub(crate) fn of_reservation(metric: Metric, reserved: &Reservation, now: DateTime<Utc>) -> HeaderMap {
    match (reserved.quota, reserved.remaining) {
        (Some(quota), Some(remaining)) => {
            let reset = seconds_until(reserved.resets_at, now);
            headers(metric, quota, remaining, reset)
        }
        _ => HeaderMap::new(),
    }
}

/// With a refusal: what is left of the day, and when to come back, where a day makes the difference.
pub(crate) fn of_refusal(refusal: &Refusal) -> HeaderMap {
    let AccessRequest::More { metric, cap, .. } = refusal.denial.want else {
        return HeaderMap::new();
    };
    let Some(reset) = refusal.seconds_to_reset() else {
        return HeaderMap::new();
    };
    let quota = refusal
        .denial
        .limit
        .into_iter()
        .chain(cap)
        .min()
        .unwrap_or_default();
    let mut headers = headers(
        metric,
        quota,
        refusal.denial.remaining().unwrap_or_default(),
        reset,
    );
    headers.extend(
        refusal
            .retry_after_seconds()
            .map(|wait| (RETRY_AFTER, HeaderValue::from(wait))),
    );
    headers
}

fn headers(metric: Metric, quota: i64, remaining: i64, reset: u64) -> HeaderMap {
    let text = |text: String| HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static(""));
    [
        (
            "ratelimit-policy",
            text(format!("\"{metric}\";q={quota};w={WINDOW_SECONDS}")),
        ),
        ("ratelimit", text(format!("\"{metric}\";r={remaining};t={reset}"))),
        ("ratelimit-limit", HeaderValue::from(quota)),
        ("ratelimit-remaining", HeaderValue::from(remaining)),
        ("ratelimit-reset", HeaderValue::from(reset)),
    ]
    .into_iter()
    .map(|(name, value)| (HeaderName::from_static(name), value))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    #[test]
    fn the_day_s_last_second_is_waited_for() {
        let midnight = DateTime::UNIX_EPOCH + TimeDelta::days(1);
        for (before, seconds) in [(1, "1"), (1_000_000, "1"), (1_000_001, "2"), (1_600_000, "2")] {
            let reserved = Reservation {
                quota: Some(10),
                remaining: Some(0),
                resets_at: midnight,
            };
            let headers = of_reservation(
                Metric::ApiCalls,
                &reserved,
                midnight - TimeDelta::microseconds(before),
            );
            assert_eq!(headers["ratelimit-reset"], seconds, "{before} µs before");
            let text = headers["ratelimit"].to_str().unwrap_or_default();
            assert!(text.ends_with(&format!(";t={seconds}")), "{text}");
        }
    }
}
