//! A folder of stored files that a database has used for a while, and what else may come upon it.

use super::{TestApp, TestDatabase, form_with, now, upload};
use chrono::TimeDelta;
use obrador_core::{auth::Scope, ids::TenantId, subscription::PlanId};
use obrador_services::{db::Access, privacy::deletion::Purged};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

/// The file in the folder that says whose it is.
pub(crate) const MARK: &str = ".obrador-store";
/// The bakery `own` is due to be deleted.
pub(crate) const DUE: &str =
    "INSERT INTO tenant_deletions (tenant_id, requested_by, deletion_requested_at, delete_after)
    VALUES ('own', 'test', 0, 1)";
pub(crate) const ROWS: &str = "SELECT COUNT(*) FROM stored_files";

/// A folder, and a database that has used it for a while: three files of the bakery `own`, stored two days ago.
pub(crate) struct Used {
    pub(crate) home: tempfile::TempDir,
    pub(crate) database: TestDatabase,
}

impl Used {
    pub(crate) async fn new(database: TestDatabase) -> Self {
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

    pub(crate) fn folder(&self) -> PathBuf {
        self.home.path().join("files")
    }

    pub(crate) async fn serve(&self) -> TestApp {
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

/// Starts an application on them.
pub(crate) async fn serve(database: &TestDatabase, folder: &Path) -> TestApp {
    TestApp::start(&database.url, &format!("--files {}", folder.display())).await
}

/// What jobs of `serve` do each hour.
pub(crate) async fn each_hour(t: &TestApp) -> Purged {
    let purged = t.app.deletion.purge().await.unwrap();
    t.app.files.discard_old_archives().await.unwrap();
    t.app.files.collect_garbage().await.unwrap();
    purged
}

/// Months of it: whatever may go is gone.
pub(crate) async fn for_months(t: &TestApp) {
    for _ in 0..4 {
        each_hour(t).await;
        t.app.clock.advance(TimeDelta::days(20));
    }
}

/// Stores a file, and answers its identifier.
pub(crate) async fn store(t: &TestApp, tenant: &str) -> String {
    let id: TenantId = tenant.parse().unwrap();
    let admin = t.token(Some(&id), &[Scope::TenantAdmin]).await;
    let path = format!("/api/v1/tenants/{tenant}/files");
    let stored = upload(t, Some(&admin), &path, form_with("a.txt", b"bread")).await;
    assert_eq!(stored.status, 201, "{}", stored.text);
    stored.json()["id"].as_str().unwrap().to_owned()
}

/// The contents on the disk, and not what Obrador itself keeps there.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
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

pub(crate) async fn execute(t: &TestApp, sql: &'static str) {
    let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
    sqlx::query(sql).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// What another database meets, and how many of the folder's contents it does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
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
    pub(crate) const ALL: [(Self, &'static str, usize); 9] = [
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
    pub(crate) async fn meet(
        self,
        used: &Used,
        fresh: &TestDatabase,
        copy: &mut Option<TestDatabase>,
    ) -> TestApp {
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
