//! Takes orders over HTTP, and has what is paid shipped.

mod app;
mod config;
mod error;
mod handlers;
mod money;
mod order;
mod request;
mod server;
mod store;
mod telemetry;
mod time;
mod worker;

use std::process::ExitCode;

use config::Config;

/// Exit codes: 0 ended when asked, 1 failed, 2 wrong configuration.
#[tokio::main]
async fn main() -> ExitCode {
    let config = match Config::read(|name| std::env::var(name).ok()) {
        Ok(config) => config,
        Err(problems) => {
            eprintln!("{}", problems.join("\n"));
            return ExitCode::from(2);
        }
    };
    telemetry::start_log(config.log_level);
    match server::serve(config).await {
        Ok(()) => {
            tracing::info!("ended");
            ExitCode::SUCCESS
        }
        Err(error) => {
            tracing::error!(%error, "ended badly");
            ExitCode::FAILURE
        }
    }
}
