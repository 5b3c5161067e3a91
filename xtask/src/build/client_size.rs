//! What the client costs the visitor, and what it may cost.

use super::{builds::Builds, compress::brotli, folder::with_extension};
use crate::project;
use anyhow::{Context, Result, bail};
use std::{collections::BTreeSet, fmt, fs, path::Path};

/// What the client may take over the wire, in bytes: the islands that were there with the first server function, and so
/// much for each function that an island has called since and each island without one, and as much for a forecast that learns (`docs/client-size.md`).
const CLIENT_BUDGET: u64 = 140_000 + 4_000 * (FURTHER_FUNCTIONS + FURTHER_ISLANDS) + FORECAST + STEPS;
/// A metric; the comparison, asking and taking back; caps read and set; keys made and revoked; archiving and restoring; a file
/// sent; the version of production.
const FURTHER_FUNCTIONS: u64 = 12;
/// A list's search, and what is chosen in it: islands that call no function.
const FURTHER_ISLANDS: u64 = 3;
/// The tracker's steps, which are kept in the browser while there is no network, sent in their order, and turn its cards meanwhile.
const STEPS: u64 = 6_000;
/// What-if and charts forecast in the browser, by the rule of ADR 11.
const FORECAST: u64 = 4_000;
/// The script that starts the islands; the server sends it itself, compressed as it goes.
const LOADER: &str = "server/src/state/islands.js";

/// Brotli bytes of all that a page loads as JavaScript and WebAssembly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ClientSize {
    wasm: u64,
    js: u64,
}

impl ClientSize {
    /// Of the site as it is served.
    pub(crate) fn now() -> Result<Self> {
        let site = project::site();
        let builds = Builds::of(&site)?;
        let newest = builds
            .newest()
            .context("there is no site; run `cargo xtask build`")?;
        Self::of(&site, newest)
    }

    /// Of one build in `site`: others' files lie there, too.
    pub(crate) fn of(site: &Path, build: &BTreeSet<String>) -> Result<Self> {
        let loader =
            fs::read(project::root().join(LOADER)).with_context(|| format!("can't read {LOADER}"))?;
        let mut size = Self {
            wasm: 0,
            js: brotli(&loader, 5)?.len() as u64,
        };
        for name in build.iter().filter(|name| name.starts_with("pkg/")) {
            let file = site.join(name);
            let sent = || match fs::metadata(with_extension(&file, "br")) {
                Ok(packed) => Ok(packed.len()),
                Err(_) => fs::metadata(&file).map(|it| it.len()),
            };
            match file.extension().and_then(|it| it.to_str()) {
                Some("wasm") => size.wasm += sent()?,
                Some("js") => size.js += sent()?,
                _ => {}
            }
        }
        Ok(size)
    }

    pub(crate) fn bytes(self) -> u64 {
        self.wasm + self.js
    }

    pub(crate) fn within_budget(self) -> Result<()> {
        if self.bytes() > CLIENT_BUDGET {
            bail!(
                "{self}: too much\n  What is new in app/client, and does it need floats printed, JSON or text parsed?"
            );
        }
        Ok(())
    }
}

impl fmt::Display for ClientSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the client takes {} of {CLIENT_BUDGET} bytes over the wire (WebAssembly {}, JavaScript {})",
            self.bytes(),
            self.wasm,
            self.js
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{super::folder::put, *};

    #[test]
    fn a_client_is_its_own_build_s_compressed_copies_and_has_a_budget() {
        let site = tempfile::tempdir().expect("a folder");
        for (name, bytes) in [
            ("pkg/a.wasm", 500),
            ("pkg/a.wasm.br", 200),
            ("pkg/a.wasm.gz", 300),
            ("pkg/b.js", 10),
            ("pkg/c.css", 9),
            ("pkg/earlier.wasm", 1_000),
            ("pkg/earlier.js", 1_000),
        ] {
            put(&site.path().join(name), &vec![0; bytes]).expect("a file");
        }
        let of = |names: &[&str]| {
            let build = names.iter().map(ToString::to_string).collect();
            ClientSize::of(site.path(), &build).expect("sizes")
        };
        let loader = of(&[]).js;
        assert!(loader > 0);
        let size = of(&["pkg/a.wasm", "pkg/b.js", "pkg/c.css"]);
        assert_eq!((size.wasm, size.js), (200, loader + 10));
        assert!(size.within_budget().is_ok());
        let most = ClientSize {
            wasm: CLIENT_BUDGET,
            js: 0,
        };
        assert!(most.within_budget().is_ok());
        assert!(ClientSize { js: 1, ..most }.within_budget().is_err());
    }
}
