//! People read days and times by the clock of their bakery, also in the night in which it changes; programs read UTC.

use crate::support::{
    TestApp,
    browser::{Page, get, post},
    for_each_app,
};
use chrono::{DateTime, Utc};
use obrador_core::{
    auth::{Role, Scope},
    catalogue::ItemKind,
    i18n::Lang,
    ids::TenantId,
    subscription::{BillingCycle, PlanId},
};
use obrador_services::{account::NewUser, tenant::NewTenant};

/// The evening before clocks change in Europe: in Madrid the next day is half an hour away, in London an hour and a half.
pub(super) const EVENING: &str = "2025-03-29T22:30:00Z";
/// Four hours later clocks in Europe have changed.
const LATER: &str = "2025-03-30T02:30:00Z";

/// A bakery whose clock it is, and its owner's cookie.
pub(super) async fn bakery(t: &TestApp, id: &str, zone: &str) -> (TenantId, String) {
    let tenant: TenantId = id.parse().unwrap();
    let new = NewTenant {
        id: tenant.clone(),
        name: format!("Bakery {id}"),
        country: "ES".to_owned(),
        time_zone: zone.to_owned(),
        lang: Lang::En,
        plan: PlanId::Starter,
        cycle: BillingCycle::Monthly,
    };
    t.app.tenant.create(new, "test").await.unwrap();
    let owner = NewUser {
        email: format!("o@{id}.example"),
        name: "Ane".to_owned(),
        password: Some("correct horse".to_owned()),
        lang: Lang::En,
        tenant: Some(tenant.clone()),
        role: Role::Owner,
    };
    t.app.users.create(owner, "test").await.unwrap();
    let cookie = t.cookie(&tenant, Role::Owner).await;
    (tenant, cookie)
}

pub(super) fn go_to(t: &TestApp, moment: &str) {
    let moment: DateTime<Utc> = moment.parse().unwrap();
    t.app.clock.advance(moment - t.app.clock.now());
}

pub(super) fn has(page: &Page, words: &str, about: &str) {
    assert!(page.has(words), "{about}: {words}: {}", page.text());
}

/// Bakery and zone; when it is, which day, when the next usage day begins, the renewal a month on, the deletion 30 days on; what
/// it is later, and when the usage day begins then.
const CLOCKS: [(&str, &str, [&str; 5], [&str; 2]); 5] = [
    (
        "madrid",
        "Europe/Madrid",
        [
            "23:30 CET",
            "29 Mar 2025",
            "01:00 CET",
            "30 April 2025",
            "29 April 2025",
        ],
        ["04:30 CEST", "02:00 CEST"],
    ),
    (
        "canary",
        "Atlantic/Canary",
        [
            "22:30 WET",
            "29 Mar 2025",
            "00:00 WET",
            "29 April 2025",
            "28 April 2025",
        ],
        ["03:30 WEST", "01:00 WEST"],
    ),
    (
        "azores",
        "Atlantic/Azores",
        [
            "21:30 UTC-1",
            "29 Mar 2025",
            "23:00 UTC-1",
            "29 April 2025",
            "28 April 2025",
        ],
        ["02:30 UTC", "00:00 UTC"],
    ),
    (
        "auckland",
        "Pacific/Auckland",
        [
            "11:30 NZDT",
            "30 Mar 2025",
            "13:00 NZDT",
            "30 April 2025",
            "29 April 2025",
        ],
        ["15:30 NZDT", "13:00 NZDT"],
    ),
    (
        "pago",
        "Pacific/Pago_Pago",
        [
            "11:30 SST",
            "29 Mar 2025",
            "13:00 SST",
            "29 April 2025",
            "28 April 2025",
        ],
        ["15:30 SST", "13:00 SST"],
    ),
];

#[tokio::test]
async fn an_owner_reads_by_the_bakerys_clock() {
    for_each_app("", async |t: TestApp| {
        go_to(&t, EVENING);
        let mut bakeries = Vec::new();
        for (id, zone, [time, day, begins, renewal, deletion], later) in CLOCKS {
            let (tenant, owner) = bakery(&t, id, zone).await;
            let about = |path: &str| format!("{zone} {path}");
            for (path, words) in [
                ("/app/settings/subscription", format!("Updated at {time}")),
                ("/app/settings/subscription", format!("start again at {begins}")),
                (
                    "/app/settings/subscription",
                    format!("<strong>{renewal}</strong>"),
                ),
                (
                    "/app/settings/subscription/usage/products",
                    format!("Updated at {time}"),
                ),
                (
                    "/app/settings/subscription/usage/products",
                    format!("start again at {begins}"),
                ),
                ("/app/settings/limits", format!("start again at {begins}")),
                ("/app/settings/team", day.to_owned()),
                ("/app/settings/data", format!("on {deletion}")),
            ] {
                has(&get(&t, &owner, path).await, &words, &about(path));
            }
            let invited = [("email", "new@x.example"), ("role", "staff")];
            post(&t, &owner, "/app/settings/team/invite", &invited).await;
            bakeries.push((tenant, owner, later));
        }
        go_to(&t, LATER);
        for (tenant, owner, [time, begins]) in &bakeries {
            let page = get(&t, owner, "/app/settings/subscription").await;
            has(&page, &format!("Updated at {time}"), tenant.as_str());
            has(&page, &format!("start again at {begins}"), tenant.as_str());
            // Whoever asks by program reads the same moment for all.
            let token = t
                .token(Some(tenant), &[Scope::TenantAdmin, Scope::UsageRead])
                .await;
            let path = format!("/api/v1/tenants/{tenant}/subscription");
            let found = t.get(&path, Some(&token)).await.json();
            assert_eq!(found["renews_on"], "2025-04-29T22:30:00Z", "{tenant}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_deletion_and_a_refusal_name_the_day_of_the_bakery() {
    for_each_app("", async |t: TestApp| {
        go_to(&t, EVENING);
        for (id, zone, deletion, covered) in [
            ("madrid", "Europe/Madrid", "29 April 2025", "30 April 2025"),
            ("canary", "Atlantic/Canary", "28 April 2025", "29 April 2025"),
        ] {
            let (tenant, owner) = bakery(&t, id, zone).await;
            let form = [("name", "One too many"), ("written_in", "en")];
            for _ in 0..2 {
                let shop = [("name", "Shop"), ("written_in", "en")];
                post(&t, &owner, "/app/settings/locations/new", &shop).await;
            }
            let refused = post(&t, &owner, "/app/settings/locations/new", &form).await;
            assert_eq!(refused.status, 402, "{}", refused.text());
            has(&refused, covered, zone);
            let counted = ItemKind::Location.metric().unwrap();
            let usage = t.app.usage.summary(&tenant).await.unwrap();
            assert_eq!(usage.metric(counted).unwrap().current.to_string(), "1", "{zone}");
            let asked = [("name", &*format!("Bakery {id}")), ("password", "correct horse")];
            post(&t, &owner, "/app/settings/data", &asked).await;
            has(&get(&t, &owner, "/app/settings/team").await, deletion, zone);
        }
    })
    .await;
}
