//! Production on pages: a day is planned and made as forms go it, without a script.

use super::Bakery;
use crate::support::{
    TestApp,
    browser::{Page, get, post},
    for_each_app, with_production,
};
use obrador_core::{auth::Role, production::Status, subscription::PlanId};

const DAY: &str = "/app/production";
pub(super) const PLAN: &str = "/app/production/plan";

/// 100 loaves for the shop at six.
pub(super) const BREAD: [(&str, &str); 8] = [
    ("written_in", "en"),
    ("day", "2025-01-20"),
    ("line_recipe", "Bread"),
    ("line_quantity", "100"),
    ("line_location", "shop"),
    ("line_time", "06:00"),
    ("made_at", ""),
    ("do", "plan"),
];

/// The bakery with a manager and staff beside its owner.
pub(super) async fn bakery(t: &TestApp, plan: PlanId) -> Bakery {
    let own = Bakery::new(t, plan).await;
    for (email, role) in [
        ("manu@own.example", Role::Manager),
        ("ane@own.example", Role::Staff),
    ] {
        t.user(email, Some(&own.tenant), role).await;
    }
    own
}

pub(super) fn with<'a>(
    fields: &[(&'a str, &'a str)],
    other: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let mut all: Vec<_> = fields
        .iter()
        .filter(|(name, _)| !other.iter().any(|(it, _)| it == name))
        .copied()
        .collect();
    all.extend(other);
    all
}

/// Plans the bread; answers the ids of its batches, what is made first before the rest.
async fn planned(t: &TestApp, own: &Bakery, cookie: &str) -> Vec<String> {
    let answer = post(t, cookie, PLAN, &with(&BREAD, &[("key", "night-1")])).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    // The sourdough is made the evening before.
    let mut ids: Vec<String> = Vec::new();
    for day in ["2025-01-19", "2025-01-20"] {
        let day = t.app.production.day(&own.tenant, day.parse().ok()).await.unwrap();
        let of_day = day.batches.iter().map(|it| it.batch.as_stored().id.clone());
        ids.extend(of_day.filter(|id| !ids.contains(id)).collect::<Vec<_>>());
    }
    ids
}

async fn step(t: &TestApp, cookie: &str, id: &str, click: &str, fields: &[(&str, &str)]) -> Page {
    let all = with(
        &[("written_in", "en"), ("from", "2025-01-20"), ("click", click)],
        fields,
    );
    post(t, cookie, &format!("{DAY}/batches/{id}/steps"), &all).await
}

#[tokio::test]
async fn a_day_is_planned_and_made_by_forms() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = bakery(&t, PlanId::Professional).await;
        let manager = t.cookie(&own.tenant, Role::Manager).await;
        let staff = t.cookie(&own.tenant, Role::Staff).await;
        let seen = post(
            &t,
            &manager,
            PLAN,
            &with(&BREAD, &[("do", "preview"), ("key", "k")]),
        )
        .await;
        assert_eq!(seen.status, 200);
        let text = seen.text();
        // Sourdough as well, for all; flour is there, water is not.
        assert!(
            text.contains("sourdough") && text.contains("id=\"plan-preview\""),
            "{text}"
        );
        assert!(
            text.contains("Water") && text.contains("badge critical"),
            "{text}"
        );
        let rows = t.rows("SELECT COUNT(*) FROM batches").await;
        let ids = planned(&t, &own, &manager).await;
        assert_eq!(ids.len(), 2, "bread and its sourdough");
        let again = post(&t, &manager, PLAN, &with(&BREAD, &[("key", "night-1")])).await;
        assert_eq!(again.status, 303, "the same form once more");
        assert_eq!(
            t.rows("SELECT COUNT(*) FROM batches").await,
            rows + 2,
            "is planned once"
        );
        let day = get(&t, &staff, &format!("{DAY}?day=2025-01-20")).await.text();
        assert!(day.contains("bread") && day.contains("shop"), "{day}");
        assert!(!day.contains("/app/production/plan"), "staff do not plan");
        let sourdough = &ids[0];
        let early = step(
            &t,
            &staff,
            sourdough,
            "a",
            &[("step", "finish"), ("stage", "mixing"), ("quantity", "20")],
        )
        .await;
        assert_eq!(early.status, 409, "it has not begun");
        let start = [("step", "start_anyway"), ("stage", "mixing")];
        let began = step(&t, &staff, sourdough, "b", &start).await;
        assert_eq!(began.status, 303, "{}", began.text());
        assert!(
            began
                .header("location")
                .starts_with("/app/production?day=2025-01-20&done=start")
        );
        // A browser keeps what stands behind the hash to itself.
        let location = began.header("location");
        let told = get(&t, &staff, location.split('#').next().unwrap()).await.text();
        assert!(told.contains("notice good told"), "{told}");
        let part = [("step", "finish"), ("stage", "mixing"), ("quantity", "8")];
        assert_eq!(step(&t, &staff, sourdough, "c", &part).await.status, 303);
        let too_much = [("step", "finish"), ("stage", "mixing"), ("quantity", "18")];
        let refused = step(&t, &staff, sourdough, "d", &too_much).await;
        assert_eq!(refused.status, 409, "8 of 20, then at most 12");
        let text = refused.text();
        assert!(
            text.contains("12\u{a0}kg") && text.contains("value=\"18\""),
            "{text}"
        );
        let lost = [
            ("step", "lose"),
            ("stage", "mixing"),
            ("quantity", "2"),
            ("reason", ""),
        ];
        let refused = step(&t, &staff, sourdough, "e", &lost).await;
        assert_eq!(refused.status, 422, "a loss has a reason");
        assert!(refused.text().contains("aria-invalid=\"true\""));
        let lost = [
            ("step", "lose"),
            ("stage", "mixing"),
            ("quantity", "2"),
            ("reason", "fell down"),
        ];
        assert_eq!(step(&t, &staff, sourdough, "e", &lost).await.status, 303);
        let rest = [("step", "finish"), ("stage", "mixing"), ("quantity", "10")];
        assert_eq!(step(&t, &staff, sourdough, "f", &rest).await.status, 303);
        assert_eq!(
            step(&t, &staff, sourdough, "f", &rest).await.status,
            303,
            "the same click again"
        );
        let record = t.app.production.get(&own.tenant, sourdough).await.unwrap();
        assert_eq!(record.batch.status(record.tracking), Status::Proofing);
        let page = get(&t, &staff, &format!("{DAY}/batches/{sourdough}"))
            .await
            .text();
        assert!(
            page.contains("fell down") && page.contains("data-remains=\"18\""),
            "{page}"
        );
        // Its flour came out of lots, each of which leads to its recall sheet.
        assert!(page.contains("/app/production/lots/l2/recall"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn a_held_batch_goes_on_when_somebody_who_may_says_so() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = bakery(&t, PlanId::Professional).await;
        let manager = t.cookie(&own.tenant, Role::Manager).await;
        let staff = t.cookie(&own.tenant, Role::Staff).await;
        let ids = planned(&t, &own, &manager).await;
        let id = &ids[0];
        let hold = [("step", "hold"), ("reason", "smells odd")];
        assert_eq!(step(&t, &staff, id, "a", &hold).await.status, 303);
        let start = [("step", "start_anyway"), ("stage", "mixing")];
        let held = step(&t, &staff, id, "b", &start).await;
        assert_eq!(held.status, 409);
        assert!(held.text().contains("smells odd"), "{}", held.text());
        let release = [("step", "release")];
        assert_eq!(
            step(&t, &staff, id, "c", &release).await.status,
            403,
            "staff may not"
        );
        assert_eq!(step(&t, &manager, id, "d", &release).await.status, 303);
        assert_eq!(step(&t, &staff, id, "b2", &start).await.status, 303);
        let stop = [("step", "stop"), ("reason", "the mixer is broken")];
        assert_eq!(step(&t, &staff, id, "e", &stop).await.status, 303);
        let page = get(&t, &staff, &format!("{DAY}/batches/{id}")).await.text();
        assert!(page.contains("the mixer is broken"), "{page}");
        assert!(
            !page.contains("data-step"),
            "nothing can be done with it any more"
        );
        assert!(
            !page.contains("data-state=\"running\""),
            "and it does not look as if it ran"
        );
    })
    .await;
}

