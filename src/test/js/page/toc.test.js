import assert from "node:assert/strict";
import { test } from "node:test";
import { currentIndex } from "../../../main/web/js/page/toc.js";

const LINE = 120;

test("before the first heading there is no current one", () => {
  assert.equal(currentIndex([400, 900], LINE, false), -1);
});

test("the current heading is the last that was reached", () => {
  assert.equal(currentIndex([-500, 80, 400], LINE, false), 1);
});

test("of two headings side by side the first is current", () => {
  assert.equal(currentIndex([100, 100, 800], LINE, false), 0);
});

test("at the end of the page the last heading is current", () => {
  assert.equal(currentIndex([-500, 80, 400], LINE, true), 2);
});

test("a heading that is missing never becomes current", () => {
  assert.equal(currentIndex([-500, Infinity], LINE, false), 0);
  assert.equal(currentIndex([-500, Infinity], LINE, true), 0);
});

test("an empty table of contents has no current heading", () => {
  assert.equal(currentIndex([], LINE, true), -1);
});
