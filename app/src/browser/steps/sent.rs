//! A step on its way to the server, and what became of it.

use super::kept::Kept;
use crate::browser::list::{ask_for, owner_of};
use leptos::web_sys::Document;
use web_sys::UrlSearchParams;

/// What became of a step that was sent.
pub(super) enum Sent {
    Taken(Document),
    Refused(Document),
    /// The server was not reached: the key of why.
    Not(&'static str),
}

/// There is no network.
pub(super) const OFFLINE: &str = "tracker-offline";
/// The server answers that it can't for now.
pub(super) const NOT_NOW: &str = "tracker-not-now";
/// Somebody has signed out.
pub(super) const SIGNED_OUT: &str = "tracker-signed-out";

/// Sends a step as its form would, with its own time where it comes late.
pub(super) async fn send(kept: &Kept) -> Sent {
    let Ok(body) = UrlSearchParams::new_with_str(&kept.body) else {
        return Sent::Not(NOT_NOW);
    };
    if kept.late {
        body.append("at", &kept.at);
    }
    let Some((answer, page)) = ask_for(&kept.action, Some(&body)).await else {
        return Sent::Not(OFFLINE);
    };
    let is_own = owner_of(&page).is_some_and(|owner| owner == kept.of);
    match answer.status() {
        429 | 500..=599 => Sent::Not(NOT_NOW),
        200 if is_own && answer.redirected() => Sent::Taken(page),
        // The sign-in page, which is nobody's.
        200 | 401 if !is_own => Sent::Not(SIGNED_OUT),
        _ if is_own => Sent::Refused(page),
        // A page of somebody else's, or of something between: it is no answer to the step.
        _ => Sent::Not(NOT_NOW),
    }
}
