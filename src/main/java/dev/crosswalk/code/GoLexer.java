package dev.crosswalk.code;

import static dev.crosswalk.code.TokenType.ATTRIBUTE;
import static dev.crosswalk.code.TokenType.CHARACTER;
import static dev.crosswalk.code.TokenType.COMMENT;
import static dev.crosswalk.code.TokenType.CONSTANT;
import static dev.crosswalk.code.TokenType.FUNCTION;
import static dev.crosswalk.code.TokenType.IDENTIFIER;
import static dev.crosswalk.code.TokenType.KEYWORD;
import static dev.crosswalk.code.TokenType.LABEL;
import static dev.crosswalk.code.TokenType.NUMBER;
import static dev.crosswalk.code.TokenType.STRING;
import static dev.crosswalk.code.TokenType.TEXT;
import static dev.crosswalk.code.TokenType.TYPE;

/**
 * Go, after "Lexical elements" of its specification (Go 1.26).
 *
 * <p>Beyond the grammar: names are functions where {@code func} or a call says so, types where they
 * are predeclared or {@code type} says so. A predeclared name counts only where it is not selected
 * ({@code x.len}), and a predeclared function only where it is called. An unterminated string or
 * rune ends with its line, an unterminated raw string or comment with the text.
 */
final class GoLexer {
  private static final Words WORDS =
      Words.NONE
          .with(
              KEYWORD,
              "break case chan const continue default defer else fallthrough for func go goto if"
                  + " import interface map package range return select struct switch type var")
          .with(
              TYPE,
              "any bool byte comparable complex64 complex128 error float32 float64 int int8 int16"
                  + " int32 int64 rune string uint uint8 uint16 uint32 uint64 uintptr")
          .with(
              FUNCTION,
              "append cap clear close complex copy delete imag len make max min new panic print"
                  + " println real recover")
          .with(CONSTANT, "true false iota nil");

  private static final Operators OPERATORS =
      new Operators(
          "+ & += &= && == != ( ) - | -= |= || < <= [ ] * ^ *= ^= <- > >= { } / << /= <<= ++ = :="
              + " , ; % >> %= >>= -- ! ... . : &^ &^= ~");

  private final Cursor cursor;

  /** A word, an operator's text, or {@code "0"} for a literal; empty before the first token. */
  private String previous = "";

  /** Whether a line ended since the previous token that is neither space nor comment. */
  private boolean newLine = true;

  private GoLexer(Cursor cursor) {
    this.cursor = cursor;
  }

  static void lex(Cursor cursor) {
    GoLexer lexer = new GoLexer(cursor);
    while (cursor.more()) {
      lexer.token();
    }
  }

  private void token() {
    switch (cursor.now()) {
      case ' ', '\t', '\r', '\n' -> {
        newLine |= cursor.skipSpace();
        cursor.take(TEXT);
      }
      case '"', '\'' -> quoted();
      case '`' -> {
        cursor.skip(1);
        cursor.skipPast("`");
        literal(STRING);
      }
      case '/' -> {
        if (cursor.peek(1) == '/' || cursor.peek(1) == '*') {
          comment();
        } else {
          operator();
        }
      }
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      case '.' -> {
        if (Cursor.isDigit(cursor.peek(1))) {
          number();
        } else {
          operator();
        }
      }
      default -> {
        if (cursor.startsWord()) {
          word();
        } else {
          operator();
        }
      }
    }
  }

  private void comment() {
    if (cursor.peek(1) == '/') {
      boolean directive = cursor.looksAt("//go:") && cursor.startsWord(cursor.at() + 5);
      cursor.skipToLineEnd();
      cursor.take(directive ? ATTRIBUTE : COMMENT);
      return;
    }
    cursor.skip(2);
    while (cursor.more() && !cursor.looksAt("*/")) {
      newLine |= cursor.now() == '\n';
      cursor.skip(1);
    }
    cursor.skip(2);
    cursor.take(COMMENT);
  }

