//! A folder of nasty files, and what each gives to somebody who reads Spanish.

use super::{lines, products, tried};
use crate::support::{TestApp, for_each_app};
use obrador_core::{
    bounds::{
        count::{IMPORT_COLUMNS, IMPORT_LINES},
        size::IMPORT,
    },
    catalogue::{ItemKind, table::LineFault},
    i18n::Lang,
    subscription::PlanId,
};
use obrador_services::catalogue::{ImportError, Preview};
use std::{collections::BTreeSet, fs, path::PathBuf};

/// The file, and what it gives: how many are new, changed and unchanged; bad lines with their reasons; what else is told.
const FILES: &[(&str, &str)] = &[
    ("excel.csv", "3 0 0; UTF-8 semicolon"),
    ("excel-1252.csv", "1 0 0; Windows-1252 semicolon"),
    ("google.csv", "2 0 0; UTF-8 comma"),
    ("unicode-text.csv", "1 0 0; UTF-16 tab"),
    ("sep-line.csv", "1 0 0; UTF-8 comma"),
    ("old-mac.csv", "2 0 0; UTF-8 semicolon"),
    // `Taloa` is there, at the same price: its category is new.
    ("basque.csv", "0 1 0; 1 by name; UTF-8 semicolon"),
    ("blank-lines.csv", "2 0 0; UTF-8 semicolon"),
    ("open-quote.csv", "1 0 0; 3 open-quote; UTF-8 semicolon"),
    ("too-many-cells.csv", "1 0 0; 2 too-many-cells; UTF-8 comma"),
    ("short-lines.csv", "2 0 0; UTF-8 semicolon"),
    (
        "numbers.csv",
        "4 0 0; 4 price_cents negative; 5 price_cents not-a-number; 6 price_cents not-a-number; 7 price_cents too-large; UTF-8 semicolon",
    ),
    ("mixed-marks.csv", "2 0 0; UTF-8 semicolon"),
    ("points.csv", "2 0 0; UTF-8 semicolon"),
    ("dates.csv", "1 0 0; without Fecha de alta; UTF-8 semicolon"),
    ("cents.csv", "1 0 0; 3 price_cents not-a-number; UTF-8 comma"),
    ("no-name.csv", "a column is missing that no line goes without"),
    ("headings-alone.csv", "the file has headings alone"),
    (
        "twice-the-heading.csv",
        "1 0 0; without Color, Price; UTF-8 semicolon",
    ),
    ("empty.csv", "the file is empty"),
    ("workbook.csv", "the file is a workbook"),
    ("zeros.csv", "the file is no text"),
    (
        "lines-of-names.csv",
        "1 0 0; 2 name control-characters; UTF-8 semicolon",
    ),
    ("long-names.csv", "1 0 0; 3 name too-long; UTF-8 semicolon"),
    (
        "twice-the-name.csv",
        "1 0 0; 2 same-name 4; 4 same-name 2; UTF-8 semicolon",
    ),
    (
        "known-names.csv",
        "1 1 1; 3 several-names; 1 by name; UTF-8 semicolon",
    ),
    (
        "identifiers.csv",
        "1 0 1; 2 same-id 3; 3 same-id 2; 5 archived; 1 strange; UTF-8 semicolon",
    ),
    (
        "ingredients.csv",
        "3 0 0; 4 is_flour unknown; 5 pack_size other-unit; 6 unit unknown-unit; UTF-8 semicolon",
    ),
    ("formulas.csv", "2 0 0; UTF-8 semicolon"),
    (
        "recipes-allergens.csv",
        "3 0 0; 5 allergens unknown; UTF-8 semicolon",
    ),
    (
        "recipes-links.csv",
        "3 0 0; 4 product_id several-links; 5 product_id unknown; UTF-8 semicolon",
    ),
    ("recipes-doubt.csv", "2 0 0; 1.234 is 1234; UTF-8 semicolon"),
    ("recipes-sure.csv", "2 0 0; UTF-8 semicolon"),
    ("suppliers.csv", "1 0 0; 3 email not-an-email; UTF-8 comma"),
    ("locations.csv", "1 0 0; UTF-8 semicolon"),
];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/catalogue/csv/nasty")
}

/// What a file's name says that it holds.
fn kind(file: &str) -> ItemKind {
    let kinds = ItemKind::ALL.into_iter();
    let mut named = kinds.filter(|item_kind| file.starts_with(item_kind.as_str()));
    named.next().unwrap_or(ItemKind::Product)
}

fn told(tried: Result<Preview, ImportError>) -> String {
    let preview = match tried {
        Ok(preview) => preview,
        Err(error) => return error.to_string(),
    };
    let mut parts = vec![format!(
        "{} {} {}",
        preview.new, preview.changed, preview.unchanged
    )];
    for bad in &preview.bad {
        let field = bad
            .fault
            .field()
            .map_or(String::new(), |field| format!("{} ", field.key));
        let other = match bad.fault {
            LineFault::SameId(line) | LineFault::SameName(line) => format!(" {line}"),
            _ => String::new(),
        };
        parts.push(format!("{} {field}{}{other}", bad.number, bad.fault.as_str()));
    }
    if preview.by_name > 0 {
        parts.push(format!("{} by name", preview.by_name));
    }
    if preview.strange_ids > 0 {
        parts.push(format!("{} strange", preview.strange_ids));
    }
    if !preview.left_out.is_empty() {
        parts.push(format!("without {}", preview.left_out.join(", ")));
    }
    let doubts = preview.doubts.iter();
    parts.extend(doubts.map(|doubt| format!("{} is {}", doubt.number, doubt.read)));
    parts.push(format!(
        "{} {}",
        preview.encoding.as_str(),
        preview.separator.as_str()
    ));
    parts.join("; ")
}

#[tokio::test]
async fn each_file_gives_what_its_row_says() {
    let there: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != ".gitattributes")
        .collect();
    let rows = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(there, rows, "a row for each file");
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Enterprise).await;
        products(&t, &own).await;
        let mut wrong = Vec::new();
        for (name, expected) in FILES {
            let bytes = fs::read(folder().join(name)).unwrap();
            let given = told(tried(&t, &own, (kind(name), Lang::Es), &bytes).await);
            if given != *expected {
                wrong.push(format!("{name}\n  expected {expected}\n  given    {given}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn no_more_is_read_than_may_be() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Enterprise).await;
        let lines = |number: usize| ["name\n", &lines(number)].concat();
        let columns = |number: usize| format!("name{}\nOgia\n", ",".repeat(number - 1));
        for (text, expected) in [
            (lines(IMPORT_LINES), "10000 0 0; UTF-8 semicolon"),
            (lines(IMPORT_LINES + 1), "the file has more than 10000 lines"),
            (columns(IMPORT_COLUMNS), "1 0 0; UTF-8 comma"),
            (columns(IMPORT_COLUMNS + 1), "the file has more than 200 columns"),
            ("n".repeat(IMPORT + 1), "the file is too large"),
        ] {
            let tried = tried(&t, &own, (ItemKind::Product, Lang::Es), text.as_bytes()).await;
            assert_eq!(told(tried), expected);
        }
    })
    .await;
}
