package dev.crosswalk.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One text file of the source folder, read whole.
 *
 * @param path relative to the source folder, with {@code /}, e.g. {@code
 *     content/patterns/errors/a.md}
 * @param contentPath relative to the content folder, e.g. {@code patterns/errors/a.md}
 * @param text the content; line ends are {@code \n} only, no byte order mark
 * @param changed time of the last commit that touched the file, if git knows it
 */
public record Source(String path, String contentPath, String text, Optional<Instant> changed) {

  /** The line with this 1-based number, without its line end; empty if there is none. */
  public String line(int number) {
    List<String> lines = text.lines().skip(Math.max(0, number - 1L)).limit(1).toList();
    return lines.isEmpty() ? "" : lines.getFirst();
  }

  /** The place of a 0-based UTF-16 offset into {@link #text}. */
  public Position position(int offset) {
    int line = 1;
    int lineStart = 0;
    for (int newline = text.indexOf('\n'); newline >= 0 && newline < offset; ) {
      line++;
      lineStart = newline + 1;
      newline = text.indexOf('\n', lineStart);
    }
    return new Position(line, offset - lineStart + 1);
  }
}
