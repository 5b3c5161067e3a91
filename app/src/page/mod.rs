//! What every page shares: its frame, its head, and the way from a view to HTML.

mod account_menu;
mod catalogue_kind;
mod confirm_page;
mod deletion_banner;
mod error_page;
mod field;
mod footer;
mod form_of;
mod header;
mod icon;
mod kept_form_page;
mod language_picker;
mod navigation;
mod notice;
mod once_only;
mod ready;
mod refused;
mod shell;
mod textarea;
mod theme;
mod theme_picker;

pub use account_menu::role_key;
pub(crate) use catalogue_kind::of_kind;
pub use catalogue_kind::{base, section, title};
pub use confirm_page::{ConfirmPage, ConfirmView};
pub(crate) use deletion_banner::DeletionBanner;
pub use error_page::ErrorPage;
pub use field::{Kind, SelectField, TextField};
pub use form_of::{FormOf, FormOwner, WRITTEN_IN, WrittenIn};
pub use icon::Icon;
pub use kept_form_page::{KeptFormPage, KeptFormView, KeptInputs, OpenedBy};
pub use notice::{Follows, Notice, Told, ToldNotice, Undo};
pub use once_only::OnceOnly;
pub(crate) use ready::ready;
pub use refused::{MailsAreLogged, Refused, RefusedText};
pub(crate) use textarea::in_textarea;
pub use theme::Theme;

use chrono::NaiveDate;
use leptos::prelude::*;
use obrador_core::{
    auth::Role,
    i18n::Lang,
    ids::{TenantId, UserId},
};
use shell::Shell;

/// Addresses of the built client, with their hashes.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    /// The style sheet.
    pub css: String,
    /// The script that starts the islands.
    pub loader: String,
    /// The client's JavaScript, loaded by `loader`.
    pub js: String,
    /// The client's WebAssembly, loaded by `js`.
    pub wasm: String,
}

/// How a visitor gets in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryPoints {
    /// Is there a demo to try?
    pub demo: bool,
    /// Can one become a customer here?
    pub sign_up: bool,
}

/// Where a link at the end of each page leads that is a matter of whoever runs the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperatorLink {
    /// The text key of its words.
    pub key: &'static str,
    /// Its address.
    pub href: String,
}

/// Who is signed in, as a page needs to know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visitor {
    /// The person.
    pub user_id: UserId,
    /// The person's name.
    pub name: String,
    /// The person's e-mail address.
    pub email: String,
    /// The bakery and its name; none for the platform's operator.
    pub tenant: Option<(TenantId, String)>,
    /// What the person is there.
    pub role: Role,
    /// When the bakery is deleted, where that was asked for.
    pub deleted_after: Option<NaiveDate>,
}

/// The part of the product a page belongs to, marked in the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// A page the navigation does not name.
    Other,
    /// Prices.
    Pricing,
    /// The ROI calculator.
    Roi,
    /// Signing in.
    SignIn,
    /// Plan and usage.
    Subscription,
    /// Advanced analytics.
    Analytics,
    /// API tokens.
    ApiKeys,
    /// The team.
    Team,
    /// The bakery's own data.
    Bakery,
    /// Stored files.
    Files,
    /// Products.
    Products,
    /// Recipes.
    Recipes,
    /// Purchase orders.
    Orders,
    /// Production.
    Production,
    /// Ingredients.
    Ingredients,
    /// Suppliers.
    Suppliers,
    /// Locations.
    Locations,
    /// The account.
    Account,
    /// The bakery's data.
    Data,
    /// All bakeries, for the platform's operator.
    Tenants,
    /// What the platform does by itself.
    Jobs,
    /// The operator's tokens.
    OperatorTokens,
    /// The demo, for the platform's operator.
    DemoReset,
}

/// All a frame needs around a page's content.
#[derive(Debug, Clone)]
pub struct Page {
    /// The language.
    pub lang: Lang,
    /// The title, without the product's name.
    pub title: String,
    /// One sentence for search engines; empty on pages that are not for them.
    pub description: String,
    /// The path behind the language (`/pricing`) of a public page; the whole path of a signed-in one.
    pub path: String,
    /// What the language picker keeps of the address behind `?`, the mark included; empty for nothing.
    pub query: String,
    /// Where the product is reached from outside, without a trailing slash.
    pub origin: String,
    /// Is there one address per language?
    pub public: bool,
    /// Is a public page's language in its query? Then its path is the whole one.
    pub language_in_query: bool,
    /// Where it stands in the navigation.
    pub section: Section,
    /// Who is signed in.
    pub visitor: Option<Visitor>,
    /// The built client.
    pub assets: Assets,
    /// Are these demo data?
    pub demo: bool,
    /// Light, dark, or as the device has it.
    pub theme: Theme,
    /// Help, contact and what the law asks for, as whoever runs the site has set them.
    pub operator_links: Vec<OperatorLink>,
}

impl Page {
    /// The page's address in `lang`.
    pub fn address(&self, lang: Lang) -> String {
        if self.language_in_query {
            format!("{}?lang={lang}", self.path)
        } else if self.public {
            format!("/{lang}{}", self.path)
        } else {
            self.path.clone()
        }
    }
}

/// A whole HTML document.
pub fn render<V: IntoView + 'static>(page: Page, content: impl FnOnce() -> V + Send + 'static) -> String {
    let owner = page.visitor.as_ref().map(FormOwner::of);
    in_context(page.lang, move || {
        if let Some(owner) = owner {
            provide_context(owner);
        }
        let document = view! { <Shell page=page>{content()}</Shell> };
        document.to_html()
    })
}

/// A piece of a page.
#[cfg(test)]
pub(crate) fn render_fragment<V: IntoView + 'static>(lang: Lang, content: impl FnOnce() -> V) -> String {
    in_context(lang, || content().into_view().to_html())
}

fn in_context(lang: Lang, html: impl FnOnce() -> String) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        provide_context(lang);
        html()
    });
    owner.cleanup();
    html
}
