//! How far it is: numbered steps, and cargo's own bar, which says what has been compiled of all there is.
//!
//! On a terminal cargo draws the bar itself. Elsewhere it would be silent for as long as it takes: there its bar is read,
//! and said in a line now and then.

use crate::process::{Running, say, succeeded};
use anyhow::{Context, Result};
use std::{
    io::{BufReader, IsTerminal, Read, stderr},
    process::{ChildStderr, Command, ExitStatus, Stdio},
    sync::mpsc::{RecvTimeoutError, channel},
    thread::spawn,
    time::{Duration, Instant},
};
use terminal_size::{Width, terminal_size_of};

/// Where there is no terminal, a line is said so often.
const EVERY: Duration = Duration::from_secs(30);
/// The bar's width where nobody says how wide it may be.
const USUAL_WIDTH: u16 = 80;

/// Steps, said with their number as they begin.
pub(crate) struct Steps {
    begun: usize,
    all: usize,
}

impl Steps {
    pub(crate) fn of(all: usize) -> Self {
        Self { begun: 0, all }
    }

    /// The next one: `2/5 building the client`.
    pub(crate) fn next(&mut self, what: &str) -> String {
        self.begun += 1;
        format!("{}/{} {what}", self.begun, self.all)
    }
}

/// Says `what` cargo does, runs it to its end and shows how far it is; when it fails, says so and then `advice`.
pub(crate) fn run(cargo: &mut Command, what: &str, advice: &str) -> Result<()> {
    say(what);
    let status = each_line(cargo, what, |line| println!("{line}")).context(advice.to_owned())?;
    succeeded(cargo, status, advice)
}

/// Says `what` cargo does, and returns what it prints; shows how far it is meanwhile.
pub(crate) fn output(cargo: &mut Command, what: &str, advice: &str) -> Result<String> {
    say(what);
    let mut text = String::new();
    let status = each_line(cargo, what, |line| {
        text.push_str(line);
        text.push('\n');
    })
    .context(advice.to_owned())?;
    succeeded(cargo, status, advice)?;
    Ok(text)
}

/// Runs cargo, shows how far it is, and hands over what it prints, line by line.
pub(crate) fn each_line(cargo: &mut Command, what: &str, take: impl FnMut(&str)) -> Result<ExitStatus> {
    let width = terminal_size_of(stderr()).map_or(USUAL_WIDTH, |(Width(width), _)| width);
    // Quiet, or each crate had a line of its own. Not as arguments: behind `--` they would be another program's.
    cargo
        .env("CARGO_TERM_QUIET", "true")
        .env("CARGO_TERM_PROGRESS_WHEN", "always")
        .env("CARGO_TERM_PROGRESS_WIDTH", width.to_string())
        .stdout(Stdio::piped());
    if !on_terminal() {
        cargo.stderr(Stdio::piped());
    }
    let mut running = Running::start(cargo)?;
    let what = what.to_owned();
    let said = running.stderr().map(|its| spawn(move || retell(its, &what)));
    running.each_line(take)?;
    let status = running.wait()?;
    if let Some(said) = said {
        // It ends with what it reads; then all that cargo complains of has been shown.
        let _ = said.join();
    }
    Ok(status)
}

/// Shows a text in place of the bar, which cargo draws anew below.
pub(crate) fn show(text: &str) {
    let erase = if on_terminal() { "\r\x1b[K" } else { "" };
    eprintln!("{erase}{text}");
}

/// `45 s`, `2 min 10 s`.
pub(crate) fn time(it: Duration) -> String {
    let seconds = it.as_secs();
    match seconds / 60 {
        0 => format!("{seconds} s"),
        minutes => format!("{minutes} min {} s", seconds % 60),
    }
}

fn on_terminal() -> bool {
    stderr().is_terminal() && std::env::var_os("TERM").is_some_and(|name| name != "dumb")
}

/// What cargo writes to standard error.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Line(String),
    /// It ends with a return: the next one is drawn over it.
    Bar(String),
}

