package dev.crosswalk.code;

import static dev.crosswalk.code.TokenType.ATTRIBUTE;
import static dev.crosswalk.code.TokenType.CHARACTER;
import static dev.crosswalk.code.TokenType.COMMENT;
import static dev.crosswalk.code.TokenType.LABEL;
import static dev.crosswalk.code.TokenType.LIFETIME;
import static dev.crosswalk.code.TokenType.NUMBER;
import static dev.crosswalk.code.TokenType.STRING;
import static dev.crosswalk.code.TokenType.TEXT;

/**
 * Rust, after "Lexical structure" of its reference (edition 2024).
 *
 * <p>An attribute is one token from {@code #[} to {@code ]}, but for the literals and comments in
 * it. What names mean is {@link RustNames}' part. Unterminated strings and comments end with the
 * text, unterminated characters with the line.
 */
final class RustLexer {
  private static final Operators OPERATORS =
      new Operators(
          "+ - * / % ^ ! & | && || << >> += -= *= /= %= ^= &= |= <<= >>= = == != > < >= <= @ . .."
              + " ... ..= , ; : :: -> <- => # $ ? ~ ( ) [ ] { }");

  private final Cursor cursor;

  /** A word, an operator's text, or {@code "0"} for a literal; empty before the first token. */
  private String previous = "";

  /** Square brackets open in the attribute that the cursor is in; 0 outside. */
  private int attributeDepth;

  private RustLexer(Cursor cursor) {
    this.cursor = cursor;
  }

  static void lex(Cursor cursor) {
    RustLexer lexer = new RustLexer(cursor);
    lexer.head();
    while (cursor.more()) {
      lexer.token();
    }
  }

  /** A script's first line, and the manifest between lines of dashes that may follow it. */
  private void head() {
    if (cursor.looksAt("#!") && !attributeFollows(cursor.at() + 2)) {
      cursor.skipToLineEnd();
      cursor.take(COMMENT);
    }
    cursor.skipSpace();
    cursor.take(TEXT);
    if (cursor.looksAt("---")) {
      int dashes = cursor.at();
      while (cursor.now() == '-') {
        cursor.skip(1);
      }
      String fence = "\n" + "-".repeat(cursor.at() - dashes);
      cursor.skipPast(fence);
      cursor.skipToLineEnd();
      cursor.take(COMMENT);
    }
  }

  private boolean attributeFollows(int place) {
    int next = place;
    while (Cursor.isSpace(cursor.charAt(next))) {
      next++;
    }
    return cursor.charAt(next) == '[';
  }

