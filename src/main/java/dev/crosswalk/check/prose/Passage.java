package dev.crosswalk.check.prose;

import dev.crosswalk.model.Position;

/**
 * A paragraph, an item of a list or a row of a table, as written and as read.
 *
 * @param kind what it is
 * @param source as it stands in the file, lines joined by a newline
 * @param text of the same length; code, addresses and marks are blanks, so that places agree
 * @param line the file's line, from 1, at which it begins
 */
record Passage(Kind kind, String source, String text, int line) {
  enum Kind {
    PARAGRAPH,
    ROW
  }

  /** Where the unit at {@code offset} stands in the file. */
  Position position(int offset) {
    int begin = source.lastIndexOf('\n', offset - 1) + 1;
    int before = (int) source.substring(0, begin).chars().filter(unit -> unit == '\n').count();
    return new Position(line + before, offset - begin + 1);
  }

  /** Whether it leads to where its claims come from. */
  boolean hasLink() {
    return source.contains("](") || source.contains("[[") || source.contains("<http");
  }
}
