//! How much of something goes on at once: of one bakery, and in this process.

use obrador_core::{bounds::rate::BUSY_SECONDS, ids::TenantId};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// Too much goes on already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too much goes on at once; try again in {BUSY_SECONDS} seconds")]
pub struct Busy;

impl Busy {
    /// Seconds to wait.
    pub fn retry_after_s(self) -> u64 {
        BUSY_SECONDS
    }
}

/// Lets through as much at once as is bounded. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Gate(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    of_a_bakery: usize,
    in_all: usize,
    going_on: Mutex<GoingOn>,
}

#[derive(Debug, Default)]
struct GoingOn {
    of: HashMap<TenantId, usize>,
    in_all: usize,
}

/// What was let through goes on until this is dropped.
#[derive(Debug)]
pub struct Pass {
    gate: Gate,
    tenant: TenantId,
}

impl Gate {
    /// Lets through so much of a bakery, and so much altogether.
    pub fn new(of_a_bakery: usize, in_all: usize) -> Self {
        Self(Arc::new(Inner {
            of_a_bakery,
            in_all,
            going_on: Mutex::default(),
        }))
    }

    /// Lets the bakery's through.
    ///
    /// # Errors
    /// Where as much goes on as may.
    pub fn enter(&self, tenant: &TenantId) -> Result<Pass, Busy> {
        let mut going_on = self.0.going_on.lock().unwrap_or_else(PoisonError::into_inner);
        let of_it = going_on.of.get(tenant).copied().unwrap_or_default();
        if going_on.in_all >= self.0.in_all || of_it >= self.0.of_a_bakery {
            return Err(Busy);
        }
        going_on.in_all += 1;
        going_on.of.insert(tenant.clone(), of_it + 1);
        Ok(Pass {
            gate: self.clone(),
            tenant: tenant.clone(),
        })
    }

    /// How much goes on.
    pub fn going_on(&self) -> usize {
        self.0
            .going_on
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .in_all
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        let mut going_on = self
            .gate
            .0
            .going_on
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        going_on.in_all -= 1;
        if let Some(left) = going_on.of.get_mut(&self.tenant) {
            *left -= 1;
            if *left == 0 {
                going_on.of.remove(&self.tenant);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_much_goes_on_as_may_and_what_ended_makes_room() {
        let id = |text: &str| text.parse::<TenantId>().unwrap();
        let gate = Gate::new(2, 3);
        let one = gate.enter(&id("a")).unwrap();
        let two = gate.enter(&id("a")).unwrap();
        assert!(gate.enter(&id("a")).is_err(), "of one bakery");
        let three = gate.enter(&id("b")).unwrap();
        assert!(gate.enter(&id("c")).is_err(), "altogether");
        assert_eq!(gate.going_on(), 3);
        drop(one);
        let four = gate.enter(&id("c")).unwrap();
        drop((two, three, four));
        assert_eq!(gate.going_on(), 0);
        assert!(
            gate.0.going_on.lock().unwrap().of.is_empty(),
            "nothing is remembered"
        );
    }
}
