/**
 * Forms of one English word have one stem. The twin of Stemmer.java, which says how.
 */

/** @param {string} term */
export const isPlain = (term) => /^[a-z]{3,}$/.test(term);

const DERIVED = /^(.{4,}?)(?:[ai]tion|er|or|ion|[ai]bl|ment|ness|[ae]nc|[ae]nt|iv|it|al|ous|i[sz]|at|ic)$/;

const STEPS = [
  /([^su])s$/,
  /^(.{5,})ly$/,
  /^([^aeiouy]*[aeiouy].+?)(?:ing|i?ed)$/,
  /^([^aeiouy]*[aeiouy].+?)i?[eyi]$/,
  DERIVED,
  DERIVED,
  DERIVED,
  /(.)\1$/,
];

/** @param {string} word three letters a to z or more */
export const stem = (word) => STEPS.reduce((shorter, step) => shorter.replace(step, "$1"), word);
