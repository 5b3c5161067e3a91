//! The texts in three languages: complete, used, translated, and spelt as the dictionaries spell.

use crate::{process::find, project};
use anyhow::{Context, Result, bail};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write,
    process::{Command, Stdio},
};

/// Language and its dictionary. The first is the reference.
const LANGUAGES: [(&str, &str); 3] = [("en", "en_GB"), ("es", "es_ES"), ("eu", "eu_ES")];

/// A message: its text without placeables, what it refers to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Text {
    words: String,
    variables: BTreeSet<String>,
    messages: BTreeSet<String>,
}

type Texts = BTreeMap<String, Text>;

/// Checks everything; the error lists all complaints.
pub(crate) fn check() -> Result<()> {
    let mut languages = Vec::new();
    let mut declared = BTreeSet::new();
    let mut found = Vec::new();
    for (language, dictionary) in LANGUAGES {
        let mut texts = Texts::new();
        for (name, source) in files(language)? {
            let read = parse(&source).map_err(|error| anyhow::anyhow!("{name}: {error}"))?;
            for (key, text) in read {
                if texts.insert(key.clone(), text).is_some() {
                    found.push(format!("{name}: {key} is there twice"));
                }
            }
            declared.extend(
                source
                    .lines()
                    .filter_map(|line| line.strip_prefix("# used:"))
                    .flat_map(expand),
            );
        }
        languages.push((language, dictionary, texts));
    }
    let reference = languages.first().context("no language")?.2.clone();
    let same = list("same")?;
    for (language, dictionary, texts) in &languages {
        found.extend(parity(language, &reference, texts));
        found.extend(misspelt(language, dictionary, texts)?);
    }
    for (index, (a, _, left)) in languages.iter().enumerate() {
        for (b, _, right) in languages.iter().skip(index + 1) {
            found.extend(untranslated(a, left, b, right, &same));
        }
    }
    found.extend(unused(&reference, &declared, &sources()?));
    if found.is_empty() {
        return Ok(());
    }
    bail!(
        "{} complaint(s) about texts:\n  {}",
        found.len(),
        found.join("\n  ")
    )
}

fn files(language: &str) -> Result<Vec<(String, String)>> {
    let folder = project::root().join("locales").join(language);
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("can't read {}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            let name = format!(
                "locales/{language}/{}",
                path.file_name().unwrap_or_default().to_string_lossy()
            );
            found.push((name, fs::read_to_string(&path)?));
        }
    }
    found.sort();
    Ok(found)
}

/// A list of words: one a line, `#` begins a comment.
fn list(name: &str) -> Result<BTreeSet<String>> {
    let file = project::root().join(format!("locales/words/{name}.txt"));
    if !file.exists() {
        return Ok(BTreeSet::new());
    }
    let text = fs::read_to_string(file)?;
    let words = text
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim());
    Ok(words.filter(|word| !word.is_empty()).map(str::to_owned).collect())
}

fn sources() -> Result<String> {
    let mut text = String::new();
    for folder in ["core/src", "app/src", "server/src"] {
        for entry in walkdir::WalkDir::new(project::root().join(folder)) {
            let entry = entry?;
            if entry
                .path()
                .extension()
                .is_some_and(|extension| extension == "rs")
            {
                text.push_str(&fs::read_to_string(entry.path())?);
            }
        }
    }
    Ok(text)
}

fn parse(source: &str) -> Result<Texts> {
    let resource = parser::parse(source).map_err(|(_, errors)| anyhow::anyhow!("{errors:?}"))?;
    let mut texts = Texts::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        if let Some(pattern) = &message.value {
            texts.insert(message.id.name.to_owned(), read(pattern));
        }
        for attribute in &message.attributes {
            texts.insert(
                format!("{}.{}", message.id.name, attribute.id.name),
                read(&attribute.value),
            );
        }
    }
    Ok(texts)
}

fn read(pattern: &Pattern<&str>) -> Text {
    let mut text = Text::default();
    take_pattern(pattern, &mut text);
    text
}

fn take_pattern(pattern: &Pattern<&str>, text: &mut Text) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.words.push_str(value),
            PatternElement::Placeable { expression } => take_expression(expression, text),
        }
    }
    text.words.push(' ');
}

