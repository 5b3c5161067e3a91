//! A file's name where it is saved: one that Windows, macOS and Linux all take.

/// The most bytes of a name that the usual file systems take.
const MOST_BYTES: usize = 255;
/// The most UTF-16 units of a name in an archive: Windows counts in them, and takes 260 for a path with all its folders.
const MOST_UNITS: usize = 150;
/// A longer ending is no ending, but a name with a dot in it.
const LONGEST_ENDING: usize = 20;

/// Names that Windows keeps for devices, whatever stands behind their dot.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// The name of a stored file's content in an archive: its identifier, which makes it unique whatever becomes of capitals and
/// accents, and its name, so that people find it. `name` is none where the file's is not known.
pub fn entry_name(id: &str, name: Option<&str>) -> String {
    match name {
        Some(name) => saved_name(&[id, "-", name].concat()),
        None => saved_name(id),
    }
}

/// `name` as Windows, macOS and Linux all take it.
///
/// # Rule
/// `< > : " / \ | ? *` and what can't be seen become `_`; no dot or space at the end; no device's name; at most 255 bytes
/// and 150 UTF-16 units, the ending kept. Nothing left is `_`.
pub fn saved_name(name: &str) -> String {
    let clean: String = name.chars().map(|c| if is_taken(c) { c } else { '_' }).collect();
    let clean = clean.trim_start_matches(' ').trim_end_matches(['.', ' ']);
    let clean = if clean.is_empty() { "_" } else { clean };
    let named = if is_device(clean) {
        ["_", clean].concat()
    } else {
        clean.to_owned()
    };
    shortened(&named)
}

fn is_taken(c: char) -> bool {
    !c.is_control() && !matches!(c, '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*')
}

/// Windows looks at what is before the first dot, without the spaces before it. It takes the superscripts of Latin-1 for
/// digits, too.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end_matches(' ');
    let stem = stem.to_lowercase();
    let port = ["com", "lpt"].iter().find_map(|port| stem.strip_prefix(port));
    let is_port = port.is_some_and(|number| {
        let mut number = number.chars();
        matches!(number.next(), Some('0'..='9' | '¹' | '²' | '³')) && number.next().is_none()
    });
    is_port || DEVICES.contains(&stem.as_str())
}

/// Cut before its ending, between characters.
fn shortened(name: &str) -> String {
    if fits(name) {
        return name.to_owned();
    }
    let ending = match name.rfind('.') {
        Some(dot) if dot > 0 && name.len() - dot <= LONGEST_ENDING => &name[dot..],
        _ => "",
    };
    let mut stem = String::new();
    for c in name[..name.len() - ending.len()].chars() {
        let bytes = stem.len() + c.len_utf8() + ending.len();
        let units = units(&stem) + c.len_utf16() + units(ending);
        if bytes > MOST_BYTES || units > MOST_UNITS {
            break;
        }
        stem.push(c);
    }
    let stem = stem.trim_end_matches(['.', ' ']);
    [stem, ending].concat()
}

fn fits(name: &str) -> bool {
    name.len() <= MOST_BYTES && units(name) <= MOST_UNITS
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_everywhere() {
        for (name, saved) in [
            ("Menú 12:30 ¿qué?.txt", "Menú 12_30 ¿qué_.txt"),
            ("a<b>c:d\"e/f\\g|h?i*j.pdf", "a_b_c_d_e_f_g_h_i_j.pdf"),
            ("tab\tand\u{7f}\u{85}.txt", "tab_and__.txt"),
            ("dots...", "dots"),
            ("space .", "space"),
            (" . ", "."),
            ("", "_"),
            ("...", "_"),
            ("con", "_con"),
            ("CON.txt", "_CON.txt"),
            ("Nul .pdf", "_Nul .pdf"),
            ("aux.tar.gz", "_aux.tar.gz"),
            ("COM1.csv", "_COM1.csv"),
            ("com².csv", "_com².csv"),
            ("LPT9", "_LPT9"),
            ("conin$.x", "_conin$.x"),
            ("com10.csv", "com10.csv"),
            ("console.txt", "console.txt"),
            (".gitignore", ".gitignore"),
        ] {
            let saved = if saved == "." { "_" } else { saved };
            assert_eq!(saved_name(name), saved, "{name:?}");
        }
    }

    #[test]
    fn long_names_keep_their_ending_and_whole_characters() {
        for (name, bytes, ending) in [
            ("a".repeat(300) + ".pdf", 150, ".pdf"),
            ("ñ".repeat(200) + ".pdf", 254, ".pdf"),
            ("🥐".repeat(120) + ".jpeg", 253, ".jpeg"),
            ("日".repeat(120) + "." + &"x".repeat(40), 255, ""),
        ] {
            let saved = saved_name(&name);
            assert!(
                saved.len() <= MOST_BYTES && units(&saved) <= MOST_UNITS,
                "{saved}"
            );
            assert!(
                saved.len() <= bytes && saved.len() > bytes - 8,
                "{} of {bytes}: {saved}",
                saved.len()
            );
            assert!(saved.ends_with(ending), "{saved}");
        }
        let id = "0123456789abcdef0123456789abcdef";
        let entry = entry_name(id, Some(&"CON:".repeat(100)));
        assert!(
            entry.starts_with("0123456789abcdef0123456789abcdef-CON_CON_"),
            "{entry}"
        );
        assert_eq!(entry_name(id, None), id);
    }
}
