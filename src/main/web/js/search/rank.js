/**
 * Scores pages. The twin of Ranking.java and Weights.java; integers only, so that both agree.
 */

/**
 * @typedef {import("./expand.js").Expanded} Expanded
 * @typedef {import("./expand.js").Match} Match
 * @typedef {import("./expand.js").Postings} Postings
 * @typedef {{page: number, score: number, part: number}} Scored
 */

const FREQUENCIES = [
  12, 14, 17, 20, 24, 29, 34, 40, 48, 57, 68, 81, 96, 114, 136, 161, 192, 228, 272, 323, 384, 457,
  543, 646, 768, 913, 1086, 1292, 1536, 1827, 2172, 2583,
];

/** Sixteen times the binary logarithm, straight between powers of two. @param {number} n */
function log(n) {
  const exponent = 31 - Math.clz32(n);
  return 16 * exponent + Math.floor((16 * (n - 2 ** exponent)) / 2 ** exponent);
}

/** @type {(pages: number, base: number) => number} */
export const rarity = (pages, base) =>
  Math.max(1, log(2 * pages + 2) - log(2 * Math.min(pages, base) + 1));

/** @param {number} frequency */
const saturation = (frequency) => Math.floor((frequency * 1024) / (77 + frequency));

/** @type {(match: Match, level: number) => number} */
const weigh = (match, level) => Math.max(1, (FREQUENCIES[level] * match.weight) >> 4);

export class Ranking {
  /** @param {number} pages */
  constructor(pages) {
    this.pages = pages;
    this.sums = new Int32Array(pages);
    this.covered = new Int32Array(pages);
    this.inParts = new Int32Array(pages * 8);
    this.bonus = new Int32Array(pages);
    this.frequency = new Int32Array(pages);
    this.completed = new Int32Array(pages);
    this.part = new Uint8Array(pages);
    this.partLevel = new Uint8Array(pages);
    this.total = 0;
  }

  /** @param {Expanded} clause */
  add(clause) {
    if (!clause.matches.length) return;
    const rare = rarity(this.pages, clause.base);
    const weight = clause.clause.weight;
    this.total += rare * weight;
    for (const match of clause.matches) this.collect(match);
    for (const match of clause.matches) {
      for (const page of match.postings.pages) {
        const sum = this.frequency[page] + this.completed[page];
        if (!sum) continue;
        const earned = (rare * saturation(sum) * weight) >> 4;
        this.sums[page] += earned;
        this.covered[page] += rare * weight;
        this.inParts[page * 8 + this.part[page]] += earned;
        this.frequency[page] = this.completed[page] = this.partLevel[page] = 0;
      }
    }
  }

  /** @param {Match} match */
  collect(match) {
    const { pages, bytes } = match.postings;
    for (let i = 0; i < pages.length; i++) {
      const page = pages[i];
      const level = bytes[i] >> 3;
      const weighed = weigh(match, level);
      if (match.how === "completed") {
        if (weighed > this.completed[page]) this.completed[page] = weighed;
      } else {
        this.frequency[page] += weighed;
      }
      if (level + 1 > this.partLevel[page]) {
        this.partLevel[page] = level + 1;
        this.part[page] = bytes[i] & 7;
      }
    }
  }

  /** The whole query is a title, construct or heading of these pages. @param {Postings} postings */
  addKey({ base, pages, bytes }) {
    const rare = rarity(this.pages, base);
    pages.forEach((page, i) => {
      const earned = rare * saturation(FREQUENCIES[bytes[i] >> 3]);
      this.bonus[page] += earned;
      this.inParts[page * 8 + (bytes[i] & 7)] += earned;
    });
  }

  /**
   * @param {Uint8Array | undefined} allowed which pages pass the filters; all if not given
   * @param {boolean} everything whether pages without a score count
   * @param {number} limit
   */
  best(allowed, everything, limit) {
    /** @type {Scored[]} */
    const hits = [];
    let total = 0;
    for (let page = 0; page < this.pages; page++) {
      if ((allowed && !allowed[page]) || !(everything || this.sums[page])) continue;
      total++;
      const scored = this.scored(page);
      if (hits.length === limit && scored.score <= hits[limit - 1].score) continue;
      let at = hits.length;
      while (at > 0 && hits[at - 1].score < scored.score) at--;
      hits.splice(at, 0, scored);
      if (hits.length > limit) hits.pop();
    }
    return { hits, total };
  }

  /**
   * @param {number} page
   * @returns {Scored}
   */
  scored(page) {
    let part = 0;
    for (let i = 1; i < 8; i++) {
      if (this.inParts[page * 8 + i] > this.inParts[page * 8 + part]) part = i;
    }
    const sum = this.sums[page] + (this.inParts[page * 8 + part] >> 2);
    const share = this.total ? Math.floor((sum * this.covered[page]) / this.total) : 0;
    return { page, part, score: share + this.bonus[page] };
  }
}

/**
 * What each word earned on a page, for "Why this result?".
 * @param {number} pages
 * @param {number} page
 * @param {Expanded[]} clauses
 */
export function explain(pages, page, clauses) {
  return clauses.flatMap(({ clause, matches, base }) => {
    let sum = 0;
    let completed = 0;
    const terms = [];
    for (const match of matches) {
      const at = match.postings.pages.indexOf(page);
      if (at < 0) continue;
      const frequency = weigh(match, match.postings.bytes[at] >> 3);
      if (match.how === "completed") completed = Math.max(completed, frequency);
      else sum += frequency;
      terms.push(match.term);
    }
    const rare = rarity(pages, base);
    const earned = (rare * saturation(sum + completed) * clause.weight) >> 4;
    return terms.length ? [{ word: clause.alternatives[clause.alternatives.length - 1][0], terms, rare, earned }] : [];
  });
}
