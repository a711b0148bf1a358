/**
 * Chooses the section and the words to show of a page. The twin of Snippets.java.
 */
import { lex } from "./lexer.js";
import { rarity } from "./rank.js";

/**
 * @typedef {import("./expand.js").Expanded} Expanded
 * @typedef {{start: number, end: number, clause: number}} Hit
 * @typedef {object} Chosen
 * @property {string} anchor
 * @property {string} heading
 * @property {string} text
 * @property {[number, number][]} marks
 */

const LENGTH = 180;
const LEAD = 40;

/** @type {Map<string, import("./lexer.js").Token[]>} texts of the last results */
const lexed = new Map();

export class Snippets {
  /**
   * @param {Expanded[]} clauses
   * @param {number} pages
   */
  constructor(clauses, pages) {
    /** @type {Map<string, number>} */
    this.clauseOfTerm = new Map();
    /** @type {[string, number][]} */
    this.starts = [];
    this.rarities = clauses.map(({ matches, base }, i) => {
      for (const { term, how } of matches) {
        if (!this.clauseOfTerm.has(term)) this.clauseOfTerm.set(term, i);
        if (how === "completed" && term.endsWith("…")) this.starts.push([term.slice(0, -1), i]);
      }
      return matches.length ? rarity(pages, base) : 0;
    });
  }

  /**
   * @param {string} text
   * @returns {Hit[]}
   */
  hits(text) {
    /** @type {Hit[]} */
    const hits = [];
    let last = 0;
    let tokens = lexed.get(text);
    if (!tokens) lexed.set(text, (tokens = lex(text)));
    for (const { term, start, end } of tokens) {
      const clause =
        this.clauseOfTerm.get(term) ?? this.starts.find(([begin]) => term.startsWith(begin))?.[1];
      if (clause !== undefined && start >= last) {
        hits.push({ start, end, clause });
        last = end;
      }
    }
    return hits;
  }

  /** @type {(hits: Hit[], first: number, end: number) => number} */
  worth(hits, first, end) {
    let worth = 0;
    const seen = new Set();
    for (let i = first; i < hits.length && hits[i].end <= end; i++) {
      const { clause } = hits[i];
      worth += seen.has(clause) ? 1 : this.rarities[clause];
      seen.add(clause);
    }
    return worth;
  }

  /**
   * @param {[string, string, number, string][]} pieces
   * @returns {Chosen}
   */
  choose(pieces) {
    if (lexed.size > 400) lexed.clear();
    /** @type {[string, string, number, string]} */
    let best = ["", "", 1, ""];
    /** @type {Hit[]} */
    let bestHits = [];
    let from = 0;
    let bestScore = -1;
    for (const piece of pieces) {
      const heading = this.worth(this.hits(piece[1]), 0, Infinity) >> 1;
      const hits = this.hits(piece[3]);
      for (let first = 0; first < Math.max(1, hits.length); first++) {
        let score = heading;
        if (hits.length) {
          const worth = this.worth(hits, first, hits[first].start + LENGTH - LEAD);
          score += piece[2] & 2 ? worth : worth + (worth >> 3);
        }
        if (score > bestScore) {
          bestScore = score;
          best = piece;
          bestHits = hits;
          from = hits.length ? hits[first].start : 0;
        }
      }
    }
    return { anchor: best[0], heading: best[1], ...cut(best[3], from, bestHits) };
  }
}

/** @param {string | undefined} char */
const isSpace = (char) => char !== undefined && char <= " ";

/**
 * @param {string} text
 * @param {number} from
 * @param {Hit[]} hits
 */
function cut(text, from, hits) {
  let start = Math.max(0, from - LEAD);
  while (start > 0 && start < from && !isSpace(text[start - 1])) start++;
  let end = Math.min(text.length, start + LENGTH);
  while (end < text.length && end > start + LENGTH / 2 && !isSpace(text[end])) end--;
  if (/[\udc00-\udfff]/.test(text[end] ?? "")) end++;
  let out = start > 0 ? "… " : "";
  /** @type {[number, number][]} */
  const marks = [];
  let hit = 0;
  let mark = -1;
  for (let i = start; i < end; i++) {
    while (hit < hits.length && hits[hit].end <= i) {
      if (mark >= 0) marks.push([mark, out.length]);
      mark = -1;
      hit++;
    }
    if (!isSpace(text[i])) {
      if (hit < hits.length && hits[hit].start <= i && mark < 0) mark = out.length;
      out += text[i];
    } else if (out && !out.endsWith(" ")) out += " ";
  }
  if (mark >= 0) marks.push([mark, out.length]);
  return { text: out + (end < text.length ? " …" : ""), marks };
}
