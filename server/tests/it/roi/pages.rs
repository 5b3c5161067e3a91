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
            // Results and link are of the plan that stands in for it; the field shows what was asked for.
            assert!(answer.text.contains("data-plan=\"professional\""), "{query}");
            if !open {
                assert!(answer.text.contains("<option value=\"zz\" selected"), "{query}");
            }
        }
        let answer = ask(&t, "GET", "/en/roi?plan=starter&waste_low=12", None).await;
        assert_eq!(answer.status, 200);
        assert!(answer.text.contains("<option value=\"starter\" selected"));
        assert!(!assumptions_open(&answer));
    })
    .await;
}
