package dev.crosswalk.code;

import java.util.List;

/**
 * Code as tokens and as HTML.
 *
 * <p>A language is the first word of a fence's info string; case does not matter, usual other names
 * ({@code golang}, {@code rs}, {@code sh}, {@code yml}) are known, and a language that is not known
 * is plain text. Time and memory are linear in the length of the code. Thread-safe.
 */
public final class Code {
  private Code() {}

  /** The tokens of a text: adjacent, in order, never empty, from its first unit to its last. */
  public static List<Token> tokens(String language, String code) {
    return lex(language, code).tokens();
  }

  /**
   * One piece of HTML a line, as many as {@link String#lines} gives, without line ends; of the
   * text's characters only {@code & < > "} are escaped. A span has one class and ends with its
   * line.
   */
  public static List<String> highlightLines(String language, String code) {
    return Highlight.lines(lex(language, code), code);
  }

  /** {@link #highlightLines}, joined by {@code \n}. */
  public static String highlight(String language, String code) {
    return String.join("\n", highlightLines(language, code));
  }

  /** Whether the language has a name here; plain text has. */
  public static boolean knows(String language) {
    return Languages.find(language).isPresent();
  }

  /** The language's name for readers: {@code Go}, {@code TOML}; as given if it is not known. */
  public static String label(String language) {
    return Languages.find(language).map(Languages.Language::label).orElse(language);
  }

  private static Cursor lex(String language, String code) {
    Cursor cursor = new Cursor(code);
    Languages.find(language).orElse(Languages.PLAIN).lexer().lex(cursor);
    return cursor;
  }
}
