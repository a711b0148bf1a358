/**
 * What a score means in this questionnaire's words, for the page and the record alike.
 */
import { answerOf, points } from "./score.js";
import { OUTCOMES, signed } from "./words.js";

/** Rows of a list: a reader acts on a few. */
const MOST = 5;

/**
 * @typedef {import("./score.js").Questionnaire} Questionnaire
 * @typedef {import("./score.js").Criterion} Criterion
 * @typedef {import("./state.js").State} State
 * @typedef {object} Findings
 * @property {string[]} closed gates, and what to do while they are closed
 * @property {string[]} deciding answers and their points
 * @property {string[]} changes other answers and where they would lead
 * @property {{text: string, id: string}[]} missing open questions, the weightiest first
 * @property {number} open how many questions are open
 * @property {[string, string][]} links address and title
 */

/**
 * @param {Questionnaire} questionnaire
 * @param {State} state
 * @param {import("./score.js").Score} score
 * @returns {Findings}
 */
export function findings(questionnaire, { answers, factors }, score) {
  const { criteria } = questionnaire;
  const weighed = points(questionnaire, answers, factors);
  /** @param {string} id */
  const criterion = (id) => /** @type {Criterion} */ (criteria.find((it) => it.id === id));
  const open = criteria.filter((it) => !answerOf(it, answers));
  const turning = new Set(score.flips.map(([id]) => id));
  const missing = [...open].sort(
    (a, b) =>
      Number(turning.has(b.id)) - Number(turning.has(a.id)) ||
      Number(b.gate !== "") - Number(a.gate !== "") ||
      b.weight - a.weight,
  );
  const read = [...score.deciding, ...missing.map(({ id }) => id)].slice(0, MOST);
  return {
    closed: score.closed.map((id) => `${criterion(id).gate}: ${criterion(id).then}`),
    deciding: score.deciding.map((id) => {
      const value = weighed.get(id);
      const sum = value === undefined ? "" : ` (${signed(value)})`;
      return `${criterion(id).name}: ${answerOf(criterion(id), answers)?.text}${sum}`;
    }),
    changes: score.flips
      .filter(([id]) => answerOf(criterion(id), answers))
      .slice(0, MOST)
      .map(([id, answer, outcome]) => {
        const text = criterion(id).answers.find((it) => it.id === answer)?.text;
        return `${criterion(id).name}: “${text}” instead → ${OUTCOMES[outcome]}`;
      }),
    missing: missing
      .slice(0, MOST)
      .map(({ id, name, measure }) => ({ id, text: `${name}. Measure: ${measure}` })),
    open: open.length,
    links: distinct(read.flatMap((id) => criterion(id).see)).slice(0, MOST + 1),
  };
}

/** @type {(links: [string, string][]) => [string, string][]} */
const distinct = (links) => [...new Map(links)];