fn take_expression(expression: &Expression<&str>, text: &mut Text) {
    match expression {
        Expression::Inline(inline) => {
            // A placeholder keeps its place, so that "{ $a }ren" is not taken for the word "ren".
            text.words.push('0');
            take_inline(inline, text);
        }
        Expression::Select { selector, variants } => {
            take_inline(selector, text);
            for variant in variants {
                text.words.push(' ');
                take_pattern(&variant.value, text);
            }
        }
    }
}

fn take_inline(inline: &InlineExpression<&str>, text: &mut Text) {
    match inline {
        InlineExpression::VariableReference { id } => {
            text.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            text.messages.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => take_expression(expression, text),
        InlineExpression::StringLiteral { value } => text.words.push_str(value),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                take_inline(argument, text);
            }
        }
        InlineExpression::NumberLiteral { .. } | InlineExpression::TermReference { .. } => {}
    }
}

fn parity(language: &str, reference: &Texts, texts: &Texts) -> Vec<String> {
    let missing = reference.keys().filter(|key| !texts.contains_key(*key));
    let extra = texts.keys().filter(|key| !reference.contains_key(*key));
    let strangers = texts.iter().filter_map(|(key, text)| {
        let known = &reference.get(key)?.variables;
        let unknown = text.variables.difference(known).next()?;
        Some(format!(
            "{language}: {key} uses ${unknown}, which {} does not have",
            LANGUAGES[0].0
        ))
    });
    missing
        .map(|key| format!("{language}: {key} is missing"))
        .chain(extra.map(|key| format!("{language}: {key} is in no other language")))
        .chain(strangers)
        .collect()
}

fn untranslated(a: &str, left: &Texts, b: &str, right: &Texts, same: &BTreeSet<String>) -> Vec<String> {
    left.iter()
        .filter(|(key, text)| {
            let words = text.words.trim();
            words.chars().any(char::is_alphabetic)
                && right.get(*key).is_some_and(|other| other.words.trim() == words)
                && !same.contains(*key)
                && !same.contains(words)
        })
        .map(|(key, text)| {
            format!(
                "{key} is \"{}\" in {a} and {b}; list it in locales/words/same.txt if right",
                text.words.trim()
            )
        })
        .collect()
}

fn unused(texts: &Texts, declared: &BTreeSet<String>, sources: &str) -> Vec<String> {
    let referred: BTreeSet<_> = texts.values().flat_map(|text| &text.messages).collect();
    texts
        .keys()
        .filter(|key| {
            let name = key.split('.').next().unwrap_or(key);
            !sources.contains(&format!("\"{name}\""))
                && !referred.contains(&name.to_owned())
                && !is_declared(name, declared)
        })
        .map(|key| {
            format!("{key} is used nowhere (a key put together at run time needs a comment `# used: …`)")
        })
        .collect()
}

fn is_declared(key: &str, declared: &BTreeSet<String>) -> bool {
    declared.iter().any(|pattern| match pattern.split_once('*') {
        Some((start, end)) => {
            key.len() >= start.len() + end.len() && key.starts_with(start) && key.ends_with(end)
        }
        None => pattern == key,
    })
}

/// `a-{b,c} and -d` stands for a-b, a-c, a-b-d, a-c-d; `*` for anything.
fn expand(comment: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut last: Vec<String> = Vec::new();
    for word in comment.split_whitespace().filter(|word| *word != "and") {
        let word = word.trim_end_matches(',');
        let found = if word.starts_with('-') {
            last.iter()
                .flat_map(|start| braces(&format!("{start}{word}")))
                .collect()
        } else {
            last = braces(word);
            last.clone()
        };
        all.extend(found);
    }
    all
}

fn braces(word: &str) -> Vec<String> {
    let Some((start, rest)) = word.split_once('{') else {
        return vec![word.to_owned()];
    };
    let Some((choices, end)) = rest.split_once('}') else {
        return vec![word.to_owned()];
    };
    choices
        .split(',')
        .flat_map(|choice| braces(&format!("{start}{choice}{end}")))
        .collect()
}

