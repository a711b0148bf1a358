import assert from "node:assert/strict";
import { test } from "node:test";
import { compareTexts, countText, matchesAll, wordsOf } from "../../../main/web/js/page/rows.js";

/**
 * @param {string[]} texts
 * @param {boolean} descending
 */
const sorted = (texts, descending) => texts.toSorted((a, b) => compareTexts(a, b, descending));

test("a filter is split at white space and ignores case", () => {
  assert.deepEqual(wordsOf("  Async\tRuntime "), ["async", "runtime"]);
  assert.deepEqual(wordsOf("   "), []);
});

test("a row matches when it holds every word in any order", () => {
  assert.ok(matchesAll("async runtime built-in scheduler tokio", ["tokio", "async"]));
  assert.ok(!matchesAll("async runtime built-in scheduler tokio", ["tokio", "smol"]));
});

test("an empty filter matches every row", () => {
  assert.ok(matchesAll("anything", wordsOf("")));
});

test("numbers in cells are ordered by value and letters without regard to case", () => {
  assert.deepEqual(sorted(["v10", "v9", "V8"], false), ["V8", "v9", "v10"]);
});

test("descending order is the reverse", () => {
  assert.deepEqual(sorted(["a", "c", "b"], true), ["c", "b", "a"]);
});

test("empty cells come last in either direction", () => {
  assert.deepEqual(sorted(["", "b", "a"], false), ["a", "b", ""]);
  assert.deepEqual(sorted(["", "b", "a"], true), ["b", "a", ""]);
});

test("the count says how many of all rows are shown", () => {
  assert.equal(countText(109, 109), "109 rows");
  assert.equal(countText(1, 109), "1 of 109 rows");
  assert.equal(countText(0, 109), "0 of 109 rows");
});
