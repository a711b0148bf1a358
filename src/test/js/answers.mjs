/**
 * Answers queries as the browser would, from a folder of published files. Run as a program it reads
 * one query a line, as a JSON string, and writes one answer a line.
 */
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { search, show } from "../../main/web/js/search/engine.js";
import { explain } from "../../main/web/js/search/rank.js";
import { openStore } from "../../main/web/js/search/store.js";

/** @param {string} folder the site, with a slash at the end */
export function open(folder) {
  return openStore(folder + "search/", async (url) => {
    try {
      return new Response(await readFile(url));
    } catch {
      return new Response("", { status: 404 });
    }
  });
}

/** @param {import("../../main/web/js/search/store.js").Store} store @param {string} query @param {number} limit */
export async function answer(store, query, limit = 10) {
  const found = await search(store, query, limit);
  const hits = await show(store, found, found.hits);
  return {
    total: found.total,
    unknown: found.clauses.filter(({ matches }) => !matches.length).map(({ word }) => word),
    corrected: found.clauses.flatMap(({ word, matches }) =>
      matches
        .filter(({ how }) => how === "corrected")
        .slice(0, 1)
        .map(({ term }) => [word, term]),
    ),
    hits: hits.map((hit) => {
      const { uri, title, kind, score, anchor, heading, text, together, missing, whole } = hit;
      const marks = hit.marks.map(({ start, end }) => [start, end]);
      const explanation = { words: explain(hit, found.clauses), together, missing, whole };
      return { uri, title, kind, score, anchor, heading, text, marks, explanation };
    }),
  };
}

if (process.argv[1]?.endsWith("answers.mjs")) {
  const store = open(process.argv[2]);
  for await (const line of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await answer(store, JSON.parse(line))));
  }
}
