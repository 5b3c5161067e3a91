//! Where the plan has no room: the form is kept, and the owner chooses what can be changed.

use super::{LISTS, PRODUCTS, ROWS, cookie, fill, get, post};
use crate::support::{TestApp, for_each_app};
use obrador_core::{auth::Role, catalogue::ItemKind, subscription::PlanId};

#[tokio::test]
async fn a_refused_form_stays_and_is_kept_until_the_plan_has_room() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        fill(&t, &own, ItemKind::Product, 50).await;
        let (owner, manager) = (
            cookie(&t, &own, Role::Owner).await,
            cookie(&t, &own, Role::Manager).await,
        );
        let new = format!("{PRODUCTS}/new");
        let typed = [
            ("name", "One too many"),
            ("price_cents", "3,20"),
            ("notes", "careful words"),
        ];
        let before = t.rows(ROWS).await;
        let refused = post(&t, &owner, &new, &typed).await;
        assert_eq!(refused.status, 402);
        for text in [
            "upgrade-dialog",
            "value=\"One too many\"",
            "value=\"3,20\"",
            "careful words",
        ] {
            assert!(refused.has(text), "{text}: {}", refused.text());
        }
        let (dialog, form) = (
            refused.text().find("upgrade-dialog"),
            refused.text().find("item-form"),
        );
        assert!(dialog < form, "the dialog comes first");
        assert_eq!(t.rows(ROWS).await, before);
        let draft = format!("{new}?draft=1");
        assert!(get(&t, &owner, &draft).await.has("careful words"));
        assert!(
            !get(&t, &manager, &draft).await.has("careful words"),
            "a draft is one person's"
        );
        assert!(!get(&t, &owner, &new).await.has("careful words"));
        t.app
            .subscription
            .set_plan(&own, PlanId::Professional, None, "test")
            .await
            .unwrap();
        assert_eq!(post(&t, &owner, &new, &typed).await.status, 303);
        assert!(
            !get(&t, &owner, &draft).await.has("careful words"),
            "it is forgotten"
        );
        // Restoring is admitted like creating.
        t.app
            .subscription
            .set_plan(&own, PlanId::Starter, None, "test")
            .await
            .unwrap();
        assert_eq!(
            post(&t, &owner, &format!("{PRODUCTS}/p3/archive"), &[])
                .await
                .status,
            303
        );
        let restored = post(&t, &owner, &format!("{PRODUCTS}/p3/restore"), &[]).await;
        assert!(
            restored.status == 402 && restored.has("value=\"Ogi 003\""),
            "{}",
            restored.text()
        );
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_over_something_archived_meanwhile_waits_until_there_is_room() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Starter).await;
        fill(&t, &own, ItemKind::Product, 50).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let one = format!("{PRODUCTS}/p3");
        let (restore, draft) = (format!("{one}/restore"), format!("{one}?draft=1"));
        let typed = [
            ("version", "1"),
            ("name", "Ogi 003"),
            ("price_cents", ""),
            ("notes", "careful words"),
        ];
        post(&t, &owner, &format!("{one}/archive"), &[]).await;
        post(&t, &owner, &format!("{PRODUCTS}/new"), &[("name", "Another")]).await;
        let waits = |page: &str| {
            page.contains("careful words")
                && page.contains(&format!("formaction=\"{restore}\""))
                && !page.contains("readonly")
        };
        let conflict = post(&t, &owner, &one, &typed).await;
        assert!(
            conflict.status == 409 && waits(&conflict.text()),
            "{}",
            conflict.text()
        );
        let refused = post(&t, &owner, &restore, &typed).await;
        assert!(
            refused.status == 402 && waits(&refused.text()),
            "{}",
            refused.text()
        );
        let kept = get(&t, &owner, &draft).await.text();
        assert!(waits(&kept), "{kept}");
        post(&t, &owner, &format!("{PRODUCTS}/p4/archive"), &[]).await;
        let restored = post(&t, &owner, &restore, &typed).await;
        assert_eq!(
            restored.header("location"),
            format!("{one}?done=restored&draft=1")
        );
        let filled = get(&t, &owner, restored.header("location")).await.text();
        assert!(filled.contains("careful words"), "{filled}");
        let version = filled.split("name=\"version\" value=\"").nth(1).unwrap();
        let version = version.split('"').next().unwrap();
        let mut saved = typed;
        saved[0].1 = version;
        assert_eq!(post(&t, &owner, &one, &saved).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn after_a_downgrade_the_owner_chooses_what_can_be_changed() {
    for_each_app("", async |t: TestApp| {
        let own = t.tenant("own", PlanId::Professional).await;
        fill(&t, &own, ItemKind::Supplier, 22).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let suppliers = LISTS[2];
        let writable = format!("{suppliers}/writable");
        assert!(
            !get(&t, &owner, &writable).await.has("type=\"checkbox\""),
            "everything fits"
        );
        t.app
            .subscription
            .set_plan(&own, PlanId::Starter, None, "test")
            .await
            .unwrap();
        let list = get(&t, &owner, suppliers).await.text();
        assert!(list.contains(&format!("href=\"{writable}\"")));
        assert_eq!(list.matches("Irakurtzeko bakarrik").count(), 2, "{list}");
        let last = format!("{suppliers}/p21");
        let read_only = get(&t, &owner, &last).await.text();
        assert!(read_only.contains("readonly") && read_only.contains(&writable));
        let fields = [("name", "Errota"), ("phone", "943"), ("version", "1")];
        let refused = post(&t, &owner, &last, &fields).await;
        assert_eq!(refused.status, 402);
        assert!(refused.has("upgrade-dialog") && refused.has("value=\"Errota\""));
        let page = get(&t, &owner, &writable).await.text();
        assert_eq!(
            (
                page.matches("name=\"keep\"").count(),
                page.matches(" checked").count()
            ),
            (22, 20)
        );
        let all: Vec<String> = (0..21).map(|place| format!("p{place}")).collect();
        let all: Vec<(&str, &str)> = all.iter().map(|id| ("keep", id.as_str())).collect();
        let too_many = post(&t, &owner, &writable, &all).await;
        assert_eq!(
            (too_many.status, too_many.text().matches(" checked").count()),
            (422, 21)
        );
        let mut chosen = all[..19].to_vec();
        chosen.push(("keep", "p21"));
        assert_eq!(
            post(&t, &owner, &writable, &chosen).await.header("location"),
            format!("{suppliers}?done=chosen")
        );
        assert_eq!(post(&t, &owner, &last, &fields).await.status, 303);
        assert_eq!(
            post(&t, &owner, &format!("{suppliers}/p20"), &fields)
                .await
                .status,
            402
        );
    })
    .await;
}
