/**
 * Answers queries from the index's files. The twin of SearchIndex.java; no part of the page.
 */
import { expand, postings } from "./expand.js";
import { ask } from "./question.js";
import { Ranking } from "./rank.js";
import { Snippets } from "./snippet.js";
import { Reader, Store } from "./store.js";

/**
 * @typedef {import("./expand.js").Expanded} Expanded
 * @typedef {object} Answer
 * @property {import("./rank.js").Scored[]} hits best first
 * @property {number} total
 * @property {Expanded[]} clauses
 * @property {number} pages
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
  const { clauses: asked, phrases, filters, key } = ask(query);
  const manifest = await store.manifest();
  const pages = manifest?.pages ?? 0;
  const [clauses, keyBytes, allowed] = await Promise.all([
    Promise.all(asked.map((clause) => expand(store, clause))),
    key ? store.get("terms", key) : undefined,
    allow(store, pages, phrases, filters),
  ]);
  const ranking = new Ranking(pages);
  for (const clause of clauses) ranking.add(clause);
  if (keyBytes) ranking.addKey(postings(keyBytes));
  const everything = !clauses.length && filters.length + phrases.length > 0;
  const { hits, total } = ranking.best(allowed, everything, limit);
  return { hits, total, clauses, pages, failed: store.failed };
}

/**
 * The text of hits, in their order; those whose file failed are left out.
 * @param {Store} store
 * @param {Answer} answer
 * @param {import("./rank.js").Scored[]} hits
 */
export async function show(store, answer, hits) {
  const snippets = new Snippets(answer.clauses, answer.pages);
  const texts = await Promise.all(hits.map(({ page, part }) => store.text(page, part)));
  answer.failed ||= store.failed;
  return hits.flatMap((hit, i) => {
    const text = texts[i];
    return text ? [{ ...hit, ...text, ...snippets.choose(text.pieces) }] : [];
  });
}

/**
 * Which pages pass filters and phrases.
 * @param {Store} store
 * @param {number} pages
 * @param {[string, number][][]} phrases
 * @param {[string, string][]} filters
 */
async function allow(store, pages, phrases, filters) {
  if (!phrases.length && !filters.length) return undefined;
  /** @type {Map<string, Set<number>>} filters of one name widen, of different names narrow */
  const sets = new Map();
  await Promise.all(
    filters.map(async ([name, value]) => {
      const bytes = await store.get("terms", `\u0003${name}:${value}`);
      const set = sets.get(name) ?? new Set();
      sets.set(name, set);
      if (bytes) for (const page of postings(bytes).pages) set.add(page);
    }),
  );
  const found = await Promise.all(phrases.map((phrase) => phrasePages(store, phrase)));
  const allowed = new Uint8Array(pages);
  const all = [...sets.values(), ...found];
  for (let page = 0; page < pages; page++) allowed[page] = +all.every((set) => set.has(page));
  return allowed;
}

/**
 * The pages that hold a phrase, with the places where it starts.
 * @param {Store} store
 * @param {[string, number][]} phrase
 */
async function phrasePages(store, phrase) {
  const lists = await Promise.all(phrase.map(([term]) => store.get("places", term)));
  /** @type {Map<number, Set<number>> | undefined} */
  let starts;
  lists.forEach((bytes, i) => {
    /** @type {Map<number, Set<number>>} */
    const next = new Map();
    const reader = new Reader(bytes ? bytes[0] : new Uint8Array(1));
    let page = -1;
    for (let n = reader.number(); n > 0; n--) {
      page += reader.number() + 1;
      const before = starts?.get(page);
      const kept = new Set();
      let place = -1;
      for (let m = reader.number(); m > 0; m--) {
        place += reader.number() + 1;
        if (!starts || before?.has(place - phrase[i][1])) kept.add(place - phrase[i][1]);
      }
      if (kept.size) next.set(page, kept);
    }
    starts = next;
  });
  return starts ?? new Map();
}
