package dev.crosswalk.bake;

import dev.crosswalk.bake.view.TableView;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Table;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Data files as tables: one row an entry, addressable by its id. */
final class Tables {
  private static final Map<String, String> LABELS =
      Map.of("go", "Go", "rust", "Rust", "go_note", "Note on Go");

  /** Columns that several tables share, in reading order; others follow as the file has them. */
  private static final List<String> ORDER =
      List.of(
          "statement",
          "concern",
          "task",
          "go",
          "rust",
          "alternatives",
          "figure",
          "date",
          "fit",
          "difference",
          "note",
          "go_note",
          "origin",
          "conditions",
          "topic",
          "kind",
          "caveat",
          "checked",
          "source");

  private final Site site;

  Tables(Site site) {
    this.site = site;
  }

  TableView view(String name) {
    Table table =
        site.vocabulary().tables().getOrDefault(name, new Table(name, List.of(), List.of()));
    List<String> keys =
        table.columns().stream()
            .filter(key -> !key.equals("id"))
            .sorted(Comparator.comparingInt(Tables::place))
            .toList();
    List<TableView.Row> rows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Map<String, String> row : table.rows()) {
      rows.add(
          new TableView.Row(
              id(row, keys, ids),
              keys.stream().map(key -> cell(row.getOrDefault(key, ""))).toList()));
    }
    return new TableView(
        name, keys.stream().map(key -> new TableView.Column(key, label(key))).toList(), rows);
  }

  private static int place(String key) {
    int place = ORDER.indexOf(key);
    return place < 0 ? ORDER.size() : place;
  }

  private static String label(String key) {
    String known = LABELS.get(key);
    if (known != null) {
      return known;
    }
    String words = key.replace('_', ' ').replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static TableView.Cell cell(String value) {
    if (!value.startsWith("https://") && !value.startsWith("http://")) {
      return new TableView.Cell(value, "");
    }
    String host = URI.create(value.trim()).getHost();
    return new TableView.Cell(host == null ? value : host.replaceFirst("^www\\.", ""), value);
  }

  private static String id(Map<String, String> row, List<String> keys, Set<String> used) {
    String given = row.get("id");
    String base = given == null ? slug(row.getOrDefault(keys.getFirst(), "row")) : given;
    String id = base;
    for (int n = 2; !used.add(id); n++) {
      id = base + "-" + n;
    }
    return id;
  }

  private static String slug(String text) {
    String slug =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "row" : slug;
  }
}
