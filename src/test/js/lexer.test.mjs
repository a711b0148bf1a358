import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { BIGRAM, PUNCTUATION, WORD, fold } from "../../main/web/js/search/chars.js";
import { lex } from "../../main/web/js/search/lexer.js";
import { stem } from "../../main/web/js/search/stemmer.js";
import { nameOf } from "../../main/web/js/search/store.js";

const fixtures = JSON.parse(readFileSync("src/test/resources/search/lexer.json", "utf8"));

for (const { text, tokens } of fixtures.texts) {
  test(`the tokens of ${JSON.stringify(text)} are Java's`, () => {
    const found = lex(text).map(({ type, term, start, end, place, group }) => [
      type, term, start, end, place, group,
    ]);
    assert.deepEqual(found, tokens);
  });
}

test("stems are Java's", () => {
  const found = Object.keys(fixtures.stems).map((word) => [word, stem(word)]);
  assert.deepEqual(Object.fromEntries(found), fixtures.stems);
});

test("every character has Java's class and folds as in Java", () => {
  let all = "";
  const classes = [WORD, BIGRAM, PUNCTUATION].map((set) => RegExp(set));
  for (let unit = 0; unit < 0xffff; unit++) {
    if (unit >= 0xd800 && unit < 0xe000) continue;
    const kind = 1 + classes.findIndex((set) => set.test(String.fromCharCode(unit)));
    all += kind;
    if (kind === 1) all += fold(String.fromCharCode(unit));
  }
  assert.equal(nameOf(new TextEncoder().encode(all)), fixtures.characters);
});
