import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, programText } from "../../../main/web/js/page/copy.js";

test("a copied program ends with one line break", () => {
  assert.equal(programText(["fn main() {}"]), "fn main() {}\n");
  assert.equal(programText(["fn main() {}\n"]), "fn main() {}\n");
  assert.equal(programText(["fn main() {}\n\n\n"]), "fn main() {}\n");
});

test("a copied program keeps its tabs and its empty lines inside", () => {
  assert.equal(programText(["func f() {\n\n\treturn\n}\n"]), "func f() {\n\n\treturn\n}\n");
});

test("the parts of a copied program have an empty line between them", () => {
  assert.equal(programText(["fn f() {}\n", "fn main() {}\n"]), "fn f() {}\n\nfn main() {}\n");
});

/**
 * @param {string} lang
 * @param {string | null} part
 * @returns {any}
 */
function figure(lang, part) {
  const attributes = new Map([
    ["data-lang", lang],
    ["data-part", part],
  ]);
  return { getAttribute: (/** @type {string} */ name) => attributes.get(name) ?? null };
}

test("a block is copied with the other parts of its program, and with no other block", () => {
  const first = figure("rust", "shop");
  const last = figure("rust", "shop");
  const others = [figure("go", "shop"), figure("rust", "till")];
  /** @type {any} */
  const page = { querySelectorAll: () => [first, ...others, last] };
  assert.deepEqual(blocksOf(last, page), [first, last]);
  const alone = figure("rust", null);
  assert.deepEqual(blocksOf(alone, page), [alone]);
});
