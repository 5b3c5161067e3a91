//! The end of a page: links of whoever runs the site, where they are set.

use crate::support::{TestApp, browser::ask, for_each_app};

const WORDS: [&str; 5] = [
    ">Ayuda</a>",
    ">Contacto</a>",
    ">Aviso legal</a>",
    ">Condiciones de uso</a>",
    ">Política de privacidad</a>",
];

fn footer(page: &str) -> &str {
    page.split("<footer class=\"site-footer\">").nth(1).unwrap()
}

#[tokio::test]
async fn what_is_not_set_is_not_there() {
    for_each_app("", async |t: TestApp| {
        let page = ask(&t, "GET", "/es/pricing", None).await.text;
        for words in WORDS {
            assert!(!footer(&page).contains(words), "{words}");
        }
        assert!(!footer(&page).contains("mailto:"));
        assert!(footer(&page).contains("href=\"/es/privacy\""));
    })
    .await;
}

#[tokio::test]
async fn what_is_set_is_on_every_page_in_the_readers_language() {
    let flags = "--contact shop@own.example --help-url https://own.example/{lang}/help?a=1&b=\"><i> \
                 --imprint-url https://own.example/imprint --terms-url https://own.example/{lang}/terms \
                 --privacy-url https://own.example/privacy";
    for_each_app(flags, async |t: TestApp| {
        for path in ["/es/pricing", "/es/sign-in", "/es/nothing"] {
            let page = ask(&t, "GET", path, None).await.text;
            for words in WORDS {
                assert!(footer(&page).contains(words), "{path}: {words}");
            }
            for href in [
                "mailto:shop@own.example",
                "https://own.example/es/help?a=1&amp;b=&quot;&gt;&lt;i&gt;",
                "https://own.example/imprint",
                "https://own.example/es/terms",
                "https://own.example/privacy",
            ] {
                assert!(
                    footer(&page).contains(&format!("href=\"{href}\"")),
                    "{path}: {href}: {}",
                    footer(&page)
                );
            }
        }
        let basque = ask(&t, "GET", "/eu/pricing", None).await.text;
        assert!(footer(&basque).contains("https://own.example/eu/terms"));
    })
    .await;
}
