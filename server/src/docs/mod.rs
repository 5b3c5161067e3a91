//! The API's reference, made from the OpenAPI document: by tag, each operation folded to a line, searched on the server.
//! Its frame is in the reader's language; what the document says is English, and marked so.

mod example;
mod html;
mod operation;
mod schema;

use super::{http::Language, openapi::document};
use crate::{
    page::{layout, security, session_user::SignedIn},
    state::App,
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use html::{escape, say};
use leptos::prelude::*;
use obrador_app::page::Section;
use obrador_core::{
    bounds::length::SEARCH,
    i18n::{Lang, fold},
};
use obrador_locales::Texts;
use operation::Operation;
use serde::Deserialize;
use serde_json::Value;
use std::{fmt::Write as _, sync::LazyLock};

/// The reference's address.
const PATH: &str = "/api/docs";
/// So many hits are shown unfolded.
const UNFOLDED: usize = 3;

static REFERENCES: LazyLock<[Reference; 3]> = LazyLock::new(|| {
    let document = serde_json::to_value(document()).unwrap_or_default();
    let owner = Owner::new_root(None);
    let references = owner.with(|| Lang::ALL.map(|lang| Reference::of(Texts::of(lang), &document)));
    owner.cleanup();
    references
});

/// The reference in a language, ready but for what a reader asks for.
struct Reference {
    t: Texts,
    about: String,
    operations: Vec<Operation>,
    schemas: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// All of these words are in what is shown.
    q: String,
    /// The operation that is shown unfolded.
    open: String,
    /// Another language than the browser's.
    lang: String,
}

pub(crate) async fn page(
    State(app): State<App>,
    visitor: Option<SignedIn>,
    Language(preferred): Language,
    Query(asked): Query<Asked>,
) -> Response {
    let lang = asked.lang.parse().unwrap_or(preferred);
    let actor = visitor.as_ref().map(|who| &who.actor);
    let mut page = layout::public(&app, lang, PATH, Section::Other, "nav-api-docs", actor);
    page.language_in_query = true;
    if !asked.open.is_empty() {
        page.description = String::new();
    }
    if !asked.q.is_empty() {
        // The whole reference is to be found, not what somebody searched in it.
        page.description = String::new();
        page.query = format!("&{}", query(&[("q", &asked.q)]));
    }
    let html = REFERENCES[lang as usize].html(&asked, &app.config.public_url());
    let mut response = layout::private(
        page,
        move || view! { <div class="api-reference" inner_html=html></div> },
    );
    security::add_headers(&mut response);
    response
}

fn query(pairs: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

impl Reference {
    fn of(t: Texts, document: &Value) -> Self {
        let paths = document["paths"].as_object().into_iter().flatten();
        let each = paths.flat_map(|(path, methods)| {
            let methods = methods.as_object().into_iter().flatten();
            methods.map(move |(method, operation)| (path, method, operation))
        });
        Self {
            t,
            about: html::english("p", &document["info"]["description"]),
            operations: each
                .map(|(path, method, operation)| Operation::of(t, document, path, method, operation))
                .collect(),
            schemas: schema::all(t, document),
        }
    }

    /// What is asked for. Writing to a String can't fail.
    fn html(&self, asked: &Asked, origin: &str) -> String {
        let t = self.t;
        let words = fold(&asked.q);
        let found: Vec<&Operation> = self
            .operations
            .iter()
            .filter(|operation| operation.has_all(&words))
            .collect();
        let searched = !words.trim().is_empty();
        let mut page = format!(
            "<div class=\"page-head\"><div><h1>{}</h1>{}<p><a href=\"/api/v1/openapi.json\">OpenAPI 3.1</a></p></div></div>",
            say(t, "nav-api-docs"),
            self.about
        );
        if t.lang != Lang::En {
            let _ = write!(page, "<p class=\"muted\">{}</p>", say(t, "api-docs-english"));
        }
        self.search(&mut page, asked, found.len(), searched);
        page.push_str("<div class=\"api-columns\">");
        let groups = by_tag(&found);
        contents(t, &mut page, &groups, asked);
        page.push_str("<div class=\"api-groups\">");
        if found.is_empty() {
            let _ = write!(page, "<p class=\"empty\">{}</p>", say(t, "api-docs-none"));
        }
        for (tag, operations) in groups {
            let _ = write!(
                page,
                "<section aria-labelledby=\"tag-{tag}\"><h2 id=\"tag-{tag}\" lang=\"en\">{tag}</h2>"
            );
            for operation in operations {
                let unfolded = operation.id == asked.open || (searched && found.len() <= UNFOLDED);
                operation.write(&mut page, unfolded, origin);
            }
            page.push_str("</section>");
        }
        let _ = write!(
            page,
            "<details class=\"api-fields\"><summary><h2>{}</h2></summary><div>{}</div></details></div></div>",
            say(t, "api-docs-fields"),
            self.schemas
        );
        page
    }

    /// The form, and how many were found.
    fn search(&self, page: &mut String, asked: &Asked, found: usize, searched: bool) {
        let t = self.t;
        let _ = write!(
            page,
            "<form method=\"get\" action=\"{PATH}\" role=\"search\" class=\"card api-search\"><div class=\"field\">\
             <label for=\"q\">{}</label><input id=\"q\" name=\"q\" type=\"search\" maxlength=\"{SEARCH}\" value=\"{}\" \
             aria-describedby=\"q-help\"><p class=\"field-help\" id=\"q-help\">{}</p></div>",
            say(t, "api-docs-search"),
            escape(&asked.q),
            escape(&t.with("api-docs-search-help", &[("scope", "usage:read".into())])),
        );
        // Another language was chosen on the page, not by the browser.
        if let Ok(lang) = asked.lang.parse::<Lang>() {
            let _ = write!(page, "<input type=\"hidden\" name=\"lang\" value=\"{lang}\">");
        }
        let _ = write!(
            page,
            "<button class=\"button primary\" type=\"submit\">{}</button>",
            say(t, "api-docs-find")
        );
        if searched {
            let count = |number: usize| number.to_string().into();
            let words = t.with(
                "api-docs-found",
                &[("count", count(found)), ("all", count(self.operations.len()))],
            );
            let _ = write!(
                page,
                "<p role=\"status\">{} <a href=\"{}\">{}</a></p>",
                escape(&words),
                escape(&address(asked, &[])),
                say(t, "api-docs-all")
            );
        }
        page.push_str("</form>");
    }
}

/// The reference's address with that asked for, in the language that was chosen.
fn address(asked: &Asked, pairs: &[(&str, &str)]) -> String {
    let mut all = pairs.to_vec();
    if asked.lang.parse::<Lang>().is_ok() {
        all.push(("lang", &asked.lang));
    }
    if all.is_empty() {
        PATH.to_owned()
    } else {
        format!("{PATH}?{}", query(&all))
    }
}

/// Those of a tag together, tags as they come first.
fn by_tag<'a>(operations: &[&'a Operation]) -> Vec<(&'a str, Vec<&'a Operation>)> {
    let mut groups: Vec<(&str, Vec<&Operation>)> = Vec::new();
    for operation in operations {
        match groups.iter_mut().find(|(tag, _)| *tag == operation.tag) {
            Some((_, group)) => group.push(operation),
            None => groups.push((&operation.tag, vec![operation])),
        }
    }
    groups
}

/// What there is. A link asks for the operation unfolded: not every browser unfolds what an address leads into.
fn contents(t: Texts, page: &mut String, groups: &[(&str, Vec<&Operation>)], asked: &Asked) {
    let _ = write!(
        page,
        "<nav class=\"api-contents\" aria-label=\"{}\"><ul>",
        say(t, "api-docs-contents")
    );
    for (tag, operations) in groups {
        let _ = write!(page, "<li><a href=\"#tag-{tag}\" lang=\"en\">{tag}</a><ul>");
        for operation in operations {
            let mut pairs = vec![("open", operation.id.as_str())];
            if !asked.q.is_empty() {
                pairs.push(("q", &asked.q));
            }
            let _ = write!(
                page,
                "<li><a href=\"{}#{}\"><code>{}</code></a></li>",
                escape(&address(asked, &pairs)),
                operation.id,
                operation.short
            );
        }
        page.push_str("</ul></li>");
    }
    page.push_str("</ul></nav>");
}
