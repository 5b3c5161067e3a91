//! What was typed while one was signed out in another tab is there again after signing in: on every form in which
//! something is typed, as its page shows it.

use super::{
    World,
    typed_in::{FORMS, ORDERED, PRODUCED},
};
use crate::support::{Answer, for_each_app, forms::Browser, with_production};
use obrador_core::{auth::Scope, catalogue::ItemKind, subscription::PlanId};
use obrador_server::page::{Holds, ROWS};
use obrador_services::{catalogue::counted_store, db::Access};

/// A field of a form: its name, and what is typed into it.
type Typed = (String, String);

/// The form that is sent there, from its tag to its end.
fn form_on<'a>(page: &'a Answer, sent_to: &str) -> &'a str {
    let at = [format!("action=\"{sent_to}\""), format!("action=\"{sent_to}#")];
    let found = page.text.split("<form").skip(1).find(|form| {
        let tag = form.split('>').next().unwrap();
        // One without an address is sent to its page's.
        let its_own = !tag.contains("action=") && form.contains("name=\"form_of\"");
        tag.contains("method=\"post\"") && (its_own || at.iter().any(|action| tag.contains(action)))
    });
    let found = found.unwrap_or_else(|| panic!("no form to {sent_to}: {}", page.text));
    found.split("</form>").next().unwrap()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

/// Something typed into every field of the form that takes text, and every choice made otherwise than it is.
fn typed(form: &str) -> Vec<Typed> {
    let mut fields = Vec::new();
    for tag in form.split('<').skip(1) {
        let inside = tag.split('>').next().unwrap();
        let (element, Some(name)) = (inside.split(' ').next().unwrap(), attribute(inside, "name")) else {
            continue;
        };
        let kind = attribute(inside, "type").unwrap_or("text");
        let value = match (element, kind) {
            ("textarea", _) | ("input", "text" | "search" | "email" | "tel") => {
                format!("idatzia <{}> & \"bi\"", fields.len())
            }
            ("select", _) => {
                let options = tag_of(form, tag);
                let others = options.split("<option").skip(1);
                let other = others.filter(|option| !option.split('>').next().unwrap().contains("selected"));
                let Some(value) = other
                    .filter_map(|option| attribute(option, "value"))
                    .find(|it| !it.is_empty())
                else {
                    continue;
                };
                value.to_owned()
            }
            ("input", "checkbox" | "radio") => attribute(inside, "value").unwrap_or("on").to_owned(),
            _ => continue,
        };
        if kind == "radio" && fields.iter().any(|(known, _): &Typed| known == name) {
            continue;
        }
        fields.push((name.to_owned(), value));
    }
    fields
}

/// A `<select>` with its options, which begins with `tag`.
fn tag_of<'a>(form: &'a str, tag: &str) -> &'a str {
    let rest = &form[form.find(tag).unwrap()..];
    rest.split("</select>").next().unwrap()
}

/// Is it filled in? A text as it was typed, a choice chosen, a box ticked.
fn is_filled(form: &str, (name, value): &Typed) -> bool {
    let shown = value.replace('&', "&amp;").replace('"', "&quot;");
    let escaped = shown.replace('<', "&lt;").replace('>', "&gt;");
    form.split('<').skip(1).any(|tag| {
        let inside = tag.split('>').next().unwrap();
        let own = attribute(inside, "value");
        let named = attribute(inside, "name") == Some(name.as_str());
        let text = tag.split_once('>').map_or("", |(_, text)| text);
        match inside.split(' ').next().unwrap() {
            "textarea" if named => text.trim() == escaped || text.trim() == escaped.replace("&quot;", "\""),
            "select" if named => tag_of(form, tag).split("<option").any(|option| {
                let option = option.split('>').next().unwrap();
                attribute(option, "value") == Some(value) && option.contains("selected")
            }),
            "input" if named && matches!(attribute(inside, "type"), Some("checkbox" | "radio")) => {
                own.unwrap_or("on") == value && inside.contains("checked")
            }
            // `<` may stand as it is in an attribute, and then ends our reading of the tag.
            "input" if named => own.is_some_and(|own| own == escaped || shown.starts_with(own)),
            _ => false,
        }
    })
}

