import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { score } from "../../../main/web/js/decide/score.js";

const { questionnaire, cases } = JSON.parse(readFileSync("target/decide-fixtures.json", "utf8"));

test("every case comes to what Java says of it", () => {
  assert.equal(cases.length, 520);
  let outcomes = new Set();
  for (const { id, answers, factors, score: expected } of cases) {
    assert.deepEqual(score(questionnaire, answers, factors), expected, id);
    outcomes.add(expected.outcome);
  }
  assert.equal(outcomes.size, 5);
});

test("nothing answered is too little evidence", () => {
  const empty = score(questionnaire, {}, {});
  assert.equal(empty.outcome, "open");
  assert.equal(empty.sum, 0);
  assert.deepEqual(empty.deciding, []);
});

test("an answer that is not there counts as unknown", () => {
  const unknown = { "measured-problem": "no such answer", "no-such-criterion": "none" };
  assert.deepEqual(score(questionnaire, unknown, {}), score(questionnaire, {}, {}));
});
