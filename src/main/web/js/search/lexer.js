/**
 * Cuts text and code into terms. The twin of Lexer.java, which says why; the fixtures in
 * src/test/resources/search hold them equal.
 */
import { BIGRAM, PUNCTUATION, WORD, fold, isDigit, isLetter, isUpper, kind } from "./chars.js";

/**
 * @typedef {object} Token
 * @property {string} type W word, N name, S part of a name, P path, X syntax, J joined, B bigram
 * @property {string} term
 * @property {number} start
 * @property {number} end
 * @property {number} place
 * @property {number} group
 */

const OPERATOR =
  /<<=|>>=|&\^=|\.\.\.|\.\.=|<-|:=|!=|==|<=|>=|=>|->|::|&&|\|\||<<|>>|&\^|\+\+|[-+*/|&^%]=|\.\.|[*&|!~^@]/y;

/** Whether tokens of a type have a place of their own. @param {Token} token */
export const hasPlace = (token) => "WNXB".includes(token.type);

/**
 * @param {string} text
 * @returns {Token[]}
 */
export function lex(text) {
  /** @type {Token[]} */
  const tokens = [];
  let at = 0;
  let place = 0;
  let group = 0;

  /** @param {number} index */
  const unit = (index) => text.charCodeAt(index);
  /** @param {number} index */
  const isWord = (index) => kind(unit(index)) === WORD;
  /** @param {number} from */
  const wordEnd = (from) => {
    while (isWord(from)) from++;
    return from;
  };
  /** @type {(type: string, term: string, start: number, end: number) => void} */
  const emit = (type, term, start, end) => {
    if (term && term.length < 49) tokens.push({ type, term, start, end, place, group });
  };
  /** @type {(start: number, end: number) => string} */
  const folded = (start, end) => fold(text.slice(start, end));
  /** @type {(term: string, start: number) => void} */
  const alone = (term, start) => {
    emit("X", term, start, at);
    place++;
    group++;
  };

  function bigrams() {
    const start = at;
    while (kind(unit(at)) === BIGRAM) at++;
    if (at - start === 1) {
      emit("B", text[start], start, at);
      place++;
    }
    for (let i = start; i + 1 < at; i++) {
      emit("B", text.slice(i, i + 2), i, i + 2);
      place++;
    }
    group++;
  }

  function path() {
    const begin = at;
    /** @type {number[][]} */
    const names = [];
    let numeric = true;
    for (;;) {
      const start = at;
      at = wordEnd(at);
      names.push([start, at]);
      numeric &&= isDigit(unit(start));
      if (names.length > 8) break;
      if (text[at] === "." && isWord(at + 1)) at++;
      else if (text[at] === ":" && text[at + 1] === ":" && isWord(at + 2)) at += 2;
      else break;
    }
    const end = at;
    if ((text[at] === "'" || text[at] === "\u2019") && isLetter(unit(at + 1))) {
      const after = wordEnd(at + 1);
      if (after - at < 4 && text[after] !== "'") at = after;
    }
    const count = names.length;
    if (count === 1) {
      clinging(begin, end);
      word(begin, end);
    } else if (numeric) {
      emit("W", folded(begin, end), begin, end);
      place++;
    } else {
      const tail = names[count - 2][0];
      if (count < 5) emit("P", folded(begin, end), begin, end);
      if (count > 2) emit("P", folded(tail, end), tail, end);
      clinging(names[count - 1][0], end);
      for (const [from, to] of names) word(from, to);
    }
    group++;
  }

  /** @type {(start: number, end: number) => void} */
  function clinging(start, end) {
    if (text[end] === "!" && text[end + 1] !== "=") {
      emit("J", folded(start, end) + "!", start, end + 1);
      if (at === end) at++;
    } else if (text[end] === "{" && text[end + 1] === "}") {
      emit("J", folded(start, end) + "{}", start, end + 2);
    } else if (text[end] === "<" && isUpper(unit(start)) && isWord(end + 1)) {
      const inner = wordEnd(end + 1);
      emit("J", folded(start, inner), start, inner);
    }
  }

  /** @type {(from: number, to: number) => void} */
  function word(from, to) {
    let start = from;
    let end = to;
    while (start < end && text[start] === "_") start++;
    while (end > start && text[end - 1] === "_") end--;
    if (start === end) {
      emit("X", "_", from, to);
    } else {
      const parts = subStart(start, end) < end;
      emit(parts ? "N" : "W", folded(start, end), start, end);
      for (let i = start; parts && i < end; ) {
        const next = subStart(i, end);
        let stop = next;
        while (stop > i && text[stop - 1] === "_") stop--;
        if (stop - i > 1) emit("S", folded(i, stop), i, stop);
        i = next;
      }
    }
    place++;
  }

  /** @type {(from: number, end: number) => number} */
  function subStart(from, end) {
    for (let i = from + 1; i < end; i++) {
      const before = text[i - 1];
      if (before === "_" && text[i] !== "_") return i;
      if (isUpper(unit(i))) {
        const upperBefore = isUpper(unit(i - 1));
        if (before !== "_" && !upperBefore) return i;
        if (
          upperBefore &&
          i + 1 < end &&
          text[i + 1] !== "_" &&
          !isUpper(unit(i + 1)) &&
          !isDigit(unit(i + 1)) &&
          !(i + 2 === end && text[i + 1] === "s")
        ) {
          return i;
        }
      }
    }
    return end;
  }

  /** @type {(prefix: string, from: number, end: number) => void} */
  function joined(prefix, from, end) {
    emit("J", prefix + folded(from, end), at, end);
    at = from;
  }

  function syntax() {
    const start = at;
    const char = text[at];
    const next = text[at + 1];
    if (char === "#" && (next === "[" || (next === "!" && text[at + 2] === "["))) {
      const name = at + (next === "!" ? 3 : 2);
      const end = wordEnd(name);
      if (end > name) emit("J", "#[" + folded(name, end) + "]", at, end);
      at = name;
    } else if (char === "'") {
      const end = wordEnd(at + 1);
      const name = isWord(at - 1) || text[end] === "'" ? "" : text.slice(at + 1, end);
      at = /^([A-Za-z]|static|_)$/.test(name) ? end : at + 1;
      if (at > start + 1) alone("'" + fold(name), start);
    } else if (char === "%") {
      let letter = at + 1;
      while (text[letter] === "+" || text[letter] === "#") letter++;
      if (isLetter(unit(letter)) && !isWord(letter + 1) && !isWord(at - 1)) {
        at = letter + 1;
        alone("%" + text[letter], start);
      } else operator();
    } else if (char === "[" && next === "]" && isWord(at + 2)) {
      joined("[]", at + 2, wordEnd(at + 2));
    } else if (char === "&" && text.startsWith("mut ", at + 1)) {
      joined("&", at + 1, at + 4);
    } else if (char === "-" && isFlag()) {
      const name = next === "-" ? at + 2 : at + 1;
      let end = wordEnd(name);
      while (text[end] === "-" && isWord(end + 1)) end = wordEnd(end + 1);
      joined(text.slice(at, name), name, end);
    } else if (char === "?") {
      at++;
      if (!isWord(start - 1) || kind(unit(at)) === PUNCTUATION) alone("?", start);
    } else operator();
  }

  function isFlag() {
    const before = text[at - 1] ?? " ";
    return (before <= " " || "`\"(".includes(before)) && isLetter(unit(text[at + 1] === "-" ? at + 2 : at + 1));
  }

  function operator() {
    const start = at;
    OPERATOR.lastIndex = at;
    const found = OPERATOR.exec(text);
    at += found ? found[0].length : 1;
    if (found) alone(found[0], start);
  }

  while (at < text.length) {
    const type = kind(unit(at));
    if (type === WORD) path();
    else if (type === BIGRAM) bigrams();
    else if (type === PUNCTUATION) syntax();
    else at++;
  }
  return tokens;
}
