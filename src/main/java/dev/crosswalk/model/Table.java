package dev.crosswalk.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  /** Columns that several tables share, in reading order; others follow as the file has them. */
  private static final List<String> ORDER =
      List.of(
          "statement",
          "term",
          "code",
          "message",
          "habit",
          "concern",
          "task",
          "measure",
          "go",
          "rust",
          "ahead",
          "alternatives",
          "figure",
          "date",
          "fit",
          "difference",
          "differs",
          "card",
          "note",
          "go_note",
          "origin",
          "conditions",
          "topic",
          "kind",
          "caveat",
          "checked",
          "source");

  private static final Pattern LINK =
      Pattern.compile("\\[\\[([^\\[\\]#|]+)(?:#([^\\[\\]|]+))?(?:\\|([^\\[\\]]+))?]]");

  /**
   * A cell that leads to a page: {@code [[slug]]}, {@code [[slug#heading|text]]}.
   *
   * @param anchor empty for the whole page
   * @param text empty if the page's title shall stand there
   */
  public record CellLink(String slug, String anchor, String text) {}

  /** The columns that a page shows, in reading order. The first one names the row. */
  public List<String> shown() {
    return columns.stream()
        .filter(key -> !key.equals("id"))
        .sorted(Comparator.comparingInt(Table::place))
        .toList();
  }

  private static int place(String key) {
    int place = ORDER.indexOf(key);
    return place < 0 ? ORDER.size() : place;
  }

  /**
   * The ids of the rows on a page that shows the table, in order: the row's own, else one made of
   * what names the row. Where two are alike, the later one gets a number.
   */
  public List<String> rowIds() {
    String first = shown().stream().findFirst().orElse("");
    Set<String> used = new HashSet<>();
    List<String> ids = new ArrayList<>();
    for (Map<String, String> row : rows) {
      String given = row.get("id");
      String base = given == null ? slug(row.getOrDefault(first, "")) : given;
      String id = base;
      for (int n = 2; !used.add(id); n++) {
        id = base + "-" + n;
      }
      ids.add(id);
    }
    return ids;
  }

  private static String slug(String cell) {
    String text = link(cell).map(CellLink::text).orElse(cell);
    String slug =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "row" : slug;
  }

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
