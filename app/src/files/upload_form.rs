//! The form that stores a file; where its island lives, several.

use super::{files_view::FilesView, upload_files::UploadFiles};
use crate::{i18n::texts, messages::Messages, page::FormOwner};
use leptos::prelude::*;

const PAGE: &str = "/app/files";
/// What the island says of itself.
const READY: [&str; 12] = [
    "files-upload",
    "files-drop",
    "files-waiting",
    "files-one-stored",
    "files-stopped",
    "files-stop",
    "files-again",
    "files-error-too-large",
    "files-not-sent",
    "files-anew",
    "catalogue-see-plans",
    "upgrade-room",
];

#[component]
pub(super) fn UploadForm(view: FilesView) -> impl IntoView {
    let t = texts();
    let invalid = view.error.is_some();
    let described = if invalid {
        "file-help file-error"
    } else {
        "file-help"
    };
    let page = FormOwner::in_address(PAGE);
    let function = page.replacen(PAGE, "/fn/files/upload", 1);
    let messages = Messages::new(t.lang)
        .with_texts(t, &READY)
        .with_phrase(t, "files-left-out", &["files", "most"])
        .with_phrase(t, "files-some-stored", &["stored", "all"]);
    view! {
        <form method="post" action=page enctype="multipart/form-data" class="card form">
            <div class="field" class:invalid=invalid>
                <label for="file">{t.get("files-choose")}</label>
                <input id="file" name="file" type="file" accept=".pdf,.png,.jpg,.jpeg,.webp,.gif,.txt,.csv"
                    aria-invalid=invalid.then_some("true") autofocus=invalid aria-describedby=described/>
                <p class="field-help" id="file-help">{t.with("files-help", &[("most", view.most.into())])}</p>
                {view.error.map(|text| view! { <p class="field-error" id="file-error">{text}</p> })}
            </div>
            <UploadFiles address=function most=view.most_mb plans=view.may_see_plans
                texts=messages.to_lines()/>
        </form>
    }
    .into_any()
}
