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
 * @typedef {object} WordScores what one clause says of each page
 * @property {(page: number) => number} earned
 * @property {(page: number) => number} answered how much of what is asked
 * @property {(page: number) => number} part
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
  const typed = new Int32Array(pages);
  const completed = new Int32Array(pages);
  const part = new Uint8Array(pages);
  const partLevel = new Uint8Array(pages);
  for (const match of matches) {
    const { pages: list, levels, parts } = match.postings;
    const common = list.length * commonShare > Math.max(pages, minCommon * commonShare);
    list.forEach((page, i) => {
      const level = levels[i];
      const weighed = Math.max(1, Math.floor((frequencies[level] * match.weight) / full));
      if (match.how === "completed") completed[page] = Math.max(completed[page], weighed);
      else typed[page] += weighed;
      if (level + 1 > partLevel[page]) {
        partLevel[page] = level + 1;
        part[page] = common ? noPart : parts[i];
      }
    });
  }
  const rare = rarity(manifest, base);
  const asked = rare * weight;
  /** @param {number} page */
  const counted = (page) => saturation(typed[page] + completed[page], rules);
  return {
    asked: matches.length ? asked : 0,
    earned: (page) => Math.floor((rare * counted(page) * weight) / full),
    answered(page) {
      const reached = Math.floor((counted(page) * answeredTimes) / answeredShare);
      return Math.floor((asked * Math.min(saturated, reached)) / saturated);
    },
    part: (page) => part[page],
  };
}

/** @type {(numbers: number[]) => number} */
const added = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

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
  const asked = added(scores.map((word) => word.asked));

  /** @type {(page: number) => Scored} */
  const score = (page) => {
    const inParts = new Int32Array(parts + 1);
    const words = scores.map(({ earned }) => earned(page));
    words.forEach((earned, i) => (inParts[scores[i].part(page)] += earned));
    let whole = 0;
    const at = key ? key.pages.indexOf(page) : -1;
    if (key && at >= 0) {
      whole = rarity(manifest, key.base) * saturation(frequencies[key.levels[at]], rules);
      inParts[key.parts[at]] += whole;
    }
    let part = 0;
    for (let i = 1; i < parts; i++) if (inParts[i] > inParts[part]) part = i;
    const together = asked && Math.floor(inParts[part] / rules.ranking.togetherShare);
    const full = added(words) + together;
    const answered = added(scores.map((word) => word.answered(page)));
    const missing = asked && Math.floor((full * answered) / asked) - full;
    return { page, part, score: full + missing + whole, words, together, missing, whole };
  };

  /** @type {Scored[]} */
  const hits = [];
  let total = 0;
  for (let page = 0; page < pages; page++) {
    if (!allowed(page) || (clauses[0] && !scores.some(({ earned }) => earned(page)))) continue;
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
