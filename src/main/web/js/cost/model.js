/**
 * The break-even of a port from Go to Rust, by the formula of its page: what is spent once, what
 * each later year brings, and after how many months the second has paid for the first.
 *
 * @typedef {Record<string, number>} Fields by letter, A to K
 * @typedef {Record<string, {low: number, likely: number, high: number}>} Ranges by letter
 * @typedef {{once: number, net: number, months: number}} Payback Infinity months for never
 */

export const LETTERS = "ABCDEFGHIJK";

const MONTHS = 12;

/** Months within which a port has to pay back: the page's own rule. */
export const GRANTED = 24;

/**
 * @param {Fields} fields
 * @returns {Payback}
 */
export function payback({ A, B, C, D, E, F, G, H, I, J, K }) {
  const once = (E + F + G) * H + (A * C * I) / MONTHS;
  const net = (A - B) * C + D - J * H - K;
  return { once, net, months: net > 0 ? (MONTHS * once) / net : Infinity };
}

/**
 * The likely case, and the two ends. The months rise or fall with each field alone, so the ends
 * lie where every field is at one of its own.
 *
 * @param {Ranges} ranges
 * @returns {{best: Payback, likely: Payback, worst: Payback}}
 */
export function outlook(ranges) {
  const likely = payback(pick(ranges, () => "likely"));
  const open = [...LETTERS].filter((it) => ranges[it].low !== ranges[it].high);
  let best = likely;
  let worst = likely;
  for (let corner = 0; corner < 1 << open.length; corner++) {
    const at = payback(
      pick(ranges, (it) => {
        const bit = open.indexOf(it);
        return bit < 0 ? "likely" : corner & (1 << bit) ? "high" : "low";
      }),
    );
    if (isBetter(at, best)) best = at;
    if (isBetter(worst, at)) worst = at;
  }
  return { best, likely, worst };
}

/** @type {(a: Payback, b: Payback) => boolean} sooner; of two that never pay, the smaller loss */
const isBetter = (a, b) => a.months < b.months || (a.months === b.months && a.net > b.net);

/** @type {(ranges: Ranges, end: (letter: string) => "low" | "likely" | "high") => Fields} */
const pick = (ranges, end) =>
  Object.fromEntries([...LETTERS].map((it) => [it, ranges[it][end(it)]]));

/**
 * The fields that, halved or doubled, move the payback across what is granted.
 *
 * @param {Ranges} ranges
 * @returns {string[]} letters
 */
export function flips(ranges) {
  const fields = pick(ranges, () => "likely");
  const pays = payback(fields).months <= GRANTED;
  return [...LETTERS].filter((it) =>
    [0.5, 2].some((by) => payback({ ...fields, [it]: fields[it] * by }).months <= GRANTED !== pays),
  );
}

/**
 * What has come in less what was spent, so many months after the switch.
 *
 * @param {Payback} payback
 * @param {number} months
 * @returns {number}
 */
export const balance = ({ once, net }, months) => (net * months) / MONTHS - once;

/**
 * @param {number} months
 * @returns {string}
 */
export const inWords = (months) =>
  months === Infinity ? "never" : `${Math.ceil(months)} ${months <= 1 ? "month" : "months"}`;

/**
 * A number as people write it, with commas between thousands.
 *
 * @param {string} text
 * @returns {number} NaN if it is none, or below zero
 */
export function numberOf(text) {
  const plain = text.replace(/[,\s]/g, "");
  return /^\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : NaN;
}
