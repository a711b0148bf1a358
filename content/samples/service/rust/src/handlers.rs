//! One function a route.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::app::App;
use crate::error::Error;
use crate::order::{Order, Status};
use crate::request::OrderRequest;
use crate::store::Filter;
use crate::telemetry;

type Shared = State<Arc<App>>;
type Id = Result<Path<String>, PathRejection>;

// region: create
pub async fn create_order(
    State(app): Shared,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Error> {
    let key = idempotency_key(&headers)?;
    if !is_json(&headers) {
        return Err(Error::MediaType);
    }
    let draft = OrderRequest::decode(&body)?
        .validate()
        .map_err(Error::Values)?;
    let created = app.store.create(&key, &body, draft).await?;
    let json = [(header::CONTENT_TYPE, "application/json")];
    let mut response = (StatusCode::CREATED, json, created.response).into_response();
    if created.replayed {
        let replay = HeaderValue::from_static("true");
        response.headers_mut().insert("idempotent-replay", replay);
    }
    Ok(response)
}
// end: create

fn idempotency_key(headers: &HeaderMap) -> Result<String, Error> {
    let key = headers
        .get("idempotency-key")
        .and_then(|it| it.to_str().ok());
    key.filter(|it| is_key(it))
        .map(str::to_owned)
        .ok_or(Error::KeyMissing)
}

/// What is safe in a header, a log line and a path.
pub fn is_key(text: &str) -> bool {
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    (1..=64).contains(&text.len()) && text.bytes().all(safe)
}

fn is_json(headers: &HeaderMap) -> bool {
    let media = headers.get(header::CONTENT_TYPE);
    let media = media.and_then(|it| it.to_str().ok()).unwrap_or_default();
    let essence = media.split(';').next().unwrap_or_default();
    essence.trim().eq_ignore_ascii_case("application/json")
}

pub async fn get_order(State(app): Shared, id: Id) -> Result<Json<Order>, Error> {
    let Path(id) = id.map_err(|_| Error::NotFound)?;
    app.store.get(&id).await.map(Json)
}

pub async fn pay_order(State(app): Shared, id: Id) -> Result<Json<Order>, Error> {
    let Path(id) = id.map_err(|_| Error::NotFound)?;
    app.store.advance(&id, Status::Paid).await.map(Json)
}

pub async fn cancel_order(State(app): Shared, id: Id) -> Result<Json<Order>, Error> {
    let Path(id) = id.map_err(|_| Error::NotFound)?;
    app.store.advance(&id, Status::Cancelled).await.map(Json)
}

// region: list-handler
/// A page. Without a next page the cursor is null, and no orders are [].
#[derive(Serialize)]
pub struct OrderList {
    orders: Vec<Order>,
    next_cursor: Option<String>,
}

/// A parameter that is unknown or there twice is refused: a misspelt filter must not list everything.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListQuery {
    status: Option<String>,
    customer: Option<String>,
    cursor: Option<String>,
    limit: Option<usize>,
}

pub async fn list_orders(
    State(app): Shared,
    query: Result<Query<ListQuery>, QueryRejection>,
) -> Result<Json<OrderList>, Error> {
    let Query(query) = query.map_err(|rejection| Error::Query(rejection.body_text()))?;
    let (orders, more) = app.store.list(&filter(query)?).await?;
    let next_cursor = orders.last().filter(|_| more).map(|order| order.id.clone());
    Ok(Json(OrderList {
        orders,
        next_cursor,
    }))
}
// end: list-handler

fn filter(query: ListQuery) -> Result<Filter, Error> {
    let invalid = |name: &str| Error::Query(format!("{name} has a value that cannot be."));
    let some = |name: &str, value: Option<String>| match value {
        Some(text) if text.is_empty() => Err(invalid(name)),
        other => Ok(other),
    };
    let limit = query.limit.unwrap_or(20);
    if !(1..=100).contains(&limit) {
        return Err(invalid("limit"));
    }
    let status = query.status.map(|it| it.parse()).transpose();
    Ok(Filter {
        status: status.map_err(|_| invalid("status"))?,
        customer: some("customer", query.customer)?,
        after: some("cursor", query.cursor)?,
        limit,
    })
}

pub async fn healthz() -> Json<Value> {
    Json(json!({ "status": "ok" }))
}

pub async fn readyz(State(app): Shared) -> Result<Json<Value>, Error> {
    if app.draining.load(Ordering::Relaxed) {
        return Err(Error::Draining);
    }
    app.store.ping().await.map_err(|_| Error::NotReady)?;
    Ok(Json(json!({ "status": "ok" })))
}

pub async fn metrics(State(app): Shared) -> Response {
    telemetry::queue_length(app.store.queue_length().await.unwrap_or(-1));
    let text = [(
        header::CONTENT_TYPE,
        "text/plain; version=0.0.4; charset=utf-8",
    )];
    (text, app.metrics.render()).into_response()
}
