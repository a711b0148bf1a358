//! The routes, and what happens around each of them.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequest, MatchedPath, Request, State};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use metrics_exporter_prometheus::PrometheusHandle;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tracing::Instrument;
use uuid::Uuid;

use crate::config::Config;
use crate::error::{Error, envelope};
use crate::handlers;
use crate::store::Store;
use crate::telemetry;

/// What handlers share.
#[derive(Debug)]
pub struct App {
    pub store: Store,
    pub metrics: PrometheusHandle,
    pub read_timeout: Duration,
    pub request_timeout: Duration,
    pub draining: AtomicBool,
}

// region: routes
/// A GET route answers HEAD, too. The layer named first sees a request first.
pub fn router(app: Arc<App>, config: &Config) -> Router {
    let around = ServiceBuilder::new()
        .layer(middleware::from_fn(observed))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(Arc::clone(&app), bounded))
        .layer(DefaultBodyLimit::max(config.body_limit))
        .layer(middleware::from_fn_with_state(Arc::clone(&app), read_body));
    Router::new()
        .route(
            "/orders",
            post(handlers::create_order).get(handlers::list_orders),
        )
        .route("/orders/{id}", get(handlers::get_order))
        .route("/orders/{id}/pay", post(handlers::pay_order))
        .route("/orders/{id}/cancel", post(handlers::cancel_order))
        .route("/healthz", get(handlers::healthz))
        .route("/readyz", get(handlers::readyz))
        .route("/metrics", get(handlers::metrics))
        .fallback(async || Error::NoRoute)
        .method_not_allowed_fallback(async || Error::Method)
        .layer(around)
        .with_state(app)
}
// end: routes

// region: observed
/// One log line, the metrics and the envelope for each request.
async fn observed(request: Request, next: Next) -> Response {
    let start = Instant::now();
    let id = request_id(&request);
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let matched = request.extensions().get::<MatchedPath>().cloned();
    let span = tracing::info_span!("request", request_id = id);
    let response = next.run(request).instrument(span).await;
    let mut response = envelope(response, &id);
    // A metric by path would have a series for each order.
    let route = match &matched {
        Some(matched) if response.status() != StatusCode::METHOD_NOT_ALLOWED => matched.as_str(),
        _ => "unmatched",
    };
    let elapsed = start.elapsed();
    telemetry::request(&method, route, response.status(), elapsed);
    let status = response.status().as_u16();
    let duration_ms = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
    tracing::info!(request_id = id, %method, path, route, status, duration_ms, "request");
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}
// end: observed

/// Takes the caller's id if it is harmless, and makes one otherwise.
fn request_id(request: &Request) -> String {
    let given = request
        .headers()
        .get("x-request-id")
        .and_then(|it| it.to_str().ok());
    match given.filter(|it| handlers::is_key(it)) {
        Some(id) => id.to_owned(),
        None => Uuid::new_v4().simple().to_string(),
    }
}

/// Gives each request a deadline. What it was doing is dropped where it waits.
async fn bounded(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    match tokio::time::timeout(app.request_timeout, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Error::Deadline.into_response(),
    }
}

// region: read-body
/// Reads a body of bounded size; a client that is slow to send it is told so. All of it is read
/// before anybody may refuse the request: hyper closes a connection with a body that nobody read,
/// and a proxy that was about to use it again would fail.
async fn read_body(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let read = Bytes::from_request(Request::from_parts(parts.clone(), body), &());
    match tokio::time::timeout(app.read_timeout, read).await {
        Ok(Ok(bytes)) => next.run(Request::from_parts(parts, bytes.into())).await,
        Ok(Err(rejection)) if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            Error::TooLarge.into_response()
        }
        Ok(Err(_)) => Error::BodyEnded.into_response(),
        Err(_) => Error::TooSlow.into_response(),
    }
}
// end: read-body

/// Answers a panic in our envelope.
fn panicked(reason: Box<dyn std::any::Any + Send>) -> Response {
    let text = reason.downcast_ref::<&str>().map(|it| (*it).to_owned());
    let text = text.or_else(|| reason.downcast_ref::<String>().cloned());
    Error::Panic(text.unwrap_or_default()).into_response()
}
