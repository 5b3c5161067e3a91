//! The form that plans a day, and drafts of orders for what the day lacks.

use super::pages::{BREAD, PLAN, bakery, with};
use crate::support::{
    TestApp,
    browser::{get, post},
    for_each_app, with_production,
};
use obrador_core::{auth::Role, subscription::PlanId};

#[tokio::test]
async fn what_can_not_be_planned_is_told_beside_its_line() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = bakery(&t, PlanId::Professional).await;
        let manager = t.cookie(&own.tenant, Role::Manager).await;
        for (wrong, told) in [
            (("line_recipe", "Gravel"), "plan-0-error"),
            (("line_quantity", "many"), "plan-0-error"),
            (("line_quantity", "0"), "plan-0-error"),
            (("line_quantity", "3 l"), "plan-0-error"),
            (("line_time", "soon"), "plan-0-error"),
            (("line_location", "nowhere"), "plan-0-error"),
            (("day", "someday"), "field-error"),
        ] {
            let answer = post(&t, &manager, PLAN, &with(&BREAD, &[wrong, ("key", "k")])).await;
            assert_eq!(answer.status, 422, "{wrong:?}");
            let text = answer.text();
            assert!(
                text.contains(told) && text.contains("autofocus"),
                "{wrong:?}: {text}"
            );
            assert!(
                wrong.0 == "line_quantity" || text.contains("value=\"100\""),
                "{wrong:?}: {text}"
            );
        }
        let nothing = [
            ("written_in", "en"),
            ("day", "2025-01-20"),
            ("do", "plan"),
            ("key", "k"),
        ];
        assert_eq!(post(&t, &manager, PLAN, &nothing).await.status, 422);
        assert_eq!(t.rows("SELECT COUNT(*) FROM batches").await, 0);
    })
    .await;
}

#[tokio::test]
async fn drafts_are_made_of_what_is_missing_once() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = bakery(&t, PlanId::Professional).await;
        let manager = t.cookie(&own.tenant, Role::Manager).await;
        // So much that the flour does not suffice.
        let mut much = with(&BREAD, &[("line_quantity", "300"), ("key", "much")]);
        // The form has empty lines, as everywhere.
        much.extend([
            ("line_recipe", ""),
            ("line_quantity", ""),
            ("line_location", ""),
            ("line_time", "06:00"),
        ]);
        assert_eq!(post(&t, &manager, PLAN, &much).await.status, 303);
        let address = "/app/production/ingredients";
        let page = get(&t, &manager, &format!("{address}?day=2025-01-20"))
            .await
            .text();
        assert!(page.contains("badge critical"), "{page}");
        let sent = [("day", "2025-01-20"), ("key", "buy-1")];
        let made = post(&t, &manager, address, &sent).await;
        assert_eq!(made.status, 200, "{}", made.text());
        assert!(
            made.text().contains("/app/procurement/orders/"),
            "{}",
            made.text()
        );
        let orders = "SELECT COUNT(*) FROM purchase_orders";
        assert_eq!(t.rows(orders).await, 1);
        post(&t, &manager, address, &sent).await;
        assert_eq!(t.rows(orders).await, 1, "the same form once more");
    })
    .await;
}
