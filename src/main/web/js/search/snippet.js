/**
 * Chooses the section and the words to show of a page. The twin of Snippets.java.
 */
import { rarity } from "./rank.js";

/**
 * @typedef {import("./expand.js").Expanded} Expanded
 * @typedef {import("./store.js").Piece} Piece
 * @typedef {[start: number, end: number, clause: number]} Hit
 * @typedef {object} Chosen
 * @property {string} anchor
 * @property {string} heading
 * @property {string} text
 * @property {[number, number][]} marks
 */

const LENGTH = 180;
const LEAD = 40;

/**
 * @param {Expanded[]} clauses
 * @param {import("./store.js").Manifest} manifest
 * @returns {(pieces: Piece[]) => Chosen}
 */
export function snippets(clauses, { lex, pages }) {
  /** @type {Map<string, number>} */
  const clauseOfTerm = new Map();
  /** @type {[string, number][]} */
  const starts = [];
  const rarities = clauses.map(({ matches, base }, i) => {
    for (const { term } of matches) {
      if (!clauseOfTerm.has(term)) clauseOfTerm.set(term, i);
      if (term.endsWith("…")) starts.push([term.slice(0, -1), i]);
    }
    return matches[0] ? rarity(pages, base) : 0;
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
    for (const [, term, start, end] of lex(text)) {
      const clause = clauseOfTerm.get(term) ?? starts.find(([begin]) => term.startsWith(begin))?.[1];
      if (clause !== undefined && start >= last) found.push([start, (last = end), clause]);
    }
    return found;
  };

  /** @type {(found: Hit[], first: number, limit: number) => number} */
  const worth = (found, first, limit) => {
    let sum = 0;
    const seen = new Set();
    for (const [, end, clause] of found.slice(first)) {
      if (end > limit) break;
      sum += seen.has(clause) ? 1 : rarities[clause];
      seen.add(clause);
    }
    return sum;
  };

  return (pieces) => {
    /** @type {[Piece, Hit[], number]} */
    let best = [["", "", 1, ""], [], 0];
    let bestScore = -1;
    for (const piece of pieces) {
      const [, heading, flags, text] = piece;
      const base = worth(hits(heading), 0, Infinity) >> 1;
      const found = hits(text);
      for (let first = 0; first < Math.max(1, found.length); first++) {
        const from = found[0] ? found[first][0] : 0;
        const sum = worth(found, first, from + (LENGTH - LEAD));
        const score = base + sum + (flags & 2 ? 0 : sum >> 3);
        if (score > bestScore) {
          bestScore = score;
          best = [piece, found, from];
        }
      }
    }
    const [[anchor, heading, , text], found, from] = best;
    return { anchor, heading, ...cut(text, from, found) };
  };
}

/** @param {string} text @param {number} from @param {Hit[]} found */
function cut(text, from, found) {
  /** @param {number} at */
  const isSpace = (at) => text[at] <= " ";
  let start = Math.max(0, from - LEAD);
  while (start && start < from && !isSpace(start - 1)) start++;
  let end = Math.min(text.length, start + LENGTH);
  while (end < text.length && end > start + LENGTH / 2 && !isSpace(end)) end--;
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
  /** @type {[number, number][]} */
  const marks = [];
  for (const [from, to] of found) {
    if (to > start && from < end) marks.push([add(Math.max(from, start)), add(Math.min(to, end))]);
  }
  add(end);
  return { text: out + (end < text.length ? " …" : ""), marks };
}
