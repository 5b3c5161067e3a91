//! The compressed copies beside a file, for servers to send as they are.

use super::folder::{put, with_extension};
use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use std::{
    fs,
    io::{ErrorKind, Write as _},
    path::Path,
};

/// What is worth compressing; fonts and pictures are compressed already.
const COMPRESSED: &[&str] = &["js", "wasm", "css", "svg", "txt", "json", "webmanifest", "xml"];
/// Copies at least this much smaller are kept.
const WORTH_IT: f64 = 0.95;

/// Puts the copies beside `file`, and removes an earlier one that has become too large to be worth it.
pub(crate) fn compress(file: &Path, thorough: bool) -> Result<()> {
    let worthwhile = file
        .extension()
        .is_some_and(|it| COMPRESSED.contains(&it.to_string_lossy().as_ref()));
    if !worthwhile {
        return Ok(());
    }
    let plain = fs::read(file)?;
    keep(
        file,
        "br",
        &plain,
        &brotli(&plain, if thorough { 11 } else { 5 })?,
    )?;
    keep(file, "gz", &plain, &gzip(&plain, if thorough { 9 } else { 6 })?)
}

fn keep(file: &Path, extension: &str, plain: &[u8], packed: &[u8]) -> Result<()> {
    let copy = with_extension(file, extension);
    if packed.len() as f64 <= plain.len() as f64 * WORTH_IT {
        return put(&copy, packed);
    }
    match fs::remove_file(copy) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// As small as `quality` (at most 11) makes it.
pub(crate) fn brotli(plain: &[u8], quality: i32) -> Result<Vec<u8>> {
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
    use super::{super::folder::files, *};

    #[test]
    fn copies_are_kept_where_they_are_smaller() {
        let folder = tempfile::tempdir().expect("a folder");
        let long = folder.path().join("long.css");
        fs::write(&long, "a{margin:0}".repeat(100)).expect("a file");
        let short = folder.path().join("short.css");
        fs::write(&short, "a").expect("a file");
        fs::write(folder.path().join("short.css.br"), "of an earlier one").expect("a file");
        compress(&long, true).expect("compressed");
        compress(&short, true).expect("looked at");
        let names: Vec<_> = files(folder.path()).expect("files");
        let names: Vec<_> = names
            .iter()
            .filter_map(|file| file.file_name()?.to_str())
            .collect();
        assert_eq!(names, ["long.css", "long.css.br", "long.css.gz", "short.css"]);
    }
}
