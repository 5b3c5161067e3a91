//! A page with a kept form filled in: `?kept=…` puts what was typed into the fields of the form it was typed into, in any
//! page, whatever its form is.

use super::{rows::Holds, sent::Sent};
use crate::{page::session_user::session, state::App};
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use lol_html::{
    HandlerResult, RewriteStrSettings, element,
    html_content::{ContentType, Element},
    rewrite_str,
};
use obrador_app::page::WRITTEN_IN;
use obrador_locales::Texts;
use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    rc::Rc,
};

/// Runs the request, and fills the form in that its address names.
pub(crate) async fn filled(app: &App, request: Request, next: Next) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let id = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "kept");
    let Some(id) = id.map(|(_, id)| id.into_owned()).filter(|id| !id.is_empty()) else {
        return next.run(request).await;
    };
    let actor = session(request.headers(), app).await.ok().flatten();
    let own_path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let html = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let Some(actor) = actor.filter(|_| html && response.status().is_success()) else {
        return response;
    };
    let Ok(Some(form)) = app.kept_forms.get(&actor.user_id, &id).await else {
        return response;
    };
    let Some((row, sent)) = Sent::again(&form.action, &form.page, &form.fields) else {
        return response;
    };
    // In another bakery than its own it stays empty: what was typed for one is not shown in another.
    if row.holds != Holds::Typed || form.tenant != actor.tenant {
        return response;
    }
    let t = Texts::of(actor.lang);
    let notes = Notes {
        filled: note(&t.get("kept-filled")),
        // The role, the plan or the thing itself may have changed: then the page has no such form any more.
        not_filled: note(&format!(
            "<a href=\"/app/kept/{id}\">{}</a>",
            t.get("kept-not-filled")
        )),
    };
    rewritten(response, &own_path, &sent, &notes).await
}

struct Notes {
    filled: String,
    not_filled: String,
}

fn note(html: &str) -> String {
    format!("<p class=\"notice quiet\" role=\"status\">{html}</p>")
}

async fn rewritten(response: Response, own_path: &str, sent: &Sent, notes: &Notes) -> Response {
    let (mut parts, body) = response.into_parts();
    // Pages are made whole in memory, so reading one can't fail for its length.
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let html = String::from_utf8_lossy(&bytes);
    let filled = match fill(&html, own_path, &sent.action, sent.typed(), &notes.filled) {
        Ok((_, false)) => fill(&html, own_path, "", sent.typed(), &notes.not_filled),
        other => other,
    };
    let body = match filled {
        Ok((filled, _)) => Body::from(filled),
        Err(error) => {
            tracing::error!(%error, "a kept form can't be filled in");
            Body::from(bytes)
        }
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, body)
}

type Values = Rc<RefCell<HashMap<String, Vec<String>>>>;

/// The page with its form for `action` filled in, and `note` at the top of its content; and whether it has such a form.
fn fill<'a>(
    html: &str,
    own_path: &str,
    action: &str,
    typed: impl Iterator<Item = (&'a str, &'a str)>,
    note: &str,
) -> Result<(String, bool), lol_html::errors::RewritingError> {
    let mut values: HashMap<String, Vec<String>> = HashMap::new();
    for (name, value) in typed {
        values.entry(name.to_owned()).or_default().push(value.to_owned());
    }
    let values: Values = Rc::new(RefCell::new(values));
    // Inside the form? And which select is open?
    let inside = Rc::new(Cell::new(false));
    let met = Cell::new(false);
    let select = Rc::new(RefCell::new(None::<String>));
    let form = |it: &mut Element| {
        let at = it.get_attribute("action").unwrap_or_else(|| own_path.to_owned());
        if at.split(['#', '?']).next() != Some(action) {
            return Ok(());
        }
        inside.set(true);
        let inside = Rc::clone(&inside);
        if let Some(ends) = it.end_tag_handlers() {
            ends.push(Box::new(move |_| {
                inside.set(false);
                Ok(())
            }));
        }
        Ok(())
    };
    let input = |it: &mut Element| {
        if inside.get() && is_of_another_row(it, &values) {
            inside.set(false);
        }
        if inside.get() {
            met.set(true);
            fill_input(it, &values);
        }
        Ok(())
    };
    let main = |it: &mut Element| {
        it.prepend(note, ContentType::Html);
        Ok(())
    };
    let textarea = |it: &mut Element| {
        if inside.get()
            && let Some(text) = named(it).and_then(|name| values.borrow().get(&name)?.first().cloned())
        {
            // A line break at the very beginning would be swallowed.
            it.set_inner_content(&["\n", &text].concat(), ContentType::Text);
        }
        Ok(())
    };
    let open = |it: &mut Element| -> HandlerResult {
        let name = named(it).filter(|name| inside.get() && values.borrow().contains_key(name));
        select.replace(name);
        Ok(())
    };
    let option = |it: &mut Element| {
        let wanted = select
            .borrow()
            .as_ref()
            .and_then(|name| values.borrow().get(name).cloned());
        if let Some(wanted) = wanted.filter(|_| inside.get()) {
            let own = it.get_attribute("value").unwrap_or_default();
            mark(it, "selected", is_one_of(&own, &wanted));
        }
        Ok(())
    };
    let filled = rewrite_str(
        html,
        RewriteStrSettings::new()
            .append_element_content_handler(element!("main", main))
            .append_element_content_handler(element!("form[method=post]", form))
            .append_element_content_handler(element!("form input[name]", input))
            .append_element_content_handler(element!("form textarea[name]", textarea))
            .append_element_content_handler(element!("form select", open))
            .append_element_content_handler(element!("form select option", option)),
    )?;
    Ok((filled, met.get()))
}

