/**
 * Answers queries from the index's files. The twin of SearchIndex.java; no part of the page.
 */
import { expand } from "./expand.js";
import { ask } from "./question.js";
import { rank } from "./rank.js";
import { snippets } from "./snippet.js";
import { reader, sums } from "./store.js";

/**
 * @typedef {import("./expand.js").Expanded} Expanded
 * @typedef {import("./rank.js").Scored} Scored
 * @typedef {import("./store.js").Store} Store
 * @typedef {object} Answer
 * @property {Scored[]} hits best first
 * @property {number} total
 * @property {Expanded[]} clauses
 * @property {boolean} failed whether a file was missing, so that the answer may be incomplete
 */

/**
 * @param {Store} store
 * @param {string} query
 * @param {number} limit
 * @returns {Promise<Answer>}
 */
export async function search(store, query, limit) {
  store.failed = false;
  const manifest = await store.manifest();
  if (!manifest) return { hits: [], total: 0, clauses: [], failed: true };
  const asked = ask(query, manifest);
  const [clauses, key, filtered, phrased] = await Promise.all([
    Promise.all(asked.clauses.map((clause) => expand(store, clause, manifest))),
    asked.key ? store.get("t", asked.key) : undefined,
    Promise.all(asked.filters.map(({ term }) => store.get("t", term))),
    Promise.all(asked.phrases.map((phrase) => phrasePages(store, phrase))),
  ]);
  /** @type {Map<string, Set<number>>} filters of one name widen, of different names narrow */
  const named = new Map();
  asked.filters.forEach(({ name }, i) => {
    named.set(name, new Set([...(named.get(name) ?? []), ...(filtered[i]?.pages ?? [])]));
  });
  const narrowing = [...named.values(), ...phrased];
  /** @param {number} page */
  const allowed = (page) => narrowing.every((pages) => pages.has(page));
  const found =
    clauses.length || narrowing.length
      ? rank(manifest, clauses, key, allowed, limit)
      : { hits: [], total: 0 };
  return { ...found, clauses, failed: store.failed };
}

/**
 * The text of hits, in their order; those whose file failed are left out.
 * @param {Store} store
 * @param {Answer} answer
 * @param {Scored[]} hits
 */
export async function show(store, answer, hits) {
  const manifest = await store.manifest();
  if (!manifest) return [];
  const choose = snippets(answer.clauses, manifest);
  const texts = await Promise.all(hits.map(({ page, part }) => store.text(page, part)));
  answer.failed ||= store.failed;
  return hits.flatMap((hit, i) => {
    const text = texts[i];
    if (!text) return [];
    const { uri, title, kind, pieces } = text;
    return [{ ...hit, uri, title, kind, ...choose(pieces) }];
  });
}

/**
 * The pages that hold a phrase, with the places where it starts.
 * @param {Store} store
 * @param {import("./question.js").PhraseWord[]} phrase
 * @returns {Promise<Map<number, Set<number>>>}
 */
async function phrasePages(store, phrase) {
  const lists = await Promise.all(phrase.map(({ term }) => store.get("w", term)));
  /** @type {Map<number, Set<number>> | undefined} */
  let starts;
  lists.forEach((bytes, i) => {
    /** @type {Map<number, Set<number>>} */
    const next = new Map();
    for (const { page, places } of bytes ? placesOf(bytes) : []) {
      const before = starts?.get(page);
      const kept = places
        .map((place) => place - phrase[i].offset)
        .filter((start) => !starts || before?.has(start));
      if (kept.length) next.set(page, new Set(kept));
    }
    starts = next;
  });
  return starts ?? new Map();
}

/** Where a word stands: Shards.java. @param {Uint8Array} bytes */
function placesOf(bytes) {
  const { number } = reader(bytes);
  const found = [];
  let page = -1;
  for (let left = number(); left > 0; left--) {
    page += number() + 1;
    found.push({ page, places: sums(number, number()) });
  }
  return found;
}