async fn sign_in_with(w: &World, answer: &Answer, email: &str) -> (Browser, String) {
    let kept = |name: &str| {
        let (_, rest) = answer
            .text
            .split_once(&format!("name=\"{name}\" value=\""))
            .expect(name);
        rest.split('"').next().unwrap().replace("&amp;", "&")
    };
    let kept = ["kept_action", "kept_page", "kept_fields"].map(|name| (name, kept(name)));
    let mut pairs = vec![("email", email), ("password", "correct horse")];
    pairs.extend(kept.iter().map(|(name, value)| (*name, value.as_str())));
    let mut browser = Browser::default();
    let back = browser.post(&w.t, "/en/sign-in", &pairs).await;
    (browser, back.header("location").to_owned())
}

#[test]
fn every_form_that_holds_something_typed_is_tried() {
    let rows = ROWS.iter().filter(|row| row.holds == Holds::Typed);
    let tried: Vec<_> = FORMS.iter().map(|form| form.path).collect();
    for row in rows {
        assert!(tried.contains(&row.path), "{} has no row here", row.path);
    }
}

#[tokio::test]
async fn what_is_typed_after_signing_out_elsewhere_is_there_again_on_every_form() {
    for_each_app(with_production(), async |t| {
        let w = World::new(t).await;
        let at = crate::support::now().timestamp_micros();
        let mut tx = w.t.app.db.begin(&w.one, Access::Write).await.unwrap();
        for place in 0..51 {
            let id = format!("p{place}");
            let made = counted_store::create(&mut tx, &w.one, ItemKind::Product, &id, &id, at);
            made.await.unwrap();
        }
        let file = obrador_services::files::counted_store::create(&mut tx, &w.one, "f1", "a.txt", 9, at);
        file.await.unwrap();
        for sql in ORDERED.iter().chain(PRODUCED) {
            sqlx::query(*sql)
                .bind(w.one.as_str())
                .execute(&mut *tx)
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        // More products than Starter allows, so that there is a choice.
        let plan =
            w.t.app
                .subscription
                .set_plan(&w.one, PlanId::Starter, None, "test");
        plan.await.unwrap();
        // The operator's pages have a form for each job and token there is.
        w.t.app.jobs.prepare().await.unwrap();
        w.t.token(None, &[Scope::PlatformOperator]).await;
        for form in FORMS {
            let operator = form.by == "operator@example.com";
            let mut ane = if operator {
                Browser::signed_in(&w.t, form.by).await
            } else {
                w.ane_at(&w.one).await
            };
            let page = ane.get(&w.t, form.page).await;
            assert_eq!(page.status, 200, "{}: {}", form.page, page.text);
            let shown = form_on(&page, form.sent_to);
            let fields = typed(shown);
            assert!(!fields.is_empty(), "{}: {shown}", form.path);
            let hidden = shown.split('<').filter(|tag| tag.contains("type=\"hidden\""));
            let hidden = hidden.filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value")?)));
            let mut pairs: Vec<(&str, &str)> = hidden.collect();
            pairs.extend(fields.iter().map(|(name, value)| (name.as_str(), value.as_str())));
            ane.post(&w.t, "/sign-out", &[]).await;
            let before = w.written().await;
            let refused = Browser::default().post(&w.t, form.sent_to, &pairs).await;
            assert_eq!(refused.status, 401, "{}: {}", form.path, refused.text);
            assert_eq!(w.written().await, before, "{}", form.path);

            let (browser, back) = sign_in_with(&w, &refused, form.by).await;
            // Into the bakery that the form belongs to, where somebody is in several.
            let page = browser.get(&w.t, &back).await;
            let page = if back.starts_with("/app/kept/") {
                let mut browser = browser;
                let resumed = browser.post(&w.t, &format!("{back}/resume"), &[]).await;
                browser.get(&w.t, resumed.header("location")).await
            } else {
                page
            };
            assert_eq!(page.status, 200, "{back}: {}", page.text);
            let again = form_on(&page, form.sent_to);
            for field in &fields {
                assert!(
                    is_filled(again, field),
                    "{}: {field:?} is lost\n{again}",
                    form.path
                );
            }
        }
    })
    .await;
}
