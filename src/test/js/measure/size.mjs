/** What the files of a search index weigh as transferred, by part. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { compressed } from "./server.mjs";

const PARTS = {
  "terms and postings": "t",
  places: "w",
  spelling: "s",
  "names of texts": "n",
  texts: "p",
};

/** @param {string} site @returns {{pages: number, rows: Record<string, {files: number, bytes: number}>}} */
export function indexSize(site) {
  const folder = join(site, "search");
  const manifest = readFileSync(join(folder, "manifest.json"));
  /** @type {Record<string, {files: number, bytes: number}>} */
  const rows = { manifest: { files: 1, bytes: compressed("manifest.json", manifest).length } };
  for (const [part, name] of Object.entries(PARTS)) {
    const files = readdirSync(join(folder, name)).map((file) => join(folder, name, file));
    const sizes = files.map((file) =>
      file.endsWith(".bin") ? statSync(file).size : compressed(file, readFileSync(file)).length,
    );
    rows[part] = { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  }
  const pages = JSON.parse(manifest.toString().slice(9))[1];
  return { pages, rows };
}
