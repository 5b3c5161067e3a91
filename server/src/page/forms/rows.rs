//! Every form that somebody signed in can send: whose it is, what it holds, and the page it stands on. A form whose address
//! has no row here is refused, so a new one can't be forgotten.

use axum::http::{HeaderMap, header::CONTENT_TYPE};
use obrador_app::page::base;
use obrador_core::catalogue::ItemKind;

/// Whom a form belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Belongs {
    /// To a bakery, and to who opened it there; the platform's operator is in none.
    Bakery,
    /// To a person, whichever of their bakeries they are in.
    Person,
    /// To nobody: it does what it says for whoever is there.
    Nobody,
}

/// What a form holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// What was typed: it is kept and filled in again.
    Typed,
    /// A button and at most a choice: it is pressed again.
    Press,
    /// A file, which can't be kept.
    File,
}

/// The page that a form stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    /// At the form's own address.
    Own,
    /// One level above.
    Parent,
    /// There.
    At(&'static str),
}

/// A form.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Its address, as the router knows it; `{item_kind}` stands for the address of each kind of thing.
    pub path: &'static str,
    /// Whose it is.
    pub belongs: Belongs,
    /// What it holds.
    pub holds: Holds,
    /// Does whoever sends it show that it is them, where they have not lately? What gives access away or takes data along.
    pub confirms: bool,
    /// May it bring a file along with what is typed, of a kind of thing that has one?
    file: bool,
    page: Page,
}

const fn row(path: &'static str, belongs: Belongs, holds: Holds, page: Page) -> Row {
    Row {
        path,
        belongs,
        holds,
        confirms: false,
        file: false,
        page,
    }
}

/// The same where it may bring the file that its kind of thing has a field for.
const fn with_file(row: Row) -> Row {
    Row { file: true, ..row }
}

/// The same where it gives access away, or takes data along.
const fn confirmed(row: Row) -> Row {
    Row {
        confirms: true,
        ..row
    }
}

use Belongs::{Bakery, Nobody, Person};
use Holds::{File, Press, Typed};
use Page::{At, Own, Parent};

/// All of them.
pub const ROWS: &[Row] = &[
    row("/sign-out", Nobody, Press, At("/")),
    row("/app/language", Person, Press, At("/app/settings/account")),
    row("/app/first-steps/hide", Bakery, Press, At("/app")),
    row("/app/settings/account/bakery", Person, Press, Parent),
    row("/app/settings/account/sign-out-everywhere", Person, Press, Parent),
    row("/app/settings/account/verify", Person, Press, Parent),
    row("/app/settings/account/limit-mails", Bakery, Press, Parent),
    row("/app/kept/{id}/resume", Person, Press, Parent),
    row("/app/kept/{id}/sign-in", Person, Press, Parent),
    row("/app/settings/account/password", Person, Press, Parent),
    confirmed(row("/app/settings/api-keys", Bakery, Typed, Own)),
    row("/app/settings/api-keys/revoke", Bakery, Press, Parent),
    row("/app/settings/subscription/ask", Bakery, Press, Parent),
    row(
        "/app/settings/subscription/ask/back",
        Bakery,
        Press,
        At("/app/settings/subscription"),
    ),
    row(
        "/app/settings/subscription/usage/{metric}/room",
        Bakery,
        Press,
        Own,
    ),
    row(
        "/app/settings/subscription/usage/{metric}/room/undo",
        Bakery,
        Press,
        Parent,
    ),
    row("/app/settings/limits", Bakery, Typed, Own),
    row("/app/settings/data", Bakery, Typed, Own),
    confirmed(row("/app/settings/data/export", Bakery, Press, Parent)),
    row("/app/settings/data/keep", Bakery, Press, Parent),
    row("/app/settings/bakery", Bakery, Typed, Own),
    confirmed(row("/app/settings/team", Bakery, Typed, Own)),
    confirmed(row("/app/settings/team/role", Bakery, Press, Parent)),
    row("/app/settings/team/remove", Bakery, Press, Parent),
    confirmed(row(
        "/app/settings/team/invitations/resend",
        Bakery,
        Press,
        At("/app/settings/team"),
    )),
    row(
        "/app/settings/team/invitations/revoke",
        Bakery,
        Press,
        At("/app/settings/team"),
    ),
    row("/app/files", Bakery, File, Own),
    row("/app/files/archive", Bakery, Press, Parent),
    row("/app/files/restore", Bakery, Press, Parent),
    row("/app/files/{id}/archive", Bakery, Press, At("/app/files")),
    row("/app/files/{id}/restore", Bakery, Press, At("/app/files")),
    row("/app/files/{id}/rename", Bakery, Typed, At("/app/files")),
    with_file(row("{item_kind}/new", Bakery, Typed, Own)),
    row("{item_kind}/import", Bakery, File, Own),
    row("{item_kind}/import/{import}", Bakery, Press, Own),
    row("{item_kind}/writable", Bakery, Typed, Own),
    row("{item_kind}/archive", Bakery, Press, Parent),
    row("{item_kind}/restore", Bakery, Press, Parent),
    with_file(row("{item_kind}/{item}", Bakery, Typed, Own)),
    row("{item_kind}/{item}/archive", Bakery, Press, Parent),
    row("{item_kind}/{item}/restore", Bakery, Press, Parent),
    row("/app/procurement/settings", Bakery, Typed, Own),
    row("/app/procurement/orders/import", Bakery, File, Own),
    row("/app/procurement/orders/import/{import}", Bakery, Press, Own),
    row("/app/procurement/orders/{order}", Bakery, Typed, Own),
    row("/app/procurement/orders/{order}/receive", Bakery, Typed, Parent),
    row("/app/procurement/orders/{order}/{step}", Bakery, Press, Parent),
    row(
        "/app/procurement/orders/{order}/lines/{line}/close",
        Bakery,
        Press,
        At("/app/procurement/orders"),
    ),
    row("/app/production/plan", Bakery, Typed, Own),
    row("/app/production/ingredients", Bakery, Press, Own),
    row("/app/production/batches/{batch}/steps", Bakery, Typed, Parent),
    row("/app/production/recipes/{recipe}/timing", Bakery, Typed, Own),
    row("/app/production/capacities", Bakery, Typed, Own),
    row("/app/production/capacities/{capacity}", Bakery, Typed, Own),
    row(
        "/app/production/capacities/{capacity}/remove",
        Bakery,
        Press,
        Parent,
    ),
    row("/app/production/stock/{ingredient}", Bakery, Typed, Own),
    row("/app/platform/tenants/{id}", Bakery, Typed, Own),
    row("/app/platform/tenants/{id}/request", Bakery, Press, Parent),
    row("/app/platform/jobs", Bakery, Typed, Own),
    row("/app/platform/tokens", Bakery, Typed, Own),
    row("/app/platform/demo-reset", Bakery, Press, Own),
];

