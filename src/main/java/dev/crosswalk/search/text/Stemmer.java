package dev.crosswalk.search.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells forms of one English word from other words. The browser gets the steps with the index.
 *
 * <p>Endings are stripped one kind after the other: the plural, those of adverbs and verbs, a
 * vowel, up to three derivations that leave four letters or more, and at last one of two equal
 * letters. A table of exceptions, as Porter's (1980), would cost the browser more than it finds:
 * what a stem means does not matter, only that other forms share it.
 */
public final class Stemmer {
  private static final Pattern PLAIN = Pattern.compile("[a-z]{3,}");
  private static final Pattern DERIVED =
      Pattern.compile(
          "^(.{4,}?)(?:[ai]tion|er|or|ion|[ai]bl|ment|ness|[ae]nc|[ae]nt|iv|it|al|ous|i[sz]|at|ic)$");

  private static final List<Pattern> STEPS =
      List.of(
          Pattern.compile("([^su])s$"),
          Pattern.compile("^(.{5,})ly$"),
          Pattern.compile("^([^aeiouy]*[aeiouy].+?)(?:ing|i?ed)$"),
          Pattern.compile("^([^aeiouy]*[aeiouy].+?)i?[eyi]$"),
          DERIVED,
          DERIVED,
          DERIVED,
          Pattern.compile("(.)\\1$"));

  private Stemmer() {}

  /**
   * For the browser: what each step strips, all but the first group, in a syntax that both know.
   */
  public static List<String> steps() {
    return STEPS.stream().map(Pattern::pattern).toList();
  }

  /** Whether a term is a plain English-looking word that has a stem. */
  public static boolean isPlain(String term) {
    return PLAIN.matcher(term).matches();
  }

  /**
   * @param word lower-case letters a to z only, at least three
   */
  public static String stem(String word) {
    String stem = word;
    for (Pattern step : STEPS) {
      stem = step.matcher(stem).replaceFirst("$1");
    }
    return stem;
  }
}
