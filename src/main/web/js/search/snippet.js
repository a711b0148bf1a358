/**
 * Chooses the section and the words to show of a page. The twin of Snippets.java.
 */
import { rarity } from "./rank.js";

/**
 * @typedef {import("./expand.js").Expanded} Expanded
 * @typedef {import("./store.js").Piece} Piece
 *
 * @typedef {object} Mark a place in a text
 * @property {number} start
 * @property {number} end exclusive
 *
 * @typedef {Mark & {clause: number}} Hit
 *
 * @typedef {object} Chosen
 * @property {string} anchor
 * @property {string} heading
 * @property {string} text
 * @property {Mark[]} marks
 */

/**
 * @param {Expanded[]} clauses
 * @param {import("./store.js").Manifest} manifest
 * @returns {(pieces: Piece[]) => Chosen}
 */
export function snippets(clauses, manifest) {
  const { length, lead, headingShare, proseShare } = manifest.rules.snippets;
  /** @type {Map<string, number>} */
  const clauseOfTerm = new Map();
  /** @type {{start: string, clause: number}[]} */
  const starts = [];
  const rarities = clauses.map(({ matches, base }, clause) => {
    for (const { term } of matches) {
      if (!clauseOfTerm.has(term)) clauseOfTerm.set(term, clause);
      if (term.endsWith("…")) starts.push({ start: term.slice(0, -1), clause });
    }
    return matches.length ? rarity(manifest, base) : 0;
  });

  // A text without any of these, unless folding would change it, need not be cut into terms
  const needles = [...clauseOfTerm.keys()].map((term) => /\w+/.exec(term)?.[0] ?? term);

  /** @param {string} text */
  const hits = (text) => {
    /** @type {Hit[]} */
    const found = [];
    let last = 0;
    const lower = text.toLowerCase();
    if (!needles.some((needle) => lower.includes(needle)) && !/[^\0-\x7f]/.test(text)) return found;
    for (const { term, start, end } of manifest.lex(text)) {
      const clause =
        clauseOfTerm.get(term) ?? starts.find((begin) => term.startsWith(begin.start))?.clause;
      if (clause !== undefined && start >= last) {
        found.push({ start, end, clause });
        last = end;
      }
    }
    return found;
  };

  /** @type {(found: Hit[], limit: number) => number} */
  const worth = (found, limit) => {
    let sum = 0;
    const seen = new Set();
    for (const { end, clause } of found) {
      if (end > limit) break;
      sum += seen.has(clause) ? 1 : rarities[clause];
      seen.add(clause);
    }
    return sum;
  };

  /** Best first place to show of a piece, with what it is worth. @param {Piece} piece */
  const bestOf = (piece) => {
    const heading = Math.floor(worth(hits(piece.heading), Infinity) / headingShare);
    const found = hits(piece.text);
    let best = { piece, found, from: found[0]?.start ?? 0, score: heading };
    found.forEach(({ start }, first) => {
      const sum = worth(found.slice(first), start + length - lead);
      const score = heading + sum + (piece.isCode ? 0 : Math.floor(sum / proseShare));
      if (score > best.score) best = { piece, found, from: start, score };
    });
    return best;
  };

  return (pieces) => {
    const [first, ...others] = pieces.map(bestOf);
    if (!first) return { anchor: "", heading: "", text: "", marks: [] };
    const { piece, found, from } = others.reduce(
      (best, other) => (other.score > best.score ? other : best),
      first,
    );
    const { anchor, heading, text } = piece;
    return { anchor, heading, ...cut(text, from, found, manifest.rules.snippets) };
  };
}

/** @type {(text: string, from: number, found: Hit[], rules: import("./rules.js").SnippetRules) => {text: string, marks: Mark[]}} */
function cut(text, from, found, { length, lead }) {
  /** @param {number} at */
  const isSpace = (at) => text[at] <= " ";
  let start = Math.max(0, from - lead);
  while (start && start < from && !isSpace(start - 1)) start++;
  let end = Math.min(text.length, start + length);
  while (end < text.length && end > start + length / 2 && !isSpace(end)) end--;
  if (/[\udc00-\udfff]/.test(text[end] ?? "")) end++;
  let out = start ? "… " : "";
  let at = start;
  /** @param {number} to */
  const add = (to) => {
    const more = text.slice(at, to).replace(/[\0- ]+/g, " ");
    out += /(^| )$/.test(out) ? more.replace(/^ /, "") : more;
    at = to;
    return out.length;
  };
  /** @type {Mark[]} */
  const marks = [];
  for (const hit of found) {
    if (hit.end > start && hit.start < end) {
      marks.push({ start: add(Math.max(hit.start, start)), end: add(Math.min(hit.end, end)) });
    }
  }
  add(end);
  return { text: out + (end < text.length ? " …" : ""), marks };
}
