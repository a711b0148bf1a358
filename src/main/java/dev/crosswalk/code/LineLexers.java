package dev.crosswalk.code;

/** Languages that need no grammar: plain text, differences, mark-up. */
final class LineLexers {
  private LineLexers() {}

  static void plain(Cursor cursor) {
    cursor.skip(Integer.MAX_VALUE);
    cursor.take(TokenType.TEXT);
  }

  /** Whole lines, by how they begin; a line's end is text. */
  static void diff(Cursor cursor) {
    while (cursor.more()) {
      TokenType type = lineOfDiff(cursor);
      cursor.skipToLineEnd();
      cursor.take(type);
      cursor.skip(1);
      cursor.take(TokenType.TEXT);
    }
  }

  private static TokenType lineOfDiff(Cursor cursor) {
    if (cursor.looksAt("+++ ")
        || cursor.looksAt("--- ")
        || cursor.looksAt("@@")
        || cursor.looksAt("diff ")
        || cursor.looksAt("index ")) {
      return TokenType.HEADING;
    }
    return switch (cursor.now()) {
      case '+', '>' -> TokenType.INSERTED;
      case '-', '<' -> TokenType.DELETED;
      default -> TokenType.TEXT;
    };
  }

  /** HTML and XML: comments, tags, their attributes. */
  static void markup(Cursor cursor) {
    while (cursor.more()) {
      if (cursor.looksAt("<!--")) {
        cursor.skipPast("-->");
        cursor.take(TokenType.COMMENT);
      } else if (cursor.now() == '<') {
        tag(cursor);
      } else {
        cursor.skip(1);
        cursor.take(TokenType.TEXT);
      }
    }
  }

  private static void tag(Cursor cursor) {
    TokenType name = TokenType.KEYWORD;
    do {
      char c = cursor.now();
      if (c == '"' || c == '\'') {
        cursor.skip(1);
        cursor.skipPast(String.valueOf(c));
        cursor.take(TokenType.STRING);
      } else if (cursor.startsWord()) {
        while (cursor.startsWord() || cursor.now() == '-' || Cursor.isDigit(cursor.now())) {
          cursor.skipCodePoint();
        }
        cursor.take(name);
        name = TokenType.PROPERTY;
      } else {
        cursor.skipCodePoint();
        cursor.take(Cursor.isSpace(c) ? TokenType.TEXT : TokenType.PUNCTUATION);
        if (c == '>') {
          return;
        }
      }
    } while (cursor.more() && cursor.now() != '<');
  }
}
