//! A refusal as the answer to an island.

use super::RefusalWords;
use crate::error::{AppError, ErrorCode};
use obrador_locales::Texts;
use obrador_services::{actor::Actor, entitlement::CheckError};

/// Why nothing was added or brought back; what no plan helps against is no matter of payment.
pub fn not_admitted(actor: &Actor, error: &CheckError) -> AppError {
    let lang = actor.lang;
    match error {
        CheckError::Refused(refusal) => {
            let words = RefusalWords::of(Texts::of(lang), actor.zone, refusal);
            // No plan helps against the owner's own cap.
            let code = if refusal.code().status() == 402 {
                ErrorCode::PaymentRequired
            } else {
                ErrorCode::TooMany
            };
            AppError {
                text: [&words.title, ". ", &words.detail].concat(),
                ..AppError::of(code, lang)
            }
        }
        CheckError::Database(error) => AppError::storage(lang, error),
        CheckError::UnknownTenant(_) | CheckError::Denied(_) => AppError::of(ErrorCode::NotFound, lang),
    }
}
