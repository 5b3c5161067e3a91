//! Somebody's account: signing up, signing in, and what leads there by mail.

mod confirm;
mod email_links;
mod sign_in;
mod sign_up;
mod staff;
mod users;

use crate::support::{TestApp, forms::Browser};

const USERS: &str = "SELECT COUNT(*) FROM users";
const TENANTS: &str = "SELECT COUNT(*) FROM tenants";

const GOOD: [(&str, &str); 9] = [
    ("bakery", "Ogi Goxoa"),
    ("country", "ES"),
    ("time_zone", ""),
    ("lang", "eu"),
    ("vat_number", "a-28017895"),
    ("name", "Ane"),
    ("email", "Ane@Ogi.example"),
    ("password", "ogia eta gatza"),
    ("terms", "yes"),
];

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let value = |name: &str| {
        changes
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| *value)
    };
    GOOD.iter()
        .map(|(key, old)| (*key, value(key).unwrap_or(old)))
        .collect()
}

async fn customer(t: &TestApp) -> Browser {
    let mut browser = Browser::default();
    let answer = browser.post(t, "/eu/sign-up", &GOOD).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    browser
}
