//! Forms, field by field.

use super::{all_forms, is_a_page, post, send, with_mail};
use crate::{
    hostile::{
        BUT, Seen, check,
        values::{Sent, WRONG_KINDS, values},
        world::World,
    },
    support::{
        TestApp,
        dump::{Dump, assert_unchanged},
        for_each_app,
        forms::Browser,
        log::Log,
    },
};

/// Fields whose value stands for another where it can't be used: the form does what it says.
const NOT_READ: [&str; 3] = ["next", "written_in", "wanted"];

/// Fields that a form has several of: how their names begin.
const SEVERAL: [&str; 9] = [
    "allergens",
    "delegation_",
    "item",
    "keep",
    "line_",
    "lot_",
    "scope",
    "shown",
    "tier_",
];

/// Forms that were opened before somebody else did what they do: the page they lead back to says how it stands now.
const LEADS_BACK: [&str; 9] = [
    "{item_kind}/archive",
    "{item_kind}/restore",
    "/app/files/archive",
    "/app/files/restore",
    "/app/settings/subscription/ask",
    "/app/settings/subscription/usage/{metric}/room",
    "/app/settings/subscription/usage/{metric}/room/undo",
    "/app/platform/tenants/{id}/request",
    "/app/platform/jobs",
];

#[tokio::test]
async fn no_form_takes_what_nobody_means_to_send() {
    for_each_app(&with_mail(), async |t: TestApp| {
        let log = Log::begin();
        let (w, nobody) = (World::new(&t).await, Browser::default());
        let mut seen = Seen::default();
        for (form, who) in all_forms(&t, &w, &nobody)
            .await
            .into_iter()
            .filter(|(form, _)| !form.has_file)
        {
            let path = form.key().0;
            for field in form.typed() {
                let before = Dump::of(&t, BUT).await;
                let not_read = NOT_READ.contains(&field.as_str());
                let leads_back = LEADS_BACK.contains(&path.as_str());
                for sent in values().iter().filter(|sent| sent.never) {
                    let place = format!("POST {path} {field}: {}", sent.what);
                    let answer = send(&t, &form, who, &field, &sent.encoded()).await;
                    let led_back = leads_back && answer.status == 303;
                    if !not_read && !led_back {
                        check(&answer, &place, &mut seen);
                    }
                    seen.page(&answer, &place);
                }
                let twice = format!("a&{field}=b");
                if !SEVERAL.iter().any(|name| field.starts_with(name)) {
                    let answer = send(&t, &form, who, &field, &twice).await;
                    check(&answer, &format!("POST {path} {field} twice"), &mut seen);
                }
                let after = Dump::of(&t, BUT).await;
                if !not_read && after != before {
                    seen.add(format!("POST {path} {field} changed:\n{}", before.unlike(&after)));
                }
            }
        }
        seen.assert_none();
        log.assert_bounded();
    })
    .await;
}

#[tokio::test]
async fn no_form_takes_another_kind_of_content() {
    for_each_app(&with_mail(), async |t: TestApp| {
        let (w, nobody) = (World::new(&t).await, Browser::default());
        let before = Dump::of(&t, BUT).await;
        for (form, who) in all_forms(&t, &w, &nobody).await {
            let path = form.key().0;
            if path == "/sign-out" {
                continue;
            }
            let typed = form_urlencoded::Serializer::new(String::new())
                .extend_pairs(&form.fields)
                .finish();
            for (kind, body) in WRONG_KINDS {
                let place = format!("POST {path} as {kind}");
                let answer = post(&t, &form.action, who, kind, &[], body).await;
                assert!(
                    [400, 415].contains(&answer.status.as_u16()),
                    "{place}: {} {}",
                    answer.status,
                    answer.text
                );
                is_a_page(&answer, &place);
            }
            let kind = "application/x-www-form-urlencoded";
            let packed = post(
                &t,
                &form.action,
                who,
                kind,
                &[("content-encoding", "gzip")],
                typed,
            )
            .await;
            assert_eq!(packed.status, 415, "POST {path} packed");
            assert_unchanged(&t, &before, BUT, &format!("POST {path}")).await;
        }
    })
    .await;
}

/// Values are sent in every way that there is for text.
#[test]
fn each_value_is_percent_encoded_and_json() {
    let all: Vec<Sent> = values();
    assert!(all.iter().any(|sent| sent.encoded() == "%61%00%62"));
    assert!(all.iter().any(|sent| sent.json == b"\"a\\u0000b\""));
}
