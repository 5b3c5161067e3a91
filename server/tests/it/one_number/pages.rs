//! What pages say.

use super::{ROWS, between, words};
use crate::support::{
    TestApp,
    browser::{get, post},
};
use obrador_core::{
    auth::Role,
    usage::{LimitBy, Metric},
};

/// The card's texts, as the panel's island gets them, and the metric's own page.
pub(super) async fn the_cards_and_their_pages_say_so(t: &TestApp, cookie: &str) {
    let page = words(&get(t, cookie, "/app/settings/subscription").await.text());
    for row in &ROWS {
        let [used, limit, share] = row.words;
        let card = between(&page, &format!("data-metric=\"{}\"", row.metric), "</article>");
        let own = if row.by == LimitBy::Owner {
            " (your own limit)"
        } else {
            ""
        };
        let figure = format!("<strong>{used}</strong> <span>of {limit}{own}</span>");
        assert!(card.contains(&figure), "{figure}: {card}");
        assert!(card.contains(&format!(">{share}</span>")), "{share}: {card}");
        let path = format!("/app/settings/subscription/usage/{}", row.metric);
        let detail = words(&get(t, cookie, &path).await.text());
        let facts = between(&detail, "class=\"facts\"", "</dl>");
        assert!(facts.contains(&format!("<dt>Now</dt><dd>{used}</dd>")), "{facts}");
        let named = if row.by == LimitBy::Owner {
            ", your own (plan: "
        } else {
            "</dd>"
        };
        assert!(facts.contains(&format!("<dd>{limit}{named}")), "{facts}");
    }
}

/// Beside the other plans, and in the operator's list.
pub(super) async fn the_comparisons_say_so(t: &TestApp, cookie: &str) {
    let page = words(&get(t, cookie, "/app/settings/subscription/compare").await.text());
    for row in ROWS.iter().filter(|row| row.used > row.limit) {
        let compared = between(&page, &format!("data-row=\"{}\"", row.metric), "</tr>");
        let used = format!("you use {}", row.words[0]);
        assert!(compared.contains(&used), "{used}: {compared}");
    }
    t.user("operator@example.com", None, Role::PlatformOperator).await;
    let operator = t.cookie(&"own".parse().unwrap(), Role::PlatformOperator).await;
    let list = words(&get(t, &operator, "/app/platform/tenants").await.text());
    let highest = ROWS
        .iter()
        .max_by(|one, other| one.percent.total_cmp(&other.percent));
    let shares = ["110%", "110 %", "% 110"];
    assert_eq!(highest.map(|row| row.words[2]), Some(shares[0]));
    assert!(shares.iter().any(|share| list.contains(share)), "{list}");
}

pub(super) async fn the_lists_say_so(t: &TestApp, cookie: &str) {
    for (path, figure) in [
        ("/app/settings/team", "3 of 4, your own limit"),
        ("/app/settings/locations", "1 of 1 in your plan"),
        ("/app/catalogue/products", "55 of 50 in your plan"),
        ("/app/catalogue/products?archived=true", "55 of 50 in your plan"),
        ("/app/catalogue/recipes", "11 of 12, your own limit"),
        ("/app/catalogue/suppliers", "1 of 20 in your plan"),
        ("/app/files", "4.9 GB of 5 GB used."),
        ("/app/files?archived=true", "4.9 GB of 5 GB used."),
    ] {
        let page = words(&get(t, cookie, path).await.text());
        assert!(page.contains(figure), "{path}: {figure}: {page}");
    }
    let products = words(&get(t, cookie, "/app/catalogue/products").await.text());
    assert!(
        products.contains("You have 55; on your plan 50 can be changed."),
        "{products}"
    );
    let limits = words(&get(t, cookie, "/app/settings/limits").await.text());
    let data = words(&get(t, cookie, "/app/settings/data").await.text());
    for row in &ROWS {
        let help = between(&limits, &format!("id=\"cap-{}-help\"", row.metric), "</p>");
        assert!(help.contains(&format!("{} ", row.words[0])), "{help}");
        if row.metric <= Metric::StorageGb {
            let shown = format!("<dd>{}</dd>", row.words[0]);
            assert!(data.contains(&shown), "{}: {data}", row.metric);
        }
    }
    for (path, form, words_of_it) in [
        ("/app/settings/team", ("email", "c@x.example"), None),
        ("/app/catalogue/products/new", ("name", "Rye"), Some("55 of 50")),
        ("/app/settings/locations/new", ("name", "Second"), Some("1 of 1")),
    ] {
        let answer = post(t, cookie, path, &[form, ("role", "staff")]).await;
        if let Some(figure) = words_of_it {
            assert_eq!(answer.status, 402, "{path}");
            assert!(
                words(&answer.text()).contains(figure),
                "{path}: {}",
                answer.text()
            );
        } else {
            // The fourth place of four.
            assert_eq!(answer.status, 200, "{path}: {}", answer.text());
            let again = post(t, cookie, path, &[("email", "d@x.example"), ("role", "staff")]).await;
            assert_eq!(again.status, 429, "{path}");
            assert!(words(&again.text()).contains("4 of 4"), "{}", again.text());
        }
    }
}
