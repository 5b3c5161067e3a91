//! Texts that people read: what is in them can be seen.

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lines {
    /// On one line: names.
    One,
    /// On several, with tabs: notes.
    Many,
}

/// Can a reader see all of it? Not where a control character, one that turns the direction of writing or one without
/// any width is hidden in it, so that it looks like another text; and not where nothing in it can be seen.
///
/// Notes are pasted from pages and mails: the marks that come along with such a text stay in them.
///
/// Joiners (U+200C, U+200D), soft hyphens and variation selectors change the letters and emoji beside them, and may stay
/// between these.
pub fn is_visible(text: &str, lines: Lines) -> bool {
    let may_stay = |c: char| {
        !is_hidden(c) || (lines == Lines::Many && (matches!(c, '\n' | '\t') || comes_with_pasted_text(c)))
    };
    text.chars().all(may_stay)
        && text
            .chars()
            .any(|c| !c.is_whitespace() && !is_hidden(c) && !is_blank(c))
}

/// A code such as an address or a VAT number as it is meant: full-width letters, digits and signs, which keyboards of East
/// Asia write, as the plain ones they stand for (Unicode Standard Annex 15, compatibility). Names stay as they were typed.
pub fn half_width(text: &str) -> String {
    text.chars().map(plain_width).collect()
}

fn plain_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        // They stand in ASCII's order, from `!` to `~`.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// Unicode's controls, what is no character at all, and of its format characters those that no word of a living language is
/// written with.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || is_none(c)
        || matches!(
            c,
            // Direction marks, embeddings, overrides and isolates; line and paragraph separators.
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}'
            // Of no width: spaces, word joiners and invisible operators, byte-order marks.
            | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{feff}'
            // Annotations, of shorthand and music, and tags, with which a whole text can be hidden in another.
            | '\u{fff9}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
        ) && !is_variation(c)
}

/// Code points that are kept free of characters for ever, and what stands for bytes that were none: half a surrogate that a
/// script sent, or a text read in another encoding.
fn is_none(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}' | '\u{fffd}') || u32::from(c) & 0xfffe == 0xfffe
}

/// Direction marks, spaces and joiners of no width, byte-order marks; and what an older program could not read.
fn comes_with_pasted_text(c: char) -> bool {
    matches!(
        c,
        '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fffd}'
    )
}

/// What shows nothing by itself: joiners, selectors, and letters that are empty by design.
fn is_blank(c: char) -> bool {
    is_variation(c)
        || matches!(
            c,
            '\u{ad}'
                | '\u{34f}'
                | '\u{200c}'
                | '\u{200d}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{17b4}'
                | '\u{17b5}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{ffa0}'
        )
}

fn is_variation(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_codes_are_read_as_plain_ones() {
        for (text, plain) in [
            (
                "\u{ff21}\u{ff4e}\u{ff45}\u{ff20}own\u{ff0e}example",
                "Ane@own.example",
            ),
            ("\u{ff11}\u{ff12}\u{3000}\u{ff13}", "12 3"),
            ("\u{ff5e}\u{ff5f}", "~\u{ff5f}"),
            ("ñandú", "ñandú"),
        ] {
            assert_eq!(half_width(text), plain);
        }
    }

    #[test]
    fn what_is_written_can_be_seen() {
        for (text, on_one, on_many) in [
            ("Ogi", true, true),
            ("Pâtisserie Ñandú, S. L.", true, true),
            ("مخبز", true, true),
            ("می\u{200c}خواهم", true, true),
            ("👩\u{200d}🍳 ❤\u{fe0f}", true, true),
            ("a\nb\tc", false, true),
            ("", false, false),
            (" ", false, false),
            ("\n", false, false),
            ("a\u{7}b", false, false),
            ("a\r\nb", false, false),
            ("\u{200b}\u{200b}", false, false),
            ("a\u{200b}b", false, true),
            ("a\u{202e}b", false, false),
            ("a\u{202a}b", false, false),
            ("a\u{2066}b", false, false),
            ("a\u{2069}b", false, false),
            ("a\u{200e}b", false, true),
            ("a\u{2028}b", false, false),
            ("a\u{2060}b", false, true),
            ("\u{feff}a", false, true),
            ("a\u{e0041}\u{e007f}", false, false),
            ("\u{200d}", false, false),
            ("\u{200c} \u{ad}", false, false),
            ("\u{3164}", false, false),
            ("\u{2800}\u{2800}", false, false),
            ("\u{fe0f}", false, false),
            ("a\u{fffd}b", false, true),
            ("a\u{fdd0}b", false, false),
            ("a\u{ffff}b", false, false),
            ("a\u{10ffff}b", false, false),
            ("\u{ff21}\u{ff22}", true, true),
            ("cafe\u{301}", true, true),
        ] {
            let seen = (is_visible(text, Lines::One), is_visible(text, Lines::Many));
            assert_eq!(seen, (on_one, on_many), "{text:?}");
        }
    }
}
