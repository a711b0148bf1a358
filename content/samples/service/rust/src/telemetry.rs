//! Logs and metrics. Names, labels and buckets of metrics are part of the contract.

use std::time::Duration;

use axum::http::{Method, StatusCode};
use metrics::{counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{BuildError, PrometheusBuilder, PrometheusHandle};

const BUCKETS: [f64; 8] = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0];

/// One JSON object a line on standard output.
pub fn start_log(level: tracing::Level) {
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_span_list(false)
        .with_target(false)
        .with_max_level(level)
        .init();
}

// region: metrics
/// Installs the recorder that the macros of `metrics` write to.
pub fn start_metrics() -> Result<PrometheusHandle, BuildError> {
    let handle = PrometheusBuilder::new()
        .set_buckets(&BUCKETS)?
        .install_recorder()?;
    describe_counter!("http_requests_total", "Requests answered.");
    describe_histogram!("http_request_duration_seconds", "Time to answer.");
    describe_counter!("orders_shipments_total", "Attempts to ship, by result.");
    describe_gauge!(
        "orders_queue_length",
        "Paid orders that the carrier has not taken."
    );
    Ok(handle)
}

pub fn request(method: &Method, route: &str, status: StatusCode, elapsed: Duration) {
    let method = known(method);
    let route = route.to_owned();
    let status = status.as_str().to_owned();
    counter!("http_requests_total", "method" => method, "route" => route.clone(), "status" => status).increment(1);
    histogram!("http_request_duration_seconds", "method" => method, "route" => route)
        .record(elapsed);
}

pub fn shipment(result: &'static str) {
    counter!("orders_shipments_total", "result" => result).increment(1);
}

pub fn queue_length(length: i64) {
    gauge!("orders_queue_length").set(length as f64);
}
// end: metrics

/// Anybody may invent methods, and each would be a series.
fn known(method: &Method) -> &'static str {
    const METHODS: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    METHODS
        .into_iter()
        .find(|it| *it == method.as_str())
        .unwrap_or("other")
}
