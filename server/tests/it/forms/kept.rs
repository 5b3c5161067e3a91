//! A form that was given back is filled in again where it belongs, and forgotten in the end.

use super::World;
use crate::support::{
    self, Answer, for_each_app,
    forms::{Browser, for_each_app_with_mail},
};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};

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
        w.t.app.kept_forms.discard_old().await.unwrap();
        assert_eq!(w.t.rows(kept).await, 20);
        let week = chrono::TimeDelta::days(7) + chrono::TimeDelta::seconds(1);
        let clock = obrador_services::clock::Clock::fixed(support::now() + week);
        let later = obrador_services::kept_forms::KeptForms::new(w.t.app.db.clone(), clock);
        later.discard_old().await.unwrap();
        assert_eq!(w.t.rows(kept).await, 0);
    })
    .await;
}
