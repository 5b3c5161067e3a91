//! The sheet that says where a lot went.

use super::{Bakery, id, people::somebody};
use crate::support::{TestApp, browser::get, for_each_app, with_production};
use obrador_core::{
    auth::Role,
    production::{Stage, Step},
    subscription::PlanId,
};

fn sheet(lot: &str) -> String {
    format!("/app/production/lots/{lot}/recall")
}

#[tokio::test]
async fn a_lot_is_followed_to_every_batch_directly_and_by_a_preferment() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Professional).await;
        let staff = somebody(&t, &own.tenant, Role::Staff).await;
        let batches = own.plan("2026-12-01T05:00:00Z").await.unwrap();
        let before = get(&t, &staff, &sheet("l2")).await;
        assert_eq!(before.status, 200, "{}", before.text());
        assert!(before.has("in no batch as yet") && !before.has("/app/production/batches/"));
        for batch in &batches {
            let start = Step::Start {
                stage: Stage::Mixing,
                anyway: true,
            };
            own.take(id(batch), own.click("1", start)).await.unwrap();
        }
        let [sourdough, bread] = &batches[..] else {
            panic!()
        };
        let number = sourdough.batch.as_stored().number;
        // What keeps until Christmas went into the sourdough alone, and so into the bread.
        let page = get(&t, &staff, &sheet("l2")).await;
        let by = format!("by sourdough {number}");
        for words in [
            "10\u{a0}kg weighed in",
            by.as_str(),
            "shop",
            "100\u{a0}pcs",
            id(sourdough),
            id(bread),
        ] {
            assert!(page.has(words), "{words}: {}", page.text());
        }
        let only = get(&t, &staff, &sheet("l3")).await;
        assert!(only.has(id(bread)) && !only.has(id(sourdough)), "{}", only.text());
    })
    .await;
}

#[tokio::test]
async fn there_is_none_of_what_is_not_there_or_another_bakerys() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = Bakery::new(&t, PlanId::Starter).await;
        let owner = somebody(&t, &own.tenant, Role::Owner).await;
        assert_eq!(get(&t, &owner, &sheet("l1")).await.status, 200);
        assert_eq!(get(&t, &owner, &sheet("lx")).await.status, 404);
        let other = t.tenant("other", PlanId::Professional).await;
        let stranger = somebody(&t, &other, Role::Owner).await;
        assert_eq!(get(&t, &stranger, &sheet("l1")).await.status, 404);
    })
    .await;
}
