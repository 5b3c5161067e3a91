//! Archiving and restoring through server functions.

use crate::support::{
    TestApp, for_each_app,
    functions::{call, fill, of},
};
use obrador_core::{auth::Role, i18n::Lang, subscription::PlanId};
use obrador_locales::Texts;
use serde_json::json;

#[tokio::test]
async fn what_is_archived_makes_room_and_comes_back_only_into_room() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        let other = t.tenant("other", PlanId::Starter).await;
        t.user("owner@example.com", Some(&own), Role::Owner).await;
        let cookie = t.cookie(&own, Role::Owner).await;
        let of = of(&t, &cookie).await;
        fill(&t, &own, 0..50).await;
        fill(&t, &other, 90..91).await;
        let act = async |does: &str, item_kind: &str, id: &str| {
            let body = json!({ "of": of, "thing": item_kind, "id": id }).to_string();
            call(&t, &format!("catalogue/{does}"), Some(&cookie), body).await
        };
        let words = Texts::of(Lang::Eu);
        let figure = |counted: &str| {
            let args = [
                ("counted", counted.to_owned().into()),
                ("limit", "50".to_owned().into()),
            ];
            words.with("catalogue-figure", &args)
        };
        // Twice: it stays archived.
        for _ in 0..2 {
            let archived = act("archive", "products", "p3").await;
            assert_eq!(archived.status, 200, "{}", archived.text);
            assert_eq!(archived.json()["figure"], figure("49"));
            // More than nine tenths.
            assert_eq!(archived.json()["status"], "critical");
        }
        let back = act("restore", "products", "p3").await;
        assert_eq!(
            (back.status.as_u16(), &back.json()["figure"]),
            (200, &json!(figure("50")))
        );
        assert_eq!(act("archive", "products", "p3").await.status, 200);
        fill(&t, &own, 50..51).await;
        let refused = act("restore", "products", "p3").await;
        assert_eq!(refused.status, 402, "{}", refused.text);
        assert_eq!(refused.json()["code"], "payment_required");
        let text = refused.json()["text"].to_string();
        assert!(text.contains(&words.get("refusal-limit-title")), "{text}");
        let archived = "SELECT COUNT(*) FROM products WHERE archived_at IS NOT NULL";
        assert_eq!(t.rows(archived).await, 1);
        for (item_kind, id) in [("products", "p90"), ("products", "nothing"), ("people", "p3")] {
            for does in ["archive", "restore"] {
                assert_eq!(
                    act(does, item_kind, id).await.status,
                    404,
                    "{does} {item_kind} {id}"
                );
            }
        }
        assert_eq!(t.rows(archived).await, 1);
    })
    .await;
}
