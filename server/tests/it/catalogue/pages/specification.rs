//! A form that brings a file: stored and linked, or told beside its field, and nothing else that was typed is lost.

// Long: each way that a form with a file can go, with the one helper that sends it.

use super::{cookie, get, post};
use crate::support::{Answer, TestApp, for_each_app_with_files, form_with, upload};
use axum::{body::Body, http::Request};
use obrador_core::{
    auth::{Role, Scope},
    ids::TenantId,
    subscription::PlanId,
};
use obrador_services::db::Access;

const SUPPLIERS: &str = "/app/catalogue/suppliers";
const INGREDIENTS: &str = "/app/catalogue/ingredients";
const BYTES: &str =
    "SELECT CAST(COALESCE(SUM(delta), 0) AS BIGINT) FROM usage_events WHERE metric = 'storage_gb'";

/// What is typed, and a file with its name.
type Sent<'a> = (&'a [(&'a str, &'a str)], Option<(&'a str, &'a [u8])>);

/// Sends a form as a browser does that has a field for files: what is typed first, then the file.
async fn send(
    t: &TestApp,
    path: &str,
    owner: &str,
    typed: &[(&str, &str)],
    file: Option<(&str, &[u8])>,
) -> Answer {
    let token = owner.split_once('=').unwrap().1;
    let actor = t.app.auth.actor(token).await.unwrap().unwrap();
    let of = actor.form_of();
    send_of(t, path, owner, &of, (typed, file)).await
}

