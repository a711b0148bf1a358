/**
 * Finds Go's constructs in code: the twin of GoConstructs.java and Constructs.java.
 */
import { lex } from "./lexer.js";
import { Phrase } from "./patterns.js";

const WORDS = new Set(
  (
    "any chan comparable complex128 complex64 const defer error fallthrough go goto interface iota " +
    "map nil range rune select struct switch"
  ).split(" "),
);

const CALLED = new Set(
  (
    "append cap clear close complex copy delete imag init len make max min new panic print println " +
    "real recover"
  ).split(" "),
);

const OPERATORS = new Set("<- := ... &^ &^= ~ ++ --".split(" "));

/**
 * @typedef {object} Construct
 * @property {string} name as a programmer would type it
 * @property {number} start where it first appears
 * @property {number} end
 */

/**
 * The constructs of a text, each once, in order of start; of two with one start the longer first,
 * then by name.
 * @param {string} code
 * @returns {Construct[]}
 */
export function constructs(code) {
  const phrase = new Phrase(lex(code));
  const seen = new Set();
  /** @type {Construct[]} */
  const all = [];
  for (let i = 0; i < phrase.tokens.length; i++) {
    const found = at(phrase, i).filter(({ name }) => !seen.has(name));
    if (!found.length) continue;
    found.sort((a, b) => a.start - b.start || b.end - a.end || (a.name < b.name ? -1 : 1));
    for (const construct of found) {
      if (!seen.has(construct.name)) all.push(construct);
      seen.add(construct.name);
    }
  }
  return all;
}

/** @type {(phrase: Phrase, i: number) => Construct[]} */
function at(phrase, i) {
  const { text, type, start } = phrase.tokens[i];
  const found = phrase.patternsAt(i);
  const selected = phrase.text(i - 1) === ".";
  if (
    OPERATORS.has(text) ||
    (WORDS.has(text) && !selected) ||
    (CALLED.has(text) && !selected && phrase.text(i + 1) === "(")
  ) {
    found.push({ name: text, start, end: phrase.end(i) });
  }
  const name = phrase.text(i + 2);
  if (!selected && phrase.isName(i) && phrase.text(i + 1) === "." && /^[A-Z]/.test(name) && phrase.isName(i + 2)) {
    found.push({ name: `${text}.${name}`, start, end: phrase.end(i + 2) });
  }
  if (type === "string" && text.includes("%w")) {
    const verb = start + text.indexOf("%w");
    found.push({ name: "%w", start: verb, end: verb + 2 });
  }
  if (type === "directive") {
    const directive = /^[^\x00-\x20]*/.exec(text)?.[0] ?? "";
    found.push({ name: directive, start, end: start + directive.length });
  }
  return found;
}
