//! What was typed into the calculator, and what is wrong with it.

use crate::support::{Answer, TestApp, browser::ask, for_each_app};

fn assumptions_open(answer: &Answer) -> bool {
    let mut tags = answer.text.split("<details").skip(1);
    let tag = tags.find_map(|rest| {
        rest.split('>')
            .next()
            .filter(|tag| tag.contains("roi-assumptions"))
    });
    tag.unwrap().contains("open")
}

#[tokio::test]
async fn what_the_calculator_cannot_read_is_told_where_it_is_seen() {
    for_each_app("", async |t: TestApp| {
        for (query, field, open) in [
            ("waste_low=50&waste_high=10", "waste_high", true),
            ("margin_low=x", "margin_low", true),
            ("plan=zz", "plan", false),
            ("cycle=zz", "cycle", false),
            ("versus=zz", "versus", false),
        ] {
            let answer = ask(&t, "GET", &format!("/en/roi?{query}"), None).await;
            assert_eq!(answer.status, 422, "{query}");
            let error = format!("<p id=\"roi-{field}-error\"");
            let place = answer.text.split_once(&error).unwrap().1;
            let said = place.split_once('>').unwrap().1;
            assert!(!said.starts_with('<'), "{query}");
            assert_eq!(assumptions_open(&answer), open, "{query}");
            // There is no result of figures that nobody gave; the field shows what was asked for.
            assert!(!answer.text.contains("data-plan=\"professional\""), "{query}");
            if !open {
                assert!(answer.text.contains("<option value=\"zz\" selected"), "{query}");
            }
        }
        for (lang, query) in [
            ("en", "revenue=&unsold=8"),
            ("es", "revenue=&unsold=8"),
            ("eu", "revenue=&unsold=8"),
        ] {
            // An emptied field stays empty: in its box, and on the way to another language.
            let answer = ask(&t, "GET", &format!("/{lang}/roi?{query}"), None).await;
            assert_eq!(answer.status, 422, "{lang}");
            assert!(!answer.text.contains("value=\"25000\""), "{lang}");
            assert!(answer.text.contains("roi?revenue=&amp;unsold=8\""), "{lang}");
            assert_eq!(said(&answer.text, "example"), "", "{lang}");
            assert!(!said(&answer.text, "wrong").is_empty(), "{lang}");
        }
        let answer = ask(&t, "GET", "/en/roi?plan=starter&waste_low=12", None).await;
        assert_eq!(answer.status, 200);
        assert!(answer.text.contains("<option value=\"starter\" selected"));
        assert!(!assumptions_open(&answer));
    })
    .await;
}

/// What stands in a slot of the first plan's result.
fn said(html: &str, slot: &str) -> String {
    let place = html.split_once(&format!("data-slot=\"{slot}\"")).unwrap().1;
    let text = place.split_once('>').unwrap().1;
    text.split("</")
        .next()
        .unwrap()
        .replace("<!>", "")
        .trim()
        .to_owned()
}

#[tokio::test]
async fn a_plan_tells_what_it_leaves_or_why_it_does_not_fit() {
    for_each_app("", async |t: TestApp| {
        for (address, slot, words) in [
            ("/en/roi?plan=professional", "net", "€40–314 a month"),
            ("/es/roi?plan=professional", "net", "40-314\u{a0}€ al mes"),
            ("/eu/roi?plan=professional", "net", "40-314\u{a0}€ hilean"),
            (
                "/en/roi?plan=professional&cycle=yearly",
                "net",
                "€776–4,063 a year",
            ),
            ("/en/roi?plan=professional", "cost", "-€149 a month"),
            ("/en/roi?plan=enterprise", "net", ""),
            (
                "/en/roi?plan=enterprise",
                "same",
                "Professional saves the same and costs less.",
            ),
            (
                "/en/roi?plan=starter&locations=2",
                "unfit",
                "2 shops; Starter allows 1.",
            ),
            (
                "/es/roi?plan=starter&locations=2",
                "unfit",
                "2 locales; Starter permite 1.",
            ),
            ("/en/roi?plan=starter&locations=2", "net", ""),
            ("/en/roi?plan=starter&locations=2", "percent", ""),
            (
                "/en/roi?plan=starter&products=51&users=6",
                "unfit",
                "51 products; Starter allows 50. 6 users; Starter allows 5.",
            ),
        ] {
            let answer = ask(&t, "GET", address, None).await;
            assert_eq!(answer.status, 200, "{address}");
            assert_eq!(said(&answer.text, slot), words, "{address} {slot}");
        }
        let loss = ask(&t, "GET", "/en/roi?plan=enterprise", None).await;
        assert!(
            said(&loss.text, "loss").contains("more than it saves"),
            "{}",
            said(&loss.text, "loss")
        );
        let starter = ask(&t, "GET", "/en/roi?plan=starter", None).await;
        assert_eq!(said(&starter.text, "lost-sales"), "–");
        assert!(said(&starter.text, "lost-sales-from").contains("advanced analytics"));
    })
    .await;
}

