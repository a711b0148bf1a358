package dev.crosswalk.markdown.text;

import dev.crosswalk.model.Diagnostic;
import java.util.Optional;

/** What would cost more than linear time or memory is refused before it is parsed. */
public final class Limits {
  /** The Rust release notes, the longest page we know of, have some 2,000. */
  public static final int MAX_HEADINGS = 5_000;

  /** A table's rows are filled up to its width: few bytes could ask for billions of cells. */
  private static final int MAX_CELLS = 50_000;

  private Limits() {}

  /**
   * For each link, commonmark-java visits every open bracket before it in the paragraph: 5 million
   * such visits take half a second.
   */
  private static final long MAX_BRACKET_VISITS = 5_000_000;

  /** The first table or paragraph that is too large. */
  public static Optional<Diagnostic> check(String file, String body, Lines lines) {
    return tables(file, body, lines).or(() -> brackets(file, body, lines));
  }

  private static Optional<Diagnostic> brackets(String file, String body, Lines lines) {
    long open = 0;
    long closed = 0;
    boolean blank = true;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '\n' && blank) {
        open = 0;
        closed = 0;
      }
      blank = c == '\n' || (blank && c <= ' ');
      open += c == '[' ? 1 : 0;
      closed += c == ']' ? 1 : 0;
      if (c == ']' && (open - closed) * closed > MAX_BRACKET_VISITS) {
        return Optional.of(
            Diagnostic.error(
                    file,
                    lines.position(i),
                    1,
                    "page-too-large",
                    "too many open brackets in one paragraph")
                .withHint("close them, or write \\["));
      }
    }
    return Optional.empty();
  }

  private static Optional<Diagnostic> tables(String file, String body, Lines lines) {
    long cells = 0;
    int columns = 0;
    for (int at = 0; at < body.length(); ) {
      int newline = body.indexOf('\n', at);
      int end = newline < 0 ? body.length() : newline;
      int width = delimiterColumns(body, at, end);
      if (width > 0) {
        columns = Math.max(columns, width);
      } else if (isBlank(body, at, end)) {
        columns = 0;
      }
      cells += columns;
      if (cells > MAX_CELLS) {
        return Optional.of(
            Diagnostic.error(
                    file,
                    lines.position(at),
                    1,
                    "page-too-large",
                    "tables with more than " + MAX_CELLS + " cells")
                .withHint("split the page"));
      }
      at = end + 1;
    }
    return Optional.empty();
  }

  /** The number of columns if the line could be the one under a table's head; else 0. */
  private static int delimiterColumns(String body, int start, int end) {
    int bars = 0;
    boolean dash = false;
    for (int i = start; i < end; i++) {
      switch (body.charAt(i)) {
        case '|' -> bars++;
        case '-' -> dash = true;
        case ':', ' ', '\t', '>', '*', '+' -> {} // also inside quotes and lists
        default -> {
          return 0;
        }
      }
    }
    return dash && bars > 0 ? bars + 1 : 0;
  }

  private static boolean isBlank(String body, int start, int end) {
    for (int i = start; i < end; i++) {
      if (body.charAt(i) > ' ' && body.charAt(i) != '>') {
        return false;
      }
    }
    return true;
  }
}
