import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { record } from "../../../main/web/js/decide/record.js";
import { score } from "../../../main/web/js/decide/score.js";
import { nearness, signed } from "../../../main/web/js/decide/words.js";

const { questionnaire, cases } = JSON.parse(readFileSync("target/decide-fixtures.json", "utf8"));
const about = { name: "", address: "https://example.org/decide.html#a=b", now: new Date(2026, 0, 5) };

test("every record names its outcome, its day and each question", () => {
  for (const { answers, factors } of cases) {
    const found = score(questionnaire, answers, factors);
    const text = record(questionnaire, { answers, factors }, found, about);
    assert.match(text, /^---\ndate: 2026-01-05\n---\n\n# Language of this service: /);
    assert.match(text, /Review on 2027-01-05/);
    for (const { name } of questionnaire.criteria) assert.ok(text.includes(`| ${name} | `), name);
    assert.equal(/undefined|NaN|null/.test(text), false, text);
  }
});

test("changed weights are in the record", () => {
  const { answers } = cases[0];
  const factors = { people: 2 };
  const text = record(questionnaire, { answers, factors }, score(questionnaire, answers, factors), about);
  assert.match(text, /Weights changed: people × 2\./);
});

test("a name cannot bring markup", () => {
  const { answers, factors } = cases[0];
  const named = { ...about, name: "a|b <b>[[c]]</b>\n# d `e`" };
  const text = record(questionnaire, { answers, factors }, score(questionnaire, answers, factors), named);
  assert.match(text, /^# Language of a b b c \/b d e: Rust$/m);
});

test("nearness says what a single answer can do", () => {
  const { answers, factors } = cases[0];
  assert.match(nearness(score(questionnaire, answers, factors)), /^Sum \+37, 12 above the edge of the near tie \(\+25\)\. .* single answers would/);
  assert.match(nearness(score(questionnaire, { "measured-problem": "none" }, {})), /^The sum does not decide while a gate is closed\. Sum −10/);
  assert.equal(signed(-3), "−3");
});
