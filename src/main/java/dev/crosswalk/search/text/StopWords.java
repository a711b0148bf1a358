package dev.crosswalk.search.text;

import java.util.Set;
import java.util.TreeSet;

/**
 * English words that carry little by themselves. Phrases step over them; queries drop them unless
 * nothing else is left, or the query is code and the word is one of a language's own.
 */
public final class StopWords {
  private static final Set<String> WORDS =
      words(
          """
          a about above after again all also am an and any are aren as at be because been
          before being below between both but by can could couldn did didn do does doesn
          doing don down during each few for from further get gets getting had has have
          having he her here hers him his how i if in into is isn it its itself just ll me
          more most my myself no nor not of off on once only or other our out over own re
          s same she should so some such t than that the their them then there these they
          this those through to too under until up us use used uses using ve very was wasn
          we were what when where which while who whom why will with won would you your
          someone
          """);

  private static final Set<String> CODE =
      words(
          """
          as do for get if in into is not or and while use where own any some all
          """);

  /** Spares most words a look at the set. */
  private static final int LONGEST = WORDS.stream().mapToInt(String::length).max().orElse(0);

  private StopWords() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /** For the browser: the words, in order. */
  public static String all() {
    return joined(WORDS);
  }

  /** For the browser: those that are code, too. */
  public static String code() {
    return joined(CODE);
  }

  private static String joined(Set<String> words) {
    return String.join(" ", new TreeSet<>(words));
  }

  /** Whether a folded term is one of the words. */
  public static boolean contains(String term) {
    return term.length() <= LONGEST && WORDS.contains(term);
  }

  /** Whether the word is also a keyword or a common name in Go or Rust. */
  public static boolean isCode(String term) {
    return CODE.contains(term);
  }
}
