//! Bakeries are found, and every one of them once.

use super::set_state;
use crate::support::{TestApp, for_each_app};
use chrono::TimeDelta;
use obrador_core::{
    auth::Role,
    i18n::Lang,
    ids::TenantId,
    subscription::{BillingCycle, PlanId},
    tenant::BakeryForm,
};
use obrador_services::{
    db::Access,
    platform::{From, Order, PAGE, Search},
    tenant::{Edited, NewTenant},
};

#[tokio::test]
async fn search_filters_and_order_find_who_is_looked_for() {
    for_each_app("", async |t: TestApp| {
        for (id, plan) in [
            ("ogia", PlanId::Starter),
            ("panaderia", PlanId::Professional),
            ("bakery-100", PlanId::Enterprise),
        ] {
            let tenant = t.tenant(id, plan).await;
            t.user(&format!("Owner@{id}.example"), Some(&tenant), Role::Owner)
                .await;
            t.user(&format!("staff@{id}.example"), Some(&tenant), Role::Staff)
                .await;
            t.app.clock.advance(TimeDelta::days(1));
        }
        set_state(&t, &"ogia".parse().unwrap(), "past_due").await;
        let cases = [
            (
                "",
                None,
                None,
                Order::Name,
                &["bakery-100", "ogia", "panaderia"][..],
            ),
            (
                "",
                None,
                None,
                Order::Newest,
                &["bakery-100", "panaderia", "ogia"],
            ),
            (
                "",
                None,
                None,
                Order::Oldest,
                &["ogia", "panaderia", "bakery-100"],
            ),
            ("  BAKERY PAN ", None, None, Order::Name, &["panaderia"]),
            ("y-1", None, None, Order::Name, &["bakery-100"]),
            ("owner@OGIA", None, None, Order::Name, &["ogia"]),
            ("staff@ogia", None, None, Order::Name, &[]),
            ("%", None, None, Order::Name, &[]),
            ("_", None, None, Order::Name, &[]),
            ("", Some(PlanId::Professional), None, Order::Name, &["panaderia"]),
            ("", None, Some("past_due"), Order::Name, &["ogia"]),
            ("", Some(PlanId::Enterprise), Some("past_due"), Order::Name, &[]),
        ];
        for (text, plan, state, order, expected) in cases {
            let search = Search {
                text: text.to_owned(),
                plan,
                state: state.map(|state| state.parse().unwrap()),
                asking: false,
                order,
                from: From::Start,
            };
            let found = t.app.directory.search(&search).await.unwrap();
            let ids: Vec<_> = found.rows.iter().map(|row| row.tenant.id.as_str()).collect();
            assert_eq!(ids, expected, "{search:?}");
            assert_eq!(found.count as usize, expected.len(), "{search:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_name_is_found_with_or_without_its_accents() {
    for_each_app("", async |t: TestApp| {
        let one: TenantId = "one".parse().unwrap();
        let new = NewTenant {
            id: one.clone(),
            name: "Panadería La Espiga".to_owned(),
            country: "ES".to_owned(),
            time_zone: "Europe/Madrid".to_owned(),
            lang: Lang::Es,
            plan: PlanId::Starter,
            cycle: BillingCycle::Monthly,
        };
        t.app.tenant.create(new, "test").await.unwrap();
        t.tenant("other", PlanId::Starter).await;
        let found = async |text: &str| {
            let search = Search {
                text: text.to_owned(),
                ..Search::default()
            };
            let found = t.app.directory.search(&search).await.unwrap();
            found.rows.iter().any(|row| row.tenant.id == one)
        };
        for text in ["panaderia", "PANADERÍA la", "espíga", "  la   espiga "] {
            assert!(found(text).await, "{text}");
        }
        assert!(!found("forn").await);

        let renamed = Edited {
            form: BakeryForm {
                name: "Forn de l’Àvia".to_owned(),
                country: "ES".to_owned(),
                time_zone: "Europe/Madrid".to_owned(),
                vat_number: String::new(),
            },
            lang: Lang::Es,
            version: 1,
        };
        t.app.tenant.edit(&one, &renamed, "test").await.unwrap();
        assert!(found("avia").await && found("ÀVIA").await);
        assert!(!found("espiga").await);

        // A bakery from before the column is found as it is written.
        let mut tx = t.app.db.begin(&one, Access::Write).await.unwrap();
        sqlx::query("UPDATE tenants SET name = 'Panadería', name_folded = NULL WHERE id = 'one'")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert!(found("Panadería").await);
    })
    .await;
}

#[tokio::test]
async fn pages_there_and_back_hold_every_bakery_once() {
    for_each_app("", async |t: TestApp| {
        let all = 2 * PAGE + 3;
        for number in 0..all {
            t.tenant(&format!("b{number:03}"), PlanId::Starter).await;
        }
        for order in [Order::Name, Order::Newest, Order::Oldest] {
            let mut search = Search {
                order,
                ..Search::default()
            };
            let (mut seen, mut first_ids) = (Vec::new(), Vec::new());
            loop {
                let found = t.app.directory.search(&search).await.unwrap();
                let ids: Vec<_> = found.rows.iter().map(|row| row.tenant.id.clone()).collect();
                assert_eq!(found.has_before, !seen.is_empty());
                first_ids.push(ids[0].clone());
                seen.extend(ids);
                if !found.has_after {
                    break;
                }
                search.from = From::After(seen.last().unwrap().clone());
            }
            assert_eq!(seen.len(), all);
            let mut sorted = seen.clone();
            sorted.sort();
            sorted.dedup();
            assert_eq!(sorted.len(), all, "{order:?}: each once");
            search.from = From::Before(first_ids[2].clone());
            let back = t.app.directory.search(&search).await.unwrap();
            let back: Vec<_> = back.rows.iter().map(|row| row.tenant.id.clone()).collect();
            assert_eq!(back, seen[PAGE..2 * PAGE], "{order:?}: the page before the last");
        }
    })
    .await;
}
