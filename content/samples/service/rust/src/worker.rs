//! Tells the carrier of paid orders.

use std::time::Duration;

use serde_json::json;
use tokio::time::MissedTickBehavior;
use tokio_util::sync::CancellationToken;

use crate::error::Error;
use crate::store::{Shipment, Store};
use crate::telemetry;

const CARRIER_TIMEOUT: Duration = Duration::from_secs(5);
const MAX_BACKOFF: Duration = Duration::from_secs(60);

#[derive(Debug)]
pub struct Worker {
    pub store: Store,
    pub client: reqwest::Client,
    pub carrier: String,
    pub interval: Duration,
    pub retry_base: Duration,
    pub max_attempts: u32,
}

// region: worker
impl Worker {
    /// Works until it is told to stop. A shipment that has begun is ended first: the carrier must
    /// not know more than we do.
    pub async fn run(self, stop: CancellationToken) {
        let mut ticker = tokio::time::interval(self.interval);
        ticker.set_missed_tick_behavior(MissedTickBehavior::Delay);
        while stop.run_until_cancelled(ticker.tick()).await.is_some() {
            let due = match self.store.due().await {
                Ok(due) => due,
                Err(error) => {
                    tracing::error!(%error, "outbox cannot be read");
                    continue;
                }
            };
            for shipment in due {
                if stop.is_cancelled() {
                    return;
                }
                if let Err(error) = self.ship(&shipment).await {
                    tracing::error!(order_id = shipment.order_id, %error, "shipment not recorded");
                }
            }
        }
    }
}
// end: worker

// region: retry
impl Worker {
    async fn ship(&self, shipment: &Shipment) -> Result<(), Error> {
        let Err(failure) = self.tell(&shipment.order_id).await else {
            telemetry::shipment("shipped");
            return self.store.shipped(shipment).await;
        };
        let attempt = shipment.attempts.saturating_add(1);
        let dead = attempt >= self.max_attempts;
        telemetry::shipment(if dead { "dead" } else { "retried" });
        tracing::warn!(order_id = shipment.order_id, attempt, dead, error = %failure, "shipment failed");
        let wait = backoff(self.retry_base, shipment.attempts);
        self.store
            .failed(shipment, &failure.to_string(), wait, dead)
            .await
    }

    /// May be heard twice, if we die before the shipment is recorded: hence the key.
    async fn tell(&self, order_id: &str) -> Result<(), reqwest::Error> {
        self.client
            .post(&self.carrier)
            .timeout(CARRIER_TIMEOUT)
            .header("Idempotency-Key", order_id)
            .json(&json!({ "order_id": order_id }))
            .send()
            .await?
            .error_for_status()?;
        Ok(())
    }
}

/// Doubles with each attempt, up to a minute.
fn backoff(base: Duration, attempts: u32) -> Duration {
    base.saturating_mul(1 << attempts.min(16)).min(MAX_BACKOFF)
}
// end: retry

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_a_minute() {
        let waits: Vec<_> = [0, 1, 2, 5, 6, 60]
            .map(|attempts| backoff(Duration::from_secs(1), attempts).as_secs())
            .into();
        assert_eq!(waits, [1, 2, 4, 32, 60, 60]);
    }
}
