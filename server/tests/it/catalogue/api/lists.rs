//! Lists: searched, sorted, cut into pages, and read through an index.

use super::{bakery, create, fill};
use crate::support::{TestApp, for_each_app};
use obrador_core::{catalogue::ItemKind, subscription::PlanId};
use obrador_services::db::{Access, Backend};
use serde_json::json;
use sqlx::Row as _;

#[tokio::test]
async fn lists_are_searched_sorted_and_cut_into_pages() {
    for_each_app("", async |t: TestApp| {
        let (_, token) = bakery(&t, PlanId::Starter).await;
        for name in [
            "Ensaïmada",
            "barra 100% integral",
            "ÁRBOL",
            "zopa_ogia",
            "zopaXogia",
        ] {
            t.app.clock.advance(chrono::TimeDelta::seconds(1));
            let made = create(&t, &token, "products", &json!({"name": name, "code": "Núm 7"})).await;
            assert_eq!(made.status, 201);
        }
        let names = async |query: &str| {
            let answer = t
                .get(&format!("/api/v1/tenants/own/products?{query}"), Some(&token))
                .await;
            assert_eq!(answer.status, 200, "{}", answer.text);
            let body = answer.json();
            let items = body["items"].as_array().unwrap().clone();
            let names: Vec<String> = items
                .iter()
                .map(|item| item["name"].as_str().unwrap().to_owned())
                .collect();
            (
                names.join("|"),
                body["total"].as_i64().unwrap(),
                body["page"].as_i64().unwrap(),
            )
        };
        assert_eq!(names("q=ENSAIMADA").await.0, "Ensaïmada");
        assert_eq!(names("q=num+arbol").await.0, "ÁRBOL");
        assert_eq!(names("q=100%25").await.0, "barra 100% integral");
        assert_eq!(names("q=zopa_").await.0, "zopa_ogia");
        assert_eq!(
            names("q=num&limit=2").await,
            ("ÁRBOL|barra 100% integral".to_owned(), 5, 1)
        );
        assert_eq!(names("limit=2&page=9").await.2, 3, "the last page");
        assert_eq!(names("sort=-created&limit=1").await.0, "zopaXogia");
        assert_eq!(names("archived=true").await, (String::new(), 0, 1));
        assert_eq!(names("q=%27%3B--").await.1, 0);
    })
    .await;
}

#[tokio::test]
async fn a_list_of_ten_thousand_is_read_through_its_index() {
    for_each_app("", async |t: TestApp| {
        let (own, token) = bakery(&t, PlanId::Enterprise).await;
        let n = if t.app.db.backend() == Backend::Sqlite {
            10_000
        } else {
            1_000
        };
        fill(&t, &own, ItemKind::Product, n).await;
        let page = t
            .get("/api/v1/tenants/own/products?page=3&q=bread", Some(&token))
            .await
            .json();
        assert_eq!(
            (&page["total"], &page["items"][0]["name"]),
            (&json!(n), &json!("Bread 00100"))
        );
        if t.app.db.backend() != Backend::Sqlite {
            return;
        }
        let mut tx = t.app.db.begin(&own, Access::Read).await.unwrap();
        for (query, index) in [
            (
                "EXPLAIN QUERY PLAN SELECT id FROM products WHERE tenant_id = 'own' AND archived_at IS NULL
                  AND search LIKE '%bread%' ESCAPE '!' ORDER BY name_folded, id LIMIT 50 OFFSET 100",
                "products_by_name",
            ),
            (
                "EXPLAIN QUERY PLAN SELECT id FROM products WHERE tenant_id = 'own' AND archived_at IS NULL
                  ORDER BY created_at DESC, id DESC LIMIT 50 OFFSET 0",
                "products_by_age",
            ),
        ] {
            let plan = sqlx::query(query).fetch_all(&mut *tx).await.unwrap();
            let words: Vec<String> = plan.iter().map(|row| row.get::<String, _>("detail")).collect();
            let words = words.join("; ");
            assert!(words.contains(index) && !words.contains("TEMP B-TREE"), "{words}");
        }
    })
    .await;
}
