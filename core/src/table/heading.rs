//! Headings, as they are compared.

use crate::i18n::fold;

/// A heading as headings are compared: folded, letters and digits alone, without what stands in brackets. So `E-mail` is
/// `email`.
pub fn heading(text: &str) -> String {
    let mut depth = 0_usize;
    let outside: String = text
        .chars()
        .filter_map(|letter| match letter {
            '(' | '[' => {
                depth += 1;
                None
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                None
            }
            _ if depth > 0 => None,
            letter if letter.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&letter) => Some(letter),
            _ => None,
        })
        .collect();
    fold(&outside)
}
