//! What is chosen in a list, and what becomes of each.

use super::{error::PageError, refusal, tenant_user::TenantUser};
use crate::{http::failure::Failure, state::App};
use axum::response::{IntoResponse as _, Redirect, Response};
use obrador_app::{entitlement::Back, list::CHOSEN};
use obrador_core::{bounds::count::PAGE, entitlement::Refusal};
use obrador_services::{catalogue::CatalogueError, entitlement::CheckError, files::ChangeError};

/// The identifiers in a form of what is chosen: at most a page of them, each once.
pub(crate) fn chosen(body: &[u8]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for (name, value) in form_urlencoded::parse(body) {
        if name == CHOSEN && ids.len() < PAGE as usize && !ids.iter().any(|id| *id == value) {
            ids.push(value.into_owned());
        }
    }
    ids
}

/// The identifiers that an address tells something was done to.
pub(crate) fn told_of(of: &str) -> Vec<&str> {
    of.split([' ', ','])
        .filter(|id| !id.is_empty())
        .take(PAGE as usize)
        .collect()
}

/// What became of one that was chosen.
pub(crate) enum Outcome {
    /// It is as it was to be.
    Done,
    /// It is not there any more.
    Gone,
    /// The plan has no room for it.
    Refused(Box<Refusal>),
}

impl Outcome {
    /// Of an item of the catalogue.
    pub(crate) fn of_item<T>(result: Result<T, CatalogueError>) -> Result<Self, PageError> {
        match result {
            Ok(_) => Ok(Self::Done),
            Err(CatalogueError::NotFound) => Ok(Self::Gone),
            Err(CatalogueError::Refused(CheckError::Refused(refused))) => Ok(Self::Refused(refused)),
            Err(error) => Err(error.into()),
        }
    }

    /// Of a file. No version of it is named, and no name given, so nothing else can be wrong with it.
    pub(crate) fn of_file<T>(result: Result<T, ChangeError>) -> Result<Self, PageError> {
        match result {
            Ok(_) => Ok(Self::Done),
            Err(ChangeError::NotFound) => Ok(Self::Gone),
            Err(ChangeError::Refused(CheckError::Refused(refused))) => Ok(Self::Refused(refused)),
            Err(ChangeError::Database(error) | ChangeError::Refused(CheckError::Database(error))) => {
                Err(error.into())
            }
            Err(_) => Err(PageError::Failure(Failure::Internal)),
        }
    }
}

/// What was done with all that were chosen.
#[derive(Default)]
pub(crate) struct Changed {
    /// With these.
    pub(crate) ids: Vec<String>,
    /// Why not with the rest.
    pub(crate) refused: Option<Box<Refusal>>,
}

impl Changed {
    /// Notes what became of one. Whether to go on.
    pub(crate) fn take(&mut self, id: String, outcome: Outcome) -> bool {
        match outcome {
            Outcome::Done => self.ids.push(id),
            Outcome::Gone => {}
            Outcome::Refused(refused) => self.refused = Some(refused),
        }
        self.refused.is_none()
    }
}

/// The list at `path`, where it says what was `done` to which; their identifiers alone, as addresses are logged.
pub(crate) fn to_list(path: &str, done: &str, ids: &[String]) -> Response {
    let done = if ids.is_empty() { "none" } else { done };
    Redirect::to(&format!("{path}?done={done}&of={}", ids.join("+"))).into_response()
}

/// The answer to those that were to be restored: the list, or, where the plan has no room for one, why, with the way back
/// to what is archived.
pub(crate) async fn restored(
    app: &App,
    user: &TenantUser,
    (path, done): (&str, &str),
    Changed { ids, refused }: Changed,
) -> Response {
    let Some(refused) = refused else {
        return to_list(path, done, &ids);
    };
    let told = if ids.is_empty() {
        String::new()
    } else {
        format!("&done={done}&of={}", ids.join("+"))
    };
    let back = Back::Page(format!("{path}?archived=true{told}"));
    refusal::refusal_page(app, &user.who, *refused, back).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_each_choice_once_and_no_more_than_a_page() {
        assert_eq!(chosen(b"form_of=x&item=a&item=b&item=a&other=c"), ["a", "b"]);
        let many: Vec<_> = (0..1000).map(|n| format!("item=i{n}")).collect();
        assert_eq!(chosen(many.join("&").as_bytes()).len(), PAGE as usize);
        assert_eq!(told_of("a  b,c"), ["a", "b", "c"]);
        assert!(told_of("").is_empty());
    }
}
