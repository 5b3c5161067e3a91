//! What is counted for Prometheus: requests by outcome, and how long they took.

use std::{
    fmt::Write as _,
    sync::atomic::{AtomicU64, Ordering},
};

/// Upper bounds of the duration histogram, in microseconds.
const BOUNDS: [u64; 9] = [
    500, 1_000, 2_500, 5_000, 10_000, 25_000, 100_000, 500_000, 2_500_000,
];

/// Counters since the process began.
#[derive(Debug, Default)]
pub struct Metrics {
    /// Requests by the first digit of their status, 1xx to 5xx.
    by_class: [AtomicU64; 5],
    buckets: [AtomicU64; BOUNDS.len()],
    count: AtomicU64,
    sum_micros: AtomicU64,
}

impl Metrics {
    pub(crate) fn record(&self, status: u16, micros: u64) {
        let class = usize::from(status / 100).clamp(1, 5) - 1;
        self.by_class[class].fetch_add(1, Ordering::Relaxed);
        for (bucket, bound) in self.buckets.iter().zip(BOUNDS) {
            if micros <= bound {
                bucket.fetch_add(1, Ordering::Relaxed);
            }
        }
        self.count.fetch_add(1, Ordering::Relaxed);
        self.sum_micros.fetch_add(micros, Ordering::Relaxed);
    }

    /// In Prometheus's text format.
    pub fn render(&self) -> String {
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let seconds = |micros: u64| micros as f64 / 1e6;
        let mut text = String::from(
            "# HELP obrador_http_requests_total Requests answered, by class of status.\n\
             # TYPE obrador_http_requests_total counter\n",
        );
        // Writing to a String can't fail.
        for (class, counter) in self.by_class.iter().enumerate() {
            let _ = writeln!(
                text,
                "obrador_http_requests_total{{class=\"{}xx\"}} {}",
                class + 1,
                read(counter)
            );
        }
        text.push_str(
            "# HELP obrador_http_request_duration_seconds Time to the start of the answer.\n\
             # TYPE obrador_http_request_duration_seconds histogram\n",
        );
        let name = "obrador_http_request_duration_seconds";
        for (bucket, bound) in self.buckets.iter().zip(BOUNDS) {
            let _ = writeln!(
                text,
                "{name}_bucket{{le=\"{}\"}} {}",
                seconds(bound),
                read(bucket)
            );
        }
        let _ = writeln!(text, "{name}_bucket{{le=\"+Inf\"}} {}", read(&self.count));
        let _ = writeln!(text, "{name}_sum {}", seconds(read(&self.sum_micros)));
        let _ = writeln!(text, "{name}_count {}", read(&self.count));
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buckets_are_cumulative() {
        let metrics = Metrics::default();
        metrics.record(200, 700);
        metrics.record(503, 4_000);
        let text = metrics.render();
        for line in [
            "obrador_http_requests_total{class=\"2xx\"} 1",
            "obrador_http_requests_total{class=\"5xx\"} 1",
            "obrador_http_request_duration_seconds_bucket{le=\"0.0005\"} 0",
            "obrador_http_request_duration_seconds_bucket{le=\"0.001\"} 1",
            "obrador_http_request_duration_seconds_bucket{le=\"0.005\"} 2",
            "obrador_http_request_duration_seconds_count 2",
        ] {
            assert!(text.lines().any(|l| l == line), "{line} is missing in\n{text}");
        }
    }
}
