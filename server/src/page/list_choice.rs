//! What is chosen in a list.

use obrador_app::list::CHOSEN;
use obrador_core::bounds::count::PAGE;

/// The identifiers in a form of what is chosen: at most a page of them, each once.
pub(crate) fn chosen(body: &[u8]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for (name, value) in form_urlencoded::parse(body) {
        if name == CHOSEN && ids.len() < PAGE as usize && !ids.iter().any(|id| *id == value) {
            ids.push(value.into_owned());
        }
    }
    ids
}

/// The identifiers that an address tells something was done to.
pub(crate) fn told_of(of: &str) -> Vec<&str> {
    of.split([' ', ','])
        .filter(|id| !id.is_empty())
        .take(PAGE as usize)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_each_choice_once_and_no_more_than_a_page() {
        assert_eq!(chosen(b"form_of=x&item=a&item=b&item=a&other=c"), ["a", "b"]);
        let many: Vec<_> = (0..1000).map(|n| format!("item=i{n}")).collect();
        assert_eq!(chosen(many.join("&").as_bytes()).len(), PAGE as usize);
        assert_eq!(told_of("a  b,c"), ["a", "b", "c"]);
        assert!(told_of("").is_empty());
    }
}
