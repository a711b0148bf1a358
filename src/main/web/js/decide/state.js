/**
 * Answers and weights as the part of an address behind "#", which no browser sends to a server:
 * `#measured-problem=hot&scope=part&weight.people=2`.
 */

const WEIGHT = "weight.";

/** What the weights of a group can be multiplied by. */
export const MOST = 3;

/**
 * @typedef {object} State
 * @property {import("./score.js").Answers} answers
 * @property {import("./score.js").Factors} factors
 */

/**
 * What an address says, as far as the questionnaire knows it.
 *
 * @param {string} hash with or without "#"
 * @param {import("./score.js").Questionnaire} questionnaire
 * @returns {State}
 */
export function read(hash, { criteria, groups }) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  /** @type {State} */
  const state = { answers: {}, factors: {} };
  for (const { id, answers } of criteria) {
    const answer = given.get(id);
    if (answer !== null && answers.some((it) => it.id === answer)) state.answers[id] = answer;
  }
  for (const { id } of groups) {
    const text = given.get(WEIGHT + id);
    if (text !== null && /^[0-3]$/.test(text) && text !== "1") state.factors[id] = Number(text);
  }
  return state;
}

/**
 * The address of a state; empty if nothing was answered or changed. Criteria stand in the
 * questionnaire's order, so that equal answers have equal addresses.
 *
 * @param {State} state
 * @param {import("./score.js").Questionnaire} questionnaire
 * @returns {string} without "#"
 */
export function write({ answers, factors }, { criteria, groups }) {
  const parts = new URLSearchParams();
  for (const { id } of criteria) if (answers[id]) parts.set(id, answers[id]);
  for (const { id } of groups) {
    const factor = factors[id] ?? 1;
    if (factor !== 1) parts.set(WEIGHT + id, String(factor));
  }
  return parts.toString();
}
