use jiff::Timestamp;
use sqlx::SqliteConnection;
use uuid::Uuid;

use super::{BEGIN, Store, read};
use crate::error::Error;
use crate::order::{Order, Status, total};
use crate::request::Draft;
use crate::time::UtcTime;

/// The answer to a client, and whether it was given before.
#[derive(Debug)]
pub struct Created {
    pub response: Vec<u8>,
    pub replayed: bool,
}

// region: create-once
impl Store {
    /// Stores an order and the answer to its client in one transaction. The same key with the same
    /// body gets the same answer, byte for byte, however often and from however many at once.
    pub async fn create(&self, key: &str, body: &[u8], draft: Draft) -> Result<Created, Error> {
        let mut tx = self.pool.begin_with(BEGIN).await?;
        let before: Option<(Vec<u8>, Vec<u8>)> =
            sqlx::query_as("SELECT request, response FROM idempotency_keys WHERE key = ?")
                .bind(key)
                .fetch_optional(&mut *tx)
                .await?;
        if let Some((request, response)) = before {
            if request != body {
                return Err(Error::KeyReused);
            }
            return Ok(Created {
                response,
                replayed: true,
            });
        }
        let response = serde_json::to_vec(&insert(&mut tx, draft).await?)?;
        sqlx::query("INSERT INTO idempotency_keys (key, request, response) VALUES (?, ?, ?)")
            .bind(key)
            .bind(body)
            .bind(&response)
            .execute(&mut *tx)
            .await?;
        tx.commit().await?; // every return above drops tx, which rolls back
        Ok(Created {
            response,
            replayed: false,
        })
    }
}
// end: create-once

async fn insert(conn: &mut SqliteConnection, draft: Draft) -> Result<Order, Error> {
    let now = UtcTime::now();
    let order = Order {
        id: format!("ord_{}", Uuid::new_v4().simple()),
        customer: draft.customer,
        note: draft.note,
        ship_by: draft.ship_by,
        status: Status::New,
        total: total(&draft.lines),
        lines: draft.lines,
        created_at: now,
        updated_at: now,
    };
    let seq: i64 = sqlx::query_scalar(
        "INSERT INTO orders (id, customer, note, ship_by, status, created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING seq",
    )
    .bind(&order.id)
    .bind(&order.customer)
    .bind(&order.note)
    .bind(order.ship_by.map(|time| time.to_string()))
    .bind(order.status.as_str())
    .bind(now.to_string())
    .bind(now.to_string())
    .fetch_one(&mut *conn)
    .await?;
    for (position, line) in (0_i64..).zip(&order.lines) {
        sqlx::query(
            "INSERT INTO order_lines (order_seq, position, sku, quantity, unit_price_cents)
             VALUES (?, ?, ?, ?, ?)",
        )
        .bind(seq)
        .bind(position)
        .bind(&line.sku)
        .bind(line.quantity)
        .bind(line.unit_price.0)
        .execute(&mut *conn)
        .await?;
    }
    Ok(order)
}

// region: advance
impl Store {
    /// Takes one step. Of two that race, one finds the order changed and is refused.
    pub async fn advance(&self, id: &str, next: Status) -> Result<Order, Error> {
        let mut tx = self.pool.begin_with(BEGIN).await?;
        let found: Option<(i64, String)> =
            sqlx::query_as("SELECT seq, status FROM orders WHERE id = ?")
                .bind(id)
                .fetch_optional(&mut *tx)
                .await?;
        let (seq, status) = found.ok_or(Error::NotFound)?;
        let from: Status = status
            .parse()
            .map_err(|_| Error::Stored { id: id.to_owned() })?;
        if !from.can_become(next) {
            return Err(Error::Transition { from, to: next });
        }
        set_status(&mut tx, seq, next).await?;
        if next == Status::Paid {
            // What is paid will be told to the carrier, or neither happened.
            sqlx::query("INSERT INTO outbox (order_seq, due_ms) VALUES (?, ?)")
                .bind(seq)
                .bind(Timestamp::now().as_millisecond())
                .execute(&mut *tx)
                .await?;
        }
        let order = read::find(&mut tx, id).await?;
        tx.commit().await?;
        Ok(order)
    }
}
// end: advance

pub(super) async fn set_status(
    conn: &mut SqliteConnection,
    seq: i64,
    status: Status,
) -> Result<(), Error> {
    sqlx::query("UPDATE orders SET status = ?, updated_at = ? WHERE seq = ?")
        .bind(status.as_str())
        .bind(UtcTime::now().to_string())
        .bind(seq)
        .execute(conn)
        .await?;
    Ok(())
}
