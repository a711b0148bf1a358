/**
 * Scores pages. The twin of Ranking.java, WordScores.java and Weights.java; integers only, so that
 * both agree.
 */
import { COMPLETED } from "./expand.js";

/**
 * @typedef {import("./expand.js").Expanded} Expanded
 * @typedef {import("./expand.js").Match} Match
 * @typedef {import("./store.js").Postings} Postings
 *
 * @typedef {object} Scored a page's score and its parts, whose sum it is
 * @property {number} page
 * @property {number} part the part of the page in which most was earned
 * @property {number} score
 * @property {number[]} words what each clause earned
 * @property {number} together what words earn besides that stand in that part
 * @property {number} missing what is taken off for words that the page lacks or only mentions
 * @property {number} whole for a page of which the whole query is a title or construct
 *
 * @typedef {object} WordScores what one clause says of each page
 * @property {(page: number) => number} earned
 * @property {(page: number) => number} answered how much of what is asked
 * @property {(page: number) => number} part
 * @property {number} asked its share of the query
 */

const FULL = 16;
const SATURATED = 1024;
const HALF = 110;
const PARTS = 8;
const MIN_COMMON = 256;
const COMMON_SHARE = 8;

/** Sixteen times the binary logarithm, straight between powers of two. @param {number} n */
function log(n) {
  const exponent = 31 - Math.clz32(n);
  return 16 * exponent + Math.floor((16 * n) / 2 ** exponent) - 16;
}

/** @type {(pages: number, base: number) => number} */
export const rarity = (pages, base) =>
  Math.max(1, log(2 * pages + 2) - log(2 * Math.min(pages, base) + 1));

const FREQUENCIES = Array.from({ length: 16 }, (_, level) => Math.round(12 * 2 ** (level / 2)));

/** @param {number} byte */
const frequency = (byte) => FREQUENCIES[byte >> 4];

/** @param {number} frequency */
const saturation = (frequency) => Math.floor((frequency * SATURATED) / (HALF + frequency));

/** @type {(match: Match, byte: number) => number} */
const weigh = ({ weight }, byte) => Math.max(1, Math.floor((frequency(byte) * weight) / FULL));

/** @type {(pages: number, clause: Expanded) => WordScores} */
function wordScores(pages, { weight, matches, base }) {
  const typed = new Int32Array(pages);
  const completed = new Int32Array(pages);
  const part = new Uint8Array(pages);
  const partLevel = new Uint8Array(pages);
  for (const match of matches) {
    const { pages: list, bytes } = match.postings;
    const common = list.length * COMMON_SHARE > Math.max(pages, MIN_COMMON * COMMON_SHARE);
    list.forEach((page, i) => {
      const byte = bytes[i];
      const weighed = weigh(match, byte);
      if (match.how === COMPLETED) completed[page] = Math.max(completed[page], weighed);
      else typed[page] += weighed;
      const level = byte >> 4;
      if (level + 1 > partLevel[page]) {
        partLevel[page] = level + 1;
        part[page] = common ? PARTS : byte & 7;
      }
    });
  }
  const rare = rarity(pages, base);
  const asked = rare * weight;
  /** @param {number} page */
  const saturated = (page) => saturation(typed[page] + completed[page]);
  return {
    asked,
    earned: (page) => Math.floor((rare * saturated(page) * weight) / FULL),
    answered: (page) =>
      Math.floor((asked * Math.min(SATURATED, Math.floor((saturated(page) * 3) / 2))) / SATURATED),
    part: (page) => part[page],
  };
}

/**
 * @param {number} pages
 * @param {Expanded[]} clauses
 * @param {Postings | undefined} key pages of which the whole query is a title or construct
 * @param {(page: number) => boolean} allowed
 * @param {number} limit
 * @returns {{hits: Scored[], total: number}}
 */
export function rank(pages, clauses, key, allowed, limit) {
  const words = clauses.map((clause) => wordScores(pages, clause));
  const asked = clauses.reduce((sum, { matches }, i) => sum + (matches[0] ? words[i].asked : 0), 0);

  /** @type {(page: number, inParts: Int32Array) => number} */
  const keyEarns = (page, inParts) => {
    const at = key ? key.pages.indexOf(page) : -1;
    if (!key || at < 0) return 0;
    const earned = rarity(pages, key.base) * saturation(frequency(key.bytes[at]));
    inParts[key.bytes[at] & 7] += earned;
    return earned;
  };

  /** @type {(page: number) => Scored} */
  const score = (page) => {
    const inParts = new Int32Array(PARTS + 1);
    const earnings = words.map(({ earned }) => earned(page));
    earnings.forEach((earned, i) => (inParts[words[i].part(page)] += earned));
    const sum = earnings.reduce((sum, earned) => sum + earned, 0);
    const whole = keyEarns(page, inParts);
    let part = 0;
    for (let i = 1; i < PARTS; i++) if (inParts[i] > inParts[part]) part = i;
    const together = asked && Math.floor(inParts[part] / 4);
    const full = sum + together;
    const answered = words.reduce((sum, word) => sum + word.answered(page), 0);
    const missing = asked && Math.floor((full * answered) / asked) - full;
    return { page, part, score: sum + together + missing + whole, words: earnings, together, missing, whole };
  };

  /** @type {Scored[]} */
  const hits = [];
  let total = 0;
  for (let page = 0; page < pages; page++) {
    if (!allowed(page) || (clauses[0] && !words.some(({ earned }) => earned(page)))) continue;
    total++;
    const scored = score(page);
    let at = Math.min(hits.length, limit);
    while (at && hits[at - 1].score < scored.score) at--;
    if (at < limit) hits.splice(at, 0, scored);
    if (hits.length > limit) hits.pop();
  }
  return { hits, total };
}

/**
 * The words that earned, with the terms that answer them on the page, for "Why this result?".
 * @param {Scored} scored
 * @param {Expanded[]} clauses
 */
export const explain = ({ page, words }, clauses) =>
  clauses.flatMap(({ word, matches }, i) => {
    const terms = matches.filter(({ postings }) => postings.pages.includes(page));
    return words[i] ? [{ word, earned: words[i], terms: terms.map(({ term }) => term) }] : [];
  });
