/**
 * The decision as a record in the form of MADR, which any Markdown tool reads.
 */
import { findings } from "./findings.js";
import { answerOf, points } from "./score.js";
import { MEANINGS, nearness, OUTCOMES, signed } from "./words.js";

/** Days after which a record rests on old runtimes. */
const REVIEW_DAYS = 365;
const DAY_MILLIS = 86_400_000;

/**
 * @param {import("./score.js").Questionnaire} questionnaire
 * @param {import("./state.js").State} state
 * @param {import("./score.js").Score} score
 * @param {{name: string, address: string, now: Date}} about the service, the page's address with the answers, and the day
 * @returns {string}
 */
export function record(questionnaire, state, score, { name, address, now }) {
  const found = findings(questionnaire, state, score);
  const review = new Date(now.getTime() + REVIEW_DAYS * DAY_MILLIS);
  const lines = [
    "---",
    `date: ${day(now)}`,
    "---",
    "",
    `# Language of ${plain(name) || "this service"}: ${OUTCOMES[score.outcome]}`,
    "",
    `Status: proposed, ${day(now)}. Review on ${day(review)} at the latest.`,
    "",
    "## Context and Problem Statement",
    "",
    "Should this service stay in Go, be tuned, move in part or move to Rust?",
    "",
    ...table(questionnaire, state),
    "",
    "## Considered Options",
    "",
    ...["keep-go", "tune-go", "hybrid", "rust"].map(
      (it) => `* ${OUTCOMES[/** @type {import("./score.js").Outcome} */ (it)]}`,
    ),
    "",
    "## Decision Outcome",
    "",
    `Chosen option: "${OUTCOMES[score.outcome]}". ${MEANINGS[score.outcome]} ${nearness(score)}`.trim(),
    "",
    ...part("### Closed gates", found.closed),
    ...part("### Decided by", found.deciding),
    "### Consequences",
    "",
    "* What gets worse, and who accepts it: …",
    "",
    "### Confirmation",
    "",
    "* The figure that must be reached, by when, or we stop: …",
    "",
    "## More Information",
    "",
    ...part("### What would change the answer", found.changes),
    ...part("### Missing evidence", found.missing.map(({ text }) => text)),
    `Scored with <${address}>.`,
    "",
  ];
  return lines.join("\n");
}

/** @type {(questionnaire: import("./score.js").Questionnaire, state: import("./state.js").State) => string[]} */
function table(questionnaire, { answers, factors }) {
  const weighed = points(questionnaire, answers, factors);
  const rows = questionnaire.criteria.map((criterion) => {
    const answer = answerOf(criterion, answers);
    const sum = weighed.get(criterion.id);
    return `| ${criterion.name} | ${answer ? answer.text : "unknown"} | ${sum === undefined ? "" : signed(sum)} |`;
  });
  const changed = Object.entries(factors).map(([group, factor]) => `${group} × ${factor}`);
  const weights = changed.length ? ["", `Weights changed: ${changed.join(", ")}.`] : [];
  return ["| criterion | answer | points |", "|---|---|---|", ...rows, ...weights];
}

/** @type {(heading: string, items: string[]) => string[]} nothing without items */
const part = (heading, items) =>
  items.length ? [heading, "", ...items.map((it) => `* ${it}`), ""] : [];

/** @type {(date: Date) => string} the reader's own day */
function day(date) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** @type {(text: string) => string} without what Markdown takes for more than text */
const plain = (text) => text.replace(/[\s\\`*{}[\]<>#|!&$~]+/g, " ").trim();
