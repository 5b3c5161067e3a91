//! How near a metric's dates came, on its page.

use super::PLAN;
use crate::support::{
    TestApp,
    browser::{get, post},
    for_each_app, now,
};
use chrono::Days;
use obrador_core::{auth::Role, ids::TenantId, subscription::PlanId, usage::Metric};
use obrador_services::db::Access;

/// Snapshots of the days up to yesterday, written at once.
pub(super) async fn history(
    t: &TestApp,
    tenant: &TenantId,
    metric: Metric,
    values: impl IntoIterator<Item = f64>,
) {
    let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
    let values: Vec<_> = values.into_iter().collect();
    for (value, age) in values.iter().rev().zip(1..) {
        sqlx::query("INSERT INTO usage_snapshots (tenant_id, metric, date, value) VALUES ($1, $2, $3, $4)")
            .bind(tenant.as_str())
            .bind(metric.as_str())
            .bind((now().date_naive() - Days::new(age)).to_string())
            .bind(*value)
            .execute(&mut *tx)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
}

async fn owner(t: &TestApp, tenant: &TenantId) -> String {
    t.user(&format!("owner@{tenant}.example"), Some(tenant), Role::Owner)
        .await;
    t.cookie(tenant, Role::Owner).await
}

/// The section, or nothing.
async fn section(t: &TestApp, cookie: &str, metric: Metric) -> Option<String> {
    let page = get(t, cookie, &format!("{PLAN}/usage/{metric}")).await;
    assert_eq!(page.status, 200, "{metric}");
    let text = page.text();
    let section = text.split("id=\"past-dates-title\"").nth(1)?;
    Some(section[..section.find("</section>").unwrap()].to_owned())
}

#[tokio::test]
async fn the_owner_reads_how_near_the_dates_came() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        let cookie = owner(&t, &own).await;
        history(&t, &own, Metric::Products, (0..150).map(f64::from)).await;
        // One a day more since it doubled its pace: the two newest dates came early.
        let doubled = (0..165).map(|day| f64::from(day + (day - 150).max(0)));
        history(&t, &own, Metric::Recipes, doubled).await;
        history(&t, &own, Metric::ApiCalls, (0..150).map(f64::from)).await;
        for (lang, products, recipes, calls) in [
            (
                "en",
                "Products: looking back 8 times, the date was off by 0 days on average; 8 of 8 times the real day fell inside the range.",
                "Recipes: looking back 8 times, the date was off by 2.4 days on average; 6 of 8 times the real day fell inside the range.",
                "API calls: looking back 8 times, the date was off by 0 days on average; 8 of 8 times the real day fell inside the range.",
            ),
            (
                "es",
                "Productos: en las últimas 8 comprobaciones, la fecha se desvió 0 días de media; 8 de 8 veces el día real cayó dentro del intervalo.",
                "Recetas: en las últimas 8 comprobaciones, la fecha se desvió 2,4 días de media; 6 de 8 veces el día real cayó dentro del intervalo.",
                "Llamadas a la API: en las últimas 8 comprobaciones, la fecha se desvió 0 días de media; 8 de 8 veces el día real cayó dentro del intervalo.",
            ),
            (
                "eu",
                "Produktuak: azken 8 egiaztapenetan, datak, batez beste, 0 eguneko aldea izan du; 8 aldietatik 8 aldiz geratu da benetako eguna tartearen barruan.",
                "Errezetak: azken 8 egiaztapenetan, datak, batez beste, 2,4 eguneko aldea izan du; 8 aldietatik 6 aldiz geratu da benetako eguna tartearen barruan.",
                "API deiak: azken 8 egiaztapenetan, datak, batez beste, 0 eguneko aldea izan du; 8 aldietatik 8 aldiz geratu da benetako eguna tartearen barruan.",
            ),
        ] {
            post(&t, &cookie, "/app/language", &[("lang", lang), ("next", "/app")]).await;
            for (metric, words) in [
                (Metric::Products, products),
                (Metric::Recipes, recipes),
                (Metric::ApiCalls, calls),
            ] {
                let section = section(&t, &cookie, metric).await.unwrap();
                assert!(section.contains(words), "{words}: {section}");
                // Two drawings, eight rows each; a line a date in the table, and its head.
                assert_eq!(section.matches("<circle").count(), 16, "{section}");
                assert_eq!(section.matches("<tr>").count(), 9, "{section}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_was_not_in_sight_is_said() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        let cookie = owner(&t, &own).await;
        post(&t, &cookie, "/app/language", &[("lang", "en"), ("next", "/app")]).await;
        // Nothing moves, then one a day: only the newest date was in sight.
        let moved = (0..120).map(|day| f64::from(5 + (day - 99).max(0)));
        history(&t, &own, Metric::Products, moved).await;
        let section = section(&t, &cookie, Metric::Products).await.unwrap();
        assert!(
            section.contains("3 times no date was in sight: that counts as outside the range"),
            "{section}"
        );
        assert_eq!(section.matches("<circle").count(), 2, "{section}");
        assert_eq!(section.matches("<td>no date</td>").count(), 3, "{section}");
    })
    .await;
}

#[tokio::test]
async fn on_the_first_days_nothing_is_said() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        let cookie = owner(&t, &own).await;
        // One day short of four dates, and nothing at all.
        history(&t, &own, Metric::Products, (0..55).map(f64::from)).await;
        for metric in [Metric::Products, Metric::Recipes, Metric::ApiCalls] {
            assert_eq!(section(&t, &cookie, metric).await, None);
        }
    })
    .await;
}

#[tokio::test]
async fn another_bakerys_past_is_not_read() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        let other = t.tenant("other", PlanId::Professional).await;
        history(&t, &other, Metric::Products, (0..150).map(f64::from)).await;
        let (cookie, others) = (owner(&t, &own).await, owner(&t, &other).await);
        assert_eq!(section(&t, &cookie, Metric::Products).await, None);
        assert!(section(&t, &others, Metric::Products).await.is_some());
    })
    .await;
}

#[tokio::test]
async fn where_the_past_can_t_be_read_the_page_says_the_rest() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        let cookie = owner(&t, &own).await;
        history(&t, &own, Metric::Products, (0..150).map(f64::from)).await;
        assert!(section(&t, &cookie, Metric::Products).await.is_some());
        // The rest of the page is at hand for five minutes.
        let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
        sqlx::query("ALTER TABLE usage_snapshots RENAME TO elsewhere")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(section(&t, &cookie, Metric::Products).await, None);
    })
    .await;
}
