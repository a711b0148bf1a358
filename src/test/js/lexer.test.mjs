import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fold } from "../../main/web/js/search/chars.js";
import { lexer } from "../../main/web/js/search/lexer.js";
import { stemmer } from "../../main/web/js/search/stemmer.js";
import { nameOf } from "../../main/web/js/search/store.js";

const fixtures = JSON.parse(readFileSync("src/test/resources/search/lexer.json", "utf8"));
const lex = lexer(fixtures.characters, fixtures.operators, fixtures.rules.limits);

for (const { text, tokens } of fixtures.texts) {
  test(`the tokens of ${JSON.stringify(text)} are Java's`, () => {
    const found = lex(text).map(({ type, term, start, end, place, group }) => [type, term, start, end, place, group]);
    assert.deepEqual(found, tokens);
  });
}

const stem = stemmer(fixtures.steps);

test("stems are Java's", () => {
  const found = Object.keys(fixtures.stems).map((word) => [word, stem(word)]);
  assert.deepEqual(Object.fromEntries(found), fixtures.stems);
});

test("every character has Java's class and folds as in Java", () => {
  let all = "";
  const sets = ["word", "pair", "punctuation"].map((kind) => RegExp(fixtures.characters[kind]));
  for (let unit = 0; unit < 0xffff; unit++) {
    if (unit >= 0xd800 && unit < 0xe000) continue;
    const kind = 1 + sets.findIndex((set) => set.test(String.fromCharCode(unit)));
    all += kind;
    const growing = (unit >= 0x1c80 && unit < 0x1c90) || (unit >= 0xa7c0 && unit < 0xa800);
    if (kind === 1 && !growing) all += fold(String.fromCharCode(unit));
  }
  assert.equal(nameOf(new TextEncoder().encode(all)), fixtures.characterCheck);
});
