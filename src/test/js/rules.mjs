/**
 * Asks queries with one number or name of the manifest's rules changed, each in turn, and prints
 * the paths of those that no answer feels: what the browser's modules hold themselves, or do not
 * read. Run as a program: the site, with a slash at the end, and a file with a JSON list of queries.
 */
import { readFileSync, readdirSync } from "node:fs";
import { openStore, nameOf } from "../../main/web/js/search/store.js";
import { answer } from "./answers.mjs";

const [site, queryFile] = process.argv.slice(2);
/** @type {string[]} */
const queries = JSON.parse(readFileSync(queryFile, "utf8"));

/** @type {Map<string, Buffer>} */
const files = new Map();
for (const entry of readdirSync(site + "search", { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) {
    const path = `${entry.parentPath}/${entry.name}`;
    files.set(path.slice(site.length), readFileSync(path));
  }
}
const MANIFEST = "search/manifest.json";
const written = files.get(MANIFEST)?.toString().slice(8) ?? "";

/** @param {string} manifest after its check */
function opened(manifest) {
  const check = nameOf(new TextEncoder().encode(manifest));
  return openStore("search/", async (url) => {
    const bytes = url === MANIFEST ? Buffer.from(check + manifest) : files.get(url);
    return bytes ? new Response(bytes) : new Response("", { status: 404 });
  });
}

/** @type {(value: any, path?: string[]) => {path: string[], value: any}[]} */
const leaves = (value, path = []) =>
  typeof value === "object"
    ? Object.keys(value).flatMap((name) => leaves(value[name], [...path, name]))
    : [{ path, value }];

/** @type {(path: string[], value: unknown) => string} */
function withRule(path, value) {
  const manifest = JSON.parse(written);
  const group = path.slice(0, -1).reduce((object, name) => object[name], manifest.rules);
  group[path[path.length - 1]] = value;
  return "\n" + JSON.stringify(manifest);
}

const whole = opened(written);
const answers = new Map();
for (const query of queries) answers.set(query, JSON.stringify(await answer(whole, query)));

/** @param {string} manifest */
async function isFelt(manifest) {
  const store = opened(manifest);
  for (const query of queries) {
    if (JSON.stringify(await answer(store, query)) !== answers.get(query)) return true;
  }
  return false;
}

for (const { path, value } of leaves(JSON.parse(written).rules)) {
  const others = typeof value === "number" ? [value >> 1, value * 2 + 1, value >> 2, value + 1] : ["\u0004"];
  let felt = false;
  for (const other of others) felt ||= await isFelt(withRule(path, other));
  if (!felt) console.log(path.join("."));
}
