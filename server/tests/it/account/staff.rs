//! What staff see: no prices, no plan, no contents of files; on pages, in JSON and by functions alike.

use crate::{
    access::routes::routes,
    functions::declared,
    support::{
        TestApp,
        browser::get,
        for_each_app_with_files, form_with,
        functions::{call, of},
        upload,
    },
};
use obrador_core::{
    auth::{Role, Scope},
    subscription::PlanId,
};

/// What tells a price or a plan, in any language.
const TOLD: [&str; 8] = [
    "7,77",
    "7.77",
    "price_cents",
    "€",
    "Professional",
    "professional",
    "Profesional",
    "/pricing?",
];

#[tokio::test]
async fn staff_see_no_price_no_plan_and_no_contents() {
    for_each_app_with_files("", async |t: TestApp, _| {
        let own = t.tenant("own", PlanId::Professional).await;
        for (email, role) in [("s@own.example", Role::Staff), ("m@own.example", Role::Manager)] {
            t.user(email, Some(&own), role).await;
        }
        let token = t.token(Some(&own), &[Scope::TenantAdmin]).await;
        let bread = r#"{"name":"Bread","price_cents":777,"unit":"piece"}"#;
        let made = t
            .call("POST", "/api/v1/tenants/own/products", Some(&token), bread)
            .await;
        let item = made.json()["id"].as_str().unwrap().to_owned();
        let stored = upload(
            &t,
            Some(&token),
            "/api/v1/tenants/own/files",
            form_with("a.txt", b"ogia"),
        )
        .await;
        let file = stored.json()["id"].as_str().unwrap().to_owned();
        let staff = t.cookie(&own, Role::Staff).await;
        let manager = t.cookie(&own, Role::Manager).await;
        for (path, staffs, managers) in [
            ("/app/welcome".to_owned(), 303, 200),
            (format!("/app/files/{file}/content"), 403, 200),
            (format!("/app/catalogue/products/{item}"), 200, 200),
            ("/app/catalogue/products".to_owned(), 200, 200),
        ] {
            let (seen, full) = (get(&t, &staff, &path).await, get(&t, &manager, &path).await);
            assert_eq!((seen.status, full.status), (staffs, managers), "{path}");
        }
        let of_product = get(&t, &manager, &format!("/app/catalogue/products/{item}")).await;
        assert!(of_product.has("7,77"), "a manager sees what bread costs");
        let files = get(&t, &staff, "/app/files").await;
        assert!(files.has("a.txt") && !files.has("/content"), "{}", files.text());

        // Every page that staff can read, and whatever a function answers them.
        for (method, path) in routes() {
            if method != "GET" {
                continue;
            }
            let path = path
                .replace("{item_kind}", "/app/catalogue/products")
                .replace("{item}", &item)
                .replace("{metric}", "products")
                .replace("{plan}", "enterprise")
                .replace("{id}", &file);
            let page = get(&t, &staff, &path).await;
            if page.status != 200 {
                continue;
            }
            let text = page.text();
            let main = text
                .split("<main")
                .nth(1)
                .and_then(|rest| rest.split("</main>").next());
            let main = main.unwrap_or(&text);
            for word in TOLD {
                assert!(!main.contains(word), "{path} tells {word}: {main}");
            }
        }
        for function in declared() {
            let body = serde_json::json!({ "of": of(&t, &staff).await, "metric": "products", "typed": [],
                "plan": "enterprise", "thing": "products", "id": item });
            let answer = call(&t, &function, Some(&staff), body.to_string()).await;
            // A number that goes up with what staff do themselves.
            let allowed = if function == "production/version" {
                200
            } else {
                403
            };
            assert_eq!(answer.status, allowed, "{function}: {}", answer.text);
        }
    })
    .await;
}
