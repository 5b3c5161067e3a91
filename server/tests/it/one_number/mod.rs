//! One number everywhere: what a bakery uses, of how much, and whose limit that is, is the same on each page, in each answer
//! of the API, in a refusal and in the export.

mod export;
mod own_limit;
mod pages;
mod set_up;

use crate::support::{TestApp, for_each_app};
use export::the_export_says_so;
use obrador_app::usage::limit_line;
use obrador_core::{
    auth::Scope,
    i18n::Lang,
    ids::TenantId,
    usage::{LimitBy, Metric},
};
use pages::{the_cards_and_their_pages_say_so, the_comparisons_say_so, the_lists_say_so};
use serde_json::json;
use set_up::set_up;
use std::{fs, path::Path};

/// A metric as it is everywhere: used, of how much, whose limit, in percent; and in words: used, the limit, the share.
struct Row {
    metric: Metric,
    used: f64,
    limit: f64,
    by: LimitBy,
    percent: f64,
    words: [&'static str; 3],
}

/// What [`set_up`] leaves, on Starter.
const ROWS: [Row; 9] = [
    row(Metric::Users, 3.0, 4.0, LimitBy::Owner, 75.0, ["3", "4", "75%"]),
    row(
        Metric::Locations,
        1.0,
        1.0,
        LimitBy::Plan,
        100.0,
        ["1", "1", "100%"],
    ),
    row(
        Metric::Products,
        55.0,
        50.0,
        LimitBy::Plan,
        110.0,
        ["55", "50", "110%"],
    ),
    row(
        Metric::Recipes,
        11.0,
        12.0,
        LimitBy::Owner,
        91.6,
        ["11", "12", "91%"],
    ),
    row(
        Metric::Suppliers,
        1.0,
        20.0,
        LimitBy::Plan,
        5.0,
        ["1", "20", "5.0%"],
    ),
    row(
        Metric::StorageGb,
        4.96,
        5.0,
        LimitBy::Plan,
        99.2,
        ["4.9 GB", "5 GB", "99%"],
    ),
    row(
        Metric::TrainingJobs,
        0.0,
        1.0,
        LimitBy::Plan,
        0.0,
        ["0", "1", "0%"],
    ),
    row(
        Metric::Forecasts,
        7.0,
        8.0,
        LimitBy::Owner,
        87.5,
        ["7", "8", "87%"],
    ),
    row(
        Metric::ApiCalls,
        996.0,
        1_000.0,
        LimitBy::Plan,
        99.6,
        ["996", "1,000", "99%"],
    ),
];

const fn row(
    metric: Metric,
    used: f64,
    limit: f64,
    by: LimitBy,
    percent: f64,
    words: [&'static str; 3],
) -> Row {
    Row {
        metric,
        used,
        limit,
        by,
        percent,
        words,
    }
}

/// The services' own seam, and the line that mails make of it.
async fn the_summary_says_so(t: &TestApp, own: &TenantId) {
    let overview = t.app.usage.summary(own).await.unwrap();
    for (row, usage) in ROWS.iter().zip(&overview.metrics) {
        let found = (
            usage.metric,
            usage.current,
            usage.limit.at_most(),
            usage.limit_by(),
        );
        assert_eq!(found, (row.metric, row.used, Some(row.limit), Some(row.by)));
        assert_eq!(usage.usage_percentage, Some(row.percent), "{}", row.metric);
        let line = words(&limit_line(Lang::En, usage));
        let told = format!(": {} of {}. ", row.words[0], row.words[1]);
        assert!(line.contains(&told), "of a mail: {told}: {line}");
        let used = t.app.usage.used(own, row.metric).await.unwrap();
        assert_eq!(used.to_bits(), row.used.to_bits(), "{}", row.metric);
    }
}

/// An operator's token: what it asks counts for nobody.
async fn the_api_says_so(t: &TestApp) {
    let token = t.token(None, &[Scope::PlatformOperator]).await;
    let forecast = t
        .get("/api/v1/usage-forecast?tenant_id=own", Some(&token))
        .await
        .json();
    let allowed = t
        .get("/api/v1/entitlements?tenant_id=own", Some(&token))
        .await
        .json();
    for (place, row) in ROWS.iter().enumerate() {
        let (metric, whole) = (row.metric, |number: f64| json!(number));
        let told = &forecast["metrics"][place];
        assert_eq!(told["metric"], metric.as_str());
        assert_eq!(told["current"].as_f64(), Some(row.used), "{told}");
        assert_eq!(told["limit"].as_f64(), Some(row.limit), "{told}");
        assert_eq!(told["limit_by"], json!(row.by), "{told}");
        assert_eq!(told["usage_percentage"], whole(row.percent), "{told}");
        let allowance = &allowed["allowances"][place];
        assert_eq!(allowance["used"].as_f64(), Some(row.used), "{allowance}");
        assert_eq!(allowance["limit"], told["plan_limit"], "{allowance}");
        let left = ((row.limit - row.used).max(0.0) * 1e9).round() / 1e9;
        assert_eq!(allowance["remaining"].as_f64(), Some(left), "{allowance}");
        if row.by == LimitBy::Owner {
            assert_eq!(allowance["cap"].as_f64(), Some(row.limit), "{allowance}");
        }

        // More than there can be: 402 or 429, with the same numbers.
        let path = format!("/api/v1/entitlements/check?tenant_id=own&metric={metric}&n=900000");
        let refused = t.get(&path, Some(&token)).await;
        let code = if row.by == LimitBy::Owner { 429 } else { 402 };
        let too_much = [402, 429].contains(&refused.status.as_u16());
        assert!(too_much, "{metric}: {}", refused.text);
        let usage = &refused.json()["details"]["usage"];
        if row.by == LimitBy::Owner {
            assert_eq!(refused.status.as_u16(), code, "{}", refused.text);
            assert_eq!(usage["cap"].as_f64(), Some(row.limit), "{usage}");
        }
        assert_eq!(usage["used"].as_f64(), Some(row.used), "{usage}");
        assert_eq!(usage["limit"], told["plan_limit"], "{usage}");
        assert_eq!(usage["remaining"].as_f64(), Some(left), "{usage}");
    }
}

/// Text as it is read: without marks between dynamic parts, and with ordinary spaces.
fn words(html: &str) -> String {
    html.replace("<!>", "")
        .replace("<!---->", "")
        .replace('\u{a0}', " ")
}

/// The tag with that attribute.
fn tag<'a>(html: &'a str, attribute: &str) -> &'a str {
    let place = html
        .find(attribute)
        .unwrap_or_else(|| panic!("{attribute} is not in {html}"));
    between(&html[html[..place].rfind('<').unwrap_or(0)..], "<", ">")
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let start = text
        .find(from)
        .unwrap_or_else(|| panic!("{from} is not in {text}"));
    let rest = &text[start..];
    &rest[..rest.find(to).unwrap_or(rest.len())]
}

#[tokio::test]
async fn one_number_is_told_everywhere() {
    for_each_app("", async |t: TestApp| {
        let (own, cookie) = set_up(&t).await;
        the_summary_says_so(&t, &own).await;
        the_api_says_so(&t).await;
        the_cards_and_their_pages_say_so(&t, &cookie).await;
        the_comparisons_say_so(&t, &cookie).await;
        the_export_says_so(&t, &cookie).await;
        // Last, as it invites one more.
        the_lists_say_so(&t, &cookie).await;
    })
    .await;
}

/// A share of a limit in words comes from one function: the others round to the nearest, and onto the limit.
#[test]
fn no_page_rounds_a_share_of_a_limit_for_itself() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src"), root.join("../app/src")];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(&path).unwrap_or_default();
                let tells = text.contains("usage_percentage");
                seen += usize::from(tells);
                let rounds = ["format_percent(", "format_number(", ".round()"];
                let own = rounds.iter().find(|rounding| text.contains(**rounding));
                // Pages that tell other numbers, too, say the share by its function.
                let by_it = text.contains("format_share(");
                assert!(!tells || own.is_none() || by_it, "{}: {own:?}", path.display());
            }
        }
    }
    assert!(seen >= 3, "cards, the operator's list and the API tell it");
}
