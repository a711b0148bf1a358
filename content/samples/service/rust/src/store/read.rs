use std::collections::HashMap;

use sqlx::SqliteConnection;

use super::Store;
use crate::error::Error;
use crate::money::Cents;
use crate::order::{Line, Order, Status, total};

/// Which orders a list holds.
#[derive(Debug)]
pub struct Filter {
    pub status: Option<Status>,
    pub customer: Option<String>,
    /// The id of the last order of the page before.
    pub after: Option<String>,
    pub limit: usize,
}

type OrderRow = (
    i64,
    String,
    String,
    Option<String>,
    Option<String>,
    String,
    String,
    String,
);

impl Store {
    pub async fn get(&self, id: &str) -> Result<Order, Error> {
        let mut conn = self.pool.acquire().await?;
        find(&mut conn, id).await
    }
}

// region: list
impl Store {
    /// A page, newest first, and whether more follow. A new order moves no page.
    pub async fn list(&self, filter: &Filter) -> Result<(Vec<Order>, bool), Error> {
        let mut conn = self.pool.acquire().await?;
        let mut before = i64::MAX;
        if let Some(id) = &filter.after {
            before = sqlx::query_scalar("SELECT seq FROM orders WHERE id = ?")
                .bind(id)
                .fetch_optional(&mut *conn)
                .await?
                .ok_or_else(|| Error::Query("There is no such cursor.".into()))?;
        }
        let rows: Vec<OrderRow> = sqlx::query_as(
            "SELECT seq, id, customer, note, ship_by, status, created_at, updated_at FROM orders
             WHERE seq < ?1 AND (?2 IS NULL OR status = ?2) AND (?3 IS NULL OR customer = ?3)
             ORDER BY seq DESC LIMIT ?4",
        )
        .bind(before)
        .bind(filter.status.map(Status::as_str))
        .bind(&filter.customer)
        .bind(filter.limit as i64 + 1)
        .fetch_all(&mut *conn)
        .await?;
        let mut page = with_lines(&mut conn, rows).await?;
        let more = page.len() > filter.limit;
        page.truncate(filter.limit);
        Ok((page, more))
    }
}
// end: list

pub(super) async fn find(conn: &mut SqliteConnection, id: &str) -> Result<Order, Error> {
    let rows: Vec<OrderRow> = sqlx::query_as(
        "SELECT seq, id, customer, note, ship_by, status, created_at, updated_at FROM orders
         WHERE id = ?",
    )
    .bind(id)
    .fetch_all(&mut *conn)
    .await?;
    with_lines(conn, rows).await?.pop().ok_or(Error::NotFound)
}

/// Reads the lines of a whole page in one query.
async fn with_lines(conn: &mut SqliteConnection, rows: Vec<OrderRow>) -> Result<Vec<Order>, Error> {
    let seqs: Vec<i64> = rows.iter().map(|row| row.0).collect();
    let lines: Vec<(i64, String, i64, i64)> = sqlx::query_as(
        "SELECT order_seq, sku, quantity, unit_price_cents FROM order_lines
         WHERE order_seq IN (SELECT value FROM json_each(?)) ORDER BY order_seq, position",
    )
    .bind(serde_json::to_string(&seqs)?)
    .fetch_all(conn)
    .await?;
    let mut by_order: HashMap<i64, Vec<Line>> = HashMap::new();
    for (seq, sku, quantity, cents) in lines {
        let line = Line {
            sku,
            quantity,
            unit_price: Cents(cents),
        };
        by_order.entry(seq).or_default().push(line);
    }
    rows.into_iter()
        .map(|row| {
            let lines = by_order.remove(&row.0).unwrap_or_default();
            let id = row.1.clone();
            order(row, lines).ok_or(Error::Stored { id })
        })
        .collect()
}

/// None if a text of the database is not what it should be.
fn order(row: OrderRow, lines: Vec<Line>) -> Option<Order> {
    let (_, id, customer, note, ship_by, status, created_at, updated_at) = row;
    Some(Order {
        id,
        customer,
        note,
        ship_by: ship_by.map(|text| text.parse()).transpose().ok()?,
        status: status.parse().ok()?,
        total: total(&lines),
        lines,
        created_at: created_at.parse().ok()?,
        updated_at: updated_at.parse().ok()?,
    })
}
