//! `target/site`: hashed names, `hash.txt`, compressed copies.
//!
//! A server may be running on it, so it is never away, and what that server's pages name stays (see [`super::builds`]).
//! New files come first, beside the old; `hash.txt` names them to the next server once all of them are there; `digest.txt`
//! is away meanwhile, so a build that was broken off is done again.

use super::{
    builds::Builds,
    client::Bound,
    client_size::ClientSize,
    compress::compress,
    folder::{files, put},
};
use crate::{process::say, project};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs::{self, File},
    io::ErrorKind,
    path::Path,
};

/// Raise it when the same input shall give another site.
const LAYOUT: &str = "4";
/// Names the newest build's files: a line each, `kind: hash`.
const HASHES: &str = "hash.txt";
/// Tells of which input the site is.
const DIGEST: &str = "digest.txt";

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
    fs::read_to_string(project::site().join(DIGEST)).is_ok_and(|there| there == digest)
}

/// Writes it into `target/site`, while no other xtask does.
pub(crate) fn write(site: &Site) -> Result<()> {
    let lock = File::create(project::target().join("site.lock")).context("can't write into target/")?;
    lock.lock().context("can't wait for another xtask")?;
    site.write(&project::root().join("public"), &project::site())
}

/// The built client's JavaScript.
pub(crate) fn client_js() -> Result<String> {
    newest_js(&project::site()).context("there is no client in target/site; run `cargo xtask build`")
}

fn newest_js(folder: &Path) -> Result<String> {
    let hashes = fs::read_to_string(folder.join(HASHES))?;
    let hash = hashes.lines().find_map(|line| line.strip_prefix("js: "));
    let file = folder.join(hashed("js", hash.context("hash.txt names none")?));
    fs::read_to_string(&file).with_context(|| format!("can't read {}", file.display()))
}

impl Site {
    fn write(&self, public: &Path, folder: &Path) -> Result<()> {
        let mut builds = Builds::of(folder)?;
        forget_digest(folder)?;
        let (mut names, hashes) = self.put_client(folder)?;
        let size = ClientSize::of(folder, &names)?;
        say(&size.to_string());
        if self.release {
            size.within_budget()?;
        }
        for file in files(public)? {
            let name = file.strip_prefix(public)?.to_string_lossy().into_owned();
            self.put(folder, &name, &fs::read(&file)?)?;
            names.insert(name);
        }
        builds.add(names);
        // First the list: what the next server names shall not be swept away, wherever this breaks off.
        builds.write(folder)?;
        put(&folder.join(HASHES), hashes.as_bytes())?;
        builds.sweep(folder)?;
        put(&folder.join(DIGEST), self.digest.as_bytes())
    }

    /// Writes what goes below `pkg/`; its names, and the lines of `hash.txt`.
    fn put_client(&self, folder: &Path) -> Result<(BTreeSet<String>, String)> {
        let mut names = BTreeSet::new();
        let mut hashes = String::new();
        for (kind, content) in [
            ("js", self.client.js.as_slice()),
            ("wasm", &self.client.wasm),
            ("css", self.css.as_bytes()),
        ] {
            let hash = hex(&Sha256::digest(content), 8);
            let _ = writeln!(hashes, "{kind}: {hash}");
            let name = hashed(kind, &hash);
            self.put(folder, &name, content)?;
            names.insert(name);
        }
        for (path, content) in &self.client.snippets {
            let name = format!("pkg/{}", path.to_string_lossy());
            self.put(folder, &name, content)?;
            names.insert(name);
        }
        Ok((names, hashes))
    }

    /// Writes one file and its copies.
    fn put(&self, folder: &Path, name: &str, content: &[u8]) -> Result<()> {
        let file = folder.join(name);
        put(&file, content)?;
        compress(&file, self.release)
    }
}

/// Until the end the site is that of no input.
fn forget_digest(folder: &Path) -> Result<()> {
    match fs::remove_file(folder.join(DIGEST)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// The path of a file with a hash in its name.
fn hashed(kind: &str, hash: &str) -> String {
    format!("pkg/obrador.{hash}.{kind}")
}

fn hex(bytes: &[u8], take: usize) -> String {
    bytes.iter().take(take).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests;
