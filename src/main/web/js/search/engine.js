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
  const { pages } = manifest;
  const { clauses: asked, phrases, filters, key } = ask(query, manifest);
  const [clauses, keys, filtered, ...quoted] = await Promise.all([
    Promise.all(asked.map((clause) => expand(store, clause))),
    key && store.get("t", key),
    Promise.all(filters.map((filter) => store.get("t", filter))),
    ...phrases.map((phrase) => phrasePages(store, phrase)),
  ]);
  /** @type {Map<string, Set<number>>} filters of one name widen, of different names narrow */
  const sets = new Map();
  filters.forEach((filter, i) => {
    const name = filter.split(":")[0];
    sets.set(name, new Set([...(sets.get(name) ?? []), ...(filtered[i]?.pages ?? [])]));
  });
  const all = [...sets.values(), ...quoted];
  const found = asked[0] || all[0]
    ? rank(pages, clauses, keys || undefined, (page) => all.every((set) => set.has(page)), limit)
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
    const [uri, title, kind, pieces] = text;
    return [{ ...hit, uri, title, kind, ...choose(pieces) }];
  });
}

/**
 * The pages that hold a phrase, with the places where it starts.
 * @param {Store} store
 * @param {[string, number][]} phrase
 * @returns {Promise<Map<number, Set<number>>>}
 */
async function phrasePages(store, phrase) {
  const lists = await Promise.all(phrase.map(([term]) => store.get("w", term)));
  /** @type {Map<number, Set<number>> | undefined} */
  let starts;
  lists.forEach((bytes, i) => {
    /** @type {Map<number, Set<number>>} */
    const next = new Map();
    const { number } = reader(bytes ?? [0]);
    let page = -1;
    for (let n = number(); n > 0; n--) {
      page += number() + 1;
      const before = starts?.get(page);
      const begins = sums(number, number()).map((place) => place - phrase[i][1]);
      const kept = begins.filter((begin) => !starts || before?.has(begin));
      if (kept.length) next.set(page, new Set(kept));
    }
    starts = next;
  });
  return starts ?? new Map();
}
