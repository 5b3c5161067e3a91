//! The built client, found once at start.

use obrador_app::page::Assets;
use sha2::{Digest, Sha256};
use std::{fmt::Write, path::Path};

/// The script that starts the islands: it loads the client once the page is idle, then wakes each island.
const LOADER: &str = include_str!("islands.js");

/// The built client, found once at start.
#[derive(Debug, Clone, Default)]
pub struct Site {
    assets: Assets,
    loader: String,
}

impl Site {
    /// Reads `hash.txt` of the site's folder. Without it (nothing was built) pages still work, plainly.
    pub fn load(root: &Path) -> Self {
        let hashes = std::fs::read_to_string(root.join("hash.txt")).unwrap_or_default();
        let hash = |kind: &str| {
            let line = hashes
                .lines()
                .find_map(|line| line.split_once(':').filter(|(k, _)| k.trim() == kind));
            line.map_or_else(String::new, |(_, hash)| format!(".{}", hash.trim()))
        };
        let js = format!("/pkg/obrador{}.js", hash("js"));
        let wasm = format!("/pkg/obrador{}.wasm", hash("wasm"));
        let css = format!("/pkg/obrador{}.css", hash("css"));
        let loader = LOADER.replace("{{js}}", &js).replace("{{wasm}}", &wasm);
        let name = Sha256::digest(&loader)
            .iter()
            .take(8)
            .fold(String::new(), |mut name, byte| {
                let _ = write!(name, "{byte:02x}");
                name
            });
        Self {
            assets: Assets {
                css,
                loader: format!("/islands.js?v={name}"),
                js,
                wasm,
            },
            loader,
        }
    }

    /// Where a page finds the client.
    pub fn assets(&self) -> Assets {
        self.assets.clone()
    }

    /// The script that starts the islands.
    pub fn loader(&self) -> &str {
        &self.loader
    }
}
