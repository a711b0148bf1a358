import assert from "node:assert/strict";
import { test } from "node:test";
import { programText } from "../../../main/web/js/page/copy.js";

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
