//! The page of keys: made and shown once, with maker and end, and nothing that was typed is lost.

use super::{KEYS, owner_reading};
use crate::support::{
    TestApp,
    browser::{ask, owner, send_form},
    for_each_app,
    forms::{Browser, is_wrong},
};
use chrono::TimeDelta;
use obrador_core::auth::Scope;

const TOKENS: &str = "SELECT COUNT(*) FROM api_tokens";

#[tokio::test]
async fn a_key_is_made_and_shown_once_however_often_its_form_is_sent() {
    for_each_app("", async |t: TestApp| {
        let cookie = owner(&t).await;
        let page = ask(&t, "GET", KEYS, Some(&cookie)).await.text;
        let (_, after) = page
            .split_once("name=\"once\" value=\"")
            .expect("the form's number");
        let once = after.split('"').next().unwrap();
        let form = format!("once={once}&name=till&scope=usage%3Aread");
        let made = send_form(&t, KEYS, &cookie, &form).await;
        assert_eq!(made.status, 200);
        let mut fields = made
            .text
            .split("<input ")
            .filter_map(|field| field.split('>').next());
        let field = fields
            .find(|field| field.contains("class=\"token\""))
            .expect("the new token");
        assert!(
            field.contains("readonly") && field.contains("autofocus"),
            "{field}"
        );
        let (_, token) = field.split_once("value=\"").unwrap();
        let token = token.split('"').next().unwrap();
        assert!(t.app.auth.token(token).await.unwrap().is_some(), "{token}");

        let again = send_form(&t, KEYS, &cookie, &form).await;
        assert_eq!(again.status, 303);
        let list = again.header("location");
        assert_eq!(list, "/app/settings/api-keys?again=1");
        let list = ask(&t, "GET", list, Some(&cookie)).await.text;
        assert!(
            !list.contains(token) && list.contains("baliogabetu eta sortu beste bat"),
            "{list}"
        );
        assert_eq!(t.rows(TOKENS).await, 1);
        send_form(&t, KEYS, &cookie, &form.replace("till", "books")).await;
        assert_eq!(t.rows(TOKENS).await, 2, "another name is another key");
    })
    .await;
}

#[tokio::test]
async fn an_unknown_scope_is_an_error_beside_its_field_and_nothing_typed_is_lost() {
    for_each_app("", async |t: TestApp| {
        let cookie = owner(&t).await;
        for wrong in ["usage%3Aall", "platform%3Aoperator"] {
            let form = format!("once=a&name=till&scope=usage%3Awrite&scope={wrong}");
            let answer = send_form(&t, KEYS, &cookie, &form).await;
            assert_eq!(answer.status, 422);
            let text = answer.text;
            assert!(
                text.contains("id=\"key-scopes-error\" class=\"field-error\">Gako bati ezin zaio hau eman"),
                "{text}"
            );
            assert!(text.contains("value=\"till\""));
            let (_, ticked) = text.split_once("value=\"usage:write\"").unwrap();
            assert!(ticked.split('>').next().unwrap().contains("checked"), "{text}");
        }
        for name in ["", "%E2%80%8B%E2%80%8B", "till%E2%80%AE"] {
            let form = format!("once=a&name={name}&scope=usage%3Aread");
            let answer = send_form(&t, KEYS, &cookie, &form).await;
            assert!(
                answer
                    .text
                    .contains("aria-describedby=\"key-name-error key-name-help\""),
                "{name}"
            );
        }
        assert_eq!(t.rows(TOKENS).await, 0, "what was refused makes nothing");
    })
    .await;
}

#[tokio::test]
async fn the_page_shows_maker_and_end_and_loses_nothing_that_was_typed() {
    for (lang, by, soon, ended, sentence) in [
        ("en", "by Ane", "ends soon", "ended", "Sees the team"),
        ("es", "por Ane", "termina pronto", "terminada", "Ve el equipo"),
        (
            "eu",
            "egilea: Ane",
            "laster amaituko da",
            "amaituta",
            "Taldea ikusten du",
        ),
    ] {
        for_each_app("", async |t: TestApp| {
            let (_, _, mut ane) = owner_reading(&t, lang).await;
            let page = ane.get(&t, KEYS).await.text;
            for scope in Scope::OF_A_BAKERY {
                let at = page
                    .find(&format!("value=\"{scope}\""))
                    .unwrap_or_else(|| panic!("{scope}"));
                let input = &page[at..at + page[at..].find('>').unwrap()];
                assert!(
                    !input.contains("checked"),
                    "nothing is ticked beforehand: {input}"
                );
            }
            assert!(
                page.contains(sentence) && !page.contains("platform:operator"),
                "{page}"
            );
            for (name, ends, wrong) in [
                ("", "30", "name"),
                ("till", "31 days", "ends"),
                ("till", "0", "ends"),
            ] {
                let fields = [
                    ("once", "x"),
                    ("name", name),
                    ("scope", "team:admin"),
                    ("scope", "usage:read"),
                    ("ends", ends),
                ];
                let answer = ane.post(&t, KEYS, &fields).await;
                assert_eq!(answer.status, 422, "{wrong}");
                let id = format!("key-{wrong}-error");
                assert!(
                    answer.text.contains(&format!("id=\"{id}\"")),
                    "{wrong}: {}",
                    answer.text
                );
                if wrong == "name" {
                    assert!(is_wrong(
                        &answer.text.replace("key-name-error", "name-error"),
                        "name"
                    ));
                }
                for scope in ["team:admin", "usage:read"] {
                    let at = answer.text.find(&format!("value=\"{scope}\"")).unwrap();
                    let input = &answer.text[at..at + answer.text[at..].find('>').unwrap()];
                    assert!(input.contains("checked"), "{scope} stays ticked");
                }
                let at = answer
                    .text
                    .find(&format!("<option value=\"{ends}\""))
                    .unwrap_or_else(|| panic!("{ends}"));
                assert!(
                    answer.text[at..at + 60].contains("selected"),
                    "{ends} stays chosen"
                );
            }
            for (name, ends) in [("till", "30"), ("books", ""), ("year", "365")] {
                let fields = [
                    ("once", name),
                    ("name", name),
                    ("scope", "usage:read"),
                    ("ends", ends),
                ];
                assert_eq!(ane.post(&t, KEYS, &fields).await.status, 200, "{name}");
            }
            assert_eq!(
                t.rows("SELECT COUNT(*) FROM api_tokens WHERE expires_at IS NULL")
                    .await,
                1
            );
            let page = ane.get(&t, KEYS).await.text;
            assert!(page.contains(by) && !page.contains(soon), "{page}");
            t.app.clock.advance(TimeDelta::days(20));
            let mut ane = Browser::signed_in(&t, "ane@own.example").await;
            assert!(ane.get(&t, KEYS).await.text.contains(soon));
            t.app.clock.advance(TimeDelta::days(10));
            assert!(ane.get(&t, KEYS).await.text.contains(ended));
            ane.cookie = None;
        })
        .await;
    }
}
