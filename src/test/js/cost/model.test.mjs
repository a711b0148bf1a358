import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { balance, flips, inWords, LETTERS, numberOf, outlook, payback } from "../../../main/web/js/cost/model.js";

const page = readFileSync("content/decisions/cost-model.md", "utf8");

/** A column of the page's table of fields. */
function column(index) {
  const rows = [...page.matchAll(/^\| ([A-K]) \|(.*)\|$/gm)];
  assert.equal(rows.map(([, letter]) => letter).join(""), LETTERS);
  return Object.fromEntries(
    rows.map(([, letter, cells]) => [letter, numberOf(cells.split("|")[index])]),
  );
}

const tuned = column(3);
const small = column(4);
const fixed = (fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([letter, likely]) => [letter, { low: likely, likely, high: likely }]),
  );

test("the cases of the page come to what its program prints", () => {
  const cases = {
    "Grab's ratio, 40,000/s": { ...tuned, A: 800 },
    "Go tuned first": tuned,
    "a tenth of the traffic": { ...tuned, A: 80, B: 18 },
    "small service": small,
    "same, costly incidents": { ...small, D: 60_000 },
  };
  for (const [name, fields] of Object.entries(cases)) {
    const { once, net, months } = payback(fields);
    const line = page.split("\n").find((it) => it.startsWith(name + " "));
    const said = /once\s+(\d+)\s+net a year\s+(-?\d+)\s+payback (.*)$/.exec(line);
    assert.deepEqual([Math.round(once), Math.round(net)], [Number(said[1]), Number(said[2])], name);
    assert.equal(inWords(months), said[3], name);
  }
});

test("ranges give the page's favourable and unfavourable cases", () => {
  const ranges = { ...fixed(tuned), B: { low: 144, likely: 180, high: 429 }, E: { low: 4, likely: 6, high: 9 } };
  const { best, likely, worst } = outlook(ranges);
  assert.deepEqual([best, likely, worst].map((it) => inWords(it.months)), ["16 months", "20 months", "68 months"]);
});

test("no corner and no point inside is outside the outlook", () => {
  const ranges = Object.fromEntries(
    Object.entries(tuned).map(([letter, likely]) => [letter, { low: likely * 0.8, likely, high: likely * 1.3 }]),
  );
  const { best, worst } = outlook(ranges);
  for (let i = 0; i < 500; i++) {
    const fields = Object.fromEntries(
      [...LETTERS].map((it, n) => [it, ranges[it].low + (ranges[it].high - ranges[it].low) * ((i * (n + 3) * 0.37) % 1)]),
    );
    const { months } = payback(fields);
    assert.ok(best.months <= months && months <= worst.months, `${i}: ${months}`);
  }
});

test("the inputs that flip the result are those of the page", () => {
  // A and B apart, where the page's first row is both together
  assert.deepEqual(flips(fixed(tuned)).join(""), "ABCEHIJ");
});

test("a port that never pays has a falling balance", () => {
  assert.equal(inWords(payback(small).months), "never");
  assert.ok(balance(payback(small), 24) < balance(payback(small), 12));
});

test("numbers are read as people write them", () => {
  assert.equal(numberOf(" 15,000 "), 15000);
  assert.equal(numberOf("0.9"), 0.9);
  for (const bad of ["", "-1", "1e9", "x", "1.2.3", "Infinity"]) assert.ok(Number.isNaN(numberOf(bad)), bad);
});
