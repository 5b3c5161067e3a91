//! What turned out while a request was answered, for whoever speaks to its sender afterwards.

use axum::http::Extensions;
use obrador_core::i18n::Lang;
use obrador_services::actor::Actor;
use std::sync::{Arc, OnceLock};

/// Who turned out to be asking, for whoever speaks to them afterwards.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seen(Arc<SeenBefore>);

#[derive(Debug, Default)]
struct SeenBefore {
    actor: OnceLock<Actor>,
    address: OnceLock<Lang>,
}

impl Seen {
    /// Who it was, where somebody was signed in and was asked for.
    pub(crate) fn actor(&self) -> Option<&Actor> {
        self.0.actor.get()
    }

    /// The language they read: the address's, or else their setting.
    pub(crate) fn lang(&self) -> Option<Lang> {
        let address = self.0.address.get().copied();
        address.or_else(|| self.actor().map(|actor| actor.lang))
    }

    /// Tells which language a request's address is of.
    pub(crate) fn tell_address(extensions: &Extensions, lang: Lang) {
        if let Some(seen) = extensions.get::<Self>() {
            // It has but one.
            let _ = seen.0.address.set(lang);
        }
    }

    /// Tells who a request's sender is.
    pub(crate) fn tell(extensions: &Extensions, actor: &Actor) {
        if let Some(seen) = extensions.get::<Self>() {
            // Whoever was seen first stays.
            let _ = seen.0.actor.set(actor.clone());
        }
    }
}
