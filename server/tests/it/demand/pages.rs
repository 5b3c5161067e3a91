//! How much to bake, on pages: from a bakery without sales to a list that goes into a day's plan.

use super::page_world::{baked, bakery, loaves, sell, trained};
use crate::{
    jobs::work,
    support::{
        TestApp,
        browser::{get, post},
        for_each_app,
    },
};
use obrador_core::{auth::Role, subscription::PlanId};

const DEMAND: &str = "/app/demand";
const LOAF: &str = "/app/demand/product/loaf";

#[tokio::test]
async fn a_bakery_without_sales_is_led_to_them() {
    for_each_app("", async |t: TestApp| {
        let own = bakery(&t, PlanId::Starter).await;
        let manager = t.cookie(&own, Role::Manager).await;
        let page = get(&t, &manager, DEMAND).await;
        assert_eq!(page.status, 200);
        assert!(
            page.has("/app/sales/import") && page.has("/app/sales/day"),
            "{}",
            page.text()
        );
        assert!(
            !page.has("action=\"/app/demand/train\"") && !page.has("<table"),
            "{}",
            page.text()
        );
    })
    .await;
}

#[tokio::test]
async fn too_few_days_are_counted_and_no_training_is_spent_on_them() {
    for_each_app("", async |t: TestApp| {
        let own = bakery(&t, PlanId::Starter).await;
        // From Monday the 6th to Saturday the 18th without a Sunday: 12 days, and 16 more are needed.
        sell(&t, &own, "2025-01-06").await;
        let manager = t.cookie(&own, Role::Manager).await;
        let page = get(&t, &manager, DEMAND).await;
        let said = "12 open days with sales are known so far; it takes 28 to learn from. 16 more.";
        assert!(page.has(said), "{}", page.text());
        assert!(!page.has("action=\"/app/demand/train\""), "{}", page.text());
    })
    .await;
}

