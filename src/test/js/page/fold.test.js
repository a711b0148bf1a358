import assert from "node:assert/strict";
import { test } from "node:test";
import { summary } from "../../../main/web/js/page/fold.js";

test("folded lines are counted", () => {
  assert.equal(summary(1), "1 line");
  assert.equal(summary(12), "12 lines");
});
