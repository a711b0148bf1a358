/**
 * What a set of answers comes to, by the rules that the page holds as data. The twin of Java's
 * Scoring: the same fixtures hold both.
 *
 * @typedef {"open" | "keep-go" | "tune-go" | "hybrid" | "rust"} Outcome
 * @typedef {{id: string, text: string, value: number, closes?: Outcome, leads?: Outcome}} Answer
 * @typedef {object} Criterion
 * @property {string} id
 * @property {string} name
 * @property {string} group
 * @property {boolean} alternative a reason of which one suffices
 * @property {string} question
 * @property {Answer[]} answers in the order of their values
 * @property {number} weight 0 for a question that steers without points
 * @property {string} gate its name, or empty
 * @property {string} then what to do while the gate is closed
 * @property {string} measure
 * @property {[string, string][]} see address and title
 * @typedef {object} Questionnaire
 * @property {{keep: number, move: number, enough: number, problem: string, tuning: string, scope: string}} rules
 * @property {{id: string, title: string}[]} groups
 * @property {Criterion[]} criteria
 * @typedef {Record<string, string>} Answers ids of answers by criterion
 * @typedef {Record<string, number>} Factors by group, 1 if absent
 * @typedef {object} Score
 * @property {number} sum
 * @property {number} low with every open question answered for Go
 * @property {number} high with every open question answered for Rust
 * @property {number} keep lower edge of the near tie
 * @property {number} move its upper edge
 * @property {number} margin points to the nearest edge
 * @property {Outcome} outcome
 * @property {string[]} closed criteria whose gate is closed
 * @property {string[]} deciding at most three criteria
 * @property {[string, string, Outcome][]} flips other answers that alone change the outcome
 */

const DECIDING = 3;

/** @type {Outcome[]} from the least change to the most */
const OUTCOMES = ["open", "keep-go", "tune-go", "hybrid", "rust"];

/**
 * @param {Questionnaire} questionnaire
 * @param {Answers} answers
 * @param {Factors} factors
 * @returns {Score}
 */
export function score(questionnaire, answers, factors) {
  const { criteria, rules } = questionnaire;
  const sum = sumOf(points(questionnaire, answers, factors));
  const [keep, move] = edges(questionnaire, factors);
  const result = outcome(questionnaire, answers, factors);
  return {
    sum,
    low: sumOf(points(questionnaire, filled(criteria, answers, 0), factors)),
    high: sumOf(points(questionnaire, filled(criteria, answers, -1), factors)),
    keep,
    move,
    margin: sum >= move ? sum - move : sum <= keep ? keep - sum : Math.min(move - sum, sum - keep),
    outcome: result,
    closed: closed(criteria, answers).map(({ id }) => id),
    deciding: deciding(),
    flips: flips(questionnaire, answers, factors, result),
  };

  function deciding() {
    const found = closed(criteria, answers).map(({ id }) => id);
    if (!found.length) {
      if (sum >= move && result === "tune-go") found.push(rules.tuning);
      const sign = sum >= move ? 1 : sum <= keep ? -1 : 0;
      const weighed = [...points(questionnaire, answers, factors)];
      weighed
        .filter(([, value]) => value !== 0 && value * sign >= 0)
        .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
        .forEach(([id]) => found.push(id));
    }
    return found.slice(0, DECIDING);
  }
}

/**
 * Weight times value of each answer that has a weight, in the questionnaire's order.
 *
 * @param {Questionnaire} questionnaire
 * @param {Answers} answers
 * @param {Factors} factors
 * @returns {Map<string, number>}
 */
export function points({ criteria }, answers, factors) {
  const reason = criteria.some((it) => it.alternative && valueOf(it, answers) > 0);
  const found = new Map();
  for (const criterion of criteria) {
    if (criterion.weight === 0 || !answerOf(criterion, answers)) continue;
    const value = valueOf(criterion, answers);
    const counts = !(criterion.alternative && value < 0 && reason);
    found.set(criterion.id, counts ? weight(criterion, factors) * value + 0 : 0);
  }
  return found;
}

