/**
 * What a character is to the lexer, and how a word is folded. The twin of Chars.java.
 */

// Distance from the range before, in base 36, then the class of the range.
const RANGES =
  "00 x3 f1 a3 71 q3 41 13 11 q3 40 171 10 a1 10 41 10 51 n0 11 v0 11 1040 11 e0 51 1k02 741 742 4g1 2o2 741 1342 3k1 1kw0 2dc1 e80 3k2 ao0 52 30 152 5m0 12 lxg1 2dc2 8ow0 6io2 e81 lc0 341 3z0 h1 a0 71 q0 61 q0 b2 3e0 w0";

/** The sets of regular expressions that match a unit of each class. */
const sets = ["", "", "", ""];
let end = 0;
let type = 0;
for (const range of RANGES.split(" ")) {
  const start = end;
  end += parseInt(range.slice(0, -1), 36);
  if (end > start) sets[type] += `\\u${hex(start)}-\\u${hex(end - 1)}`;
  type = +range.slice(-1);
}

/** @param {number} unit */
function hex(unit) {
  return unit.toString(16).padStart(4, "0");
}

export const [, WORD, BIGRAM, PUNCTUATION] = sets.map((set) => `[${set}]`);

/** @param {string} char one UTF-16 unit, or none */
function lower(char) {
  if (char === "\u0130") return "i";
  if (char === "\u03c2") return "\u03c3";
  return char < "\u2000" || char >= "\uff21" ? char.toLowerCase() : char;
}

/** @param {string} char one UTF-16 unit */
export const isUpper = (char) => lower(char) !== char;

/**
 * Lower case, without compatibility forms and accents.
 * @param {string} word
 */
export function fold(word) {
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase();
  let folded = "";
  for (const unit of word.split("")) {
    // Between these, Unicode still grows.
    const plain = unit < "\u2c00" || unit >= "\uac00" ? unit.normalize("NFKD") : unit;
    for (const char of plain) if (char < "\u0300" || char > "\u036f") folded += lower(char);
  }
  return folded;
}
