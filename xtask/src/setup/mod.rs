//! What a fresh machine needs. Every step looks first and does nothing where it has been done.

pub(crate) mod apt;
pub(crate) mod node;
pub(crate) mod proxies;
mod python;
pub(crate) mod schemathesis;
pub(crate) mod tables;
pub(crate) mod wasm32;

use anyhow::Result;

/// What the machine shall be ready for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Build and serve.
    Run,
    /// Everything that `test` does.
    Test,
    /// The same, and the documented proxies.
    Deploy,
    /// Measuring.
    Bench,
}

/// Gets the machine ready and says how the client is built on it.
pub(crate) fn ensure(purpose: Purpose) -> Result<wasm32::Toolchain> {
    apt::ensure(apt::FOR_BUILDS)?;
    node::ensure()?;
    if matches!(purpose, Purpose::Test | Purpose::Deploy) {
        apt::ensure(apt::FOR_TESTS)?;
        tables::ensure()?;
        schemathesis::ensure()?;
    }
    if purpose == Purpose::Deploy {
        apt::ensure(apt::FOR_DEPLOY)?;
        proxies::ensure()?;
    }
    if purpose == Purpose::Bench {
        apt::ensure(apt::FOR_BENCH)?;
    }
    wasm32::ensure()
}
