//! Accepts connections and ends in order. `axum::serve` has no limit for slow headers.

use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::app::{App, router};
use crate::config::Config;
use crate::store::Store;
use crate::telemetry;
use crate::worker::Worker;

#[derive(Debug, thiserror::Error)]
pub enum Ended {
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    #[error("metrics: {0}")]
    Metrics(#[from] metrics_exporter_prometheus::BuildError),
    #[error("carrier: {0}")]
    Carrier(#[from] reqwest::Error),
    #[error("{0}")]
    Io(#[from] std::io::Error),
    #[error("requests or a shipment did not end in time")]
    Late,
}

// region: shutdown
/// Works until SIGTERM or SIGINT, and then ends in order: tell the load balancer, take no new
/// connections, answer what has begun, end the shipment that has begun, close the database.
pub async fn serve(config: Config) -> Result<(), Ended> {
    let store = Store::open(&config.data_dir, config.busy_timeout).await?;
    let app = Arc::new(App {
        store: store.clone(),
        metrics: telemetry::start_metrics()?,
        read_timeout: config.read_timeout,
        request_timeout: config.request_timeout,
        draining: false.into(),
    });
    let listener = TcpListener::bind(config.addr).await?;
    let stop = CancellationToken::new();
    let tasks = TaskTracker::new();
    if config.worker {
        tasks.spawn(worker(&config, store.clone())?.run(stop.clone()));
    }
    tracing::info!(addr = %listener.local_addr()?, "listening");
    let routes = router(Arc::clone(&app), &config);
    let accepting = accept(listener, routes, config.read_timeout, &stop, &tasks);
    let ending = async {
        stopped().await?;
        tracing::info!("draining");
        app.draining.store(true, Ordering::Relaxed);
        tokio::time::sleep(config.drain_delay).await;
        stop.cancel();
        Ok::<_, Ended>(())
    };
    tokio::try_join!(
        async {
            accepting.await;
            Ok(())
        },
        ending
    )?;
    tasks.close();
    let in_time = tokio::time::timeout(config.shutdown_timeout, tasks.wait()).await;
    in_time.map_err(|_| Ended::Late)?; // main returns: what still runs is cut
    store.close().await;
    Ok(())
}
// end: shutdown

async fn stopped() -> Result<(), std::io::Error> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}

fn worker(config: &Config, store: Store) -> Result<Worker, reqwest::Error> {
    Ok(Worker {
        store,
        client: reqwest::Client::builder().no_proxy().build()?,
        carrier: config.carrier_url.clone(),
        interval: config.worker_interval,
        retry_base: config.retry_base,
        max_attempts: config.max_attempts,
    })
}

// region: accept
async fn accept(
    listener: TcpListener,
    routes: Router,
    read_timeout: Duration,
    stop: &CancellationToken,
    tasks: &TaskTracker,
) {
    while let Some(accepted) = stop.run_until_cancelled(listener.accept()).await {
        match accepted {
            Ok((stream, _)) => {
                tasks.spawn(connection(
                    stream,
                    routes.clone(),
                    read_timeout,
                    stop.clone(),
                ));
            }
            Err(error) => {
                // Too many open files: others will close some.
                tracing::warn!(%error, "accept failed");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
}

/// Answers the requests of one connection; when the service stops, the one that has begun.
async fn connection(
    stream: TcpStream,
    routes: Router,
    read_timeout: Duration,
    stop: CancellationToken,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(read_timeout)
        .max_buf_size(64 << 10);
    let served = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(routes));
    let mut served = pin!(served);
    let ended = tokio::select! {
        ended = served.as_mut() => ended,
        () = stop.cancelled() => {
            served.as_mut().graceful_shutdown();
            served.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "connection ended");
    }
}
// end: accept
