//! The one form in which every refusal leaves the service.

use std::sync::Arc;

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::order::Status;
use crate::request::{FieldProblem, NotAnOrder};

// region: errors
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("There is no such order.")]
    NotFound,
    #[error("an order that is {from} cannot become {to}")]
    Transition { from: Status, to: Status },
    #[error("This idempotency key came with another body before.")]
    KeyReused,
    #[error("Idempotency-Key must have 1 to 64 letters, digits, '-', '_' or '.'.")]
    KeyMissing,
    #[error("The body must be application/json.")]
    MediaType,
    #[error("{0}")]
    Form(#[from] NotAnOrder),
    #[error("The body ended early.")]
    BodyEnded,
    #[error("The order has values that cannot be.")]
    Values(Vec<FieldProblem>),
    #[error("The body is too large.")]
    TooLarge,
    #[error("The body came too slowly.")]
    TooSlow,
    #[error("{0}")]
    Query(String),
    #[error("There is no such path.")]
    NoRoute,
    #[error("This path does not take this method.")]
    Method,
    #[error("The service is about to stop.")]
    Draining,
    #[error("The database does not answer.")]
    NotReady,
    #[error("the request took too long")]
    Deadline,
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    #[error("order {id} is stored in a form that cannot be read")]
    Stored { id: String },
    #[error("an order cannot be written: {0}")]
    Encode(#[from] serde_json::Error),
    #[error("panic: {0}")]
    Panic(String),
}
// end: errors

impl Error {
    pub fn status(&self) -> StatusCode {
        match self {
            Error::NotFound | Error::NoRoute => StatusCode::NOT_FOUND,
            Error::Transition { .. } => StatusCode::CONFLICT,
            Error::KeyReused | Error::Values(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Error::KeyMissing | Error::Form(_) | Error::BodyEnded | Error::Query(_) => {
                StatusCode::BAD_REQUEST
            }
            Error::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Error::Method => StatusCode::METHOD_NOT_ALLOWED,
            Error::Draining | Error::NotReady | Error::Deadline => StatusCode::SERVICE_UNAVAILABLE,
            Error::Database(error) if is_busy(error) => StatusCode::SERVICE_UNAVAILABLE,
            Error::Database(_) | Error::Stored { .. } | Error::Encode(_) | Error::Panic(_) => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Error::NotFound => "order_not_found",
            Error::Transition { .. } => "invalid_transition",
            Error::KeyReused => "idempotency_key_reused",
            Error::KeyMissing => "idempotency_key_missing",
            Error::MediaType => "unsupported_media_type",
            Error::Form(_) | Error::BodyEnded => "invalid_body",
            Error::Values(_) => "invalid_order",
            Error::TooLarge => "body_too_large",
            Error::TooSlow => "request_timeout",
            Error::Query(_) => "invalid_query",
            Error::NoRoute => "route_not_found",
            Error::Method => "method_not_allowed",
            Error::Draining => "draining",
            Error::NotReady => "not_ready",
            Error::Deadline => "unavailable",
            Error::Database(error) if is_busy(error) => "unavailable",
            Error::Database(_) | Error::Stored { .. } | Error::Encode(_) | Error::Panic(_) => {
                "internal"
            }
        }
    }

    /// What a client may know. What the error means to us goes to the log alone.
    fn message(&self) -> String {
        match self.code() {
            "unavailable" => "Try again in a moment.".into(),
            "internal" => "Something went wrong on our side.".into(),
            _ => self.to_string(),
        }
    }
}

/// Another connection holds the database for longer than we wait.
fn is_busy(error: &sqlx::Error) -> bool {
    const SQLITE_BUSY: u32 = 5;
    match error {
        sqlx::Error::PoolTimedOut => true,
        sqlx::Error::Database(failure) => failure
            .code()
            .and_then(|code| code.parse::<u32>().ok())
            .is_some_and(|code| code & 0xff == SQLITE_BUSY),
        _ => false,
    }
}

// region: envelope
/// A response without a body: the request's id is known further out, in [`envelope`].
impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

#[derive(Serialize)]
struct Envelope<'a> {
    error: Body<'a>,
}

#[derive(Serialize)]
struct Body<'a> {
    code: &'static str,
    message: String,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    fields: &'a [FieldProblem],
    request_id: &'a str,
}

/// Gives a refusal its body.
pub fn envelope(response: Response, request_id: &str) -> Response {
    let Some(error) = response.extensions().get::<Arc<Error>>().cloned() else {
        return response;
    };
    if error.status().is_server_error() {
        tracing::error!(request_id, error = %error, "request failed");
    }
    let fields = match &*error {
        Error::Values(problems) => problems.as_slice(),
        _ => &[],
    };
    let body = Body {
        code: error.code(),
        message: error.message(),
        fields,
        request_id,
    };
    let mut answer = (error.status(), Json(Envelope { error: body })).into_response();
    if let Some(allow) = response.headers().get(header::ALLOW) {
        answer.headers_mut().insert(header::ALLOW, allow.clone());
    }
    match error.status() {
        StatusCode::SERVICE_UNAVAILABLE => {
            answer
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        StatusCode::REQUEST_TIMEOUT | StatusCode::PAYLOAD_TOO_LARGE => {
            answer
                .headers_mut()
                .insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        _ => {}
    }
    answer
}
// end: envelope
