//! What forms on the app's pages must not forget.

use super::lines;

/// Forms on pages for those who are not signed in, the way out, and the colours of this browser.
const FORMS_OF_NOBODY: &[(&str, usize)] = &[
    ("app/src/account/email_link_pages.rs", 3),
    ("app/src/account/sign_in_page.rs", 2),
    ("app/src/account/sign_up_page.rs", 1),
    ("app/src/page/account_menu.rs", 1),
    ("app/src/page/theme_picker.rs", 1),
    ("app/src/team/join_page.rs", 2),
];
const FORM: &str = "<form method=\"post\"";

/// Leptos does not escape a dynamic child of `<textarea>`: it would be stored XSS.
pub(crate) fn textarea_has_no_child(name: &str, text: &str) -> Vec<String> {
    if !name.starts_with("app/") {
        return Vec::new();
    }
    let views = text.split("#[cfg(test)]").next().unwrap_or_default();
    let is_comment = |line: &str| line.trim_start().starts_with("//");
    // Comments leave their lines empty, so that the others keep their numbers.
    let lines: Vec<&str> = views
        .lines()
        .map(|line| if is_comment(line) { "" } else { line })
        .collect();
    let code = lines.join("\n");
    code.match_indices("</textarea")
        .filter(|(end, _)| !code[..*end].trim_end().ends_with('>'))
        .map(|(end, _)| {
            let line = lines::number(&code, end);
            format!(
                "{name}:{line}: a child of <textarea> is not escaped; set it with prop:value or inner_html"
            )
        })
        .collect()
}

/// A form that somebody signed in can send says whose it is, or it could be sent to another bakery than it was opened in.
pub(crate) fn forms_say_whose_they_are(name: &str, text: &str) -> Option<String> {
    if !name.starts_with("app/src/") {
        return None;
    }
    let of_nobody = FORMS_OF_NOBODY
        .iter()
        .find(|(file, _)| *file == name)
        .map_or(0, |(_, forms)| *forms);
    let forms = text.matches(FORM).count();
    // An island is told, as the browser knows no context of the page's.
    let told = text.matches("name=\"form_of\" value=of/>").count();
    let said = told + text.matches("<FormOf/>").count() + text.matches("FormOwner::in_address(").count();
    let line = text.find(FORM).map_or(1, |at| lines::number(text, at));
    (forms != said + of_nobody).then(|| {
        format!("{name}:{line}: {forms} forms, and {said} say whose they are; put <FormOf/> into each")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_textarea_with_a_child_is_found() {
        for (source, broken) in [
            ("<textarea name=\"a\">{text}</textarea>", true),
            ("<textarea name=\"a\">\n  {text}\n</textarea>", true),
            ("<textarea>\"a\"</textarea><textarea></textarea>", true),
            ("<textarea>\n  // nothing\n</textarea>", false),
            ("<textarea name=\"a\" inner_html=safe></textarea>", false),
            ("<textarea prop:value=text/>", false),
            ("// never <textarea>{dynamic}</textarea>", false),
        ] {
            assert_eq!(
                !textarea_has_no_child("app/src/x.rs", source).is_empty(),
                broken,
                "{source}"
            );
        }
        assert_eq!(
            textarea_has_no_child("app/src/x.rs", "// a\n<textarea>{text}</textarea>"),
            ["app/src/x.rs:2: a child of <textarea> is not escaped; set it with prop:value or inner_html"]
        );
    }

    #[test]
    fn a_form_that_does_not_say_whose_it_is_is_found() {
        let form = "\n<form method=\"post\" action=\"/app/x\">";
        assert_eq!(
            forms_say_whose_they_are("app/src/x.rs", form).as_deref(),
            Some("app/src/x.rs:2: 1 forms, and 0 say whose they are; put <FormOf/> into each")
        );
        assert!(forms_say_whose_they_are("app/src/x.rs", &format!("{form}<FormOf/>")).is_none());
        assert!(forms_say_whose_they_are("app/src/page/theme_picker.rs", form).is_none());
    }
}
