import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { read, write } from "../../../main/web/js/decide/state.js";

const { questionnaire, cases } = JSON.parse(readFileSync("target/decide-fixtures.json", "utf8"));

test("every state comes back from its address", () => {
  for (const { id, answers, factors } of cases) {
    const state = { answers, factors };
    assert.deepEqual(read("#" + write(state, questionnaire), questionnaire), state, id);
  }
});

test("what the questionnaire does not know is left out of a state", () => {
  const hash = "#measured-problem=hot&scope=none&x=y&weight.people=9&weight.code=0&__proto__=a";
  assert.deepEqual(read(hash, questionnaire), {
    answers: { "measured-problem": "hot" },
    factors: { code: 0 },
  });
});

test("nothing has no address", () => {
  assert.equal(write({ answers: {}, factors: { people: 1 } }, questionnaire), "");
});