  private void quoted() {
    char quote = cursor.now();
    cursor.skip(1);
    while (cursor.more() && cursor.now() != '\n') {
      char c = cursor.now();
      cursor.skip(c == '\\' && cursor.peek(1) != '\n' ? 2 : 1);
      if (c == quote) {
        break;
      }
    }
    literal(quote == '"' ? STRING : CHARACTER);
  }

  private void number() {
    char base = cursor.now() == '0' ? Character.toLowerCase(cursor.peek(1)) : Cursor.NONE;
    boolean hexadecimal = base == 'x';
    if (hexadecimal || base == 'o' || base == 'b') {
      cursor.skip(2);
    }
    digits(hexadecimal);
    if (cursor.now() == '.') {
      cursor.skip(1);
      digits(hexadecimal);
    }
    char exponent = Character.toLowerCase(cursor.now());
    if (exponent == 'e' || exponent == 'p') {
      cursor.skip(1);
      if (cursor.now() == '+' || cursor.now() == '-') {
        cursor.skip(1);
      }
      digits(false);
    }
    if (cursor.now() == 'i') {
      cursor.skip(1);
    }
    literal(NUMBER);
  }

  private void digits(boolean hexadecimal) {
    while (Cursor.isDigit(cursor.now())
        || cursor.now() == '_'
        || (hexadecimal && Cursor.isHexDigit(cursor.now()))) {
      cursor.skip(1);
    }
  }

  private void literal(TokenType type) {
    cursor.take(type);
    follow("0");
  }

  private void operator() {
    int length = OPERATORS.lengthAt(cursor);
    if (length == 0) {
      cursor.skipCodePoint();
      cursor.take(TEXT);
      return;
    }
    TokenType type = Operators.typeAt(cursor, length);
    cursor.skip(length);
    follow(cursor.skipped());
    cursor.take(type);
  }

  private void word() {
    cursor.skipWord();
    String word = cursor.skipped();
    cursor.take(typeOf(word));
    follow(word);
  }

  private void follow(String token) {
    previous = token;
    newLine = false;
  }

  private TokenType typeOf(String word) {
    TokenType known = WORDS.typeOf(word);
    boolean called = cursor.now() == '(';
    if (known == KEYWORD) {
      return KEYWORD;
    }
    switch (previous) {
      case "." -> {
        return called ? FUNCTION : IDENTIFIER;
      }
      case "func" -> {
        return FUNCTION;
      }
      case "type" -> {
        return TYPE;
      }
      case "goto", "break", "continue" -> {
        if (!newLine) {
          return LABEL;
        }
      }
      default -> {}
    }
    if (cursor.now() == ':' && cursor.peek(1) != '=' && startsStatement()) {
      return LABEL;
    }
    if (known == FUNCTION || known == IDENTIFIER) {
      return called ? FUNCTION : IDENTIFIER;
    }
    return known;
  }

  /**
   * Whether a name before a colon is a label, and no key of a composite literal or last case: the
   * statement before it has ended, or a block has begun and nothing stands after the colon but what
   * only a statement starts with.
   */
  private boolean startsStatement() {
    if (!newLine) {
      return false;
    }
    return switch (previous) {
      case "", "{" -> statementFollows();
      case ";", ":", "}", ")", "]", "++", "--", "0", "_" -> true;
      case "return", "break", "continue", "fallthrough" -> true;
      default -> Character.isLetter(previous.codePointAt(0)) && WORDS.typeOf(previous) != KEYWORD;
    };
  }

  private boolean statementFollows() {
    int place = cursor.at() + 1;
    while (cursor.charAt(place) == ' ' || cursor.charAt(place) == '\t') {
      place++;
    }
    return switch (cursor.wordAt(place)) {
      case "for", "switch", "select", "if", "goto" -> true;
      case "" -> "\n\r/;\0".indexOf(cursor.charAt(place)) >= 0;
      default -> false;
    };
  }
}