impl Row {
    /// The row of an address as the router knows it, such as `/app/files/{id}/archive`.
    pub(crate) fn of(matched: &str) -> Option<&'static Self> {
        let of_thing = ItemKind::ALL
            .into_iter()
            .find_map(|item_kind| matched.strip_prefix(base(item_kind)));
        ROWS.iter()
            .find(|row| match row.path.strip_prefix("{item_kind}") {
                Some(rest) => of_thing == Some(rest),
                None => row.path == matched,
            })
    }

    /// The row of a path as it was asked for, such as `/app/files/7/archive`.
    pub fn of_path(path: &str) -> Option<&'static Self> {
        let of_thing = ItemKind::ALL
            .into_iter()
            .find_map(|item_kind| path.strip_prefix(base(item_kind)));
        ROWS.iter()
            .find(|row| match row.path.strip_prefix("{item_kind}") {
                Some(rest) => of_thing.is_some_and(|path| fits(rest, path)),
                None => fits(row.path, path),
            })
    }

    /// May the form at `path` bring a file along with what is typed?
    pub fn brings_file(&self, path: &str) -> bool {
        let item_kind = ItemKind::ALL
            .into_iter()
            .find(|item_kind| path.starts_with(base(*item_kind)));
        self.file && item_kind.is_some_and(|item_kind| item_kind.file_field().is_some())
    }

    /// Is what was sent what a browser sends for it?
    pub(crate) fn comes_as(&self, headers: &HeaderMap) -> bool {
        let kind: &[u8] = match self.holds {
            Typed | Press => b"application/x-www-form-urlencoded",
            File => b"multipart/form-data",
        };
        headers
            .get(CONTENT_TYPE)
            .is_some_and(|sent| sent.as_bytes().starts_with(kind))
    }

    /// The page on which the form at `path` stands.
    pub(crate) fn page<'a>(&self, path: &'a str) -> &'a str {
        match self.page {
            Own => path,
            Parent => path.rsplit_once('/').map_or(path, |(parent, _)| parent),
            At(page) => page,
        }
    }
}

fn fits(pattern: &str, path: &str) -> bool {
    pattern.split('/').count() == path.split('/').count()
        && pattern
            .split('/')
            .zip(path.split('/'))
            .all(|(wanted, there)| wanted == there || (wanted.starts_with('{') && !there.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_finds_its_row_and_its_page() {
        for (path, row, page) in [
            ("/app/files/7/archive", "/app/files/{id}/archive", "/app/files"),
            (
                "/app/catalogue/products/new",
                "{item_kind}/new",
                "/app/catalogue/products/new",
            ),
            (
                "/app/catalogue/recipes/7",
                "{item_kind}/{item}",
                "/app/catalogue/recipes/7",
            ),
            (
                "/app/settings/locations/7/restore",
                "{item_kind}/{item}/restore",
                "/app/settings/locations/7",
            ),
            (
                "/app/settings/team/role",
                "/app/settings/team/role",
                "/app/settings/team",
            ),
        ] {
            let found = Row::of_path(path).expect(path);
            assert_eq!((found.path, found.page(path)), (row, page));
        }
        assert!(Row::of_path("/app/settings/nothing").is_none());
        assert!(Row::of_path("/app/files//archive").is_none());
        assert_eq!(
            Row::of("/app/catalogue/products/{item}").map(|row| row.path),
            Some("{item_kind}/{item}")
        );
    }
}
