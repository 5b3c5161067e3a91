//! One style sheet out of `style/main.css` and what it imports.

use crate::project;
use anyhow::{Result, anyhow};
use lightningcss::{
    bundler::{Bundler, FileProvider},
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions},
    targets::{Browsers, Targets},
};
use std::path::Path;

/// Browsers of 2023 and later.
const BROWSERS: Browsers = Browsers {
    android: Some(111 << 16),
    chrome: Some(111 << 16),
    edge: Some(111 << 16),
    firefox: Some(113 << 16),
    ie: None,
    ios_saf: Some((16 << 16) | (4 << 8)),
    opera: Some(97 << 16),
    safari: Some((16 << 16) | (4 << 8)),
    samsung: Some(22 << 16),
};

/// Bundles and minifies it.
pub(crate) fn bundle() -> Result<String> {
    bundle_file(&project::root().join("style/main.css"))
}

fn bundle_file(file: &Path) -> Result<String> {
    let files = FileProvider::new();
    let targets = Targets::from(BROWSERS);
    let mut sheet = Bundler::new(&files, None, ParserOptions::default())
        .bundle(file)
        .map_err(|error| anyhow!("{error}\n  The message says which file and line of style/."))?;
    sheet
        .minify(MinifyOptions {
            targets,
            ..MinifyOptions::default()
        })
        .map_err(|error| anyhow!("{} can't be minified: {error}", file.display()))?;
    let printed = sheet
        .to_css(PrinterOptions {
            minify: true,
            targets,
            ..PrinterOptions::default()
        })
        .map_err(|error| anyhow!("{} can't be printed: {error}", file.display()))?;
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn imports_are_taken_in_and_spaces_left_out() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("part.css"), "a {\n  margin: 0px;\n}\n").expect("a file");
        fs::write(
            folder.path().join("main.css"),
            "@import \"part.css\";\nb { & i { top: 0 } }",
        )
        .expect("a file");
        let css = bundle_file(&folder.path().join("main.css")).expect("good CSS");
        assert_eq!(css, "a{margin:0}b i{top:0}");
    }

    #[test]
    fn a_missing_part_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("main.css"), "@import \"absent.css\";").expect("a file");
        let error = bundle_file(&folder.path().join("main.css")).expect_err("a part is missing");
        assert!(error.to_string().contains("main.css"), "{error}");
    }
}