/// Shows cargo's lines, and in place of its bars a line now and then.
fn retell(stderr: ChildStderr, what: &str) {
    let (send, pieces) = channel();
    spawn(move || each_piece(stderr, |piece| send.send(piece).is_ok()));
    let started = Instant::now();
    let mut next = started + EVERY;
    let mut count = None;
    loop {
        match pieces.recv_timeout(next.saturating_duration_since(Instant::now())) {
            Ok(Piece::Line(line)) => eprintln!("{line}"),
            Ok(Piece::Bar(bar)) => count = counted(&bar).or(count),
            Err(RecvTimeoutError::Timeout) => {
                say(&so_far(what, count, started.elapsed()));
                next += EVERY;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// Hands over piece by piece, until there is no more or `take` wants no more.
fn each_piece(from: impl Read, mut take: impl FnMut(Piece) -> bool) {
    let mut piece = Vec::new();
    let text = |piece: &mut Vec<u8>| String::from_utf8_lossy(&std::mem::take(piece)).into_owned();
    for byte in BufReader::new(from).bytes().map_while(Result::ok) {
        let whole = match byte {
            b'\n' => Piece::Line(text(&mut piece)),
            b'\r' => Piece::Bar(text(&mut piece)),
            byte => {
                piece.push(byte);
                continue;
            }
        };
        if !take(whole) {
            return;
        }
    }
    if !piece.is_empty() {
        take(Piece::Line(text(&mut piece)));
    }
}

/// How many a bar says are compiled, and of how many: `[=====>   ] 312/540: serde, syn`.
fn counted(bar: &str) -> Option<(u32, u32)> {
    let (_, rest) = bar.split_once("] ")?;
    let (done, all) = rest.split(':').next()?.split_once('/')?;
    Some((done.trim().parse().ok()?, all.trim().parse().ok()?))
}

/// `building the server: 312 of 540 compiled, 2 min 10 s`.
fn so_far(what: &str, count: Option<(u32, u32)>, took: Duration) -> String {
    let count = count.map_or_else(String::new, |(done, all)| format!("{done} of {all} compiled, "));
    format!("{what}: {count}{}", time(took))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_numbered() {
        let mut steps = Steps::of(2);
        assert_eq!(steps.next("setting up"), "1/2 setting up");
        assert_eq!(steps.next("building"), "2/2 building");
    }

    #[test]
    fn bars_are_told_from_lines() {
        let mut pieces = Vec::new();
        let written = "[=>  ] 1/2: a\r[==> ] 2/2\rerror: no\n\n  at b";
        each_piece(written.as_bytes(), |piece| {
            pieces.push(piece);
            true
        });
        let bar = |text: &str| Piece::Bar(text.to_owned());
        let line = |text: &str| Piece::Line(text.to_owned());
        let expected = [
            bar("[=>  ] 1/2: a"),
            bar("[==> ] 2/2"),
            line("error: no"),
            line(""),
            line("  at b"),
        ];
        assert_eq!(pieces, expected);
    }

    #[test]
    fn a_bar_says_how_many_of_how_many() {
        for (bar, expected) in [
            ("[=====>     ] 312/540: serde, syn(build.rs)", Some((312, 540))),
            (" Building [=====>     ] 1/2", Some((1, 2))),
            ("[          ] 0/2: a/b", Some((0, 2))),
            ("[===>      ] 3 crates, remaining bytes: 1/2 MB", None),
            ("", None),
        ] {
            assert_eq!(counted(bar), expected, "{bar}");
        }
    }

    #[test]
    fn a_line_says_what_how_far_and_how_long() {
        for (count, seconds, expected) in [
            (None, 30, "building: 30 s"),
            (Some((3, 9)), 59, "building: 3 of 9 compiled, 59 s"),
            (Some((312, 540)), 130, "building: 312 of 540 compiled, 2 min 10 s"),
            (None, 3600, "building: 60 min 0 s"),
        ] {
            assert_eq!(so_far("building", count, Duration::from_secs(seconds)), expected);
        }
    }

    #[test]
    fn cargo_is_told_to_be_quiet_and_its_end_is_seen() {
        let mut lines = Vec::new();
        let mut cargo = Command::new("sh");
        cargo.args([
            "-c",
            "printf '[> ] 1/2: a\\r' >&2; echo $CARGO_TERM_QUIET; exit 3",
        ]);
        let status = each_line(&mut cargo, "trying", |line| lines.push(line.to_owned())).expect("sh starts");
        assert_eq!((status.code(), lines), (Some(3), vec!["true".to_owned()]));
    }
}
