/**
 * Cuts text and code into terms. The twin of TermLexer.java, which says why; the fixtures in
 * src/test/resources/search hold them equal.
 */
import { fold } from "./chars.js";

/**
 * @typedef {"word" | "name" | "sub" | "path" | "syntax" | "joined" | "bigram"} Type a sub is a part
 *   of a name, a bigram two neighbours of a script without spaces
 *
 * @typedef {object} Token
 * @property {Type} type
 * @property {string} term
 * @property {number} start
 * @property {number} end exclusive
 * @property {number} place
 * @property {number} group
 *
 * @typedef {(text: string) => Token[]} Lex
 *
 * @typedef {object} Characters sets for regular expressions, that the index was made with
 * @property {string} word
 * @property {string} pair
 * @property {string} punctuation
 */

const PLACED = new Set(["word", "name", "syntax", "bigram"]);

/** Whether a token has a place of its own. @param {Token} token */
export const hasPlace = ({ type }) => PLACED.has(type);

/**
 * Where a part of a name begins: after underscores, with a capital, or with the last of several
 * capitals, unless only the s of a plural follows.
 */
const HUMP = /(?<=_)(?!_)|(?<=[^_\p{CWL}])(?=\p{CWL})|(?<=\p{CWL})(?=\p{CWL}(?!s$)[^_\d\p{CWL}])/u;

/**
 * What the text is cut at; its groups are `path`, `pairs`, and `prefix` with `joined` and `more`.
 * What is none of them is syntax that stands alone.
 * @param {Characters} characters
 * @param {string} operators with blanks between them, longest first
 * @param {number} pathNames
 */
function lexemes({ word, pair, punctuation }, operators, pathNames) {
  const path = `(?<path>${word}+(?:(?:\\.|::)${word}+){0,${pathNames}})`;
  const apostrophe = `(?:['\u2019](?=[A-Za-z])${word}{1,2}(?!'|${word}))?`;
  const pairs = `(?<pairs>${pair}+)`;
  const attribute = "#!?\\[";
  const sliceOf = "\\[\\](?=" + word + ")";
  const borrowed = "&(?=mut )";
  const flag = '(?<![^\\0- "`(])--?(?=[A-Za-z])';
  const prefix = "(?<prefix>" + attribute + "|" + borrowed + "|" + flag + "|" + sliceOf + ")";
  const prefixed = `(?=(?<joined>${word}+)?(?<more>(?:-${word}+)*))`;
  const lifetime = `(?<!${word})'(?:[A-Za-z]|static|_)(?!'|${word})`;
  const verb = `(?<!${word})%[+#]*[A-Za-z](?!${word})`;
  const placeholder = "\\{(?::[#?]{1,2})?\\}";
  const questionMark = `(?<!${word})\\?|\\?(?=${punctuation})`;
  const operator = operators.replace(/\S/g, "\\$&").replaceAll(" ", "|");
  const all = [path + apostrophe, pairs, prefix + prefixed, lifetime, verb, placeholder, questionMark, operator];
  return RegExp(all.join("|"), "g");
}

/**
 * @param {Characters} characters
 * @param {string} operators
 * @param {import("./rules.js").Limits} limits
 * @returns {Lex}
 */
export function lexer(characters, operators, { termLength, pathNames, wholePathNames }) {
  const LEXEME = lexemes(characters, operators, pathNames);

  /** What clings to the word before it: a macro's mark, empty braces, generics. */
  const CLINGING = RegExp(`!(?!=)|{}|<${characters.word}+`, "y");

  return (text) => {
    /** @type {Token[]} */
    const tokens = [];
    let place = 0;
    let group = 0;

    /** @type {(type: Type, start: number, end: number, term?: string) => void} */
    const emit = (type, start, end, term = fold(text.slice(start, end))) => {
      if (term && term.length <= termLength) tokens.push({ type, term, start, end, place, group });
    };

    /** @type {(from: number, to: number) => void} */
    const word = (from, to) => {
      const bare = text.slice(from, to).replace(/^_+|_+$/g, "");
      // Spares most words the search for parts
      const parts = /[^a-z]/.test(bare) ? bare.split(HUMP) : [];
      const isName = parts.length > 1;
      let at = bare ? text.indexOf(bare, from) : from;
      if (bare) emit(isName ? "name" : "word", at, at + bare.length);
      else emit("syntax", from, to, "_");
      for (const part of isName ? parts : []) {
        const { length } = part.replace(/_+$/, "");
        if (length > 1) emit("sub", at, at + length);
        at += part.length;
      }
      place++;
    };

    /** @type {(at: number, path: string, hasApostrophe: boolean) => void} */
    const wordOrPath = (at, path, hasApostrophe) => {
      const names = namesOf(path, at);
      const end = at + path.length;
      if (names.length > 1 && names.every(({ start }) => /\d/.test(text[start]))) {
        emit("word", at, end);
        place++;
        return;
      }
      if (names.length > 1 && names.length <= wholePathNames) emit("path", at, end);
      if (names.length > 2) emit("path", names[names.length - 2].start, end);
      const last = names[names.length - 1].start;
      CLINGING.lastIndex = end;
      const clinging = CLINGING.exec(text)?.[0] ?? "";
      const isGenerics = clinging.startsWith("<");
      if (clinging && (!isGenerics || /\p{CWL}/u.test(text[last]))) {
        emit("joined", last, end + clinging.length);
      }
      for (const name of names) word(name.start, name.end);
      if (clinging === "!" && !hasApostrophe) LEXEME.lastIndex++;
    };

    /** Each two neighbours, or the one that stands alone. @type {(at: number, pairs: string) => void} */
    const neighbours = (at, pairs) => {
      for (let i = 0; !i || i + 1 < pairs.length; i++) {
        const pair = pairs.slice(i, i + 2);
        emit("bigram", at + i, at + i + pair.length, pair);
        place++;
      }
    };

    /** Syntax joined to the word that follows. @type {(at: number, prefix: string, word: string) => void} */
    const prefixed = (at, prefix, word) => {
      const term = fold(word);
      const joined = prefix.startsWith("#") ? `#[${term}]` : prefix + term;
      emit("joined", at, at + prefix.length + word.length, joined);
    };

    /** @type {(at: number, syntax: string) => void} */
    const alone = (at, syntax) => {
      const term = syntax.startsWith("'") ? fold(syntax) : syntax.replace(/(?<=%)[+#]+/, "");
      emit("syntax", at, at + syntax.length, term);
      place++;
    };

    LEXEME.lastIndex = 0;
    for (let match; (match = LEXEME.exec(text)); ) {
      const at = match.index;
      const [all] = match;
      const { path, pairs, prefix, joined, more } = match.groups ?? {};
      if (prefix) {
        if (joined) prefixed(at, prefix, prefix.startsWith("-") ? joined + more : joined);
        // The word follows by itself, in the same group
        continue;
      }
      if (path) wordOrPath(at, path, all !== path);
      else if (pairs) neighbours(at, pairs);
      else alone(at, all);
      group++;
    }
    return tokens;
  };
}

/** Where the names of a path stand. @type {(path: string, at: number) => {start: number, end: number}[]} */
function namesOf(path, at) {
  let start = at;
  return path.split(/\.|::/).map((name) => {
    const end = start + name.length;
    const found = { start, end };
    start = end + (path[end - at] === "." ? 1 : 2);
    return found;
  });
}
