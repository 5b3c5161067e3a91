//! The calculator in pages.
#[cfg(feature = "ssr")]
mod stub {
    use leptos::prelude::*;
    #[derive(Debug, Clone, Default)]
    pub struct RoiView {}
    #[component]
    pub fn RoiForm(view: RoiView) -> impl IntoView {
        let _ = view;
    }
}
#[cfg(feature = "ssr")]
pub use stub::*;
