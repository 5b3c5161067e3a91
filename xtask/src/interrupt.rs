//! Ctrl-C leaves nothing behind: what has been started is ended, and temporary folders are deleted.

use anyhow::{Context, Result};
use nix::{
    sys::signal::{Signal, killpg},
    unistd::Pid,
};
use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    thread::sleep,
    time::{Duration, Instant},
};

/// Process groups to end, and the signal each of them likes.
static GROUPS: Mutex<Vec<(Pid, Signal)>> = Mutex::new(Vec::new());
/// Folders to delete.
static FOLDERS: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// How long a program has to end by itself; then it is ended.
pub(crate) const GRACE: Duration = Duration::from_secs(15);

/// On Ctrl-C, or when asked to end, ends every child first.
pub(crate) fn listen() -> Result<()> {
    ctrlc::set_handler(|| {
        let groups = locked(&GROUPS).clone();
        end(&groups);
        for folder in locked(&FOLDERS).drain(..) {
            let _ = std::fs::remove_dir_all(folder);
        }
        std::process::exit(130);
    })
    .context("can't listen for Ctrl-C")
}

/// Has a process group ended on Ctrl-C.
pub(crate) fn ends(group: Pid, signal: Signal) {
    locked(&GROUPS).push((group, signal));
}

/// It has ended by itself.
pub(crate) fn ended(group: Pid) {
    locked(&GROUPS).retain(|(pid, _)| *pid != group);
}

/// Has `folder` deleted on Ctrl-C too; without that its owner deletes it.
pub(crate) fn deletes(folder: &Path) {
    locked(&FOLDERS).push(folder.to_owned());
}

fn end(groups: &[(Pid, Signal)]) {
    for (pid, signal) in groups {
        let _ = killpg(*pid, *signal);
    }
    let deadline = Instant::now() + GRACE;
    for (pid, _) in groups {
        while killpg(*pid, None).is_ok() && Instant::now() < deadline {
            sleep(Duration::from_millis(20));
        }
        let _ = killpg(*pid, Signal::SIGKILL);
    }
}

fn locked<T>(list: &Mutex<T>) -> MutexGuard<'_, T> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}
