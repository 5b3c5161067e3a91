//! What was just done to an order.

use obrador_locales::Texts;

/// What an address may say was done.
const DONE: [&str; 11] = [
    "created", "saved", "submit", "withdraw", "approve", "reject", "mail", "send", "cancel", "received",
    "closed",
];

/// The words of it, for an order's number; none where the address says nothing.
pub fn done_words(t: Texts, done: &str) -> Option<impl FnOnce(String) -> String> {
    let done = DONE.into_iter().find(|known| *known == done)?;
    Some(move |number: String| t.with(&format!("order-done-{done}"), &[("number", number.into())]))
}
