//! What is sent and answered: the fields of each object.

use super::html::{english, escape, say, text};
use obrador_locales::Texts;
use serde_json::Value;
use std::fmt::Write as _;

/// All objects, each folded to its name.
pub(super) fn all(t: Texts, document: &Value) -> String {
    let mut page = String::new();
    let schemas = document["components"]["schemas"].as_object();
    for (name, schema) in schemas.into_iter().flatten() {
        one(t, &mut page, name, schema);
    }
    page
}

// Writing to a String can't fail.
fn one(t: Texts, page: &mut String, name: &str, schema: &Value) {
    let name = escape(name);
    let _ = write!(
        page,
        "<details class=\"api-operation\"><summary><h3><code>{name}</code></h3></summary><div class=\"api-body\" id=\"{name}\">{}<dl>",
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
    page.push_str("</dl></div></details>");
}

/// A schema's type, or a link to its section.
pub(super) fn kind(t: Texts, schema: &Value) -> String {
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
