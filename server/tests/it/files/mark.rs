//! Whose a folder is: its mark, and how a doubt ends.

use crate::support::{
    Make, TestDatabase, on_each_database,
    used_folder::{DUE, MARK, Used, each_hour, execute, files, for_months, serve},
};
use chrono::TimeDelta;
use std::fs;

#[tokio::test]
async fn a_folder_from_before_there_were_marks_is_ours_where_all_of_it_is_known() {
    on_each_database(async |make: Make| {
        let used = Used::new(make.database().await).await;
        fs::remove_file(used.folder().join(MARK)).unwrap();
        let t = used.serve().await;
        execute(&t, "UPDATE installation SET files_generation = 0").await;
        assert_eq!(t.app.folder.check().await.unwrap(), (None, 0));
        assert!(used.folder().join(MARK).exists());
        t.app.stop().await;
        used.database.drop().await;
    })
    .await;
}

#[tokio::test]
async fn whoever_looked_at_it_can_claim_a_folder() {
    on_each_database(async |make: Make| {
        let (used, fresh) = (Used::new(make.database().await).await, make.database().await);
        let t = serve(&fresh, &used.folder()).await;
        assert_eq!(t.app.folder.claim(false).await.unwrap(), 3);
        assert_eq!(t.app.folder.check().await.unwrap(), (None, 3));
        for_months(&t).await;
        assert_eq!(files(&used.folder()).len(), 3, "claimed, and still not known");
        t.app.folder.claim(true).await.unwrap();
        each_hour(&t).await;
        assert_eq!(files(&used.folder()).len(), 3, "not before a day is over");
        t.app.clock.advance(TimeDelta::hours(25));
        each_hour(&t).await;
        assert_eq!(files(&used.folder()).len(), 0);
        t.app.stop().await;
        used.database.drop().await;
        fresh.drop().await;
    })
    .await;
}

#[tokio::test]
async fn the_command_line_says_what_is_in_doubt_and_how_it_ends() {
    let used = Used::new(TestDatabase::sqlite()).await;
    let t = used.serve().await;
    execute(&t, DUE).await;
    t.app.stop().await;
    let another = r#"{"database":"another","generation":0}"#;
    fs::write(used.folder().join(MARK), another).unwrap();
    let run = |line: &str| {
        let done = std::process::Command::new(env!("CARGO_BIN_EXE_obrador"))
            .args(line.split_whitespace())
            .args(["--database-url", &used.database.url, "--files"])
            .arg(used.folder())
            .env_clear()
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (done.status.code(), text(&done.stdout), text(&done.stderr))
    };
    for (line, code, says, wrong, left) in [
        ("files check", 1, "0 files in", "another database's", 3),
        (
            "tenant purge",
            1,
            "0 bakeries are deleted",
            "another database's",
            3,
        ),
        ("files claim", 1, "", "delete these bakeries with their files", 3),
        (
            "files claim --delete-due",
            0,
            "is this database's now; 0 files",
            "",
            3,
        ),
        ("files check", 0, "0 files in", "", 3),
        ("tenant purge", 0, "1 bakeries are deleted", "", 0),
        ("tenant purge", 0, "0 bakeries are deleted", "", 0),
        (
            "tenant create own --name Own",
            1,
            "",
            "its identifier is not given twice",
            0,
        ),
    ] {
        let (status, stdout, stderr) = run(line);
        assert_eq!(status, Some(code), "{line}: {stdout}{stderr}");
        assert!(
            stdout.contains(says) && stderr.contains(wrong),
            "{line}: {stdout}{stderr}"
        );
        assert!(wrong != "another database's" || line != "tenant purge" || stderr.contains("own"));
        assert_eq!(files(&used.folder()).len(), left, "{line}");
    }
    assert!(!used.folder().join("own").exists(), "nor is an empty folder left");
}
