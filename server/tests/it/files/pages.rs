//! What was done to a file is told by its name, with the way back.

use crate::support::{
    TestApp,
    browser::{cookie, get, post},
    for_each_app_with_files, form_with,
};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Role, subscription::PlanId};

/// What is told at the top of the page.
fn told(page: &str) -> &str {
    let told = page.split("class=\"notice good told\"").nth(1);
    told.map_or("", |told| told.split("class=\"card form\"").next().unwrap())
}

fn value<'a>(form: &'a str, name: &str) -> &'a str {
    let field = form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
    field.split('"').next().unwrap()
}

#[tokio::test]
async fn a_file_is_stored_archived_and_restored_by_what_is_told() {
    for_each_app_with_files("", async |t: TestApp, _| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let file = Request::post("/app/files")
            .header("cookie", &owner)
            .header("content-type", "multipart/form-data; boundary=x")
            .body(Body::from(form_with("menu & more.txt", b"ogia")))
            .unwrap();
        let stored = t.send(file).await;
        let mut list = stored.header("location").to_owned();
        for (words, back) in [
            ("gorde da.", "archive"),
            ("artxibatu da.", "restore"),
            ("berreskuratu da,", "archive"),
        ] {
            let page = get(&t, &owner, &list).await.text();
            let told = told(&page);
            assert!(
                told.contains("menu &amp; more.txt") && told.contains(words),
                "{words}: {page}"
            );
            assert!(told.contains(&format!("/{back}\"")), "{back}: {told}");
            let action = told.split("action=\"").nth(1).unwrap().split('"').next().unwrap();
            let done = post(&t, &owner, action, &[("version", value(told, "version"))]).await;
            assert_eq!(done.status, 303, "{back}");
            done.location().clone_into(&mut list);
        }
        // Whoever opens the old address finds no way back that is gone already.
        let old = stored.header("location");
        assert!(
            !told(&get(&t, &owner, old).await.text()).contains("name=\"version\""),
            "archived meanwhile"
        );
        assert_eq!(
            told(&get(&t, &owner, "/app/files?done=stored&of=x").await.text()),
            ""
        );
    })
    .await;
}

#[tokio::test]
async fn files_that_are_chosen_are_archived_at_once_and_brought_back_at_once() {
    for_each_app_with_files("", async |t: TestApp, _| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        for (name, content) in [("a.txt", "ogia"), ("b.txt", "ogi zuria"), ("c.txt", "opila")] {
            let file = Request::post("/app/files")
                .header("cookie", &owner)
                .header("content-type", "multipart/form-data; boundary=x")
                .body(Body::from(form_with(name, content.as_bytes())))
                .unwrap();
            assert_eq!(t.send(file).await.status, 303, "{name}");
        }
        let names = |page: &str| -> String {
            let rows = page.split("download=\"\">").skip(1);
            rows.map(|row| &row[..1]).collect()
        };
        for (sort, expected) in [
            ("name", "abc"),
            ("-name", "cba"),
            ("-bytes", "bca"),
            ("bytes", "acb"),
        ] {
            let page = get(&t, &owner, &format!("/app/files?sort={sort}")).await.text();
            assert_eq!(names(&page), expected, "{sort}");
        }
        let page = get(&t, &owner, "/app/files").await.text();
        let ids: Vec<_> = page
            .split("name=\"item\" value=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        let chosen = [("item", ids[0]), ("item", ids[2])];
        let done = post(&t, &owner, "/app/files/archive", &chosen).await;
        let page = get(&t, &owner, done.location()).await.text();
        assert!(told(&page).contains("a.txt, c.txt"), "{page}");
        assert_eq!(names(&page), "b");
        let done = post(&t, &owner, "/app/files/restore", &chosen).await;
        let page = get(&t, &owner, done.location()).await.text();
        assert_eq!(names(&page), "abc", "{page}");
        let none = post(&t, &owner, "/app/files/archive", &[]).await;
        assert!(
            get(&t, &owner, none.location())
                .await
                .text()
                .contains("class=\"notice bad\"")
        );
    })
    .await;
}
