import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { answer, open } from "./answers.mjs";
import { search, show } from "../../main/web/js/search/engine.js";
import { nameOf, openStore } from "../../main/web/js/search/store.js";

// The fixture site, as WebModulesTest publishes it.
const site = process.env.SEARCH_FIXTURE_SITE ?? "target/search-fixture/";
const expected = JSON.parse(readFileSync("src/test/resources/search/answers.json", "utf8"));

/** @type {Map<string, Buffer>} */
const files = new Map();
for (const entry of readdirSync(site + "search", { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) {
    const path = `${entry.parentPath}/${entry.name}`;
    files.set(path.slice(path.indexOf("search/", site.length - 1)), readFileSync(path));
  }
}
const titles = new Set(
  [...files].filter(([path]) => path.includes("/p/")).map(([, text]) => JSON.parse(text.toString().slice(9))[1]),
);

/** A store over the files, each passed through a change. @param {(path: string, bytes: Buffer) => Buffer | undefined} change */
function changed(change) {
  return openStore("search/", async (url) => {
    const bytes = files.get(url);
    const given = bytes && change(url, bytes);
    return given ? new Response(given) : new Response("", { status: 404 });
  });
}

for (const { query, answer: java } of expected) {
  test(`the answer to ${JSON.stringify(query)} is Java's`, async () => {
    assert.deepEqual(await answer(open(site), query), java);
  });
}

test("without any file an answer is empty and said to be incomplete", async () => {
  const store = changed(() => undefined);
  const found = await search(store, "errgroup", 5);
  assert.equal(found.failed, true);
  assert.deepEqual(found.hits, []);
});

test("a missing text leaves the other results", async () => {
  const whole = await answer(changed((_, bytes) => bytes), "goroutine");
  let left = 1;
  const store = changed((path, bytes) => (path.includes("/p/") && left && left-- ? undefined : bytes));
  const once = changed((path, bytes) => (path.includes("/p/") ? undefined : bytes));
  assert.deepEqual((await answer(once, "goroutine")).hits, []);
  assert.deepEqual((await answer(store, "goroutine")).hits, whole.hits, "one failure is tried again");
});

test("a file that failed is fetched anew by the next query", async () => {
  let down = true;
  const store = changed((path, bytes) => (down && path.includes("/t/") ? undefined : bytes));
  assert.equal((await search(store, "errgroup", 5)).failed, true);
  down = false;
  const found = await search(store, "errgroup", 5);
  assert.equal(found.failed, false);
  assert.equal(found.hits.length > 0, true);
});

test("a manifest of another version is refused", async () => {
  const store = changed((path, bytes) => {
    if (!path.endsWith("manifest.json")) return bytes;
    const newer = bytes.toString().slice(8).replace(/"format":\d+/, '"format":99');
    return Buffer.from(nameOf(new TextEncoder().encode(newer)) + newer);
  });
  const found = await search(store, "errgroup", 5);
  assert.equal(found.failed, true);
  assert.equal(found.total, 0);
});

test("a site published anew is noticed when a file is gone", async () => {
  let published = false;
  const store = changed((path, bytes) => {
    if (path.endsWith("manifest.json")) return published ? Buffer.from("00000000\n{}") : bytes;
    return published ? undefined : bytes;
  });
  await store.manifest();
  published = true;
  const found = await search(store, "errgroup", 5);
  assert.equal(found.failed, true);
  assert.equal(store.stale, true);
});

test("a swapped file is not taken for another", async () => {
  const texts = [...files].filter(([path]) => path.includes("/p/"));
  const store = changed((path, bytes) => (path.includes("/p/") ? texts[0][1] : bytes));
  const found = await search(store, "defer", 5);
  const shown = await show(store, found, found.hits);
  for (const hit of shown) assert.equal(hit.title, JSON.parse(texts[0][1].toString().slice(9))[1]);
  assert.equal(found.failed, true);
});

test("100,000 damaged files give no exception, no hang and no wrong title", async () => {
  const seed = Number(process.env.FUZZ_SEED ?? 20261122);
  let state = seed;
  const random = (/** @type {number} */ bound) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % bound;
  };
  let damaged = 0;
  const damage = (/** @type {Buffer} */ bytes) => {
    damaged++;
    const copy = Buffer.from(bytes);
    const how = random(4);
    if (how === 0) return copy.subarray(0, random(copy.length));
    for (let n = how === 1 ? 1 : 1 + random(8); n > 0; n--) copy[random(copy.length)] ^= 1 << random(8);
    return how === 2 ? Buffer.concat([copy, Buffer.from([random(256)])]) : copy;
  };
  const queries = ["errgroup", "gorout", '"zero value"', "concurency", "kind:card drop", "所有権"];
  for (let round = 0; damaged < 100_000; round++) {
    const everything = round % 3 === 0;
    const store = changed((path, bytes) =>
      path.endsWith("manifest.json") ? (round % 50 ? bytes : damage(bytes)) : everything || random(2) ? damage(bytes) : bytes,
    );
    const query = queries[round % queries.length];
    const found = await search(store, query, 5);
    for (const hit of await show(store, found, found.hits)) {
      assert.ok(titles.has(hit.title), `seed ${seed}: ${query}: ${hit.title}`);
    }
  }
});
