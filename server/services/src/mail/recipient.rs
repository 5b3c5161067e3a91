//! Whom a mail is for, and so what may stand in it.
//!
//! Anybody can type anybody's address, and then the text they want delivered to it: as a name, as a bakery's. What a person
//! typed therefore stands only in mails to an address that its owner has confirmed. The one exception is a purchase order to a
//! supplier, which is what its bakery has to say: at most [`ORDER_MAILS`](obrador_core::bounds::count::ORDER_MAILS) a day,
//! each in the audit trail with who sent it, and its answer goes to them.

use obrador_core::i18n::Lang;

/// Whom a mail is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    pub(super) email: String,
    pub(super) lang: Lang,
    /// How they call themselves; none where nobody has confirmed the address.
    pub(super) name: Option<String>,
}

impl Recipient {
    /// An address that somebody typed.
    pub fn unconfirmed(email: &str, lang: Lang) -> Self {
        Self {
            email: email.to_owned(),
            lang,
            name: None,
        }
    }
}

/// Somebody who has shown that the address is theirs: a mail to them may say what people typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmed(Recipient);

impl Confirmed {
    /// A person by their name.
    pub(crate) fn new(email: &str, lang: Lang, name: &str) -> Self {
        Self(Recipient {
            name: Some(name.to_owned()).filter(|name| !name.is_empty()),
            ..Recipient::unconfirmed(email, lang)
        })
    }
}

impl From<Confirmed> for Recipient {
    fn from(confirmed: Confirmed) -> Self {
        confirmed.0
    }
}
