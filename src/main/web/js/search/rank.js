/**
 * Scores pages. The twin of Ranking.java and Weights.java; integers only, so that both agree.
 */
import { COMPLETED } from "./expand.js";

/**
 * @typedef {import("./expand.js").Expanded} Expanded
 * @typedef {import("./expand.js").Match} Match
 * @typedef {import("./store.js").Postings} Postings
 * @typedef {{page: number, score: number, part: number}} Scored
 */

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
const saturation = (frequency) => Math.floor((frequency * 1024) / (110 + frequency));

/** @type {(match: Match, byte: number) => number} */
const weigh = ({ weight }, byte) => Math.max(1, (frequency(byte) * weight) >> 4);

/**
 * @param {number} pages
 * @param {Expanded[]} clauses
 * @param {Postings | undefined} key pages of which the whole query is a title or construct
 * @param {(page: number) => boolean} allowed
 * @param {number} limit
 * @returns {{hits: Scored[], total: number}}
 */
export function rank(pages, clauses, key, allowed, limit) {
  const [sums, covered, inParts, bonus, typed, completed, part, best] = [1, 1, 9, 1, 1, 1, 1, 1].map(
    (width) => new Int32Array(pages * width),
  );
  let total = 0;
  for (const { weight, matches, base } of clauses) {
    if (!matches[0]) continue;
    const rare = rarity(pages, base);
    total += rare * weight;
    for (const match of matches) {
      const { pages: list, bytes } = match.postings;
      const common = list.length * 8 > Math.max(pages, 2048);
      list.forEach((page, i) => {
        const byte = bytes[i];
        const weighed = weigh(match, byte);
        if (match.how !== COMPLETED) typed[page] += weighed;
        else if (weighed > completed[page]) completed[page] = weighed;
        if (byte >> 4 >= best[page]) {
          best[page] = (byte >> 4) + 1;
          part[page] = common ? 8 : byte & 7;
        }
      });
    }
    for (const { postings } of matches) {
      for (const page of postings.pages) {
        if (!best[page]) continue;
        const saturated = saturation(typed[page] + completed[page]);
        const earned = (rare * saturated * weight) >> 4;
        sums[page] += earned;
        covered[page] += (rare * weight * Math.min(1024, (saturated * 3) >> 1)) >> 10;
        inParts[page * 9 + part[page]] += earned;
        typed[page] = completed[page] = best[page] = 0;
      }
    }
  }
  key?.pages.forEach((page, i) => {
    const earned = rarity(pages, key.base) * saturation(frequency(key.bytes[i]));
    bonus[page] += earned;
    inParts[page * 9 + (key.bytes[i] & 7)] += earned;
  });

  /** @type {Scored[]} */
  const hits = [];
  let count = 0;
  for (let page = 0; page < pages; page++) {
    if (!allowed(page) || (clauses[0] && !sums[page])) continue;
    count++;
    let part = 0;
    for (let i = 1; i < 8; i++) if (inParts[page * 9 + i] > inParts[page * 9 + part]) part = i;
    const sum = sums[page] + (inParts[page * 9 + part] >> 2);
    const score = (total && Math.floor((sum * covered[page]) / total)) + bonus[page];
    let at = Math.min(hits.length, limit);
    while (at && hits[at - 1].score < score) at--;
    if (at < limit) hits.splice(at, 0, { page, part, score });
    if (hits.length > limit) hits.pop();
  }
  return { hits, total: count };
}

/**
 * What each word alone would earn a page, for "Why this result?".
 * @param {number} pages
 * @param {number} page
 * @param {Expanded[]} clauses
 */
export const explain = (pages, page, clauses) =>
  clauses.flatMap((clause) =>
    rank(pages, [clause], undefined, (other) => other === page, 1).hits.map(({ score }) => ({
      word: clause.word,
      earned: score,
      terms: clause.matches.flatMap(({ term, postings }) => (postings.pages.includes(page) ? term : [])),
    })),
  );
