//! A reference page made from the OpenAPI document: no script, nothing from elsewhere. Its frame is in the reader's
//! language; what the document says is English, and marked so.

use super::{http::Language, openapi::document};
use crate::state::App;
use axum::{
    extract::State,
    http::header::CONTENT_SECURITY_POLICY,
    response::{Html, IntoResponse},
};
use obrador_core::i18n::Lang;
use obrador_locales::Texts;
use serde_json::Value;
use std::{fmt::Write as _, sync::LazyLock};

static PAGES: LazyLock<[String; 3]> = LazyLock::new(|| {
    let document = serde_json::to_value(document()).unwrap_or_default();
    Lang::ALL.map(|lang| render(Texts::of(lang), &document))
});

/// Where the address of the style sheet goes: it changes with every build of the site.
const STYLE: &str = "{{css}}";

pub(crate) async fn page(State(app): State<App>, Language(lang): Language) -> impl IntoResponse {
    let policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; frame-ancestors 'none'";
    (
        [(CONTENT_SECURITY_POLICY, policy)],
        Html(PAGES[lang as usize].replacen(STYLE, &app.site.assets().css, 1)),
    )
}

fn render(t: Texts, document: &Value) -> String {
    let title = text(&document["info"]["title"]);
    let mut page = format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\
         <link rel=\"icon\" href=\"/favicon.svg\"><link rel=\"stylesheet\" href=\"{STYLE}\"></head>\
         <body><main class=\"api-reference\"><nav class=\"breadcrumb\" aria-label=\"{}\"><a href=\"/\">{}</a></nav><h1>{title}</h1>{}<p><a href=\"/api/v1/openapi.json\">OpenAPI 3.1</a></p>",
        t.lang,
        say(t, "breadcrumb"),
        say(t, "error-back"),
        english("p", &document["info"]["description"])
    );
    if t.lang != Lang::En {
        let _ = write!(page, "<p>{}</p>", say(t, "api-docs-english"));
    }
    for (path, methods) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in methods.as_object().into_iter().flatten() {
            operation_section(t, &mut page, path, method, operation);
        }
    }
    let _ = write!(page, "<h2>{}</h2>", say(t, "api-docs-fields"));
    for (name, schema) in document["components"]["schemas"]
        .as_object()
        .into_iter()
        .flatten()
    {
        schema_section(t, &mut page, name, schema);
    }
    page.push_str("</main></body></html>");
    page
}

// Writing to a String can't fail.
fn operation_section(t: Texts, page: &mut String, path: &str, method: &str, operation: &Value) {
    let method = escape(&method.to_uppercase());
    let _ = write!(page, "<section><h2><code>{method} {}</code></h2>", escape(path));
    let _ = write!(
        page,
        "{}{}",
        english("p", &operation["summary"]),
        english("p", &operation["description"])
    );
    let parameters = operation["parameters"].as_array();
    if let Some(parameters) = parameters.filter(|list| !list.is_empty()) {
        let _ = write!(page, "<h3>{}</h3><dl>", say(t, "api-docs-parameters"));
        for one in parameters {
            parameter(t, page, one);
        }
        page.push_str("</dl>");
    }
    let body = &operation["requestBody"]["content"]["application/json"]["schema"];
    if !body.is_null() {
        let _ = write!(
            page,
            "<h3>{}</h3><p>{}</p>",
            say(t, "api-docs-body"),
            kind(t, body)
        );
    }
    let _ = write!(page, "<h3>{}</h3><dl>", say(t, "api-docs-answers"));
    for (status, answer) in operation["responses"].as_object().into_iter().flatten() {
        let schema = answer["content"]
            .as_object()
            .and_then(|content| content.values().next());
        let schema = schema
            .map(|content| kind(t, &content["schema"]))
            .unwrap_or_default();
        let _ = write!(
            page,
            "<dt>{}</dt><dd>{} {schema}</dd>",
            escape(status),
            english("span", &answer["description"])
        );
    }
    page.push_str("</dl></section>");
}

fn parameter(t: Texts, page: &mut String, one: &Value) {
    let place = match one["in"].as_str() {
        Some("path") => "api-docs-in-path",
        Some("header") => "api-docs-in-header",
        _ => "api-docs-in-query",
    };
    let mut place = say(t, place);
    if one["required"] == true {
        let _ = write!(place, ", {}", say(t, "api-docs-required"));
    }
    let _ = write!(
        page,
        "<dt><code>{}</code> ({place})</dt>{}",
        text(&one["name"]),
        english("dd", &one["description"])
    );
}

fn schema_section(t: Texts, page: &mut String, name: &str, schema: &Value) {
    let name = escape(name);
    let _ = write!(
        page,
        "<section><h3 id=\"{name}\">{name}</h3>{}<dl>",
        english("p", &schema["description"])
    );
    for (field, schema) in schema["properties"].as_object().into_iter().flatten() {
        let _ = write!(
            page,
            "<dt><code>{}</code> {}</dt>{}",
            escape(field),
            kind(t, schema),
            english("dd", &schema["description"])
        );
    }
    page.push_str("</dl></section>");
}

/// A schema's type, or a link to its section.
fn kind(t: Texts, schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
        return format!("<a href=\"#{0}\">{0}</a>", escape(name));
    }
    let any_of = |kinds: Vec<String>| {
        let or = say(t, "api-docs-or");
        kinds.join(&format!(" {or} "))
    };
    if let Some(variants) = schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array()) {
        return any_of(variants.iter().map(|variant| kind(t, variant)).collect());
    }
    let types = match &schema["type"] {
        Value::Array(types) => types.iter().collect(),
        one => vec![one],
    };
    let types = types.into_iter().map(|one| {
        if one == "array" {
            t.with("api-docs-list-of", &[("kind", kind(t, &schema["items"]).into())])
        } else {
            text(one)
        }
    });
    any_of(types.collect())
}

fn say(t: Texts, key: &str) -> String {
    escape(&t.get(key))
}

/// The document's own words in an element; nothing where it has none.
fn english(tag: &str, value: &Value) -> String {
    match text(value) {
        words if words.is_empty() && tag != "dd" => words,
        words => format!("<{tag} lang=\"en\">{}</{tag}>", code(&words)),
    }
}

/// What stands between backticks, as code.
fn code(words: &str) -> String {
    let parts = words.split('`').enumerate();
    let marked = parts.map(|(place, part)| match place % 2 {
        0 => part.to_owned(),
        _ => format!("<code>{part}</code>"),
    });
    marked.collect()
}

fn text(value: &Value) -> String {
    escape(value.as_str().unwrap_or_default())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
