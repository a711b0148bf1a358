/**
 * Cuts Go code into what constructs are made of: no space, no comments. The twin of GoLexer.java,
 * as far as constructs need it.
 *
 * @typedef {"name" | "keyword" | "string" | "character" | "number" | "operator" | "directive"} Type
 * @typedef {{type: Type, text: string, start: number}} Token
 */

const KEYWORDS = new Set(
  (
    "break case chan const continue default defer else fallthrough for func go goto if import " +
    "interface map package range return select struct switch type var"
  ).split(" "),
);

const OPERATORS = (
  "<<= >>= &^= ... += &= && == != -= |= || <= *= ^= <- >= /= << ++ := %= >> -- &^ " +
  "+ & ( ) - | < [ ] * ^ > { } / = , ; % ! . : ~"
).split(" ");

/** @type {string[][]} the operators that start with a character, by its code; the longest first */
const BY_FIRST = Array.from({ length: 128 }, (_, code) =>
  OPERATORS.filter((operator) => operator.charCodeAt(0) === code),
);

const WORD = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;

/** @type {(pattern: RegExp, code: string, at: number) => number} end of what a pattern takes */
function endOf(pattern, code, at) {
  pattern.lastIndex = at;
  return pattern.test(code) ? pattern.lastIndex : at;
}

/** @type {(code: string, mark: string, from: number) => number} */
function past(code, mark, from) {
  const at = code.indexOf(mark, from);
  return at < 0 ? code.length : at + mark.length;
}

/** After a string or rune, which ends with its line at the latest. @type {(code: string, at: number) => number} */
function pastQuoted(code, at) {
  const quote = code[at];
  let end = at + 1;
  while (end < code.length && code[end] !== "\n") {
    const char = code[end];
    end += char === "\\" && code[end + 1] !== "\n" ? 2 : 1;
    if (char === quote) break;
  }
  return Math.min(end, code.length);
}

/** @param {string} char */
const isDigit = (char) => char >= "0" && char <= "9";

const DIGITS = /[\d_]*/y;
const HEXADECIMAL = /[\da-fA-F_]*/y;

/** @type {(code: string, at: number) => number} */
function pastNumber(code, at) {
  const base = code[at] === "0" ? (code[at + 1] ?? "").toLowerCase() : "";
  const digits = base === "x" ? HEXADECIMAL : DIGITS;
  let end = endOf(digits, code, base && "xob".includes(base) ? at + 2 : at);
  if (code[end] === ".") end = endOf(digits, code, end + 1);
  if (/[epEP]/.test(code[end] ?? "")) {
    end += /[+-]/.test(code[end + 1] ?? "") ? 2 : 1;
    end = endOf(DIGITS, code, end);
  }
  return code[end] === "i" ? end + 1 : end;
}

/**
 * @param {string} code
 * @returns {Token[]}
 */
export function lex(code) {
  /** @type {Token[]} */
  const tokens = [];
  let at = 0;
  /** @type {(type: Type, end: number) => void} */
  const take = (type, end) => {
    tokens.push({ type, text: code.slice(at, end), start: at });
    at = end;
  };
  while (at < code.length) {
    const char = code[at];
    const next = code[at + 1] ?? "";
    if (char <= " ") at++;
    else if (char === '"') take("string", pastQuoted(code, at));
    else if (char === "'") take("character", pastQuoted(code, at));
    else if (char === "`") take("string", past(code, "`", at + 1));
    else if (char === "/" && next === "/") {
      const line = code.indexOf("\n", at);
      const end = line < 0 ? code.length : line;
      if (code.startsWith("//go:", at) && endOf(WORD, code, at + 5) > at + 5) take("directive", end);
      else at = end;
    } else if (char === "/" && next === "*") at = past(code, "*/", at + 2);
    else if (isDigit(char) || (char === "." && isDigit(next))) {
      take("number", pastNumber(code, at));
    } else {
      // An operator, as most of what is no word, is seen by its first character
      const word = char > "~" || BY_FIRST[char.charCodeAt(0)].length === 0 ? endOf(WORD, code, at) : at;
      if (word > at) take(KEYWORDS.has(code.slice(at, word)) ? "keyword" : "name", word);
      else {
        const operator = BY_FIRST[char.charCodeAt(0)]?.find((each) => code.startsWith(each, at));
        if (operator) take("operator", at + operator.length);
        else at += char >= "\ud800" && char < "\udc00" && next >= "\udc00" && next < "\ue000" ? 2 : 1;
      }
    }
  }
  return tokens;
}
