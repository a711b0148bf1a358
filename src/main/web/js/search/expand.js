/**
 * Finds the terms of the index that answer a clause. The twin of Expansion.java and Spelling.java.
 */
import { isPlain } from "./stemmer.js";
import { reader } from "./store.js";

/**
 * @typedef {import("./question.js").Clause} Clause
 * @typedef {import("./question.js").Weighted} Weighted
 * @typedef {import("./rules.js").Rules} Rules
 * @typedef {import("./store.js").Manifest} Manifest
 * @typedef {import("./store.js").Postings} Postings
 * @typedef {import("./store.js").Store} Store
 *
 * @typedef {"typed" | "form" | "completed" | "corrected" | "part"} How a term came to answer: as
 *   typed, another form, completed, corrected, part of the name
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

/**
 * The visible terms that begin with a text, with their postings; or the list that stands for them.
 * @param {Store} store
 * @param {string} start
 * @param {Rules} rules
 * @returns {Promise<{terms?: import("./store.js").Entry[], merged?: Postings}>}
 */
async function range(store, start, { marks }) {
  const merged = await store.get("t", start + marks.merged);
  if (merged) return { merged };
  const entries = await store.entries("t", start, start + "\uffff");
  // Marks are control characters, and no text's term has one
  return { terms: entries.filter(({ key }) => key.startsWith(start) && !/[\0-\x1f]/.test(key)) };
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
  return Math.min(edit(1, 1), edit(1, 0), edit(0, 1), x && x === w && y === v ? edit(2, 2) : Infinity);
}

/**
 * The commonest of the nearest words.
 * @param {Store} store
 * @param {string} typed
 * @param {Rules} rules
 * @returns {Promise<Weighted[]>}
 */
async function candidates(store, typed, { limits, marks, weights }) {
  const { oneEditLength, twoEditsLength, sureLetters } = limits;
  const allowed = typed.length < oneEditLength ? 0 : typed.length < twoEditsLength ? 1 : 2;
  if (!allowed || !/^[a-z_][a-z0-9_]*$/.test(typed)) return [];
  const buckets = await Promise.all([
    store.get("s", marks.bucketOfStart + typed.slice(0, sureLetters)),
    store.get("s", marks.bucketOfEnd + typed.slice(-sureLetters)),
  ]);
  let least = allowed;
  /** @type {Map<string, {term: string, edits: number, pages: number}>} pages: their logarithm */
  const near = new Map();
  for (const bucket of buckets) {
    const { number, take, more } = reader(bucket ?? []);
    let term = "";
    while (more()) {
      term = term.slice(0, number()) + String.fromCharCode(...take(number()));
      const pages = number();
      const edits = distance(typed, term, least);
      if (edits && edits <= least) {
        least = edits;
        near.set(term, { term, edits, pages });
      }
    }
  }
  return [...near.values()]
    .filter(({ edits }) => edits === least)
    .sort((a, b) => b.pages - a.pages || (a.term < b.term ? -1 : 1))
    .slice(0, limits.candidates)
    .map(({ term, edits }) => ({ term, weight: edits > 1 ? weights.twoEdits : weights.oneEdit }));
}

/**
 * @param {Store} store
 * @param {Clause} clause
 * @param {Manifest} manifest
 * @returns {Promise<Expanded>}
 */
export async function expand(store, clause, { rules, stem }) {
  const { word, weight, alternatives, open, inflected, subs } = clause;
  const { weights, limits } = rules;
  const typed = alternatives[alternatives.length - 1].term;
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
    const found = await Promise.all(terms.map(({ term }) => store.get("t", term)));
    terms.forEach(({ term, weight }, i) => add(term, weight, how, found[i]));
  };
  const addForms = async () => {
    const root = stem(word);
    const { terms } = root.length < limits.formLetters ? {} : await range(store, root, rules);
    if (!terms) {
      const other = word.endsWith("s") ? word.slice(0, -1) : word + "s";
      return addAll([{ term: other, weight: weights.inflected }], "form");
    }
    for (const { key, value } of terms) {
      if (isPlain(key) && stem(key) === root) add(key, weights.inflected, "form", value);
    }
  };
  const addCompletions = async () => {
    const weight = matches.length ? weights.completed : weights.completedUnknown;
    const { terms, merged } = await range(store, word, rules);
    add(word + "…", weight, "completed", merged);
    for (const { key, value } of terms ?? []) add(key, weight, "completed", value);
  };

  await addAll(alternatives, "typed");
  if (inflected && isPlain(word)) await addForms();
  if (open && word) await addCompletions();
  if (!matches.length && word) await addAll(await candidates(store, typed, rules), "corrected");
  if (!matches.length) {
    await addAll(subs.map((term) => ({ term, weight: weights.lastName })), "part");
  }
  const sure = matches.filter(({ how }) => how === "typed" || how === "form");
  const deciding = sure.length ? sure : matches;
  const base = Math.max(0, ...deciding.map(({ postings }) => postings.base));
  return { word: typed, weight, matches, base };
}
