//! Nothing is deleted without proof: a database that is new, another's or older disproves nothing.

use crate::support::{Make, TestApp, TestDatabase, form_with, now, on_each_database, upload};
use chrono::TimeDelta;
use obrador_core::{
    auth::{Role, Scope},
    ids::TenantId,
    subscription::PlanId,
};
use obrador_services::{
    db::Access,
    privacy::deletion::{Purged, Said},
    random::sha256,
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::Duration,
};

const MARK: &str = ".obrador-store";
const DUE: &str =
    "INSERT INTO tenant_deletions (tenant_id, requested_by, deletion_requested_at, delete_after)
    VALUES ('own', 'test', 0, 1)";
const INTENTS: &str = "SELECT COUNT(*) FROM files_let_go";
const ROWS: &str = "SELECT COUNT(*) FROM stored_files";

/// A folder, and a database that has used it for a while: three files of the bakery `own`, stored two days ago.
struct Used {
    home: tempfile::TempDir,
    database: TestDatabase,
}

impl Used {
    async fn new(database: TestDatabase) -> Self {
        let used = Self {
            home: tempfile::tempdir().unwrap(),
            database,
        };
        let t = used.serve().await;
        t.tenant("own", PlanId::Starter).await;
        store(&t, "own").await;
        store(&t, "own").await;
        store(&t, "own").await;
        each_hour(&t).await;
        t.app.stop().await;
        used.age();
        used
    }

    fn folder(&self) -> PathBuf {
        self.home.path().join("files")
    }

    async fn serve(&self) -> TestApp {
        serve(&self.database, &self.folder()).await
    }

    /// By the files' own time, as well, they are two days old.
    fn age(&self) {
        let past = std::time::SystemTime::from(now()) - Duration::from_hours(48);
        for path in files(&self.folder()) {
            let file = fs::File::options().write(true).open(path).unwrap();
            file.set_modified(past).unwrap();
        }
    }
}

async fn serve(database: &TestDatabase, folder: &Path) -> TestApp {
    TestApp::start(&database.url, &format!("--files {}", folder.display())).await
}

/// What `serve` does each hour.
async fn each_hour(t: &TestApp) -> Purged {
    let purged = t.app.deletion.purge().await.unwrap();
    t.app.files.forget_old_archives().await.unwrap();
    t.app.files.sweep().await.unwrap();
    purged
}

/// Months of it: whatever may go is gone.
async fn for_months(t: &TestApp) {
    for _ in 0..4 {
        each_hour(t).await;
        t.app.clock.advance(TimeDelta::days(20));
    }
}

/// Stores a file, and answers its identifier.
async fn store(t: &TestApp, tenant: &str) -> String {
    let id: TenantId = tenant.parse().unwrap();
    let admin = t.token(Some(&id), &[Scope::TenantAdmin]).await;
    let path = format!("/api/v1/tenants/{tenant}/files");
    let stored = upload(t, Some(&admin), &path, form_with("a.txt", b"bread")).await;
    assert_eq!(stored.status, 201, "{}", stored.text);
    stored.json()["id"].as_str().unwrap().to_owned()
}

/// The contents on the disk, and not what Obrador itself keeps there.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            !path
                .file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with(".obrador")
        })
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .collect();
    found.sort();
    found
}

async fn execute(t: &TestApp, sql: &'static str) {
    let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
    sqlx::query(sql).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

fn counted(t: &TestApp, line: &str) -> bool {
    t.app.files.metrics().lines().any(|one| one == line)
}

/// What another database meets, and how many of the folder's contents it does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    NewDatabase,
    NewDatabaseNoMark,
    OtherWithTheSameBakery,
    OlderBackup,
    BackupOfAMomentAgo,
    EmptyFolder,
    NoFolder,
    NoMark,
    AMarkThatCannotBeRead,
}

