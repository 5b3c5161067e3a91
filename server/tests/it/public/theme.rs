//! Light or dark: chosen by a form, kept in a cookie, said by the page itself.

use crate::support::{
    TestApp,
    browser::{ask, owner, post},
    for_each_app,
};

/// What the page says of its colours: the document's, and the browser's own before the style sheet is there.
fn colours(page: &str) -> (Option<&str>, &str) {
    let after = |start: &str| {
        page.split_once(start)
            .and_then(|(_, rest)| rest.split('"').next())
    };
    let html = page.split("<head>").next().unwrap();
    let chosen = html
        .contains("data-theme")
        .then(|| after("data-theme=\""))
        .flatten();
    (chosen, after("<meta name=\"color-scheme\" content=\"").unwrap())
}

#[tokio::test]
async fn each_page_is_in_the_colours_that_were_chosen() {
    for_each_app("", async |t: TestApp| {
        let session = owner(&t).await;
        // Twice in turn, so that a page that was kept for one is not given to another.
        for _ in 0..2 {
            for (cookie, chosen) in [
                ("a=b", (None, "light dark")),
                ("obrador_theme=dark", (Some("dark"), "dark")),
                ("obrador_theme=light", (Some("light"), "light")),
                ("obrador_theme=\"><script>", (None, "light dark")),
            ] {
                for (path, status, inside) in [
                    ("/en/", 200, false),
                    ("/eu/pricing", 200, false),
                    ("/en/sign-in", 200, false),
                    ("/en/nothing", 404, false),
                    ("/es/sign-in?next=a&next=b", 400, false),
                    ("/app/settings/subscription", 200, true),
                    ("/app/nothing", 404, true),
                ] {
                    let both = format!("{session}; {cookie}");
                    let page = ask(&t, "GET", path, Some(if inside { &both } else { cookie })).await;
                    assert_eq!(page.status, status, "{path}");
                    assert_eq!(colours(&page.text), chosen, "{path} {cookie}");
                    assert!(!page.text.contains("<script>"), "{path}");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_kept_between_differs_by_cookie() {
    for_each_app("", async |t: TestApp| {
        for cookie in [None, Some("obrador_theme=dark")] {
            let page = ask(&t, "GET", "/en/pricing", cookie).await;
            assert_eq!(page.header("cache-control"), "public, max-age=60");
            let vary = page.header("vary");
            assert!(vary.contains("cookie"), "{vary}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_choice_is_kept_and_leads_back() {
    for_each_app("", async |t: TestApp| {
        for (theme, next, kept, to) in [
            (
                "dark",
                "/en/pricing",
                "obrador_theme=dark; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000",
                "/en/pricing",
            ),
            (
                "light",
                "/app/files",
                "obrador_theme=light; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000",
                "/app/files",
            ),
            (
                "system",
                "/eu/",
                "obrador_theme=system; Path=/; HttpOnly; SameSite=Lax; Max-Age=0",
                "/eu/",
            ),
            (
                "dark",
                "//evil.example",
                "obrador_theme=dark; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000",
                "/app",
            ),
            (
                "dark",
                "/\\evil.example",
                "obrador_theme=dark; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000",
                "/app",
            ),
            (
                "dark",
                "/en/\r\nset-cookie: a=b",
                "obrador_theme=dark; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000",
                "/app",
            ),
        ] {
            let answer = post(&t, "a=b", "/theme", &[("theme", theme), ("next", next)]).await;
            assert_eq!(answer.status, 303, "{theme} {next}");
            assert_eq!((answer.header("set-cookie"), answer.location()), (kept, to));
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_no_choice_changes_nothing() {
    for_each_app("", async |t: TestApp| {
        for theme in ["", "sepia", "DARK", "dark\0", "dark; Domain=example.com"] {
            let answer = post(&t, "a=b", "/theme", &[("theme", theme), ("next", "/en/")]).await;
            assert_eq!(answer.status, 400, "{theme:?}");
            assert_eq!(answer.header("set-cookie"), "");
        }
        assert_eq!(ask(&t, "GET", "/theme", None).await.status, 405);
    })
    .await;
}

#[tokio::test]
async fn over_tls_the_cookie_is_secure() {
    for_each_app("--public-url https://own.example", async |t: TestApp| {
        let answer = post(&t, "a=b", "/theme", &[("theme", "dark"), ("next", "/en/")]).await;
        assert!(answer.header("set-cookie").ends_with("; Secure"));
    })
    .await;
}

#[tokio::test]
async fn every_page_offers_the_choice_without_a_script() {
    for_each_app("", async |t: TestApp| {
        let session = owner(&t).await;
        for (path, next) in [
            ("/en/pricing", "/en/pricing"),
            ("/app/settings/account", "/app/settings/account"),
        ] {
            let page = ask(&t, "GET", path, Some(&format!("{session}; obrador_theme=dark")))
                .await
                .text;
            let form = page.split("action=\"/theme\"").nth(1).unwrap();
            let form = form.split("</form>").next().unwrap();
            assert!(
                form.contains(&format!("name=\"next\" value=\"{next}\"")),
                "{form}"
            );
            for (theme, pressed) in [("system", false), ("light", false), ("dark", true)] {
                let button = format!(
                    "<button type=\"submit\" name=\"theme\" value=\"{theme}\" aria-pressed=\"{pressed}\">"
                );
                assert!(form.contains(&button), "{button}: {form}");
            }
        }
    })
    .await;
}
