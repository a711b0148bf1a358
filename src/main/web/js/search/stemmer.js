/**
 * Forms of one English word have one stem: Stemmer.java says how.
 */

/** Whether a term is a plain English-looking word that has a stem. @param {string} term */
export const isPlain = (term) => /^[a-z]{3,}$/.test(term);

/**
 * @param {string[]} steps regular expressions, one after the other; of each the first group stays
 * @returns {(word: string) => string} for words of three letters a to z or more
 */
export function stemmer(steps) {
  const patterns = steps.map((step) => RegExp(step));
  return (word) => patterns.reduce((shorter, step) => shorter.replace(step, "$1"), word);
}
