#!/usr/bin/env -S cargo +nightly -Zscript
#![allow(dead_code, reason = "a ] in a string")]
//! Inner documentation.

/* A comment /* does nest */ and may
   go over lines. */

use std::collections::{BTreeMap, HashMap as Map};

/// A pair of `'a` and "quotes".
#[derive(Debug, Clone)]
pub(crate) struct Pair<'a, T: Send + 'a, const N: usize = 0> {
    key: &'a str,
    values: [Option<T>; N],
    r#type: (u8, (i64, f32)),
}

const MAX_LEN: usize = 0xFF_usize;
static GREETING: &'static str = "hi";

enum Shape { Circle(f64), Square { side: f64 }, None }

trait Area: 'static + Sync {
    type Output;
    async fn area<'s>(&'s self) -> Result<Self::Output, Box<dyn std::error::Error + 's>>;
}

impl<'a, T, const N: usize> Pair<'a, T, N>
where
    T: Send + ?Sized,
    for<'b> &'b T: Into<String>,
{
    pub const fn new() -> Self { unimplemented!("{}", "later") }
}

fn literals() {
    let numbers = (0, 1_000, 0b1010_u8, 0o17, 0xDEAD_beef, 1.5, 2., 1e10, 1.5e-3f64, 1u8, 1f32);
    let ranges = [1..2, 0..=9, 1.max(2)..3, ..4];
    let nested = (((1, 2), 3).0.1, numbers.0);
    let chars = ['a', '\'', '\\', '\n', '\x41', '\u{1F600}', '😀', '"', b'a', b'\''];
    let strings = ["", "a \"b\" \\", "over
        lines", "\
        continued", r"raw \", r#"a "quoted" one"#, r##"with "# inside"##];
    let bytes = (b"bytes", br"raw", br#"raw "b""#, c"C", cr"raw", cr#"raw "c""#);
}

fn control(mut xs: Vec<Vec<u32>>) -> Result<(), Error> {
    'outer: for x in &mut xs {
        'block: {
            if x.is_empty() { continue 'outer; }
            break 'block;
        }
        while let Some(y) = x.pop() && y != 0 { x.push(y <<= 1); }
        loop { break 'outer }
    }
    let r#match = xs.iter().map(|x| x.len()).collect::<Vec<_>>();
    let total: u64 = xs.into_iter().flatten().map(u64::from).sum::<u64>() as u64;
    let Some(first) = r#match.first() else { return Err(Error::Empty) };
    match first {
        n @ 1..=5 if !(*n == 3) => println!("{n:>5}"),
        &0 | 6.. => (),
        _ => unsafe { core::hint::unreachable_unchecked() },
    }
    let task = async move { fetch(total).await?; Ok::<_, Error>(()) };
    let numbers = gen { yield 1; };
    let old = rng.gen::<u8>() ^ rng.gen();
    let pointer = &raw const numbers;
    union Bits { a: u32, b: f32 }
    Ok(())
}

macro_rules! maximum {
    ($x:expr) => { $x };
    ($x:expr, $($rest:expr),+ $(,)?) => {{ let (a, b) = ($x, maximum!($($rest),+)); if a>b {a} else {b} }};
}

#[cfg(test)]
mod tests {
    #[test]
    #[should_panic(expected = "index out of bounds: the len is 1")]
    fn panics() { assert_eq!(vec![1][2], MAX_LEN); }
}
