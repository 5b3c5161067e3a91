//! What it costs, told to whoever asks.

use crate::support::{TestApp, browser::ask, for_each_app};

#[tokio::test]
async fn prices_are_of_a_month_and_a_year_and_lead_on_with_the_cycle() {
    for_each_app("", async |t: TestApp| {
        let page = ask(&t, "GET", "/en/pricing", None).await.text;
        for words in [
            "/en/roi?plan=starter&amp;cycle=monthly",
            "/en/roi?plan=enterprise&amp;cycle=yearly",
            "class=\"compare-price\">€149 a month<",
            "class=\"compare-price\">€1,490 a year<",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(!page.contains("compare-marked"), "nobody's use is compared");
    })
    .await;
}
