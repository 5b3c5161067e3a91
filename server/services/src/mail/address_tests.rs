//! The rule for addresses is core's; the library that sends mails takes all that it takes.

use lettre::{Address, message::Mailbox};
use obrador_core::email::{checked_email, is_email};
use proptest::{prelude::*, strategy::ValueTree as _};

/// Pieces of addresses, and what has been one or looked like one.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[a-zñ0-9]{1,4}",
        6 => r"[.@\-]{1,2}",
        3 => r#"[!#$%&'*+/=?^_`{|}~"(),:;<>\[\]\\ ]"#,
        2 => r"\PC",
        1 => any::<char>().prop_map(String::from),
        1 => Just(".example".to_owned()),
    ];
    prop::collection::vec(piece, 1..12).prop_map(|pieces| pieces.concat())
}

/// Addresses of the usual form, and nearly.
fn likely() -> impl Strategy<Value = String> {
    (pieces(), pieces(), "[a-z]{2,7}").prop_map(|(local, domain, last)| {
        let plain = |text: String| text.replace('@', "");
        format!("{}@{}.{last}", plain(local), plain(domain))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn what_core_takes_can_be_sent_to(text in prop_oneof![pieces(), likely()]) {
        for address in [is_email(&text).then(|| text.clone()), checked_email(&text)].into_iter().flatten() {
            prop_assert!(address.parse::<Address>().is_ok(), "{address:?}");
            prop_assert!(address.parse::<Mailbox>().is_ok(), "{address:?} in a header");
        }
    }
}

#[test]
fn the_property_meets_addresses() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let taken = (0..2_000).filter(|_| is_email(&likely().new_tree(&mut runner).unwrap().current()));
    assert!(taken.count() > 20, "what the property is about is never made");
}
