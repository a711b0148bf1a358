import assert from "node:assert/strict";
import { test } from "node:test";
import { nextChoice } from "../../../main/web/js/page/theme-toggle.js";

test("a switch away from the system's theme is a choice", () => {
  assert.equal(nextChoice(false, false), "dark");
  assert.equal(nextChoice(true, true), "light");
});

test("a switch back to the system's theme is none", () => {
  assert.equal(nextChoice(true, false), null);
  assert.equal(nextChoice(false, true), null);
});
