//! Pages: every field of every form that they show, and every parameter that they read.

mod addresses;
mod filled;

use super::{
    form::{Form, forms},
    world::World,
};
use crate::support::{Answer, TestApp, forms::Browser, with_production};
use axum::{body::Body, http::Request};
use obrador_server::page::ROWS;
use std::{collections::BTreeSet, fmt::Write as _};

/// Forms that are shown in a state of their own, with what they hold.
const ELSEWHERE: [(&str, &[(&str, &str)]); 26] = [
    ("/sign-out", &[]),
    ("/app/first-steps/hide", &[]),
    ("/app/settings/account/bakery", &[("tenant", "own")]),
    ("/app/settings/account/verify", &[]),
    ("/app/kept/0123456789abcdef/resume", &[]),
    ("/app/kept/0123456789abcdef/sign-in", &[]),
    ("/app/settings/subscription/ask", &[("plan", "professional")]),
    ("/app/settings/subscription/ask/back", &[]),
    (
        "/app/settings/subscription/usage/products/room/undo",
        &[("archived", "x")],
    ),
    ("/app/settings/data/keep", &[]),
    ("/app/files/0123456789abcdef/restore", &[("version", "1")]),
    ("/app/files/restore", &[("item", "x")]),
    ("/app/catalogue/products/restore", &[("item", "x")]),
    (
        "/app/catalogue/products/import/0123456789abcdef",
        &[("seen", "x"), ("leave_out", "true")],
    ),
    (
        "/app/procurement/orders/import/0123456789abcdef",
        &[("seen", "x"), ("leave_out", "true")],
    ),
    (
        "/app/procurement/orders/new",
        &[
            ("supplier_id", "mill"),
            ("location_id", ""),
            ("needed_by", ""),
            ("notes", ""),
            ("line_name", ""),
            ("line_quantity", ""),
            ("line_in", "pack"),
            ("line_price", ""),
        ],
    ),
    (
        "/app/procurement/orders/o/receive",
        &[
            ("version", "1"),
            ("key", "x"),
            ("lot_line", "l"),
            ("lot_quantity", ""),
            ("lot_code", ""),
            ("lot_best_before", ""),
        ],
    ),
    (
        "/app/production/capacities/c",
        &[
            ("version", "1"),
            ("name", "Deck oven"),
            ("stage", "baking"),
            ("holds", "2"),
            ("holds_in", "batch"),
            ("location", ""),
        ],
    ),
    ("/app/production/capacities/c/remove", &[("version", "1")]),
    (
        "/app/production/ingredients",
        &[("day", "2025-01-19"), ("key", "x")],
    ),
    ("/app/settings/api-keys/revoke", &[("id", "x")]),
    ("/app/catalogue/products/writable", &[("keep", "x")]),
    ("/app/catalogue/products/x/restore", &[("version", "1")]),
    ("/app/platform/tenants/own/request", &[("answer", "done")]),
    ("/app/platform/tokens", &[("id", "x"), ("reason", "a reason")]),
    ("/app/platform/jobs", &[("id", "x"), ("reason", "a reason")]),
];

/// A mail server that is not there: pages that need one are shown, and what is refused sends nothing. All pages are offered.
fn with_mail() -> String {
    let mail = "--trusted-proxies 127.0.0.1 --smtp-url smtp://127.0.0.1:9";
    format!("{mail} {}", with_production())
}

/// The pages for everybody that have forms.
const PUBLIC: [&str; 5] = [
    "/en/sign-in",
    "/en/sign-up",
    "/en/reset-password",
    "/en/set-password?token=x",
    "/en/invitations?token=x",
];

/// Every form, with who sends it.
async fn all_forms<'a>(t: &TestApp, w: &'a World, nobody: &'a Browser) -> Vec<(Form, &'a Browser)> {
    let mut pages = w.pages();
    pages.extend(PUBLIC.map(|page| (page.to_owned(), nobody)));
    let mut known = BTreeSet::new();
    let mut all = Vec::new();
    for (page, reader) in pages {
        let answer = reader.get(t, &page).await;
        for form in forms(&answer.text, &page) {
            if known.insert(form.key()) {
                all.push((form, reader));
            }
        }
    }
    let shown: BTreeSet<String> = known.into_iter().map(|(path, _)| path).collect();
    for (action, fields) in ELSEWHERE {
        let form = Form {
            action: action.to_owned(),
            fields: fields
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
            has_file: false,
        };
        if !shown.contains(&form.key().0) {
            let who = if action.contains("/platform") {
                &w.operator
            } else {
                &w.owner
            };
            let mut form = form;
            form.fields.push(("form_of".to_owned(), owner_of(t, who).await));
            all.push((form, who));
        }
    }
    let covered: BTreeSet<String> = all.iter().map(|(form, _)| form.key().0).collect();
    let missing = ROWS
        .iter()
        .filter(|row| !covered.contains(row.path) && !row.path.ends_with("/demo-reset"));
    let missing: Vec<_> = missing.map(|row| row.path).collect();
    assert!(
        missing.is_empty(),
        "no page shows these forms, and ELSEWHERE has none: {missing:?}"
    );
    all
}

/// Sends a form with one field in another way; every time from another place, as tries from one are limited.
async fn send(t: &TestApp, form: &Form, who: &Browser, field: &str, encoded: &str) -> Answer {
    let mut body = String::new();
    let mut replaced = false;
    for (name, value) in &form.fields {
        let value = if name == field && !replaced {
            replaced = true;
            encoded.to_owned()
        } else if name == field {
            continue;
        } else {
            form_urlencoded::byte_serialize(value.as_bytes()).collect()
        };
        let name: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
        write!(body, "{name}={value}&").unwrap();
    }
    post(
        t,
        &form.action,
        who,
        "application/x-www-form-urlencoded",
        &[],
        body.trim_end_matches('&').to_owned(),
    )
    .await
}

async fn post(
    t: &TestApp,
    action: &str,
    who: &Browser,
    kind: &str,
    headers: &[(&'static str, &'static str)],
    body: impl Into<Body>,
) -> Answer {
    use std::sync::atomic::{AtomicU32, Ordering};
    static PLACE: AtomicU32 = AtomicU32::new(1);
    let [_, a, b, c] = PLACE.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    let mut request = Request::post(action)
        .header("accept-language", "en")
        .header("x-forwarded-for", format!("10.{a}.{b}.{c}"));
    if !kind.is_empty() {
        request = request.header("content-type", kind);
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    if let Some(cookie) = &who.cookie {
        request = request.header("cookie", cookie.clone());
    }
    let body: Body = body.into();
    t.send_as_it_is(request.body(body).unwrap()).await
}

/// Is it a page in the reader's language, or a way to one?
fn is_a_page(answer: &Answer, place: &str) {
    if answer.status.is_redirection() {
        return;
    }
    assert!(
        answer.header("content-type").starts_with("text/html"),
        "{place}: {}",
        answer.text
    );
    assert!(
        answer.text.contains("<html lang=\"en\">"),
        "{place}: {}",
        answer.text
    );
}

/// Whose a form is that somebody opens.
async fn owner_of(t: &TestApp, who: &Browser) -> String {
    let (_, token) = who.cookie.as_deref().unwrap().split_once('=').unwrap();
    let actor = t.app.auth.actor(token).await.unwrap();
    actor.unwrap().form_of()
}
