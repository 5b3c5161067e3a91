//! `target/site`: hashed names, `hash.txt`, compressed copies; written beside the old one and swapped.

use super::client::Bound;
use crate::{process::say, project};
use anyhow::{Context, Result, bail};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::{
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

/// Raise it when the same input shall give another site.
const LAYOUT: &str = "3";
/// What is worth compressing; fonts and pictures are compressed already.
const COMPRESSED: &[&str] = &["js", "wasm", "css", "svg", "txt", "json", "webmanifest", "xml"];
/// Copies at least this much smaller are kept.
const WORTH_IT: f64 = 0.95;
/// What the client may take over the wire, in bytes: the islands that were there with the first server function, and so
/// much for each function that an island has called since (`docs/client-size.md`).
const CLIENT_BUDGET: u64 = 140_000 + 4_000 * FURTHER_FUNCTIONS;
/// A metric; the comparison, asking and taking back; caps read and set; keys made and revoked; archiving and restoring.
const FURTHER_FUNCTIONS: u64 = 10;
/// The script that starts the islands; the server sends it itself, compressed as it goes.
const LOADER: &str = "server/src/state/islands.js";

/// Everything a site is made of, besides `public/`.
pub(crate) struct Site {
    pub(crate) client: Bound,
    pub(crate) css: String,
    pub(crate) digest: String,
    pub(crate) release: bool,
}

/// Of all input; the same digest means the same site.
pub(crate) fn digest(wasm: &[u8], css: &str, release: bool) -> Result<String> {
    let mut sha = Sha256::new();
    for part in [LAYOUT.as_bytes(), wasm, css.as_bytes(), &[u8::from(release)]] {
        sha.update(part.len().to_le_bytes());
        sha.update(part);
    }
    for file in files(&project::root().join("public"))? {
        sha.update(file.to_string_lossy().as_bytes());
        sha.update(fs::read(file)?);
    }
    Ok(hex(&sha.finalize(), 32))
}

/// Is this the site that is there?
pub(crate) fn is_current(digest: &str) -> bool {
    fs::read_to_string(project::site().join("digest.txt")).is_ok_and(|there| there == digest)
}

/// Writes the site beside the present one, then swaps them.
pub(crate) fn write(site: &Site) -> Result<()> {
    let fresh = project::target().join("site.new");
    let _ = fs::remove_dir_all(&fresh);
    let pkg = fresh.join("pkg");
    fs::create_dir_all(&pkg).with_context(|| format!("can't make {}", pkg.display()))?;

    let js = hashed(&pkg, "obrador", "js", &site.client.js)?;
    let wasm = hashed(&pkg, "obrador", "wasm", &site.client.wasm)?;
    let css = hashed(&pkg, "obrador", "css", site.css.as_bytes())?;
    for (path, content) in &site.client.snippets {
        put(&pkg.join(path), content)?;
    }
    let public = project::root().join("public");
    for file in files(&public)? {
        put(&fresh.join(file.strip_prefix(&public)?), &fs::read(&file)?)?;
    }
    for file in files(&fresh)? {
        compress(&file, site.release)?;
    }
    fs::write(
        fresh.join("hash.txt"),
        format!("js: {js}\nwasm: {wasm}\ncss: {css}\n"),
    )?;
    fs::write(fresh.join("digest.txt"), &site.digest)?;
    let size = ClientSize::of(&fresh)?;
    say(&size.to_string());
    if site.release {
        size.within_budget()?;
    }
    swap(&fresh, &project::site())
}

/// What the client costs the visitor: brotli bytes of all that a page loads as JavaScript and WebAssembly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ClientSize {
    wasm: u64,
    js: u64,
}

impl ClientSize {
    /// Of the site as it is served.
    pub(crate) fn now() -> Result<Self> {
        Self::of(&project::site())
    }

    fn of(site: &Path) -> Result<Self> {
        let loader =
            fs::read(project::root().join(LOADER)).with_context(|| format!("can't read {LOADER}"))?;
        let mut size = Self {
            wasm: 0,
            js: brotli(&loader, 5)?.len() as u64,
        };
        for file in files(&site.join("pkg"))? {
            let sent = match fs::metadata(with_extension(&file, "br")) {
                Ok(packed) => packed.len(),
                Err(_) => fs::metadata(&file)?.len(),
            };
            match file.extension().and_then(|it| it.to_str()) {
                Some("wasm") => size.wasm += sent,
                Some("js") => size.js += sent,
                _ => {}
            }
        }
        Ok(size)
    }

    pub(crate) fn bytes(self) -> u64 {
        self.wasm + self.js
    }

    fn within_budget(self) -> Result<()> {
        if self.bytes() > CLIENT_BUDGET {
            bail!(
                "{self}: too much\n  What is new in app/client, and does it need floats printed, JSON or text parsed?"
            );
        }
        Ok(())
    }
}

