/**
 * Scores pages. The twin of Ranking.java, WordScores.java and Weights.java; integers only, so that
 * both agree.
 */
/**
 * @typedef {import("./expand.js").Expanded} Expanded
 * @typedef {import("./rules.js").Rules} Rules
 * @typedef {import("./store.js").Manifest} Manifest
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
 * @typedef {object} WordScores what one clause says of each page, in columns by page
 * @property {Int32Array} earned
 * @property {Int32Array} answered how much of what is asked
 * @property {Int32Array} part
 * @property {number} asked its share of the query
 */

/**
 * The binary logarithm in parts of a bit, straight between powers of two.
 * @type {(n: number, bit: number) => number}
 */
function log(n, bit) {
  const exponent = 31 - Math.clz32(n);
  return bit * exponent + Math.floor((bit * n) / 2 ** exponent) - bit;
}

/**
 * How rare a term is that so many pages hold.
 * @type {(manifest: Manifest, base: number) => number}
 */
export function rarity({ pages, rules }, base) {
  const { bit } = rules.ranking;
  return Math.max(1, log(2 * pages + 2, bit) - log(2 * Math.min(pages, base) + 1, bit));
}

/** How much a frequency counts. @type {(frequency: number, rules: Rules) => number} */
const saturation = (frequency, { ranking }) =>
  Math.floor((frequency * ranking.saturated) / (ranking.half + frequency));

/** @type {(manifest: Manifest, clause: Expanded) => WordScores} */
function wordScores(manifest, { weight, matches, base }) {
  const { pages, rules } = manifest;
  const { full } = rules.weights;
  const { saturated, answeredTimes, answeredShare, minCommon, commonShare } = rules.ranking;
  const { frequencies, parts: noPart } = rules.posting;
  // Holds integers: fractions are cut off
  const column = () => new Int32Array(pages);
  const typed = column();
  const completed = column();
  const part = column();
  const partLevel = column();
  for (const match of matches) {
    const { pages: list, levels, parts } = match.postings;
    const common = list.length * commonShare > Math.max(pages, minCommon * commonShare);
    list.forEach((page, i) => {
      const level = levels[i];
      const weighed = Math.max(1, (frequencies[level] * match.weight) / full);
      if (match.how !== "completed") typed[page] += weighed;
      else if (weighed > completed[page]) completed[page] = weighed;
      if (level >= partLevel[page]) {
        partLevel[page] = level + 1;
        part[page] = common ? noPart : parts[i];
      }
    });
  }
  const rare = rarity(manifest, base);
  const asked = matches.length ? rare * weight : 0;
  const earned = column();
  const answered = column();
  typed.forEach((frequency, page) => {
    const counted = saturation(frequency + completed[page], rules);
    const reached = Math.floor((counted * answeredTimes) / answeredShare);
    earned[page] = (rare * counted * weight) / full;
    answered[page] = (asked * Math.min(saturated, reached)) / saturated;
  });
  return { asked, earned, answered, part };
}

/**
 * @param {Manifest} manifest
 * @param {Expanded[]} clauses
 * @param {Postings | undefined} key pages of which the whole query is a title or construct
 * @param {(page: number) => boolean} allowed
 * @param {number} limit
 * @returns {{hits: Scored[], total: number}}
 */
export function rank(manifest, clauses, key, allowed, limit) {
  const { pages, rules } = manifest;
  const { frequencies, parts } = rules.posting;
  const scores = clauses.map((clause) => wordScores(manifest, clause));
  const asked = scores.reduce((sum, word) => sum + word.asked, 0);
  const inParts = new Int32Array(parts + 1);
  /** @type {Scored[]} */
  const hits = [];
  let total = 0;
  let nextOfKey = 0;
  for (let page = 0; page < pages; page++) {
    let sum = 0;
    let answered = 0;
    let whole = 0;
    inParts.fill(0);
    for (const word of scores) {
      sum += word.earned[page];
      answered += word.answered[page];
      inParts[word.part[page]] += word.earned[page];
    }
    if (key?.pages[nextOfKey] === page) {
      whole = rarity(manifest, key.base) * saturation(frequencies[key.levels[nextOfKey]], rules);
      inParts[key.parts[nextOfKey++]] += whole;
    }
    if (!allowed(page) || (clauses[0] && !sum)) continue;
    total++;
    let part = 0;
    for (let i = 1; i < parts; i++) if (inParts[i] > inParts[part]) part = i;
    const together = asked && Math.floor(inParts[part] / rules.ranking.togetherShare);
    const full = sum + together;
    const missing = asked && Math.floor((full * answered) / asked) - full;
    const score = full + missing + whole;
    let at = Math.min(hits.length, limit);
    while (at && hits[at - 1].score < score) at--;
    if (at === limit) continue;
    const words = scores.map(({ earned }) => earned[page]);
    hits.splice(at, 0, { page, part, score, words, together, missing, whole });
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