impl Case {
    const ALL: [(Self, &'static str, usize); 9] = [
        (Self::NewDatabase, "other_database", 3),
        (Self::NewDatabaseNoMark, "unmarked", 3),
        (Self::OtherWithTheSameBakery, "other_database", 3),
        (Self::OlderBackup, "older_database", 1),
        (Self::BackupOfAMomentAgo, "", 1),
        (Self::EmptyFolder, "missing", 0),
        (Self::NoFolder, "missing", 0),
        (Self::NoMark, "missing", 0),
        (Self::AMarkThatCannotBeRead, "other_database", 0),
    ];

    /// The application that meets it.
    async fn meet(self, used: &Used, fresh: &TestDatabase, copy: &mut Option<TestDatabase>) -> TestApp {
        match self {
            Self::NewDatabase => serve(fresh, &used.folder()).await,
            Self::NewDatabaseNoMark => {
                fs::remove_file(used.folder().join(MARK)).unwrap();
                serve(fresh, &used.folder()).await
            }
            Self::OtherWithTheSameBakery => {
                let t = serve(fresh, &used.folder()).await;
                t.tenant("own", PlanId::Starter).await;
                t
            }
            Self::OlderBackup | Self::BackupOfAMomentAgo => {
                let backup = copy.insert(used.database.copy().await);
                let t = used.serve().await;
                store(&t, "own").await;
                if self == Self::OlderBackup {
                    each_hour(&t).await;
                }
                t.app.stop().await;
                used.age();
                serve(backup, &used.folder()).await
            }
            Self::EmptyFolder => {
                let empty = used.home.path().join("empty");
                fs::create_dir(&empty).unwrap();
                serve(&used.database, &empty).await
            }
            Self::NoFolder => serve(&used.database, &used.home.path().join("not-mounted").join("x")).await,
            Self::NoMark => {
                fs::remove_file(used.folder().join(MARK)).unwrap();
                used.serve().await
            }
            Self::AMarkThatCannotBeRead => {
                fs::write(used.folder().join(MARK), "half a ma").unwrap();
                used.serve().await
            }
        }
    }
}

#[tokio::test]
async fn a_database_that_knows_less_deletes_nothing_says_so_once_and_counts_it() {
    for (case, reason, unknown) in Case::ALL {
        on_each_database(async |make: Make| {
            let (used, fresh, mut copy) = (
                Used::new(make.database().await).await,
                make.database().await,
                None,
            );
            let t = case.meet(&used, &fresh, &mut copy).await;
            let there = files(&used.folder());
            assert!(there.len() >= 3, "{case:?}");
            let log = Log::begin();
            for_months(&t).await;
            assert_eq!(files(&used.folder()), there, "{case:?}: everything is kept");
            assert_eq!(log.lines("stored files"), 1, "{case:?}: {}", log.text());
            assert!(
                counted(&t, &format!("obrador_files_unknown {unknown}")),
                "{case:?}"
            );
            if !reason.is_empty() {
                let line = format!("obrador_files_refused_total{{reason=\"{reason}\"}} 4");
                assert!(counted(&t, &line), "{case:?}: {}", t.app.files.metrics());
            }
            t.app.stop().await;
            used.database.drop().await;
            fresh.drop().await;
            if let Some(copy) = copy {
                copy.drop().await;
            }
        })
        .await;
    }
}

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
async fn what_a_crash_leaves_is_swept_after_the_grace_and_not_before() {
    on_each_database(async |make: Make| {
        let used = Used::new(make.database().await).await;
        let t = used.serve().await;
        // As if the server had ended between the content and its row.
        execute(
            &t,
            "INSERT INTO files_let_go (tenant_id, id, why, at)
            SELECT tenant_id, MIN(id), 'upload', 1737282600000000 FROM stored_files GROUP BY tenant_id",
        )
        .await;
        execute(
            &t,
            "DELETE FROM stored_files WHERE id IN (SELECT id FROM files_let_go)",
        )
        .await;
        for (hours, left) in [(0, 3), (23, 3), (2, 2), (1_000, 2)] {
            t.app.clock.advance(TimeDelta::hours(hours));
            each_hour(&t).await;
            assert_eq!(files(&used.folder()).len(), left, "after {hours} hours more");
        }
        assert_eq!((t.rows(ROWS).await, t.rows(INTENTS).await), (2, 0));
        // What is on its way in belongs to this database, and is old by its own time alone.
        let waiting = used.folder().join(".incoming").join(t.app.db.identity().unwrap());
        for (name, hours) in [("old", 48), ("new", 1)] {
            fs::write(waiting.join(name), "half").unwrap();
            let file = fs::File::options().write(true).open(waiting.join(name)).unwrap();
            file.set_modified((t.app.clock.now() - TimeDelta::hours(hours)).into())
                .unwrap();
        }
        fs::create_dir(used.folder().join(".incoming/another")).unwrap();
        fs::copy(waiting.join("old"), used.folder().join(".incoming/another/old")).unwrap();
        each_hour(&t).await;
        let left: Vec<_> = ["old", "new"]
            .into_iter()
            .filter(|name| waiting.join(name).exists())
            .collect();
        assert_eq!(left, ["new"]);
        assert!(
            used.folder().join(".incoming/another/old").exists(),
            "another database's"
        );
        t.app.stop().await;
        used.database.drop().await;
    })
    .await;
}

#[tokio::test]
async fn killed_at_any_moment_an_upload_leaves_nothing_unknown() {
    on_each_database(async |make: Make| {
        let used = Used::new(make.database().await).await;
        // One is asked, and the other one looks: a connection on which a question was broken off is not fit for more.
        let (t, asked) = (used.serve().await, used.serve().await);
        let own: TenantId = "own".parse().unwrap();
        let admin = t.token(Some(&own), &[Scope::TenantAdmin]).await;
        for micros in (0..20_000).step_by(500) {
            let form = form_with("a.txt", b"bread");
            let sent = upload(&asked, Some(&admin), "/api/v1/tenants/own/files", form);
            let _ = tokio::time::timeout(Duration::from_micros(micros), sent).await;
            assert_eq!(
                t.app.folder.check().await.unwrap(),
                (None, 0),
                "after {micros} µs"
            );
        }
        t.app.clock.advance(TimeDelta::days(2));
        each_hour(&t).await;
        let contents = files(&used.folder());
        let whole = contents
            .iter()
            .filter(|path| !path.to_string_lossy().contains(".incoming"));
        assert_eq!(i64::try_from(whole.count()).unwrap(), t.rows(ROWS).await);
        asked.app.stop().await;
        t.app.stop().await;
        used.database.drop().await;
    })
    .await;
}

#[tokio::test]
async fn two_servers_with_one_folder() {
    on_each_database(async |make: Make| {
        let (used, other) = (Used::new(make.database().await).await, make.database().await);
        // One database: both look after the folder.
        let (one, two) = (used.serve().await, used.serve().await);
        for t in [&one, &two] {
            store(t, "own").await;
            each_hour(t).await;
            assert_eq!(t.app.folder.check().await.unwrap(), (None, 0));
        }
        assert_eq!(files(&used.folder()).len(), 5);
        two.app.stop().await;
        // Another database with a bakery of that name: neither takes the other's.
        let two = serve(&other, &used.folder()).await;
        two.tenant("own", PlanId::Starter).await;
        let theirs = store(&two, "own").await;
        for_months(&one).await;
        for_months(&two).await;
        assert_eq!(files(&used.folder()).len(), 6);
        for t in [&two, &one] {
            execute(t, DUE).await;
            assert_eq!(
                each_hour(t).await,
                Purged {
                    bakeries: 0,
                    failed: 1
                }
            );
            assert!(t.app.tenant.get(&"own".parse().unwrap()).await.unwrap().is_some());
        }
        assert_eq!(files(&used.folder()).len(), 6);
        // Once somebody has taken away what is not the first one's, its bakery goes, too.
        fs::remove_file(used.folder().join("own").join(theirs)).unwrap();
        assert_eq!(
            each_hour(&one).await,
            Purged {
                bakeries: 1,
                failed: 0
            }
        );
        assert_eq!(files(&used.folder()).len(), 0);
        one.app.stop().await;
        two.app.stop().await;
        used.database.drop().await;
        other.drop().await;
    })
    .await;
}

#[tokio::test]
async fn a_purge_without_proof_leaves_files_and_rows() {
    for (case, ..) in Case::ALL {
        on_each_database(async |make: Make| {
            let (used, fresh, mut copy) = (
                Used::new(make.database().await).await,
                make.database().await,
                None,
            );
            let t = case.meet(&used, &fresh, &mut copy).await;
            let own: TenantId = "own".parse().unwrap();
            if t.app.tenant.get(&own).await.unwrap().is_none() {
                t.tenant("own", PlanId::Starter).await;
            }
            execute(&t, DUE).await;
            let (there, rows) = (files(&used.folder()), t.rows(ROWS).await);
            let purged = each_hour(&t).await;
            assert_eq!(
                purged,
                Purged {
                    bakeries: 0,
                    failed: 1
                },
                "{case:?}"
            );
            assert_eq!(
                (files(&used.folder()), t.rows(ROWS).await),
                (there, rows),
                "{case:?}"
            );
            assert!(t.app.tenant.get(&own).await.unwrap().is_some(), "{case:?}");
            t.app.stop().await;
            used.database.drop().await;
            fresh.drop().await;
            if let Some(copy) = copy {
                copy.drop().await;
            }
        })
        .await;
    }
}

#[tokio::test]
async fn a_backup_from_before_a_deletion_was_called_off_does_not_delete_the_bakery() {
    on_each_database(async |make: Make| {
        let used = Used::new(make.database().await).await;
        let t = used.serve().await;
        let own: TenantId = "own".parse().unwrap();
        t.user("owner@own.example", Some(&own), Role::Owner).await;
        let session = t
            .app
            .auth
            .sign_in("owner@own.example", "correct horse", [127, 0, 0, 1].into());
        let owner = session.await.unwrap().actor;
        let said = Said {
            name: "Bakery own",
            password: "correct horse",
            ip: [127, 0, 0, 1].into(),
        };
        t.app.deletion.request(&own, &owner, &said).await.unwrap();
        t.app.stop().await;
        let backup = used.database.copy().await;
        let t = used.serve().await;
        assert!(t.app.deletion.keep(&own, &owner).await.unwrap());
        t.app.stop().await;
        let t = serve(&backup, &used.folder()).await;
        t.app.clock.advance(TimeDelta::days(31));
        assert_eq!(
            each_hour(&t).await,
            Purged {
                bakeries: 0,
                failed: 1
            }
        );
        assert_eq!(files(&used.folder()).len(), 3);
        t.app.stop().await;
        used.database.drop().await;
        backup.drop().await;
    })
    .await;
}

#[tokio::test]
async fn a_bakery_without_stored_files_is_purged_without_a_folder() {
    on_each_database(async |make: Make| {
        let (home, database) = (tempfile::tempdir().unwrap(), make.database().await);
        let t = serve(&database, &home.path().join("none")).await;
        t.tenant("own", PlanId::Starter).await;
        execute(&t, DUE).await;
        assert_eq!(
            each_hour(&t).await,
            Purged {
                bakeries: 1,
                failed: 0
            }
        );
        assert!(!home.path().join("none").exists());
        t.app.stop().await;
        database.drop().await;
    })
    .await;
}

#[tokio::test]
async fn a_purged_identifier_is_never_given_again() {
    on_each_database(async |make: Make| {
        let (home, database) = (tempfile::tempdir().unwrap(), make.database().await);
        let t = serve(&database, &home.path().join("none")).await;
        t.tenant("own", PlanId::Starter).await;
        execute(&t, DUE).await;
        each_hour(&t).await;
        let new = obrador_services::tenant::NewTenant {
            id: "own".parse().unwrap(),
            name: "Own".to_owned(),
            country: "ES".to_owned(),
            time_zone: "Europe/Madrid".to_owned(),
            lang: obrador_core::i18n::Lang::Es,
            plan: PlanId::Starter,
            cycle: obrador_core::subscription::BillingCycle::Monthly,
        };
        let again = t.app.tenant.create(new, "test").await.unwrap_err();
        assert!(again.to_string().contains("not given twice"), "{again}");
        assert_eq!(t.rows("SELECT COUNT(*) FROM tenants").await, 0);
        let traces = "SELECT COUNT(*) FROM purged_tenants WHERE tenant_sha256 LIKE '%own%'";
        assert_eq!(t.rows(traces).await, 0, "hashed: it tells nobody whose it was");
        t.app.stop().await;
        database.drop().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_purged_before_the_table_was_there_is_in_it() {
    on_each_database(async |make: Make| {
        let (home, database) = (tempfile::tempdir().unwrap(), make.database().await);
        let t = serve(&database, &home.path().join("none")).await;
        t.tenant("own", PlanId::Starter).await;
        execute(&t, DUE).await;
        each_hour(&t).await;
        for undo in [
            "DROP TABLE installation",
            "DROP TABLE files_let_go",
            "DROP TABLE purged_tenants",
            "INSERT INTO audit (id, actor, action, at, after_json) VALUES ('x', 'purge', 'tenant.deleted', 0, '{}')",
        ] {
            execute(&t, undo).await;
        }
        let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
        sqlx::raw_sql(include_str!("../../services/migrations/0011_proof.sql"))
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(t.rows("SELECT COUNT(*) FROM purged_tenants").await, 1);
        let known = format!("SELECT COUNT(*) FROM purged_tenants WHERE tenant_sha256 = '{}'", sha256("own"));
        assert_eq!(t.rows(Box::leak(known.into_boxed_str())).await, 1);
        t.app.stop().await;
        database.drop().await;
    })
    .await;
}

/// Sends a command to the tests' Redis.
async fn redis_says<T: redis::FromRedisValue>(url: &str, words: &[&str]) -> T {
    let client = redis::Client::open(url).unwrap();
    let mut connection = client.get_multiplexed_async_connection().await.unwrap();
    let mut command = redis::cmd(words[0]);
    command.arg(&words[1..]);
    command.query_async(&mut connection).await.unwrap()
}

#[tokio::test]
async fn another_databases_redis_is_neither_read_nor_written_nor_emptied() {
    let url = std::env::var("OBRADOR_TEST_REDIS_URL").expect("`cargo xtask test` starts a Redis");
    on_each_database(async |make: Make| {
        let (one, other) = (make.database().await, make.database().await);
        redis_says::<()>(&url, &["FLUSHDB"]).await;
        let flags = format!("--redis-url {url}");
        let one_app = TestApp::start(&one.url, &flags).await;
        let own = one_app.tenant("own", PlanId::Starter).await;
        one_app.app.usage.overview(&own).await.unwrap();
        let keys: Vec<String> = redis_says(&url, &["KEYS", "*"]).await;
        assert_eq!(
            keys.len(),
            11,
            "whose it is, nine histories and their version: {keys:?}"
        );
        redis_says::<()>(&url, &["SET", "usage_history:own:users", "the first one's"]).await;

        let t = TestApp::start(&other.url, &flags).await;
        t.tenant("own", PlanId::Starter).await;
        t.app.usage.overview(&own).await.unwrap();
        assert!(!t.app.usage.forget(&own).await, "nothing is deleted");
        let left: String = redis_says(&url, &["GET", "usage_history:own:users"]).await;
        assert_eq!(left, "the first one's");
        let after: Vec<String> = redis_says(&url, &["KEYS", "*"]).await;
        assert_eq!(after.len(), keys.len());
        assert!(t.app.usage.metrics().contains("obrador_redis_refused_total 1"));
        assert!(
            one_app
                .app
                .usage
                .metrics()
                .contains("obrador_redis_refused_total 0")
        );

        assert!(one_app.app.usage.forget(&own).await);
        let after: Vec<String> = redis_says(&url, &["KEYS", "usage*"]).await;
        assert_eq!(after, [""; 0], "its own it deletes");
        one_app.app.stop().await;
        t.app.stop().await;
        one.drop().await;
        other.drop().await;
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

/// What this thread logs while it lives.
struct Log {
    text: Arc<Mutex<Vec<u8>>>,
    _guard: tracing::subscriber::DefaultGuard,
}

impl Log {
    fn begin() -> Self {
        let text = Arc::<Mutex<Vec<u8>>>::default();
        let subscriber = tracing_subscriber::fmt()
            .with_ansi(false)
            .with_max_level(tracing::Level::WARN)
            .with_writer(Writer(Arc::clone(&text)))
            .finish();
        Self {
            text,
            _guard: tracing::subscriber::set_default(subscriber),
        }
    }

    fn text(&self) -> String {
        String::from_utf8(self.text.lock().unwrap().clone()).unwrap()
    }

    fn lines(&self, with: &str) -> usize {
        self.text().lines().filter(|line| line.contains(with)).count()
    }
}

#[derive(Clone)]
struct Writer(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> tracing_subscriber::fmt::MakeWriter<'a> for Writer {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}