#[tokio::test]
async fn a_stale_screen_is_told_what_happened_and_loses_nothing() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = bakery(&t, PlanId::Professional).await;
        let manager = t.cookie(&own.tenant, Role::Manager).await;
        let staff = t.cookie(&own.tenant, Role::Staff).await;
        let id = planned(&t, &own, &manager).await.remove(0);
        let start = [("step", "start_anyway"), ("stage", "mixing")];
        assert_eq!(step(&t, &staff, &id, "a", &start).await.status, 303);
        let part = [
            ("step", "finish"),
            ("stage", "mixing"),
            ("quantity", "8"),
            ("seen", "2"),
        ];
        assert_eq!(step(&t, &manager, &id, "b", &part).await.status, 303);
        let stale = step(&t, &staff, &id, "c", &part).await;
        assert_eq!(stale.status, 409);
        let text = stale.text();
        assert!(
            text.contains("data-step-told") && text.contains("8\u{a0}kg"),
            "{text}"
        );
        assert!(text.contains("value=\"8\""), "what was typed is still there");
        let record = t.app.production.get(&own.tenant, &id).await.unwrap();
        assert_eq!(record.batch.as_stored().steps.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn starter_makes_batches_without_stages_and_is_told_which_plan_has_them() {
    for_each_app(with_production(), async |t: TestApp| {
        let own = bakery(&t, PlanId::Starter).await;
        let owner = t.cookie(&own.tenant, Role::Owner).await;
        let staff = t.cookie(&own.tenant, Role::Staff).await;
        let id = planned(&t, &own, &owner).await.remove(0);
        let day = get(&t, &owner, &format!("{DAY}?day=2025-01-20")).await.text();
        assert!(day.contains("/app/production/stages"), "{day}");
        let stages = get(&t, &owner, "/app/production/stages").await;
        assert_eq!(stages.status, 402);
        assert!(
            stages.text().contains("/app/previews/stages"),
            "{}",
            stages.text()
        );
        assert_eq!(
            get(&t, &owner, "/app/previews/stages?back=/app/production")
                .await
                .status,
            200
        );
        let start = [("step", "start"), ("stage", "mixing")];
        assert_eq!(step(&t, &staff, &id, "a", &start).await.status, 402);
        let done = [("step", "finish"), ("stage", ""), ("quantity", "20")];
        assert_eq!(step(&t, &staff, &id, "b", &done).await.status, 303);
        let record = t.app.production.get(&own.tenant, &id).await.unwrap();
        assert_eq!(record.batch.status(record.tracking), Status::Done);
    })
    .await;
}
