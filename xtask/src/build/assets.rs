//! `target/site`: hashed names, `hash.txt`, compressed copies; written beside the old one and swapped.

use super::client::Bound;
use crate::{process::say, project};
use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::{
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

/// Raise it when the same input shall give another site.
const LAYOUT: &str = "2";
/// What is worth compressing; fonts and pictures are compressed already.
const COMPRESSED: &[&str] = &["js", "wasm", "css", "svg", "txt", "json", "webmanifest", "xml"];
/// Copies at least this much smaller are kept.
const WORTH_IT: f64 = 0.95;

/// Everything a site is made of, besides `public/`.
pub(crate) struct Site {
    pub(crate) client: Bound,
    pub(crate) css: String,
    pub(crate) loader: String,
    pub(crate) digest: String,
    pub(crate) release: bool,
}

/// Of all input; the same digest means the same site.
pub(crate) fn digest(wasm: &[u8], css: &str, loader: &str, release: bool) -> Result<String> {
    let mut sha = Sha256::new();
    for part in [
        LAYOUT.as_bytes(),
        wasm,
        css.as_bytes(),
        loader.as_bytes(),
        &[u8::from(release)],
    ] {
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
    let call = format!(
        "{}(\"\", \"pkg\", \"obrador.{js}\", \"obrador.{wasm}\");\n",
        site.loader.trim_end()
    );
    let loader = hashed(&pkg, "loader", "js", call.as_bytes())?;
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
        format!("js: {js}\nwasm: {wasm}\ncss: {css}\nloader: {loader}\n"),
    )?;
    fs::write(fresh.join("digest.txt"), &site.digest)?;
    swap(&fresh, &project::site())?;
    say(&format!(
        "the client takes {} kB over the wire",
        client_bytes()?.div_ceil(1000)
    ));
    Ok(())
}

/// The client as sent: brotli bytes of JavaScript and WebAssembly.
pub(crate) fn client_bytes() -> Result<u64> {
    let mut bytes = 0;
    for file in files(&project::site().join("pkg"))? {
        let name = file.to_string_lossy().into_owned();
        if name.ends_with(".js.br") || name.ends_with(".wasm.br") {
            bytes += fs::metadata(&file)?.len();
        }
    }
    Ok(bytes)
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
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    put(Path::new(&name), &packed)
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
    fn a_name_carries_its_content_s_hash() {
        let folder = tempfile::tempdir().expect("a folder");
        let hash = hashed(folder.path(), "obrador", "css", b"a{margin:0}").expect("written");
        assert_eq!(hash.len(), 16);
        assert!(folder.path().join(format!("obrador.{hash}.css")).exists());
    }
}