fn misspelt(language: &str, dictionary: &str, texts: &Texts) -> Result<Vec<String>> {
    let own: BTreeSet<_> = list(language)?.iter().map(|word| word.to_lowercase()).collect();
    let plain: BTreeMap<_, _> = texts
        .iter()
        .map(|(key, text)| (key, plain(&text.words)))
        .collect();
    let all = plain.values().map(String::as_str).collect::<Vec<_>>().join("\n");
    let unknown: BTreeSet<_> = hunspell(dictionary, &all)?.lines().map(str::to_owned).collect();
    Ok(unknown
        .into_iter()
        .filter(|word| !own.contains(&word.to_lowercase()))
        .map(|word| {
            let key = plain.iter().find(|(_, text)| text.contains(&word)).map_or("", |(key, _)| key);
            format!("{language}: \"{word}\" is in no dictionary ({key}); mend it, or add it to locales/words/{language}.txt")
        })
        .collect())
}

/// Only what a dictionary can judge: no addresses, no names in code, straight apostrophes.
fn plain(words: &str) -> String {
    words
        .split_whitespace()
        .filter(|word| {
            !word.contains(['/', '@', '_', '`', '=']) && !word.contains(|it: char| it.is_ascii_digit())
        })
        .map(|word| word.replace('’', "'"))
        .collect::<Vec<_>>()
        .join(" ")
}

fn hunspell(dictionary: &str, text: &str) -> Result<String> {
    let program = find("hunspell").context("hunspell is missing; run `cargo xtask setup`")?;
    let mut child = Command::new(program)
        .args(["-i", "utf-8", "-d", dictionary, "-l"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut input = child.stdin.take().context("hunspell reads nothing")?;
    let text = text.to_owned();
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let answer = child.wait_with_output()?;
    writer.join().ok().context("hunspell stopped reading")??;
    if !answer.status.success() {
        bail!(
            "hunspell ended with {}; is the dictionary {dictionary} installed? `cargo xtask setup`",
            answer.status
        );
    }
    Ok(String::from_utf8(answer.stdout)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Texts {
        parse(source).expect("good Fluent")
    }

    #[test]
    fn a_text_is_read_with_all_its_forms() {
        let read = texts("days = { $n ->\n    [one] { $n } day\n   *[other] { $n } days\n } left\n");
        let text = &read["days"];
        assert_eq!(
            text.words.split_whitespace().collect::<Vec<_>>(),
            ["0", "day", "0", "days", "left"]
        );
        assert!(text.variables.contains("n"));
    }

    #[test]
    fn missing_extra_and_strange_are_found() {
        let found = parity(
            "es",
            &texts("a = A { $n }\nb = B\n"),
            &texts("a = A { $m }\nc = C\n"),
        );
        assert_eq!(
            found,
            [
                "es: b is missing",
                "es: c is in no other language",
                "es: a uses $m, which en does not have"
            ]
        );
    }

    #[test]
    fn the_same_text_in_two_languages_is_found_unless_listed() {
        let (en, es) = (texts("a = Total\nb = 0 %\n"), texts("a = Total\nb = 0 %\n"));
        assert_eq!(untranslated("en", &en, "es", &es, &BTreeSet::new()).len(), 1);
        assert_eq!(
            untranslated("en", &en, "es", &es, &BTreeSet::from(["Total".to_owned()])).len(),
            0
        );
        assert_eq!(
            untranslated("en", &en, "es", &es, &BTreeSet::from(["a".to_owned()])).len(),
            0
        );
    }

    #[test]
    fn a_key_is_used_by_literal_reference_or_comment() {
        let all = texts("a = A\nb = B { c }\nc = C\nmetric-x = X\nmetric-y-z = Y\nold = O\n");
        let declared = expand(" metric-{x,y}  and -z").into_iter().collect();
        assert_eq!(unused(&all, &declared, "t(\"a\"); t(\"b\")").len(), 1);
        assert!(unused(&all, &declared, "t(\"a\"); t(\"b\")")[0].starts_with("old "));
    }

    #[test]
    fn a_pattern_is_expanded() {
        assert_eq!(expand("p-{a,b}-{c,d}"), ["p-a-c", "p-a-d", "p-b-c", "p-b-d"]);
        assert_eq!(expand("p-{a,b} and -t"), ["p-a", "p-b", "p-a-t", "p-b-t"]);
        assert!(is_declared("p-anything", &BTreeSet::from(["p-*".to_owned()])));
    }

    #[test]
    fn only_words_are_judged() {
        assert_eq!(plain("today’s GET /api at 0ren x_y end"), "today's GET at end");
    }
}
