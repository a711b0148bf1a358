package dev.crosswalk.code;

/** What a piece of code is. Its CSS class is short because a page repeats it hundreds of times. */
public enum TokenType {
  /** Whitespace, and whatever the language does not know. */
  TEXT(""),
  COMMENT("c"),
  KEYWORD("k"),
  /** Predeclared and declared types, and what a language's naming convention makes one. */
  TYPE("t"),
  /** The name of a function where it is declared or called. */
  FUNCTION("f"),
  /** A Rust macro's name with its exclamation mark. */
  MACRO("m"),
  IDENTIFIER(""),
  /** A whole string literal, prefix, quotes and escapes included. */
  STRING("s"),
  /** A whole character, byte or rune literal. */
  CHARACTER("ch"),
  /** A whole number with base prefix, exponent and suffix. */
  NUMBER("n"),
  OPERATOR("o"),
  /** Brackets and separators. */
  PUNCTUATION(""),
  /** A Rust lifetime with its apostrophe. */
  LIFETIME("lt"),
  /** A label where it is declared or jumped to. */
  LABEL("lb"),
  /** A Rust attribute without the literals in it, a Go directive, a decorator. */
  ATTRIBUTE("a"),
  /** Named values: {@code nil}, {@code true}, {@code MAX_LEN}. */
  CONSTANT("cn"),
  /** The key of a configuration file, a shell variable, a mark-up attribute. */
  PROPERTY("pr"),
  /** A line that a diff adds. */
  INSERTED("in"),
  /** A line that a diff takes away. */
  DELETED("de"),
  /** A section of a configuration file, a diff's file or hunk line, a shell prompt. */
  HEADING("hd");

  private final String cssClass;

  TokenType(String cssClass) {
    this.cssClass = cssClass;
  }

  /** Class of the span around such a token; empty if it gets no span. */
  public String cssClass() {
    return cssClass;
  }
}
