/** Numbers by value, letters without regard to case, as a reader of English expects. */
const COLLATOR = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/**
 * The words of a filter, in lower case.
 *
 * @param {string} query
 * @returns {string[]}
 */
export function wordsOf(query) {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

/**
 * Whether a row holds every word, each anywhere in it.
 *
 * @param {string} text the row's text in lower case
 * @param {string[]} words
 * @returns {boolean}
 */
export function matchesAll(text, words) {
  return words.every((word) => text.includes(word));
}

/**
 * Order of two cells. Empty cells come last in either direction.
 *
 * @param {string} a
 * @param {string} b
 * @param {boolean} descending
 * @returns {number}
 */
export function compareTexts(a, b, descending) {
  if (a === "" || b === "") {
    return Number(a === "") - Number(b === "");
  }
  return descending ? COLLATOR.compare(b, a) : COLLATOR.compare(a, b);
}

/**
 * @param {number} shown
 * @param {number} all
 * @returns {string}
 */
export function countText(shown, all) {
  return shown === all ? `${all} rows` : `${shown} of ${all} rows`;
}
