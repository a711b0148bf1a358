//! Orders in one SQLite file, which the other service may have open, too.

mod outbox;
mod read;
mod write;

use std::path::Path;
use std::time::Duration;

use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use crate::error::Error;

pub use outbox::Shipment;
pub use read::Filter;

/// Cheap to clone: clones share the pool.
#[derive(Clone, Debug)]
pub struct Store {
    pool: SqlitePool,
}

/// A transaction that reads first and writes later may find that it cannot write any more.
const BEGIN: &str = "BEGIN IMMEDIATE";

// region: open
impl Store {
    /// Opens orders.db in the folder, and makes it if it is not there.
    pub async fn open(dir: &Path, busy_timeout: Duration) -> Result<Self, sqlx::Error> {
        let options = SqliteConnectOptions::new()
            .filename(dir.join("orders.db"))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(busy_timeout);
        let pool = SqlitePoolOptions::new()
            .max_connections(4)
            .connect_with(options)
            .await?;
        sqlx::raw_sql(include_str!("../schema.sql"))
            .execute(&pool)
            .await?;
        Ok(Self { pool })
    }
}
// end: open

impl Store {
    /// Waits until connections are closed.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), Error> {
        sqlx::query("SELECT count(*) FROM orders")
            .fetch_one(&self.pool)
            .await?;
        Ok(())
    }
}
