package dev.crosswalk.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A data file that is a list of maps.
 *
 * @param name the file name without its ending
 * @param columns keys in order of first appearance
 * @param rows values as text; a missing key is absent from the map
 */
public record Table(String name, List<String> columns, List<Map<String, String>> rows) {
  private static final Pattern LINK =
      Pattern.compile("\\[\\[([^\\[\\]#|]+)(?:#([^\\[\\]|]+))?(?:\\|([^\\[\\]]+))?]]");

  /**
   * A cell that leads to a page: {@code [[slug]]}, {@code [[slug#heading|text]]}.
   *
   * @param anchor empty for the whole page
   * @param text empty if the page's title shall stand there
   */
  public record CellLink(String slug, String anchor, String text) {}

  /** The link that a cell is; a link among other words is none. */
  public static Optional<CellLink> link(String cell) {
    Matcher matcher = LINK.matcher(cell.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new CellLink(
            matcher.group(1).strip(),
            Optional.ofNullable(matcher.group(2)).orElse("").strip(),
            Optional.ofNullable(matcher.group(3)).orElse("").strip()));
  }
}