/** @type {(criterion: Criterion, answers: Answers) => Answer | undefined} */
export const answerOf = (criterion, answers) =>
  criterion.answers.find(({ id }) => id === answers[criterion.id]);

/** @type {(criterion: Criterion, answers: Answers) => number} */
const valueOf = (criterion, answers) => answerOf(criterion, answers)?.value ?? 0;

/** @type {(criterion: Criterion, factors: Factors) => number} */
export const weight = (criterion, factors) => criterion.weight * (factors[criterion.group] ?? 1);

/** @type {(points: Map<string, number>) => number} */
const sumOf = (points) => [...points.values()].reduce((sum, value) => sum + value, 0);

/** @type {(criteria: Criterion[], factors: Factors) => number} */
const total = (criteria, factors) => criteria.reduce((sum, it) => sum + weight(it, factors), 0);

/**
 * The edges of the near tie for the weights in use.
 *
 * @param {Questionnaire} questionnaire
 * @param {Factors} factors
 * @returns {[number, number]}
 */
function edges({ criteria, rules }, factors) {
  const given = total(criteria, {});
  /** @param {number} edge */
  const scaled = (edge) =>
    given && Math.floor((2 * edge * total(criteria, factors) + given) / (2 * given));
  return [0 - scaled(-rules.keep), scaled(rules.move)];
}

/** @type {(criteria: Criterion[], answers: Answers) => Criterion[]} */
const closed = (criteria, answers) => criteria.filter((it) => answerOf(it, answers)?.closes);

/**
 * @param {Questionnaire} questionnaire
 * @param {Answers} answers
 * @param {Factors} factors
 * @returns {Outcome}
 */
function outcome(questionnaire, answers, factors) {
  const { criteria, rules } = questionnaire;
  /** @param {string} id */
  const answer = (id) => {
    const criterion = criteria.find((it) => it.id === id);
    return criterion && answerOf(criterion, answers);
  };
  const measured = (answer(rules.problem)?.value ?? 0) > 0;
  const closes = closed(criteria, answers).map((it) => answerOf(it, answers)?.closes ?? "open");
  if (closes.length) {
    return measured ? OUTCOMES[Math.min(...closes.map((it) => OUTCOMES.indexOf(it)))] : "keep-go";
  }
  const weighed = points(questionnaire, answers, factors);
  if (weighed.size < rules.enough || total(criteria, factors) === 0) return "open";
  const tuning = answer(rules.tuning)?.leads;
  const scope = answer(rules.scope)?.leads;
  const sum = sumOf(weighed);
  const [keep, move] = edges(questionnaire, factors);
  if (sum >= move) return tuning === "tune-go" ? tuning : (scope ?? "hybrid");
  if (!measured) return "keep-go";
  if (tuning !== "keep-go") return "tune-go";
  return sum > keep && scope === "hybrid" ? "hybrid" : "keep-go";
}

/** @type {(questionnaire: Questionnaire, answers: Answers, factors: Factors, now: Outcome) => [string, string, Outcome][]} */
function flips(questionnaire, answers, factors, now) {
  /** @type {[string, string, Outcome][]} */
  const found = [];
  for (const criterion of questionnaire.criteria) {
    const at = criterion.answers.findIndex(({ id }) => id === answers[criterion.id]);
    criterion.answers.forEach(({ id }, i) => {
      if (at >= 0 && Math.abs(i - at) !== 1) return;
      const then = outcome(questionnaire, { ...answers, [criterion.id]: id }, factors);
      if (then !== now) found.push([criterion.id, id, then]);
    });
  }
  return found;
}

/** @type {(criteria: Criterion[], answers: Answers, end: number) => Answers} open questions answered by the first or last */
function filled(criteria, answers, end) {
  const all = { ...answers };
  for (const criterion of criteria) {
    const last = criterion.answers.at(end);
    if (!answerOf(criterion, answers) && last) all[criterion.id] = last.id;
  }
  return all;
}
