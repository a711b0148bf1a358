//! Money without floats.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

// region: money
/// Money in the smallest unit; in JSON it is a decimal string such as "12.50".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cents(pub i64);

const MAX_PRICE_DIGITS: usize = 9;

#[derive(Debug, thiserror::Error)]
#[error("not an amount such as \"12.50\"")]
pub struct NotMoney;

impl FromStr for Cents {
    type Err = NotMoney;

    /// Exactly two decimals, no sign, no spare zeros.
    fn from_str(text: &str) -> Result<Self, NotMoney> {
        let (units, decimals) = text.split_once('.').ok_or(NotMoney)?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let spare_zero = units.len() > 1 && units.starts_with('0');
        if !(1..=MAX_PRICE_DIGITS).contains(&units.len()) || decimals.len() != 2 || spare_zero {
            return Err(NotMoney);
        }
        if !digits(units) || !digits(decimals) {
            return Err(NotMoney); // parse would take a sign
        }
        let parse = |part: &str| part.parse::<i64>().map_err(|_| NotMoney);
        Ok(Cents(parse(units)? * 100 + parse(decimals)?))
    }
}

impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl Serialize for Cents {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
// end: money

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_written_as_it_is_read() {
        for text in ["0.00", "0.05", "12.50", "999999999.99"] {
            assert_eq!(
                text.parse::<Cents>()
                    .map(|it| it.to_string())
                    .ok()
                    .as_deref(),
                Some(text)
            );
        }
    }

    #[test]
    fn other_texts_are_no_amounts() {
        for text in [
            "",
            "1",
            "1.5",
            "1.505",
            ".50",
            "01.00",
            "-1.00",
            "+1.00",
            "1.+0",
            "1e2.00",
            "1000000000.00",
            "1,50",
            "１.00",
        ] {
            assert!(text.parse::<Cents>().is_err(), "{text}");
        }
    }
}
