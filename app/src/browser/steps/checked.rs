//! What a form of a step says, looked at before it is kept.

use js_sys::JsString;
use leptos::{
    wasm_bindgen::JsCast as _,
    web_sys::{HtmlFormElement, HtmlInputElement},
};

pub(super) fn field(form: &HtmlFormElement, name: &str) -> Option<HtmlInputElement> {
    let found = form.query_selector(&["[name=", name, "]"].concat()).ok()??;
    found.dyn_into().ok()
}

/// Does the form write numbers as in English?
pub(super) fn is_english(form: &HtmlFormElement) -> bool {
    field(form, "written_in").is_some_and(|it| it.value() == "en")
}

/// How much remains once what is typed has come out; no number where what is typed is none.
pub(super) fn left_after(form: &HtmlFormElement) -> f64 {
    let Some(typed) = field(form, "quantity") else {
        return f64::NAN;
    };
    let number = |text: &str| {
        let text = JsString::from(text);
        let text = if is_english(form) {
            text.replace(",", "")
        } else {
            text.replace(".", "").replace(",", ".")
        };
        js_sys::Number::parse_float(&String::from(text))
    };
    let remains = typed.get_attribute("data-remains").unwrap_or_default();
    number(&remains) - number(&typed.value())
}

/// Has somebody said why, where that is asked for? Else the browser says what is missing.
pub(super) fn has_reason(form: &HtmlFormElement, step: &str) -> bool {
    if !matches!(step, "lose" | "hold" | "stop") {
        return true;
    }
    let field = form.query_selector("[name=reason]").ok().flatten();
    let field = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    field.is_none_or(|field| {
        let _ = field.set_attribute("required", "");
        let said = field.report_validity();
        let _ = field.remove_attribute("required");
        said
    })
}
