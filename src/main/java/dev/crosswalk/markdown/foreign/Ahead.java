package dev.crosswalk.markdown.foreign;

import java.util.List;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Lets inline parsers look at the page's body from where their scanner stands. */
record Ahead(String body) {

  /** The offset of the scanner's next character in the body; -1 if it is not known. */
  int offset(Scanner scanner) {
    Position here = scanner.position();
    scanner.next();
    List<SourceSpan> spans = scanner.getSource(here, scanner.position()).getSourceSpans();
    scanner.setPosition(here);
    return spans.isEmpty() ? -1 : spans.getFirst().getInputIndex();
  }

  /**
   * Moves the scanner over a part of the body. What a block took off a line's start (quote marks,
   * indents) the scanner does not have.
   *
   * @return whether the block holds the part; otherwise the scanner stays
   */
  boolean skip(Scanner scanner, int from, int to) {
    Position start = scanner.position();
    boolean lineStart = false;
    for (int i = from; i < to; i++) {
      char c = body.charAt(i);
      if (scanner.hasNext() && scanner.peek() == c) {
        scanner.next();
        lineStart = c == '\n' || (lineStart && c <= ' ');
      } else if (!((lineStart && c == '>') || c == ' ' || c == '\t')) {
        scanner.setPosition(start);
        return false;
      }
    }
    return true;
  }

  /** The character before an offset; a line end at the start. */
  char before(int offset) {
    return offset <= 0 ? '\n' : body.charAt(offset - 1);
  }
}
