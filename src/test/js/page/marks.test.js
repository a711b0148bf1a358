import assert from "node:assert/strict";
import { test } from "node:test";
import { progressText, readMarks, writeMarks } from "../../../main/web/js/page/marks.js";

test("marks read back as they were kept", () => {
  const steps = ["b", "a#x", "decide.html"];
  const kept = writeMarks(steps, new Set(["decide.html", "b"]));
  assert.equal(kept, '["b","decide.html"]');
  assert.deepEqual(readMarks(kept), new Set(["b", "decide.html"]));
});

test("a step that the path no longer has loses its mark, others keep theirs", () => {
  assert.equal(writeMarks(["a", "c"], readMarks('["a","b","c"]')), '["a","c"]');
});

test("whatever lies in the storage, nothing breaks", () => {
  for (const stored of [null, "", "x", "{}", "null", "3", '{"length":2}', "[1,null,[]]"]) {
    assert.deepEqual(readMarks(stored), new Set(), String(stored));
  }
});

test("the count is said in words", () => {
  assert.equal(progressText(0, 9), "0 of 9 steps read");
  assert.equal(progressText(9, 9), "All 9 steps read");
});
