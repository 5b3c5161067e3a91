//! A form belongs to who opened it, and to the bakery they were in: every form × who sends it now.

use crate::support::{
    self, Answer, TestApp, for_each_app,
    forms::{Browser, for_each_app_with_mail},
};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
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
    let mut path = row.path.replace("{thing}", "/app/catalogue/products");
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

#[tokio::test]
async fn whoever_switched_signed_out_or_is_somebody_else_gets_the_form_back_and_nothing_is_written() {
    for_each_app("", async |t| {
        let w = World::new(t).await;
        let at_two = w.ane_at(&w.two).await;
        let jon = Browser::signed_in(&w.t, "jon@example.com").await;
        let operator = Browser::signed_in(&w.t, "operator@example.com").await;
        let of_one = w.of_ane(&w.one);
        let before = w.written().await;
        for row in inside(&w.t) {
            let at = row.path;
            // Another bakery, chosen in another tab.
            if row.belongs == Belongs::Bakery {
                let answer = send(&w.t, row, at_two.cookie.as_deref(), Some(&of_one)).await;
                assert_eq!(answer.status, StatusCode::CONFLICT, "{at}: {}", answer.text);
                for name in ["Bakery one", "Bakery two", "/resume"] {
                    assert!(answer.text.contains(name), "{at}: {name}\n{}", answer.text);
                }
                shows_what_was_typed(row, &answer);
            }
            // Somebody else, who is not in that bakery; the platform's operator; nobody.
            for (who, name) in [(&jon, "Bakery two"), (&operator, "Platform")] {
                let answer = send(&w.t, row, who.cookie.as_deref(), Some(&of_one)).await;
                assert_eq!(answer.status, StatusCode::CONFLICT, "{at}");
                let names = if row.holds == Holds::File {
                    [
                        "This form belongs to somebody else",
                        "Somebody else opened it",
                        name,
                    ]
                } else {
                    ["This form belongs to Ane", "Bakery one", name]
                };
                for name in names {
                    assert!(answer.text.contains(name), "{at}: {name}\n{}", answer.text);
                }
                assert!(
                    !answer.text.contains("/resume"),
                    "{at}: leads into another's bakery"
                );
                shows_what_was_typed(row, &answer);
            }
            let answer = send(&w.t, row, None, Some(&of_one)).await;
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{at}");
            assert!(answer.text.contains("name=\"kept_action\""), "{at}");
            assert!(!answer.text.contains("s3kretua"), "{at}");
            if row.holds == Holds::Typed {
                assert!(answer.text.contains("Ezkontza+bat"), "{at}: {}", answer.text);
            }
            // A form that does not say whose it is: of a page older than this rule, or made by hand.
            let answer = send(&w.t, row, at_two.cookie.as_deref(), None).await;
            assert_eq!(answer.status, StatusCode::CONFLICT, "{at}");
            assert!(answer.text.contains("out of date"), "{at}");
            assert!(answer.text.contains("Open the form again in Bakery two"), "{at}");
            assert_eq!(w.written().await, before, "{at} wrote something");
        }
    })
    .await;
}

#[tokio::test]
async fn a_form_of_the_sender_s_own_is_taken_to_its_handler() {
    for flags in ["", "--demo"] {
        for_each_app(flags, async |t| {
            let w = World::new(t).await;
            for row in inside(&w.t) {
                // Each anew: some of them sign out, or switch.
                let ane = w.ane_at(&w.two).await;
                let answer = send(&w.t, row, ane.cookie.as_deref(), Some(&w.of_ane(&w.two))).await;
                let given_back = answer.text.contains("kept-form") || answer.text.contains("kept_action");
                assert!(!given_back, "{}: {}", row.path, answer.status);
                assert_ne!(
                    answer.status,
                    StatusCode::METHOD_NOT_ALLOWED,
                    "{}: no such route",
                    row.path
                );
                assert!(!answer.status.is_server_error(), "{}: {}", row.path, answer.text);
            }
        })
        .await;
    }
}

