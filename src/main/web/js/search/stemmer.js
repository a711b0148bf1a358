/**
 * Porter's stemmer (1980), by which forms of one English word are told from other words. The twin
 * of Stemmer.java.
 */

const STEP_2 =
  "ational ate tional tion enci ence anci ance izer ize bli ble alli al entli ent eli e ousli ous ization ize ation ate ator ate alism al iveness ive fulness ful ousness ous aliti al iviti ive biliti ble logi log".split(
    " ",
  );
const STEP_3 = "icate,ic,ative,,alize,al,iciti,ic,ical,ic,ful,,ness,".split(",");
const STEP_4 =
  "al ance ence er ic able ible ant ement ment ent sion tion ou ism ate iti ous ive ize".split(" ");

/** @param {string} term */
export const isPlain = (term) => /^[a-z]{3,}$/.test(term);

/** @type {(word: string, i: number) => boolean} */
const isConsonant = (word, i) =>
  word[i] === "y" ? i === 0 || !isConsonant(word, i - 1) : !"aeiou".includes(word[i]);

/** How often a vowel is followed by a consonant. @param {string} word */
function measure(word) {
  let shape = "";
  for (let i = 0; i < word.length; i++) shape += isConsonant(word, i) ? "c" : "v";
  return shape.split("vc").length - 1;
}

/** @param {string} word */
function hasVowel(word) {
  for (let i = 0; i < word.length; i++) if (!isConsonant(word, i)) return true;
  return false;
}

/** @param {string} word */
function endsCvc(word) {
  const end = word.length - 1;
  return (
    end > 1 &&
    isConsonant(word, end) &&
    !isConsonant(word, end - 1) &&
    isConsonant(word, end - 2) &&
    !"wxy".includes(word[end])
  );
}

/** @param {string} word */
function past(word) {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const stem = word.replace(/(ed|ing)$/, "");
  if (stem === word || !hasVowel(stem)) return word;
  if (/(at|bl|iz)$/.test(stem)) return stem + "e";
  const end = stem.length - 1;
  if (end > 0 && stem[end] === stem[end - 1] && isConsonant(stem, end) && !"lsz".includes(stem[end])) {
    return stem.slice(0, -1);
  }
  return measure(stem) === 1 && endsCvc(stem) ? stem + "e" : stem;
}

/** @type {(word: string, pairs: string[]) => string} */
function replaced(word, pairs) {
  for (let i = 0; i < pairs.length; i += 2) {
    if (word.endsWith(pairs[i])) {
      const rest = word.slice(0, word.length - pairs[i].length);
      return measure(rest) ? rest + pairs[i + 1] : word;
    }
  }
  return word;
}

/** @param {string} word */
function withoutSuffix(word) {
  for (const suffix of STEP_4) {
    if (word.endsWith(suffix)) {
      const rest = word.slice(0, word.length - suffix.length + (suffix.endsWith("ion") ? 1 : 0));
      return measure(rest) > 1 ? rest : word;
    }
  }
  return word;
}

/** @param {string} word three letters a to z or more */
export function stem(word) {
  let stem = /(ss|i)es$/.test(word) ? word.slice(0, -2) : word.replace(/([^s])s$/, "$1");
  stem = past(stem);
  if (stem.endsWith("y") && hasVowel(stem.slice(0, -1))) stem = stem.slice(0, -1) + "i";
  stem = withoutSuffix(replaced(replaced(stem, STEP_2), STEP_3));
  if (stem.endsWith("e")) {
    const without = stem.slice(0, -1);
    const m = measure(without);
    if (m > 1 || (m === 1 && !endsCvc(without))) stem = without;
  }
  return stem.endsWith("ll") && measure(stem.slice(0, -1)) > 1 ? stem.slice(0, -1) : stem;
}
