//! A form belongs to who opened it, and to the bakery they were in.

mod kept;
mod owners;
mod signed_out;
mod typed_in;

use crate::support::{Answer, TestApp, forms::Browser};
use axum::{body::Body, http::Request};
use obrador_core::{
    auth::Role,
    i18n::Lang,
    ids::{TenantId, UserId},
    subscription::PlanId,
};
use obrador_server::page::{Belongs, Holds, ROWS, Row};
use obrador_services::team::Inviter;

/// What is typed into each form that holds something: a field that all of them show, and one that none may.
const TYPED: &[(&str, &str)] = &[
    ("name", "Ogi beltza <b>\"bi\"</b>"),
    ("email", "jon.berria@example.com"),
    ("reason", "Ezkontza bat"),
    ("version", "1"),
    ("password", "s3kretua-bat"),
];

/// Two bakeries, somebody in both, somebody in the second alone, and the platform's operator.
struct World {
    t: TestApp,
    one: TenantId,
    two: TenantId,
    ane: UserId,
}

impl World {
    async fn new(t: TestApp) -> Self {
        let (one, two) = (
            t.tenant("one", PlanId::Professional).await,
            t.tenant("two", PlanId::Professional).await,
        );
        let ane = t.user("ane@example.com", Some(&one), Role::Owner).await;
        let jon = t.user("jon@example.com", Some(&two), Role::Owner).await;
        let operator = t.user("operator@example.com", None, Role::PlatformOperator).await;
        for user in [&ane, &jon, &operator] {
            t.app.auth.set_language(user, Lang::En).await.unwrap();
        }
        join(&t, &two, &ane).await;
        Self { t, one, two, ane }
    }

    fn of_ane(&self, tenant: &TenantId) -> String {
        format!("{}:{tenant}", self.ane)
    }

    async fn ane_at(&self, tenant: &TenantId) -> Browser {
        let browser = Browser::signed_in(&self.t, "ane@example.com").await;
        let session = browser.cookie.as_deref().unwrap().split_once('=').unwrap().1;
        assert!(self.t.app.team.switch(session, &self.ane, tenant).await.unwrap());
        browser
    }

    /// What a written form would leave behind: each change has its line in the trail, or is one of these.
    async fn written(&self) -> Vec<i64> {
        let mut counts = Vec::new();
        for count in [
            "SELECT COUNT(*) FROM audit",
            "SELECT COUNT(*) FROM invitations",
            "SELECT COUNT(*) FROM memberships",
            "SELECT COUNT(*) FROM products",
            "SELECT COUNT(*) FROM api_tokens",
            "SELECT COUNT(*) FROM stored_files",
            "SELECT COUNT(*) FROM usage_caps",
            "SELECT COUNT(*) FROM tenant_deletions",
            "SELECT COUNT(*) FROM form_drafts",
            "SELECT CAST(SUM(version) AS BIGINT) FROM users",
            "SELECT CAST(SUM(version) AS BIGINT) FROM tenants",
            "SELECT CAST(SUM(version) AS BIGINT) FROM subscriptions",
        ] {
            counts.push(self.t.rows(count).await);
        }
        counts
    }
}

async fn join(t: &TestApp, tenant: &TenantId, user: &UserId) {
    let inviter = Inviter {
        by: &"test".into(),
        ip: [127, 0, 0, 1].into(),
        lang: Lang::En,
    };
    let invited = t
        .app
        .team
        .invite(tenant, &inviter, "ane@example.com", Role::Owner)
        .await
        .unwrap();
    let token = invited.link.rsplit_once('=').unwrap().1.to_owned();
    let who = obrador_services::team::Acceptance::SignedIn(user.clone());
    t.app.team.accept(&token, who).await.unwrap();
}

fn path_of(row: &Row) -> String {
    let mut path = row.path.replace("{item_kind}", "/app/catalogue/products");
    while let Some(start) = path.find('{') {
        let end = path[start..].find('}').unwrap() + start;
        path.replace_range(start..=end, "0123456789abcdef");
    }
    path
}

/// Sends the row's form, `of` somebody, as `cookie` is signed in.
async fn send(t: &TestApp, row: &Row, cookie: Option<&str>, of: Option<&str>) -> Answer {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    if let Some(of) = of {
        pairs.append_pair("form_of", of);
        // Addresses are logged, so a file's form says no names.
        if row.holds != Holds::File {
            pairs.append_pair("form_person", "Ane");
            pairs.append_pair("form_bakery", "Bakery one");
        }
    }
    let mut path = path_of(row);
    let (kind, body) = if row.holds == Holds::File {
        path = format!("{path}?{}", pairs.finish());
        let body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhello\r\n--b--\r\n";
        ("multipart/form-data; boundary=b", body.to_owned())
    } else {
        pairs.extend_pairs(TYPED);
        ("application/x-www-form-urlencoded", pairs.finish())
    };
    let mut request = Request::post(path)
        .header("content-type", kind)
        .header("accept-language", "en");
    if let Some(cookie) = cookie {
        request = request.header("cookie", cookie);
    }
    t.send_as_it_is(request.body(Body::from(body)).unwrap()).await
}

/// Is what was typed on the page, as text, and the password nowhere?
fn shows_what_was_typed(row: &Row, answer: &Answer) {
    assert!(!answer.text.contains("s3kretua"), "{}: the password", row.path);
    assert!(!answer.text.contains("<b>\"bi\"</b>"), "{}: markup", row.path);
    if row.holds == Holds::Typed {
        for value in ["Ogi beltza &lt;b", "jon.berria@example.com", "Ezkontza bat"] {
            assert!(
                answer.text.contains(value),
                "{}: {value}\n{}",
                row.path,
                answer.text
            );
        }
    }
}

fn inside(t: &TestApp) -> impl Iterator<Item = &'static Row> {
    // The demo has one form more.
    let demo = t.app.config.serve.demo;
    ROWS.iter()
        .filter(move |row| demo || !row.path.ends_with("/demo-reset"))
        .filter(|row| row.belongs != Belongs::Nobody)
}
