//! Files that the page's island sends: who may, what is answered, and that a refusal stores nothing.

use crate::support::{
    Answer, TestApp,
    browser::{cookie, get},
    for_each_app_with_files, form_with,
    functions::of,
    now,
};
use axum::{body::Body, http::Request};
use obrador_core::{auth::Role, subscription::PlanId};
use obrador_services::{db::Access, files::counted_store};

const ROWS: &str = "SELECT COUNT(*) FROM stored_files";

async fn send(t: &TestApp, cookie: &str, of: &str, accept: &str, body: Vec<u8>) -> Answer {
    let form_of = form_urlencoded::byte_serialize(of.as_bytes()).collect::<String>();
    let request = Request::post(format!("/fn/files/upload?form_of={form_of}"))
        .header("cookie", cookie)
        .header("accept", accept)
        .header("accept-language", "es")
        .header("content-type", "multipart/form-data; boundary=x");
    t.send_as_it_is(request.body(Body::from(body)).unwrap()).await
}

#[tokio::test]
async fn who_may_stores_a_file_and_a_refusal_stores_nothing() {
    for_each_app_with_files("--max-upload-mb 1", async |t: TestApp, _| {
        let own = t.tenant("own", PlanId::Starter).await;
        let other = t.tenant("other", PlanId::Starter).await;
        t.user("ane@other.example", Some(&other), Role::Owner).await;
        for (email, role) in [
            ("ane@own.example", Role::Owner),
            ("jon@own.example", Role::Manager),
            ("leire@own.example", Role::Staff),
        ] {
            t.user(email, Some(&own), role).await;
        }
        let [owner, manager, staff] = [
            cookie(&t, &own, Role::Owner).await,
            cookie(&t, &own, Role::Manager).await,
            cookie(&t, &own, Role::Staff).await,
        ];
        let elsewhere = of(&t, &cookie(&t, &other, Role::Owner).await).await;
        let [as_owner, as_manager, as_staff] =
            [of(&t, &owner).await, of(&t, &manager).await, of(&t, &staff).await];
        let json = "application/json";
        let text = || form_with("menu.txt", b"ogia");
        for (cookie, of, accept, body, status, says) in [
            ("", &as_owner, json, text(), 401, "La sesión está cerrada"),
            (&owner, &elsewhere, json, text(), 409, ""),
            (&owner, &String::new(), json, text(), 409, ""),
            (&staff, &as_staff, json, text(), 403, ""),
            (&owner, &as_owner, "text/html,*/*", text(), 406, ""),
            (
                &owner,
                &as_owner,
                json,
                form_with("a.png", b"<html>"),
                422,
                "Edukia ez dator",
            ),
            (&owner, &as_owner, json, form_with("a.txt", b""), 422, "hutsik"),
            (
                &owner,
                &as_owner,
                json,
                form_with("a.txt", &vec![b'a'; 1_000_001]),
                422,
                "handiegia",
            ),
            (&owner, &as_owner, json, b"--x--\r\n".to_vec(), 422, "Aukeratu"),
            (&owner, &as_owner, json, Vec::new(), 422, "Aukeratu"),
        ] {
            let answer = send(&t, cookie, of, accept, body).await;
            assert_eq!(answer.status.as_u16(), status, "{says}: {}", answer.text);
            assert!(answer.text.contains(says), "{says}: {}", answer.text);
        }
        assert_eq!(t.rows(ROWS).await, 0);
        for (cookie, of, rows) in [(&owner, &as_owner, 1), (&manager, &as_manager, 2)] {
            let answer = send(&t, cookie, of, json, text()).await;
            assert_eq!(answer.status, 200, "{}", answer.text);
            assert_eq!(answer.header("cache-control"), "no-store");
            assert_eq!(t.rows(ROWS).await, rows);
        }
    })
    .await;
}

#[tokio::test]
async fn without_room_it_is_said_why_and_how_much_there_is() {
    for_each_app_with_files("", async |t: TestApp, _| {
        let own = t.tenant("own", PlanId::Starter).await;
        t.user("ane@own.example", Some(&own), Role::Owner).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let mut tx = t.app.db.begin(&own, Access::Write).await.unwrap();
        let (bytes, at) = (5_000_000_000, now().timestamp_micros());
        let made = counted_store::create(&mut tx, &own, "big", "big.pdf", bytes, at).await;
        made.unwrap();
        tx.commit().await.unwrap();
        let form = form_with("menu.txt", b"ogia");
        let answer = send(&t, &owner, &of(&t, &owner).await, "application/json", form).await;
        assert_eq!(answer.status, 402, "{}", answer.text);
        assert_eq!(answer.json()["code"], "payment_required");
        assert!(
            answer.json()["text"].as_str().unwrap().contains("5\u{a0}GB"),
            "{}",
            answer.text
        );
        assert_eq!(t.rows(ROWS).await, 1);
    })
    .await;
}

#[tokio::test]
async fn what_was_stored_together_is_told_together() {
    for_each_app_with_files("", async |t: TestApp, _| {
        let own = t.tenant("own", PlanId::Starter).await;
        let other = t.tenant("other", PlanId::Starter).await;
        let mut ids = Vec::new();
        for (tenant, email, name) in [
            (&own, "ane@own.example", "menu & more.txt"),
            (&own, "ane@own.example", "prices.csv"),
            (&other, "jon@other.example", "secret.txt"),
        ] {
            if !ids.iter().any(|(known, _)| *known == email) {
                t.user(email, Some(tenant), Role::Owner).await;
            }
            let owner = cookie(&t, tenant, Role::Owner).await;
            let form = form_with(name, b"ogia,1");
            let answer = send(&t, &owner, &of(&t, &owner).await, "application/json", form).await;
            ids.push((email, answer.json().as_str().unwrap().to_owned()));
        }
        let ids: Vec<_> = ids.into_iter().map(|(_, id)| id).collect();
        let owner = cookie(&t, &own, Role::Owner).await;
        for (done, told) in [("stored", true), ("archived", false)] {
            let list = format!("/app/files?done={done}&of={}", ids.join(","));
            let page = get(&t, &owner, &list).await.text();
            let words = "2 fitxategi gorde dira: menu &amp; more.txt, prices.csv.";
            assert_eq!(page.contains(words), told, "{page}");
            assert!(!page.contains("secret.txt"), "{page}");
        }
    })
    .await;
}