impl std::fmt::Display for ClientSize {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "the client takes {} of {CLIENT_BUDGET} bytes over the wire (WebAssembly {}, JavaScript {})",
            self.bytes(),
            self.wasm,
            self.js
        )
    }
}

/// The built client's JavaScript.
pub(crate) fn client_js() -> Result<String> {
    let is_js = |file: &PathBuf| {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        name.starts_with("obrador.") && file.extension().is_some_and(|extension| extension == "js")
    };
    let file = files(&project::site().join("pkg"))?.into_iter().find(is_js);
    let file = file.context("there is no client in target/site; run `cargo xtask build`")?;
    fs::read_to_string(&file).with_context(|| format!("can't read {}", file.display()))
}

fn swap(fresh: &Path, site: &Path) -> Result<()> {
    let old = project::target().join("site.old");
    let _ = fs::remove_dir_all(&old);
    if site.exists() {
        fs::rename(site, &old).with_context(|| format!("can't move {} away", site.display()))?;
    }
    fs::rename(fresh, site).with_context(|| format!("can't put {} in its place", site.display()))?;
    let _ = fs::remove_dir_all(&old);
    Ok(())
}

fn hashed(pkg: &Path, name: &str, extension: &str, content: &[u8]) -> Result<String> {
    let hash = hex(&Sha256::digest(content), 8);
    put(&pkg.join(format!("{name}.{hash}.{extension}")), content)?;
    Ok(hash)
}

fn put(file: &Path, content: &[u8]) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, content).with_context(|| format!("can't write {}", file.display()))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if !folder.exists() {
        return Ok(found);
    }
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            found.push(entry.into_path());
        }
    }
    Ok(found)
}

fn hex(bytes: &[u8], take: usize) -> String {
    bytes.iter().take(take).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn compress(file: &Path, thorough: bool) -> Result<()> {
    let worthwhile = file
        .extension()
        .is_some_and(|it| COMPRESSED.contains(&it.to_string_lossy().as_ref()));
    if !worthwhile {
        return Ok(());
    }
    let plain = fs::read(file)?;
    keep(file, "br", &plain, brotli(&plain, if thorough { 11 } else { 5 })?)?;
    keep(file, "gz", &plain, gzip(&plain, if thorough { 9 } else { 6 })?)
}

fn keep(file: &Path, extension: &str, plain: &[u8], packed: Vec<u8>) -> Result<()> {
    if packed.len() as f64 > plain.len() as f64 * WORTH_IT {
        return Ok(());
    }
    put(&with_extension(file, extension), &packed)
}

fn with_extension(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

fn brotli(plain: &[u8], quality: i32) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: 22,
        size_hint: plain.len(),
        ..brotli::enc::BrotliEncoderParams::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*plain, &mut packed, &params)?;
    Ok(packed)
}

fn gzip(plain: &[u8], level: u32) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(level));
    encoder.write_all(plain)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_kept_where_they_are_smaller() {
        let folder = tempfile::tempdir().expect("a folder");
        let long = folder.path().join("long.css");
        fs::write(&long, "a{margin:0}".repeat(100)).expect("a file");
        let short = folder.path().join("short.css");
        fs::write(&short, "a").expect("a file");
        compress(&long, true).expect("compressed");
        compress(&short, true).expect("looked at");
        let names: Vec<_> = files(folder.path()).expect("files");
        let names: Vec<_> = names
            .iter()
            .filter_map(|file| file.file_name()?.to_str())
            .collect();
        assert_eq!(names, ["long.css", "long.css.br", "long.css.gz", "short.css"]);
    }

    #[test]
    fn a_client_is_its_compressed_copies_and_has_a_budget() {
        let folder = tempfile::tempdir().expect("a folder");
        let pkg = folder.path().join("pkg");
        for (name, bytes) in [
            ("a.wasm", 500),
            ("a.wasm.br", 200),
            ("a.wasm.gz", 300),
            ("b.js", 10),
            ("c.css", 9),
        ] {
            put(&pkg.join(name), &vec![0; bytes]).expect("a file");
        }
        let size = ClientSize::of(folder.path()).expect("sizes");
        assert_eq!(size.wasm, 200);
        assert!(size.js > 10, "the loader counts: {size}");
        assert!(size.within_budget().is_ok());
        let most = ClientSize {
            wasm: CLIENT_BUDGET,
            js: 0,
        };
        assert!(most.within_budget().is_ok());
        assert!(ClientSize { js: 1, ..most }.within_budget().is_err());
    }

    #[test]
    fn a_name_carries_its_content_s_hash() {
        let folder = tempfile::tempdir().expect("a folder");
        let hash = hashed(folder.path(), "obrador", "css", b"a{margin:0}").expect("written");
        assert_eq!(hash.len(), 16);
        assert!(folder.path().join(format!("obrador.{hash}.css")).exists());
    }
}
