/**
 * Finds the terms of the index that answer a clause. The twin of Expansion.java and Spelling.java.
 */
import { BIGRAM, kind } from "./chars.js";
import { isPlain, stem } from "./stemmer.js";
import { Reader } from "./store.js";

/**
 * @typedef {import("./question.js").Clause} Clause
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./store.js").Value} Value
 *
 * @typedef {object} Postings
 * @property {number} base number of pages that decides how rare the term is
 * @property {Int32Array} pages
 * @property {Uint8Array} bytes level times 8 plus part
 *
 * @typedef {"typed" | "form" | "completed" | "corrected" | "part"} How
 *
 * @typedef {object} Match
 * @property {string} term ends with an ellipsis if it stands for all terms that begin so
 * @property {number} weight
 * @property {How} how
 * @property {Postings} postings
 *
 * @typedef {object} Expanded
 * @property {Clause} clause
 * @property {Match[]} matches
 * @property {number} base
 */

/**
 * @param {Value} value distances of pages, and a byte for each
 * @returns {Postings}
 */
export function postings(value) {
  let found = decoded.get(value);
  if (!found) decoded.set(value, (found = decode(value)));
  return found;
}

/** @type {WeakMap<Value, Postings>} */
const decoded = new WeakMap();

/** @type {(value: Value) => Postings} */
function decode([head, bytes]) {
  const reader = new Reader(head);
  const pages = new Int32Array(bytes.length);
  let page = -1;
  for (let i = 0; i < pages.length; i++) {
    page += reader.number() + 1;
    pages[i] = page;
  }
  return { base: reader.at < head.length ? reader.number() : pages.length, pages, bytes };
}

/**
 * The visible terms that begin with a text, or the list that stands for them.
 * @param {Store} store
 * @param {string} start
 * @returns {Promise<{terms?: [string, Value][], merged?: Postings}>}
 */
async function range(store, start) {
  const merged = await store.get("terms", start + "\u0001");
  if (merged) return { merged: postings(merged) };
  /** @type {[string, Value][]} */
  const terms = [];
  for (const leaf of await store.leaves("terms", start, start + "\u{10ffff}")) {
    leaf.keys.forEach((key, i) => {
      if (key.startsWith(start) && !/[\x01-\x03]/.test(key)) terms.push([key, leaf.values[i]]);
    });
  }
  return { terms };
}

/** Swaps of neighbours count as one edit. @type {(a: string, b: string, limit: number) => number} */
export function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  /** @type {number[][]} */
  const rows = [[...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(
        rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
        rows[i - 1][j] + 1,
        row[j - 1] + 1,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
      }
    }
    if (Math.min(...row) > limit) return limit + 1;
    rows.push(row);
  }
  return rows[a.length][b.length];
}

/**
 * The commonest of the nearest words.
 * @param {Store} store
 * @param {string} typed
 */
async function candidates(store, typed) {
  const limit = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  if (!limit || !/^[a-z_][a-z0-9_]*$/.test(typed)) return [];
  const buckets = await Promise.all(
    ["<" + typed.slice(0, 2), ">" + typed.slice(-2)].map((key) => store.get("spelling", key)),
  );
  /** @type {Map<string, {term: string, edits: number, weight: number}>} */
  const near = new Map();
  for (const bucket of buckets) {
    if (!bucket) continue;
    const reader = new Reader(bucket[0]);
    let term = "";
    while (reader.at < bucket[0].length) {
      term = term.slice(0, reader.number());
      term += String.fromCharCode(...reader.take(reader.number()));
      const weight = reader.number();
      const edits = distance(typed, term, limit);
      if (edits && edits <= limit) near.set(term, { term, edits, weight });
    }
  }
  const least = Math.min(...[...near.values()].map(({ edits }) => edits));
  return [...near.values()]
    .filter(({ edits }) => edits === least)
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, 3);
}

/**
 * @param {Store} store
 * @param {Clause} clause
 * @returns {Promise<Expanded>}
 */
export async function expand(store, clause) {
  const { word, alternatives } = clause;
  /** @type {Match[]} */
  const matches = [];
  const seen = new Set();
  /** @type {(term: string, weight: number, how: How, bytes: Value | undefined) => void} */
  const add = (term, weight, how, bytes) => {
    if (!seen.has(term) && bytes) matches.push({ term, weight, how, postings: postings(bytes) });
    seen.add(term);
  };
  /** @type {(terms: [string, number][], how: How) => Promise<void>} */
  const addAll = async (terms, how) => {
    const found = await Promise.all(terms.map(([term]) => store.get("terms", term)));
    terms.forEach(([term, weight], i) => add(term, weight, how, found[i]));
  };

  await addAll(alternatives, "typed");
  if (clause.inflected && isPlain(word)) {
    const root = stem(word);
    let shared = 0;
    while (shared < root.length && root[shared] === word[shared]) shared++;
    const { terms } = shared < 3 ? { terms: undefined } : await range(store, word.slice(0, shared));
    if (terms) {
      for (const [term, bytes] of terms) {
        if (isPlain(term) && stem(term) === root) add(term, 14, "form", bytes);
      }
    } else {
      await addAll([[word.endsWith("s") ? word.slice(0, -1) : word + "s", 14]], "form");
    }
  }
  if (clause.open && (word.length > 1 || kind(word.charCodeAt(0)) === BIGRAM)) {
    const weight = matches.length ? 5 : 13;
    const { terms, merged } = await range(store, word);
    if (merged) matches.push({ term: word + "…", weight, how: "completed", postings: merged });
    for (const [term, bytes] of terms ?? []) add(term, weight, "completed", bytes);
  }
  if (!matches.length && word) {
    const found = await candidates(store, alternatives[alternatives.length - 1][0]);
    await addAll(
      found.map(({ term, edits }) => [term, edits === 1 ? 11 : 8]),
      "corrected",
    );
  }
  if (!matches.length) {
    await addAll(
      clause.subs.map((sub) => [sub, 8]),
      "part",
    );
  }
  const typed = matches.filter(({ how }) => how === "typed" || how === "form");
  const deciding = typed.length ? typed : matches;
  return { clause, matches, base: Math.max(0, ...deciding.map((match) => match.postings.base)) };
}
