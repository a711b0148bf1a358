/**
 * Reads a query: what must be looked up, before anything is. The twin of Question.java.
 */
import { fold } from "./chars.js";
import { hasPlace } from "./lexer.js";

/**
 * @typedef {import("./lexer.js").Token} Token
 * @typedef {import("./rules.js").Rules} Rules
 * @typedef {import("./store.js").Manifest} Manifest
 *
 * @typedef {object} Weighted
 * @property {string} term
 * @property {number} weight
 *
 * @typedef {object} Clause
 * @property {Weighted[]} alternatives
 * @property {string} word what is inflected, completed and corrected; empty for syntax
 * @property {number} weight
 * @property {boolean} inflected
 * @property {boolean} open whether it may still be being typed
 * @property {string[]} subs parts of a name
 *
 * @typedef {object} PhraseWord
 * @property {string} term
 * @property {number} offset places after the first word
 *
 * @typedef {object} Filter
 * @property {string} name
 * @property {string} term
 *
 * @typedef {object} Question
 * @property {Clause[]} clauses
 * @property {PhraseWord[][]} phrases
 * @property {Filter[]} filters
 * @property {string} key the whole as a title or construct; empty if it cannot be one
 */

/** What is code, and makes a query code. */
const CODE = new Set(["name", "path", "syntax", "joined"]);

/**
 * Quoted words, with the words as first group, and filters, with the whole and the name as others.
 * @param {Rules} rules
 */
const special = ({ marks }) =>
  RegExp(`"([^"]*)"?|(?<=^|[ \\t\\n])((${marks.filterNames}):[\\w-]+)(?=[ \\t\\n]|$)`, "g");

/** A query without its quotes and filters. @type {(query: string, rules: Rules) => string} */
export const withoutSpecial = (query, rules) => query.replace(special(rules), "$1").trim();

/**
 * @param {string} typed
 * @param {Manifest} manifest
 * @returns {Question}
 */
export function ask(typed, { lex, stopWords, codeWords, rules }) {
  const { limits, marks } = rules;
  /** @type {PhraseWord[][]} */
  const phrases = [];
  /** @type {Filter[]} */
  const filters = [];
  const query = typed.slice(0, limits.queryLength).replace(/[\u201c\u201d]/g, '"');
  /** @param {Token} token */
  const isStopWord = ({ term }) => stopWords.has(term);

  const rest = query.replace(special(rules), (all, quoted, filter, name) => {
    if (filter) {
      filters.push({ name, term: marks.filter + fold(filter) });
      return all.replace(/./g, " ");
    }
    const placed = lex(quoted).filter(hasPlace);
    const words = placed.filter((token) => !isStopWord(token));
    if (placed.length > 1 && words.length) {
      phrases.push(words.map(({ term, place }) => ({ term, offset: place - words[0].place })));
    }
    return all.replaceAll('"', " ");
  });

  const tokens = lex(rest);
  const lexemes = grouped(tokens);
  const isOpen = tokens.at(-1)?.end === query.length;
  const isCode = lexemes.length <= limits.fewLexemes || tokens.some(({ type }) => CODE.has(type));
  const made = lexemes.map((lexeme, i) =>
    ofLexeme(lexeme, isOpen && i === lexemes.length - 1, rules),
  );
  const telling = made.filter((_, i) => {
    const [first, ...others] = lexemes[i];
    return others.length || !isStopWord(first) || (isCode && codeWords.has(first.term));
  });
  return {
    clauses: (telling.length ? telling : made).flat().slice(0, limits.clauses),
    phrases,
    filters,
    key: keyOf(tokens, isStopWord, rules),
  };
}

/** Tokens by the lexeme that they came from; pairs are lexemes of their own. @param {Token[]} tokens */
function grouped(tokens) {
  /** @type {Token[][]} */
  const groups = [];
  tokens.forEach((token, i) => {
    if (token.type === "bigram" || token.group !== tokens[i - 1]?.group) groups.push([]);
    groups[groups.length - 1].push(token);
  });
  return groups;
}

/**
 * Words and operators, with the syntax that clings to them, without stop words unless there is
 * nothing else. The twin of Keys.java.
 * @type {(tokens: Token[], isStopWord: (token: Token) => boolean, rules: Rules) => string}
 */
function keyOf(tokens, isStopWord, { limits, marks }) {
  let joined = 0;
  const named = tokens.filter((token) => {
    if (token.type !== "joined") return hasPlace(token) && token.start >= joined;
    joined = token.end;
    return true;
  });
  const telling = named.filter((token) => !isStopWord(token));
  const words = telling.length ? telling : named;
  return words.length && words.length <= limits.keyWords
    ? words.map(({ term }) => term).join(" ") + marks.key
    : "";
}

/** A clause of which no other forms are tried. @type {(alternatives: Weighted[], weight: number) => Clause} */
const plain = (alternatives, weight) => ({
  alternatives,
  weight,
  word: "",
  inflected: false,
  open: false,
  subs: [],
});

/** @type {(lexeme: Token[], isOpen: boolean, rules: Rules) => Clause[]} */
function ofLexeme(lexeme, isOpen, { weights, limits }) {
  const { full, tail, lastName, qualifier } = weights;
  const [first] = lexeme;
  const alternatives = lexeme
    .filter(({ type }) => type === "path" || type === "joined")
    .map(({ term }, i) => ({ term, weight: i ? tail : full }));
  const isJoined = alternatives.length > 0;
  const subs = lexeme.filter(({ type }) => type === "sub").map(({ term }) => term);
  const words = lexeme.filter(hasPlace);
  const last = words.pop();
  if (!last) {
    // A name too long to be a term is asked by its parts
    const parts = subs.map((term) => ({ term, weight: lastName }));
    return [plain(isJoined ? alternatives : parts, full)];
  }
  const { type, term } = last;
  const word = type === "syntax" ? "" : first.type === "path" ? first.term : term;
  const isLong = word.length >= limits.completedLetters;
  return [
    {
      alternatives: [...alternatives, { term, weight: isJoined ? lastName : full }],
      weight: full,
      word,
      inflected: type === "word" && !isJoined,
      open: isLong ? isOpen : type === "bigram",
      subs,
    },
    ...words.map((name) => plain([{ term: name.term, weight: full }], qualifier)),
  ];
}
