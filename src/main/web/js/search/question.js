/**
 * Reads a query: what must be looked up, before anything is. The twin of Question.java.
 */
import { fold } from "./chars.js";
import { hasPlace } from "./lexer.js";

/**
 * @typedef {import("./lexer.js").Token} Token
 * @typedef {import("./store.js").Manifest} Manifest
 * @typedef {[string, number]} Weighted a term and its weight in sixteenths
 *
 * @typedef {object} Clause
 * @property {Weighted[]} alternatives
 * @property {string} word what is inflected, completed and corrected; empty for syntax
 * @property {number} weight
 * @property {boolean} inflected
 * @property {boolean} open whether it may still be being typed
 * @property {string[]} subs
 *
 * @typedef {object} Question
 * @property {Clause[]} clauses
 * @property {[string, number][][]} phrases words, and their places after the first
 * @property {string[]} filters terms
 * @property {string} key the whole as a title or construct; empty if it cannot be one
 */

/** Quoted words, with the words as first group, and filters. */
export const SPECIAL = /"([^"]*)"?|(?<=^|[ \t\n])((?:kind|topic|tag|lang|level):[\w-]+)(?=[ \t\n]|$)/g;

/**
 * @param {string} typed
 * @param {Manifest} manifest
 * @returns {Question}
 */
export function ask(typed, { lex, stops, code }) {
  /** @type {Question["phrases"]} */
  const phrases = [];
  /** @type {string[]} */
  const filters = [];
  const query = typed.slice(0, 400).replace(/[\u201c\u201d]/g, '"');

  const rest = query.replace(SPECIAL, (all, quoted, filter) => {
    if (filter) filters.push("\u0003" + fold(filter));
    else {
      const placed = lex(quoted).filter(hasPlace);
      const words = placed.filter(([, term]) => !stops.has(term));
      if (placed[1] && words[0]) phrases.push(words.map(([, term, , , place]) => [term, place - words[0][4]]));
    }
    return filter ? all.replace(/./g, " ") : all.replaceAll('"', " ");
  });

  const tokens = lex(rest);
  /** @type {Token[][]} */
  const groups = [];
  tokens.forEach((token, i) => {
    if (token[0] === "B" || token[5] !== tokens[i - 1]?.[5]) groups.push([]);
    groups[groups.length - 1].push(token);
  });
  const isCode = groups.length < 3 || tokens.some(([type]) => "NPXJ".includes(type));
  const made = groups.map((lexeme, i) =>
    ofLexeme(lexeme, tokens[tokens.length - 1][3] === query.length && i === groups.length - 1),
  );
  const chosen = made.filter((_, i) => {
    const [[, term], more] = groups[i];
    return more || !stops.has(term) || (isCode && code.has(term));
  });

  let joined = 0;
  const named = tokens.filter((token) => {
    if (token[0] === "J") return (joined = token[3]);
    return hasPlace(token) && token[2] >= joined;
  });
  const telling = named.filter(([, term]) => !stops.has(term));
  const key = (telling[0] ? telling : named).map(([, term]) => term);
  return {
    clauses: (chosen[0] ? chosen : made).flat().slice(0, 24),
    phrases,
    filters,
    key: key[0] && !key[8] ? key.join(" ") + "\u0002" : "",
  };
}

/** @type {(alternatives: Weighted[], weight: number) => Clause} */
const plain = (alternatives, weight) => ({
  alternatives,
  weight,
  word: "",
  inflected: false,
  open: false,
  subs: [],
});

/** @type {(lexeme: Token[], open: boolean) => Clause[]} */
function ofLexeme(lexeme, open) {
  /** @type {Weighted[]} */
  const alternatives = [];
  for (const [type, term] of lexeme) {
    if (type === "P" || type === "J") alternatives.push([term, alternatives[0] ? 12 : 16]);
  }
  const joined = !!alternatives[0];
  const words = lexeme.filter(hasPlace);
  const last = words.pop();
  const subs = lexeme.flatMap(([type, term]) => (type === "S" ? term : []));
  // A name too long to be a term is asked by its parts
  if (!last) return [plain(joined ? alternatives : subs.map((sub) => [sub, 8]), 16)];
  const [type, term] = last;
  const word = type === "X" ? "" : lexeme[0][0] === "P" ? lexeme[0][1] : term;
  alternatives.push([term, joined ? 8 : 16]);
  return [
    {
      alternatives,
      weight: 16,
      word,
      inflected: type === "W" && !joined,
      open: word[1] ? open : type === "B",
      subs,
    },
    ...words.map(([, word]) => plain([[word, 16]], 4)),
  ];
}
