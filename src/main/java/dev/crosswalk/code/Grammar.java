package dev.crosswalk.code;

import java.util.List;

/**
 * What {@link TableLexer} needs to know of a language.
 *
 * @param words words with a meaning of their own
 * @param ignoreCase whether the words are written in lower case here and in any case in code
 * @param lineComments what starts a comment that ends with its line
 * @param blockComments start and end, separated by a space
 * @param strings in order: the first that fits is taken
 * @param wordCharacters what besides letters, digits and underscores may stand inside a word
 * @param keys how keys are told from values
 */
record Grammar(
    Words words,
    boolean ignoreCase,
    List<String> lineComments,
    List<String> blockComments,
    List<Quote> strings,
    String wordCharacters,
    Keys keys) {

  /** How a language writes keys. */
  enum Keys {
    NONE,
    /** A word or string before a colon: JSON, YAML, CSS. */
    COLON,
    /** A word or string before an equals sign, and {@code [section]} lines: TOML. */
    EQUALS,
    /** {@code $name}, {@code ${name}} and {@code name=}; a line's first word is a command. */
    DOLLAR
  }

  /**
   * A kind of string.
   *
   * @param open where it starts
   * @param close where it ends
   * @param escapes whether a backslash takes the next character with it
   * @param multiline whether it may go over lines; otherwise it ends with its line
   */
  record Quote(String open, String close, boolean escapes, boolean multiline) {
    static final Quote DOUBLE = new Quote("\"", "\"", true, false);
    static final Quote SINGLE = new Quote("'", "'", true, false);

    /** Without escapes, over lines. */
    static Quote raw(String mark) {
      return new Quote(mark, mark, false, true);
    }

    /** Without escapes, ends with its line. */
    static Quote line(String mark) {
      return new Quote(mark, mark, false, false);
    }

    /** With escapes, over lines. */
    static Quote block(String mark) {
      return new Quote(mark, mark, true, true);
    }
  }

  static final Operators OPERATORS =
      new Operators(
          "+ - * / % & | ^ ! = < > ? ~ @ == != <= >= => -> := && || ++ -- += -= *= /= ** === !=="
              + " << >> .. ... $ # \\ ( ) [ ] { } , . ; : ::");
}
