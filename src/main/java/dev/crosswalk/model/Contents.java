package dev.crosswalk.model;

import java.util.List;

/**
 * A table of contents as its author wrote it, before anything is looked up.
 *
 * @param file that it stands in, relative to the source folder
 */
public record Contents(String file, List<Line> lines) {
  public Contents {
    lines = List.copyOf(lines);
  }

  /**
   * One entry.
   *
   * @param number as readers see it, e.g. {@code 1.2.}; empty if the entry has none
   * @param title plain text; empty if the page's own shall stand there
   * @param target as written: a path or an address; empty for a heading or a page to come
   * @param position where the target stands, or else the title
   */
  public record Line(
      String number, String title, String target, Position position, List<Line> children) {}
}
