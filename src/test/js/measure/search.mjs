/**
 * Measures the search of a published site in Chromium: bytes with an empty cache, bytes of further
 * queries and of typing, warm times, and the size of the index. Run by hand:
 *
 *     node src/test/js/measure/search.mjs SITE QUERIES.yaml [--json FILE]
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Browser, pause } from "./browser.mjs";
import { readQueries, spread } from "./queries.mjs";
import { serve } from "./server.mjs";
import { indexSize } from "./size.mjs";

/** @typedef {import("./browser.mjs").Page} Page */
/** @typedef {import("./browser.mjs").Transfer} Transfer */

const QUERIES = 40;
const TYPED = 20;
const ROUNDS = 10;
const MODULES = resolve(import.meta.dirname ?? "src/test/js/measure", "../../../main/web/js/search");

/** Longer than the box waits after a key. */
const AFTER_KEY = 130;
const LONGEST_WAIT = 20_000;

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Bytes by what they are for. @param {Transfer[]} transfers */
function weigh(transfers) {
  const bytes = { client: 0, index: 0, headers: 0, files: 0 };
  for (const { path, body, headers } of transfers) {
    if (path.startsWith("/search/")) bytes.index += body;
    else if (path.endsWith(".js") && path.includes("search")) bytes.client += body;
    else continue;
    bytes.headers += headers;
    bytes.files++;
  }
  return bytes;
}

/** @param {ReturnType<typeof weigh>} bytes */
const bodies = (bytes) => bytes.client + bytes.index;

/** Until the box shows the answer to a query and nothing more is loading. @param {Page} page @param {string} query */
async function answered(page, query) {
  const begin = performance.now();
  const shown = `document.querySelector("form[data-search] [role=listbox]")?.dataset.query`;
  while ((await page.evaluate(shown)) !== query) {
    if (performance.now() - begin > LONGEST_WAIT) throw new Error(`no answer to ${query}`);
    await pause(20);
  }
  await page.quiet(100);
}

/** @param {Browser} browser @param {string} home */
async function openBox(browser, home) {
  const page = await browser.page();
  await page.go(home);
  await page.evaluate(`document.querySelector("form[data-search] input[type=search]").focus()`);
  await page.quiet();
  return page;
}

/** @param {Page} page @param {string} query */
async function replace(page, query) {
  await page.evaluate(`document.querySelector("form[data-search] input[type=search]").select()`);
  await page.type(query);
}

/** @param {Browser} browser @param {string} home @param {string[]} queries */
async function first(browser, home, queries) {
  const all = [];
  for (const query of queries) {
    const page = await openBox(browser, home);
    await page.type(query);
    await answered(page, query);
    all.push(weigh(page.taken()));
    await page.close();
  }
  return all;
}

/** @param {Browser} browser @param {string} home @param {string[]} queries */
async function further(browser, home, queries) {
  const page = await openBox(browser, home);
  const all = [];
  for (const query of queries) {
    page.taken();
    await replace(page, query);
    await answered(page, query);
    all.push(weigh(page.taken()));
  }
  await page.close();
  return all.slice(1);
}

/** @param {Browser} browser @param {string} home @param {string[]} queries */
async function typed(browser, home, queries) {
  const all = [];
  for (const query of queries) {
    const page = await openBox(browser, home);
    for (const letter of query) {
      await page.type(letter);
      await pause(AFTER_KEY);
      await page.quiet(60);
    }
    await answered(page, query);
    all.push(weigh(page.taken()));
    await page.close();
  }
  return all;
}

/**
 * Warm times in milliseconds: everything asked has been asked before in the page. For each query
 * the median of some rounds, so that the machine's other work counts little.
 * @param {Browser} browser
 * @param {string} origin
 * @param {string[]} queries
 */
async function warm(browser, origin, queries) {
  const page = await browser.page();
  await page.go(origin);
  const times = await page.evaluate(`(async () => {
    const { search, show } = await import("/-modules/engine.js");
    const { openStore } = await import("/-modules/store.js");
    const store = openStore("/search/");
    const queries = ${JSON.stringify(queries)};
    const times = queries.map(() => ({ query: [], shown: [] }));
    for (let round = -3; round < ${ROUNDS}; round++) {
      for (let i = 0; i < queries.length; i++) {
        const begin = performance.now();
        const answer = await search(store, queries[i], 5);
        const found = performance.now();
        await show(store, answer, answer.hits);
        const end = performance.now();
        if (round >= 0) {
          times[i].query.push(found - begin);
          times[i].shown.push(end - begin);
        }
      }
    }
    return times;
  })()`);
  await page.close();
  const median = (/** @type {"query" | "shown"} */ part) =>
    times.map((/** @type {{query: number[], shown: number[]}} */ each) => quantile(each[part], 0.5));
  return { query: median("query"), shown: median("shown") };
}

/** @param {string} site @param {string} queriesFile */
async function measure(site, queriesFile) {
  const all = readQueries(queriesFile);
  const server = await serve(site, MODULES);
  const browser = await Browser.start();
  const home = `${server.origin}/index.html`;
  try {
    const queries = spread(all, QUERIES);
    const firsts = await first(browser, home, queries);
    const furthers = (await further(browser, home, queries)).map(bodies);
    const typeds = await typed(browser, home, spread(queries, TYPED));
    const times = await warm(browser, server.origin, queries);
    const { pages, rows } = indexSize(site);
    const kB = (/** @type {number} */ bytes) => Math.round(bytes / 10) / 100;
    const ms = (/** @type {number} */ millis) => Math.round(millis * 100) / 100;
    return {
      pages,
      queries: queries.length,
      "first answer, median, kB": kB(quantile(firsts.map(bodies), 0.5)),
      "of it client": kB(quantile(firsts.map((each) => each.client), 0.5)),
      "of it index": kB(quantile(firsts.map((each) => each.index), 0.5)),
      "besides, headers": kB(quantile(firsts.map((each) => each.headers), 0.5)),
      files: quantile(firsts.map((each) => each.files), 0.5),
      "further query, mean, kB": kB(mean(furthers)),
      "further query, p95, kB": kB(quantile(furthers, 0.95)),
      "typed letter by letter, mean, kB": kB(mean(typeds.map(bodies))),
      "of it index, mean, kB": kB(mean(typeds.map((each) => each.index))),
      "warm query, p50, ms": ms(quantile(times.query, 0.5)),
      "warm query, p95, ms": ms(quantile(times.query, 0.95)),
      "with five snippets, p50, ms": ms(quantile(times.shown, 0.5)),
      "with five snippets, p95, ms": ms(quantile(times.shown, 0.95)),
      ...Object.fromEntries(
        Object.entries(rows).map(([part, { files, bytes }]) => [
          `${part}, kB a page (${files} files)`,
          Math.round(bytes / pages) / 1000,
        ]),
      ),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

const { values, positionals } = parseArgs({ options: { json: { type: "string" } }, allowPositionals: true });
if (positionals.length !== 2) {
  console.error("usage: node src/test/js/measure/search.mjs SITE QUERIES.yaml [--json FILE]");
  process.exit(2);
}
const figures = await measure(resolve(positionals[0]), positionals[1]);
for (const [name, value] of Object.entries(figures)) console.log(`| ${name} | ${value} |`);
if (values.json) writeFileSync(values.json, JSON.stringify(figures, undefined, 2) + "\n");
