//! Reading the price list, from a file or built in.

use obrador_core::subscription::{PriceList, PriceListError, PriceListFile};
use std::path::{Path, PathBuf};

const BUILT_IN: &str = include_str!("../../price_list.toml");

/// Why a price list can't be used.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file can't be read.
    #[error("can't read the price list {0}: {1}")]
    Read(PathBuf, std::io::Error),
    /// It is not TOML, or not a price list's.
    #[error("{name}, line {line}: {message}")]
    Syntax {
        /// Which file.
        name: String,
        /// Which line.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// It is a price list, and not a good one.
    #[error("{name}, line {line}: {source}")]
    Content {
        /// Which file.
        name: String,
        /// Which line.
        line: usize,
        /// What is wrong.
        source: PriceListError,
    },
}

/// The price list in `file`, or the built-in one.
pub(crate) fn load(file: Option<&Path>) -> Result<PriceList, LoadError> {
    match file {
        Some(file) => {
            let text = std::fs::read_to_string(file).map_err(|e| LoadError::Read(file.to_owned(), e))?;
            parse(&text, &file.display().to_string())
        }
        None => parse(BUILT_IN, "the built-in price list"),
    }
}

fn parse(text: &str, name: &str) -> Result<PriceList, LoadError> {
    let name = name.to_owned();
    let file = toml::from_str::<PriceListFile>(text).map_err(|error| LoadError::Syntax {
        name: name.clone(),
        line: error
            .span()
            .map_or(1, |span| text[..span.start].matches('\n').count() + 1),
        message: error.message().to_owned(),
    })?;
    file.validate().map_err(|source| LoadError::Content {
        name,
        line: line_of(text, &source),
        source,
    })
}

/// The line of the key that is wrong: within its plan's part of the file, or the part's first line.
fn line_of(text: &str, error: &PriceListError) -> usize {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let is_plan = |line: &str| line.starts_with("[[plan]]");
    let key = error.key.rsplit('.').next().unwrap_or(&error.key);
    let is = |line: &str, key: &str| {
        line.strip_prefix(key)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let Some(plan) = error.plan else {
        return lines
            .iter()
            .position(|line| is_plan(line) || is(line, key))
            .map_or(1, |at| at + 1);
    };
    let names = |line: &str| is(line, "id") && line.contains(&format!("\"{plan}\""));
    let named = lines.iter().position(|line| names(line)).unwrap_or(0);
    let start = lines[..=named]
        .iter()
        .rposition(|line| is_plan(line))
        .unwrap_or(named);
    let end = lines
        .iter()
        .skip(start + 1)
        .position(|line| is_plan(line))
        .map_or(lines.len(), |at| start + 1 + at);
    let at = lines[start..end]
        .iter()
        .position(|line| is(line, key))
        .unwrap_or(named - start);
    start + at + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_price_list_is_refused_with_its_line() {
        let price = BUILT_IN.lines().find(|l| l.starts_with("monthly_cents")).unwrap();
        let line = BUILT_IN.lines().position(|l| l == price).unwrap() + 1;
        for (text, expected) in [
            (
                BUILT_IN.replacen(price, "monthly_cents = 0", 1),
                format!("x, line {line}: plan starter, monthly_cents"),
            ),
            (
                BUILT_IN.replacen(price, "monthly_cents = \"a\"", 1),
                format!("x, line {line}: "),
            ),
            (
                BUILT_IN.replacen(price, "monthly_cents = ", 1),
                format!("x, line {line}: "),
            ),
            (String::new(), "x, line 1: missing field".to_owned()),
        ] {
            let error = parse(&text, "x").unwrap_err().to_string();
            assert!(error.starts_with(&expected), "{error} instead of {expected}");
        }
        assert!(parse(BUILT_IN, "x").is_ok());
    }
}
