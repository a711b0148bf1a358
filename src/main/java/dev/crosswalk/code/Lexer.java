package dev.crosswalk.code;

/** Cuts a text into tokens, from where the cursor stands to the end. Never throws on a text. */
@FunctionalInterface
interface Lexer {
  void lex(Cursor cursor);
}