#[tokio::test]
async fn a_person_s_own_forms_hold_in_any_of_their_bakeries() {
    for_each_app("", async |t| {
        let w = World::new(t).await;
        for row in inside(&w.t).filter(|row| row.belongs == Belongs::Person) {
            let ane = w.ane_at(&w.two).await;
            let answer = send(&w.t, row, ane.cookie.as_deref(), Some(&w.of_ane(&w.one))).await;
            assert_ne!(answer.status, StatusCode::CONFLICT, "{}", row.path);
        }
    })
    .await;
}

fn kept_id(answer: &Answer) -> String {
    let at = answer.text.find("/app/kept/").expect("a kept form") + "/app/kept/".len();
    answer.text[at..].split('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn after_another_tab_s_switch_the_form_is_filled_in_again_where_it_belongs() {
    for_each_app("", async |t| {
        let w = World::new(t).await;
        let mut ane = w.ane_at(&w.two).await;
        let new = "/app/catalogue/products/new";
        let of_one = w.of_ane(&w.one);
        let typed = [
            ("form_of", of_one.as_str()),
            ("name", "Taloa <2>"),
            ("notes", "artoa\r\n</textarea>"),
            ("allergens", "milk"),
        ];
        let answer = ane.post(&w.t, new, &typed).await;
        assert_eq!(answer.status, 409, "{}", answer.text);
        let id = kept_id(&answer);
        // Not in the bakery that is looked at now, and not for anybody else.
        let elsewhere = ane.get(&w.t, &format!("{new}?kept={id}")).await;
        assert!(!elsewhere.text.contains("Taloa"));
        let mut jon = Browser::signed_in(&w.t, "jon@example.com").await;
        for path in [format!("/app/kept/{id}"), format!("{new}?kept={id}")] {
            assert!(!jon.get(&w.t, &path).await.text.contains("Taloa"), "{path}");
        }
        let stolen = jon.post(&w.t, &format!("/app/kept/{id}/resume"), &[]).await;
        assert_eq!(stolen.status, 404);

        let back = ane.post(&w.t, &format!("/app/kept/{id}/resume"), &[]).await;
        assert_eq!(back.header("location"), format!("{new}?kept={id}"));
        let page = ane.get(&w.t, back.header("location")).await;
        assert!(page.text.contains("value=\"Taloa <2>\""), "{}", page.text);
        assert!(page.text.contains("artoa\r\n&lt;/textarea"), "{}", page.text);
        assert!(page.text.contains("Bakery one"), "in its own bakery again");
        let made = ane
            .post(&w.t, new, &[("name", "Taloa <2>"), ("price_cents", "2")])
            .await;
        assert_eq!(made.status, 303, "{}", made.text);
        let count =
            w.t.rows("SELECT COUNT(*) FROM products WHERE tenant_id = 'one'")
                .await;
        assert_eq!(count, 1);
        assert_eq!(
            w.t.rows("SELECT COUNT(*) FROM products WHERE tenant_id = 'two'")
                .await,
            0
        );
    })
    .await;
}

#[tokio::test]
async fn a_form_of_a_page_older_than_its_rule_is_filled_in_where_its_sender_is_and_forgotten_when_sent() {
    for_each_app("", async |t| {
        let w = World::new(t).await;
        let mut ane = w.ane_at(&w.two).await;
        let new = "/app/catalogue/products/new";
        let typed = [("form_of", ""), ("name", "Gatza &amp; ura"), ("price_cents", "2")];
        let id = kept_id(&ane.post(&w.t, new, &typed).await);
        let back = ane.post(&w.t, &format!("/app/kept/{id}/resume"), &[]).await;
        let page = ane.get(&w.t, back.header("location")).await;
        assert!(
            page.text.contains("value=\"Gatza &amp;amp; ura\""),
            "{}",
            page.text
        );
        let elsewhere = ane.get(&w.t, &format!("/app/settings/limits?kept={id}")).await;
        assert!(
            elsewhere.text.contains(&format!("href=\"/app/kept/{id}\"")),
            "{}",
            elsewhere.text
        );
        let of_two = w.of_ane(&w.two);
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([
                ("form_of", of_two.as_str()),
                ("name", "Gatza"),
                ("price_cents", "2"),
            ])
            .finish();
        let request = Request::post(new)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("cookie", ane.cookie.clone().unwrap())
            .header("referer", format!("http://127.0.0.1:3000{new}?kept={id}"))
            .body(Body::from(body))
            .unwrap();
        let sent = w.t.send_as_it_is(request).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
        assert_eq!(w.t.rows("SELECT COUNT(*) FROM kept_forms").await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_while_signed_out_is_there_after_signing_in() {
    for_each_app_with_mail(async |t, _| {
        let w = World::new(t).await;
        let of_one = w.of_ane(&w.one);
        let mut nobody = Browser::default();
        let typed = [
            ("form_of", of_one.as_str()),
            ("email", "berri@example.com"),
            ("role", "manager"),
        ];
        let answer = nobody.post(&w.t, "/app/settings/team", &typed).await;
        assert_eq!(answer.status, 401);
        let field = |name: &str| {
            let at = answer
                .text
                .find(&format!("name=\"{name}\" value=\""))
                .expect(name);
            let rest = &answer.text[at + name.len() + 15..];
            rest.split('"').next().unwrap().replace("&amp;", "&")
        };
        let kept = ["kept_action", "kept_page", "kept_fields"].map(|name| (name, field(name)));
        let credentials = |email: &str, password: &str| {
            let mut pairs = vec![("email", email.to_owned()), ("password", password.to_owned())];
            pairs.extend(kept.clone());
            pairs
        };
        // A wrong password loses nothing either.
        let send = async |browser: &mut Browser, pairs: &[(&str, String)]| {
            let pairs: Vec<_> = pairs.iter().map(|(key, value)| (*key, value.as_str())).collect();
            browser.post(&w.t, "/en/sign-in", &pairs).await
        };
        let wrong = send(&mut nobody, &credentials("ane@example.com", "not this")).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.text.contains("berri%40example.com"), "{}", wrong.text);
        // Somebody else is told whose it is, and can't go on with it.
        let mut jon = Browser::default();
        let other = send(&mut jon, &credentials("jon@example.com", "correct horse")).await;
        assert!(
            other.header("location").starts_with("/app/kept/"),
            "{}",
            other.header("location")
        );
        let told = jon.get(&w.t, other.header("location")).await;
        assert!(told.text.contains("berri@example.com"), "{}", told.text);
        assert!(!told.text.contains("/resume"));

        let back = send(&mut nobody, &credentials("ane@example.com", "correct horse")).await;
        assert!(
            back.header("location").starts_with("/app/settings/team?kept="),
            "{}",
            back.header("location")
        );
        let page = nobody.get(&w.t, back.header("location")).await;
        assert!(page.text.contains("value=\"berri@example.com\""), "{}", page.text);
        assert_eq!(
            w.t.rows("SELECT COUNT(*) FROM invitations WHERE email = 'berri@example.com'")
                .await,
            0
        );
    })
    .await;
}

#[tokio::test]
async fn a_kept_form_is_gone_after_a_week_and_with_its_bakery() {
    for_each_app("", async |t| {
        let w = World::new(t).await;
        let mut ane = w.ane_at(&w.two).await;
        let of_one = w.of_ane(&w.one);
        for name in 0..25 {
            let name = format!("Ogia {name}");
            let typed = [("form_of", of_one.as_str()), ("name", name.as_str())];
            ane.post(&w.t, "/app/catalogue/products/new", &typed).await;
        }
        let kept = "SELECT COUNT(*) FROM kept_forms WHERE tenant_id = 'one'";
        assert_eq!(w.t.rows(kept).await, 20, "so many for one person");
        w.t.app.kept_forms.forget_old().await.unwrap();
        assert_eq!(w.t.rows(kept).await, 20);
        let week = chrono::TimeDelta::days(7) + chrono::TimeDelta::seconds(1);
        let clock = obrador_services::clock::Clock::fixed(support::now() + week);
        let later = obrador_services::kept_forms::KeptForms::new(w.t.app.db.clone(), clock);
        later.forget_old().await.unwrap();
        assert_eq!(w.t.rows(kept).await, 0);
    })
    .await;
}
