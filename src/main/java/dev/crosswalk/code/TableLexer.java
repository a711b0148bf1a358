package dev.crosswalk.code;

import dev.crosswalk.code.Grammar.Keys;
import java.util.Locale;

/**
 * One lexer for all languages that need only look decent: comments, strings, numbers, words, calls
 * and keys, after a {@link Grammar}.
 */
final class TableLexer {
  private final Grammar grammar;
  private final Cursor cursor;

  /** Whether a line starts here, or a command after another one. */
  private boolean lineStart = true;

  /** Whether a dot stands before the cursor. */
  private boolean selected;

  private TableLexer(Grammar grammar, Cursor cursor) {
    this.grammar = grammar;
    this.cursor = cursor;
  }

  static Lexer of(Grammar grammar) {
    return cursor -> {
      TableLexer lexer = new TableLexer(grammar, cursor);
      while (cursor.more()) {
        lexer.token();
      }
    };
  }

  /** Lexes what a prompt stands before; all other lines are a program's output. */
  static Lexer session(Grammar grammar) {
    return cursor -> {
      while (cursor.more()) {
        if (cursor.looksAt("$ ") || cursor.looksAt("# ") || cursor.looksAt("> ")) {
          cursor.skip(1);
          cursor.take(TokenType.HEADING);
          new TableLexer(grammar, cursor).restOfLine();
        }
        cursor.skipToLineEnd();
        cursor.skip(1);
        cursor.take(TokenType.TEXT);
      }
    };
  }

  private void restOfLine() {
    while (cursor.more() && cursor.now() != '\n') {
      if (Cursor.isSpace(cursor.now())) {
        cursor.skip(1);
        cursor.take(TokenType.TEXT);
      } else {
        token();
      }
    }
  }

  private void token() {
    char c = cursor.now();
    if (Cursor.isSpace(c)) {
      lineStart |= cursor.skipSpace();
      cursor.take(TokenType.TEXT);
    } else if (c == '\\' && cursor.peek(1) == '\n') {
      cursor.skip(2);
      cursor.take(TokenType.TEXT);
    } else if (!comment() && !string()) {
      if (Cursor.isDigit(c)) {
        number();
      } else if (cursor.startsWord()) {
        word();
      } else if (!variable() && !section()) {
        operator();
      }
    }
  }

  private void take(TokenType type) {
    cursor.take(type);
    lineStart = false;
    selected = false;
  }

  private boolean comment() {
    for (String start : grammar.lineComments()) {
      // In shells and YAML a # inside a word starts no comment
      if (cursor.looksAt(start) && (!start.equals("#") || spaceBefore())) {
        cursor.skipToLineEnd();
        take(TokenType.COMMENT);
        return true;
      }
    }
    for (String pair : grammar.blockComments()) {
      int gap = pair.indexOf(' ');
      if (cursor.looksAt(pair.substring(0, gap))) {
        cursor.skip(gap);
        cursor.skipPast(pair.substring(gap + 1));
        take(TokenType.COMMENT);
        return true;
      }
    }
    return false;
  }

  private boolean spaceBefore() {
    return cursor.at() == 0 || Cursor.isSpace(cursor.charAt(cursor.at() - 1));
  }

  private boolean string() {
    if (grammar.keys() == Keys.COLON && afterWord()) {
      // YAML: the apostrophe of don't
      return false;
    }
    for (Grammar.Quote quote : grammar.strings()) {
      if (cursor.looksAt(quote.open())) {
        cursor.skip(quote.open().length());
        skipString(quote);
        take(isKey() ? TokenType.PROPERTY : TokenType.STRING);
        return true;
      }
    }
    return false;
  }

  private boolean afterWord() {
    return cursor.at() > 0 && Character.isLetterOrDigit(cursor.charAt(cursor.at() - 1));
  }

