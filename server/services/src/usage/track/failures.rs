//! Bakeries that could not be tracked, by reason: a line for each reason, not for each bakery.

use obrador_core::ids::TenantId;
use std::collections::BTreeMap;

/// How many bakeries a line names.
const NAMED: usize = 5;

/// Which bakeries failed, and why.
#[derive(Debug, Default)]
pub(super) struct Failures(BTreeMap<String, Same>);

/// The bakeries that failed for one reason.
#[derive(Debug, Default)]
struct Same {
    count: usize,
    first: Vec<TenantId>,
}

impl Same {
    fn take(&mut self, count: usize, first: impl IntoIterator<Item = TenantId>) {
        self.count += count;
        let room = NAMED - self.first.len();
        self.first.extend(first.into_iter().take(room));
    }

    /// "a, b and 3 more"
    fn names(&self) -> String {
        let names: Vec<_> = self.first.iter().map(TenantId::as_str).collect();
        match self.count - names.len() {
            0 => names.join(", "),
            more => format!("{} and {more} more", names.join(", ")),
        }
    }
}

impl Failures {
    /// One more.
    pub(super) fn add(&mut self, tenant: &TenantId, reason: impl std::fmt::Display) {
        let same = self.0.entry(reason.to_string()).or_default();
        same.take(1, [tenant.clone()]);
    }

    /// Those of another chunk, too.
    pub(super) fn merge(&mut self, other: Self) {
        for (reason, Same { count, first }) in other.0 {
            self.0.entry(reason).or_default().take(count, first);
        }
    }

    /// How many bakeries failed.
    pub(super) fn count(&self) -> usize {
        self.0.values().map(|same| same.count).sum()
    }

    /// A line for each reason.
    pub(super) fn log(&self) {
        for (reason, same) in &self.0 {
            tracing::error!(
                tenants = same.count,
                error = reason,
                "not tracked: {}",
                same.names()
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_reason_is_one_line() {
        let tenant = |number: usize| format!("bakery-{number}").parse::<TenantId>().unwrap();
        let (mut all, mut other) = (Failures::default(), Failures::default());
        for number in 0..4 {
            all.add(&tenant(number), "full");
        }
        other.add(&tenant(9), "locked");
        for number in 4..8 {
            other.add(&tenant(number), "full");
        }
        all.merge(other);
        assert_eq!(all.count(), 9);
        let lines: Vec<_> = all
            .0
            .iter()
            .map(|(why, same)| format!("{why}: {}", same.names()))
            .collect();
        assert_eq!(
            lines,
            [
                "full: bakery-0, bakery-1, bakery-2, bakery-3, bakery-4 and 3 more",
                "locked: bakery-9"
            ]
        );
    }
}
