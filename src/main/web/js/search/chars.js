/**
 * What a character is to the lexer, and how a word is folded. The twin of Chars.java.
 */

export const WORD = 1;
export const BIGRAM = 2;
export const PUNCTUATION = 3;

// Distance from the range before, in base 36, then the class of the range.
const RANGES =
  "00 x3 f1 a3 71 q3 41 13 11 q3 40 171 10 a1 10 41 10 51 n0 11 v0 11 i70 11 e90 11 3m0 11 e0 11 30 11 500 11 i70 21 wq2 741 742 4g1 2o2 741 w00 11 732 3k1 1kw0 2dc1 e80 3k2 ao0 52 30 p2 90 72 5m0 12 lxg1 2dc2 8ow0 6io2 e81 lc0 341 3z0 h1 a0 71 q0 61 q0 b2 3e0";

const classes = new Uint8Array(0x10000);
let start = 0;
for (const range of RANGES.split(" ")) {
  start += parseInt(range.slice(0, -1), 36);
  classes.fill(+range.slice(-1), start);
}

/** @param {number} unit NaN past the end of a text */
export const kind = (unit) => classes[unit] || 0;

/** @param {number} unit */
export const isDigit = (unit) => unit > 47 && unit < 58;

/** @param {number} unit */
export const isLetter = (unit) => (unit | 32) > 96 && (unit | 32) < 123;

/** @param {number} unit */
export const isUpper = (unit) =>
  unit < 0x80 ? unit > 64 && unit < 91 : lower(String.fromCharCode(unit)) !== String.fromCharCode(unit);

/** @param {string} char one UTF-16 unit */
function lower(char) {
  if (char === "\u0130") return "i";
  if (char === "\u03c2") return "\u03c3";
  return char < "\u2000" || char >= "\uff21" ? char.toLowerCase() : char;
}

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