/// Of forms that differ only in the row they stand in, one was sent.
fn is_of_another_row(it: &Element, values: &Values) -> bool {
    let sent = values.borrow().get("id").and_then(|ids| ids.first().cloned());
    let own = named(it)
        .filter(|name| name == "id")
        .and_then(|_| it.get_attribute("value"));
    matches!((sent, own), (Some(sent), Some(own)) if sent != own)
}

fn named(it: &Element) -> Option<String> {
    it.get_attribute("name")
}

/// What a page alone may say stays: whose form it is, files, passwords. A version that was read is kept, so that a change
/// by somebody else meanwhile is told, and the language that numbers were written in.
fn fill_input(it: &mut Element, values: &Values) {
    let Some(name) = named(it) else { return };
    let kind = it.get_attribute("type").unwrap_or_default();
    let values = values.borrow();
    let typed = values.get(&name);
    match kind.as_str() {
        "checkbox" | "radio" => {
            let own = it.get_attribute("value").unwrap_or_else(|| "on".to_owned());
            mark(it, "checked", typed.is_some_and(|all| is_one_of(&own, all)));
        }
        "file" | "password" | "submit" => {}
        "hidden" if name != "version" && name != WRITTEN_IN => {}
        _ => {
            if let Some(text) = typed.and_then(|all| all.first()) {
                // The name is ours, so this can't fail; of what is special in a value, quotes alone are taken care of.
                let _ = it.set_attribute("value", &text.replace('&', "&amp;"));
            }
        }
    }
}

/// As it stands in the page, where what is special in HTML is written out.
fn is_one_of(own: &str, typed: &[String]) -> bool {
    let written = |text: &String| {
        text.replace('&', "&amp;")
            .replace('"', "&quot;")
            .replace('<', "&lt;")
    };
    typed.iter().any(|text| text == own || written(text) == own)
}

fn mark(it: &mut Element, attribute: &str, on: bool) {
    it.remove_attribute(attribute);
    if on {
        let _ = it.set_attribute(attribute, "");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_form_itself_is_filled_in_and_nothing_of_it_is_markup() {
        let page = r#"<main><form method="post" action="/app/a"><input type="hidden" name="id" value="8"><input name="name" value="eight"></form>
<form method="post" action="/other"><input name="name" value="x"></form>
<form method="post" action="/app/a#b"><input type="hidden" name="form_of" value="me"><input type="hidden" name="version" value="9">
<input name="name" value="old"><input name="gone" value="kept"><input type="password" name="password">
<textarea name="notes">old</textarea><select name="plan"><option value="a" selected>A</option><option value="b">B</option></select>
<input type="checkbox" name="scope" value="one"><input type="checkbox" name="scope" value="two" checked></form><input name="name" value="after">"#;
        let typed = [
            ("name", "\"><script>&amp; &copy"),
            ("notes", "</textarea><b>\nx"),
            ("plan", "b"),
            ("scope", "one"),
            ("version", "3"),
            ("form_of", "somebody"),
            ("id", "7"),
        ];
        let (filled, met) =
            fill(page, "/app/page", "/app/a", typed.into_iter(), "<p>note</p>").expect("HTML");
        assert!(met);
        let (untouched, met) = fill(page, "/app/page", "/app/gone", typed.into_iter(), "").expect("HTML");
        assert!(!met);
        assert_eq!(untouched, page);
        for there in [
            r#"action="/other"><input name="name" value="x">"#,
            "<main><p>note</p>",
            r#"name="name" value="eight""#,
            r#"name="form_of" value="me""#,
            r#"name="version" value="3""#,
            r#"name="name" value="&quot;><script>&amp;amp; &amp;copy""#,
            r#"name="gone" value="kept""#,
            "&lt;/textarea&gt;&lt;b&gt;\nx</textarea>",
            r#"<option value="a">"#,
            r#"<option value="b" selected="">"#,
            r#"value="one" checked="">"#,
            r#"value="two">"#,
            r#"</form><input name="name" value="after">"#,
        ] {
            assert!(filled.contains(there), "{there}\n{filled}");
        }
    }
}
