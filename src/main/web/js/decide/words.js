/** The sentences of the result, shared by the page and the record. */

/** @type {Record<import("./score.js").Outcome, string>} */
export const OUTCOMES = {
  open: "Too little evidence",
  "keep-go": "Keep Go",
  "tune-go": "Tune Go first",
  hybrid: "Hybrid",
  rust: "Rust",
};

/** @type {Record<import("./score.js").Outcome, string>} */
export const MEANINGS = {
  open: "Answer the gates and a few criteria; until then there is nothing to decide.",
  "keep-go": "Stay with Go, and write down what would have to change.",
  "tune-go": "Measure and tune the Go version on a current release, then score again.",
  hybrid: "Move the part that carries the problem, and keep the rest in Go.",
  rust: "Move the service, behind its contract and with a rehearsed way back.",
};

/**
 * With a sign, and a true minus.
 *
 * @param {number} number
 * @returns {string}
 */
export const signed = (number) =>
  number > 0 ? `+${number}` : number < 0 ? `−${-number}` : "0";

/**
 * How near the call was, in one or two sentences.
 *
 * @param {import("./score.js").Score} score
 * @returns {string}
 */
export function nearness(score) {
  if (score.outcome === "open") return "";
  const { sum, keep, move, margin, low, high, closed, flips } = score;
  const band =
    sum >= move
      ? `${margin} above the edge of the near tie (${signed(move)})`
      : sum <= keep
        ? `${margin} below the edge of the near tie (${signed(keep)})`
        : `a near tie, ${margin} from its edge`;
  const hangs = flips.length
    ? `${flips.length} single ${flips.length === 1 ? "answer" : "answers"} would change the outcome.`
    : "No single answer would change the outcome.";
  const gate = closed.length ? "The sum does not decide while a gate is closed. " : "";
  return (
    `${gate}Sum ${signed(sum)}, ${band}. Open questions could move it to anything from ` +
    `${signed(low)} to ${signed(high)}. ${hangs}`
  );
}
