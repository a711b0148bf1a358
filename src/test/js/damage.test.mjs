import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { answer } from "./answers.mjs";
import { openStore } from "../../main/web/js/search/store.js";

// The fixture site, as WebModulesTest publishes it.
const site = process.env.SEARCH_FIXTURE_SITE ?? "target/search-fixture/";
const QUERIES = ["goroutine", "error wrapping", "defr", "mutex kind:card", '"wait group"', "sync.W"];
const ROUNDS = Number(process.env.DAMAGE_ROUNDS ?? 100);

/** @type {[string, Buffer][]} */
const files = [];
for (const entry of readdirSync(site + "search", { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) {
    const path = `${entry.parentPath}/${entry.name}`;
    files.push([path.slice(path.indexOf("search/", site.length - 1)), readFileSync(path)]);
  }
}
files.sort(([one], [other]) => (one < other ? -1 : 1));

/** Numbers below a bound, the same for the same seed (mulberry32). @param {number} seed */
const numbers = (seed) => (/** @type {number} */ bound) => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % bound;
};

/** One of the ways in which a file arrives otherwise than it was sent. @type {(bytes: Buffer, number: (bound: number) => number) => Buffer} */
function damaged(bytes, number) {
  const at = number(bytes.length + 1);
  const other = files[number(files.length)][1];
  const copy = Buffer.from(bytes);
  switch (number(7)) {
    case 0:
      copy[at % bytes.length] ^= 1 << number(8);
      return copy;
    case 1:
      return copy.subarray(0, at);
    case 2:
      return Buffer.concat([copy.subarray(0, at), Buffer.from([number(256)]), copy.subarray(at)]);
    case 3:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + 1 + number(64))]);
    case 4:
      return copy.fill(number(256), at);
    case 5:
      return other;
    default:
      return Buffer.concat([copy.subarray(0, at), other.subarray(Math.min(at, other.length))]);
  }
}

/** @param {(path: string, bytes: Buffer) => Buffer} change */
function store(change) {
  const byPath = new Map(files);
  return openStore("search/", async (url) => {
    const bytes = byPath.get(url);
    return bytes ? new Response(change(url, bytes)) : new Response("", { status: 404 });
  });
}

test(`${ROUNDS} times any damage: each answer is the right one, or is said to be incomplete`, async () => {
  const whole = store((_, bytes) => bytes);
  const right = new Map();
  for (const query of QUERIES) right.set(query, await answer(whole, query));
  let told = 0;
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const number = numbers(seed);
    const share = 1 + number(8);
    const broken = store((_, bytes) => (number(share) ? bytes : damaged(bytes, number)));
    for (const query of QUERIES) {
      broken.failed = false;
      const given = await answer(broken, query);
      if (broken.failed) told++;
      else assert.deepEqual(given, right.get(query), `seed ${seed}, ${query}`);
    }
  }
  assert.ok(told > ROUNDS, `${told} answers were incomplete`);
});
