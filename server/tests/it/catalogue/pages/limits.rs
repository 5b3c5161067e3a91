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
        let refused = post(&t, &new, &owner, &typed).await;
        assert_eq!(refused.status, 402);
        for text in [
            "upgrade-dialog",
            "value=\"One too many\"",
            "value=\"3,20\"",
            "careful words",
        ] {
            assert!(refused.text.contains(text), "{text}: {}", refused.text);
        }
        let (dialog, form) = (
            refused.text.find("upgrade-dialog"),
            refused.text.find("item-form"),
        );
        assert!(dialog < form, "the dialog comes first");
        assert_eq!(t.rows(ROWS).await, before);
        let draft = format!("{new}?draft=1");
        assert!(get(&t, &draft, &owner).await.text.contains("careful words"));
        assert!(
            !get(&t, &draft, &manager).await.text.contains("careful words"),
            "a draft is one person's"
        );
        assert!(!get(&t, &new, &owner).await.text.contains("careful words"));
        t.app
            .subscription
            .set_plan(&own, PlanId::Professional, None, "test")
            .await
            .unwrap();
        assert_eq!(post(&t, &new, &owner, &typed).await.status, 303);
        assert!(
            !get(&t, &draft, &owner).await.text.contains("careful words"),
            "it is forgotten"
        );
        // Restoring is admitted like creating.
        t.app
            .subscription
            .set_plan(&own, PlanId::Starter, None, "test")
            .await
            .unwrap();
        assert_eq!(
            post(&t, &format!("{PRODUCTS}/p3/archive"), &owner, &[])
                .await
                .status,
            303
        );
        let restored = post(&t, &format!("{PRODUCTS}/p3/restore"), &owner, &[]).await;
        assert!(
            restored.status == 402 && restored.text.contains("value=\"Ogi 003\""),
            "{}",
            restored.text
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
        post(&t, &format!("{one}/archive"), &owner, &[]).await;
        post(&t, &format!("{PRODUCTS}/new"), &owner, &[("name", "Another")]).await;
        let waits = |page: &str| {
            page.contains("careful words")
                && page.contains(&format!("formaction=\"{restore}\""))
                && !page.contains("readonly")
        };
        let conflict = post(&t, &one, &owner, &typed).await;
        assert!(
            conflict.status == 409 && waits(&conflict.text),
            "{}",
            conflict.text
        );
        let refused = post(&t, &restore, &owner, &typed).await;
        assert!(refused.status == 402 && waits(&refused.text), "{}", refused.text);
        let kept = get(&t, &draft, &owner).await.text;
        assert!(waits(&kept), "{kept}");
        post(&t, &format!("{PRODUCTS}/p4/archive"), &owner, &[]).await;
        let restored = post(&t, &restore, &owner, &typed).await;
        assert_eq!(
            restored.header("location"),
            format!("{one}?done=restored&draft=1")
        );
        let filled = get(&t, restored.header("location"), &owner).await.text;
        assert!(filled.contains("careful words"), "{filled}");
        let version = filled.split("name=\"version\" value=\"").nth(1).unwrap();
        let version = version.split('"').next().unwrap();
        let mut saved = typed;
        saved[0].1 = version;
        assert_eq!(post(&t, &one, &owner, &saved).await.status, 303);
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
            !get(&t, &writable, &owner)
                .await
                .text
                .contains("type=\"checkbox\""),
            "everything fits"
        );
        t.app
            .subscription
            .set_plan(&own, PlanId::Starter, None, "test")
            .await
            .unwrap();
        let list = get(&t, suppliers, &owner).await.text;
        assert!(list.contains(&format!("href=\"{writable}\"")));
        assert_eq!(list.matches("Irakurtzeko bakarrik").count(), 2, "{list}");
        let last = format!("{suppliers}/p21");
        let read_only = get(&t, &last, &owner).await.text;
        assert!(read_only.contains("readonly") && read_only.contains(&writable));
        let fields = [("name", "Errota"), ("phone", "943"), ("version", "1")];
        let refused = post(&t, &last, &owner, &fields).await;
        assert_eq!(refused.status, 402);
        assert!(refused.text.contains("upgrade-dialog") && refused.text.contains("value=\"Errota\""));
        let page = get(&t, &writable, &owner).await.text;
        assert_eq!(
            (
                page.matches("name=\"keep\"").count(),
                page.matches(" checked").count()
            ),
            (22, 20)
        );
        let all: Vec<String> = (0..21).map(|place| format!("p{place}")).collect();
        let all: Vec<(&str, &str)> = all.iter().map(|id| ("keep", id.as_str())).collect();
        let too_many = post(&t, &writable, &owner, &all).await;
        assert_eq!(
            (
                too_many.status.as_u16(),
                too_many.text.matches(" checked").count()
            ),
            (422, 21)
        );
        let mut chosen = all[..19].to_vec();
        chosen.push(("keep", "p21"));
        assert_eq!(
            post(&t, &writable, &owner, &chosen).await.header("location"),
            format!("{suppliers}?done=chosen")
        );
        assert_eq!(post(&t, &last, &owner, &fields).await.status, 303);
        assert_eq!(
            post(&t, &format!("{suppliers}/p20"), &owner, &fields)
                .await
                .status,
            402
        );
    })
    .await;
}
