//! A purge needs proof that the folder is ours, and what was purged is never given again.

use crate::support::{
    Make, on_each_database,
    used_folder::{Case, DUE, ROWS, Used, each_hour, execute, files, serve},
};
use chrono::TimeDelta;
use obrador_core::{auth::Role, ids::TenantId, subscription::PlanId};
use obrador_services::{
    db::Access,
    privacy::deletion::{Confirmation, Purged},
    random::sha256,
};

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
        let said = Confirmation {
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
        sqlx::raw_sql(include_str!("../../../../services/migrations/0011_proof.sql"))
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
