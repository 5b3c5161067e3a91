//! Whose form it is: every form inside says which person opened it, and for which bakery. The server compares that with
//! who sends it, so that nothing is written into another bakery that was chosen in another tab meanwhile.

use super::Visitor;
use leptos::prelude::*;
use obrador_core::{auth::form_owner, i18n::Lang};

/// Who opened the page that holds the form, and for which bakery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormOwner {
    /// Person and bakery, as the server compares them.
    pub of: String,
    /// The person's name.
    pub person: String,
    /// The bakery's name; empty for the platform's operator.
    pub bakery: String,
}

impl FormOwner {
    pub(super) fn of(visitor: &Visitor) -> Self {
        let tenant = visitor.tenant.as_ref();
        Self {
            of: form_owner(visitor.user_id.as_str(), tenant.map(|(id, _)| id.as_str())),
            person: visitor.name.clone(),
            bakery: tenant.map(|(_, name)| name.clone()).unwrap_or_default(),
        }
    }

    /// The address of a form that sends a file: what is in such a body is read only when the file is, so the address
    /// says whose form it is.
    pub fn in_address(path: &str) -> String {
        let Some(owner) = use_context::<Self>() else {
            return path.to_owned();
        };
        // Identifiers alone: addresses are logged, names need not be.
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("form_of", &owner.of)
            .finish();
        [path, "?", &query].concat()
    }
}

/// Stands in every form that somebody signed in can send.
#[component]
pub fn FormOf() -> impl IntoView {
    use_context::<FormOwner>().map(|owner| {
        view! {
            <input type="hidden" name="form_of" value=owner.of/>
            <input type="hidden" name="form_person" value=owner.person/>
            <input type="hidden" name="form_bakery" value=owner.bakery/>
        }
    })
}

/// The field that says in which language a form's numbers are written.
pub const WRITTEN_IN: &str = "written_in";

/// Stands in a form with numbers: `1,234` is one thing in English and another in Spanish, and a reader may choose another
/// language in another tab before the form is sent.
#[component]
pub fn WrittenIn(lang: Lang) -> impl IntoView {
    view! { <input type="hidden" name=WRITTEN_IN value=lang.as_str()/> }
}
