//! `cargo xtask run`, tried as somebody at a terminal would: it serves where it says, and Ctrl-C leaves nothing behind.

use crate::{
    dev_services::{SLOWNESS, free_port},
    process::{PATIENCE, Running, say},
    project,
    run::SERVES,
    server::get,
};
use anyhow::{Context, Result, bail};
use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use std::{
    fs,
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::mpsc,
    thread::{sleep, spawn},
    time::{Duration, Instant},
};

/// Runs it on a database of its own.
pub(crate) fn check(release: bool) -> Result<()> {
    let folder = project::temporary("run")?;
    let wanted = format!("127.0.0.1:{}", free_port()?);
    let mut command = Command::new(itself()?);
    command.arg("run");
    if release {
        command.arg("--release");
    }
    for name in [
        "REDIS_URL",
        "OBRADOR_DEMO",
        "OBRADOR_PUBLIC_URL",
        "OBRADOR_CATALOGUE",
        "OBRADOR_PRICE_LIST",
    ] {
        command.env_remove(name);
    }
    let database = folder.path().join("obrador.db");
    command
        .env("OBRADOR_LISTEN", &wanted)
        .env("DATABASE_URL", format!("sqlite://{}", database.display()))
        .env("OBRADOR_FILES", folder.path().join("files"))
        .env("OBRADOR_SLOWNESS", SLOWNESS);
    let mut running = Running::start_ended_by(command.stderr(Stdio::piped()), Signal::SIGINT)?;
    let said = address_said(&mut running)?;
    if said != wanted {
        bail!("it was told to listen on {wanted} and says that it is at {said}");
    }
    page(said.parse().context("it says no address")?, &mut running)?;

    say("pressing Ctrl-C");
    let pid = i32::try_from(running.id()).ok().map(Pid::from_raw);
    kill(pid.context("it has no number")?, Signal::SIGINT)?;
    let ended = running.wait_within(PATIENCE)?;
    // 130 is what a shell calls an end by Ctrl-C.
    if !matches!(ended.code(), Some(0 | 130)) {
        bail!("after Ctrl-C it ended with {ended}");
    }
    let left = left_of(folder.path());
    if !left.is_empty() {
        bail!("it left running: {}", left.join(", "));
    }
    Ok(())
}

/// xtask's own program. It may have been built anew since it was started: then the system calls this one deleted.
fn itself() -> Result<PathBuf> {
    let program = std::env::current_exe().context("where is xtask?")?;
    let name = program.to_string_lossy();
    Ok(name
        .strip_suffix(" (deleted)")
        .map_or_else(|| program.clone(), PathBuf::from))
}

/// The address it says it is at, once it does; all else it says is shown.
fn address_said(running: &mut Running) -> Result<String> {
    let lines = BufReader::new(running.stderr().context("nothing to read from")?).lines();
    let (tell, said) = mpsc::channel();
    // It goes on reading to the end: who is not listened to must not be held up.
    spawn(move || {
        for line in lines.map_while(Result::ok) {
            eprintln!("{line}");
            if let Some((_, rest)) = line.split_once(SERVES) {
                let _ = tell.send(rest.split('/').next().unwrap_or_default().to_owned());
            }
        }
    });
    said.recv().context("it ended without saying where it serves")
}

fn page(address: SocketAddr, running: &mut Running) -> Result<()> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match get(address, "/en/", &[]) {
            Ok(answer) if answer.status == 200 => return Ok(()),
            Ok(answer) => bail!("its first page is answered with {}", answer.status),
            Err(error) if Instant::now() > deadline => return Err(error).context("it does not answer"),
            Err(_) => {}
        }
        if let Some(status) = running.ended() {
            bail!("it ended with {status}");
        }
        sleep(Duration::from_millis(20));
    }
}

/// Programs that were told of `folder` and are still there.
fn left_of(folder: &Path) -> Vec<String> {
    let Ok(processes) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    let name = folder.to_string_lossy().into_owned();
    let left = processes.flatten().filter(|process| {
        let told = fs::read(process.path().join("environ")).unwrap_or_default();
        String::from_utf8_lossy(&told).contains(&name)
    });
    let words = |line: Vec<u8>| String::from_utf8_lossy(&line).replace('\0', " ");
    left.map(|process| fs::read(process.path().join("cmdline")).map_or_else(|_| "?".to_owned(), words))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_found_and_what_ended_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(left_of(folder.path()), Vec::<String>::new());
        let mut command = Command::new("sleep");
        command.arg("infinity").env("DATABASE_URL", folder.path());
        let running = Running::start(&mut command).expect("sleep starts");
        let deadline = Instant::now() + PATIENCE;
        while left_of(folder.path()).is_empty() {
            assert!(Instant::now() < deadline, "it is never found");
            sleep(Duration::from_millis(10));
        }
        drop(running);
        assert_eq!(left_of(folder.path()), Vec::<String>::new());
    }
}
