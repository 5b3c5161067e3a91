//! Words that no dictionary knows.

use super::{files::list, message::Texts};
use crate::process::find;
use anyhow::{Context, Result, bail};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write,
    process::{Command, Stdio},
};

/// Words that are neither in the dictionary nor in the list of own words.
pub(super) fn misspelt(language: &str, dictionary: &str, texts: &Texts) -> Result<Vec<String>> {
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

    #[test]
    fn only_words_are_judged() {
        assert_eq!(plain("today’s GET /api at 0ren x_y end"), "today's GET at end");
    }
}
