package dev.crosswalk.search.text;

import java.util.Arrays;

/** The operators of Go and Rust that are terms. */
public final class TermOperators {
  /** Longest first among those that begin alike. */
  private static final String[] ALL = {
    "<<=", ">>=", "&^=", "...", "..=", "<-", ":=", "!=", "==", "<=", ">=", "=>", "->", "::", "&&",
    "||", "<<", ">>", "&^", "++", "+=", "-=", "*=", "/=", "|=", "&=", "^=", "%=", "..", "*", "&",
    "|", "!", "~", "^", "@"
  };

  /** Those that begin with an ASCII character, still longest first. */
  private static final String[][] BY_FIRST = byFirst();

  private TermOperators() {}

  /** For the browser: the operators, in order. */
  public static String all() {
    return String.join(" ", ALL);
  }

  private static String[][] byFirst() {
    String[][] byFirst = new String[0x80][];
    for (int c = 0; c < byFirst.length; c++) {
      char first = (char) c;
      byFirst[c] =
          Arrays.stream(ALL).filter(operator -> operator.charAt(0) == first).toArray(String[]::new);
    }
    return byFirst;
  }

  /**
   * The longest operator that stands at a place; empty if none does.
   *
   * @param index of an ASCII character
   */
  static String at(String text, int index) {
    for (String operator : BY_FIRST[text.charAt(index)]) {
      if (text.startsWith(operator, index)) {
        return operator;
      }
    }
    return "";
  }
}
