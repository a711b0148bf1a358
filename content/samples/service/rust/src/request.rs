//! What clients send: its form (400) and its values (422).

use serde::de::{Deserializer, Error as _};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::money::Cents;
use crate::order::Line;
use crate::time::UtcTime;

const MAX_LINES: usize = 100;
const QUANTITIES: std::ops::RangeInclusive<i64> = 1..=10_000;
const MAX_TEXT: usize = 200;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderRequest {
    customer: String,
    lines: Vec<LineRequest>,
    note: Option<String>,
    ship_by: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LineRequest {
    sku: String,
    #[serde(deserialize_with = "whole")]
    quantity: i64,
    unit_price: String,
}

// region: whole
/// Reads the digits themselves: serde_json takes -0 for a float, and JSON has it for a whole number.
fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    let text = <&RawValue>::deserialize(deserializer)?.get();
    text.parse()
        .map_err(|_| D::Error::custom("not a whole number"))
}
// end: whole

/// What is wrong with the value of one field.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct FieldProblem {
    field: String,
    problem: &'static str,
}

/// An order that may be stored.
#[derive(Debug)]
pub struct Draft {
    pub customer: String,
    pub note: Option<String>,
    pub ship_by: Option<UtcTime>,
    pub lines: Vec<Line>,
}

#[derive(Debug, thiserror::Error)]
pub enum NotAnOrder {
    #[error("the body is not an order: {0}")]
    Json(#[from] serde_json::Error),
    #[error("an order is an object, and so is a line")]
    Array,
    #[error("text was damaged before it came here (U+FFFD)")]
    Damaged,
}

// region: decode
impl OrderRequest {
    /// serde refuses unknown, equal and absent fields and what follows the value. It would take an
    /// array for a struct, its fields in order: an array has no "lines", and its lines are arrays.
    pub fn decode(body: &[u8]) -> Result<Self, NotAnOrder> {
        let request: Self = serde_json::from_slice(body)?;
        let value: Value = serde_json::from_slice(body)?;
        let lines = value.get("lines").and_then(Value::as_array);
        if !lines.is_some_and(|all| all.iter().all(Value::is_object)) {
            return Err(NotAnOrder::Array);
        }
        if is_damaged(&value) {
            return Err(NotAnOrder::Damaged);
        }
        Ok(request)
    }
}
// end: decode

fn is_damaged(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('\u{FFFD}'),
        Value::Array(items) => items.iter().any(is_damaged),
        Value::Object(fields) => fields.values().any(is_damaged),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

// region: validate
impl OrderRequest {
    /// Reports all problems, not the first alone.
    pub fn validate(self) -> Result<Draft, Vec<FieldProblem>> {
        let mut problems = Problems(Vec::new());
        problems.check(
            is_text(&self.customer),
            "customer",
            "must have 1 to 200 characters",
        );
        let note_is_text = self.note.as_deref().is_none_or(is_text);
        problems.check(note_is_text, "note", "must have 1 to 200 characters");
        let ship_by = self.ship_by.map(|text| text.parse::<UtcTime>()).transpose();
        problems.check(ship_by.is_ok(), "ship_by", "must be a time of RFC 3339");
        let some = (1..=MAX_LINES).contains(&self.lines.len());
        problems.check(some, "lines", "must have 1 to 100 entries");
        let mut lines = Vec::with_capacity(self.lines.len());
        for (i, line) in self.lines.into_iter().enumerate() {
            let at = |name| format!("lines[{i}].{name}");
            problems.check(
                is_text(&line.sku),
                at("sku"),
                "must have 1 to 200 characters",
            );
            problems.check(
                QUANTITIES.contains(&line.quantity),
                at("quantity"),
                "must be 1 to 10000",
            );
            match line.unit_price.parse::<Cents>() {
                Ok(unit_price) => lines.push(Line {
                    sku: line.sku,
                    quantity: line.quantity,
                    unit_price,
                }),
                Err(_) => problems.check(
                    false,
                    at("unit_price"),
                    "must be an amount such as \"12.50\"",
                ),
            }
        }
        match (ship_by, problems.0.is_empty()) {
            (Ok(ship_by), true) => Ok(Draft {
                customer: self.customer,
                note: self.note,
                ship_by,
                lines,
            }),
            _ => Err(problems.0),
        }
    }
}
// end: validate

struct Problems(Vec<FieldProblem>);

impl Problems {
    fn check(&mut self, good: bool, field: impl Into<String>, problem: &'static str) {
        if !good {
            self.0.push(FieldProblem {
                field: field.into(),
                problem,
            });
        }
    }
}

/// Counts characters, not bytes.
fn is_text(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= MAX_TEXT
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str =
        r#"{"customer":"ada","lines":[{"sku":"pen","quantity":2,"unit_price":"1.25"}]}"#;

    #[test]
    fn a_plain_order_is_taken() {
        let request = OrderRequest::decode(GOOD.as_bytes());
        assert!(request.is_ok_and(|it| it.validate().is_ok()));
    }

    #[test]
    fn a_body_of_another_form_is_refused() {
        let line = r#"{"sku":"pen","quantity":2,"unit_price":"1.25"}"#;
        for body in [
            "",
            "null",
            "[]",
            r#"["ada",[],null,null]"#,
            r#"{"customer":"ada"}"#,
            r#"{"customer":null,"lines":[]}"#,
            r#"{"customer":"ada","lines":[["pen",2,"1.25"]]}"#,
            r#"{"customer":"ada","lines":[null]}"#,
            &GOOD.replace("ada", "\\ud800"),
            &GOOD.replace("ada", "\u{FFFD}"),
            &GOOD.replace("customer", "Customer"),
            &GOOD.replace(":2,", ":2.0,"),
            &GOOD.replace(":2,", ":\"2\","),
            &GOOD.replace(":2,", ":9223372036854775808,"),
            &format!("{GOOD} x"),
            &format!(r#"{{"customer":"a","customer":"b","lines":[{line}]}}"#),
        ] {
            assert!(OrderRequest::decode(body.as_bytes()).is_err(), "{body}");
        }
    }

    #[test]
    fn minus_zero_is_a_value_not_a_form() {
        let request = OrderRequest::decode(GOOD.replace(":2,", ":-0,").as_bytes());
        assert!(request.is_ok_and(|it| it.validate().is_err()));
        let request = OrderRequest::decode(GOOD.replace(":2,", ":-0.0,").as_bytes());
        assert!(request.is_err());
    }

    #[test]
    fn all_problems_are_reported() {
        let body = r#"{"customer":" ","note":"","ship_by":"soon","lines":[{"sku":"","quantity":0,"unit_price":"1.5"}]}"#;
        let problems = OrderRequest::decode(body.as_bytes())
            .ok()
            .and_then(|it| it.validate().err())
            .unwrap_or_default();
        let fields: Vec<_> = problems.iter().map(|it| it.field.as_str()).collect();
        assert_eq!(
            fields,
            [
                "customer",
                "note",
                "ship_by",
                "lines[0].sku",
                "lines[0].quantity",
                "lines[0].unit_price"
            ]
        );
    }
}