async fn send_of(t: &TestApp, path: &str, owner: &str, of: &str, (typed, file): Sent<'_>) -> Answer {
    let mut body = Vec::new();
    for (name, value) in [("form_of", of)].iter().chain(typed) {
        let part = format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let (name, content) = file.unwrap_or(("", b""));
    let part = format!(
        "--x\r\nContent-Disposition: form-data; name=\"specification_file\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    body.extend_from_slice(part.as_bytes());
    body.extend_from_slice(content);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let request = Request::post(path)
        .header("cookie", owner)
        .header("content-type", "multipart/form-data; boundary=x");
    t.send_as_it_is(request.body(Body::from(body)).unwrap()).await
}

async fn text(t: &TestApp, tenant: &TenantId, sql: &'static str) -> String {
    let mut tx = t.app.db.begin(tenant, Access::Read).await.unwrap();
    let found: Option<String> = sqlx::query_scalar(sql).fetch_one(&mut *tx).await.unwrap();
    found.unwrap_or_default()
}

async fn only_supplier(t: &TestApp, own: &TenantId) -> (String, String) {
    (
        format!("{SUPPLIERS}/{}", text(t, own, "SELECT id FROM suppliers").await),
        text(t, own, "SELECT specification FROM suppliers").await,
    )
}

#[tokio::test]
async fn a_form_brings_a_file_that_is_stored_linked_opened_and_let_go() {
    for_each_app_with_files("", async |t: TestApp, _| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let form = get(&t, &owner, &format!("{SUPPLIERS}/new")).await.text();
        assert!(
            form.contains("enctype=\"multipart/form-data\"") && form.contains("type=\"file\""),
            "{form}"
        );
        for (name, kept) in [
            ("fitxa & <b>.txt", "fitxa &amp; &lt;b&gt;.txt"),
            ("lotea ñ 🍞.txt", "lotea ñ 🍞.txt"),
        ] {
            let typed = [("name", "Errota"), ("notes", "a\r\nb")];
            let made = send(
                &t,
                &format!("{SUPPLIERS}/new"),
                &owner,
                &typed,
                Some((name, b"gluten")),
            )
            .await;
            assert_eq!(made.status, 303, "{name}: {}", made.text);
            let (one, id) = only_supplier(&t, &own).await;
            let read = get(
                &t,
                &owner,
                &format!("{SUPPLIERS}?view=supplier:{}", one.rsplit('/').next().unwrap()),
            )
            .await
            .text();
            let link = format!("<a href=\"/app/files/{id}/content\">{kept}, 6\u{a0}B</a>");
            assert!(read.contains(&link), "{link}: {read}");
            assert_eq!(
                get(&t, &owner, &format!("/app/files/{id}/content")).await.text(),
                "gluten"
            );
            assert_eq!(t.rows(BYTES).await, 6);
            let none = [("name", "Errota"), ("version", "1"), ("specification", "")];
            assert_eq!(send(&t, &one, &owner, &none, None).await.status, 303);
            assert_eq!(only_supplier(&t, &own).await.1, "", "let go");
            assert_eq!(t.rows(BYTES).await, 6, "and stored all the same");
            let mut tx = t.app.db.begin(&own, Access::Write).await.unwrap();
            for sql in [
                "DELETE FROM suppliers",
                "DELETE FROM usage_events",
                "DELETE FROM stored_files",
            ] {
                sqlx::query(sql).execute(&mut *tx).await.unwrap();
            }
            tx.commit().await.unwrap();
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_not_taken_is_told_at_its_field_and_so_is_one_that_is_lost() {
    for_each_app_with_files("--max-upload-mb 1", async |t: TestApp, _| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let new = format!("{INGREDIENTS}/new");
        let large = vec![b'a'; 1_000_001];
        let typed = [("name", "Irina"), ("notes", "<b>oharra</b>")];
        for (name, content, words) in [
            ("hutsik.txt", &b""[..], "hutsik"),
            ("handia.txt", &large, "handiegia"),
            ("fitxa.exe", b"MZ", "gordetzen dira"),
            ("fitxa.pdf", b"ogia", "Edukia"),
            ("a\u{202e}b.txt", b"ogia", "izenak"),
            ("../../etc/passwd", b"ogia", "izenak"),
        ] {
            let wrong = send(&t, &new, &owner, &typed, Some((name, content))).await;
            assert_eq!(wrong.status, 422, "{name}: {}", wrong.text);
            let said = wrong.text.split("id=\"field-specification_file-error\"").nth(1);
            let said = said.unwrap_or_else(|| panic!("{name}: {}", wrong.text));
            let said = said.split("</p>").next().unwrap();
            assert!(said.contains(words), "{name}: {said}");
            assert!(
                wrong.text.contains("value=\"Irina\"") && wrong.text.contains("&lt;b&gt;oharra"),
                "{}",
                wrong.text
            );
        }
        // What is wrong elsewhere costs the file: it is not stored, and the field says so.
        let wrong = [("name", "Irina"), ("price_cents", "garestia")];
        let lost = send(&t, &new, &owner, &wrong, Some(("fitxa.txt", b"gluten"))).await;
        assert_eq!(lost.status, 422);
        assert!(lost.text.contains("Aukeratu berriro."), "{}", lost.text);
        let without = send(&t, &new, &owner, &wrong, None).await;
        assert!(!without.text.contains("Aukeratu berriro."), "none came");
        for table in [
            "SELECT COUNT(*) FROM stored_files",
            "SELECT COUNT(*) FROM ingredients",
            BYTES,
        ] {
            assert_eq!(t.rows(table).await, 0, "{table}");
        }
    })
    .await;
}

#[tokio::test]
async fn where_storage_is_full_the_form_is_kept_and_the_plan_is_told() {
    for_each_app_with_files("", async |t: TestApp, _| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let mut tx = t.app.db.begin(&own, Access::Write).await.unwrap();
        let now = t.app.clock.micros() - 1;
        obrador_services::files::counted_store::create(&mut tx, &own, "big", "big.pdf", 5_000_000_000, now)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let new = format!("{SUPPLIERS}/new");
        let typed = [("name", "Errota"), ("notes", "astelehenetan")];
        let refused = send(&t, &new, &owner, &typed, Some(("fitxa.txt", b"gluten"))).await;
        assert_eq!(refused.status, 402, "{}", refused.text);
        for part in ["value=\"Errota\"", "astelehenetan", "Aukeratu berriro."] {
            assert!(refused.text.contains(part), "{part}: {}", refused.text);
        }
        assert_eq!(t.rows("SELECT COUNT(*) FROM suppliers").await, 0);
        let draft = get(&t, &owner, &format!("{new}?draft=1")).await;
        assert!(draft.has("value=\"Errota\""), "{}", draft.text());
        // Without a file nothing needs room.
        assert_eq!(send(&t, &new, &owner, &typed, None).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn two_forms_at_once_lose_neither_file_nor_what_was_typed() {
    for_each_app_with_files("", async |t: TestApp, _| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        post(&t, &owner, &format!("{SUPPLIERS}/new"), &[("name", "Errota")]).await;
        let (one, _) = only_supplier(&t, &own).await;
        let first = [("name", "Errota"), ("version", "1")];
        let second = [("name", "Errota berria"), ("version", "1")];
        let (a, b) = tokio::join!(
            send(&t, &one, &owner, &first, Some(("a.txt", b"gluten"))),
            send(&t, &one, &owner, &second, Some(("b.txt", b"lotea"))),
        );
        let (done, late) = if a.status == 303 { (a, b) } else { (b, a) };
        assert_eq!(
            (done.status.as_u16(), late.status.as_u16()),
            (303, 409),
            "{}",
            late.text
        );
        let stored = t.rows("SELECT COUNT(*) FROM stored_files").await;
        let again = late.text.contains("Aukeratu berriro.");
        assert!(
            if again { stored == 1 } else { stored == 2 },
            "{stored} {again}: {}",
            late.text
        );
        assert!(
            late.text.contains("id=\"field-specification-stored\""),
            "{}",
            late.text
        );
    })
    .await;
}

#[tokio::test]
async fn an_archived_file_is_named_and_leads_nowhere() {
    for_each_app_with_files("", async |t: TestApp, _| {
        let own = t.tenant("own", PlanId::Starter).await;
        let other = t.tenant("other", PlanId::Starter).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let key = t.token(Some(&own), &[Scope::TenantAdmin, Scope::UsageRead]).await;
        let others = t.token(Some(&other), &[Scope::TenantAdmin]).await;
        let stored = async |tenant: &str, token: &str| {
            let path = format!("/api/v1/tenants/{tenant}/files");
            let made = upload(&t, Some(token), &path, form_with("fitxa.txt", b"gluten")).await;
            made.json()["id"].as_str().unwrap().to_owned()
        };
        let (file, foreign) = (stored("own", &key).await, stored("other", &others).await);
        let list = "/api/v1/tenants/own/ingredients";
        let body = |id: &str| format!(r#"{{"name":"Irina","specification":"{id}"}}"#);
        for id in ["nothing", &foreign] {
            let refused = t.call("POST", list, Some(&key), &body(id)).await;
            assert_eq!(refused.status, 422, "{id}: {}", refused.text);
            assert_eq!(refused.json()["errors"][0]["field"], "specification");
        }
        let made = t.call("POST", list, Some(&key), &body(&file)).await;
        assert_eq!(made.json()["specification"], *file, "{}", made.text);
        let csv = t.get(&format!("{list}.csv"), Some(&key)).await.text;
        assert!(csv.contains("fitxa.txt"), "{csv}");
        let one = format!(
            "{INGREDIENTS}?view=ingredient:{}",
            made.json()["id"].as_str().unwrap()
        );
        let link = format!("/app/files/{file}/content");
        assert!(get(&t, &owner, &one).await.has(&link));
        let archive = format!("/api/v1/tenants/own/files/{file}/archive");
        assert_eq!(t.call("POST", &archive, Some(&key), "").await.status, 200);
        let read = get(&t, &owner, &one).await.text();
        assert!(
            read.contains("fitxa.txt (artxibatuta") && !read.contains(&link),
            "{read}"
        );
        let edit = get(&t, &owner, &format!("{one}&edit=1")).await.text();
        assert!(
            edit.contains(&format!("<option value=\"{file}\" selected>")),
            "{edit}"
        );
        let mut tx = t.app.db.begin(&own, Access::Write).await.unwrap();
        sqlx::query("DELETE FROM stored_files")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let read = get(&t, &owner, &one).await.text();
        assert!(read.contains("Fitxategia ezabatu da."), "{read}");
    })
    .await;
}

#[tokio::test]
async fn a_form_of_somebody_else_stores_nothing_and_other_kinds_bring_no_file() {
    for_each_app_with_files("", async |t: TestApp, _| {
        let own = t.tenant("own", PlanId::Starter).await;
        let owner = cookie(&t, &own, Role::Owner).await;
        let staff = cookie(&t, &own, Role::Staff).await;
        let typed: &[(&str, &str)] = &[("name", "Errota")];
        let file: Option<(&str, &[u8])> = Some(("fitxa.txt", b"gluten"));
        let new = format!("{SUPPLIERS}/new");
        assert_eq!(
            send_of(&t, &new, &owner, "someone:else", (typed, file))
                .await
                .status,
            409
        );
        assert_eq!(send(&t, &new, &staff, typed, file).await.status, 403);
        let products = "/app/catalogue/products/new";
        assert_eq!(send(&t, products, &owner, typed, file).await.status, 415);
        let twice: &[(&str, &str)] = &[("name", "Errota"), ("name", "Errota")];
        assert_eq!(send(&t, &new, &owner, twice, file).await.status, 422);
        let hidden = send(&t, &new, &owner, &[("name", "a\0b")], file).await;
        assert_eq!(hidden.status, 422);
        for table in [
            "SELECT COUNT(*) FROM stored_files",
            "SELECT COUNT(*) FROM suppliers",
            BYTES,
        ] {
            assert_eq!(t.rows(table).await, 0, "{table}");
        }
    })
    .await;
}
