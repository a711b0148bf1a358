//! All that may be set from outside.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use tracing::Level;

#[derive(Debug)]
pub struct Config {
    pub addr: SocketAddr,
    pub data_dir: PathBuf,
    pub carrier_url: String,
    pub worker: bool,
    pub log_level: Level,
    pub body_limit: usize,
    pub max_attempts: u32,
    pub worker_interval: Duration,
    pub retry_base: Duration,
    pub read_timeout: Duration,
    pub request_timeout: Duration,
    pub busy_timeout: Duration,
    pub drain_delay: Duration,
    pub shutdown_timeout: Duration,
}

// region: config
impl Config {
    /// Reports all problems at once: nobody wants to start a service five times.
    pub fn read(getenv: impl Fn(&str) -> Option<String>) -> Result<Self, Vec<String>> {
        let mut env = Environment {
            getenv,
            problems: Vec::new(),
        };
        let config = Self {
            addr: env.value("ORDERS_ADDR", "127.0.0.1:8080", "must be host:port", |it| {
                it.parse().ok()
            }),
            data_dir: env.value("ORDERS_DATA_DIR", "", "must be set", |it| {
                (!it.is_empty()).then(|| it.into())
            }),
            carrier_url: env.value(
                "ORDERS_CARRIER_URL",
                "",
                "must be an http:// address",
                is_http,
            ),
            worker: env.value("ORDERS_WORKER", "on", "must be on or off", is_switch),
            log_level: env.value(
                "ORDERS_LOG_LEVEL",
                "info",
                "must be debug, info, warn or error",
                level,
            ),
            body_limit: env.number("ORDERS_BODY_LIMIT_BYTES", 64 << 10, 1, 16 << 20) as usize,
            max_attempts: env.number("ORDERS_MAX_ATTEMPTS", 8, 1, 100),
            worker_interval: env.millis("ORDERS_WORKER_INTERVAL_MS", 500, 1),
            retry_base: env.millis("ORDERS_RETRY_BASE_MS", 1000, 1),
            read_timeout: env.millis("ORDERS_READ_TIMEOUT_MS", 10_000, 1),
            request_timeout: env.millis("ORDERS_REQUEST_TIMEOUT_MS", 30_000, 1),
            busy_timeout: env.millis("ORDERS_BUSY_TIMEOUT_MS", 2000, 0),
            drain_delay: env.millis("ORDERS_DRAIN_DELAY_MS", 0, 0),
            shutdown_timeout: env.millis("ORDERS_SHUTDOWN_TIMEOUT_MS", 10_000, 1),
        };
        if env.problems.is_empty() {
            Ok(config)
        } else {
            Err(env.problems)
        }
    }
}
// end: config

struct Environment<F> {
    getenv: F,
    problems: Vec<String>,
}

impl<F: Fn(&str) -> Option<String>> Environment<F> {
    /// A value that is refused is noted, and its default taken, so that the others are read, too.
    fn value<T>(
        &mut self,
        name: &str,
        default: &str,
        rule: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> T
    where
        T: Fallback,
    {
        let given = (self.getenv)(name).filter(|it| !it.is_empty());
        let text = given.as_deref().unwrap_or(default);
        parse(text).unwrap_or_else(|| {
            self.problems.push(format!("{name}={text:?}: {rule}"));
            T::fallback()
        })
    }

    fn number(&mut self, name: &str, default: u32, least: u32, most: u32) -> u32 {
        let rule = format!("must be a number from {least} to {most}");
        self.value(name, &default.to_string(), &rule, |text| {
            text.parse()
                .ok()
                .filter(|number| (least..=most).contains(number))
        })
    }

    fn millis(&mut self, name: &str, default: u32, least: u32) -> Duration {
        Duration::from_millis(self.number(name, default, least, 3_600_000).into())
    }
}

/// What stands for a value that could not be read. It is never used: reading then fails.
trait Fallback {
    fn fallback() -> Self;
}

macro_rules! fallback {
    ($($type:ty = $value:expr;)*) => {
        $(impl Fallback for $type { fn fallback() -> Self { $value } })*
    };
}

fallback! {
    SocketAddr = SocketAddr::from(([127, 0, 0, 1], 0));
    PathBuf = PathBuf::new();
    String = String::new();
    bool = false;
    Level = Level::INFO;
    u32 = 0;
}

fn is_http(text: &str) -> Option<String> {
    let url = reqwest::Url::parse(text).ok()?;
    (url.scheme() == "http" && url.has_host()).then(|| text.to_owned())
}

fn is_switch(text: &str) -> Option<bool> {
    match text {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}

fn level(text: &str) -> Option<Level> {
    match text {
        "debug" => Some(Level::DEBUG),
        "info" => Some(Level::INFO),
        "warn" => Some(Level::WARN),
        "error" => Some(Level::ERROR),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_problems_are_reported_at_once() {
        let problems = Config::read(|name| match name {
            "ORDERS_ADDR" => Some("nowhere".into()),
            "ORDERS_MAX_ATTEMPTS" => Some("0".into()),
            "ORDERS_WORKER" => Some("yes".into()),
            _ => None,
        })
        .err()
        .unwrap_or_default();
        let names: Vec<_> = problems
            .iter()
            .filter_map(|it| it.split('=').next())
            .collect();
        assert_eq!(
            names,
            [
                "ORDERS_ADDR",
                "ORDERS_DATA_DIR",
                "ORDERS_CARRIER_URL",
                "ORDERS_WORKER",
                "ORDERS_MAX_ATTEMPTS"
            ]
        );
    }

    #[test]
    fn two_variables_are_enough() {
        let config = Config::read(|name| match name {
            "ORDERS_DATA_DIR" => Some("/tmp".into()),
            "ORDERS_CARRIER_URL" => Some("http://127.0.0.1:9/ship".into()),
            _ => None,
        });
        assert!(config.is_ok_and(|it| it.worker && it.body_limit == 65_536));
    }
}
