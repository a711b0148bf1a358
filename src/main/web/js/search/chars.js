/**
 * How a word is folded. The twin of Chars.java.
 */

/**
 * Lower case, without compatibility forms and accents.
 * @param {string} word
 */
export const fold = (word) =>
  /^[a-z]*$/.test(word) ? word : word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("\u03c2", "\u03c3");
