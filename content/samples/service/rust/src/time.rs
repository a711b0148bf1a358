//! Moments as text that sorts as the time does.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::tz::Offset;
use serde::{Serialize, Serializer};

/// A moment in milliseconds, written as RFC 3339 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UtcTime(Timestamp);

#[derive(Debug, thiserror::Error)]
#[error("not a time of RFC 3339")]
pub struct NotTime;

impl UtcTime {
    pub fn now() -> Self {
        Self::truncated(Timestamp::now()).unwrap_or(Self(Timestamp::UNIX_EPOCH))
    }

    fn truncated(time: Timestamp) -> Option<Self> {
        let millis = time.as_nanosecond().div_euclid(1_000_000);
        Timestamp::from_millisecond(i64::try_from(millis).ok()?)
            .ok()
            .map(Self)
    }
}

// region: time
impl FromStr for UtcTime {
    type Err = NotTime;

    /// jiff reads more than RFC 3339 (a space for the T, no seconds, second 60): the form comes first.
    fn from_str(text: &str) -> Result<Self, NotTime> {
        if !has_form(text) {
            return Err(NotTime);
        }
        let time = text.parse::<Timestamp>().map_err(|_| NotTime)?;
        let year = Offset::UTC.to_datetime(time).year();
        if !(1..=9999).contains(&year) {
            return Err(NotTime);
        }
        Self::truncated(time).ok_or(NotTime)
    }
}
// end: time

/// Whether a text looks like `2026-12-01T10:00:00.5+02:00`; fractions and offset may be others.
fn has_form(text: &str) -> bool {
    const FORM: &[u8] = b"0000-00-00T00:00:00";
    let bytes = text.as_bytes();
    let Some((head, rest)) = bytes.split_at_checked(FORM.len()) else {
        return false;
    };
    let same = |(&have, &want): (&u8, &u8)| match want {
        b'0' => have.is_ascii_digit(),
        _ => have == want,
    };
    if !head.iter().zip(FORM).all(same) || head[17] > b'5' {
        return false;
    }
    let offset = match rest.strip_prefix(b".") {
        None => rest,
        Some(fraction) => {
            let digits = fraction
                .iter()
                .take_while(|byte| byte.is_ascii_digit())
                .count();
            if !(1..=9).contains(&digits) {
                return false;
            }
            &fraction[digits..]
        }
    };
    match offset {
        b"Z" => true,
        [b'+' | b'-', hours @ ..] => hours.len() == 5 && hours.iter().zip(b"00:00").all(same),
        _ => false,
    }
}

impl fmt::Display for UtcTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3}", self.0)
    }
}

impl Serialize for UtcTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_offset_becomes_utc_with_three_decimals() {
        let read = |text: &str| text.parse::<UtcTime>().map(|it| it.to_string()).ok();
        assert_eq!(
            read("2026-12-01T01:30:00+02:00").as_deref(),
            Some("2026-11-30T23:30:00.000Z")
        );
        assert_eq!(
            read("2026-12-01T10:00:00.1239Z").as_deref(),
            Some("2026-12-01T10:00:00.123Z")
        );
        assert_eq!(
            read("1969-12-31T23:59:59.9999Z").as_deref(),
            Some("1969-12-31T23:59:59.999Z")
        );
    }

    #[test]
    fn what_is_not_rfc_3339_is_refused() {
        for text in [
            "2026-12-01",
            "2026-12-01T10:00Z",
            "2026-12-01 10:00:00Z",
            "2026-12-01T10:00:00",
            "2026-12-01T10:00:00,5Z",
            "2026-12-01T23:59:60Z",
            "2026-02-30T10:00:00Z",
            "2026-12-01T10:00:00+0200",
            "0000-01-01T00:00:00Z",
            "soon",
            "",
        ] {
            assert!(text.parse::<UtcTime>().is_err(), "{text}");
        }
    }
}