  private void skipString(Grammar.Quote quote) {
    while (cursor.more()) {
      char c = cursor.now();
      if (cursor.looksAt(quote.close())) {
        cursor.skip(quote.close().length());
        return;
      }
      if (c == '\n' && !quote.multiline()) {
        return;
      }
      boolean escape = c == '\\' && quote.escapes() && cursor.peek(1) != '\n';
      cursor.skip(escape ? 2 : 1);
    }
  }

  private void number() {
    cursor.skipWord();
    while (cursor.now() == '.' && Cursor.isDigit(cursor.peek(1))) {
      cursor.skip(1);
      cursor.skipWord();
    }
    take(TokenType.NUMBER);
  }

  private void word() {
    boolean command = lineStart && grammar.keys() == Keys.DOLLAR;
    boolean afterDot = selected;
    skipName();
    String word = cursor.skipped();
    TokenType known =
        grammar.words().typeOf(grammar.ignoreCase() ? word.toLowerCase(Locale.ROOT) : word);
    if (isKey()) {
      take(TokenType.PROPERTY);
    } else if (known == TokenType.IDENTIFIER || afterDot) {
      boolean called = command || cursor.now() == '(';
      take(called ? TokenType.FUNCTION : TokenType.IDENTIFIER);
    } else {
      take(known);
      lineStart = known == TokenType.KEYWORD && command;
    }
  }

  private void skipName() {
    cursor.skipWord();
    while (cursor.more()
        && grammar.wordCharacters().indexOf(cursor.now()) >= 0
        && isWordPart(cursor.peek(1))) {
      cursor.skip(1);
      cursor.skipWord();
    }
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** Whether what ends at the cursor is a key, from what follows it. */
  private boolean isKey() {
    int place = cursor.at();
    if (grammar.keys() != Keys.DOLLAR) {
      while (cursor.charAt(place) == ' ') {
        place++;
      }
    }
    char next = cursor.charAt(place);
    return switch (grammar.keys()) {
      case NONE -> false;
      case COLON -> next == ':' && " \n\r\t\"[{\0".indexOf(cursor.charAt(place + 1)) >= 0;
      case EQUALS -> next == '=' && cursor.charAt(place + 1) != '=';
      case DOLLAR -> next == '=' && cursor.charAt(place + 1) != '=';
    };
  }

  private boolean variable() {
    if (grammar.keys() != Keys.DOLLAR || cursor.now() != '$') {
      return false;
    }
    if (cursor.peek(1) == '{') {
      cursor.skipPast("}");
    } else if (cursor.startsWord(cursor.at() + 1) || Cursor.isDigit(cursor.peek(1))) {
      cursor.skip(1);
      cursor.skipWord();
    } else {
      return false;
    }
    take(TokenType.PROPERTY);
    return true;
  }

  /** A table's head in TOML, a section's in INI files; not an array inside an array. */
  private boolean section() {
    if (grammar.keys() != Keys.EQUALS || !lineStart || cursor.now() != '[') {
      return false;
    }
    int place = cursor.at();
    while (!isLineEnd(cursor.charAt(place)) && cursor.charAt(place) != ',') {
      place++;
    }
    if (cursor.charAt(place) == ',') {
      return false;
    }
    while (cursor.more() && !isLineEnd(cursor.now()) && cursor.now() != '#') {
      cursor.skip(1);
    }
    take(TokenType.HEADING);
    return true;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == Cursor.NONE;
  }

  private void operator() {
    int length = Grammar.OPERATORS.lengthAt(cursor);
    TokenType type = length == 0 ? TokenType.TEXT : Operators.typeAt(cursor, length);
    char last = length == 0 ? Cursor.NONE : cursor.peek(length - 1);
    if (length == 0) {
      cursor.skipCodePoint();
    } else {
      cursor.skip(length);
    }
    take(type);
    lineStart = grammar.keys() == Keys.DOLLAR && "|&;(".indexOf(last) >= 0;
    selected = last == '.' && length == 1;
  }
}
