package dev.crosswalk.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A place in a text, and the tokens cut from what lies before it.
 *
 * <p>A lexer skips forward and then takes what it skipped as one token; it never goes back, so that
 * the tokens are adjacent. Positions are 0-based UTF-16 units. Not thread-safe: one per text.
 */
final class Cursor {
  /** What {@link #peek} gives after the end. A text may contain it too: ask {@link #more}. */
  static final char NONE = '\0';

  private static final int MAX_PEEK = 4;
  private static final boolean[] ASCII_WORD = asciiWord();

  private final char[] text;
  private final int length;
  private TokenType[] types;
  private int[] ends;
  private int count;
  private int start;
  private int at;

  Cursor(String code) {
    length = code.length();
    text = new char[length + MAX_PEEK];
    code.getChars(0, length, text, 0);
    types = new TokenType[length / 3 + 8];
    ends = new int[types.length];
  }

  boolean more() {
    return at < length;
  }

  int at() {
    return at;
  }

  char now() {
    return text[at];
  }

  /** The character some units ahead, at most three. */
  char peek(int ahead) {
    return text[at + ahead];
  }

  /** The character at a place, which may lie anywhere. */
  char charAt(int place) {
    return place >= 0 && place < length ? text[place] : NONE;
  }

  boolean looksAt(String expected) {
    int size = expected.length();
    if (at + size > length) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (text[at + i] != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The code point at a place; a lone surrogate is itself. */
  int codePoint(int place) {
    return place < length ? Character.codePointAt(text, place, length) : NONE;
  }

  void skip(int units) {
    at = units < length - at ? at + units : length;
  }

  void skipCodePoint() {
    skip(Character.charCount(codePoint(at)));
  }

  void skipTo(int place) {
    at = Math.clamp(place, at, length);
  }

  void skipToLineEnd() {
    while (at < length && text[at] != '\n') {
      at++;
    }
  }

  /** Skips whitespace; true if there was a line end in it. */
  boolean skipSpace() {
    boolean line = false;
    while (at < length && isSpace(text[at])) {
      line |= text[at] == '\n';
      at++;
    }
    return line;
  }

  /** Skips to after the next occurrence of an end mark, or to the end. */
  void skipPast(String mark) {
    char first = mark.charAt(0);
    while (at < length) {
      if (text[at] == first && looksAt(mark)) {
        at += mark.length();
        return;
      }
      at++;
    }
  }

  /** Skips letters, digits and underscores. */
  void skipWord() {
    while (at < length) {
      char c = text[at];
      if (c < 128) {
        if (!ASCII_WORD[c]) {
          return;
        }
        at++;
      } else {
        int codePoint = codePoint(at);
        if (!isWordPart(codePoint)) {
          return;
        }
        at += Character.charCount(codePoint);
      }
    }
  }

  boolean startsWord() {
    return more() && startsWord(at);
  }

  /** Whether an identifier may start at a place. */
  boolean startsWord(int place) {
    int c = codePoint(place);
    if (c < 128) {
      return ASCII_WORD[c] && (c < '0' || c > '9');
    }
    return Character.isUnicodeIdentifierStart(c);
  }

  /** What was skipped since the last token. */
  String skipped() {
    return new String(text, start, at - start);
  }

  /** The first place from here on that is no whitespace; may be the end. */
  int afterSpace(int place) {
    int next = place;
    while (isSpace(charAt(next))) {
      next++;
    }
    return next;
  }

  /** The ASCII word that starts at a place; empty if none does. */
  String wordAt(int place) {
    int end = place;
    while (end < length && text[end] < 128 && ASCII_WORD[text[end]]) {
      end++;
    }
    return text(place, end);
  }

  /** A part of the text, wherever the cursor stands. */
  String text(int from, int to) {
    return new String(text, from, to - from);
  }

  /** Makes what was skipped a token; does nothing if nothing was. Neighbouring TEXT is joined. */
  void take(TokenType type) {
    if (type == TokenType.TEXT) {
      takeJoined(type);
    } else {
      append(type);
    }
  }

  /** As {@link #take}, but prolongs the last token if it has the same type. */
  void takeJoined(TokenType type) {
    if (count > 0 && at > start && types[count - 1] == type) {
      ends[count - 1] = at;
      start = at;
    } else {
      append(type);
    }
  }

  private void append(TokenType type) {
    if (at == start) {
      return;
    }
    if (count == types.length) {
      types = Arrays.copyOf(types, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    types[count] = type;
    ends[count++] = at;
    start = at;
  }

  int count() {
    return count;
  }

  TokenType type(int token) {
    return types[token];
  }

  int end(int token) {
    return ends[token];
  }

  List<Token> tokens() {
    List<Token> tokens = new ArrayList<>(count);
    int from = 0;
    for (int i = 0; i < count; i++) {
      tokens.add(new Token(types[i], from, ends[i]));
      from = ends[i];
    }
    return List.copyOf(tokens);
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isHexDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static boolean isWordPart(int c) {
    // Java counts control and format characters as parts; Unicode's XID_Continue does not
    return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  private static boolean[] asciiWord() {
    boolean[] word = new boolean[128];
    for (char c = 0; c < 128; c++) {
      word[c] = c == '_' || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return word;
  }
}