#[tokio::test]
async fn the_page_to_print_says_whom_to_write_to_where_that_is_set() {
    let sheet = async |t: &TestApp, lang: &str| {
        let page = ask(t, "GET", &format!("/{lang}/roi/print"), None).await.text;
        let (_, sheet) = page.split_once("<article class=\"sheet\"").unwrap();
        sheet.split_once("</article>").unwrap().0.to_owned()
    };
    for_each_app("--contact shop@own.example", async |t: TestApp| {
        for (lang, words) in [
            ("en", "Questions?"),
            ("es", "¿Tienes preguntas?"),
            ("eu", "Galderarik"),
        ] {
            let said = sheet(&t, lang).await;
            assert!(
                said.contains(words) && said.contains(">shop@own.example</a>"),
                "{lang}"
            );
        }
    })
    .await;
    for_each_app("", async |t: TestApp| {
        assert!(!sheet(&t, "en").await.contains("Questions?"));
    })
    .await;
}

/// The name travels in the link, whatever it is made of, and stands on the page as text.
#[tokio::test]
async fn the_page_to_print_has_everything_and_its_link_leads_back() {
    for_each_app("", async |t: TestApp| {
        let name = "<script>\"O'Gi\" & Ñam 50% #1?=+/\u{1f956}\u{202e}";
        let query: String = form_urlencoded::Serializer::new(String::new())
            .append_pair("name", name)
            .append_pair("revenue", "43210")
            .append_pair("products", "40")
            .finish();
        for (lang, day, remains) in [
            ("en", "2025", "Remains after the price"),
            ("es", "2025", "Queda tras pagar el precio"),
            ("eu", "2025", "Prezioa ordaindu ondoren geratzen dena"),
        ] {
            let answer = ask(&t, "GET", &format!("/{lang}/roi/print?{query}"), None).await;
            assert_eq!(answer.status, 200, "{lang}");
            let (_, sheet) = answer.text.split_once("<article class=\"sheet\"").unwrap();
            let (sheet, _) = sheet.split_once("</article>").unwrap();
            assert!(!sheet.contains("<script>"), "{sheet}");
            for part in [
                day,
                remains,
                "class=\"qr\"",
                "data-plan=\"professional\"",
                "Enterprise",
                "40",
            ] {
                assert!(sheet.contains(part), "{lang} {part}");
            }
            // The link, as it is printed, opens the calculator with the same figures and the same name.
            let link = sheet.split_once("class=\"sheet-link\">").unwrap().1;
            let link = link.split("</p>").next().unwrap().replace("&amp;", "&");
            let path = &link[link.find(&format!("/{lang}/roi?")).unwrap()..];
            let pairs: Vec<(String, String)> =
                form_urlencoded::parse(path.split_once('?').unwrap().1.as_bytes())
                    .into_owned()
                    .collect();
            assert!(pairs.contains(&("name".to_owned(), name.to_owned())), "{link}");
            let back = ask(&t, "GET", path, None).await;
            assert_eq!(back.status, 200, "{link}");
            assert!(back.text.contains("value=\"43210\""));
            assert!(!back.text.contains("<script>\""));
            let again = ask(&t, "GET", &path.replace("/roi?", "/roi/print?"), None).await;
            assert!(again.text.contains(&link.replace('&', "&amp;")), "{link}");
        }
        // Figures that can't be read are told where they can be changed.
        let wrong = ask(&t, "GET", "/en/roi/print?revenue=lots", None).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.text.contains("id=\"roi-revenue-error\"") && wrong.text.contains("value=\"lots\""));
        let example = ask(&t, "GET", "/eu/roi/print", None).await;
        assert_eq!(example.status, 200);
        assert!(example.text.contains("Datuak adibide bat dira."));
        let unfit = ask(&t, "GET", "/en/roi/print?plan=starter&locations=4", None).await;
        assert!(unfit.text.contains("4 shops; Starter allows 1.") && !unfit.text.contains("sheet-savings"));
        assert!(
            unfit
                .text
                .contains("Of the plans that fit, Enterprise leaves the most.")
        );
        let edited = ask(&t, "GET", "/en/roi/print?waste_high=30.25", None).await;
        assert_eq!(edited.text.matches("Changed for this calculation.").count(), 1);
        assert!(edited.text.contains("Waste avoided 10% – 30.25%"));
    })
    .await;
}
