//! The page of limits.

use crate::support::{
    Answer, TestApp,
    browser::{ask, owner, send_form},
    for_each_app,
};

const LIMITS: &str = "/app/settings/limits";

/// What the field of `name` shows, and what is said beside it.
fn cap_field<'a>(answer: &'a Answer, name: &str) -> (&'a str, Option<&'a str>) {
    let html = answer.text.split_once(&format!("id=\"cap-{name}\"")).unwrap().1;
    let field = html.split("<div class=\"field").next().unwrap();
    let value = field.split_once("value=\"").map_or("", |(_, rest)| rest);
    let error = field.split_once(&format!("id=\"cap-{name}-error\""));
    let words = error.and_then(|(_, rest)| rest.split_once('>')?.1.split_once('<'));
    (
        value.split('"').next().unwrap_or_default(),
        // The server writes a space for no text.
        words.map(|(words, _)| words).filter(|words| *words != " "),
    )
}

#[tokio::test]
async fn every_wrong_cap_is_told_beside_its_field_and_all_that_was_typed_is_kept() {
    for_each_app("", async |t: TestApp| {
        let cookie = owner(&t).await;
        let body = "users=-1&products=abc&recipes=600&suppliers=1%2C5&storage_gb=1.5&locations=";
        let answer = send_form(&t, LIMITS, &cookie, body).await;
        assert_eq!(answer.status, 422);
        for (name, typed, error) in [
            ("users", "-1", Some("zenbaki oso")),
            ("products", "abc", Some("zenbaki oso")),
            ("recipes", "600", Some("Planaren muga")),
            ("suppliers", "1,5", Some("zenbaki oso")),
            ("storage_gb", "1.5", None),
            ("locations", "", None),
        ] {
            let (value, said) = cap_field(&answer, name);
            assert_eq!(value, typed, "{name}");
            match error {
                Some(error) => assert!(said.is_some_and(|said| said.contains(error)), "{name}: {said:?}"),
                None => assert_eq!(said, None, "{name}"),
            }
        }
        assert_eq!(t.rows("SELECT COUNT(*) FROM usage_caps").await, 0);

        let answer = send_form(&t, LIMITS, &cookie, "storage_gb=1.5&users=2").await;
        assert_eq!(answer.status, 303);
        let answer = ask(&t, "GET", LIMITS, Some(&cookie)).await;
        assert_eq!(cap_field(&answer, "storage_gb"), ("1,5", None));
        assert_eq!(cap_field(&answer, "users"), ("2", None));
    })
    .await;
}
