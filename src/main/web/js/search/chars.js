/**
 * What a character is to the lexer, and how a word is folded. The twin of Chars.java.
 */

/** @param {number} unit */
const hex = (unit) => "\\u" + unit.toString(16).padStart(4, "0");

/**
 * The sets of regular expressions that match a unit of each class: other, word, bigram, punctuation.
 * @param {string} ranges for each its length, in base 36, and its class
 */
export function classes(ranges) {
  const sets = ["", "", "", ""];
  let end = 0;
  for (const range of ranges.split(" ")) {
    const start = end;
    end += parseInt(range.slice(0, -1), 36);
    sets[+range.slice(-1)] += `${hex(start)}-${hex(end - 1)}`;
  }
  return sets.map((set) => `[${set}]`);
}

/** @param {string} char one UTF-16 unit */
export const isUpper = (char) => char.toLowerCase() !== char;

/**
 * Lower case, without compatibility forms and accents.
 * @param {string} word
 */
export const fold = (word) =>
  word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("\u03c2", "\u03c3");
