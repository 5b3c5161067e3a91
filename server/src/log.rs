//! The log: one line an event, of a bounded length. What a stranger sends, and what a database says of it, may be in a line;
//! it makes no second one, and does not fill the disk.

use obrador_core::bounds::length::LOG_LINE;
use std::io::{self, Write};
use tracing_subscriber::fmt::MakeWriter;

/// Writes to what it is around, line by line.
#[derive(Debug, Clone, Copy)]
pub struct Bounded<M>(pub M);

impl<'a, M: MakeWriter<'a>> MakeWriter<'a> for Bounded<M> {
    type Writer = Line<M::Writer>;

    fn make_writer(&'a self) -> Self::Writer {
        Line(self.0.make_writer())
    }

    fn make_writer_for(&'a self, meta: &tracing::Metadata<'_>) -> Self::Writer {
        Line(self.0.make_writer_for(meta))
    }
}

/// Where the events of one line go.
#[derive(Debug)]
pub struct Line<W>(W);

impl<W: Write> Write for Line<W> {
    /// The formatter hands each event over whole.
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        self.0.write_all(bounded(event).as_bytes())?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// What a command says on standard error: one line, with a bound, that writes nothing over a terminal.
pub fn line(text: &str) -> String {
    let mut line = bounded(without_controls(text).as_bytes());
    line.pop();
    line
}

/// The same of what is wrong with a command line, which is told on several.
pub fn lines(text: &str) -> String {
    let mut whole: String = text.lines().map(|one| line(one) + "\n").collect();
    if whole.len() > LOG_LINE {
        let head = whole.floor_char_boundary(LOG_LINE / 4);
        let tail = whole.ceil_char_boundary(whole.len() - LOG_LINE / 4);
        whole = format!("{} … {}", &whole[..head], &whole[tail..]);
    }
    whole
}

fn without_controls(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() && !matches!(c, '\n' | '\r') {
            plain.extend(c.escape_unicode());
        } else {
            plain.push(c);
        }
    }
    plain
}

/// The event on one line of at most [`LOG_LINE`] bytes. Of a longer one the beginning and the end stay, as the reason often
/// comes last.
fn bounded(event: &[u8]) -> String {
    let text = String::from_utf8_lossy(event);
    let text = text.strip_suffix('\n').unwrap_or(&text);
    let mut line = String::with_capacity(text.len() + 1);
    for c in text.chars() {
        match c {
            '\n' => line.push_str("\\n"),
            '\r' => line.push_str("\\r"),
            // They break lines, or turn them round, in whatever shows the log.
            '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                line.extend(c.escape_unicode());
            }
            c => line.push(c),
        }
    }
    if line.len() >= LOG_LINE {
        let head = line.floor_char_boundary(LOG_LINE / 4 * 3);
        let tail = line.ceil_char_boundary(line.len() - LOG_LINE / 5);
        line = format!("{} … {} bytes … {}", &line[..head], tail - head, &line[tail..]);
    }
    line.push('\n');
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_one_line_with_a_bound() {
        for (event, line) in [
            ("INFO ready\n", "INFO ready\n"),
            ("INFO a\nERROR forged\n", "INFO a\\nERROR forged\n"),
            ("INFO a\r\nb", "INFO a\\r\\nb\n"),
            ("INFO \u{2028}\u{202e}x\n", "INFO \\u{2028}\\u{202e}x\n"),
            ("", "\n"),
        ] {
            assert_eq!(bounded(event.as_bytes()), line);
        }
        for long in [
            "a".repeat(60_000),
            "ñ".repeat(60_000),
            "a😀".repeat(20_000),
            "\n".repeat(60_000),
        ] {
            let line = bounded(format!("WARN begins {long} ends\n").as_bytes());
            assert!(line.len() <= LOG_LINE, "{}", line.len());
            assert!(line.starts_with("WARN begins") && line.ends_with(" ends\n"));
            assert_eq!(line.matches('\n').count(), 1);
        }
        assert!(bounded(b"\xff\xfe").ends_with('\n'));
    }

    #[test]
    fn what_a_command_says_writes_nothing_over_a_terminal() {
        assert_eq!(
            line("there is no token 'a\u{1b}[2J\u{7}\nb'"),
            "there is no token 'a\\u{1b}[2J\\u{7}\\nb'"
        );
        let said = lines(&format!(
            "error: invalid value '{}'\n\nSee --help\n",
            "n".repeat(60_000)
        ));
        assert!(said.len() <= LOG_LINE && said.ends_with("See --help\n"), "{said}");
        assert_eq!(lines("error: a\n\nSee --help\n"), "error: a\n\nSee --help\n");
    }
}
