//! Files that somebody chooses or drops, and how they are sent.

use leptos::{
    prelude::{RwSignal, Set as _, document, window, window_event_listener_untyped},
    wasm_bindgen::{JsCast as _, closure::Closure},
    web_sys::{DragEvent, Event, HtmlFormElement, HtmlInputElement},
};
use web_sys::{DataTransfer, FileList, FormData, ProgressEvent, XmlHttpRequest};

/// A file as the browser has it.
pub(crate) type File = web_sys::File;

/// The form's field for files called `id` takes several at once.
pub(crate) fn let_choose_several(id: &str) {
    if let Some(field) = document().get_element_by_id(id)
        && let Ok(field) = field.dyn_into::<HtmlInputElement>()
    {
        field.set_multiple(true);
    }
}

/// What is chosen in the form.
pub(crate) fn files_in(form: &HtmlFormElement) -> Vec<File> {
    let field = form.query_selector("[type=file]").ok().flatten();
    let field: Option<HtmlInputElement> = field.and_then(|field| field.dyn_into().ok());
    all(field.and_then(|field| field.files()))
}

fn all(list: Option<FileList>) -> Vec<File> {
    let list = list.into_iter();
    list.flat_map(|list| (0..list.length()).filter_map(move |place| list.get(place)))
        .collect()
}

/// Hands files on that are dropped anywhere on the page; the browser would leave it and show them. `over` is told while
/// they are held above it.
pub(crate) fn take_dropped_files(over: RwSignal<bool>, take: impl Fn(Vec<File>) + 'static) {
    for name in ["dragover", "dragleave"] {
        let _ = window_event_listener_untyped(name, move |event| {
            over.set(files_of(&event).is_some() && name == "dragover");
        });
    }
    let _ = window_event_listener_untyped("drop", move |event| {
        over.set(false);
        if let Some(data) = files_of(&event) {
            take(all(data.files()));
        }
    });
}

/// What a drag brings, if it is files: then it is not for the browser.
fn files_of(event: &Event) -> Option<DataTransfer> {
    let data = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    let of_files = data.types().includes(&"Files".into(), 0);
    of_files.then(|| {
        event.prevent_default();
        data
    })
}

/// Lets the browser ask before the page is left while `busy`.
pub(crate) fn ask_before_leaving(busy: impl Fn() -> bool + 'static) {
    let _ = window_event_listener_untyped("beforeunload", move |event| {
        if busy() {
            event.prevent_default();
        }
    });
}

/// Leads on to `address`.
pub(crate) fn go_to(address: &str) {
    // It fails only for an address that can't be.
    let _ = window().location().assign(address);
}

/// A file on its way, and what is told of it.
pub(crate) struct Sending {
    request: XmlHttpRequest,
    _far: Closure<dyn FnMut(Event)>,
    _ended: Closure<dyn FnMut(Event)>,
}

impl Sending {
    /// Stops it. Its end is told before this returns.
    pub(crate) fn stop(&self) {
        let _ = self.request.abort();
    }
}

/// Sends `file` as a form does. `far` is told how many percent have gone, `ended` the answer's status and text: 0 where none
/// came. A `fetch` would not tell how far it is.
pub(crate) fn send_file(
    address: &str,
    file: &File,
    far: impl Fn(u32) + 'static,
    ended: impl Fn(u16, String) + 'static,
) -> Option<Sending> {
    let form = FormData::new().ok()?;
    form.append_with_blob("file", file).ok()?;
    let request = XmlHttpRequest::new().ok()?;
    request.open("POST", address).ok()?;
    let far = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        if let Some(event) = event.dyn_ref::<ProgressEvent>() {
            far((event.loaded() / event.total() * 100.0) as u32);
        }
    });
    let answered = request.clone();
    let ended = Closure::<dyn FnMut(Event)>::new(move |_| {
        let text = answered.response_text().ok().flatten().unwrap_or_default();
        ended(answered.status().unwrap_or(0), text);
    });
    let upload = request.upload().ok()?;
    upload.set_onprogress(Some(far.as_ref().unchecked_ref()));
    request.set_onloadend(Some(ended.as_ref().unchecked_ref()));
    request.send_with_opt_form_data(Some(&form)).ok()?;
    Some(Sending {
        request,
        _far: far,
        _ended: ended,
    })
}
