/**
 * Finds the terms of the index that answer a clause. The twin of Expansion.java and Spelling.java.
 */
import { isPlain, stem } from "./stemmer.js";
import { reader } from "./store.js";

/**
 * @typedef {import("./question.js").Clause} Clause
 * @typedef {import("./question.js").Weighted} Weighted
 * @typedef {import("./store.js").Postings} Postings
 * @typedef {import("./store.js").Store} Store
 *
 * @typedef {0 | 1 | 2 | 3 | 4} How as typed, another form, completed, corrected, part of the name
 *
 * @typedef {object} Match
 * @property {string} term ends with an ellipsis if it stands for all terms that begin so
 * @property {number} weight
 * @property {How} how
 * @property {Postings} postings
 *
 * @typedef {object} Expanded
 * @property {string} word as typed
 * @property {number} weight
 * @property {Match[]} matches
 * @property {number} base
 */

export const FORM = 1;
export const COMPLETED = 2;
export const CORRECTED = 3;

/**
 * The visible terms that begin with a text, with their postings; or the list that stands for them.
 * @param {Store} store
 * @param {string} start
 * @returns {Promise<{terms?: [string, Postings][], merged?: Postings}>}
 */
async function range(store, start) {
  const merged = await store.get("t", start + "\u0001");
  if (merged) return { merged };
  const entries = await store.entries("t", start, start + "\uffff");
  return { terms: entries.filter(([key]) => key.startsWith(start) && !/[\x01-\x03]/.test(key)) };
}

/**
 * Edits between two words, a swap of neighbours counting as one; more than the limit if there are
 * more.
 * @type {(a: string, b: string, limit: number) => number}
 */
export function distance(a, b, limit) {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [x, y] = a.slice(same);
  const [v, w] = b.slice(same);
  if (!x && !v) return 0;
  /** @type {(ofA: number, ofB: number) => number} */
  const edit = (ofA, ofB) => 1 + distance(a.slice(same + ofA), b.slice(same + ofB), limit - 1);
  if (!limit) return 1;
  return Math.min(edit(1, 1), edit(1, 0), edit(0, 1), x && x === w && y === v ? edit(2, 2) : 99);
}

/**
 * The commonest of the nearest words.
 * @param {Store} store
 * @param {string} typed
 * @returns {Promise<Weighted[]>}
 */
async function candidates(store, typed) {
  const limit = +(typed.length > 3) + +(typed.length > 7);
  if (!limit || !/^[a-z_][a-z0-9_]*$/.test(typed)) return [];
  const buckets = await Promise.all(
    ["<" + typed.slice(0, 2), ">" + typed.slice(-2)].map((key) => store.get("s", key)),
  );
  let least = limit;
  /** @type {Map<string, [edits: number, weight: number]>} */
  const near = new Map();
  for (const bucket of buckets) {
    const { number, take, more } = reader(bucket ?? []);
    let term = "";
    while (more()) {
      term = term.slice(0, number()) + String.fromCharCode(...take(number()));
      const weight = number();
      const edits = distance(typed, term, least);
      if (edits && edits <= least) near.set(term, [(least = edits), weight]);
    }
  }
  return [...near]
    .filter(([, [edits]]) => edits === least)
    .sort(([a, [, first]], [b, [, second]]) => second - first || (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([term, [edits]]) => [term, edits > 1 ? 8 : 11]);
}

/**
 * @param {Store} store
 * @param {Clause} clause
 * @returns {Promise<Expanded>}
 */
export async function expand(store, clause) {
  const { word, alternatives, open, inflected } = clause;
  const typed = alternatives[alternatives.length - 1][0];
  /** @type {Match[]} */
  const matches = [];
  const seen = new Set();
  /** @type {(term: string, weight: number, how: How, postings?: Postings) => void} */
  const add = (term, weight, how, postings) => {
    if (postings && !seen.has(term)) matches.push({ term, weight, how, postings });
    seen.add(term);
  };
  /** @type {(terms: Weighted[], how: How) => Promise<void>} */
  const addAll = async (terms, how) => {
    const found = await Promise.all(terms.map(([term]) => store.get("t", term)));
    terms.forEach(([term, weight], i) => add(term, weight, how, found[i]));
  };

  await addAll(alternatives, 0);
  if (inflected && isPlain(word)) {
    const root = stem(word);
    const { terms } = root[2] ? await range(store, root) : {};
    for (const [term, postings] of terms ?? []) {
      if (isPlain(term) && stem(term) === root) add(term, 14, FORM, postings);
    }
    if (!terms) await addAll([[word.endsWith("s") ? word.slice(0, -1) : word + "s", 14]], FORM);
  }
  if (open && word) {
    const weight = matches[0] ? 5 : 13;
    const { terms, merged } = await range(store, word);
    add(word + "…", weight, COMPLETED, merged);
    for (const [term, postings] of terms ?? []) add(term, weight, COMPLETED, postings);
  }
  if (!matches[0] && word) await addAll(await candidates(store, typed), CORRECTED);
  if (!matches[0]) await addAll(clause.subs.map((sub) => [sub, 8]), 4);
  const sure = matches.filter(({ how }) => how <= FORM);
  const base = Math.max(0, ...(sure[0] ? sure : matches).map(({ postings }) => postings.base));
  return { word: typed, weight: clause.weight, matches, base };
}
