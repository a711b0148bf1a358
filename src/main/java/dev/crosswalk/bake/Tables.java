package dev.crosswalk.bake;

import dev.crosswalk.bake.view.TableView;
import dev.crosswalk.model.Address;
import dev.crosswalk.model.Made;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Data files as tables: one row an entry, addressable by its id. */
final class Tables {
  private static final Map<String, String> LABELS =
      Map.of(
          "go", "Go",
          "rust", "Rust",
          "go_note", "Note on Go",
          "habit", "Go habit",
          "differs", "Difference, or meaning");

  private final Site site;

  Tables(Site site) {
    this.site = site;
  }

  /**
   * @param from the page that shows the table
   */
  TableView view(String name, Page from) {
    Table table =
        site.vocabulary().tables().getOrDefault(name, new Table(name, List.of(), List.of()));
    List<String> keys = table.shown();
    List<String> ids = table.rowIds();
    List<TableView.Row> rows = new ArrayList<>();
    for (Map<String, String> row : table.rows()) {
      rows.add(
          new TableView.Row(
              ids.get(rows.size()),
              keys.stream().map(key -> cell(row.getOrDefault(key, ""), from)).toList()));
    }
    return new TableView(
        name,
        beside(Made.csvPath(from.uri())),
        beside(Made.jsonPath(from.uri())),
        keys.stream().map(key -> new TableView.Column(key, label(key))).toList(),
        rows);
  }

  private static String beside(String path) {
    return Address.of(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String label(String key) {
    String known = LABELS.get(key);
    if (known != null) {
      return known;
    }
    String words = key.replace('_', ' ').replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private TableView.Cell cell(String value, Page from) {
    Optional<TableView.Cell> link = Table.link(value).flatMap(it -> cell(it, from));
    if (link.isPresent()) {
      return link.get();
    }
    if (!value.startsWith("https://") && !value.startsWith("http://")) {
      return new TableView.Cell(value, "");
    }
    return new TableView.Cell(
        value.replaceFirst("^https?://(www\\.)?", "").split("[/?#]", 2)[0], value);
  }

  private Optional<TableView.Cell> cell(Table.CellLink link, Page from) {
    return site.bySlug(link.slug())
        .map(target -> {
          boolean here = target.uri().equals(from.uri());
          String page = here ? "" : PageDocument.root(from.uri()) + Address.of(target.uri());
          String anchor = link.anchor().isEmpty() ? "" : "#" + link.anchor();
          String text = link.text().isEmpty() ? target.title() : link.text();
          return new TableView.Cell(text, page + anchor);
        });
  }
}
