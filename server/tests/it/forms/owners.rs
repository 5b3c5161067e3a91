//! Every form × who sends it now.

use super::{World, inside, send, shows_what_was_typed};
use crate::support::{for_each_app, forms::Browser};
use axum::http::StatusCode;
use obrador_server::page::{Belongs, Holds};

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
