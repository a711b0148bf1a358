package dev.crosswalk.search;

/**
 * Porter's stemmer (M. F. Porter, An algorithm for suffix stripping, 1980), by which forms of one
 * English word are told from other words. {@code js/search/stemmer.js} is its twin.
 */
final class Stemmer {
  private static final String[] STEP_2 = {
    "ational", "ate", "tional", "tion", "enci", "ence", "anci", "ance", "izer", "ize", "bli", "ble",
    "alli", "al", "entli", "ent", "eli", "e", "ousli", "ous", "ization", "ize", "ation", "ate",
    "ator", "ate", "alism", "al", "iveness", "ive", "fulness", "ful", "ousness", "ous", "aliti",
    "al", "iviti", "ive", "biliti", "ble", "logi", "log"
  };
  private static final String[] STEP_3 = {
    "icate", "ic", "ative", "", "alize", "al", "iciti", "ic", "ical", "ic", "ful", "", "ness", ""
  };
  private static final String[] STEP_4 = {
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "sion", "tion",
    "ou", "ism", "ate", "iti", "ous", "ive", "ize"
  };

  private Stemmer() {}

  /** Whether a term is a plain English-looking word that has a stem. */
  static boolean isPlain(String term) {
    return term.length() > 2 && term.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /**
   * @param word lower-case letters a to z only, at least three
   */
  static String stem(String word) {
    String stem = plural(word);
    stem = past(stem);
    if (stem.endsWith("y") && hasVowel(stem, stem.length() - 1)) {
      stem = stem.substring(0, stem.length() - 1) + "i";
    }
    stem = replaced(stem, STEP_2);
    stem = replaced(stem, STEP_3);
    stem = withoutSuffix(stem);
    if (stem.endsWith("e")) {
      String without = stem.substring(0, stem.length() - 1);
      int m = measure(without, without.length());
      if (m > 1 || (m == 1 && !endsCvc(without))) {
        stem = without;
      }
    }
    if (stem.endsWith("ll") && measure(stem, stem.length() - 1) > 1) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return stem;
  }

  private static String plural(String word) {
    if (word.endsWith("sses") || word.endsWith("ies")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }

  private static String past(String word) {
    int length = word.length();
    if (word.endsWith("eed")) {
      return measure(word, length - 3) > 0 ? word.substring(0, length - 1) : word;
    }
    int cut = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
    if (cut == 0 || !hasVowel(word, length - cut)) {
      return word;
    }
    String stem = word.substring(0, length - cut);
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
      return stem + "e";
    }
    int end = stem.length() - 1;
    if (end > 0
        && stem.charAt(end) == stem.charAt(end - 1)
        && isConsonant(stem, end)
        && "lsz".indexOf(stem.charAt(end)) < 0) {
      return stem.substring(0, end);
    }
    return measure(stem, stem.length()) == 1 && endsCvc(stem) ? stem + "e" : stem;
  }

  /** The first suffix that fits decides, whether or not enough is left before it. */
  private static String replaced(String word, String[] pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (word.endsWith(pairs[i])) {
        int rest = word.length() - pairs[i].length();
        return measure(word, rest) > 0 ? word.substring(0, rest) + pairs[i + 1] : word;
      }
    }
    return word;
  }

  private static String withoutSuffix(String word) {
    for (String suffix : STEP_4) {
      if (word.endsWith(suffix)) {
        int rest = word.length() - suffix.length();
        int kept = suffix.endsWith("ion") ? rest + 1 : rest;
        return measure(word, kept) > 1 ? word.substring(0, kept) : word;
      }
    }
    return word;
  }

  private static boolean isConsonant(String word, int i) {
    return switch (word.charAt(i)) {
      case 'a', 'e', 'i', 'o', 'u' -> false;
      case 'y' -> i == 0 || !isConsonant(word, i - 1);
      default -> true;
    };
  }

  private static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if (!isConsonant(word, i)) {
        return true;
      }
    }
    return false;
  }

  /** Number of times that a vowel is followed by a consonant before {@code end}. */
  private static int measure(String word, int end) {
    int m = 0;
    boolean vowel = false;
    for (int i = 0; i < end; i++) {
      boolean consonant = isConsonant(word, i);
      if (consonant && vowel) {
        m++;
      }
      vowel = !consonant;
    }
    return m;
  }

  private static boolean endsCvc(String word) {
    int end = word.length() - 1;
    return end >= 2
        && isConsonant(word, end)
        && !isConsonant(word, end - 1)
        && isConsonant(word, end - 2)
        && "wxy".indexOf(word.charAt(end)) < 0;
  }
}
