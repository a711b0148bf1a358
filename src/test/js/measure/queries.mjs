/** Queries out of a file of judged queries: YAML, one `- query:` for each. */
import { readFileSync } from "node:fs";

/** @param {string} file @returns {string[]} */
export function readQueries(file) {
  const lines = readFileSync(file, "utf8").matchAll(/^- query: (.*)$/gm);
  return [...lines].map(([, scalar]) => text(scalar.trim()));
}

/** @param {string} scalar a YAML scalar on one line */
function text(scalar) {
  if (scalar.startsWith("'")) return scalar.slice(1, -1).replaceAll("''", "'");
  return scalar.startsWith('"') ? JSON.parse(scalar) : scalar;
}

/** So many, evenly from the whole list, hence of all kinds. @param {string[]} all @param {number} count */
export function spread(all, count) {
  if (all.length <= count) return all;
  return Array.from({ length: count }, (_, i) => all[Math.floor(((i + 0.5) * all.length) / count)]);
}
