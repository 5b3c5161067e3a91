//! Running other programs: each in a process group of its own, so that all of it can be ended.

use crate::interrupt::{self, GRACE};
use anyhow::{Context, Result, bail};
use nix::{
    sys::signal::{Signal, killpg},
    unistd::Pid,
};
use std::{
    ffi::OsStr,
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::PathBuf,
    process::{Child, ChildStderr, Command, ExitStatus, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

/// How long is waited for what surely comes: only what hangs takes so long, whatever the machine.
pub(crate) const PATIENCE: Duration = Duration::from_mins(10);

/// Says in one line what is being done.
pub(crate) fn say(what: &str) {
    eprintln!("▸ {what}");
}

/// A program that is ended, with all it started, when this is dropped.
#[derive(Debug)]
pub(crate) struct Running {
    child: Child,
    group: Option<Pid>,
    signal: Signal,
    name: String,
}

impl Running {
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        Self::start_ended_by(command, Signal::SIGTERM)
    }

    pub(crate) fn start_ended_by(command: &mut Command, signal: Signal) -> Result<Self> {
        let name = display(command);
        let child = command
            .process_group(0)
            .spawn()
            .with_context(|| format!("can't start {name}"))?;
        let group = i32::try_from(child.id()).ok().map(Pid::from_raw);
        if let Some(pid) = group {
            interrupt::ends(pid, signal);
        }
        Ok(Self {
            child,
            group,
            signal,
            name,
        })
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    pub(crate) fn wait(&mut self) -> Result<ExitStatus> {
        let status = self
            .child
            .wait()
            .with_context(|| format!("lost sight of {}", self.name));
        self.forget();
        status
    }

    /// Its end, unless it takes longer than that.
    pub(crate) fn wait_within(&mut self, limit: Duration) -> Result<ExitStatus> {
        let deadline = Instant::now() + limit;
        loop {
            if let Some(status) = self.ended() {
                self.forget();
                return Ok(status);
            }
            if Instant::now() > deadline {
                bail!("{} did not end within {} s", self.name, limit.as_secs());
            }
            sleep(Duration::from_millis(20));
        }
    }

    /// What it writes to standard error, where that is piped.
    pub(crate) fn stderr(&mut self) -> Option<ChildStderr> {
        self.child.stderr.take()
    }

    /// Hands over what it prints, where that is piped, line by line to its end.
    pub(crate) fn each_line(&mut self, mut take: impl FnMut(&str)) -> Result<()> {
        let Some(stdout) = self.child.stdout.take() else {
            return Ok(());
        };
        for line in BufReader::new(stdout).lines() {
            take(&line.with_context(|| format!("can't read what {} prints", self.name))?);
        }
        Ok(())
    }

    /// Has it ended by itself already?
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    fn forget(&mut self) {
        if let Some(group) = self.group.take() {
            // Whatever it started and did not end itself.
            let _ = killpg(group, Signal::SIGKILL);
            interrupt::ended(group);
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let Some(group) = self.group else { return };
        let _ = killpg(group, self.signal);
        let _ = self.wait_within(GRACE);
        let _ = killpg(group, Signal::SIGKILL);
        let _ = self.child.wait();
        self.forget();
    }
}

/// Runs `command` to its end; when it fails, says so and then `advice`.
pub(crate) fn run(command: &mut Command, advice: &str) -> Result<()> {
    let status = Running::start(command).context(advice.to_owned())?.wait()?;
    succeeded(command, status, advice)
}

/// Like [`run`], but gives up after `limit`.
pub(crate) fn run_within(command: &mut Command, limit: Duration) -> Result<()> {
    let status = Running::start(command)?.wait_within(limit)?;
    succeeded(command, status, "")
}

/// What `command` prints; its errors go to the terminal.
pub(crate) fn output(command: &mut Command, advice: &str) -> Result<String> {
    let mut text = String::new();
    let status = each_line(command, |line| {
        text.push_str(line);
        text.push('\n');
    })
    .context(advice.to_owned())?;
    succeeded(command, status, advice)?;
    Ok(text)
}

/// Runs `command`, shows what it prints, and returns it too, also when it fails.
pub(crate) fn watch(command: &mut Command) -> Result<(ExitStatus, String)> {
    let mut text = String::new();
    let status = each_line(command, |line| {
        println!("{line}");
        text.push_str(line);
        text.push('\n');
    })?;
    Ok((status, text))
}

/// Runs `command` and hands over what it prints, line by line.
fn each_line(command: &mut Command, take: impl FnMut(&str)) -> Result<ExitStatus> {
    let mut running = Running::start(command.stdout(Stdio::piped()))?;
    running.each_line(take)?;
    running.wait()
}

/// Says that `command` failed, if it did, and then `advice`.
pub(crate) fn succeeded(command: &Command, status: ExitStatus, advice: &str) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    let what = format!("{} ended with {status}", display(command));
    if advice.is_empty() {
        bail!(what);
    }
    bail!("{what}\n  {advice}")
}

fn display(command: &Command) -> String {
    let args = command
        .get_args()
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ");
    format!("`{} {args}`", command.get_program().to_string_lossy())
}

/// Where the program `name` is, on `PATH`.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    find_in(std::env::split_paths(&path), name)
}

/// Where the program `name` is, in one of `folders`.
pub(crate) fn find_in(folders: impl IntoIterator<Item = PathBuf>, name: &str) -> Option<PathBuf> {
    folders
        .into_iter()
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_only_where_it_is() {
        let empty = tempfile::tempdir().expect("a folder");
        assert_eq!(find_in([empty.path().to_owned()], "sh"), None);
        std::fs::write(empty.path().join("sh"), "").expect("a file");
        assert_eq!(
            find_in([empty.path().to_owned()], "sh"),
            Some(empty.path().join("sh"))
        );
    }

    #[test]
    fn a_failure_says_what_to_do() {
        let error = run(&mut Command::new("false"), "try again").expect_err("false fails");
        assert!(error.to_string().contains("try again"), "{error}");
    }

    #[test]
    fn a_program_that_hangs_is_given_up_and_ended() {
        let mut hangs = Command::new("sleep");
        let error = run_within(hangs.arg("infinity"), Duration::from_millis(100)).expect_err("too slow");
        assert!(error.to_string().contains("did not end"), "{error}");
    }

    #[test]
    fn what_was_started_is_ended_with_its_owner() {
        let mut command = Command::new("sh");
        let running = Running::start(command.args(["-c", "sleep infinity & wait"])).expect("sh starts");
        let group = running.id().to_string();
        eventually(|| alive_in(&group));
        drop(running);
        eventually(|| !alive_in(&group));
    }

    fn eventually(is_so: impl Fn() -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_so() {
            assert!(Instant::now() < deadline, "it never happens");
            sleep(Duration::from_millis(10));
        }
    }

    /// Is any process of the group more than a zombie?
    fn alive_in(group: &str) -> bool {
        std::fs::read_dir("/proc").expect("/proc").flatten().any(|entry| {
            let stat = std::fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
            let after_name: Vec<_> = stat.rsplit(") ").next().unwrap_or_default().split(' ').collect();
            matches!(after_name[..], [state, _, its, ..] if state != "Z" && its == group)
        })
    }
}
