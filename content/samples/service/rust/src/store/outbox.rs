use std::time::Duration;

use jiff::Timestamp;

use super::{BEGIN, Store, write};
use crate::error::Error;
use crate::order::Status;

/// A paid order that the carrier has not taken yet.
#[derive(Debug)]
pub struct Shipment {
    pub seq: i64,
    pub order_id: String,
    pub attempts: u32,
}

impl Store {
    /// Shipments whose time has come, the oldest first.
    pub async fn due(&self) -> Result<Vec<Shipment>, Error> {
        let rows: Vec<(i64, String, u32)> = sqlx::query_as(
            "SELECT order_seq, id, attempts FROM outbox JOIN orders ON seq = order_seq
             WHERE dead = 0 AND due_ms <= ? ORDER BY due_ms, order_seq LIMIT 20",
        )
        .bind(Timestamp::now().as_millisecond())
        .fetch_all(&self.pool)
        .await?;
        let shipment = |(seq, order_id, attempts)| Shipment {
            seq,
            order_id,
            attempts,
        };
        Ok(rows.into_iter().map(shipment).collect())
    }

    /// Ends a shipment well.
    pub async fn shipped(&self, shipment: &Shipment) -> Result<(), Error> {
        let mut tx = self.pool.begin_with(BEGIN).await?;
        write::set_status(&mut tx, shipment.seq, Status::Shipped).await?;
        sqlx::query("DELETE FROM outbox WHERE order_seq = ?")
            .bind(shipment.seq)
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Notes one more attempt; a dead shipment waits for a person.
    pub async fn failed(
        &self,
        shipment: &Shipment,
        reason: &str,
        wait: Duration,
        dead: bool,
    ) -> Result<(), Error> {
        let wait_ms = i64::try_from(wait.as_millis()).unwrap_or(i64::MAX / 2);
        sqlx::query("UPDATE outbox SET attempts = attempts + 1, due_ms = ?, dead = ?, last_error = ? WHERE order_seq = ?")
            .bind(Timestamp::now().as_millisecond().saturating_add(wait_ms))
            .bind(dead)
            .bind(reason)
            .bind(shipment.seq)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// How many shipments are still tried.
    pub async fn queue_length(&self) -> Result<i64, Error> {
        let count = sqlx::query_scalar("SELECT count(*) FROM outbox WHERE dead = 0");
        Ok(count.fetch_one(&self.pool).await?)
    }
}