#[tokio::test]
async fn a_training_is_followed_and_leaves_a_list() {
    for_each_app("", async |t: TestApp| {
        let own = bakery(&t, PlanId::Starter).await;
        sell(&t, &own, "2024-11-11").await;
        let manager = t.cookie(&own, Role::Manager).await;
        let before = get(&t, &manager, DEMAND).await;
        assert!(
            before.has("There are sales enough.") && before.has("1 of 1 training left today."),
            "{}",
            before.text()
        );
        assert_eq!(post(&t, &manager, "/app/demand/train", &[]).await.status, 303);
        let waiting = get(&t, &manager, &format!("{DEMAND}?done=training")).await;
        assert!(
            waiting.has("data-live=") && waiting.has("<progress"),
            "{}",
            waiting.text()
        );
        assert!(!waiting.has("action=\"/app/demand/train\""), "one at a time");
        work(&t).await;
        let list = get(&t, &manager, DEMAND).await;
        assert!(
            list.has("Tomorrow") && list.has("20 January 2025"),
            "{}",
            list.text()
        );
        // Each Monday 40 were sold; some more are baked, as a loaf earns more than it costs.
        assert!(list.has("Expected 40;"), "{}", list.text());
        assert_eq!(loaves(&list), baked(&t, &own, "2025-01-20").await);
        assert!(
            list.has("0 of 1 trainings left today.") && !list.has("data-live="),
            "{}",
            list.text()
        );
        assert!(
            list.has("9 of 10 forecasts left today."),
            "a training makes one: {}",
            list.text()
        );
        let saturday = get(&t, &manager, &format!("{DEMAND}?date=2025-01-25")).await;
        assert!(saturday.has("Expected 80;"), "{}", saturday.text());
        assert_eq!(loaves(&saturday), baked(&t, &own, "2025-01-25").await);
        let sunday = get(&t, &manager, &format!("{DEMAND}?date=2025-01-26")).await;
        assert!(
            sunday.has("has always been closed on this day of the week"),
            "{}",
            sunday.text()
        );
        let refused = post(&t, &manager, "/app/demand/train", &[]).await;
        assert_eq!(refused.status, 402, "{}", refused.text());
        assert_eq!(t.rows("SELECT COUNT(*) FROM trainings").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_forecast_is_made_within_the_plan_s_horizon() {
    for_each_app("", async |t: TestApp| {
        let own = trained(&t, PlanId::Starter).await;
        let manager = t.cookie(&own, Role::Manager).await;
        let forecast = async |days: &str| post(&t, &manager, "/app/demand/forecast", &[("days", days)]).await;
        assert_eq!(forecast("7").await.location(), "/app/demand?done=forecast");
        assert!(
            get(&t, &manager, DEMAND)
                .await
                .has("8 of 10 forecasts left today.")
        );
        for (days, status) in [("90", 402), ("0", 400), ("soon", 400), ("", 400)] {
            let answer = forecast(days).await;
            assert_eq!(answer.status, status, "{days}: {}", answer.text());
        }
        assert!(
            get(&t, &manager, DEMAND)
                .await
                .has("8 of 10 forecasts left today."),
            "nothing was counted"
        );
        for (path, status) in [
            (LOAF.to_owned(), 200),
            (format!("{LOAF}?days=7"), 200),
            (format!("{LOAF}?days=90"), 402),
            (format!("{LOAF}?days=8"), 404),
            ("/app/demand/product/gravel".to_owned(), 404),
        ] {
            assert_eq!(get(&t, &manager, &path).await.status, status, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn staff_see_pieces_and_neither_money_nor_forms() {
    for_each_app("", async |t: TestApp| {
        let own = trained(&t, PlanId::Professional).await;
        let (owner, staff) = (
            t.cookie(&own, Role::Owner).await,
            t.cookie(&own, Role::Staff).await,
        );
        let earned = get(&t, &owner, DEMAND).await;
        assert!(
            earned.has("In the last 8 weeks, baking by the list would have earned"),
            "{}",
            earned.text()
        );
        let page = get(&t, &staff, DEMAND).await;
        assert_eq!(loaves(&page), loaves(&earned));
        assert!(
            !page.has("€") && !page.has("/app/production/plan"),
            "{}",
            page.text()
        );
        assert!(!page.has("action=\"/app/demand/"), "{}", page.text());
        let product = get(&t, &staff, LOAF).await;
        assert!(
            product.status == 200 && !product.has("service_level"),
            "{}",
            product.text()
        );
        for path in [
            "/app/demand/train",
            "/app/demand/forecast",
            "/app/demand/product/loaf/level",
        ] {
            assert_eq!(
                post(&t, &staff, path, &[("days", "7")]).await.status,
                403,
                "{path}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_product_shows_its_weeks_and_its_service_level() {
    for_each_app("", async |t: TestApp| {
        let own = trained(&t, PlanId::Professional).await;
        let manager = t.cookie(&own, Role::Manager).await;
        let page = get(&t, &manager, LOAF).await;
        assert!(
            page.has("<svg") && page.has("Same day a week before"),
            "{}",
            page.text()
        );
        // Yesterday was a Saturday.
        assert!(page.has("Sat 18 Jan") && page.has("closed"), "{}", page.text());
        let level = format!("{LOAF}/level");
        let save = async |text: &str| {
            let form = [("written_in", "en"), ("do", "save"), ("service_level", text)];
            post(&t, &manager, &level, &form).await
        };
        for text in ["120", "49.9", "many", ""] {
            let wrong = save(text).await;
            assert_eq!(wrong.status, 422, "{text}");
            assert!(
                wrong.has("id=\"level-error\"") && wrong.has(&format!("value=\"{text}\"")),
                "{text}: {}",
                wrong.text()
            );
        }
        assert_eq!(t.rows("SELECT COUNT(*) FROM service_levels").await, 0);
        let saved = save("95").await;
        assert_eq!(
            (saved.status, saved.location()),
            (303, "/app/demand/product/loaf?done=level")
        );
        let own_level = get(&t, &manager, saved.location()).await;
        assert!(
            own_level.has("95% is set for this product."),
            "{}",
            own_level.text()
        );
        assert!(
            own_level.has("Enough on 19 of 20 days; on 1 of 20 it sells out."),
            "{}",
            own_level.text()
        );
        let removed = post(&t, &manager, &level, &[("written_in", "en"), ("do", "remove")]).await;
        assert_eq!(removed.location(), "/app/demand/product/loaf?done=removed");
        assert!(!get(&t, &manager, LOAF).await.has("is set for this product"));
        let nobody_s = post(
            &t,
            &manager,
            "/app/demand/product/gravel/level",
            &[("do", "remove")],
        )
        .await;
        assert_eq!(nobody_s.status, 404);
    })
    .await;
}
