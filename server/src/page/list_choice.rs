//! What is chosen in a list, and what becomes of each.

use super::{error::PageError, refusal, tenant_user::TenantUser};
use crate::{http::failure::Failure, state::App};
use axum::response::{IntoResponse as _, Redirect, Response};
use obrador_app::{
    entitlement::Back,
    list::{CHOSEN, SHOWN},
};
use obrador_core::{
    bounds::{count::PAGE, length::SEARCH},
    entitlement::Refusal,
};
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

/// The part of the list that was shown, for an address: what is searched for, the order and, of what counts, the page.
fn shown(body: &[u8]) -> String {
    let shown = form_urlencoded::parse(body).find(|(name, _)| name == SHOWN);
    let shown = shown.map(|(_, query)| query.into_owned()).unwrap_or_default();
    let pairs: Vec<_> = form_urlencoded::parse(shown.as_bytes()).collect();
    let of_archived = pairs.iter().any(|(name, _)| name == "archived");
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in &pairs {
        let known =
            matches!(&**name, "q" | "sort" | "state" | "supplier") || (name == "page" && !of_archived);
        if known && value.chars().count() <= SEARCH {
            query.append_pair(name, value);
        }
    }
    let query = query.finish();
    if query.is_empty() { query } else { query + "&" }
}

/// The list at `path` as it was shown, where it says what was `done` to which; their identifiers alone, as addresses are
/// logged.
pub(crate) fn to_list(path: &str, body: &[u8], done: &str, ids: &[String]) -> Response {
    let done = if ids.is_empty() { "none" } else { done };
    let address = format!("{path}?{}done={done}&of={}", shown(body), ids.join("+"));
    Redirect::to(&address).into_response()
}

/// The answer to those that were to be restored: the list, or, where the plan has no room for one, why, with the way back
/// to what is archived.
pub(crate) async fn restored(
    app: &App,
    user: &TenantUser,
    body: &[u8],
    (path, done): (&str, &str),
    Changed { ids, refused }: Changed,
) -> Response {
    let Some(refused) = refused else {
        return to_list(path, body, done, &ids);
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

    #[test]
    fn the_list_is_shown_again_as_it_was_and_nothing_else() {
        let body = |list: &str| {
            let mut body = form_urlencoded::Serializer::new("item=a".to_owned());
            body.append_pair(SHOWN, list).finish()
        };
        for (list, again) in [
            ("q=rye+bread&sort=-name&page=2", "q=rye+bread&sort=-name&page=2&"),
            ("q=rye&archived=true&page=2", "q=rye&"),
            ("done=archived&of=x&next=//evil.example", ""),
            ("", ""),
        ] {
            assert_eq!(shown(body(list).as_bytes()), again, "{list}");
        }
        assert_eq!(shown(b"item=a"), "");
        assert_eq!(shown(body(&format!("q={}", "x".repeat(5000))).as_bytes()), "");
    }
}
