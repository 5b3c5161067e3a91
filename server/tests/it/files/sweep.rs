//! Nothing is deleted without proof: a database that is new, another's or older disproves nothing.

use crate::support::{
    Make, TestApp, form_with,
    log::Log,
    on_each_database, upload,
    used_folder::{Case, DUE, ROWS, Used, each_hour, execute, files, for_months, serve, store},
};
use chrono::TimeDelta;
use obrador_core::{auth::Scope, ids::TenantId, subscription::PlanId};
use obrador_services::privacy::deletion::Purged;
use std::{fs, time::Duration};

const INTENTS: &str = "SELECT COUNT(*) FROM files_let_go";

fn counted(t: &TestApp, line: &str) -> bool {
    t.app.files.metrics().lines().any(|one| one == line)
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
