//! What happens by itself: leases, periods, mails, the operator's page, and a year.

mod lease;
mod limits;
mod mail_server;
mod notices;
mod page;
mod periods;
mod year;

use crate::support::{TestApp, eventually, smtp::Mail};
use obrador_services::db::Access;
use tokio::{sync::watch, task::JoinHandle};

/// A server's worker, without its server.
struct Worker {
    stop: watch::Sender<bool>,
    work: JoinHandle<()>,
}

impl Worker {
    fn start(t: &TestApp) -> Self {
        let (stop, stopped) = watch::channel(false);
        let work = tokio::spawn(obrador_server::jobs::work(t.app.clone(), stopped));
        Self { stop, work }
    }

    async fn stop(self) {
        self.stop.send_replace(true);
        self.work.await.unwrap();
    }
}

/// Works all that is due at the application's time, and what follows from it.
pub(crate) async fn work(t: &TestApp) {
    let worker = Worker::start(t);
    eventually("nothing is due", async || due(t).await == 0).await;
    worker.stop().await;
}

/// Jobs that could begin or are under way; one where none was made yet.
async fn due(t: &TestApp) -> i64 {
    let mut tx = t.app.db.begin_system("test", Access::Read).await.unwrap();
    let counted = sqlx::query_scalar(
        "SELECT COALESCE(SUM(CASE WHEN state = 'waiting' AND due_at <= $1 THEN 1 ELSE 0 END), 1) FROM jobs",
    );
    counted
        .bind(t.app.clock.micros())
        .fetch_one(&mut *tx)
        .await
        .unwrap()
}

/// Runs that statement.
async fn run(t: &TestApp, sql: &'static str) {
    let mut tx = t.app.db.begin_system("test", Access::Write).await.unwrap();
    sqlx::query(sql).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// To whom, and about what.
fn told(mails: &[Mail]) -> Vec<(String, String)> {
    let mut told: Vec<_> = mails
        .iter()
        .map(|mail| (mail.to.clone(), subject(mail)))
        .collect();
    told.sort();
    told
}

/// The subject: as its texts are tested elsewhere, the plain ones here are of English readers.
fn subject(mail: &Mail) -> String {
    mail.head("Subject").to_owned()
}
