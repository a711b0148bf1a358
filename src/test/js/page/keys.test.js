import assert from "node:assert/strict";
import test from "node:test";
import { addSearchKeys } from "../../../main/web/js/page/keys.js";

/** A page whose box notes what is done to it. @param {boolean} hasBox */
function page(hasBox = true) {
  /** @type {string[]} */
  const done = [];
  const input = { focus: () => done.push("focus"), select: () => done.push("select") };
  /** @type {(event: object) => void} */
  let pressed = () => {};
  addSearchKeys(
    /** @type {any} */ ({
      querySelector: () => (hasBox ? input : null),
      addEventListener: (/** @type {string} */ _, /** @type {typeof pressed} */ listener) => (pressed = listener),
    }),
  );
  const press = (/** @type {object} */ keys, typing = false) =>
    pressed({
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      target: { closest: () => (typing ? {} : null) },
      preventDefault: () => done.push("prevented"),
      ...keys,
    });
  return { done, press };
}

test("slash and Ctrl-K lead to the box and select what is in it", () => {
  for (const keys of [{ key: "/" }, { key: "k", ctrlKey: true }, { key: "K", metaKey: true }]) {
    const { done, press } = page();
    press(keys);
    assert.deepEqual(done, ["prevented", "focus", "select"]);
  }
});

test("a slash that is typed stays a slash", () => {
  const { done, press } = page();
  press({ key: "/" }, true);
  press({ key: "/", altKey: true });
  press({ key: "k" });
  assert.deepEqual(done, []);
});

test("while something else is being typed, Ctrl-K still leads to the box", () => {
  const { done, press } = page();
  press({ key: "k", ctrlKey: true }, true);
  assert.deepEqual(done, ["prevented", "focus", "select"]);
});

test("a page without a box keeps its keys", () => {
  const { done, press } = page(false);
  press({ key: "/" });
  assert.deepEqual(done, []);
});
