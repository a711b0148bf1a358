//! What an order is, and which steps it may take.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use crate::money::Cents;
use crate::time::UtcTime;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    New,
    Paid,
    Cancelled,
    Shipped,
}

// region: transition
impl Status {
    /// Which steps there are: new → paid → shipped, and new → cancelled.
    pub fn can_become(self, next: Status) -> bool {
        match self {
            Status::New => matches!(next, Status::Paid | Status::Cancelled),
            Status::Paid => next == Status::Shipped,
            Status::Cancelled | Status::Shipped => false,
        }
    }
}
// end: transition

impl Status {
    pub fn as_str(self) -> &'static str {
        match self {
            Status::New => "new",
            Status::Paid => "paid",
            Status::Cancelled => "cancelled",
            Status::Shipped => "shipped",
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Debug, thiserror::Error)]
#[error("there is no such status")]
pub struct UnknownStatus;

impl FromStr for Status {
    type Err = UnknownStatus;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [
            Status::New,
            Status::Paid,
            Status::Cancelled,
            Status::Shipped,
        ]
        .into_iter()
        .find(|status| status.as_str() == text)
        .ok_or(UnknownStatus)
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub sku: String,
    pub quantity: i64,
    pub unit_price: Cents,
}

// region: order
/// An order as clients see it. What is not skipped is always there.
#[derive(Debug, Serialize)]
pub struct Order {
    pub id: String,
    pub customer: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ship_by: Option<UtcTime>,
    pub status: Status,
    pub lines: Vec<Line>,
    pub total: Cents,
    pub created_at: UtcTime,
    pub updated_at: UtcTime,
}
// end: order

/// Cannot overflow: 100 lines of at most 10,000 pieces below 10¹¹ cents stay below 2⁶³.
pub fn total(lines: &[Line]) -> Cents {
    Cents(
        lines
            .iter()
            .map(|line| line.quantity * line.unit_price.0)
            .sum(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Status; 4] = [
        Status::New,
        Status::Paid,
        Status::Cancelled,
        Status::Shipped,
    ];

    #[test]
    fn three_steps_are_allowed_and_no_other() {
        let mut allowed = Vec::new();
        for from in ALL {
            for to in ALL {
                if from.can_become(to) {
                    allowed.push(format!("{from}->{to}"));
                }
            }
        }
        assert_eq!(allowed, ["new->paid", "new->cancelled", "paid->shipped"]);
    }

    #[test]
    fn the_largest_order_does_not_overflow() {
        let line = Line {
            sku: "a".into(),
            quantity: 10_000,
            unit_price: Cents(99_999_999_999),
        };
        assert_eq!(total(&vec![line; 100]).to_string(), "999999999990000.00");
    }

    #[test]
    fn a_status_is_read_as_it_is_written() {
        for status in ALL {
            assert_eq!(status.to_string().parse::<Status>().ok(), Some(status));
        }
        assert!("New".parse::<Status>().is_err());
    }
}
