/**
 * Reads a query: what must be looked up, before anything is. The twin of Question.java.
 */
import { fold } from "./chars.js";
import { hasPlace, lex } from "./lexer.js";
import { isPlain, stem } from "./stemmer.js";
import { CODE_WORDS, STOP_WORDS } from "./stopwords.js";

/**
 * @typedef {import("./lexer.js").Token} Token
 * @typedef {object} Clause
 * @property {[string, number][]} alternatives terms, and their weights in sixteenths
 * @property {string} word what is inflected, completed and corrected; empty for syntax
 * @property {number} weight
 * @property {boolean} inflected
 * @property {boolean} open whether it may still be being typed
 * @property {string[]} subs
 *
 * @typedef {object} Question
 * @property {Clause[]} clauses
 * @property {[string, number][][]} phrases words, and their places after the first
 * @property {[string, string][]} filters
 * @property {string} key the whole as a title or construct; empty if it cannot be one
 */

const SPECIAL = /"([^"]*)"?|(?<=^|[ \t\n])(kind|topic|tag|lang|level):([A-Za-z0-9_-]+)(?=[ \t\n]|$)/g;

/** @param {Token} token */
const isStop = (token) => STOP_WORDS.has(token.term);

/**
 * @param {string} typed
 * @returns {Question}
 */
export function ask(typed) {
  const query = typed.slice(0, 400).replace(/[\u201c\u201d]/g, '"');
  /** @type {[string, number][][]} */
  const phrases = [];
  /** @type {[string, string][]} */
  const filters = [];
  const rest = query.replace(SPECIAL, (all, quoted, name, value) => {
    if (name) {
      filters.push([name, fold(value)]);
      return " ".repeat(all.length);
    }
    const words = phrase(quoted);
    if (words.length) phrases.push(words);
    return all.replaceAll('"', " ");
  });
  const tokens = lex(rest);
  const open = tokens.length > 0 && tokens[tokens.length - 1].end === query.length;
  return { clauses: clauses(tokens, open), phrases, filters, key: key(tokens) };
}

/** @param {Token[]} tokens */
function key(tokens) {
  const all = tokens.filter(hasPlace);
  const words = all.filter((token) => !isStop(token));
  const kept = (words.length ? words : all).map(({ term }) => (isPlain(term) ? stem(term) : term));
  return kept.length && kept.length < 9 ? kept.join(" ") + "\u0002" : "";
}

/**
 * @param {string} text
 * @returns {[string, number][]}
 */
function phrase(text) {
  const all = lex(text).filter(hasPlace);
  const words = all.filter((token) => !isStop(token));
  return all.length < 2 ? [] : words.map((token) => [token.term, token.place - words[0].place]);
}

/** @type {(tokens: Token[], open: boolean) => Clause[]} */
function clauses(tokens, open) {
  /** @type {Token[][]} */
  const groups = [];
  let group = -1;
  for (const token of tokens) {
    if (token.type === "B" || token.group !== group) groups.push([]);
    group = token.group;
    groups[groups.length - 1].push(token);
  }
  const code = groups.length < 3 || tokens.some((token) => "NPXJ".includes(token.type));
  /** @type {Clause[]} */
  const kept = [];
  /** @type {Clause[]} */
  const all = [];
  groups.forEach((lexeme, i) => {
    const made = ofLexeme(lexeme, open && i === groups.length - 1);
    all.push(...made);
    const stop =
      lexeme.length === 1 && isStop(lexeme[0]) && !(code && CODE_WORDS.has(lexeme[0].term));
    if (!stop) kept.push(...made);
  });
  return (kept.length ? kept : all).slice(0, 24);
}

/** @type {(lexeme: Token[], open: boolean) => Clause[]} */
function ofLexeme(lexeme, open) {
  /** @type {[string, number][]} */
  const alternatives = [];
  for (const { type, term } of lexeme) {
    if (type === "P" || type === "J") alternatives.push([term, alternatives.length ? 12 : 16]);
  }
  const words = lexeme.filter(hasPlace);
  const subs = lexeme.filter((token) => token.type === "S").map((token) => token.term);
  const last = words.pop();
  if (!last) return [{ alternatives, word: "", weight: 16, inflected: false, open: false, subs: [] }];
  const joined = alternatives.length > 0;
  const alone = last.type === "B" && last.term.length === 1;
  alternatives.push([last.term, joined ? 8 : 16]);
  return [
    {
      alternatives,
      word: last.type === "X" ? "" : lexeme[0].type === "P" ? lexeme[0].term : last.term,
      weight: 16,
      inflected: last.type === "W" && !joined,
      open: open || alone,
      subs,
    },
    ...words.map(({ term }) => {
      /** @type {[string, number][]} */
      const single = [[term, 16]];
      return { alternatives: single, word: "", weight: 4, inflected: false, open: false, subs: [] };
    }),
  ];
}
