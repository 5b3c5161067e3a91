//! Where the forecast goes: into a day's plan, into orders, and what stayed unsold into the calculator.

use super::page_world::{baked, bakery, sell, trained};
use crate::support::{TestApp, browser::get, for_each_app};
use obrador_core::{auth::Role, subscription::PlanId};

const DEMAND: &str = "/app/demand";

#[tokio::test]
async fn the_list_goes_into_a_plan_and_into_orders() {
    for_each_app("", async |t: TestApp| {
        let own = trained(&t, PlanId::Professional).await;
        let manager = t.cookie(&own, Role::Manager).await;
        let list = get(&t, &manager, DEMAND).await;
        assert!(
            list.has("/app/production/plan?demand=2025-01-20"),
            "{}",
            list.text()
        );
        let plan = get(&t, &manager, "/app/production/plan?demand=2025-01-20").await;
        let text = plan.text();
        assert!(
            text.contains("name=\"day\" type=\"date\" value=\"2025-01-20\""),
            "{text}"
        );
        let loaves = baked(&t, &own, "2025-01-20").await;
        let line = text.split("name=\"line_recipe\"").nth(1).unwrap();
        assert!(
            line.contains("value=\"Bread\"") && line.contains(&format!("value=\"{loaves}\"")),
            "{line}"
        );
        assert!(
            text.contains("Left out, as no recipe makes them: Torta"),
            "{text}"
        );
        let needs = get(&t, &manager, "/app/production/ingredients?days=7").await;
        let text = needs.text();
        // 300 loaves a week of 400 g of flour each: 120 kg, and a little for days that ask for more.
        let needed = text
            .split(">Flour<")
            .nth(1)
            .and_then(|rest| rest.split("number\">").nth(1));
        let kilos = needed.and_then(|rest| rest.split('\u{a0}').next());
        let kilos: f64 = kilos.unwrap_or_default().parse().unwrap_or(f64::NAN);
        assert!((118.0..126.0).contains(&kilos), "{kilos}: {text}");
        assert!(
            text.contains("Not counted, as no recipe makes them: Torta"),
            "{text}"
        );
        for days in ["0", "400", "many"] {
            let path = format!("/app/production/ingredients?days={days}");
            assert_eq!(get(&t, &manager, &path).await.status, 404, "{days}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_calculator_knows_what_stayed_unsold() {
    for_each_app("", async |t: TestApp| {
        let own = bakery(&t, PlanId::Professional).await;
        let owner = t.cookie(&own, Role::Owner).await;
        let path = "/app/settings/subscription/roi";
        assert!(!get(&t, &owner, path).await.has("The unsold share"));
        // In a week 300 loaves are sold and 60 stay: 60 of 360 is 16.7 %. Of tortas nobody said what was made.
        sell(&t, &own, "2025-01-13").await;
        let known = get(&t, &owner, path).await;
        assert!(known.has("The unsold share, 16.7%,"), "{}", known.text());
        // Whoever typed a figure is not told that it is theirs.
        assert!(
            !get(&t, &owner, &format!("{path}?unsold=5"))
                .await
                .has("The unsold share")
        );
    })
    .await;
}