  private void token() {
    char c = cursor.now();
    switch (c) {
      case ' ', '\t', '\r', '\n' -> {
        cursor.skipSpace();
        take(TEXT);
      }
      case '"' -> string();
      case '\'' -> quote();
      case '/' -> {
        if (cursor.peek(1) == '/' || cursor.peek(1) == '*') {
          comment();
        } else {
          operator();
        }
      }
      case '#' -> {
        boolean inner = cursor.peek(1) == '!' && cursor.peek(2) == '[';
        if (attributeDepth == 0 && (inner || cursor.peek(1) == '[')) {
          attributeDepth = 1;
          cursor.skip(inner ? 3 : 2);
          cursor.take(ATTRIBUTE);
        } else {
          operator();
        }
      }
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      case 'b', 'c', 'r' -> {
        if (!prefixedLiteral()) {
          word();
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

  private void take(TokenType type) {
    switch (type) {
      case STRING, CHARACTER, NUMBER, COMMENT -> cursor.take(type);
      default -> {
        if (attributeDepth > 0) {
          cursor.takeJoined(ATTRIBUTE);
        } else {
          cursor.take(type);
        }
      }
    }
  }

  private void literal(TokenType type) {
    if (cursor.startsWord()) {
      // A suffix; on strings and characters only macros may see one
      cursor.skipWord();
    }
    take(type);
    previous = "0";
  }

  private void comment() {
    if (cursor.peek(1) == '/') {
      cursor.skipToLineEnd();
      take(COMMENT);
      return;
    }
    int depth = 0;
    do {
      if (cursor.looksAt("/*")) {
        depth++;
        cursor.skip(2);
      } else if (cursor.looksAt("*/")) {
        depth--;
        cursor.skip(2);
      } else {
        cursor.skip(1);
      }
    } while (depth > 0 && cursor.more());
    take(COMMENT);
  }

  private void string() {
    cursor.skip(1);
    while (cursor.more()) {
      char c = cursor.now();
      cursor.skip(c == '\\' ? 2 : 1);
      if (c == '"') {
        break;
      }
    }
    literal(STRING);
  }

  /** A literal or raw name that starts with {@code b}, {@code c} or {@code r}, if it is one. */
  private boolean prefixedLiteral() {
    char first = cursor.now();
    char second = cursor.peek(1);
    if (first != 'r' && second == '"') {
      cursor.skip(1);
      string();
      return true;
    }
    if (first == 'b' && second == '\'') {
      cursor.skip(1);
      character();
      return true;
    }
    if (first == 'r' && second == '#' && cursor.startsWord(cursor.at() + 2)) {
      cursor.skip(2);
      cursor.skipWord();
      name(cursor.skipped());
      return true;
    }
    int prefix = first == 'r' ? 1 : second == 'r' ? 2 : 0;
    return prefix > 0 && rawString(prefix);
  }

  private boolean rawString(int prefix) {
    int quote = cursor.at() + prefix;
    while (cursor.charAt(quote) == '#') {
      quote++;
    }
    if (cursor.charAt(quote) != '"') {
      return false;
    }
    String end = "\"" + "#".repeat(quote - cursor.at() - prefix);
    cursor.skipTo(quote + 1);
    cursor.skipPast(end);
    literal(STRING);
    return true;
  }

  /** A lifetime or label, if a name follows that no apostrophe ends; otherwise a character. */
  private void quote() {
    int name = cursor.at() + 1;
    int second = name + Character.charCount(cursor.codePoint(name));
    boolean named = cursor.startsWord(name) || Cursor.isDigit(cursor.charAt(name));
    if (!named || cursor.charAt(second) == '\'') {
      character();
      return;
    }
    boolean raw = cursor.peek(1) == 'r' && cursor.peek(2) == '#' && cursor.startsWord(name + 2);
    cursor.skip(raw ? 3 : 1);
    cursor.skipWord();
    if (cursor.now() == '\'') {
      // 'ab' is a wrong character, not a lifetime and the start of another
      cursor.skip(1);
      literal(CHARACTER);
      return;
    }
    boolean label =
        previous.equals("break") || previous.equals("continue") || RustNames.declaresLabel(cursor);
    take(label ? LABEL : LIFETIME);
    previous = "'";
  }

  private void character() {
    int content = cursor.at() + 1;
    int close = content + Character.charCount(cursor.codePoint(content));
    cursor.skip(1);
    if (cursor.now() != '\\' && cursor.charAt(close) == '\'') {
      cursor.skipTo(close + 1);
      literal(CHARACTER);
      return;
    }
    while (cursor.more() && cursor.now() != '\n' && cursor.now() != '/') {
      char c = cursor.now();
      cursor.skip(c == '\\' && cursor.peek(1) != '\n' ? 2 : 1);
      if (c == '\'') {
        break;
      }
    }
    literal(CHARACTER);
  }

  private void number() {
    if (previous.equals(".")) {
      // A tuple's field: t.0.1 is no fraction
      while (Cursor.isDigit(cursor.now())) {
        cursor.skip(1);
      }
      literal(NUMBER);
      return;
    }
    char base = cursor.now() == '0' ? cursor.peek(1) : Cursor.NONE;
    if (base == 'x' || base == 'o' || base == 'b') {
      cursor.skip(2);
      // Digits and suffix are all word characters, an exponent's sign cannot follow
      cursor.skipWord();
      literal(NUMBER);
      return;
    }
    digits();
    if (cursor.now() == '.' && cursor.peek(1) != '.' && !cursor.startsWord(cursor.at() + 1)) {
      cursor.skip(1);
      digits();
    }
    char exponent = cursor.now();
    int sign = cursor.peek(1) == '+' || cursor.peek(1) == '-' ? 2 : 1;
    if ((exponent == 'e' || exponent == 'E') && Cursor.isDigit(cursor.peek(sign))) {
      cursor.skip(sign);
    }
    cursor.skipWord();
    literal(NUMBER);
  }

  private void digits() {
    while (Cursor.isDigit(cursor.now()) || cursor.now() == '_') {
      cursor.skip(1);
    }
  }

  private void word() {
    cursor.skipWord();
    String word = cursor.skipped();
    boolean macro = cursor.now() == '!' && cursor.peek(1) != '=';
    if (macro && !RustNames.isKeyword(word)) {
      cursor.skip(1);
      take(TokenType.MACRO);
      previous = word + "!";
    } else {
      name(word);
    }
  }

  private void name(String word) {
    take(RustNames.typeOf(word, previous, cursor));
    previous = word;
  }

  private void operator() {
    int length = OPERATORS.lengthAt(cursor);
    if (length == 0) {
      cursor.skipCodePoint();
      take(TEXT);
      return;
    }
    TokenType type = Operators.typeAt(cursor, length);
    cursor.skip(length);
    String operator = cursor.skipped();
    take(type);
    previous = operator;
    if (attributeDepth > 0) {
      attributeDepth += operator.equals("[") ? 1 : operator.equals("]") ? -1 : 0;
    }
  }
}
